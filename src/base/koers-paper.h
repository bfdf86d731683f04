/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersPaper:
 * @KOERS_PAPER_NONE: no sheet: one page of a given width, as high as it has to be
 * @KOERS_PAPER_A4: 297 x 210 mm
 * @KOERS_PAPER_A3: 420 x 297 mm
 * @KOERS_PAPER_A2: 594 x 420 mm
 * @KOERS_PAPER_A1: 841 x 594 mm
 * @KOERS_PAPER_A0: 1189 x 841 mm
 * @KOERS_PAPER_SLIDE: 338.7 x 190.5 mm, a slide of 16:9 as presentation programs make it
 *
 * A sheet on its side (ISO 216), or a slide.
 */
typedef enum {
  KOERS_PAPER_NONE,
  KOERS_PAPER_A4,
  KOERS_PAPER_A3,
  KOERS_PAPER_A2,
  KOERS_PAPER_A1,
  KOERS_PAPER_A0,
  KOERS_PAPER_SLIDE
} KoersPaper;

#define KOERS_N_PAPERS (KOERS_PAPER_SLIDE + 1)

double      koers_paper_get_width     (KoersPaper  paper);
double      koers_paper_get_height    (KoersPaper  paper);
const char *koers_paper_get_name      (KoersPaper  paper);
double      koers_paper_get_text_size (KoersPaper  paper);
const char *koers_paper_get_word      (KoersPaper  paper);
gboolean    koers_paper_lookup        (const char *word,
                                       KoersPaper *paper);

G_END_DECLS
