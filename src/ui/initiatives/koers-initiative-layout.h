/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-column.h"

G_BEGIN_DECLS

/**
 * KoersInitiativePlace:
 * @column: a column
 * @width: how wide it is made, in pixels; -1 as it comes
 *
 * A column that is shown.
 */
typedef struct {
  const KoersInitiativeColumn *column;
  int                          width;
} KoersInitiativePlace;

#define KOERS_TYPE_INITIATIVE_LAYOUT (koers_initiative_layout_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeLayout, koers_initiative_layout, KOERS, INITIATIVE_LAYOUT, GObject)

KoersInitiativeLayout      *koers_initiative_layout_new         (void);
guint                       koers_initiative_layout_get_n       (KoersInitiativeLayout       *self);
const KoersInitiativePlace *koers_initiative_layout_get         (KoersInitiativeLayout       *self,
                                                                 guint                        index);
gboolean                    koers_initiative_layout_find        (KoersInitiativeLayout       *self,
                                                                 const KoersInitiativeColumn *column,
                                                                 guint                       *index);
void                        koers_initiative_layout_set_shown   (KoersInitiativeLayout       *self,
                                                                 const KoersInitiativeColumn *column,
                                                                 gboolean                     shown);
void                        koers_initiative_layout_move        (KoersInitiativeLayout       *self,
                                                                 const KoersInitiativeColumn *column,
                                                                 guint                        index);
void                        koers_initiative_layout_set_width   (KoersInitiativeLayout       *self,
                                                                 const KoersInitiativeColumn *column,
                                                                 int                          width);
const char                 *koers_initiative_layout_get_sort    (KoersInitiativeLayout       *self);
void                        koers_initiative_layout_set_sort    (KoersInitiativeLayout       *self,
                                                                 const char                  *sort);
const char                 *koers_initiative_layout_get_group   (KoersInitiativeLayout       *self);
void                        koers_initiative_layout_set_group   (KoersInitiativeLayout       *self,
                                                                 const char                  *group);
const char                 *koers_initiative_layout_get_folded  (KoersInitiativeLayout       *self);
void                        koers_initiative_layout_set_folded  (KoersInitiativeLayout       *self,
                                                                 const char                  *folded);
GStrv                       koers_initiative_layout_dup_columns (KoersInitiativeLayout       *self);
void                        koers_initiative_layout_set_columns (KoersInitiativeLayout       *self,
                                                                 const char *const           *columns);

G_END_DECLS
