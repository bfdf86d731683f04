/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-choice.h"

#include "koers-drop-down-name.h"
#include "koers-record-title.h"
#include "koers-record-words.h"

#include <glib/gi18n-lib.h>

/**
 * KoersRecordChoice:
 *
 * A list with search from which one record of a kind is chosen, or none.
 */
struct _KoersRecordChoice {
  GtkWidget    parent_instance;
  GtkDropDown *drop_down;
  GListModel  *model;
};

typedef enum { PROP_SELECTED = 1, N_PROPS } KoersRecordChoiceProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersRecordChoice, koers_record_choice, GTK_TYPE_WIDGET)

/* What an entry reads: a record, or the entry for none. */
static char *
dup_title (gpointer item)
{
  if (KOERS_IS_RECORD (item))
    return koers_record_dup_heading (item);
  return g_strdup (gtk_string_object_get_string (item));
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return koers_record_compare ((KoersRecord *) a, (KoersRecord *) b);
}

static void
selected_changed_cb (KoersRecordChoice *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
koers_record_choice_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  KoersRecordChoice *self = KOERS_RECORD_CHOICE (object);
  gpointer item = gtk_drop_down_get_selected_item (self->drop_down);

  if (property_id == PROP_SELECTED)
    g_value_set_object (value, KOERS_IS_RECORD (item) ? item : NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
koers_record_choice_dispose (GObject *object)
{
  KoersRecordChoice *self = KOERS_RECORD_CHOICE (object);

  g_clear_pointer ((GtkWidget **) &self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (koers_record_choice_parent_class)->dispose (object);
}

static void
koers_record_choice_class_init (KoersRecordChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = koers_record_choice_get_property;
  object_class->dispose = koers_record_choice_dispose;

  /**
   * KoersRecordChoice:selected:
   *
   * The record that is chosen; %NULL for none.
   */
  props[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, KOERS_TYPE_RECORD,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
koers_record_choice_init (KoersRecordChoice *self)
{
}

/**
 * koers_record_choice_new:
 * @strategy: a strategy
 * @kind: a kind
 *
 * Returns: a choice among all records of that kind
 */
GtkWidget *
koers_record_choice_new (KoersStrategy *strategy,
                         KoersKind      kind)
{
  KoersRecordChoice *self = g_object_new (KOERS_TYPE_RECORD_CHOICE, NULL);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkStringList) none = gtk_string_list_new ((const char *const[]) { "–", NULL });
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, NULL, NULL));
  g_autoptr (GtkSortListModel) records = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (koers_strategy_get_list (strategy, kind))), sorter);
  GtkExpression *title = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_title), NULL, NULL);

  GtkSingleSelection *selection;

  g_list_store_append (parts, none);
  g_list_store_append (parts, records);
  selection = gtk_single_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts))));
  /* Of several records nothing may be chosen, not even none. */
  gtk_single_selection_set_autoselect (selection, FALSE);
  self->model = G_LIST_MODEL (selection);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (self->model), title));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  koers_drop_down_set_narrow (self->drop_down);
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * koers_record_choice_get_id:
 * @self: a choice
 *
 * Returns: the record that is chosen, or none
 */
KoersId
koers_record_choice_get_id (KoersRecordChoice *self)
{
  gpointer item = gtk_drop_down_get_selected_item (self->drop_down);

  return KOERS_IS_RECORD (item) ? koers_record_get_id (item) : (KoersId) { { 0 } };
}

/**
 * koers_record_choice_set_id:
 * @self: a choice
 * @id: a record of its kind, or none
 *
 * Chooses a record.
 */
void
koers_record_choice_set_id (KoersRecordChoice *self,
                            KoersId            id)
{
  guint n = g_list_model_get_n_items (self->model);

  for (guint i = 1; i < n && !koers_id_is_none (id); i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (self->model, i);

      if (koers_id_equal (koers_record_get_id (record), id))
        {
          gtk_drop_down_set_selected (self->drop_down, i);
          return;
        }
    }
  gtk_drop_down_set_selected (self->drop_down, 0);
}

/**
 * koers_record_choice_get_focus_widget:
 * @self: a choice
 *
 * Returns: (transfer none): what takes the focus, and so needs a name
 */
GtkWidget *
koers_record_choice_get_focus_widget (KoersRecordChoice *self)
{
  return GTK_WIDGET (self->drop_down);
}
