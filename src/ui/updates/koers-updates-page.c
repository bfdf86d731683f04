/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-updates-page.h"

#include "koers-due-list.h"
#include "koers-focus.h"
#include "koers-fold.h"
#include "koers-record-pane.h"
#include "koers-two-lines.h"
#include "koers-update-form.h"
#include "koers-who.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersUpdatesPage:
 *
 * What is due from whom one is, one after the other: the list, and beside it the form of an update, or everything about another thing that
 * is due; on a narrow window one of the two. What was filled in somewhere is still there when one comes back to it.
 */
struct _KoersUpdatesPage {
  GtkWidget           parent_instance;
  KoersViewState     *view_state;
  GtkBox             *box;
  KoersWho           *who;
  GtkLabel           *count;
  GtkStack           *stack;
  AdwLeaflet         *leaflet;
  GtkWidget          *queue;
  GtkWidget          *detail;
  GtkWidget          *back;
  GtkListView        *list_view;
  GtkStack           *forms; /* one for each update that was looked at, and the pane for the rest */
  KoersRecordPane    *pane;
  KoersDueList       *list;
  GtkSingleSelection *selection;
  guint               last; /* the place that was chosen last */
  gboolean            writes;   /* whether the keyboard goes on into the next form */
  gboolean            judges;   /* whether what is chosen is an update of somebody else */
  gboolean            choosing; /* whether it is the page that chooses, and not the user */
};

G_DEFINE_FINAL_TYPE (KoersUpdatesPage, koers_updates_page, GTK_TYPE_WIDGET)

/* ---- rows */

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  koers_two_lines_setup (item, TRUE);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  KoersDueItem *due = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item), *title = gtk_widget_get_first_child (box);
  gboolean is_heading = koers_due_item_get_due (due) == NULL;

  koers_two_lines_bind (item, koers_due_item_get_title (due), is_heading ? "" : koers_due_item_get_message (due));
  gtk_widget_set_visible (gtk_widget_get_last_child (box), !is_heading);
  gtk_list_item_set_selectable (item, !is_heading);
  gtk_list_item_set_activatable (item, !is_heading);
  if (is_heading)
    {
      gtk_widget_add_css_class (title, "heading");
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_due_item_get_title (due), -1);
    }
  else
    gtk_widget_remove_css_class (title, "heading");
}

/* ---- what is chosen */

static const KoersDue *
get_chosen (KoersUpdatesPage *self)
{
  KoersDueItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? koers_due_item_get_due (item) : NULL;
}

static void
form_saved_cb (KoersUpdatesPage *self)
{
  self->writes = TRUE;
}

static gboolean
keep_cb (gpointer data)
{
  g_autoptr (KoersUpdateForm) form = data;

  koers_update_form_keep (form);
  return G_SOURCE_REMOVE;
}

/* What was filled in is not lost by looking elsewhere: at once if the window closes, or else when the other thing is shown. */
static void
form_left_cb (KoersUpdateForm *form)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (form));

  if (root != NULL && gtk_widget_get_visible (GTK_WIDGET (root)))
    g_idle_add_full (GDK_PRIORITY_REDRAW + 10, keep_cb, g_object_ref (form), NULL);
  else
    koers_update_form_keep (form);
}

static KoersRecord *
get_author (KoersUpdatesPage *self)
{
  KoersRecord *who = koers_who_get_record (self->who);

  return who != NULL && koers_record_get_kind (who) == KOERS_KIND_PERSON ? who : NULL;
}

static void
show_form (KoersUpdatesPage *self,
           KoersRecord      *initiative)
{
  g_autofree char *name = koers_id_dup_text (koers_record_get_id (initiative));
  GtkWidget *form;

  if (gtk_stack_get_child_by_name (self->forms, name) == NULL)
    {
      form = koers_update_form_new (self->view_state, initiative, get_author (self));
      g_signal_connect_object (form, "saved", G_CALLBACK (form_saved_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect (form, "unmap", G_CALLBACK (form_left_cb), NULL);
      gtk_stack_add_named (self->forms, form, name);
    }
  gtk_stack_set_visible_child_name (self->forms, name);
}

static void
update_actions (KoersUpdatesPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  gboolean is_chosen = position != GTK_INVALID_LIST_POSITION;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "updates.next",
                                 koers_due_list_get_step (self->list, is_chosen ? position + 1 : 0, 1) != GTK_INVALID_LIST_POSITION);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "updates.previous",
                                 is_chosen && position > 0 && koers_due_list_get_step (self->list, position - 1, -1) != GTK_INVALID_LIST_POSITION);
}

static void
chosen_changed_cb (KoersUpdatesPage *self)
{
  const KoersDue *due = get_chosen (self);

  update_actions (self);
  if (due == NULL || koers_strategy_of (due->record) == NULL)
    return;
  self->last = gtk_single_selection_get_selected (self->selection);
  self->judges = due->kind == KOERS_DUE_REVIEW;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    koers_view_state_set_selected (self->view_state, due->record);
  if (due->kind == KOERS_DUE_UPDATE)
    show_form (self, due->record);
  else
    gtk_stack_set_visible_child_name (self->forms, "record");
  if (!self->choosing && adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static void
choose (KoersUpdatesPage *self,
        guint             position)
{
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->choosing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->choosing = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

/* Into what is chosen, where there is something to fill in. */
static void
focus_chosen (KoersUpdatesPage *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->forms);

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
  if (KOERS_IS_UPDATE_FORM (child))
    gtk_widget_grab_focus (child);
  else
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
activate_cb (KoersUpdatesPage *self)
{
  if (get_chosen (self) != NULL)
    focus_chosen (self);
}

/* ---- what is due */

/* The next one after what is done with: the keyboard goes along if it was in there. What is selected in another view stays so. */
static gboolean
go_on_cb (gpointer data)
{
  g_autoptr (KoersUpdatesPage) self = data;
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0, position;

  if (self->box == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  if (n == 0)
    {
      if (self->writes)
        gtk_widget_grab_focus (GTK_WIDGET (self->who));
    }
  /* On a narrow window the list is what one begins with. */
  else if (get_chosen (self) == NULL && (self->writes || !adw_leaflet_get_folded (self->leaflet)))
    {
      position = koers_due_list_get_step (self->list, MIN (self->last, n - 1), 1);
      choose (self, position != GTK_INVALID_LIST_POSITION ? position : koers_due_list_get_step (self->list, n - 1, -1));
      if (self->writes)
        focus_chosen (self);
    }
  self->writes = FALSE;
  return G_SOURCE_REMOVE;
}

static void
show_state (KoersUpdatesPage *self)
{
  guint n = koers_due_list_get_n (self->list);
  g_autofree char *count = g_strdup_printf (ngettext ("%u thing is due", "%u things are due", n), n);
  const char *name = koers_who_is_empty (self->who) ? "nobody" : koers_who_get_record (self->who) == NULL ? "who" : n == 0 ? "done" : "queue";

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), g_str_equal (name, "queue"));
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
items_changed_cb (KoersUpdatesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* Judged by keyboard, as a form that is saved. */
  if (self->judges && get_chosen (self) == NULL && focus != NULL && gtk_widget_is_ancestor (focus, self->detail))
    self->writes = TRUE;
  show_state (self);
  update_actions (self);
  /* The list is done with the change before one moves in it. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, go_on_cb, g_object_ref (self), NULL);
}

/* The forms belong to who writes. */
static void
who_changed_cb (KoersUpdatesPage *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->forms)), *next;

  gtk_stack_set_visible_child_name (self->forms, "record");
  for (; child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (KOERS_IS_UPDATE_FORM (child))
        gtk_stack_remove (self->forms, child);
    }
  self->last = 0;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  koers_due_list_set_who (self->list, koers_who_get_record (self->who));
  items_changed_cb (self);
}

/* ---- going through it */

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersUpdatesPage *self = KOERS_UPDATES_PAGE (widget);
  guint position = gtk_single_selection_get_selected (self->selection);
  int step = g_str_equal (action_name, "updates.next") ? 1 : -1;
  gboolean is_in_list = gtk_widget_get_focus_child (GTK_WIDGET (self->leaflet)) != self->detail;

  position = position == GTK_INVALID_LIST_POSITION ? koers_due_list_get_step (self->list, 0, 1)
             : position == 0 && step < 0            ? GTK_INVALID_LIST_POSITION
                                                    : koers_due_list_get_step (self->list, (guint) ((int) position + step), step);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  choose (self, position);
  if (!is_in_list)
    focus_chosen (self);
}

static void
back_clicked_cb (KoersUpdatesPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->queue);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* ---- the type */

static gboolean
koers_updates_page_grab_focus (GtkWidget *widget)
{
  KoersUpdatesPage *self = KOERS_UPDATES_PAGE (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "queue"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  return gtk_widget_grab_focus (GTK_WIDGET (self->who));
}

static void
koers_updates_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (koers_updates_page_parent_class)->map (widget);
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, go_on_cb, g_object_ref (KOERS_UPDATES_PAGE (widget)), NULL);
}

static void
koers_updates_page_dispose (GObject *object)
{
  KoersUpdatesPage *self = KOERS_UPDATES_PAGE (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_updates_page_parent_class)->dispose (object);
}

static void
koers_updates_page_class_init (KoersUpdatesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_updates_page_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_updates_page_grab_focus;
  widget_class->map = koers_updates_page_map;

  gtk_widget_class_install_action (widget_class, "updates.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "updates.previous", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "updates.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "updates.previous", NULL);

  g_type_ensure (KOERS_TYPE_RECORD_PANE);
  g_type_ensure (KOERS_TYPE_WHO);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-updates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, box);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, who);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, count);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, queue);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, detail);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, back);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, forms);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdatesPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_updates_page_init (KoersUpdatesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_fold_show (self->leaflet, self->back);
}

/**
 * koers_updates_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows what is due from whom one is
 */
GtkWidget *
koers_updates_page_new (KoersViewState *view_state)
{
  KoersUpdatesPage *self = g_object_new (KOERS_TYPE_UPDATES_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  self->list = koers_due_list_new (view_state);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  koers_record_pane_set_hint (self->pane, _("Choose what you want to do first."));
  koers_record_pane_set_view_state (self->pane, view_state);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (chosen_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->who, "notify::record", G_CALLBACK (who_changed_cb), self, G_CONNECT_SWAPPED);
  koers_who_set_strategy (self->who, koers_view_state_get_strategy (view_state));
  who_changed_cb (self);
  return GTK_WIDGET (self);
}
