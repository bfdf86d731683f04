/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-saved-views-menu.h"

#include "koers-initiative-edit.h"
#include "koers-text.h"
#include "koers-typing.h"

#include <glib/gi18n-lib.h>

/**
 * KoersSavedViewsMenu:
 *
 * The views of the strategy that were saved: what is shown can be saved under a name, shown again, brought up to date, renamed and
 * deleted. All of it is part of the strategy, and can be undone.
 */
struct _KoersSavedViewsMenu {
  GtkWidget              parent_instance;
  KoersViewState        *view_state;
  KoersInitiativeLayout *layout;
  KoersRecord           *current; /* (nullable): the view that was shown last */
  GtkWidget             *box;
  GtkWidget             *scrolled;
  GtkWidget             *none;
  GtkListBox            *list_box;
  GtkButton             *update;
  GtkWidget             *save_box;
  GtkEntry              *name;
};

G_DEFINE_FINAL_TYPE (KoersSavedViewsMenu, koers_saved_views_menu, GTK_TYPE_WIDGET)

static KoersRecord *
get_saved_view (gpointer widget)
{
  KoersRecord *record = g_object_get_data (G_OBJECT (widget), "saved-view");

  return koers_strategy_of (record) != NULL ? record : NULL;
}

static void
close_menu (KoersSavedViewsMenu *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static gboolean
can_edit (KoersSavedViewsMenu *self)
{
  return koers_document_can_edit (koers_view_state_get_document (self->view_state));
}

/* ---- showing one */

static void
apply (KoersSavedViewsMenu *self,
       KoersRecord         *saved_view)
{
  const char *filters = koers_record_get_text (saved_view, KOERS_SAVED_VIEW_FILTERS);
  const char *columns = koers_record_get_text (saved_view, KOERS_SAVED_VIEW_COLUMNS);
  g_auto (GStrv) words = g_strsplit (filters != NULL ? filters : "", "\n", -1), names = g_strsplit (columns != NULL ? columns : "", "\n", -1);
  g_autoptr (GError) error = NULL;

  g_set_object (&self->current, saved_view);
  if (!koers_view_state_set_filter (self->view_state, (const char *const *) words, &error))
    koers_view_state_tell (self->view_state, error->message, FALSE);
  koers_initiative_layout_set_columns (self->layout, (const char *const *) names);
  koers_initiative_layout_set_sort (self->layout, koers_record_get_text (saved_view, KOERS_SAVED_VIEW_SORT));
  koers_initiative_layout_set_group (self->layout, koers_record_get_text (saved_view, KOERS_SAVED_VIEW_GROUP));
}

static void
apply_clicked_cb (KoersSavedViewsMenu *self,
                  GtkButton           *button)
{
  if (get_saved_view (button) != NULL)
    apply (self, get_saved_view (button));
  close_menu (self);
}

/* ---- changing them */

static void
save_cb (KoersSavedViewsMenu *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autofree char *text = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersId id;

  if (*name == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  changes = koers_saved_view_edit_save (self->view_state, self->layout, NULL, name, &id);
  if (!koers_view_state_commit (self->view_state, changes))
    return;
  g_set_object (&self->current, koers_strategy_lookup (koers_view_state_get_strategy (self->view_state), id));
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  close_menu (self);
  text = g_strdup_printf (_("View “%s” saved"), name);
  koers_view_state_tell (self->view_state, text, TRUE);
}

static void
update_clicked_cb (KoersSavedViewsMenu *self)
{
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersId id;

  if (self->current == NULL || koers_strategy_of (self->current) == NULL)
    return;
  changes = koers_saved_view_edit_save (self->view_state, self->layout, self->current, koers_record_get_name (self->current), &id);
  koers_view_state_commit (self->view_state, changes);
  close_menu (self);
}

static void
delete_clicked_cb (KoersSavedViewsMenu *self,
                   GtkButton           *button)
{
  KoersRecord *saved_view = get_saved_view (button);
  g_autofree char *name = NULL, *label = NULL, *text = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;

  if (saved_view == NULL)
    return;
  name = g_strdup (koers_record_get_name (saved_view));
  label = g_strdup_printf (_("Delete the view “%s”"), name);
  text = g_strdup_printf (_("“%s” deleted"), name);
  changes = koers_change_set_new (label);
  if (!koers_change_set_delete (changes, koers_view_state_get_strategy (self->view_state), saved_view, NULL) ||
      !koers_view_state_commit (self->view_state, changes))
    return;
  close_menu (self);
  koers_view_state_tell (self->view_state, text, TRUE);
}

static void
renamed_cb (KoersSavedViewsMenu *self,
            GtkEntry            *entry)
{
  KoersRecord *saved_view = get_saved_view (entry);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_auto (KoersValue) seen = koers_value_text (koers_typing_get_kept (GTK_WIDGET (entry)));

  if (saved_view != NULL && *name != '\0' && koers_typing_is_unfinished (GTK_WIDGET (entry)))
    koers_view_state_set_value (self->view_state, saved_view, KOERS_SAVED_VIEW_NAME, &seen, koers_value_text (name), NULL);
  close_menu (self);
}

static GtkWidget *
make_button (KoersSavedViewsMenu *self,
             KoersRecord         *saved_view,
             const char          *icon_name,
             const char          *name,
             GCallback            clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_sensitive (button, can_edit (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "saved-view", g_object_ref (saved_view), g_object_unref);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

/* ---- the list of them */

static GtkWidget *
make_entry (KoersSavedViewsMenu *self,
            KoersRecord         *saved_view)
{
  GtkWidget *entry = gtk_entry_new ();

  koers_typing_set_kept (entry, koers_record_get_name (saved_view));
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the view"), -1);
  g_object_set_data_full (G_OBJECT (entry), "saved-view", g_object_ref (saved_view), g_object_unref);
  g_signal_connect_object (entry, "activate", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
make_name (KoersSavedViewsMenu *self,
           KoersRecord         *saved_view)
{
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (koers_record_get_name (saved_view));
  /* Translators: the name of a saved view. */
  g_autofree char *name = g_strdup_printf (_("Show the view “%s”"), koers_record_get_name (saved_view));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, koers_record_get_name (saved_view));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "saved-view", g_object_ref (saved_view), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (apply_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
rename_clicked_cb (KoersSavedViewsMenu *self,
                   GtkButton           *button)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW));
  GtkWidget *entry;

  if (get_saved_view (button) == NULL)
    return;
  entry = make_entry (self, get_saved_view (button));
  gtk_list_box_row_set_child (row, entry);
  gtk_widget_grab_focus (entry);
}

static void
add_row (KoersSavedViewsMenu *self,
         KoersRecord         *saved_view)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *rename = g_strdup_printf (_("Rename “%s”"), koers_record_get_name (saved_view));
  g_autofree char *remove = g_strdup_printf (_("Delete “%s”"), koers_record_get_name (saved_view));

  gtk_box_append (GTK_BOX (box), make_name (self, saved_view));
  gtk_box_append (GTK_BOX (box), make_button (self, saved_view, "document-edit-symbolic", rename, G_CALLBACK (rename_clicked_cb)));
  gtk_box_append (GTK_BOX (box), make_button (self, saved_view, "user-trash-symbolic", remove, G_CALLBACK (delete_clicked_cb)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_record_get_name (saved_view), -1);
  gtk_list_box_append (self->list_box, row);
}

static void
show_saved_views (KoersSavedViewsMenu *self)
{
  KoersRecordList *list = koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), KOERS_KIND_SAVED_VIEW);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  gboolean has_update;
  g_autofree char *update = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->current != NULL && koers_strategy_of (self->current) == NULL)
    g_clear_object (&self->current);
  while (gtk_list_box_get_row_at_index (self->list_box, 0) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, 0)));
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (sorted, koers_record_list_get (list, i));
  g_ptr_array_sort (sorted, koers_record_compare_ptr);
  for (guint i = 0; i < sorted->len; i++)
    add_row (self, sorted->pdata[i]);
  gtk_widget_set_visible (self->scrolled, sorted->len > 0);
  gtk_widget_set_visible (self->none, sorted->len == 0);
  has_update = self->current != NULL && can_edit (self) && !koers_saved_view_is_shown (self->current, self->view_state, self->layout);
  gtk_widget_set_visible (GTK_WIDGET (self->update), has_update);
  if (has_update)
    {
      g_autofree char *name = koers_text_one_line (koers_record_get_name (self->current), 30);

      update = g_strdup_printf (_("Update “%s”"), name);
      gtk_button_set_label (self->update, update);
    }
  gtk_widget_set_sensitive (self->save_box, can_edit (self));
}

static void
koers_saved_views_menu_map (GtkWidget *widget)
{
  KoersSavedViewsMenu *self = KOERS_SAVED_VIEWS_MENU (widget);

  GTK_WIDGET_CLASS (koers_saved_views_menu_parent_class)->map (widget);
  show_saved_views (self);
}

static void
koers_saved_views_menu_dispose (GObject *object)
{
  KoersSavedViewsMenu *self = KOERS_SAVED_VIEWS_MENU (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->current);
  g_clear_object (&self->layout);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_saved_views_menu_parent_class)->dispose (object);
}

static void
koers_saved_views_menu_class_init (KoersSavedViewsMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_saved_views_menu_dispose;
  widget_class->map = koers_saved_views_menu_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-saved-views-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersSavedViewsMenu, box);
  gtk_widget_class_bind_template_child (widget_class, KoersSavedViewsMenu, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersSavedViewsMenu, none);
  gtk_widget_class_bind_template_child (widget_class, KoersSavedViewsMenu, list_box);
  gtk_widget_class_bind_template_child (widget_class, KoersSavedViewsMenu, update);
  gtk_widget_class_bind_template_child (widget_class, KoersSavedViewsMenu, save_box);
  gtk_widget_class_bind_template_child (widget_class, KoersSavedViewsMenu, name);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_saved_views_menu_init (KoersSavedViewsMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_saved_views_menu_set_view_state:
 * @self: a menu
 * @view_state: what the window shows; set once
 * @layout: how its table is laid out
 *
 * Lets views of a strategy be saved and shown.
 */
void
koers_saved_views_menu_set_view_state (KoersSavedViewsMenu   *self,
                                       KoersViewState        *view_state,
                                       KoersInitiativeLayout *layout)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  self->layout = g_object_ref (layout);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (show_saved_views), self, G_CONNECT_SWAPPED);
}
