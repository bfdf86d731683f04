/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-form.h"

#include "koers-field-row.h"
#include "koers-pdf-window.h"

#include <glib/gi18n-lib.h>

/**
 * KoersRecordForm:
 *
 * All fields of a record, to be changed in place; of several records, the fields that it makes sense to change in all of them.
 */
struct _KoersRecordForm {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *record; /* %NULL for none or several */
  GtkListBox     *list;
  GtkWidget      *name; /* the row of the name, within the list */
};

G_DEFINE_FINAL_TYPE (KoersRecordForm, koers_record_form, GTK_TYPE_WIDGET)

static void
open_pdf_cb (KoersRecordForm *self)
{
  koers_pdf_open_for (GTK_WIDGET (self), self->view_state, self->record);
}

/* What a field names can be looked at. */
static void
add_opener (KoersRecordForm *self,
            KoersFieldRow   *row,
            int              field)
{
  KoersKind kind = koers_record_get_kind (self->record);
  GtkWidget *button;

  if (kind == KOERS_KIND_OBJECTIVE && field == KOERS_OBJECTIVE_PAGE)
    button = koers_field_row_add_button (row, _("Show in the PDF"));
  else if (kind == KOERS_KIND_AGREEMENT && field == KOERS_AGREEMENT_SOURCE)
    button = koers_field_row_add_button (row, _("Open the PDF"));
  else
    return;
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_pdf_cb), self, G_CONNECT_SWAPPED);
}

/* What each record has of its own is not for all of them. */
static gboolean
is_shared (const KoersField *field)
{
  switch (field->type)
    {
    case KOERS_FIELD_LINES:
    case KOERS_FIELD_DATE:
    case KOERS_FIELD_MONEY:
    case KOERS_FIELD_PERCENT:
    case KOERS_FIELD_BOOL:
    case KOERS_FIELD_CHOICE:
    case KOERS_FIELD_COLOUR:
    case KOERS_FIELD_REFERENCE:
      return !field->hidden && !field->key && !field->one_of;
    case KOERS_FIELD_TEXT:
    case KOERS_FIELD_LONG_TEXT:
    case KOERS_FIELD_DECIMAL:
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_URL:
    case KOERS_FIELD_EMAIL:
    case KOERS_FIELD_JSON:
    default:
      return FALSE;
    }
}

static void
koers_record_form_dispose (GObject *object)
{
  KoersRecordForm *self = KOERS_RECORD_FORM (object);

  g_clear_pointer ((GtkWidget **) &self->list, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_record_form_parent_class)->dispose (object);
}

static void
koers_record_form_class_init (KoersRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = koers_record_form_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
koers_record_form_init (KoersRecordForm *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Fields"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

/**
 * koers_record_form_show:
 * @self: an empty form
 * @view_state: what the window shows
 * @record: a record of its strategy
 *
 * Shows all fields of a record.
 */
void
koers_record_form_show (KoersRecordForm *self,
                        KoersViewState  *view_state,
                        KoersRecord     *record)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (koers_record_get_kind (record));

  g_set_object (&self->view_state, view_state);
  g_set_object (&self->record, record);
  for (int i = 0; i < info->n_fields; i++)
    if (!info->fields[i].hidden)
      {
        GtkWidget *row = koers_field_row_new (view_state, record, i);

        add_opener (self, KOERS_FIELD_ROW (row), i);
        gtk_list_box_append (self->list, row);
        if (i == info->name_field)
          self->name = row;
      }
}

/**
 * koers_record_form_show_many:
 * @self: an empty form
 * @view_state: what the window shows
 * @records: (element-type KoersRecord): records of one kind, at least one
 *
 * Shows the fields that it makes sense to change in all of them.
 */
void
koers_record_form_show_many (KoersRecordForm *self,
                             KoersViewState  *view_state,
                             GPtrArray       *records)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (koers_record_get_kind (g_ptr_array_index (records, 0)));

  for (int i = 0; i < info->n_fields; i++)
    if (is_shared (&info->fields[i]))
      gtk_list_box_append (self->list, koers_field_row_new_many (view_state, records, i));
}

/**
 * koers_record_form_clear:
 * @self: a form
 *
 * Shows nothing any more.
 */
void
koers_record_form_clear (KoersRecordForm *self)
{
  GtkWidget *row;

  self->name = NULL;
  g_clear_object (&self->record);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/**
 * koers_record_form_edit_name:
 * @self: a form
 *
 * Lets the user type another name for the record, if it has one.
 */
void
koers_record_form_edit_name (KoersRecordForm *self)
{
  if (self->name == NULL)
    return;
  gtk_widget_child_focus (self->name, GTK_DIR_TAB_FORWARD);
  /* The row itself takes the focus first; what is typed in stands behind it. */
  if (gtk_widget_is_focus (self->name))
    gtk_widget_child_focus (self->name, GTK_DIR_TAB_FORWARD);
}
