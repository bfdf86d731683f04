/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KoersCellMetrics:
 * @char_width: how wide a character is on average, in pixels
 * @height: how high a line is, in pixels
 *
 * The font of a table, measured once for all its cells.
 */
typedef struct {
  int char_width;
  int height;
} KoersCellMetrics;

#define KOERS_TYPE_INITIATIVE_CELL (koers_initiative_cell_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeCell, koers_initiative_cell, KOERS, INITIATIVE_CELL, GtkWidget)

GtkWidget  *koers_initiative_cell_new      (const KoersCellMetrics *metrics,
                                            int                     min_chars,
                                            int                     max_chars,
                                            gboolean                at_end);
const char *koers_initiative_cell_get_text (KoersInitiativeCell    *self);
void        koers_initiative_cell_set_text (KoersInitiativeCell    *self,
                                            const char             *text);

G_END_DECLS
