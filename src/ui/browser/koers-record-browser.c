/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-browser.h"

#include "koers-focus.h"
#include "koers-fold.h"
#include "koers-record-item-row.h"
#include "koers-record-owner.h"
#include "koers-record-pane.h"
#include "koers-text.h"

#include <adwaita.h>

/**
 * KoersRecordBrowser:
 *
 * A list of records, and beside it everything about the one that is selected; on a narrow window one of the two. Above the list stands what
 * the view wants there.
 */
struct _KoersRecordBrowser {
  GtkWidget           parent_instance;
  KoersViewState     *view_state;
  AdwLeaflet         *leaflet;
  GtkBox             *list_side;
  GtkWidget          *detail;
  GtkWidget          *back_bar;
  GtkLabel           *back_label;
  GtkScrolledWindow  *scrolled;
  GtkListView        *list_view;
  KoersRecordPane    *pane;
  GtkWidget          *head;
  char               *title;
  GListStore         *items;
  GtkSingleSelection *selection;
  guint               splicing : 1;
};

typedef enum { PROP_HEAD = 1, PROP_TITLE, N_PROPS } KoersRecordBrowserProperty;

static GParamSpec *props[N_PROPS];

enum { TOGGLED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersRecordBrowser, koers_record_browser, GTK_TYPE_WIDGET)

/* ---- rows */

static void
toggled_cb (KoersRecordBrowser *self,
            KoersRecordItem    *item)
{
  KoersRecord *record = koers_record_item_get_facts (item)->record;

  if (koers_strategy_of (record) != NULL)
    g_signal_emit (self, signals[TOGGLED], 0, record);
}

static void
setup_row_cb (KoersRecordBrowser *self,
              GtkListItem        *item)
{
  GtkWidget *row = koers_record_item_row_new ();

  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (KoersRecordBrowser *self,
             GtkListItem        *item)
{
  koers_record_item_row_set_item (KOERS_RECORD_ITEM_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (KoersRecordBrowser *self,
               GtkListItem        *item)
{
  koers_record_item_row_set_item (KOERS_RECORD_ITEM_ROW (gtk_list_item_get_child (item)), NULL);
}

/* ---- what is there and what is selected */

static KoersRecord *
get_record (KoersRecordItem *item)
{
  return item != NULL ? koers_record_item_get_facts (item)->record : NULL;
}

static KoersRecord *
get_chosen (KoersRecordBrowser *self)
{
  return get_record (gtk_single_selection_get_selected_item (self->selection));
}

static gboolean
find (KoersRecordBrowser *self,
      KoersRecord        *record,
      guint              *position)
{
  for (guint i = 0; record != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (KoersRecordItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (get_record (item) == record)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

static void
chosen_changed_cb (KoersRecordBrowser *self)
{
  KoersRecord *record = get_chosen (self);

  if (!self->splicing && record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

static void
activate_cb (KoersRecordBrowser *self)
{
  if (get_chosen (self) != NULL && adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static void
show_chosen (KoersRecordBrowser *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);
  guint position;

  if (record == get_chosen (self) || !find (self, record, &position))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
selected_changed_cb (KoersRecordBrowser *self)
{
  guint position;

  show_chosen (self);
  /* The leaflet takes the focus along, so it only turns where one of the two is seen. */
  if (adw_leaflet_get_folded (self->leaflet) && find (self, koers_view_state_get_selected (self->view_state), &position))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static void
back_clicked_cb (KoersRecordBrowser *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->list_side));
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* The row is there once the list has been laid out. */
static gboolean
focus_chosen_cb (gpointer data)
{
  g_autoptr (KoersRecordBrowser) self = data;
  gpointer item = self->leaflet != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  for (GtkWidget *row = item != NULL ? gtk_widget_get_first_child (GTK_WIDGET (self->list_view)) : NULL; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *content = gtk_widget_get_first_child (row);

      if (KOERS_IS_RECORD_ITEM_ROW (content) && koers_record_item_row_get_item (KOERS_RECORD_ITEM_ROW (content)) == item)
        gtk_widget_grab_focus (row);
    }
  return G_SOURCE_REMOVE;
}

/* What is selected in another view would be deleted here without being marked; what belongs to one of these stays, as it does when one comes to
 * it in the pane. */
static gboolean
choose_cb (gpointer data)
{
  g_autoptr (KoersRecordBrowser) self = data;
  KoersRecord *record;
  guint position;

  if (self->leaflet == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  record = koers_view_state_get_selected (self->view_state);
  while (record != NULL && !find (self, record, &position))
    record = koers_record_get_owner (record);
  if (record != NULL || adw_leaflet_get_folded (self->leaflet))
    return G_SOURCE_REMOVE;
  /* Headings stand for none. */
  for (guint i = 0; get_chosen (self) == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    gtk_single_selection_set_selected (self->selection, i);
  chosen_changed_cb (self);
  /* The keyboard would be on the heading above it. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) != NULL)
    focus_chosen_cb (g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
koers_record_browser_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (koers_record_browser_parent_class)->map (widget);
  /* Whether it folds is known once it has been laid out. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, choose_cb, g_object_ref (KOERS_RECORD_BROWSER (widget)), NULL);
}

/* ---- what the keyboard does to a line */

/* On a heading nothing is marked. */
static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  if (get_chosen (KOERS_RECORD_BROWSER (widget)) != NULL)
    gtk_widget_activate_action (widget, "win.delete-selected", NULL);
}

static void
toggle_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersRecordBrowser *self = KOERS_RECORD_BROWSER (widget);
  KoersRecordItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL && koers_record_item_get_facts (item)->can_be_done)
    toggled_cb (self, item);
}

/* ---- the type */

static gboolean
koers_record_browser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_RECORD_BROWSER (widget)->list_view));
}

static void
set_head (KoersRecordBrowser *self,
          GtkWidget          *head)
{
  g_return_if_fail (self->head == NULL);

  self->head = head;
  gtk_box_prepend (self->list_side, head);
}

static void
set_title (KoersRecordBrowser *self,
           const char         *title)
{
  koers_set_text (&self->title, title);
  gtk_label_set_label (self->back_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
koers_record_browser_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  KoersRecordBrowser *self = KOERS_RECORD_BROWSER (object);

  if (property_id == PROP_HEAD)
    g_value_set_object (value, self->head);
  else
    g_value_set_string (value, self->title);
}

static void
koers_record_browser_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  KoersRecordBrowser *self = KOERS_RECORD_BROWSER (object);

  if (property_id == PROP_HEAD)
    set_head (self, g_value_get_object (value));
  else
    set_title (self, g_value_get_string (value));
}

static void
koers_record_browser_dispose (GObject *object)
{
  KoersRecordBrowser *self = KOERS_RECORD_BROWSER (object);

  g_clear_pointer ((GtkWidget **) &self->leaflet, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_record_browser_parent_class)->dispose (object);
}

static void
koers_record_browser_finalize (GObject *object)
{
  g_free (KOERS_RECORD_BROWSER (object)->title);

  G_OBJECT_CLASS (koers_record_browser_parent_class)->finalize (object);
}

static void
koers_record_browser_class_init (KoersRecordBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_record_browser_get_property;
  object_class->set_property = koers_record_browser_set_property;
  object_class->dispose = koers_record_browser_dispose;
  object_class->finalize = koers_record_browser_finalize;
  widget_class->map = koers_record_browser_map;
  widget_class->focus = koers_focus_children;
  widget_class->grab_focus = koers_record_browser_grab_focus;

  /**
   * KoersRecordBrowser:head:
   *
   * What stands above the list; set once.
   */
  props[PROP_HEAD] = g_param_spec_object ("head", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * KoersRecordBrowser:title:
   *
   * What the list holds.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KoersRecordBrowser::toggled:
   * @record: something to do
   *
   * Comes when it is ticked off, or no longer is: by a click on its box, or the space bar on its line.
   */
  signals[TOGGLED] = g_signal_new ("toggled", KOERS_TYPE_RECORD_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, KOERS_TYPE_RECORD);

  gtk_widget_class_install_action (widget_class, "browser.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "browser.toggle", NULL, toggle_action);

  g_type_ensure (KOERS_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-record-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersRecordBrowser, leaflet);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordBrowser, list_side);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordBrowser, detail);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordBrowser, back_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordBrowser, back_label);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordBrowser, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordBrowser, list_view);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordBrowser, pane);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_record_browser_init (KoersRecordBrowser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  koers_fold_show (self->leaflet, self->back_bar);
  self->items = g_list_store_new (KOERS_TYPE_RECORD_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (chosen_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * koers_record_browser_set_view_state:
 * @self: a list
 * @view_state: what the window shows; set once
 * @hint: what to do while nothing is selected
 *
 * Makes it follow what is selected.
 */
void
koers_record_browser_set_view_state (KoersRecordBrowser *self,
                                     KoersViewState     *view_state,
                                     const char         *hint)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  koers_record_pane_set_hint (self->pane, hint);
  koers_record_pane_set_view_state (self->pane, view_state);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The line that is now where another one was, or the last one before it; headings stand for none. */
static gboolean
choose_near (KoersRecordBrowser *self,
             guint               position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = position; i < n && get_chosen (self) == NULL; i++)
    gtk_single_selection_set_selected (self->selection, i);
  for (guint i = MIN (position, n); i > 0 && get_chosen (self) == NULL; i--)
    gtk_single_selection_set_selected (self->selection, i - 1);
  return get_chosen (self) != NULL;
}

/**
 * koers_record_browser_set_items:
 * @self: a list
 * @items: (element-type KoersRecordItem): its lines
 *
 * Shows other lines; what is selected stays so.
 */
void
koers_record_browser_set_items (KoersRecordBrowser *self,
                                GPtrArray          *items)
{
  guint last = gtk_single_selection_get_selected (self->selection);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) != NULL;

  self->splicing = TRUE;
  koers_record_items_splice (self->items, items);
  self->splicing = FALSE;
  show_chosen (self);
  if (had_focus && last != GTK_INVALID_LIST_POSITION && get_chosen (self) == NULL && choose_near (self, last))
    g_idle_add_full (GDK_PRIORITY_REDRAW + 10, focus_chosen_cb, g_object_ref (self), NULL);
}

/**
 * koers_record_browser_focus_list:
 * @self: a list
 *
 * Brings the keyboard to the first line that is a record.
 */
void
koers_record_browser_focus_list (KoersRecordBrowser *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (KoersRecordItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (get_record (item) == NULL)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", i);
      g_idle_add_full (GDK_PRIORITY_REDRAW + 10, focus_chosen_cb, g_object_ref (self), NULL);
      return;
    }
}

static gboolean
edit_name_cb (gpointer data)
{
  g_autoptr (KoersRecordBrowser) self = data;

  if (self->leaflet != NULL)
    {
      adw_leaflet_set_visible_child (self->leaflet, self->detail);
      koers_record_pane_edit_name (self->pane);
    }
  return G_SOURCE_REMOVE;
}

/**
 * koers_record_browser_edit_name:
 * @self: a list
 *
 * Lets the user type another name for what was selected just now.
 */
void
koers_record_browser_edit_name (KoersRecordBrowser *self)
{
  /* The form is there once it has been laid out. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, edit_name_cb, g_object_ref (self), NULL);
}
