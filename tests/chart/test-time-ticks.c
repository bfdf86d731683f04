/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-date.h"
#include "koers-time-ticks.h"
#include "sample-roadmap.h"

#include <math.h>

#define N_CASES 1000

/* Every character is as wide as data says, in pixels. */
static double
measure_text (const char    *text,
              KoersTextRole  role,
              gpointer       data)
{
  return (double) g_utf8_strlen (text, -1) * GPOINTER_TO_INT (data);
}

static KoersTextMeasure
make_measure (int character_width)
{
  return (KoersTextMeasure) { measure_text, GINT_TO_POINTER (character_width) };
}

static void
check_row (KoersTimeTicks *ticks,
           KoersTimeScale  scale,
           gboolean        major,
           guint           number,
           guint32         seed)
{
  guint n;
  const KoersTimeTick *all = koers_time_ticks_get_ticks (ticks, major, &n);
  KoersTimeUnit unit = koers_time_ticks_get_unit (ticks, major);
  KoersSpan visible = koers_time_scale_get_span (scale);
  double label_end = -1, step = scale.rtl ? -1 : 1;

  g_assert_cmpuint (n, >, 0);
  if (all[0].span.start > visible.start || all[n - 1].span.end < visible.end)
    g_error ("case %u of seed %u: the ticks do not cover the view", number, seed);

  for (guint i = 0; i < n; i++)
    {
      const KoersTimeTick *tick = &all[i];
      double label_start = scale.rtl ? scale.width - tick->label_x - tick->label_width : tick->label_x;

      if (i > 0 && tick->span.start != all[i - 1].span.end)
        g_error ("case %u of seed %u: a gap in the ticks", number, seed);
      if (i > 0 && (tick->x - all[i - 1].x) * step <= 0)
        g_error ("case %u of seed %u: ticks out of order", number, seed);
      g_assert_cmpint (koers_time_unit_next (unit, tick->span.start), ==, tick->span.end);
      if (tick->label[0] == '\0')
        continue;
      if (label_start < label_end || tick->label_x < 0 || tick->label_x + tick->label_width > scale.width)
        g_error ("case %u of seed %u: '%s' overlaps or leaves the view", number, seed, tick->label);
      if (label_start < (scale.rtl ? scale.width - tick->x - tick->width : tick->x) - 0.5 ||
          tick->label_x + tick->label_width > tick->x + tick->width + 0.5)
        g_error ("case %u of seed %u: '%s' leaves its period", number, seed, tick->label);
      label_end = label_start + tick->label_width;
    }
}

static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (int character_width = 5; character_width <= 16; character_width += 11)
    {
      g_autoptr (KoersTimeTicks) ticks = koers_time_ticks_new (make_measure (character_width));

      for (guint i = 0; i < N_CASES; i++)
        {
          KoersTimeScale scale = koers_time_scale_new (g_rand_double_range (rand, KOERS_TIME_FIRST_DAY, KOERS_TIME_END_DAY),
                                                       exp (g_rand_double_range (rand, log (0.05), log (60))),
                                                       g_rand_double_range (rand, 300, 2000), g_rand_boolean (rand));

          koers_time_ticks_update (ticks, scale);
          check_row (ticks, scale, TRUE, i, seed);
          check_row (ticks, scale, FALSE, i, seed);
        }
    }
}

static void
test_units (void)
{
  g_assert_cmpint (koers_time_unit_floor (KOERS_TIME_WEEK, sample_day (2025, 1, 1)), ==, sample_day (2024, 12, 30));
  g_assert_cmpint (koers_time_unit_floor (KOERS_TIME_WEEK, sample_day (1969, 12, 31)), ==, sample_day (1969, 12, 29));
  g_assert_cmpint (koers_time_unit_floor (KOERS_TIME_QUARTER, sample_day (2024, 12, 31)), ==, sample_day (2024, 10, 1));
  g_assert_cmpint (koers_time_unit_floor (KOERS_TIME_HALF_YEAR, sample_day (2024, 7, 1)), ==, sample_day (2024, 7, 1));
  g_assert_cmpint (koers_time_unit_floor (KOERS_TIME_FOUR_YEARS, sample_day (2025, 5, 5)), ==, sample_day (2022, 1, 1));
  g_assert_cmpint (koers_time_unit_next (KOERS_TIME_FOUR_YEARS, sample_day (2025, 5, 5)), ==, sample_day (2026, 1, 1));
  g_assert_cmpint (koers_time_unit_next (KOERS_TIME_MONTH, sample_day (2024, 12, 5)), ==, sample_day (2025, 1, 1));
  g_assert_cmpint (koers_time_unit_next (KOERS_TIME_MONTH, sample_day (2024, 2, 29)), ==, sample_day (2024, 3, 1));

  /* From one end of the calendar to the other, without standing still. */
  for (KoersTimeUnit unit = KOERS_TIME_DAY; unit < KOERS_N_TIME_UNITS; unit++)
    for (gint32 day = KOERS_TIME_FIRST_DAY, next; day < KOERS_TIME_END_DAY; day = next)
      {
        next = koers_time_unit_next (unit, day);
        g_assert_cmpint (next, >, day);
        if (next < KOERS_TIME_END_DAY)
          g_assert_cmpint (koers_time_unit_floor (unit, next - 1), ==, koers_time_unit_floor (unit, day));
      }
}

static const char *
get_labels (KoersTimeTicks *ticks,
            double          pixels_per_day,
            gboolean        major,
            GString        *labels)
{
  guint n;
  const KoersTimeTick *all;

  koers_time_ticks_update (ticks, koers_time_scale_new (sample_day (2025, 1, 1), pixels_per_day, 400, FALSE));
  all = koers_time_ticks_get_ticks (ticks, major, &n);
  g_string_truncate (labels, 0);
  for (guint i = 0; i < n; i++)
    if (all[i].label[0] != '\0')
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? "|" : "", all[i].label);
  return labels->str;
}

static void
test_labels (void)
{
  g_autoptr (KoersTimeTicks) ticks = koers_time_ticks_new (make_measure (7));
  g_autoptr (GString) labels = g_string_new (NULL);

  g_assert_cmpstr (get_labels (ticks, 60, FALSE, labels), ==, "Wed 1|Thu 2|Fri 3|Sat 4|Sun 5|Mon 6");
  g_assert_cmpstr (get_labels (ticks, 60, TRUE, labels), ==, "January 2025");
  g_assert_cmpstr (get_labels (ticks, 8, FALSE, labels), ==, "Week 2|Week 3|Week 4|Week 5|Week 6|Week 7");
  g_assert_cmpstr (get_labels (ticks, 2.5, FALSE, labels), ==, "January|February|March|April|May");
  g_assert_cmpstr (get_labels (ticks, 2.5, TRUE, labels), ==, "Q1 2025|Q2 2025");
  g_assert_cmpstr (get_labels (ticks, 1.2, FALSE, labels), ==, "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov");
  g_assert_cmpstr (get_labels (ticks, 1.2, TRUE, labels), ==, "2025");
  g_assert_cmpstr (get_labels (ticks, 0.4, FALSE, labels), ==, "Q1|Q2|Q3|Q4|Q1|Q2|Q3|Q4|Q1|Q2|Q3");
  g_assert_cmpstr (get_labels (ticks, 0.15, FALSE, labels), ==, "H1|H2|H1|H2|H1|H2|H1|H2|H1|H2|H1|H2|H1|H2");
  g_assert_cmpstr (get_labels (ticks, 0.1, TRUE, labels), ==, "2026–2029|2030–2033|2034");
}

/* The name of a period that began before the view is still in it. */
static void
test_sticky (void)
{
  g_autoptr (KoersTimeTicks) ticks = koers_time_ticks_new (make_measure (7));
  guint n;
  const KoersTimeTick *all;

  koers_time_ticks_update (ticks, koers_time_scale_new (sample_day (2025, 8, 20), 1.5, 600, FALSE));
  all = koers_time_ticks_get_ticks (ticks, TRUE, &n);
  g_assert_cmpfloat (all[0].x, <, 0);
  g_assert_cmpstr (all[0].label, ==, "2025");
  g_assert_cmpfloat_with_epsilon (all[0].label_x, 6, 0.1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-ticks/units", test_units);
  g_test_add_func ("/time-ticks/labels", test_labels);
  g_test_add_func ("/time-ticks/sticky", test_sticky);
  g_test_add_func ("/time-ticks/random", test_random);
  return g_test_run ();
}
