/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-log-words.h"

#include "koers-document.h"

#include <glib/gi18n-lib.h>

/* How a line of the change log is told to people. */

/**
 * koers_log_line_dup_label:
 * @line: a line of the log
 *
 * Returns: (transfer full): what was done
 */
char *
koers_log_line_dup_label (const KoersLogLine *line)
{
  switch (line->action)
    {
    case KOERS_ACTION_UNDO:
      /* Translators: what was undone. */
      return g_strdup_printf (_("Undone: %s"), line->label);
    case KOERS_ACTION_REDO:
      /* Translators: what was done again. */
      return g_strdup_printf (_("Redone: %s"), line->label);
    case KOERS_ACTION_DO:
    default:
      return g_strdup (line->label);
    }
}

static const char *
get_origin (const char *origin)
{
  if (g_str_equal (origin, KOERS_ORIGIN_WINDOW))
    return C_ ("origin", "in the window");
  if (g_str_equal (origin, KOERS_ORIGIN_IMPORT))
    return C_ ("origin", "by import");
  if (g_str_equal (origin, KOERS_ORIGIN_COMMAND_LINE))
    return C_ ("origin", "on the command line");
  return origin;
}

/**
 * koers_log_line_dup_facts:
 * @line: a line of the log
 *
 * Returns: (transfer full): when it was, by whom and through what
 */
char *
koers_log_line_dup_facts (const KoersLogLine *line)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (line->time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  /* Translators: a moment; see g_date_time_format(). */
  g_autofree char *moment = local != NULL ? g_date_time_format (local, _("%d-%m-%Y %H:%M")) : g_strdup ("?");

  /* Translators: a moment, a person, through what. */
  return g_strdup_printf (_("%s, %s, %s"), moment, line->actor, get_origin (line->origin));
}
