/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiatives-page.h"

#include "koers-focus.h"
#include "koers-grouping.h"
#include "koers-initiative-board.h"
#include "koers-initiative-columns-menu.h"
#include "koers-initiative-edit.h"
#include "koers-initiative-filter-bar.h"
#include "koers-initiative-filter-menu.h"
#include "koers-initiative-memory.h"
#include "koers-initiative-search.h"
#include "koers-initiative-table.h"
#include "koers-initiative-words.h"
#include "koers-initiatives-menus.h"
#include "koers-initiatives-order.h"
#include "koers-saved-views-menu.h"
#include "koers-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersInitiativesPage:
 *
 * All initiatives, as a table or as a board, with what searches, filters, groups and sorts them, and what those that are shown are
 * together. The actions `initiatives.*` change how they are shown.
 */
struct _KoersInitiativesPage {
  GtkWidget                   parent_instance;
  KoersViewState             *view_state;
  KoersInitiativeLayout      *layout;
  KoersInitiativeList        *list;
  KoersInitiativeMemory      *memory;
  GtkWidget                  *box;
  KoersInitiativeSearch      *search;
  GtkMenuButton              *group_button;
  GtkMenuButton              *sort_button;
  GtkWidget                  *table_tools;
  GtkWidget                  *board_tools;
  KoersInitiativeFilterMenu  *filter_menu;
  KoersInitiativeColumnsMenu *columns_menu;
  KoersSavedViewsMenu        *saved_views_menu;
  KoersInitiativeFilterBar   *filter_bar;
  GtkStack                   *stack;
  AdwStatusPage              *empty;
  GtkButton                  *add;
  GtkLabel                   *totals;
  GtkLabel                   *overlap;
  GtkWidget                  *table;
  GtkWidget                  *board;
  char                       *board_by;
  gboolean                    as_board;
};

typedef enum { PROP_SORT = 1, PROP_DESCENDING, PROP_GROUP, PROP_AS_BOARD, PROP_BOARD_BY, N_PROPS } KoersInitiativesPageProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersInitiativesPage, koers_initiatives_page, GTK_TYPE_WIDGET)

static guint
get_n (KoersInitiativesPage *self,
       KoersKind             kind)
{
  return koers_record_list_get_n (koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), kind));
}

/* ---- what is shown */

static void
show_totals (KoersInitiativesPage *self)
{
  KoersGrouping *grouping = koers_initiative_list_get_grouping (self->list);
  g_autofree char *sentence = grouping != NULL ? koers_totals_dup_sentence (koers_grouping_get_totals (grouping), get_n (self, KOERS_KIND_INITIATIVE)) : NULL;

  gtk_label_set_label (self->totals, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->overlap), !self->as_board && grouping != NULL && koers_grouping_is_overlapping (grouping));
}

static void
show_stack (KoersInitiativesPage *self)
{
  KoersGrouping *grouping = koers_initiative_list_get_grouping (self->list);
  gboolean has_pillar = get_n (self, KOERS_KIND_PILLAR) > 0;

  adw_status_page_set_description (self->empty, has_pillar ? _("Initiatives are the work that takes a strategy to its goals.")
                                                           : _("Initiatives stand under pillars: add a pillar first."));
  gtk_button_set_label (self->add, has_pillar ? _("Add _Initiative") : _("Add _Pillar"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), koers_document_can_edit (koers_view_state_get_document (self->view_state)));
  if (get_n (self, KOERS_KIND_INITIATIVE) == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (!self->as_board && grouping != NULL && koers_grouping_get_totals (grouping)->n == 0)
    gtk_stack_set_visible_child_name (self->stack, "nothing");
  else
    gtk_stack_set_visible_child_name (self->stack, self->as_board ? "board" : "table");
}

static void
updated_cb (KoersInitiativesPage *self)
{
  show_totals (self);
  show_stack (self);
}

/* While the table is not on the screen, nobody else brings the list up to date. */
static void
outdated_cb (KoersInitiativesPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !gtk_widget_get_mapped (self->table))
    koers_initiative_list_update (self->list);
}

/* ---- search */

static void
search_done_cb (KoersInitiativesPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* ---- actions */

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (KOERS_INITIATIVES_PAGE (widget)->search));
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  koers_view_state_set_filter (KOERS_INITIATIVES_PAGE (widget)->view_state, NULL, NULL);
}

static void
add_initiative_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  KoersInitiativesPage *self = KOERS_INITIATIVES_PAGE (widget);
  KoersRecord *record = koers_initiative_edit_add (self->view_state);

  if (record == NULL && get_n (self, KOERS_KIND_PILLAR) == 0)
    koers_view_state_tell (self->view_state, _("There is no pillar yet. Add one first."), FALSE);
  if (record == NULL)
    return;
  koers_view_state_set_selected (self->view_state, record);
  koers_initiative_list_update (self->list);
  updated_cb (self);
  if (!self->as_board)
    koers_initiative_table_edit (KOERS_INITIATIVE_TABLE (self->table), record, "name");
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersInitiativesPage *self = KOERS_INITIATIVES_PAGE (widget);
  KoersRecord *record = koers_view_state_get_selected (self->view_state);

  if (record != NULL)
    koers_view_state_show (self->view_state, g_str_equal (action_name, "initiatives.open") ? "strategy" : "roadmap", record);
}

/* The keys of the plan, in the table and on the board; what is being typed has them for itself. */
static gboolean
clipboard_key_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || GTK_IS_TEXT (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (KOERS_INITIATIVES_PAGE (widget)->stack)))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (widget, g_variant_get_string (arguments, NULL), NULL);
  return GDK_EVENT_STOP;
}

static void
add_clicked_cb (KoersInitiativesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), get_n (self, KOERS_KIND_PILLAR) > 0 ? "win.add-initiative" : "win.add-pillar", NULL);
}

/* ---- menus */

static void
show_sort_menu (KoersInitiativesPage *self)
{
  g_autoptr (GMenuModel) menu = koers_initiatives_make_sort_menu (self->layout);

  gtk_menu_button_set_menu_model (self->sort_button, menu);
}

/* ---- table or board */

static void
show_board (KoersInitiativesPage *self)
{
  if (self->as_board && self->board == NULL)
    {
      self->board = koers_initiative_board_new (self->view_state, self->list);
      g_object_bind_property (self, "board-by", self->board, "by", G_BINDING_SYNC_CREATE);
      gtk_stack_add_named (self->stack, self->board, "board");
    }
  gtk_widget_set_visible (self->table_tools, !self->as_board);
  gtk_widget_set_visible (self->board_tools, self->as_board);
  koers_initiative_list_update (self->list);
  updated_cb (self);
}

static void
set_sort (KoersInitiativesPage *self,
          const char           *sort,
          gboolean              descending)
{
  g_autofree char *order = koers_initiatives_dup_order (sort, descending);

  koers_initiative_layout_set_sort (self->layout, order);
}

static void
sort_changed_cb (KoersInitiativesPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCENDING]);
}

static void
group_changed_cb (KoersInitiativesPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GROUP]);
}

/* ---- the type */

static void
koers_initiatives_page_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  KoersInitiativesPage *self = KOERS_INITIATIVES_PAGE (object);
  gboolean descending;
  const char *sort = koers_initiatives_read_order (self->layout != NULL ? koers_initiative_layout_get_sort (self->layout) : "plan", &descending);
  const KoersGroupingKey *group = koers_grouping_lookup_level (self->layout != NULL ? koers_initiative_layout_get_group (self->layout) : NULL, 0);

  switch ((KoersInitiativesPageProperty) property_id)
    {
    case PROP_SORT:
      g_value_set_string (value, sort);
      break;
    case PROP_DESCENDING:
      g_value_set_boolean (value, descending);
      break;
    case PROP_GROUP:
      g_value_set_string (value, group != NULL ? group->name : "");
      break;
    case PROP_AS_BOARD:
      g_value_set_boolean (value, self->as_board);
      break;
    case PROP_BOARD_BY:
      g_value_set_string (value, self->board_by);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_initiatives_page_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  KoersInitiativesPage *self = KOERS_INITIATIVES_PAGE (object);
  gboolean descending;
  const char *sort = koers_initiatives_read_order (self->layout != NULL ? koers_initiative_layout_get_sort (self->layout) : "plan", &descending);

  if (self->layout == NULL)
    return;
  switch ((KoersInitiativesPageProperty) property_id)
    {
    case PROP_SORT:
      set_sort (self, g_value_get_string (value), descending);
      break;
    case PROP_DESCENDING:
      set_sort (self, sort, g_value_get_boolean (value));
      break;
    case PROP_GROUP:
      koers_initiative_layout_set_group (self->layout, g_value_get_string (value));
      break;
    case PROP_AS_BOARD:
      if (self->as_board == g_value_get_boolean (value))
        return;
      self->as_board = g_value_get_boolean (value);
      show_board (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_BOARD_BY:
      if (koers_set_text (&self->board_by, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static gboolean
koers_initiatives_page_grab_focus (GtkWidget *widget)
{
  KoersInitiativesPage *self = KOERS_INITIATIVES_PAGE (widget);
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (shown, "empty") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->add));
  if (g_strcmp0 (shown, "nothing") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
koers_initiatives_page_map (GtkWidget *widget)
{
  KoersInitiativesPage *self = KOERS_INITIATIVES_PAGE (widget);

  koers_initiative_list_update (self->list);
  updated_cb (self);
  GTK_WIDGET_CLASS (koers_initiatives_page_parent_class)->map (widget);
}

static void
koers_initiatives_page_dispose (GObject *object)
{
  KoersInitiativesPage *self = KOERS_INITIATIVES_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->memory);
  g_clear_object (&self->list);
  g_clear_object (&self->layout);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_initiatives_page_parent_class)->dispose (object);
}

static void
koers_initiatives_page_finalize (GObject *object)
{
  g_free (KOERS_INITIATIVES_PAGE (object)->board_by);

  G_OBJECT_CLASS (koers_initiatives_page_parent_class)->finalize (object);
}

static void
koers_initiatives_page_class_init (KoersInitiativesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = koers_initiatives_page_get_property;
  object_class->set_property = koers_initiatives_page_set_property;
  object_class->dispose = koers_initiatives_page_dispose;
  object_class->finalize = koers_initiatives_page_finalize;
  widget_class->map = koers_initiatives_page_map;
  widget_class->focus = koers_focus_children;
  widget_class->grab_focus = koers_initiatives_page_grab_focus;

  /**
   * KoersInitiativesPage:sort:
   *
   * The name of the column by which the table is sorted, or "plan".
   */
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "plan", flags);

  /**
   * KoersInitiativesPage:descending:
   *
   * Whether the largest comes first.
   */
  props[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);

  /**
   * KoersInitiativesPage:group:
   *
   * As #KoersInitiativeLayout:group.
   */
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "", flags);

  /**
   * KoersInitiativesPage:as-board:
   *
   * Whether initiatives are shown as cards on a board.
   */
  props[PROP_AS_BOARD] = g_param_spec_boolean ("as-board", NULL, NULL, FALSE, flags);

  /**
   * KoersInitiativesPage:board-by:
   *
   * As #KoersInitiativeBoard:by.
   */
  props[PROP_BOARD_BY] = g_param_spec_string ("board-by", NULL, NULL, "state", flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "page.add-initiative", NULL, add_initiative_action);
  gtk_widget_class_install_action (widget_class, "initiatives.clear-filter", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "initiatives.open", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "initiatives.show-on-roadmap", NULL, show_action);
  gtk_widget_class_install_property_action (widget_class, "initiatives.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "initiatives.descending", "descending");
  gtk_widget_class_install_property_action (widget_class, "initiatives.group", "group");
  gtk_widget_class_install_property_action (widget_class, "initiatives.as-board", "as-board");
  gtk_widget_class_install_property_action (widget_class, "initiatives.board-by", "board-by");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "initiatives.as-board", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_x, GDK_CONTROL_MASK, clipboard_key_cb, "s", "win.cut");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, clipboard_key_cb, "s", "win.copy");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, clipboard_key_cb, "s", "win.paste");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, clipboard_key_cb, "s", "win.duplicate");

  g_type_ensure (KOERS_TYPE_INITIATIVE_COLUMNS_MENU);
  g_type_ensure (KOERS_TYPE_INITIATIVE_FILTER_BAR);
  g_type_ensure (KOERS_TYPE_INITIATIVE_FILTER_MENU);
  g_type_ensure (KOERS_TYPE_INITIATIVE_SEARCH);
  g_type_ensure (KOERS_TYPE_SAVED_VIEWS_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-initiatives-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, box);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, search);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, group_button);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, table_tools);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, board_tools);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, filter_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, columns_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, saved_views_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, add);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, totals);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativesPage, overlap);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_initiatives_page_init (KoersInitiativesPage *self)
{
  g_autoptr (GMenuModel) menu = koers_initiatives_make_group_menu ("initiatives.group");

  self->board_by = g_strdup ("state");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->group_button, menu);
}

/**
 * koers_initiatives_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows the initiatives of a strategy
 */
GtkWidget *
koers_initiatives_page_new (KoersViewState *view_state)
{
  KoersInitiativesPage *self = g_object_new (KOERS_TYPE_INITIATIVES_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  self->layout = koers_initiative_layout_new ();
  self->memory = koers_initiative_memory_new (koers_view_state_get_strategy (view_state), self->layout, "initiative-tables");
  self->list = koers_initiative_list_new (view_state);
  self->table = koers_initiative_table_new (view_state, self->layout, self->list);
  gtk_stack_add_named (self->stack, self->table, "table");
  koers_initiative_search_set_view_state (self->search, view_state);
  koers_initiative_columns_menu_set_layout (self->columns_menu, self->layout);
  koers_initiative_filter_menu_set_view_state (self->filter_menu, view_state);
  koers_initiative_filter_bar_set_view_state (self->filter_bar, view_state);
  koers_saved_views_menu_set_view_state (self->saved_views_menu, view_state, self->layout);

  g_signal_connect_object (self->layout, "columns-changed", G_CALLBACK (show_sort_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layout, "notify::sort", G_CALLBACK (sort_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layout, "notify::group", G_CALLBACK (group_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "outdated", G_CALLBACK (outdated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (show_stack), self, G_CONNECT_SWAPPED);
  show_sort_menu (self);
  sort_changed_cb (self);
  group_changed_cb (self);
  return GTK_WIDGET (self);
}
