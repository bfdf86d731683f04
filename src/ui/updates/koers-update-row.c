/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-update-row.h"

#include "koers-drop-down-name.h"

/**
 * KoersUpdateRow:
 *
 * One field of an update that is being written: nothing of it is kept before all of it is. What is wrong with it is said below it.
 */
struct _KoersUpdateRow {
  GtkListBoxRow     parent_instance;
  GtkLabel         *title;
  GtkBox           *box;
  GtkLabel         *error;
  KoersFieldEditor *editor;
};

G_DEFINE_FINAL_TYPE (KoersUpdateRow, koers_update_row, GTK_TYPE_LIST_BOX_ROW)

static void
edited_cb (KoersUpdateRow *self)
{
  koers_update_row_set_error (self, NULL);
}

static void
koers_update_row_dispose (GObject *object)
{
  g_clear_object (&KOERS_UPDATE_ROW (object)->editor);

  G_OBJECT_CLASS (koers_update_row_parent_class)->dispose (object);
}

static void
koers_update_row_class_init (KoersUpdateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_update_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-update-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateRow, title);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateRow, box);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateRow, error);
}

static void
koers_update_row_init (KoersUpdateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_update_row_new:
 * @strategy: a strategy
 * @field: the number of a field of an update
 *
 * Returns: (transfer floating): a row for the field
 */
GtkWidget *
koers_update_row_new (KoersStrategy *strategy,
                      int            field)
{
  KoersUpdateRow *self = g_object_new (KOERS_TYPE_UPDATE_ROW, NULL);
  const KoersField *row = koers_catalogue_get_field (KOERS_KIND_UPDATE, field);
  const char *title = koers_field_get_title (row);
  GtkWidget *focus;

  self->editor = koers_field_editor_new (strategy, row, FALSE);
  focus = koers_field_editor_get_focus_widget (self->editor);
  gtk_label_set_label (self->title, title);
  gtk_box_insert_child_after (self->box, koers_field_editor_get_widget (self->editor), GTK_WIDGET (self->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_REQUIRED,
                                  (gboolean) row->required, -1);
  if (GTK_IS_DROP_DOWN (focus))
    koers_drop_down_set_name (GTK_DROP_DOWN (focus), title);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->error, NULL, -1);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

KoersFieldEditor *
koers_update_row_get_editor (KoersUpdateRow *self)
{
  return self->editor;
}

/**
 * koers_update_row_set_error:
 * @self: a row
 * @message: (nullable): what is wrong with what is filled in; %NULL for nothing
 */
void
koers_update_row_set_error (KoersUpdateRow *self,
                            const char     *message)
{
  gtk_label_set_label (self->error, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), message != NULL);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (koers_field_editor_get_focus_widget (self->editor)), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
