/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-time-ticks.h"

#include "koers-date.h"

#include <glib/gi18n-lib.h>

/* Free pixels on both sides of a label. */
#define LABEL_PAD 6.0

#define MAX_FORMS 3

typedef struct {
  KoersTimeUnit minor;
  KoersTimeUnit major;
  /* The least length of a minor step in days, and how many times its shortest label must fit in there. */
  double        days;
  double        room;
} TickStep;

/* From fine to coarse; the last one always does. */
static const TickStep steps[] = {
  { KOERS_TIME_DAY, KOERS_TIME_MONTH, 1, 1 },
  { KOERS_TIME_WEEK, KOERS_TIME_MONTH, 7, 1 },
  { KOERS_TIME_MONTH, KOERS_TIME_QUARTER, 28, 2 },
  { KOERS_TIME_MONTH, KOERS_TIME_YEAR, 28, 1 },
  { KOERS_TIME_QUARTER, KOERS_TIME_YEAR, 90, 1 },
  { KOERS_TIME_HALF_YEAR, KOERS_TIME_YEAR, 181, 1 },
  { KOERS_TIME_YEAR, KOERS_TIME_FOUR_YEARS, 365, 0 },
};

struct _KoersTimeTicks {
  KoersTextMeasure  measure;
  const TickStep   *step;
  GArray           *minor;
  GArray           *major;
  char             *months[2][12];
  char             *weekdays[7];
  /* The widest label of each unit in each form, in the lower row; negative if there is no such form. */
  double            widest[KOERS_N_TIME_UNITS][MAX_FORMS];
};

/* Writes the name of the step that begins on day; the forms get shorter. Answers whether there is such a form. */
static gboolean
format_label (KoersTimeTicks *self,
              KoersTimeUnit   unit,
              gboolean        major,
              guint           form,
              gint32          day,
              char           *label,
              gsize           size)
{
  int year, month, day_of_month;
  GDate date;

  koers_day_to_calendar (day, &year, &month, &day_of_month);
  switch (unit)
    {
    case KOERS_TIME_DAY:
      if (form == 0)
        /* Translators: short name of a weekday, day of the month. */
        g_snprintf (label, size, _("%s %d"), self->weekdays[((day + 3) % 7 + 7) % 7], day_of_month);
      else
        g_snprintf (label, size, "%d", day_of_month);
      return form < 2;

    case KOERS_TIME_WEEK:
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);
      /* Translators: number of a week (ISO 8601), in full and short. A bare number would be read as a day. */
      g_snprintf (label, size, form == 0 ? _("Week %u") : C_("week", "W%u"), g_date_get_iso8601_week_of_year (&date));
      return form < 2;

    case KOERS_TIME_MONTH:
      if (!major || form == 2)
        g_snprintf (label, size, "%s", self->months[form != 0][month - 1]);
      else
        /* Translators: name of a month, year. */
        g_snprintf (label, size, C_("month", "%s %d"), self->months[form][month - 1], year);
      return form < (major ? 3 : 2);

    case KOERS_TIME_QUARTER:
      if (major && form == 0)
        g_snprintf (label, size, _("Q%d %d"), (month - 1) / 3 + 1, year);
      else
        /* Translators: number of a quarter of a year. */
        g_snprintf (label, size, _("Q%d"), (month - 1) / 3 + 1);
      return form < (major ? 2 : 1);

    case KOERS_TIME_HALF_YEAR:
      /* Translators: number of a half of a year. */
      g_snprintf (label, size, _("H%d"), month / 7 + 1);
      return form < 1;

    case KOERS_TIME_YEAR:
      if (form == 0)
        g_snprintf (label, size, "%d", year);
      else
        g_snprintf (label, size, "’%02d", year % 100);
      return form < 2;

    case KOERS_TIME_FOUR_YEARS:
    default:
      if (form == 0)
        g_snprintf (label, size, "%d–%d", year, year - (year + 2) % 4 + 3);
      else
        g_snprintf (label, size, "%d", year);
      return form < 2;
    }
}

static double
get_widest (KoersTimeTicks *self,
            KoersTimeUnit   unit,
            guint           form)
{
  char label[48];
  gint32 day = koers_time_unit_floor (unit, 0);
  double widest = 0;

  if (self->widest[unit][form] != 0)
    return self->widest[unit][form];

  /* A month of days, a year of weeks, months, quarters and halves: all names there are. */
  for (guint i = 0; i < 53; i++)
    {
      if (!format_label (self, unit, FALSE, form, day, label, sizeof label))
        {
          widest = -1;
          break;
        }
      widest = MAX (widest, koers_text_measure_width (self->measure, label, KOERS_TEXT_AXIS_MINOR));
      day = koers_time_unit_next (unit, day);
    }
  self->widest[unit][form] = widest;
  return widest;
}

static const TickStep *
choose_step (KoersTimeTicks *self,
             double          pixels_per_day)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (steps); i++)
    {
      double shortest = 0;

      for (guint form = 0; form < MAX_FORMS && get_widest (self, steps[i].minor, form) > 0; form++)
        shortest = get_widest (self, steps[i].minor, form);
      if (steps[i].days * pixels_per_day >= steps[i].room * (shortest + LABEL_PAD))
        return &steps[i];
    }
  return &steps[G_N_ELEMENTS (steps) - 1];
}

/* All labels of the lower row have the same form, or the eye stumbles. */
static int
choose_form (KoersTimeTicks *self,
             double          pixels_per_day)
{
  for (guint form = 0; form < MAX_FORMS; form++)
    {
      double widest = get_widest (self, self->step->minor, form);

      if (widest > 0 && widest + LABEL_PAD <= self->step->days * pixels_per_day)
        return (int) form;
    }
  return -1;
}

static gboolean
try_label (KoersTimeTicks *self,
           KoersTimeTick  *tick,
           gboolean        major,
           guint           form,
           double          view_width)
{
  double left = MAX (tick->x, 0), right = MIN (tick->x + tick->width, view_width);
  KoersTextRole role = major ? KOERS_TEXT_AXIS_MAJOR : KOERS_TEXT_AXIS_MINOR;

  if (!format_label (self, major ? self->step->major : self->step->minor, major, form, tick->span.start, tick->label,
                     sizeof tick->label))
    return FALSE;

  tick->label_width = koers_text_measure_width (self->measure, tick->label, role);
  if (major)
    {
      /* The name of a period stays in sight as long as a part of the period does. */
      tick->label_x = left + LABEL_PAD;
      return tick->label_x + tick->label_width + LABEL_PAD <= right;
    }
  tick->label_x = tick->x + (tick->width - tick->label_width) / 2;
  return tick->label_x >= 0 && tick->label_x + tick->label_width <= view_width;
}

static void
fill_row (KoersTimeTicks *self,
          KoersTimeScale  scale,
          gboolean        major)
{
  GArray *row = major ? self->major : self->minor;
  KoersTimeUnit unit = major ? self->step->major : self->step->minor;
  KoersSpan visible = koers_time_scale_get_span (scale);
  KoersTimeScale forward = scale;
  int minor_form = choose_form (self, scale.pixels_per_day);
  gint32 day, next;

  forward.rtl = FALSE;
  g_array_set_size (row, 0);
  for (day = koers_time_unit_floor (unit, visible.start); day < visible.end; day = next)
    {
      KoersTimeTick tick = { 0 };
      gboolean fits = FALSE;

      next = koers_time_unit_next (unit, day);
      tick.span = (KoersSpan) { day, next };
      tick.x = koers_time_scale_to_x (forward, day);
      tick.width = koers_time_scale_to_x (forward, next) - tick.x;

      if (major)
        for (guint form = 0; form < MAX_FORMS && !fits; form++)
          fits = try_label (self, &tick, TRUE, form, scale.width);
      else if (minor_form >= 0)
        fits = try_label (self, &tick, FALSE, (guint) minor_form, scale.width);
      if (!fits)
        {
          tick.label[0] = '\0';
          tick.label_width = 0;
          tick.label_x = CLAMP (tick.x, 0, scale.width);
        }

      tick.x = koers_time_scale_mirror (scale, tick.x, tick.width);
      tick.label_x = koers_time_scale_mirror (scale, tick.label_x, tick.label_width);
      g_array_append_val (row, tick);
    }
}

/**
 * koers_time_ticks_new:
 * @measure: the widths of texts; it must outlive the ticks
 *
 * Makes the two rows of a time axis, empty until koers_time_ticks_update(). When the font changes, make others.
 *
 * Returns: (transfer full): the ticks
 */
KoersTimeTicks *
koers_time_ticks_new (KoersTextMeasure measure)
{
  KoersTimeTicks *self = g_new0 (KoersTimeTicks, 1);

  self->measure = measure;
  self->step = &steps[G_N_ELEMENTS (steps) - 1];
  self->minor = g_array_new (FALSE, FALSE, sizeof (KoersTimeTick));
  self->major = g_array_new (FALSE, FALSE, sizeof (KoersTimeTick));

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (2024, i + 1, 1, 12, 0, 0);

      self->months[0][i] = g_date_time_format (time, "%B");
      self->months[1][i] = g_date_time_format (time, "%b");
    }
  for (int i = 0; i < 7; i++)
    {
      /* 1 January 2024 was a Monday. */
      g_autoptr (GDateTime) time = g_date_time_new_utc (2024, 1, i + 1, 12, 0, 0);

      self->weekdays[i] = g_date_time_format (time, "%a");
    }
  return self;
}

/**
 * koers_time_ticks_free:
 * @self: ticks
 *
 * Lets go of them.
 */
void
koers_time_ticks_free (KoersTimeTicks *self)
{
  g_array_unref (self->minor);
  g_array_unref (self->major);
  for (guint i = 0; i < 12; i++)
    {
      g_free (self->months[0][i]);
      g_free (self->months[1][i]);
    }
  for (guint i = 0; i < 7; i++)
    g_free (self->weekdays[i]);
  g_free (self);
}

/**
 * koers_time_ticks_update:
 * @self: ticks
 * @scale: what the view shows
 *
 * Chooses the steps for which there is room and lays out those in the view. Labels of a row never overlap and never
 * leave the view; a period that lies partly outside keeps its name in sight.
 */
void
koers_time_ticks_update (KoersTimeTicks *self,
                         KoersTimeScale  scale)
{
  self->step = choose_step (self, scale.pixels_per_day);
  fill_row (self, scale, FALSE);
  fill_row (self, scale, TRUE);
}

/**
 * koers_time_ticks_get_unit:
 * @self: ticks
 * @major: the upper row rather than the lower one
 *
 * Returns: the step of that row; that of the lower row is also what a drag snaps to
 */
KoersTimeUnit
koers_time_ticks_get_unit (KoersTimeTicks *self,
                           gboolean        major)
{
  return major ? self->step->major : self->step->minor;
}

/**
 * koers_time_ticks_get_ticks:
 * @self: ticks
 * @major: the upper row rather than the lower one
 * @n_ticks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_ticks): the ticks in the order of time, without gaps
 */
const KoersTimeTick *
koers_time_ticks_get_ticks (KoersTimeTicks *self,
                            gboolean        major,
                            guint          *n_ticks)
{
  GArray *row = major ? self->major : self->minor;

  *n_ticks = row->len;
  return &g_array_index (row, KoersTimeTick, 0);
}
