/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-field-editor.h"

#include "koers-drop-down-name.h"
#include "koers-record-choice.h"
#include "koers-text-area.h"
#include "koers-typing.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>

/**
 * KoersFieldEditor:
 *
 * The control with which a value of one type of field is filled in: a line, a text, a list to choose from, a switch, a colour. It says
 * with #KoersFieldEditor::edited when the user is done with it. One for several records can also say that they have different values.
 */
struct _KoersFieldEditor {
  GObject           parent_instance;
  const KoersField *field;
  GtkWidget        *widget;
  GtkTextBuffer    *buffer; /* of a text of several lines */
  gboolean          is_of_many;
  gboolean          is_various; /* the records have different values */
  gboolean          setting;
  gboolean          edited;
  KoersValue        value;
};

enum { EDITED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersFieldEditor, koers_field_editor, G_TYPE_OBJECT)

/* ---- showing a value */

/* What stands in an entry as long as nothing is filled in. */
static const char *
get_placeholder (KoersFieldEditor *self)
{
  if (self->is_various)
    return _("Various");
  if (self->field->type == KOERS_FIELD_DATE)
    return _("Day, month, quarter or year");
  return self->field->type == KOERS_FIELD_MONEY ? _("Euro") : NULL;
}

/* How many entries stand in a list before those of the field: the one for none. */
static guint
count_before (KoersFieldEditor *self)
{
  return self->field->required || self->field->type == KOERS_FIELD_BOOL ? 0 : 1;
}

static void
show_choice (KoersFieldEditor *self)
{
  guint position = koers_value_is_set (&self->value) ? (guint) self->value.integer + count_before (self) : 0;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->widget), self->is_various ? GTK_INVALID_LIST_POSITION : position);
}

static void
show_reference (KoersFieldEditor *self)
{
  KoersRecordChoice *choice = KOERS_RECORD_CHOICE (self->widget);

  if (self->is_various)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (koers_record_choice_get_focus_widget (choice)), GTK_INVALID_LIST_POSITION);
  else
    koers_record_choice_set_id (choice, koers_value_is_set (&self->value) ? self->value.id : (KoersId) { { 0 } });
}

static void
show_colour (KoersFieldEditor *self)
{
  GdkRGBA colour;

  if (!koers_value_is_set (&self->value) || !gdk_rgba_parse (&colour, self->value.text))
    gdk_rgba_parse (&colour, self->is_various ? "transparent" : "#77767b");
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->widget), &colour);
}

/* What was being typed is dropped. */
static void
show_value (KoersFieldEditor *self)
{
  g_autofree char *text = koers_value_dup_editable (&self->value, self->field);

  self->setting = TRUE;
  if (GTK_IS_DROP_DOWN (self->widget))
    show_choice (self);
  else if (KOERS_IS_RECORD_CHOICE (self->widget))
    show_reference (self);
  else if (GTK_IS_SWITCH (self->widget))
    gtk_switch_set_active (GTK_SWITCH (self->widget), koers_value_is_set (&self->value));
  else if (GTK_IS_COLOR_CHOOSER (self->widget))
    show_colour (self);
  else
    koers_typing_set_kept (self->widget, text);
  if (GTK_IS_ENTRY (self->widget))
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->widget), get_placeholder (self));
  self->setting = FALSE;
  self->edited = FALSE;
}

/* ---- what the user does */

static void
touched_cb (KoersFieldEditor *self)
{
  if (!self->setting)
    self->edited = TRUE;
}

static void
done_cb (KoersFieldEditor *self)
{
  /* It counts as edited until a value is shown again, so that what was refused can still be mended or dropped with Escape. */
  if (self->setting || !self->edited)
    return;
  g_signal_emit (self, signals[EDITED], 0);
}

static void
chosen_cb (KoersFieldEditor *self)
{
  touched_cb (self);
  done_cb (self);
}

static gboolean
key_pressed_cb (KoersFieldEditor *self,
                guint             keyval)
{
  if (keyval != GDK_KEY_Escape || !self->edited)
    return GDK_EVENT_PROPAGATE;
  show_value (self);
  g_signal_emit (self, signals[EDITED], 0);
  return GDK_EVENT_STOP;
}

static void
watch_keys_and_focus (KoersFieldEditor *self,
                      GtkWidget        *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (focus, "leave", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, key);
}

/* ---- making the control */

static GtkWidget *
make_line (KoersFieldEditor *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), get_placeholder (self));
  g_signal_connect_object (entry, "changed", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  watch_keys_and_focus (self, entry);
  return entry;
}

static GtkWidget *
make_text (KoersFieldEditor *self)
{
  GtkWidget *text = koers_text_area_new ();

  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_widget_set_hexpand (text, TRUE);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  watch_keys_and_focus (self, text);
  return text;
}

static GtkWidget *
make_list (KoersFieldEditor *self,
           GtkStringList    *titles)
{
  GtkSingleSelection *model = gtk_single_selection_new (G_LIST_MODEL (titles));
  GtkWidget *drop_down;

  gtk_single_selection_set_autoselect (model, FALSE);
  drop_down = gtk_drop_down_new (G_LIST_MODEL (model), NULL);
  koers_drop_down_set_empty_title (GTK_DROP_DOWN (drop_down), _("Various"));
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return drop_down;
}

static GtkWidget *
make_choice (KoersFieldEditor *self)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  if (count_before (self) > 0)
    gtk_string_list_append (titles, "–");
  for (int i = 0; i < self->field->n_choices; i++)
    gtk_string_list_append (titles, koers_choice_get_title (&self->field->choices[i]));
  return make_list (self, titles);
}

static GtkWidget *
make_reference (KoersFieldEditor *self,
                KoersStrategy    *strategy)
{
  GtkWidget *choice = koers_record_choice_new (strategy, self->field->target);

  koers_drop_down_set_empty_title (GTK_DROP_DOWN (koers_record_choice_get_focus_widget (KOERS_RECORD_CHOICE (choice))), _("Various"));
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return choice;
}

static GtkWidget *
make_switch (KoersFieldEditor *self)
{
  GtkWidget *toggle;

  /* A switch is on or off, and nothing between. */
  if (self->is_of_many)
    return make_list (self, gtk_string_list_new ((const char *const[]) { C_("answer", "No"), C_("answer", "Yes"), NULL }));
  toggle = gtk_switch_new ();
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return toggle;
}

static GtkWidget *
make_colour (KoersFieldEditor *self)
{
  GtkWidget *button = gtk_color_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_color_button_set_title (GTK_COLOR_BUTTON (button), koers_field_get_title (self->field));
  g_signal_connect_object (button, "color-set", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_widget (KoersFieldEditor *self,
             KoersStrategy    *strategy)
{
  switch ((int) self->field->type)
    {
    case KOERS_FIELD_LONG_TEXT:
      return make_text (self);
    case KOERS_FIELD_CHOICE:
      return make_choice (self);
    case KOERS_FIELD_REFERENCE:
      return make_reference (self, strategy);
    case KOERS_FIELD_BOOL:
      return make_switch (self);
    case KOERS_FIELD_COLOUR:
      return make_colour (self);
    default:
      return make_line (self);
    }
}

/* ---- values */

/**
 * koers_field_editor_set_value:
 * @self: an editor
 * @value: a value of its field
 *
 * Shows a value; what was being typed is dropped.
 */
void
koers_field_editor_set_value (KoersFieldEditor *self,
                              const KoersValue *value)
{
  KoersValue copy = koers_value_copy (value);

  koers_value_clear (&self->value);
  self->value = copy;
  self->is_various = FALSE;
  show_value (self);
}

/**
 * koers_field_editor_set_various:
 * @self: an editor for several records
 *
 * Shows that they have different values: nothing is chosen or filled in, and that is said. What was being typed is dropped.
 */
void
koers_field_editor_set_various (KoersFieldEditor *self)
{
  g_return_if_fail (self->is_of_many);

  koers_value_clear (&self->value);
  self->is_various = TRUE;
  show_value (self);
}

/**
 * koers_field_editor_get_base:
 * @self: an editor
 *
 * Returns: (transfer none): the value that was shown last: what the user saw when beginning to fill something in
 */
const KoersValue *
koers_field_editor_get_base (KoersFieldEditor *self)
{
  return &self->value;
}

static char *
dup_buffer_text (KoersFieldEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static KoersValue
get_colour (KoersFieldEditor *self)
{
  g_autofree char *text = NULL;
  GdkRGBA colour;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->widget), &colour);
  text = g_strdup_printf ("#%02X%02X%02X", (guint) (colour.red * 255 + 0.5f), (guint) (colour.green * 255 + 0.5f), (guint) (colour.blue * 255 + 0.5f));
  return koers_value_text (text);
}

/**
 * koers_field_editor_get_value:
 * @self: an editor
 * @value: (out caller-allocates): what is filled in
 * @message: (out): what is wrong with it, for people
 *
 * Returns: whether what is filled in is a value of the field
 */
gboolean
koers_field_editor_get_value (KoersFieldEditor  *self,
                              KoersValue        *value,
                              char             **message)
{
  g_autofree char *text = NULL;
  int selected;

  *value = koers_value_none;
  switch ((int) self->field->type)
    {
    case KOERS_FIELD_LONG_TEXT:
      text = dup_buffer_text (self);
      return koers_value_parse_human (self->field, text, value, message);
    case KOERS_FIELD_CHOICE:
      selected = (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->widget)) - (int) count_before (self);
      if (selected >= 0)
        *value = koers_value_integer (selected);
      return TRUE;
    case KOERS_FIELD_REFERENCE:
      *value = koers_value_id (koers_record_choice_get_id (KOERS_RECORD_CHOICE (self->widget)));
      return TRUE;
    case KOERS_FIELD_BOOL:
      *value = koers_value_bool (self->is_of_many ? gtk_drop_down_get_selected (GTK_DROP_DOWN (self->widget)) == 1
                                                  : gtk_switch_get_active (GTK_SWITCH (self->widget)));
      return TRUE;
    case KOERS_FIELD_COLOUR:
      *value = get_colour (self);
      return TRUE;
    default:
      return koers_value_parse_human (self->field, gtk_editable_get_text (GTK_EDITABLE (self->widget)), value, message);
    }
}

static void
koers_field_editor_finalize (GObject *object)
{
  KoersFieldEditor *self = KOERS_FIELD_EDITOR (object);

  koers_value_clear (&self->value);
  g_clear_object (&self->widget);

  G_OBJECT_CLASS (koers_field_editor_parent_class)->finalize (object);
}

static void
koers_field_editor_class_init (KoersFieldEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_field_editor_finalize;

  /**
   * KoersFieldEditor::edited:
   *
   * Comes when the user has filled something in and is done with it.
   */
  signals[EDITED] = g_signal_new ("edited", KOERS_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
koers_field_editor_init (KoersFieldEditor *self)
{
}

/**
 * koers_field_editor_new:
 * @strategy: a strategy
 * @field: a field
 * @of_many: whether it is for several records at once
 *
 * Returns: (transfer full): an editor for values of the field
 */
KoersFieldEditor *
koers_field_editor_new (KoersStrategy    *strategy,
                        const KoersField *field,
                        gboolean          of_many)
{
  KoersFieldEditor *self = g_object_new (KOERS_TYPE_FIELD_EDITOR, NULL);

  self->field = field;
  self->is_of_many = of_many;
  self->widget = g_object_ref_sink (make_widget (self, strategy));
  return self;
}

GtkWidget *
koers_field_editor_get_widget (KoersFieldEditor *self)
{
  return self->widget;
}

/**
 * koers_field_editor_get_focus_widget:
 * @self: an editor
 *
 * Returns: (transfer none): what takes the focus, and so needs a name
 */
GtkWidget *
koers_field_editor_get_focus_widget (KoersFieldEditor *self)
{
  if (self->field->type == KOERS_FIELD_REFERENCE)
    return koers_record_choice_get_focus_widget (KOERS_RECORD_CHOICE (self->widget));
  return self->widget;
}

gboolean
koers_field_editor_is_beside_title (KoersFieldEditor *self)
{
  return GTK_IS_SWITCH (self->widget) || GTK_IS_COLOR_BUTTON (self->widget);
}

/**
 * koers_field_editor_is_typed:
 * @self: an editor
 *
 * Returns: whether values are typed, and not chosen
 */
gboolean
koers_field_editor_is_typed (KoersFieldEditor *self)
{
  return GTK_IS_ENTRY (self->widget) || GTK_IS_TEXT_VIEW (self->widget);
}

/**
 * koers_field_editor_is_edited:
 * @self: an editor
 *
 * Returns: whether the user is in the middle of filling something in
 */
gboolean
koers_field_editor_is_edited (KoersFieldEditor *self)
{
  /* What was typed and taken out again is nothing. */
  return self->edited && (!koers_field_editor_is_typed (self) || koers_typing_is_unfinished (self->widget));
}

void
koers_field_editor_set_editable (KoersFieldEditor *self,
                                 gboolean          editable)
{
  if (GTK_IS_EDITABLE (self->widget))
    gtk_editable_set_editable (GTK_EDITABLE (self->widget), editable);
  else if (GTK_IS_TEXT_VIEW (self->widget))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->widget), editable);
  else
    gtk_widget_set_sensitive (self->widget, editable);
}
