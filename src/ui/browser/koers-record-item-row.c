/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-item-row.h"

#include <glib/gi18n-lib.h>

/**
 * KoersRecordItemRow:
 *
 * A line of a list of records: its sign, what it is, and below that the facts; before something to do a box to tick. Or a heading.
 */
struct _KoersRecordItemRow {
  GtkWidget        parent_instance;
  KoersRecordItem *item;
  GtkBox          *box;
  GtkCheckButton  *check;
  GtkImage        *icon;
  GtkLabel        *title;
  GtkLabel        *facts;
  gboolean         setting;
};

enum { TOGGLED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersRecordItemRow, koers_record_item_row, GTK_TYPE_WIDGET)

/* The row of the list is what assistive technology reads; GTK names it after its type. */
static void
name_list_row (KoersRecordItemRow     *self,
               const KoersRecordFacts *facts)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));
  /* Translators: the name of a record, what is to be said of it. */
  g_autofree char *spoken = facts->facts != NULL && *facts->facts != '\0' ? g_strdup_printf (_("%s, %s"), facts->title, facts->facts) : g_strdup (facts->title);

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_check (KoersRecordItemRow     *self,
            const KoersRecordFacts *facts)
{
  /* Translators: the name of something to do. */
  g_autofree char *name = g_strdup_printf (_("Done: %s"), facts->title);

  self->setting = TRUE;
  gtk_check_button_set_active (self->check, facts->is_done);
  self->setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->check), facts->can_be_done);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_item (KoersRecordItemRow *self)
{
  const KoersRecordFacts *facts = self->item != NULL ? koers_record_item_get_facts (self->item) : NULL;
  gboolean is_heading;

  if (facts == NULL)
    return;
  is_heading = facts->record == NULL;
  gtk_label_set_label (self->title, facts->title);
  gtk_label_set_label (self->facts, facts->facts != NULL ? facts->facts : "");
  gtk_widget_set_visible (GTK_WIDGET (self->facts), facts->facts != NULL && *facts->facts != '\0');
  if (is_heading)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_set_visible (GTK_WIDGET (self->icon), facts->icon_name != NULL);
  gtk_image_set_from_icon_name (self->icon, facts->icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), (const char *[]) { facts->icon_class, NULL });
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), facts->is_inner ? 24 : 0);
  show_check (self, facts);
  name_list_row (self, facts);
}

static void
toggled_cb (KoersRecordItemRow *self)
{
  if (!self->setting && self->item != NULL)
    g_signal_emit (self, signals[TOGGLED], 0, self->item);
}

static void
koers_record_item_row_dispose (GObject *object)
{
  KoersRecordItemRow *self = KOERS_RECORD_ITEM_ROW (object);

  koers_record_item_row_set_item (self, NULL);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_record_item_row_parent_class)->dispose (object);
}

static void
koers_record_item_row_class_init (KoersRecordItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_record_item_row_dispose;

  /**
   * KoersRecordItemRow::toggled:
   * @item: its line
   *
   * Comes when the box before something to do is clicked.
   */
  signals[TOGGLED] = g_signal_new ("toggled", KOERS_TYPE_RECORD_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, KOERS_TYPE_RECORD_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-record-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersRecordItemRow, box);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordItemRow, check);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordItemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordItemRow, title);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordItemRow, facts);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_record_item_row_init (KoersRecordItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_record_item_row_new (void)
{
  return g_object_new (KOERS_TYPE_RECORD_ITEM_ROW, NULL);
}

/**
 * koers_record_item_row_set_item:
 * @self: a row
 * @item: (nullable): what it is to show; %NULL for nothing
 *
 * Makes the row show another line, and follow it.
 */
void
koers_record_item_row_set_item (KoersRecordItemRow *self,
                                KoersRecordItem    *item)
{
  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_object (item, "changed", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  show_item (self);
}

/**
 * koers_record_item_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
KoersRecordItem *
koers_record_item_row_get_item (KoersRecordItemRow *self)
{
  return self->item;
}
