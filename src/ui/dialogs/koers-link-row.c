/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-link-row.h"

#include "koers-catalogue.h"
#include "koers-record-title.h"

#include <glib/gi18n-lib.h>

/**
 * KoersLinkRow:
 *
 * A row of what something can be linked to: whether it is chosen, its name, and why it is suggested; or a heading. The row of the list has
 * the focus and is what is chosen, not the box in it.
 */
struct _KoersLinkRow {
  GtkWidget      parent_instance;
  KoersLinkItem *item;
  GtkBox        *box;
  GtkWidget     *check;
  GtkLabel      *heading;
  GtkBox        *words;
  GtkLabel      *title;
  GtkLabel      *text;
};

G_DEFINE_FINAL_TYPE (KoersLinkRow, koers_link_row, GTK_TYPE_WIDGET)

static char *
dup_text (KoersLinkItem *item)
{
  if (koers_link_item_is_linked (item))
    return g_strdup (_("Linked already"));
  if (koers_link_item_get_shared (item) != NULL)
    /* Translators: words, with commas between them. */
    return g_strdup_printf (_("Shared words: %s"), koers_link_item_get_shared (item));
  return g_strdup (koers_link_item_get_text (item));
}

static void
name_list_row (KoersLinkRow *self,
               const char   *title,
               const char   *text)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean chosen = koers_link_item_get_chosen (self->item);
  /* Translators: the name of a record. */
  g_autofree char *name = koers_link_item_get_record (self->item) == NULL ? g_strdup (title)
                                                                           : g_strdup_printf (chosen ? _("%s, chosen") : _("%s, not chosen"), title);

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_link_item_is_linked (self->item) ? title : name,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
show_item (KoersLinkRow *self)
{
  KoersRecord *record = koers_link_item_get_record (self->item);
  g_autofree char *title = record != NULL ? koers_record_dup_heading (record) : g_strdup (koers_link_item_get_text (self->item));
  g_autofree char *text = record != NULL ? dup_text (self->item) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (self->heading), record == NULL);
  gtk_widget_set_visible (self->check, record != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->words), record != NULL);
  gtk_label_set_label (record != NULL ? self->title : self->heading, title);
  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->text), *text != '\0');
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), koers_link_item_get_chosen (self->item) || koers_link_item_is_linked (self->item));
  gtk_widget_set_sensitive (GTK_WIDGET (self->box), !koers_link_item_is_linked (self->item));
  name_list_row (self, title, text);
}

static void
koers_link_row_dispose (GObject *object)
{
  KoersLinkRow *self = KOERS_LINK_ROW (object);

  koers_link_row_set_item (self, NULL);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_link_row_parent_class)->dispose (object);
}

static void
koers_link_row_class_init (KoersLinkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = koers_link_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_set_css_classes (label, (const char *[]) { css_class, "caption", NULL });
  return GTK_LABEL (label);
}

static void
koers_link_row_init (KoersLinkRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  self->check = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "focusable", FALSE, NULL);
  self->heading = make_label (NULL);
  self->words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->title = make_label (NULL);
  self->text = make_label ("dim-label");

  gtk_widget_set_can_target (self->check, FALSE);
  gtk_widget_set_can_focus (self->check, FALSE);
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_set_valign (GTK_WIDGET (self->words), GTK_ALIGN_CENTER);
  gtk_box_append (self->words, GTK_WIDGET (self->title));
  gtk_box_append (self->words, GTK_WIDGET (self->text));
  gtk_box_append (self->box, GTK_WIDGET (self->heading));
  gtk_box_append (self->box, self->check);
  gtk_box_append (self->box, GTK_WIDGET (self->words));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

GtkWidget *
koers_link_row_new (void)
{
  return g_object_new (KOERS_TYPE_LINK_ROW, NULL);
}

/**
 * koers_link_row_set_item:
 * @self: a row
 * @item: (nullable): what it is to show; %NULL for nothing
 *
 * Makes the row show another item.
 */
void
koers_link_row_set_item (KoersLinkRow  *self,
                         KoersLinkItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_object (item, "notify::chosen", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  show_item (self);
}

/**
 * koers_link_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
KoersLinkItem *
koers_link_row_get_item (KoersLinkRow *self)
{
  return self->item;
}
