/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-paper.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MM_TO_POINTS (72 / 25.4)

/* Width and height in millimetres, and the size of ordinary text in points at which it looks best: who looks at a poster stands farther off. */
static const struct {
  const char *word;
  const char *name;
  double      width;
  double      height;
  double      text_size;
} papers[KOERS_N_PAPERS] = {
  [KOERS_PAPER_NONE] = { NULL, "", 0, 0, 9 },
  [KOERS_PAPER_A4] = { "a4", "A4", 297, 210, 9 },
  [KOERS_PAPER_A3] = { "a3", "A3", 420, 297, 10 },
  [KOERS_PAPER_A2] = { "a2", "A2", 594, 420, 12 },
  [KOERS_PAPER_A1] = { "a1", "A1", 841, 594, 15 },
  [KOERS_PAPER_A0] = { "a0", "A0", 1189, 841, 20 },
  [KOERS_PAPER_SLIDE] = { "slide", N_("Slide (16:9)"), 338.667, 190.5, 10 },
};

/**
 * koers_paper_get_width:
 * @paper: a sheet
 *
 * Returns: its width in points of 1/72 inch; 0 if it is not given by the sheet
 */
double
koers_paper_get_width (KoersPaper paper)
{
  return round (papers[paper].width * MM_TO_POINTS);
}

/**
 * koers_paper_get_height:
 * @paper: a sheet
 *
 * Returns: its height in points of 1/72 inch; 0 if it is not given by the sheet
 */
double
koers_paper_get_height (KoersPaper paper)
{
  return round (papers[paper].height * MM_TO_POINTS);
}

/**
 * koers_paper_get_name:
 * @paper: a sheet
 *
 * Returns: (transfer none): what its size is called, in the language of the user
 */
const char *
koers_paper_get_name (KoersPaper paper)
{
  return papers[paper].name[0] != '\0' ? g_dgettext (GETTEXT_PACKAGE, papers[paper].name) : "";
}

/**
 * koers_paper_get_text_size:
 * @paper: a sheet
 *
 * Returns: the size of ordinary text at which it looks best, in points
 */
double
koers_paper_get_text_size (KoersPaper paper)
{
  return papers[paper].text_size;
}

/**
 * koers_paper_get_word:
 * @paper: a sheet
 *
 * Returns: (transfer none) (nullable): what the command line calls it
 */
const char *
koers_paper_get_word (KoersPaper paper)
{
  return papers[paper].word;
}

/**
 * koers_paper_lookup:
 * @word: what the command line calls a sheet, in small letters or capitals
 * @paper: (out): the sheet
 *
 * Returns: whether there is such a sheet
 */
gboolean
koers_paper_lookup (const char *word,
                    KoersPaper *paper)
{
  for (int i = KOERS_PAPER_A4; i < KOERS_N_PAPERS; i++)
    if (g_ascii_strcasecmp (papers[i].word, word) == 0)
      {
        *paper = (KoersPaper) i;
        return TRUE;
      }
  return FALSE;
}
