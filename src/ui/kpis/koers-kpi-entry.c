/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-entry.h"

#include "koers-kpi-edit.h"
#include "koers-kpi-words.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * KoersKpiEntry:
 *
 * The line in which a measurement or a target is added: period, value, whether it is provisional, a note. Two columns that are pasted from
 * a spreadsheet become one for each row, in one step.
 */
struct _KoersKpiEntry {
  GtkWidget        parent_instance;
  KoersViewState  *view_state;
  KoersRecord     *kpi;
  GtkBox          *box;
  GtkLabel        *previous;
  GtkToggleButton *measurement;
  GtkToggleButton *target;
  GtkEntry        *period;
  GtkLabel        *period_error;
  GtkEntry        *value;
  GtkLabel        *value_error;
  GtkEntry        *note;
  GtkCheckButton  *provisional;
  char            *pasted;
  guint            paste_id;
};

G_DEFINE_FINAL_TYPE (KoersKpiEntry, koers_kpi_entry, GTK_TYPE_WIDGET)

static KoersKind
get_kind (KoersKpiEntry *self)
{
  return gtk_toggle_button_get_active (self->target) ? KOERS_KIND_TARGET : KOERS_KIND_MEASUREMENT;
}

static void
show_error (GtkEntry   *entry,
            GtkLabel   *label,
            const char *message)
{
  gtk_label_set_label (label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message != NULL ? message : "", -1);
}

static void
clear_errors (KoersKpiEntry *self)
{
  show_error (self->period, self->period_error, NULL);
  show_error (self->value, self->value_error, NULL);
}

/* A spreadsheet may give the unit with the number. */
static char *
dup_without_unit (KoersKpiEntry *self,
                  const char    *text)
{
  const char *unit = koers_record_get_text (self->kpi, KOERS_KPI_UNIT);
  char *number = g_strstrip (g_strdup (text));

  if (unit != NULL && g_str_has_suffix (number, unit))
    number[strlen (number) - strlen (unit)] = '\0';
  return number;
}

static gboolean
parse (KoersKpiEntry  *self,
       int             field,
       const char     *text,
       KoersValue     *value,
       char          **message)
{
  g_autofree char *number = field == KOERS_MEASUREMENT_VALUE ? dup_without_unit (self, text) : g_strdup (text);

  if (!koers_value_parse_human (koers_catalogue_get_field (KOERS_KIND_MEASUREMENT, field), number, value, message))
    return FALSE;
  if (koers_value_is_set (value))
    return TRUE;
  *message = g_strdup (field == KOERS_MEASUREMENT_PERIOD ? _("Fill in a period.") : _("Fill in a value."));
  return FALSE;
}

/* ---- what there is already */

/* Beside what is filled in: what there is of that period, or else of the one before. */
static void
show_previous (KoersKpiEntry *self)
{
  gboolean is_target = get_kind (self) == KOERS_KIND_TARGET;
  g_autoptr (KoersKpiSeries) series = NULL;
  const KoersKpiPoint *point;
  g_autofree char *value = NULL, *text = NULL;
  KoersDate period;

  if (self->kpi == NULL || koers_strategy_of (self->kpi) == NULL)
    return;
  series = koers_kpi_series_of (self->kpi, G_MAXINT32);
  if (!koers_date_parse_human (gtk_editable_get_text (GTK_EDITABLE (self->period)), &period))
    period = (KoersDate) { 0 };
  point = koers_kpi_series_get_until (series, is_target, koers_date_is_set (period) ? koers_date_get_last_day (period) : G_MAXINT32);
  value = point != NULL ? koers_kpi_dup_point (series, point) : NULL;
  if (point == NULL)
    text = g_strdup (is_target ? _("No target before") : _("No measurement before"));
  else if (koers_date_is_set (period) && koers_date_equal (point->period, period))
    /* Translators: a value and its period. */
    text = g_strdup_printf (_("Takes the place of %s"), value);
  else
    /* Translators: a value and its period. */
    text = g_strdup_printf (_("Before: %s"), value);
  gtk_label_set_label (self->previous, text);
}

static void
period_changed_cb (KoersKpiEntry *self)
{
  clear_errors (self);
  show_previous (self);
}

/* ---- one value */

static void
add_cb (KoersKpiEntry *self)
{
  g_auto (KoersValue) period = koers_value_none, value = koers_value_none;
  g_autofree char *period_message = NULL, *value_message = NULL, *title = NULL, *label = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersKind kind = get_kind (self);
  gboolean is_period, is_value;
  KoersKpiValue added;

  is_period = parse (self, KOERS_MEASUREMENT_PERIOD, gtk_editable_get_text (GTK_EDITABLE (self->period)), &period, &period_message);
  is_value = parse (self, KOERS_MEASUREMENT_VALUE, gtk_editable_get_text (GTK_EDITABLE (self->value)), &value, &value_message);
  show_error (self->period, self->period_error, period_message);
  show_error (self->value, self->value_error, value_message);
  if (!is_period || !is_value)
    {
      gtk_widget_grab_focus (GTK_WIDGET (is_period ? self->value : self->period));
      return;
    }
  title = koers_record_dup_title (self->kpi);
  if (kind == KOERS_KIND_TARGET)
    /* Translators: name of a KPI. */
    label = g_strdup_printf (_("Add a target to “%s”"), title);
  else
    /* Translators: name of a KPI. */
    label = g_strdup_printf (_("Add a measurement to “%s”"), title);
  added = (KoersKpiValue) { period.date, value.decimal, gtk_check_button_get_active (self->provisional), gtk_editable_get_text (GTK_EDITABLE (self->note)) };
  changes = koers_change_set_new (label);
  koers_kpi_edit_set_value (changes, self->kpi, kind, &added);
  if (!koers_view_state_commit (self->view_state, changes))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->value), "");
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  gtk_check_button_set_active (self->provisional, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->value));
}

/* ---- two columns */

/* A row of a spreadsheet, with what is wrong with it. */
static gboolean
read_line (KoersKpiEntry  *self,
           char           *line,
           KoersKpiValue  *value,
           char          **message)
{
  g_auto (KoersValue) period = koers_value_none, number = koers_value_none;
  char *cell = strpbrk (line, "\t;"), *end;

  if (cell == NULL)
    {
      *message = g_strdup (_("It has one column; a period and a value are needed."));
      return FALSE;
    }
  *cell++ = '\0';
  end = strpbrk (cell, "\t;");
  if (end != NULL)
    *end = '\0';
  if (!parse (self, KOERS_MEASUREMENT_PERIOD, line, &period, message) || !parse (self, KOERS_MEASUREMENT_VALUE, cell, &number, message))
    return FALSE;
  *value = (KoersKpiValue) { period.date, number.decimal, FALSE, NULL };
  return TRUE;
}

static void
take_pasted (KoersKpiEntry *self,
             const char    *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *title = koers_record_dup_title (self->kpi), *label = NULL;
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *message = NULL, *where = NULL;
      KoersKpiValue value;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      if (read_line (self, lines[i], &value, &message))
        {
          koers_kpi_edit_set_value (changes, self->kpi, get_kind (self), &value);
          n++;
        }
      /* The first row may be a heading. */
      else if (i > 0)
        {
          /* Translators: number of a line, what is wrong with it. */
          where = g_strdup_printf (_("Nothing was pasted. Line %u: %s"), i + 1, message);
          show_error (self->period, self->period_error, where);
          return;
        }
    }
  if (n == 0)
    {
      show_error (self->period, self->period_error, _("Nothing was pasted: no row has a period and a value."));
      return;
    }
  /* Translators: how many values, name of a KPI. */
  label = g_strdup_printf (ngettext ("Paste %u value into “%s”", "Paste %u values into “%s”", n), n, title);
  koers_change_set_set_label (changes, label);
  clear_errors (self);
  koers_view_state_commit (self->view_state, changes);
}

static gboolean
take_pasted_cb (gpointer data)
{
  KoersKpiEntry *self = KOERS_KPI_ENTRY (data);
  g_autofree char *text = g_steal_pointer (&self->pasted);

  self->paste_id = 0;
  if (koers_strategy_of (self->kpi) != NULL)
    take_pasted (self, text);
  return G_SOURCE_REMOVE;
}

/* A field has one line: what has rows or columns comes from a spreadsheet. It is taken when the text is done with the paste. */
static void
insert_text_cb (KoersKpiEntry *self,
                const char    *text,
                int            length,
                int           *position,
                GtkEditable   *editable)
{
  g_autofree char *inserted = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);

  if (strpbrk (inserted, "\n\t") == NULL)
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  g_free (self->pasted);
  self->pasted = g_steal_pointer (&inserted);
  if (self->paste_id == 0)
    self->paste_id = g_idle_add (take_pasted_cb, self);
}

/* ---- the type */

static void
kind_changed_cb (KoersKpiEntry *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->provisional), get_kind (self) == KOERS_KIND_MEASUREMENT);
  period_changed_cb (self);
}

static void
koers_kpi_entry_dispose (GObject *object)
{
  KoersKpiEntry *self = KOERS_KPI_ENTRY (object);

  g_clear_handle_id (&self->paste_id, g_source_remove);
  g_clear_pointer (&self->pasted, g_free);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->kpi);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_kpi_entry_parent_class)->dispose (object);
}

static void
koers_kpi_entry_class_init (KoersKpiEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_kpi_entry_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-kpi-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, box);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, previous);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, measurement);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, target);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, period);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, period_error);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, value);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, value_error);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, note);
  gtk_widget_class_bind_template_child (widget_class, KoersKpiEntry, provisional);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_errors);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_kpi_entry_init (KoersKpiEntry *self)
{
  GtkEditable *period, *value;

  gtk_widget_init_template (GTK_WIDGET (self));
  period = gtk_editable_get_delegate (GTK_EDITABLE (self->period));
  value = gtk_editable_get_delegate (GTK_EDITABLE (self->value));
  g_signal_connect_object (period, "insert-text", G_CALLBACK (insert_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (value, "insert-text", G_CALLBACK (insert_text_cb), self, G_CONNECT_SWAPPED);
}

/**
 * koers_kpi_entry_set_kpi:
 * @self: an entry
 * @view_state: what the window shows
 * @kpi: what values are added to; set once
 */
void
koers_kpi_entry_set_kpi (KoersKpiEntry  *self,
                         KoersViewState *view_state,
                         KoersRecord    *kpi)
{
  g_return_if_fail (self->kpi == NULL);

  self->view_state = g_object_ref (view_state);
  self->kpi = g_object_ref (kpi);
}

/**
 * koers_kpi_entry_update:
 * @self: an entry
 * @series: what there is of the KPI
 *
 * Proposes the period after what was measured last, and shows that.
 */
void
koers_kpi_entry_update (KoersKpiEntry        *self,
                        const KoersKpiSeries *series)
{
  const KoersKpiPoint *last = koers_kpi_series_get_last (series, FALSE);
  g_autofree char *next = last != NULL ? koers_date_dup_label (koers_date_add (last->period, 1)) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->target), koers_record_get_choice (self->kpi, KOERS_KPI_KIND) != KOERS_KPI_KIND_KEY_FIGURE);
  if (next != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->period), next);
  show_previous (self);
}
