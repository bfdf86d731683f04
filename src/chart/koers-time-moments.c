/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-time-moments.h"

#include "koers-date.h"

typedef struct {
  char    *label;
  gint32   day;
  gboolean yearly;
} Entry;

struct _KoersTimeMoments {
  GArray *entries;
  guint   n_yearly;
};

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->label);
}

/**
 * koers_time_moments_new:
 *
 * Returns: (transfer full): no moments
 */
KoersTimeMoments *
koers_time_moments_new (void)
{
  KoersTimeMoments *self = g_rc_box_new0 (KoersTimeMoments);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  return self;
}

/**
 * koers_time_moments_ref:
 * @self: moments
 *
 * Returns: (transfer full): @self
 */
KoersTimeMoments *
koers_time_moments_ref (KoersTimeMoments *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_moments (gpointer data)
{
  g_array_unref (((KoersTimeMoments *) data)->entries);
}

/**
 * koers_time_moments_unref:
 * @self: moments
 *
 * Gives up one reference.
 */
void
koers_time_moments_unref (KoersTimeMoments *self)
{
  g_rc_box_release_full (self, clear_moments);
}

/**
 * koers_time_moments_add:
 * @self: moments
 * @label: what the moment is called
 * @day: when it is, or is for the first time, in days since 1970-01-01
 * @yearly: whether it comes back on that day of every year from then on
 *
 * Adds a moment.
 */
void
koers_time_moments_add (KoersTimeMoments *self,
                        const char       *label,
                        gint32            day,
                        gboolean          yearly)
{
  Entry entry = { g_strdup (label), day, yearly };

  g_array_append_val (self->entries, entry);
  self->n_yearly += yearly ? 1 : 0;
}

/**
 * koers_time_moments_get_n_yearly:
 * @self: moments
 *
 * Returns: how many come back every year
 */
guint
koers_time_moments_get_n_yearly (KoersTimeMoments *self)
{
  return self->n_yearly;
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const KoersTimeMoment *one = a, *other = b;

  return one->day != other->day ? (one->day > other->day) - (one->day < other->day) : g_strcmp0 (one->label, other->label);
}

/* The 29th of February is the 28th in a year that has none. */
static gint32
get_day_in_year (int year,
                 int month,
                 int day)
{
  KoersDate date = koers_date_new (year, month, day, KOERS_PRECISION_DAY);

  return koers_date_is_set (date) ? date.day : koers_date_new (year, month, day - 1, KOERS_PRECISION_DAY).day;
}

static void
add_years (GArray      *found,
           const Entry *entry,
           KoersSpan    span)
{
  int month, day, first, last;

  koers_day_to_calendar (MAX (span.start, entry->day), &first, NULL, NULL);
  koers_day_to_calendar (span.end - 1, &last, NULL, NULL);
  koers_day_to_calendar (entry->day, NULL, &month, &day);
  for (int year = first; year <= last; year++)
    {
      KoersTimeMoment moment = { entry->label, get_day_in_year (year, month, day), TRUE };

      if (moment.day >= MAX (span.start, entry->day) && moment.day < span.end)
        g_array_append_val (found, moment);
    }
}

/**
 * koers_time_moments_find:
 * @self: moments
 * @span: some days
 * @with_yearly: whether to find those that come back every year too
 *
 * Returns: (transfer full) (element-type KoersTimeMoment): those in @span in the order of time; a label is there as long as @self
 */
GArray *
koers_time_moments_find (KoersTimeMoments *self,
                         KoersSpan         span,
                         gboolean          with_yearly)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (KoersTimeMoment));

  for (guint i = 0; i < self->entries->len && !koers_span_is_empty (span); i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      KoersTimeMoment moment = { entry->label, entry->day, FALSE };

      if (entry->yearly && with_yearly)
        add_years (found, entry, span);
      else if (!entry->yearly && entry->day >= span.start && entry->day < span.end)
        g_array_append_val (found, moment);
    }
  g_array_sort (found, compare_moments);
  return found;
}
