/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-history.h"

#include "koers-change-words.h"
#include "koers-log-words.h"
#include "koers-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* How many of the last changes are shown, and how long a value may be. */
#define MAX_LINES 100
#define MAX_VALUE 200

/**
 * KoersRecordHistory:
 *
 * Who changed what in a record and when, newest first, each value to be put back. It is read when it is unfolded.
 */
struct _KoersRecordHistory {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *record;
  GtkExpander    *expander;
  GtkListBox     *list;
  gboolean        is_stale;
};

G_DEFINE_FINAL_TYPE (KoersRecordHistory, koers_record_history, GTK_TYPE_WIDGET)

/* What a button "Put Back" needs to know. */
typedef struct {
  KoersRecordHistory *history;
  int                 field;
  KoersValue          value;
} PutBack;

static void
free_put_back (gpointer  data,
               GClosure *closure)
{
  PutBack *back = data;

  koers_value_clear (&back->value);
  g_free (back);
}

static void
put_back_cb (GtkButton *button,
             PutBack   *back)
{
  KoersRecordHistory *self = back->history;
  const KoersField *field = koers_catalogue_get_field (koers_record_get_kind (self->record), back->field);
  g_autofree char *title = koers_record_dup_title (self->record);
  /* Translators: name of a field, name of a record. */
  g_autofree char *label = g_strdup_printf (_("Put back “%s” of “%s”"), koers_field_get_title (field), title);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);

  koers_change_set_set_record (changes, self->record, back->field, koers_value_copy (&back->value));
  koers_view_state_commit (self->view_state, changes);
}

static char *
dup_value (KoersRecordHistory *self,
           KoersChangeSet     *changes,
           const KoersField   *field,
           const KoersValue   *value)
{
  g_autofree char *label = koers_change_set_dup_value (changes, koers_view_state_get_strategy (self->view_state), field, value);
  g_autofree char *line = koers_text_one_line (label, MAX_VALUE);

  return *line != '\0' ? g_steal_pointer (&line) : g_strdup (_("(nothing)"));
}

static GtkWidget *
make_put_back (KoersRecordHistory     *self,
               const KoersFieldChange *change,
               const char             *field_title,
               const char             *value)
{
  GtkWidget *button = gtk_button_new_with_label (_("Put Back"));
  /* Translators: name of a field, the value that comes back. */
  g_autofree char *name = g_strdup_printf (_("Put back %s: %s"), field_title, value);
  PutBack *back = g_new0 (PutBack, 1);

  *back = (PutBack) { self, change->field, koers_value_copy (&change->before) };
  g_signal_connect_data (button, "clicked", G_CALLBACK (put_back_cb), back, free_put_back, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, koers_document_can_edit (koers_view_state_get_document (self->view_state)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* A field that was changed: from what to what, and the way back, unless it is that already. */
static void
add_change (KoersRecordHistory     *self,
            GtkBox                 *box,
            KoersChangeSet         *changes,
            const KoersFieldChange *change)
{
  const KoersField *field = koers_catalogue_get_field (koers_record_get_kind (self->record), change->field);
  g_autofree char *before = dup_value (self, changes, field, &change->before), *after = dup_value (self, changes, field, &change->after);
  /* Translators: name of a field, its value before, its value after. */
  g_autofree char *text = g_strdup_printf (_("%s: %s → %s"), koers_field_get_title (field), before, after);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), make_label (text, NULL));
  if (!koers_value_equal (&change->before, koers_record_get_value (self->record, change->field)))
    gtk_box_append (GTK_BOX (line), make_put_back (self, change, koers_field_get_title (field), before));
  gtk_box_append (box, line);
}

static void
add_line (KoersRecordHistory *self,
          const KoersLogLine *line)
{
  const KoersEdit *edit = koers_change_set_lookup (line->changes, koers_record_get_id (self->record));
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *label = koers_log_line_dup_label (line), *facts = koers_log_line_dup_facts (line);
  g_autofree char *name = g_strdup_printf ("%s, %s", label, facts);

  gtk_widget_add_css_class (box, "history-line");
  gtk_box_append (GTK_BOX (box), make_label (label, NULL));
  gtk_box_append (GTK_BOX (box), make_label (facts, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  for (guint i = 0; edit != NULL && edit->operation == KOERS_OPERATION_UPDATE && i < edit->changes->len; i++)
    if (!koers_catalogue_get_field (edit->kind, koers_edit_get_change (edit, i)->field)->hidden)
      add_change (self, GTK_BOX (box), line->changes, koers_edit_get_change (edit, i));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
update (KoersRecordHistory *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  GtkWidget *child;

  if (!self->is_stale || !gtk_expander_get_expanded (self->expander) || koers_strategy_of (self->record) == NULL)
    return;

  self->is_stale = FALSE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  lines = koers_document_read_history (koers_view_state_get_document (self->view_state), koers_record_get_id (self->record), &error);
  if (lines == NULL)
    {
      gtk_list_box_append (self->list, make_label (error->message, NULL));
      return;
    }
  for (guint i = lines->len; i-- > 0 && lines->len - i <= MAX_LINES;)
    add_line (self, g_ptr_array_index (lines, i));
}

static void
strategy_changed_cb (KoersRecordHistory *self,
                     KoersChangeSet     *changes)
{
  if (koers_change_set_lookup (changes, koers_record_get_id (self->record)) == NULL)
    return;
  self->is_stale = TRUE;
  update (self);
}

static void
koers_record_history_dispose (GObject *object)
{
  KoersRecordHistory *self = KOERS_RECORD_HISTORY (object);

  g_clear_pointer ((GtkWidget **) &self->expander, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_record_history_parent_class)->dispose (object);
}

static void
koers_record_history_class_init (KoersRecordHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_record_history_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-record-history.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersRecordHistory, expander);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordHistory, list);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_record_history_init (KoersRecordHistory *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_record_history_new:
 * @view_state: what the window shows
 * @record: a record
 *
 * Returns: (transfer floating): what happened to the record
 */
GtkWidget *
koers_record_history_new (KoersViewState *view_state,
                          KoersRecord    *record)
{
  KoersRecordHistory *self = g_object_new (KOERS_TYPE_RECORD_HISTORY, NULL);

  self->view_state = g_object_ref (view_state);
  self->record = g_object_ref (record);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
