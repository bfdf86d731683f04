/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-field-editor.h"
#include "koers-initiative-cell.h"
#include "koers-initiative-table.h"

G_BEGIN_DECLS

struct _KoersInitiativeTable {
  GtkWidget              parent_instance;
  KoersViewState        *view_state;
  KoersInitiativeLayout *layout;
  KoersInitiativeList   *list;
  GtkMultiSelection     *selection;
  GtkWidget             *scrolled;
  GtkColumnView         *column_view;
  /* (element-type GtkListItem KoersInitiativeColumn): the cells that show something now. */
  GHashTable            *cells;
  KoersCellMetrics       metrics;
  GtkPopoverMenu        *menu;
  GtkWidget             *focused; /* (nullable): the cell that takes the focus */
  guint                  tick_id;
  guint                  shown_id;
  gboolean               is_stale;     /* what stands in the cells may differ */
  gboolean               is_setting;   /* columns or their order, as the layout says */
  gboolean               is_selecting; /* rows, as the view state says */

  /* Finding out by which column a click on a heading sorts. */
  const KoersInitiativeColumn *probed;
  gboolean                     is_probing;

  /* The cell that is being edited. */
  GtkListItem                 *edit_item;
  const KoersInitiativeColumn *edit_column;
  KoersRecord                 *edit_record;
  KoersFieldEditor            *editor;
  GtkPopover                  *error;
  GtkLabel                    *error_label;
  guint                        end_id;
  gboolean                     refocus;
};

/* koers-initiative-table.c */
GtkWidget   *koers_initiative_table_get_inner_list (KoersInitiativeTable        *self);
GtkWidget   *koers_initiative_table_get_row        (GtkListItem                 *item);
GtkListItem *koers_initiative_table_find_cell      (KoersInitiativeTable        *self,
                                                    GtkWidget                   *widget);
GtkListItem *koers_initiative_table_lookup_cell    (KoersInitiativeTable        *self,
                                                    guint                        position,
                                                    const KoersInitiativeColumn *column);
void         koers_initiative_table_focus_cell     (KoersInitiativeTable        *self,
                                                    GtkListItem                 *item);
void         koers_initiative_table_focus_row      (KoersInitiativeTable        *self,
                                                    GtkListItem                 *item);
void         koers_initiative_table_leave_cell     (KoersInitiativeTable        *self);
void         koers_initiative_table_fill_cell      (KoersInitiativeTable        *self,
                                                    GtkListItem                 *item,
                                                    const KoersInitiativeColumn *column);
void         koers_initiative_table_update         (KoersInitiativeTable        *self);
void         koers_initiative_table_queue_update   (KoersInitiativeTable        *self);

/* koers-initiative-table-columns.c */
void         koers_initiative_table_watch_columns  (KoersInitiativeTable        *self);

/* koers-initiative-table-cells.c */
void         koers_initiative_table_setup_cell     (KoersInitiativeTable        *self,
                                                    GtkListItem                 *item,
                                                    const KoersInitiativeColumn *column);
void         koers_initiative_table_bind_cell      (KoersInitiativeTable        *self,
                                                    GtkListItem                 *item,
                                                    GtkListItemFactory          *factory);
void         koers_initiative_table_unbind_cell    (KoersInitiativeTable        *self,
                                                    GtkListItem                 *item);

/* koers-initiative-table-keys.c */
void         koers_initiative_table_watch_keys     (KoersInitiativeTable        *self);

/* koers-initiative-table-menu.c */
void         koers_initiative_table_install_menu   (GtkWidgetClass              *widget_class);
void         koers_initiative_table_watch_menu     (KoersInitiativeTable        *self);

/* koers-initiative-table-edit.c */
gboolean     koers_initiative_table_start_edit     (KoersInitiativeTable        *self,
                                                    GtkListItem                 *item);
void         koers_initiative_table_end_edit       (KoersInitiativeTable        *self);

G_END_DECLS
