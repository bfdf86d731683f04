/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-import-form.h"

#include "koers-choice-drop-down.h"

#include <glib/gi18n-lib.h>

/**
 * KoersImportForm:
 *
 * In what form a table is: as it was recognised, or as somebody knows better.
 */
struct _KoersImportForm {
  AdwPreferencesGroup parent_instance;
  KoersCsvOptions     options;
  KoersCsvDateOrder   date_order;
  AdwActionRow       *delimiter_row;
  AdwActionRow       *encoding_row;
  AdwActionRow       *dates_row;
  GtkWidget          *delimiters;
  GtkWidget          *encodings;
  GtkWidget          *dates;
};

enum { FORM_CHANGED, DATES_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersImportForm, koers_import_form, ADW_TYPE_PREFERENCES_GROUP)

/* The first entry of each of these is: as it was recognised. */
static const char delimiters[] = { '\0', ',', ';', '\t', '|' };

static const KoersCsvEncoding encodings[] = {
  KOERS_CSV_ENCODING_UNKNOWN,  KOERS_CSV_ENCODING_UTF8,     KOERS_CSV_ENCODING_UTF8_BOM,
  KOERS_CSV_ENCODING_UTF16_LE, KOERS_CSV_ENCODING_UTF16_BE, KOERS_CSV_ENCODING_WINDOWS_1252,
};

static const char *
get_delimiter_title (char delimiter)
{
  return delimiter == ',' ? _("Comma") : delimiter == ';' ? _("Semicolon") : delimiter == '\t' ? _("Tab") : delimiter == '|' ? _("Bar") : _("As recognised");
}

static void
form_chosen_cb (KoersImportForm *self)
{
  guint delimiter = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->delimiters)), encoding = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->encodings));

  if (delimiter >= G_N_ELEMENTS (delimiters) || encoding >= G_N_ELEMENTS (encodings))
    return;
  self->options = (KoersCsvOptions){ encodings[encoding], delimiters[delimiter] };
  g_signal_emit (self, signals[FORM_CHANGED], 0);
}

static void
dates_chosen_cb (KoersImportForm *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->dates));

  if (selected == GTK_INVALID_LIST_POSITION)
    return;
  self->date_order = (KoersCsvDateOrder) MAX ((int) selected - 1, 0);
  g_signal_emit (self, signals[DATES_CHANGED], 0);
}

static GtkWidget *
add_drop_down (KoersImportForm *self,
               AdwActionRow    *row,
               GPtrArray       *titles,
               GCallback        callback)
{
  GtkWidget *drop_down = koers_choice_drop_down_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  koers_choice_drop_down_set (GTK_DROP_DOWN (drop_down), titles, 0);
  adw_action_row_add_suffix (row, drop_down);
  adw_action_row_set_activatable_widget (row, drop_down);
  g_signal_connect_object (drop_down, "notify::selected", callback, self, G_CONNECT_SWAPPED);
  return drop_down;
}

static void
koers_import_form_class_init (KoersImportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * KoersImportForm::form-changed:
   *
   * Comes when the table itself is to be read otherwise.
   */
  signals[FORM_CHANGED] = g_signal_new ("form-changed", KOERS_TYPE_IMPORT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KoersImportForm::dates-changed:
   *
   * Comes when its dates are to be read otherwise.
   */
  signals[DATES_CHANGED] = g_signal_new ("dates-changed", KOERS_TYPE_IMPORT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-import-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersImportForm, delimiter_row);
  gtk_widget_class_bind_template_child (widget_class, KoersImportForm, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, KoersImportForm, dates_row);
}

static void
koers_import_form_init (KoersImportForm *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    g_ptr_array_add (titles, (gpointer) get_delimiter_title (delimiters[i]));
  self->delimiters = add_drop_down (self, self->delimiter_row, titles, G_CALLBACK (form_chosen_cb));
  g_ptr_array_set_size (titles, 0);
  g_ptr_array_add (titles, (gpointer) _("As recognised"));
  for (guint i = 1; i < G_N_ELEMENTS (encodings); i++)
    g_ptr_array_add (titles, (gpointer) koers_csv_encoding_to_label (encodings[i]));
  self->encodings = add_drop_down (self, self->encoding_row, titles, G_CALLBACK (form_chosen_cb));
  g_ptr_array_set_size (titles, 0);
  g_ptr_array_add (titles, (gpointer) _("As recognised"));
  g_ptr_array_add (titles, (gpointer) _("Year first: 2025-09-30"));
  g_ptr_array_add (titles, (gpointer) _("Day first: 30-9-2025"));
  g_ptr_array_add (titles, (gpointer) _("Month first: 9/30/2025"));
  self->dates = add_drop_down (self, self->dates_row, titles, G_CALLBACK (dates_chosen_cb));
}

/**
 * koers_import_form_show:
 * @self: a form
 * @form: how the table turned out to be written
 *
 * Says what was recognised.
 */
void
koers_import_form_show (KoersImportForm *self,
                        KoersCsvForm     form)
{
  /* JSON has neither. */
  gtk_widget_set_visible (GTK_WIDGET (self->delimiter_row), form.delimiter != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->encoding_row), form.delimiter != '\0');
  adw_action_row_set_subtitle (self->delimiter_row, get_delimiter_title (form.delimiter));
  adw_action_row_set_subtitle (self->encoding_row, koers_csv_encoding_to_label (form.encoding));
}

const KoersCsvOptions *
koers_import_form_get_csv_options (KoersImportForm *self)
{
  return &self->options;
}

/**
 * koers_import_form_get_date_order:
 * @self: a form
 *
 * Returns: (nullable): in which order dates are written; %NULL to recognise it
 */
const KoersCsvDateOrder *
koers_import_form_get_date_order (KoersImportForm *self)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->dates)) > 0 ? &self->date_order : NULL;
}
