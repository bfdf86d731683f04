/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KoersPlanTitle:
 * @widget: what it is drawn in
 * @icon_name: the sign for the kind; %NULL if something else stands there
 * @code: (nullable): the code, which stands back
 * @name: the name, cut off where there is no room
 *
 * The sign, code and name of a record, drawn by the widget that they stand in: a list makes hundreds of rows before it knows how many
 * it can show, and each widget in a row takes part in styles, layout and accessibility.
 */
typedef struct {
  GtkWidget   *widget;
  const char  *icon_name;
  PangoLayout *code;
  PangoLayout *name;
} KoersPlanTitle;

void koers_plan_title_clear      (KoersPlanTitle *self);
void koers_plan_title_set_record (KoersPlanTitle *self,
                                  KoersRecord    *record);
void koers_plan_title_measure    (KoersPlanTitle *self,
                                  GtkOrientation  orientation,
                                  int            *minimum,
                                  int            *natural);
int  koers_plan_title_get_name_x (KoersPlanTitle *self);
void koers_plan_title_snapshot   (KoersPlanTitle *self,
                                  GtkSnapshot    *snapshot,
                                  int             x,
                                  int             width);

G_END_DECLS
