/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-document-as-of.h"

#include "koers-difference.h"
#include "koers-document-private.h"
#include "koers-error.h"
#include "koers-file-create.h"
#include "koers-private-copy.h"
#include "koers-snapshot.h"
#include "koers-strategy-copy.h"

#include <glib/gi18n-lib.h>

/* How a strategy stood on a day, as a document to look at. */

/**
 * koers_document_say_as_of:
 * @day: a day, in days since 1970-01-01
 * @source: from what it is known how the strategy stood then
 * @snapshot: (nullable): the last snapshot that was taken by then
 *
 * Returns: (transfer full): that, a sentence for people
 */
char *
koers_document_say_as_of (gint32           day,
                          KoersAsOfSource  source,
                          KoersRecord     *snapshot)
{
  g_autofree char *date = koers_date_dup_label (koers_date_from_day (day, KOERS_PRECISION_DAY));
  g_autofree char *taken = snapshot != NULL ? koers_record_dup_label (snapshot, KOERS_SNAPSHOT_TAKEN_DATE) : NULL;

  switch (source)
    {
    case KOERS_AS_OF_SNAPSHOT:
      /* Translators: a date, the name of a snapshot. */
      return g_strdup_printf (_("The strategy as it stood on %s, from the snapshot “%s” of that day."), date, koers_record_get_name (snapshot));
    case KOERS_AS_OF_EARLIER_SNAPSHOT:
      /* Translators: a date, the name of a snapshot, the date on which that was taken. */
      return g_strdup_printf (_("The strategy as it stood on %s, as far as is known: from the snapshot “%s” of %s, the last one before it."), date,
                              koers_record_get_name (snapshot), taken);
    case KOERS_AS_OF_LOG:
      /* Translators: a date. */
      return g_strdup_printf (_("The strategy as it stood at the end of %s, from the log: what changed later is taken back."), date);
    case KOERS_AS_OF_PRESENT:
      /* Translators: a date. */
      return g_strdup_printf (_("%s is not over. The strategy stands as you see it."), date);
    case KOERS_AS_OF_NOT_KNOWN:
    default:
      /* Translators: a date. */
      return g_strdup_printf (_("Nothing tells how the strategy stood on %s: the log begins later, and there is no snapshot from before."), date);
    }
}

/* As it stood it is judged on the day on which it stood so. */
static void
pin_day (KoersStrategy *strategy,
         gint32         day)
{
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  KoersRecord *root = koers_strategy_get_root (strategy);

  if (root == NULL)
    return;
  koers_change_set_set_record (changes, root, KOERS_STRATEGY_REPORTING_DATE, koers_value_date (koers_date_from_day (day, KOERS_PRECISION_DAY)));
  if (!koers_change_set_is_empty (changes))
    koers_strategy_apply (strategy, changes, 1, (KoersStamp) { 0, "" });
}

/* A file that holds it, in a folder of its own. */
static KoersFile *
make_file (KoersStrategy  *strategy,
           const char     *said,
           const char     *actor,
           GError        **error)
{
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();
  g_autoptr (KoersChangeSet) content = koers_strategy_compare (nothing, strategy, said);
  /* Translators: a sentence that says of which day this is and where it comes from. */
  g_autofree char *why = g_strdup_printf (_("%s It does not change any more; save a copy to work on."), said);
  g_autofree char *folder = koers_private_copy_make_folder (error);
  g_autofree char *path = folder != NULL ? koers_private_copy_dup_path (folder) : NULL;
  KoersFile *file = NULL;

  if (folder == NULL)
    return NULL;
  if (koers_file_create (path, content, KOERS_ORIGIN_WINDOW, actor, FALSE, error))
    file = koers_file_open_private (folder, why, error);
  if (file == NULL)
    koers_private_copy_remove (folder);
  return file;
}

static KoersDocument *
open_strategy (KoersStrategy  *strategy,
               gint32          day,
               const char     *said,
               const char     *actor,
               GError        **error)
{
  g_autoptr (KoersFile) file = NULL;

  pin_day (strategy, day);
  file = make_file (strategy, said, actor, error);
  return file != NULL ? koers_document_new_for_file (file, actor, error) : NULL;
}

/**
 * koers_document_open_as_of:
 * @self: a document
 * @day: a day, in days since 1970-01-01
 * @actor: who looks at it
 * @error: where to say what went wrong
 *
 * Opens the strategy as it stood at the end of a day, as koers_document_dup_as_of() has it, as a strategy that can be looked at and copied,
 * and not changed. It is judged on that day.
 *
 * Errors: %KOERS_ERROR_FAILED, also if that is not known or the day is not over; those of koers_document_dup_as_of().
 *
 * Returns: (transfer full) (nullable): the strategy as it stood
 */
KoersDocument *
koers_document_open_as_of (KoersDocument  *self,
                           gint32          day,
                           const char     *actor,
                           GError        **error)
{
  KoersAsOfSource source;
  KoersRecord *snapshot;
  g_autofree char *said = NULL;
  g_autoptr (KoersStrategy) strategy = NULL;

  if (!koers_document_find_as_of (self, day, &source, &snapshot, error))
    return NULL;
  said = koers_document_say_as_of (day, source, snapshot);
  if (source == KOERS_AS_OF_PRESENT || source == KOERS_AS_OF_NOT_KNOWN)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_FAILED, said);
      return NULL;
    }
  strategy = koers_document_dup_as_of (self, day, NULL, error);
  return strategy != NULL ? open_strategy (strategy, day, said, actor, error) : NULL;
}

/**
 * koers_document_open_snapshot:
 * @snapshot: a snapshot
 * @actor: who looks at it
 * @error: where to say what went wrong
 *
 * Opens what a snapshot holds as a strategy that can be looked at and copied, and not changed. It is judged on the day of the snapshot.
 *
 * Errors: those of koers_snapshot_open(); %KOERS_ERROR_FAILED.
 *
 * Returns: (transfer full) (nullable): the strategy as it stood
 */
KoersDocument *
koers_document_open_snapshot (KoersRecord  *snapshot,
                              const char   *actor,
                              GError      **error)
{
  const gint32 day = koers_record_get_date (snapshot, KOERS_SNAPSHOT_TAKEN_DATE).day;
  g_autofree char *said = koers_document_say_as_of (day, KOERS_AS_OF_SNAPSHOT, snapshot);
  g_autoptr (KoersStrategy) strategy = koers_snapshot_open (snapshot, error);

  return strategy != NULL ? open_strategy (strategy, day, said, actor, error) : NULL;
}
