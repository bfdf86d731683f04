/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-import-into-row.h"

#include "koers-choice-drop-down.h"

#include <glib/gi18n-lib.h>

/**
 * KoersImportIntoRow:
 *
 * What a map makes once for a whole table, such as an agreement, is made, or is a record that is there. It shows itself if there is a choice.
 */
struct _KoersImportIntoRow {
  AdwActionRow  parent_instance;
  GtkWidget    *drop_down;
  KoersKind     kind;
  GArray       *ids;     /* KoersId: of the records that are offered */
  gboolean      showing; /* the drop-down is set by the program */
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersImportIntoRow, koers_import_into_row, ADW_TYPE_ACTION_ROW)

static void
selected_cb (KoersImportIntoRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
koers_import_into_row_dispose (GObject *object)
{
  KOERS_IMPORT_INTO_ROW (object)->showing = TRUE;

  G_OBJECT_CLASS (koers_import_into_row_parent_class)->dispose (object);
}

static void
koers_import_into_row_finalize (GObject *object)
{
  g_array_unref (KOERS_IMPORT_INTO_ROW (object)->ids);

  G_OBJECT_CLASS (koers_import_into_row_parent_class)->finalize (object);
}

static void
koers_import_into_row_class_init (KoersImportIntoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = koers_import_into_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_import_into_row_finalize;

  /**
   * KoersImportIntoRow::chosen:
   *
   * Comes when the user chose another record.
   */
  signals[CHOSEN] = g_signal_new ("chosen", KOERS_TYPE_IMPORT_INTO_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
koers_import_into_row_init (KoersImportIntoRow *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (KoersId));
  self->drop_down = koers_choice_drop_down_new (_("Where the table belongs"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("What all rows of the table belong to"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->drop_down);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->drop_down);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

/**
 * koers_import_into_row_show:
 * @self: a row
 * @strategy: (nullable): a strategy; %NULL if the map makes nothing once
 * @kind: what the map makes once
 *
 * Offers the records of a kind. What was chosen stays chosen if it is still there.
 */
void
koers_import_into_row_show (KoersImportIntoRow *self,
                            KoersStrategy      *strategy,
                            KoersKind           kind)
{
  KoersRecordList *list = strategy != NULL ? koers_strategy_get_list (strategy, kind) : NULL;
  g_autofree char *chosen = koers_import_into_row_dup_chosen (self);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint selected = 0;

  g_array_set_size (self->ids, 0);
  g_ptr_array_add (titles, (gpointer) _("The one of the map"));
  for (guint i = 0; list != NULL && i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *record = koers_record_list_get (list, i);
      KoersId id = koers_record_get_id (record);
      g_autofree char *text = koers_id_dup_text (id);

      g_array_append_val (self->ids, id);
      g_ptr_array_add (titles, (gpointer) koers_record_get_name (record));
      if (kind == self->kind && g_strcmp0 (text, chosen) == 0)
        selected = i + 1;
    }
  self->kind = kind;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), koers_kind_get_title (kind));
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids->len > 0);
  self->showing = TRUE;
  koers_choice_drop_down_set (GTK_DROP_DOWN (self->drop_down), titles, selected);
  self->showing = FALSE;
}

/**
 * koers_import_into_row_dup_chosen:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): the id of the record that was chosen; %NULL for the map's own
 */
char *
koers_import_into_row_dup_chosen (KoersImportIntoRow *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  return selected > 0 && selected <= self->ids->len ? koers_id_dup_text (g_array_index (self->ids, KoersId, selected - 1)) : NULL;
}
