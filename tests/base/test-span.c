/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-span.h"

static KoersSpan
make_span (GRand *rand)
{
  gint32 start = g_rand_int_range (rand, -10, 10);

  return (KoersSpan) { start, start + g_rand_int_range (rand, -2, 8) };
}

static void
test_end_is_exclusive (void)
{
  KoersSpan span = { 3, 5 };

  g_assert_false (koers_span_contains (span, 2));
  g_assert_true (koers_span_contains (span, 3));
  g_assert_true (koers_span_contains (span, 4));
  g_assert_false (koers_span_contains (span, 5));
  g_assert_cmpint (koers_span_get_length (span), ==, 2);
}

static void
test_empty (void)
{
  g_assert_true (koers_span_is_empty ((KoersSpan) { 3, 3 }));
  g_assert_true (koers_span_is_empty ((KoersSpan) { 3, 2 }));
  g_assert_false (koers_span_is_empty ((KoersSpan) { 3, 4 }));
  g_assert_cmpint (koers_span_get_length ((KoersSpan) { 3, 2 }), ==, 0);
  g_assert_false (koers_span_contains ((KoersSpan) { 3, 3 }, 3));
}

static void
test_equal (void)
{
  g_assert_true (koers_span_equal ((KoersSpan) { 1, 2 }, (KoersSpan) { 1, 2 }));
  g_assert_false (koers_span_equal ((KoersSpan) { 1, 2 }, (KoersSpan) { 1, 3 }));
  g_assert_false (koers_span_equal ((KoersSpan) { 0, 2 }, (KoersSpan) { 1, 2 }));
}

/* Every claim about two spans, against the days one by one. */
static void
test_by_days (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 10000; round++)
    {
      KoersSpan a = make_span (rand), b = make_span (rand), both = koers_span_union (a, b);
      gint32 length = 0, first = G_MAXINT32, last = G_MININT32;
      gboolean overlaps = FALSE;

      for (gint32 day = -20; day < 30; day++)
        {
          gboolean in_a = koers_span_contains (a, day), in_b = koers_span_contains (b, day);

          length += in_a ? 1 : 0;
          overlaps = overlaps || (in_a && in_b);
          if (in_a || in_b)
            {
              first = MIN (first, day);
              last = MAX (last, day);
              g_assert_true (koers_span_contains (both, day));
            }
        }
      g_assert_cmpint (koers_span_get_length (a), ==, length);
      g_assert_true (koers_span_overlaps (a, b) == overlaps);
      if (first <= last)
        g_assert_true (koers_span_equal (both, (KoersSpan) { first, last + 1 }));
      else
        g_assert_true (koers_span_is_empty (both));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/span/end-is-exclusive", test_end_is_exclusive);
  g_test_add_func ("/span/empty", test_empty);
  g_test_add_func ("/span/equal", test_equal);
  g_test_add_func ("/span/by-days", test_by_days);

  return g_test_run ();
}
