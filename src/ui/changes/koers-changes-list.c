/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-changes-list.h"

#include "koers-change-list.h"
#include "koers-change-row.h"
#include "koers-focus.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Up to so many records are shown unfolded. */
#define MAX_UNFOLDED 60

/**
 * KoersChangesList:
 *
 * Shows a change set in words: kinds with counts, below them the records, below those the fields with what they were and become. If it
 * is selectable, records and kinds can be left out.
 */
struct _KoersChangesList {
  GtkWidget           parent_instance;
  gboolean            selectable;
  KoersChangeTree    *tree;
  GtkSingleSelection *selection;
  GtkWidget          *box;
  GtkWidget          *bar;
  GtkWidget          *search;
  GtkLabel           *count;
  GtkStack           *stack;
  GtkListView        *list_view;
  AdwStatusPage      *nothing;
};

typedef enum { PROP_SELECTABLE = 1, N_PROPS } KoersChangesListProperty;

static GParamSpec *props[N_PROPS];

enum { CHOSEN_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersChangesList, koers_changes_list, GTK_TYPE_WIDGET)

/* ---- rows */

static void
setup_row_cb (KoersChangesList *self,
              GtkListItem      *item)
{
  gtk_list_item_set_child (item, koers_change_row_new ());
}

static void
bind_row_cb (KoersChangesList *self,
             GtkListItem      *item)
{
  koers_change_row_set_tree_row (KOERS_CHANGE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item), self->selectable);
}

static void
unbind_row_cb (KoersChangesList *self,
               GtkListItem      *item)
{
  koers_change_row_set_tree_row (KOERS_CHANGE_ROW (gtk_list_item_get_child (item)), NULL, FALSE);
}

static GListModel *
create_level (gpointer item,
              gpointer data)
{
  return koers_change_item_dup_children (item);
}

static void
show_count (KoersChangesList *self)
{
  guint n = self->tree != NULL ? koers_change_set_get_n (koers_change_tree_get_changes (self->tree)) : 0;
  /* Translators: how many of the changes are to be carried out, and how many there are. */
  g_autofree char *text = self->tree != NULL ? g_strdup_printf (_("%u of %u"), koers_change_tree_get_n_chosen (self->tree), n) : g_strdup ("");

  gtk_label_set_label (self->count, text);
}

static void
chosen_changed_cb (KoersChangesList *self)
{
  show_count (self);
  g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

static void
unfold_groups (GtkTreeListModel *model)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (model)); i-- > 0;)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (model, i);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/* Makes the rows of the tree. */
static void
show_tree (KoersChangesList *self,
           gboolean          unfold)
{
  GtkTreeListModel *model;

  gtk_list_view_set_model (self->list_view, NULL);
  g_clear_object (&self->selection);
  if (self->tree == NULL)
    return;
  model = gtk_tree_list_model_new (G_LIST_MODEL (koers_change_list_new (self->tree, KOERS_CHANGE_LEVEL_GROUP, 0)), FALSE, FALSE, create_level, NULL, NULL);
  if (unfold)
    unfold_groups (model);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (model));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

/* ---- what is searched for */

static gboolean
is_searching (KoersChangesList *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static void
search_changed_cb (KoersChangesList *self)
{
  gboolean searching = is_searching (self);

  if (self->tree == NULL)
    return;
  koers_change_tree_set_search (self->tree, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  show_tree (self, searching || koers_change_set_get_n (koers_change_tree_get_changes (self->tree)) <= MAX_UNFOLDED);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0 ? "changes" : "not-found");
}

/* The entry takes Escape for itself: it ends the search, and without one what it does elsewhere in the window. */
static void
stop_search_cb (KoersChangesList *self)
{
  if (is_searching (self))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static gboolean
search_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   data)
{
  KoersChangesList *self = KOERS_CHANGES_LIST (widget);

  return gtk_widget_get_visible (self->bar) && gtk_widget_grab_focus (self->search);
}

static void
take_all_cb (KoersChangesList *self)
{
  if (self->tree != NULL)
    koers_change_tree_choose_shown (self->tree, TRUE);
}

static void
take_none_cb (KoersChangesList *self)
{
  if (self->tree != NULL)
    koers_change_tree_choose_shown (self->tree, FALSE);
}

/* ---- keyboard */

static void
activate_cb (KoersChangesList *self,
             guint             position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

/* What the row shows that has the focus. */
static GtkTreeListRow *
get_focused (KoersChangesList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = focus != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self->list_view) ? gtk_widget_get_first_child (focus) : NULL;

  return KOERS_IS_CHANGE_ROW (child) ? koers_change_row_get_tree_row (KOERS_CHANGE_ROW (child)) : NULL;
}

static void
fold (KoersChangesList *self,
      GtkTreeListRow   *row,
      gboolean          unfold)
{
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (unfold || gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, unfold);
  else if ((parent = gtk_tree_list_row_get_parent (row)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.select-item", "(ubb)", gtk_tree_list_row_get_position (parent), FALSE, FALSE);
}

static void
choose (KoersChangesList *self,
        GtkTreeListRow   *row)
{
  g_autoptr (KoersChangeItem) item = gtk_tree_list_row_get_item (row);
  gboolean in_part;

  if (self->selectable && koers_change_item_get_level (item) != KOERS_CHANGE_LEVEL_FIELD)
    koers_change_item_choose (item, !koers_change_item_is_chosen (item, &in_part));
}

/* Before the list takes these keys to move. */
static gboolean
key_pressed_cb (KoersChangesList *self,
                guint             keyval)
{
  GtkTreeListRow *row = get_focused (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (row == NULL || (keyval != GDK_KEY_Right && keyval != GDK_KEY_Left && keyval != GDK_KEY_space))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_space)
    choose (self, row);
  else
    fold (self, row, (keyval == GDK_KEY_Right) != rtl);
  return GDK_EVENT_STOP;
}

/* ---- life */

static void
koers_changes_list_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_SELECTABLE)
    g_value_set_boolean (value, KOERS_CHANGES_LIST (object)->selectable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
koers_changes_list_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (property_id == PROP_SELECTABLE)
    koers_changes_list_set_selectable (KOERS_CHANGES_LIST (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
koers_changes_list_dispose (GObject *object)
{
  KoersChangesList *self = KOERS_CHANGES_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);

  G_OBJECT_CLASS (koers_changes_list_parent_class)->dispose (object);
}

static gboolean
koers_changes_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_CHANGES_LIST (widget)->list_view));
}

static void
koers_changes_list_class_init (KoersChangesListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_changes_list_get_property;
  object_class->set_property = koers_changes_list_set_property;
  object_class->dispose = koers_changes_list_dispose;
  widget_class->focus = koers_focus_children;
  widget_class->grab_focus = koers_changes_list_grab_focus;

  /**
   * KoersChangesList:selectable:
   *
   * Whether records and kinds can be left out.
   */
  props[PROP_SELECTABLE] = g_param_spec_boolean ("selectable", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KoersChangesList::chosen-changed:
   *
   * Comes when something was left out or taken in again.
   */
  signals[CHOSEN_CHANGED] = g_signal_new ("chosen-changed", KOERS_TYPE_CHANGES_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, search_key_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-changes-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersChangesList, box);
  gtk_widget_class_bind_template_child (widget_class, KoersChangesList, bar);
  gtk_widget_class_bind_template_child (widget_class, KoersChangesList, search);
  gtk_widget_class_bind_template_child (widget_class, KoersChangesList, count);
  gtk_widget_class_bind_template_child (widget_class, KoersChangesList, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersChangesList, list_view);
  gtk_widget_class_bind_template_child (widget_class, KoersChangesList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_none_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_changes_list_init (KoersChangesList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

GtkWidget *
koers_changes_list_new (void)
{
  return g_object_new (KOERS_TYPE_CHANGES_LIST, NULL);
}

gboolean
koers_changes_list_get_selectable (KoersChangesList *self)
{
  return self->selectable;
}

void
koers_changes_list_set_selectable (KoersChangesList *self,
                                   gboolean          selectable)
{
  g_return_if_fail (KOERS_IS_CHANGES_LIST (self));

  if (self->selectable == selectable)
    return;

  self->selectable = selectable;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTABLE]);
}

/**
 * koers_changes_list_set_nothing:
 * @self: a list of changes
 * @icon_name: the sign that it shows when there are none
 * @title: what it says then
 * @description: (nullable): what more it says
 *
 * Says what it means that there are no changes.
 */
void
koers_changes_list_set_nothing (KoersChangesList *self,
                                const char       *icon_name,
                                const char       *title,
                                const char       *description)
{
  adw_status_page_set_icon_name (self->nothing, icon_name);
  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, description);
}

/**
 * koers_changes_list_set_changes:
 * @self: a list of changes
 * @changes: (nullable): a change set; %NULL for an empty list
 * @strategy: (nullable): the strategy that it changes or changed
 *
 * Shows other changes. What was left out of those before stays left out if it is still there.
 */
void
koers_changes_list_set_changes (KoersChangesList *self,
                                KoersChangeSet   *changes,
                                KoersStrategy    *strategy)
{
  g_autoptr (KoersChangeTree) before = g_steal_pointer (&self->tree);

  g_return_if_fail (KOERS_IS_CHANGES_LIST (self));

  if (changes != NULL && !koers_change_set_is_empty (changes))
    {
      self->tree = koers_change_tree_new (changes, strategy);
      if (before != NULL)
        koers_change_tree_choose_as (self->tree, before);
      g_signal_connect_object (self->tree, "chosen-changed", G_CALLBACK (chosen_changed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (self->bar, self->selectable && self->tree != NULL);
  if (self->tree != NULL && self->selectable && is_searching (self))
    search_changed_cb (self);
  else
    {
      show_tree (self, self->tree != NULL && koers_change_set_get_n (changes) <= MAX_UNFOLDED);
      gtk_stack_set_visible_child_name (self->stack, self->tree != NULL ? "changes" : "nothing");
    }
  chosen_changed_cb (self);
}

gboolean
koers_changes_list_has_chosen (KoersChangesList *self)
{
  return self->tree != NULL && koers_change_tree_has_chosen (self->tree);
}

/**
 * koers_changes_list_dup_chosen:
 * @self: a list of changes
 *
 * Returns: (transfer full) (nullable): what was not left out and does not depend on what was; %NULL if nothing is shown
 */
KoersChangeSet *
koers_changes_list_dup_chosen (KoersChangesList *self)
{
  return self->tree != NULL ? koers_change_tree_dup_chosen (self->tree) : NULL;
}
