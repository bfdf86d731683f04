/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-page-setup.h"

static const struct {
  KoersPageParts part;
  const char    *word;
} parts[] = {
  { KOERS_PAGE_TITLE, "title" },
  { KOERS_PAGE_REPORTING_DATE, "date" },
  { KOERS_PAGE_SOURCE, "source" },
  { KOERS_PAGE_LEGEND, "legend" },
};

/**
 * koers_page_part_lookup:
 * @word: what the command line calls a part of a page
 * @part: (out): the part
 *
 * Returns: whether there is such a part
 */
gboolean
koers_page_part_lookup (const char     *word,
                        KoersPageParts *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_ascii_strcasecmp (parts[i].word, word) == 0)
      {
        *part = parts[i].part;
        return TRUE;
      }
  return FALSE;
}
