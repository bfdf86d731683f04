/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-link-dialog.h"

#include "koers-choice-drop-down.h"
#include "koers-growing-list.h"
#include "koers-link-edit.h"
#include "koers-link-list.h"
#include "koers-link-row.h"

#include <glib/gi18n-lib.h>

/**
 * KoersLinkDialog:
 *
 * Links objectives to initiatives and goals, or the other way round, as many at once as the user chooses: by search, without leaving the
 * keyboard. What seems to fit is suggested; nothing is chosen beforehand.
 */
struct _KoersLinkDialog {
  AdwWindow          parent_instance;
  KoersViewState    *view_state;
  GPtrArray         *ends;
  KoersLinkList     *list;
  KoersGrowingList  *shown;
  AdwWindowTitle    *title;
  GtkSearchEntry    *entry;
  GtkStack          *stack;
  GtkScrolledWindow *scrolled;
  GtkListView       *list_view;
  AdwActionRow      *kind_row;
  AdwActionRow      *strength_row;
  GtkDropDown       *kind;
  GtkDropDown       *strength;
  GtkEditable       *rationale;
  GtkButton         *link;
};

G_DEFINE_FINAL_TYPE (KoersLinkDialog, koers_link_dialog, ADW_TYPE_WINDOW)

/* ---- choosing */

static void
update_link (KoersLinkDialog *self)
{
  g_autoptr (GPtrArray) chosen = koers_link_list_dup_chosen (self->list);
  /* Translators: a button that links as many as are chosen. */
  g_autofree char *label = chosen->len > 0 ? g_strdup_printf (ngettext ("Link %u", "Link %u", chosen->len), chosen->len) : g_strdup (C_("button", "Link"));

  gtk_button_set_label (self->link, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->link), chosen->len > 0);
}

static void
toggle (KoersLinkDialog *self,
        KoersLinkItem   *item)
{
  koers_link_item_set_chosen (item, !koers_link_item_get_chosen (item));
  update_link (self);
}

static void
row_activated_cb (KoersLinkDialog *self,
                  guint            position)
{
  g_autoptr (KoersLinkItem) item = g_list_model_get_item (koers_link_list_get_items (self->list), position);

  if (item != NULL)
    toggle (self, item);
}

static KoersLinkRow *
get_focused_row (KoersLinkDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self->list_view) ? gtk_widget_get_first_child (focus) : NULL;

  return row != NULL && KOERS_IS_LINK_ROW (row) ? KOERS_LINK_ROW (row) : NULL;
}

/* The space bar chooses the row that has the focus; letters go on in the search. */
static gboolean
list_key_pressed_cb (KoersLinkDialog *self,
                     guint            keyval)
{
  KoersLinkRow *row = get_focused_row (self);

  if ((keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space) || row == NULL)
    return GDK_EVENT_PROPAGATE;
  toggle (self, koers_link_row_get_item (row));
  return GDK_EVENT_STOP;
}

/* ---- searching */

static void
search_cb (KoersLinkDialog *self)
{
  koers_growing_list_shrink (self->shown);
  koers_link_list_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (koers_link_list_get_items (self->list)) > 0 ? "found" : "nothing");
}

/* From the entry to the first that can be chosen. */
static void
search_done_cb (KoersLinkDialog *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      KoersLinkItem *item = row != NULL && KOERS_IS_LINK_ROW (row) ? koers_link_row_get_item (KOERS_LINK_ROW (row)) : NULL;

      if (item != NULL && koers_link_item_get_record (item) != NULL && !koers_link_item_is_linked (item))
        {
          gtk_widget_grab_focus (child);
          return;
        }
    }
}

static gboolean
entry_key_pressed_cb (KoersLinkDialog *self,
                      guint            keyval)
{
  if (keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  search_done_cb (self);
  return GDK_EVENT_STOP;
}

/* The entry takes Escape for itself. */
static void
stop_search_cb (KoersLinkDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- linking */

static void
link_cb (KoersLinkDialog *self)
{
  g_autoptr (GPtrArray) chosen = koers_link_list_dup_chosen (self->list);
  KoersContributionTerms terms = { .kind = (int) gtk_drop_down_get_selected (self->kind),
                                   .strength = (int) gtk_drop_down_get_selected (self->strength),
                                   .rationale = gtk_editable_get_text (self->rationale) };
  g_autoptr (KoersChangeSet) changes = NULL;

  /* An end may have gone meanwhile. */
  for (guint i = self->ends->len; i-- > 0;)
    if (koers_strategy_of (g_ptr_array_index (self->ends, i)) == NULL)
      g_ptr_array_remove_index (self->ends, i);
  if (chosen->len == 0)
    return;
  changes = self->ends->len > 0 ? koers_link_edit (self->ends, chosen, koers_view_state_get_reporting_day (self->view_state), &terms) : NULL;
  if (changes == NULL || koers_view_state_commit (self->view_state, changes))
    gtk_window_close (GTK_WINDOW (self));
}

static void
link_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  link_cb (KOERS_LINK_DIALOG (widget));
}

/* ---- rows */

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  gtk_list_item_set_child (item, koers_link_row_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  KoersLinkItem *link = gtk_list_item_get_item (item);

  gtk_list_item_set_activatable (item, koers_link_item_get_record (link) != NULL && !koers_link_item_is_linked (link));
  koers_link_row_set_item (KOERS_LINK_ROW (gtk_list_item_get_child (item)), link);
}

static void
unbind_row_cb (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  koers_link_row_set_item (KOERS_LINK_ROW (gtk_list_item_get_child (item)), NULL);
}

/* ---- the type */

static void
koers_link_dialog_dispose (GObject *object)
{
  KoersLinkDialog *self = KOERS_LINK_DIALOG (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->list);
  g_clear_pointer (&self->ends, g_ptr_array_unref);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_link_dialog_parent_class)->dispose (object);
}

static void
koers_link_dialog_class_init (KoersLinkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_link_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "link.link", NULL, link_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "link.link", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-link-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersLinkDialog, title);
  gtk_widget_class_bind_template_child (widget_class, KoersLinkDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, KoersLinkDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersLinkDialog, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersLinkDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, KoersLinkDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KoersLinkDialog, strength_row);
  gtk_widget_class_bind_template_child (widget_class, KoersLinkDialog, rationale);
  gtk_widget_class_bind_template_child (widget_class, KoersLinkDialog, link);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
}

static void
koers_link_dialog_init (KoersLinkDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
}

static GtkDropDown *
add_choice (AdwActionRow *row,
            GPtrArray    *titles)
{
  GtkWidget *choice = koers_choice_drop_down_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  koers_choice_drop_down_set (GTK_DROP_DOWN (choice), titles, 0);
  adw_action_row_add_suffix (row, choice);
  return GTK_DROP_DOWN (choice);
}

static void
fill_terms (KoersLinkDialog *self)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_KIND);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new (), strengths = g_ptr_array_new ();

  for (int i = 0; i < field->n_choices; i++)
    g_ptr_array_add (kinds, (char *) koers_choice_get_title (&field->choices[i]));
  g_ptr_array_add (strengths, _("Not said"));
  g_ptr_array_add (strengths, "1");
  g_ptr_array_add (strengths, "2");
  g_ptr_array_add (strengths, "3");
  self->kind = add_choice (self->kind_row, kinds);
  self->strength = add_choice (self->strength_row, strengths);
}

static void
show_title (KoersLinkDialog *self)
{
  KoersRecord *first = g_ptr_array_index (self->ends, 0);
  g_autofree char *name = self->ends->len == 1 ? koers_record_dup_title (first)
                                               : g_strdup_printf (ngettext ("%u selected", "%u selected", self->ends->len), self->ends->len);
  const gboolean is_objective = koers_record_get_kind (first) == KOERS_KIND_OBJECTIVE;

  adw_window_title_set_title (self->title, is_objective ? _("Link to an Objective") : _("Link to Objectives"));
  adw_window_title_set_subtitle (self->title, name);
  gtk_window_set_title (GTK_WINDOW (self), adw_window_title_get_title (self->title));
  g_object_set (self->entry, "placeholder-text", is_objective ? _("Search initiatives and goals") : _("Search objectives"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_objective ? _("Search initiatives and goals") : _("Search objectives"), -1);
}

/**
 * koers_link_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 * @ends: (element-type KoersRecord): objectives, or initiatives and goals
 *
 * Asks what to link them to.
 */
void
koers_link_dialog_present (GtkWindow      *parent,
                           KoersViewState *view_state,
                           GPtrArray      *ends)
{
  KoersLinkDialog *self;
  g_autoptr (GtkNoSelection) selection = NULL;

  if (!koers_link_can_edit (ends, NULL))
    return;
  self = g_object_new (KOERS_TYPE_LINK_DIALOG, "transient-for", parent, NULL);
  self->view_state = g_object_ref (view_state);
  self->ends = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ends->len; i++)
    g_ptr_array_add (self->ends, g_object_ref (g_ptr_array_index (ends, i)));
  self->list = koers_link_list_new (koers_view_state_get_search (view_state), ends, koers_view_state_get_reporting_day (view_state));
  self->shown = koers_growing_list_new (koers_link_list_get_items (self->list), self->scrolled);
  selection = gtk_no_selection_new (g_object_ref (koers_growing_list_get_model (self->shown)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  fill_terms (self);
  show_title (self);
  search_cb (self);
  update_link (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * koers_link_dialog_present_selected:
 * @parent: a window
 * @view_state: what it shows
 *
 * Asks what to link everything to that is selected, if it can be linked.
 */
void
koers_link_dialog_present_selected (GtkWindow      *parent,
                                    KoersViewState *view_state)
{
  GListModel *selection = koers_view_state_get_selection (view_state);
  g_autoptr (GPtrArray) ends = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (selection); i++)
    g_ptr_array_add (ends, g_list_model_get_item (selection, i));
  if (koers_document_can_edit (koers_view_state_get_document (view_state)))
    koers_link_dialog_present (parent, view_state, ends);
}
