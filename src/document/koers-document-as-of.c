/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-document-as-of.h"

#include "koers-difference.h"
#include "koers-document-private.h"
#include "koers-snapshot.h"
#include "koers-strategy-copy.h"

/* How a strategy stood on a day: from a snapshot, or from the log. */

/* The last snapshot that was taken by that day; of those of one day the one that was made last. */
static KoersRecord *
find_snapshot (KoersStrategy *strategy,
               gint32         day)
{
  KoersRecordList *snapshots = koers_strategy_get_list (strategy, KOERS_KIND_SNAPSHOT);
  KoersRecord *last = NULL;
  gint32 last_taken = 0;

  for (guint i = 0; i < koers_record_list_get_n (snapshots); i++)
    {
      KoersRecord *snapshot = koers_record_list_get (snapshots, i);
      gint32 taken = koers_record_get_date (snapshot, KOERS_SNAPSHOT_TAKEN_DATE).day;

      if (taken > day || (last != NULL && taken < last_taken))
        continue;
      if (last != NULL && taken == last_taken && koers_record_get_created (snapshot).time <= koers_record_get_created (last).time)
        continue;
      last = snapshot;
      last_taken = taken;
    }
  return last;
}

/* When a day is over where this is read, in microseconds since 1970-01-01, UTC. */
static gint64
get_end_of_day (gint32 day)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) end = NULL;

  koers_day_to_calendar (day + 1, &year, &month, &day_of_month);
  end = g_date_time_new_local (year, month, day_of_month, 0, 0, 0);
  return end != NULL ? g_date_time_to_unix (end) * G_USEC_PER_SEC : G_MAXINT64;
}

/* The number of the last change that was made by that moment; 0 if the log does not reach back to it. */
static gint64
find_change (GPtrArray *lines,
             gint64     until)
{
  gint64 number = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const KoersLogLine *line = g_ptr_array_index (lines, i);

      if (line->time < until)
        number = line->number;
    }
  return number;
}

static KoersStrategy *
take_back (KoersDocument  *self,
           gint64          number,
           GError        **error)
{
  gint64 revision = koers_document_get_revision (self);
  g_autoptr (GPtrArray) lines = koers_store_read_log (KOERS_STORE (koers_document_get_file (self)), number, revision, TRUE, error);
  KoersStrategy *strategy;

  if (lines == NULL)
    return NULL;
  strategy = koers_strategy_copy (koers_document_get_strategy (self));
  for (guint i = lines->len; i-- > 0;)
    {
      const KoersLogLine *line = g_ptr_array_index (lines, i);
      g_autoptr (KoersChangeSet) inverse = koers_change_set_invert (line->changes, line->label);

      koers_strategy_apply (strategy, inverse, line->number, (KoersStamp) { line->time, g_intern_string (line->actor) });
    }
  return strategy;
}

/* From what it is known, with the snapshot or the number of the last change by then. */
static gboolean
find_source (KoersDocument    *self,
             gint32            day,
             KoersAsOfSource  *source,
             KoersRecord     **snapshot,
             gint64           *number,
             GError          **error)
{
  g_autoptr (GPtrArray) lines = NULL;

  *snapshot = find_snapshot (koers_document_get_strategy (self), day);
  *number = 0;
  *source = KOERS_AS_OF_SNAPSHOT;
  if (*snapshot != NULL && koers_record_get_date (*snapshot, KOERS_SNAPSHOT_TAKEN_DATE).day == day)
    return TRUE;
  *source = KOERS_AS_OF_PRESENT;
  if (day >= koers_date_today ().day)
    return TRUE;
  lines = koers_document_read_log (self, (guint) MIN (koers_document_get_revision (self), G_MAXUINT), error);
  if (lines == NULL)
    return FALSE;
  *number = find_change (lines, get_end_of_day (day));
  *source = *number > 0 ? KOERS_AS_OF_LOG : *snapshot != NULL ? KOERS_AS_OF_EARLIER_SNAPSHOT : KOERS_AS_OF_NOT_KNOWN;
  return TRUE;
}

/**
 * koers_document_find_as_of:
 * @self: a document
 * @day: a day, in days since 1970-01-01
 * @source: (out): from what that is known
 * @snapshot: (out) (nullable) (transfer none) (optional): the last snapshot that was taken by then
 * @error: where to say what went wrong
 *
 * Says from what it is known how the strategy stood at the end of a day, without making it so.
 *
 * Errors: those of koers_store_read_log().
 *
 * Returns: whether that could be found out
 */
gboolean
koers_document_find_as_of (KoersDocument    *self,
                           gint32            day,
                           KoersAsOfSource  *source,
                           KoersRecord     **snapshot,
                           GError          **error)
{
  KoersRecord *otherwise;
  gint64 number;

  return find_source (self, day, source, snapshot != NULL ? snapshot : &otherwise, &number, error);
}

/**
 * koers_document_dup_as_of:
 * @self: a document
 * @day: a day, in days since 1970-01-01
 * @source: (out) (optional): from what that is known
 * @error: where to say what went wrong
 *
 * Says how the strategy stood at the end of a day. A snapshot of that day says so; or else all later changes are taken back, if the log
 * reaches back so far; or else the last snapshot before that day is the nearest. Without any of these, and on a day that is not over, it is
 * the strategy as it is now, in which what was said of a later day is left out by whoever judges it on that day.
 *
 * Errors: those of koers_snapshot_open() and koers_store_read_log().
 *
 * Returns: (transfer full) (nullable): the strategy as it stood, not to be changed
 */
KoersStrategy *
koers_document_dup_as_of (KoersDocument    *self,
                          gint32            day,
                          KoersAsOfSource  *source,
                          GError          **error)
{
  KoersStrategy *strategy = koers_document_get_strategy (self);
  KoersRecord *snapshot;
  KoersAsOfSource otherwise;
  gint64 number;

  if (source == NULL)
    source = &otherwise;
  if (!find_source (self, day, source, &snapshot, &number, error))
    return NULL;
  switch (*source)
    {
    case KOERS_AS_OF_SNAPSHOT:
    case KOERS_AS_OF_EARLIER_SNAPSHOT:
      return koers_snapshot_open (snapshot, error);
    case KOERS_AS_OF_LOG:
      return take_back (self, number, error);
    case KOERS_AS_OF_PRESENT:
    case KOERS_AS_OF_NOT_KNOWN:
    default:
      return g_object_ref (strategy);
    }
}
