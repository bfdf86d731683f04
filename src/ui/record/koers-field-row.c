/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-field-row.h"

#include "koers-drop-down-name.h"
#include "koers-field-editor.h"

#include <glib/gi18n-lib.h>

/**
 * KoersFieldRow:
 *
 * One field of a record, or of several at once, to be read and changed. What is filled in goes to the door when the editor is left or
 * Enter is pressed; what is wrong with it is said below it, and what was typed stays.
 */
struct _KoersFieldRow {
  GtkListBoxRow     parent_instance;
  KoersViewState   *view_state;
  KoersRecord      *record;  /* the only one or the first */
  GPtrArray        *records; /* if there are several */
  int               field;
  GtkLabel         *title;
  GtkBox           *box;
  GtkLabel         *hint;
  GtkLabel         *error;
  KoersFieldEditor *editor;
  GtkWidget        *open;    /* made for what can be an address on the web */
  GtkWidget        *clear;   /* made for what is typed, if there are several */
};

G_DEFINE_FINAL_TYPE (KoersFieldRow, koers_field_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_error (KoersFieldRow *self,
            const char    *message)
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

/* Whether all records have the same value. */
static gboolean
is_common (KoersFieldRow *self)
{
  for (guint i = 1; self->records != NULL && i < self->records->len; i++)
    if (!koers_value_equal (koers_record_get_value (self->record, self->field),
                            koers_record_get_value (g_ptr_array_index (self->records, i), self->field)))
      return FALSE;
  return TRUE;
}

/* ---- an address on the web */

static gboolean
can_be_address (const KoersField *field)
{
  return field->type == KOERS_FIELD_URL || (field->type == KOERS_FIELD_TEXT && g_str_equal (field->name, "source"));
}

static const char *
get_address (KoersFieldRow *self)
{
  const char *text = koers_record_get_text (self->record, self->field);

  return text != NULL && (g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://")) ? text : NULL;
}

static void
open_clicked_cb (KoersFieldRow *self)
{
  if (koers_strategy_of (self->record) != NULL && get_address (self) != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), get_address (self), GDK_CURRENT_TIME);
}

static GtkWidget *
make_button (const char *icon_name,
             const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
make_open_button (KoersFieldRow *self,
                  const char    *title)
{
  /* Translators: the name of a field that holds an address on the web. */
  g_autofree char *name = g_strdup_printf (_("Open “%s” in the browser"), title);

  self->open = make_button ("adw-external-link-symbolic", name);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_clicked_cb), self, G_CONNECT_SWAPPED);
}

/* ---- showing the value */

static void
show_hint (KoersFieldRow *self)
{
  const char *hint = is_common (self) ? koers_field_get_hint (koers_catalogue_get_field (koers_record_get_kind (self->record), self->field))
                                      : _("Different values; what you fill in replaces them all.");
  GtkAccessible *focus = GTK_ACCESSIBLE (koers_field_editor_get_focus_widget (self->editor));

  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  if (hint != NULL)
    gtk_accessible_update_property (focus, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  else
    gtk_accessible_reset_property (focus, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
show_value (KoersFieldRow *self)
{
  gboolean common = is_common (self);

  if (koers_strategy_of (self->record) == NULL)
    return;
  if (common)
    koers_field_editor_set_value (self->editor, koers_record_get_value (self->record, self->field));
  else
    koers_field_editor_set_various (self->editor);
  if (self->records != NULL)
    show_hint (self);
  if (self->open != NULL)
    gtk_widget_set_visible (self->open, get_address (self) != NULL);
  if (self->clear != NULL)
    gtk_widget_set_visible (self->clear, !common);
  show_error (self, NULL);
}

static void
value_changed_cb (KoersFieldRow *self)
{
  /* What somebody is typing is not taken away by a change from elsewhere; if it differs in the end, the door will say so. */
  if (!koers_field_editor_is_edited (self->editor))
    show_value (self);
}

static void
set_all (KoersFieldRow    *self,
         const KoersValue *value)
{
  g_autofree char *message = NULL;

  if (koers_view_state_set_values (self->view_state, self->records, self->field, value, &message) || message == NULL)
    show_value (self);
  else
    show_error (self, message);
}

/* Where there is nothing to type over, typing would not do. */
static void
clear_clicked_cb (KoersFieldRow *self)
{
  if (koers_strategy_of (self->record) == NULL)
    return;
  gtk_widget_grab_focus (koers_field_editor_get_focus_widget (self->editor));
  set_all (self, &koers_value_none);
}

static void
make_clear_button (KoersFieldRow *self,
                   const char    *title)
{
  /* Translators: the name of a field that differs among the records that are selected. */
  g_autofree char *name = g_strdup_printf (_("Clear “%s” in all of them"), title);

  self->clear = make_button ("edit-clear-symbolic", name);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_clicked_cb), self, G_CONNECT_SWAPPED);
}

/* Whether what is filled in is what there is. Where the values differ that is so as long as nothing is chosen or stands there. */
static gboolean
is_there (KoersFieldRow    *self,
          const KoersValue *value)
{
  if (is_common (self))
    return koers_value_equal (value, koers_record_get_value (self->record, self->field));
  return !koers_value_is_set (value) && (koers_field_editor_is_typed (self->editor) || !koers_field_editor_is_edited (self->editor));
}

static void
edited_cb (KoersFieldRow *self)
{
  g_autofree char *message = NULL;
  KoersValue value;

  if (koers_strategy_of (self->record) == NULL)
    return;
  if (!koers_field_editor_get_value (self->editor, &value, &message))
    {
      show_error (self, message);
      return;
    }
  if (is_there (self, &value))
    {
      koers_value_clear (&value);
      show_value (self);
      return;
    }
  if (self->records != NULL)
    {
      set_all (self, &value);
      koers_value_clear (&value);
    }
  else if (koers_view_state_set_value (self->view_state, self->record, self->field, koers_field_editor_get_base (self->editor), value, &message))
    show_value (self);
  else if (message != NULL)
    show_error (self, message);
  else
    show_value (self);
}

static void
update_sensitivity (KoersFieldRow *self)
{
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));

  koers_field_editor_set_editable (self->editor, can_edit);
  if (self->clear != NULL)
    gtk_widget_set_sensitive (self->clear, can_edit);
}

static void
koers_field_row_dispose (GObject *object)
{
  KoersFieldRow *self = KOERS_FIELD_ROW (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_field_row_parent_class)->dispose (object);
}

static void
koers_field_row_class_init (KoersFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_field_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersFieldRow, title);
  gtk_widget_class_bind_template_child (widget_class, KoersFieldRow, box);
  gtk_widget_class_bind_template_child (widget_class, KoersFieldRow, hint);
  gtk_widget_class_bind_template_child (widget_class, KoersFieldRow, error);
}

static void
koers_field_row_init (KoersFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
place_editor (KoersFieldRow *self)
{
  GtkWidget *widget = koers_field_editor_get_widget (self->editor), *title = GTK_WIDGET (self->title), *line;
  GtkWidget *button = self->open != NULL ? self->open : self->clear;

  if (button != NULL)
    {
      line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      gtk_widget_set_hexpand (widget, TRUE);
      gtk_box_append (GTK_BOX (line), widget);
      gtk_box_append (GTK_BOX (line), button);
      gtk_box_insert_child_after (self->box, line, title);
      return;
    }
  if (!koers_field_editor_is_beside_title (self->editor))
    {
      gtk_box_insert_child_after (self->box, widget, title);
      return;
    }
  /* Only here: a box that lies down looks for the width of a label that wraps by trying. */
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_object_ref (title);
  gtk_box_remove (self->box, title);
  gtk_box_append (GTK_BOX (line), title);
  g_object_unref (title);
  gtk_box_append (GTK_BOX (line), widget);
  gtk_box_prepend (self->box, line);
}

static GtkWidget *
new_row (KoersViewState *view_state,
         KoersRecord    *record,
         GPtrArray      *records,
         int             field)
{
  KoersFieldRow *self = g_object_new (KOERS_TYPE_FIELD_ROW, NULL);
  const KoersField *row = koers_catalogue_get_field (koers_record_get_kind (record), field);
  g_autofree char *detailed = g_strconcat ("notify::", row->name, NULL);
  GtkAccessible *focus;

  self->view_state = g_object_ref (view_state);
  self->record = g_object_ref (record);
  self->records = records != NULL ? g_ptr_array_copy (records, (GCopyFunc) (GCallback) g_object_ref, NULL) : NULL;
  if (records != NULL)
    g_ptr_array_set_free_func (self->records, g_object_unref);
  self->field = field;
  self->editor = koers_field_editor_new (koers_view_state_get_strategy (view_state), row, records != NULL);
  focus = GTK_ACCESSIBLE (koers_field_editor_get_focus_widget (self->editor));
  if (records == NULL && can_be_address (row))
    make_open_button (self, koers_field_get_title (row));
  if (records != NULL && !row->required && koers_field_editor_is_typed (self->editor))
    make_clear_button (self, koers_field_get_title (row));
  place_editor (self);
  gtk_label_set_label (self->title, koers_field_get_title (row));
  gtk_accessible_update_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, koers_field_get_title (row), GTK_ACCESSIBLE_PROPERTY_REQUIRED, (gboolean) row->required, -1);
  if (GTK_IS_DROP_DOWN (focus))
    koers_drop_down_set_name (GTK_DROP_DOWN (focus), koers_field_get_title (row));
  gtk_accessible_update_relation (focus, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->error, NULL, -1);

  show_hint (self);
  show_value (self);
  update_sensitivity (self);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  if (records != NULL)
    g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  else
    g_signal_connect_object (record, detailed, G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_sensitivity), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * koers_field_row_new:
 * @view_state: what the window shows
 * @record: a record
 * @field: the number of one of its fields
 *
 * Returns: (transfer floating): a row for the field
 */
GtkWidget *
koers_field_row_new (KoersViewState *view_state,
                     KoersRecord    *record,
                     int             field)
{
  return new_row (view_state, record, NULL, field);
}

/**
 * koers_field_row_new_many:
 * @view_state: what the window shows
 * @records: (element-type KoersRecord): at least one record, all of one kind
 * @field: the number of one of its fields
 *
 * Returns: (transfer floating): a row for the field in all of them
 */
GtkWidget *
koers_field_row_new_many (KoersViewState *view_state,
                          GPtrArray      *records,
                          int             field)
{
  return new_row (view_state, g_ptr_array_index (records, 0), records, field);
}

/**
 * koers_field_row_add_button:
 * @self: a row
 * @label: what it does
 *
 * Adds a button below the field, to look at what it names.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
koers_field_row_add_button (KoersFieldRow *self,
                            const char    *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 4);
  gtk_widget_set_margin_bottom (button, 4);
  gtk_box_append (self->box, button);
  return button;
}
