/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-plan-row.h"
#include "koers-plan-title.h"

G_BEGIN_DECLS

struct _KoersPlanRow {
  GtkWidget        parent_instance;
  KoersViewState  *view_state;
  KoersRecord     *record;
  KoersPlanTitle   title;
  GtkTreeExpander *expander;
  int              title_x;
  int              title_width;
  GtkWidget       *swatch;   /* made for a pillar */
  GtkWidget       *entry;    /* made when a name is changed, and seen as long as it is */
  GtkWidget       *progress; /* made for an initiative, an objective or an agreement */
  GtkWidget       *health;   /* the same */
};

/* koers-plan-row-draw.c */
void     koers_plan_row_measure       (GtkWidget      *widget,
                                       GtkOrientation  orientation,
                                       int             for_size,
                                       int            *minimum,
                                       int            *natural,
                                       int            *minimum_baseline,
                                       int            *natural_baseline);
void     koers_plan_row_size_allocate (GtkWidget      *widget,
                                       int             width,
                                       int             height,
                                       int             baseline);
void     koers_plan_row_snapshot      (GtkWidget      *widget,
                                       GtkSnapshot    *snapshot);
gboolean koers_plan_row_is_on_name    (KoersPlanRow   *self,
                                       double          x);

G_END_DECLS
