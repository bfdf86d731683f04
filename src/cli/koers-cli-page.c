/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli-page.h"

#include "koers-date.h"
#include "koers-error.h"

#include <glib/gi18n-lib.h>

/* Nobody glues more pages together. */
#define MAX_PAGES 1000

/**
 * koers_cli_page_clear:
 * @self: the options
 *
 * Lets go of what they say.
 */
void
koers_cli_page_clear (KoersCliPage *self)
{
  g_free (self->paper);
  g_free (self->from);
  g_free (self->to);
  g_free (self->pages);
  g_free (self->across);
  g_strfreev (self->without);
}

static gboolean
read_paper (const KoersCliPage  *self,
            KoersPageSetup      *page,
            GError             **error)
{
  if (self->paper != NULL && !koers_paper_lookup (self->paper, &page->paper))
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("There is no paper “%s”; choose a4, a3, a2, a1, a0 or slide."), self->paper);
      return FALSE;
    }
  if (self->landscape && self->portrait)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("A page is portrait or landscape; choose one."));
      return FALSE;
    }
  page->upright = self->portrait;
  return TRUE;
}

static gboolean
read_number (const char  *text,
             const char  *option,
             guint       *number,
             GError     **error)
{
  guint64 read;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX_PAGES, &read, NULL))
    {
      /* Translators: what was typed, the name of the option. */
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” is no number of pages for %s; choose 1 to %d."), text, option, MAX_PAGES);
      return FALSE;
    }
  *number = (guint) read;
  return TRUE;
}

static gboolean
read_date (const char  *text,
           KoersDate   *date,
           GError     **error)
{
  if (text == NULL || koers_date_parse (text, date))
    return TRUE;
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” is no date; write it as 2025, 2025-Q3, 2025-09 or 2025-09-30."), text);
  return FALSE;
}

static gboolean
read_span (const KoersCliPage  *self,
           KoersPageSetup      *page,
           GError             **error)
{
  KoersDate from = { 0 }, to = { 0 };

  if (!read_date (self->from, &from, error) || !read_date (self->to, &to, error))
    return FALSE;
  if (self->from == NULL && self->to == NULL)
    return TRUE;
  page->span.start = koers_date_is_set (from) ? from.day : G_MININT32;
  page->span.end = koers_date_is_set (to) ? koers_date_get_last_day (to) + 1 : G_MAXINT32;
  if (!koers_span_is_empty (page->span))
    return TRUE;
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("From %s to %s is no time: the first date must come before the last."), self->from, self->to);
  return FALSE;
}

static gboolean
read_parts (const KoersCliPage  *self,
            KoersPageSetup      *page,
            GError             **error)
{
  for (guint i = 0; self->without != NULL && self->without[i] != NULL; i++)
    {
      KoersPageParts part;

      if (!koers_page_part_lookup (self->without[i], &part))
        {
          g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("A page has no part “%s”; choose title, date, source or legend."), self->without[i]);
          return FALSE;
        }
      page->without |= part;
    }
  return TRUE;
}

/**
 * koers_cli_page_read:
 * @self: the options
 * @page: (out caller-allocates): what they mean
 * @error: where to say what is wrong
 *
 * Reads what the options say.
 *
 * Errors: %KOERS_ERROR_USAGE, with what can be chosen.
 *
 * Returns: whether they say something
 */
gboolean
koers_cli_page_read (const KoersCliPage  *self,
                     KoersPageSetup      *page,
                     GError             **error)
{
  *page = (KoersPageSetup) { .with_table = self->table };
  return read_paper (self, page, error) && read_span (self, page, error) && read_parts (self, page, error) &&
         read_number (self->pages, "--pages", &page->max_pages, error) && read_number (self->across, "--across", &page->n_across, error);
}
