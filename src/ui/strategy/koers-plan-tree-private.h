/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-branch.h"
#include "koers-growing-list.h"
#include "koers-plan-tree.h"

G_BEGIN_DECLS

struct _KoersPlanTree {
  GtkWidget          parent_instance;
  KoersViewState    *view_state;
  KoersKind          top;        /* pillar or agreement */
  GtkBox            *box;
  GtkListView       *list_view;
  GtkTreeListModel  *tree;
  GtkMultiSelection *selection;
  GtkSearchBar      *search_bar;
  GtkSearchEntry    *search_entry;
  GtkStack          *stack;
  GListStore        *found;       /* what a search found */
  KoersGrowingList  *found_first; /* as much of it as is soon seen */
  GtkTreeListModel  *found_tree;  /* the same as rows of a tree without branches */
  GMenuModel        *menu_model;
  GMenuModel        *agreement_menu_model;
  GtkWidget         *menu; /* made when it is first asked for */
  gboolean           is_selecting; /* the selection follows the window, not the other way round */
  gboolean           is_adding;    /* and what is selected is about to be named here */
};

GtkTreeListRow *koers_plan_tree_dup_row         (KoersPlanTree  *self,
                                                 guint           position);
gboolean        koers_plan_tree_find_row        (KoersPlanTree  *self,
                                                 KoersRecord    *record,
                                                 guint          *position);
GPtrArray      *koers_plan_tree_dup_selected    (KoersPlanTree  *self);
void            koers_plan_tree_install_actions (GtkWidgetClass *widget_class);
void            koers_plan_tree_update_actions  (KoersPlanTree  *self);
void            koers_plan_tree_install_clipboard (GtkWidgetClass *widget_class);
void            koers_plan_tree_update_clipboard  (KoersPlanTree  *self);
void            koers_plan_tree_refuse          (KoersPlanTree  *self);
gboolean        koers_plan_tree_place           (KoersPlanTree  *self,
                                                 KoersBranch    *branch,
                                                 KoersRecord    *parent,
                                                 KoersRecord    *before);
void            koers_plan_tree_right_click     (KoersPlanTree  *self,
                                                 int             n_press,
                                                 double          x,
                                                 double          y);
void            koers_plan_tree_add_drag        (KoersPlanTree  *self,
                                                 GtkWidget      *row);

G_END_DECLS
