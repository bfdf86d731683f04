/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-branch.h"
#include "koers-growing-list.h"
#include "koers-plan-tree.h"

G_BEGIN_DECLS

struct _KoersPlanTree {
  GtkWidget          parent_instance;
  KoersViewState    *view_state;
  KoersKind          top;          /* pillar or agreement */
  GtkBox            *box;
  GtkListView       *list_view;
  GtkTreeListModel  *tree;
  GtkMultiSelection *selection;
  GtkSearchBar      *search_bar;
  GtkSearchEntry    *search_entry;
  GtkStack          *stack;
  GListStore        *found;        /* what a search found */
  KoersGrowingList  *found_first;  /* as much of it as is soon seen */
  GtkTreeListModel  *found_tree;   /* the same as rows of a tree without branches */
  GMenuModel        *menu_model;
  GMenuModel        *agreement_menu_model;
  GtkWidget         *menu;         /* made when it is first asked for */
  GHashTable        *unfolded;     /* the ids of what was, while some of it moves or until it comes back */
  KoersBranch       *cut;          /* what is to move when it is pasted */
  gpointer           cut_content;  /* as long as this is on the clipboard */
  gboolean           is_selecting; /* the window and the tree are being made to agree */
  gboolean           is_outdated;  /* the window has selected something else while nobody could see the tree */
  gboolean           is_changing;  /* the strategy, and not yet all rows */
  gboolean           had_focus;    /* before the strategy changed last */
  gboolean           is_acting;    /* what is selected is what was done here */
  gboolean           is_by_key;    /* what happened here last was a key */
};

/* koers-plan-tree-selection.c */
GtkTreeListRow *koers_plan_tree_dup_row           (KoersPlanTree *self,
                                                   guint          position);
KoersRecord    *koers_plan_tree_get_record        (KoersPlanTree *self,
                                                   guint          position);
GPtrArray      *koers_plan_tree_dup_selected      (KoersPlanTree *self);
KoersRecord    *koers_plan_tree_get_marked        (KoersPlanTree *self);
gboolean        koers_plan_tree_is_searching      (KoersPlanTree *self);
KoersRecord    *koers_plan_tree_find_shown        (KoersPlanTree *self,
                                                   KoersRecord   *record);
gboolean        koers_plan_tree_find_row          (KoersPlanTree *self,
                                                   KoersRecord   *record,
                                                   guint         *position);
GtkWidget      *koers_plan_tree_find_widget       (KoersPlanTree *self,
                                                   KoersRecord   *record);
void            koers_plan_tree_note_focus        (KoersPlanTree *self);
void            koers_plan_tree_follow            (KoersPlanTree *self);
void            koers_plan_tree_selected_changed  (KoersPlanTree *self);
void            koers_plan_tree_selection_changed (KoersPlanTree *self);
KoersRecord    *koers_plan_tree_take_marked       (KoersPlanTree *self);

/* koers-plan-tree-fold.c */
void     koers_plan_tree_unfold_top    (KoersPlanTree   *self);
void     koers_plan_tree_unfold_to     (KoersPlanTree   *self,
                                        KoersRecord     *record,
                                        GHashTable      *done);
void     koers_plan_tree_rows_changed  (KoersPlanTree   *self,
                                        guint            position,
                                        guint            removed);
void     koers_plan_tree_note_unfolded (KoersPlanTree   *self,
                                        KoersChangeSet  *changes);
void     koers_plan_tree_unfold_noted  (KoersPlanTree   *self);
gboolean koers_plan_tree_fold_key      (KoersPlanTree   *self,
                                        guint            keyval,
                                        guint            keycode,
                                        GdkModifierType  state);
void     koers_plan_tree_install_folds (GtkWidgetClass  *widget_class);

/* koers-plan-tree-actions.c */
void koers_plan_tree_update_actions  (KoersPlanTree  *self);
void koers_plan_tree_right_click     (KoersPlanTree  *self,
                                      int             n_press,
                                      double          x,
                                      double          y);
void koers_plan_tree_install_actions (GtkWidgetClass *widget_class);

/* koers-plan-tree-clipboard.c */
void     koers_plan_tree_refuse            (KoersPlanTree  *self);
gboolean koers_plan_tree_place             (KoersPlanTree  *self,
                                            KoersBranch    *branch,
                                            KoersRecord    *parent,
                                            KoersRecord    *before);
void     koers_plan_tree_update_clipboard  (KoersPlanTree  *self);
void     koers_plan_tree_install_clipboard (GtkWidgetClass *widget_class);

/* koers-plan-tree-cut.c */
KoersBranch   *koers_plan_tree_take_branch (KoersPlanTree  *self,
                                            GPtrArray      *records);
KoersPlanTree *koers_plan_tree_dup_source  (KoersBranch    *branch);
gboolean       koers_plan_tree_is_of       (KoersPlanTree  *self,
                                            KoersBranch    *branch);
void           koers_plan_tree_show_cut    (KoersPlanTree  *self,
                                            GtkWidget      *row);
void           koers_plan_tree_cut_changed (KoersPlanTree *self);
void           koers_plan_tree_begin_cut   (KoersPlanTree  *self,
                                            KoersBranch    *branch);
void           koers_plan_tree_end_cut     (KoersPlanTree  *self);
void           koers_plan_tree_finish_cut  (KoersPlanTree  *self);
gboolean       koers_plan_tree_was_pasted  (KoersBranch    *branch);
void           koers_plan_tree_install_cut (GtkWidgetClass *widget_class);

/* koers-plan-tree-drag.c */
void koers_plan_tree_add_drag (KoersPlanTree *self,
                               GtkWidget     *row);

G_END_DECLS
