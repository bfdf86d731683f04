/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-records.h"
#include "koers-stretch.h"

#include "koers-strategy-roadmap.h"

#include <glib/gi18n-lib.h>

/**
 * KoersRoadmapRecords:
 *
 * The initiatives of a roadmap as a list, in the same order, and how they compare by what the roadmap shows of them. One that stands in
 * several lanes comes once, where it stands first.
 */
struct _KoersRoadmapRecords {
  GObject             parent_instance;
  KoersRoadmapSource *source;
  KoersRoadmap       *roadmap;
  guint               revision;
  GListStore         *records;
  /* (element-type KoersRecord guint): the number of the bar of each record. */
  GHashTable         *bars;
  /* (element-type KoersRecord utf8): the lanes of those that stand in several. */
  GHashTable         *lanes;
};

G_DEFINE_FINAL_TYPE (KoersRoadmapRecords, koers_roadmap_records, G_TYPE_OBJECT)

static char *
dup_lane (KoersRoadmapRecords *self,
          guint                bar)
{
  return koers_roadmap_dup_lane_title (self->roadmap, koers_roadmap_get_bar (self->roadmap, bar)->lane);
}

static void
add_lane (KoersRoadmapRecords *self,
          KoersRecord         *record,
          guint                bar)
{
  g_autofree char *lanes = koers_roadmap_records_dup_lanes (self, record), *lane = dup_lane (self, bar);

  g_hash_table_insert (self->lanes, record, g_strconcat (lanes, C_("enumeration", ", "), lane, NULL));
}

/* The initiatives as they stand on the roadmap, lane after lane. */
static GPtrArray *
find_records (KoersRoadmapRecords *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (koers_roadmap_source_get_view_state (self->source));
  guint n_bars = koers_roadmap_get_n_bars (self->roadmap);
  GPtrArray *records = g_ptr_array_sized_new (n_bars);

  g_hash_table_remove_all (self->bars);
  g_hash_table_remove_all (self->lanes);
  for (guint i = 0; i < n_bars; i++)
    {
      KoersRecord *record = koers_strategy_roadmap_get_initiative (strategy, self->roadmap, i);

      if (record == NULL)
        continue;
      if (g_hash_table_contains (self->bars, record))
        {
          add_lane (self, record, i);
          continue;
        }
      g_ptr_array_add (records, record);
      g_hash_table_insert (self->bars, record, GUINT_TO_POINTER (i));
    }
  return records;
}

typedef struct {
  KoersRoadmapRecords      *records;
  const KoersRoadmapColumn *column;
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;

  g_object_unref (order->records);
  g_free (order);
}

static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Order *order = data;
  KoersRoadmapRecords *self = order->records;
  guint one = GPOINTER_TO_UINT (g_hash_table_lookup (self->bars, a)), other = GPOINTER_TO_UINT (g_hash_table_lookup (self->bars, b));
  guint n = self->roadmap != NULL ? koers_roadmap_get_n_bars (self->roadmap) : 0;

  if (order->column->compare == NULL)
    return order->column->compare_records ((KoersRecord *) a, (KoersRecord *) b);
  return one < n && other < n ? order->column->compare (self->roadmap, one, other) : 0;
}

static void
koers_roadmap_records_finalize (GObject *object)
{
  KoersRoadmapRecords *self = KOERS_ROADMAP_RECORDS (object);

  g_clear_pointer (&self->roadmap, koers_roadmap_unref);
  g_hash_table_unref (self->bars);
  g_hash_table_unref (self->lanes);
  g_clear_object (&self->records);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (koers_roadmap_records_parent_class)->finalize (object);
}

static void
koers_roadmap_records_class_init (KoersRoadmapRecordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_roadmap_records_finalize;
}

static void
koers_roadmap_records_init (KoersRoadmapRecords *self)
{
  self->bars = g_hash_table_new (NULL, NULL);
  self->lanes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->records = g_list_store_new (KOERS_TYPE_RECORD);
}

KoersRoadmapRecords *
koers_roadmap_records_new (KoersRoadmapSource *source)
{
  KoersRoadmapRecords *self = g_object_new (KOERS_TYPE_ROADMAP_RECORDS, NULL);

  self->source = g_object_ref (source);
  return self;
}

/**
 * koers_roadmap_records_get_model:
 * @self: records
 *
 * Returns: (transfer none): a list of #KoersRecord, empty until koers_roadmap_records_update()
 */
GListModel *
koers_roadmap_records_get_model (KoersRoadmapRecords *self)
{
  return G_LIST_MODEL (self->records);
}

/**
 * koers_roadmap_records_update:
 * @self: records
 *
 * Brings the list up to date with the roadmap, with at most one `items-changed`.
 *
 * Returns: whether the roadmap shows something else
 */
gboolean
koers_roadmap_records_update (KoersRoadmapRecords *self)
{
  KoersRoadmap *roadmap = koers_roadmap_source_get_roadmap (self->source);
  g_autoptr (GPtrArray) records = NULL;

  if (self->revision == koers_roadmap_source_get_revision (self->source))
    return FALSE;
  self->revision = koers_roadmap_source_get_revision (self->source);
  if (roadmap == self->roadmap)
    return TRUE;

  g_clear_pointer (&self->roadmap, koers_roadmap_unref);
  self->roadmap = koers_roadmap_ref (roadmap);
  records = find_records (self);
  koers_stretch_splice (self->records, records);
  return TRUE;
}

/**
 * koers_roadmap_records_dup_lanes:
 * @self: records
 * @record: one of them
 *
 * Returns: (transfer full): the headings of the lanes in which it stands
 */
char *
koers_roadmap_records_dup_lanes (KoersRoadmapRecords *self,
                                 KoersRecord         *record)
{
  guint bar = GPOINTER_TO_UINT (g_hash_table_lookup (self->bars, record));
  const char *lanes = g_hash_table_lookup (self->lanes, record);

  if (lanes != NULL)
    return g_strdup (lanes);
  return self->roadmap != NULL && bar < koers_roadmap_get_n_bars (self->roadmap) ? dup_lane (self, bar) : g_strdup ("");
}

/**
 * koers_roadmap_records_sort_by:
 * @self: records
 * @column: a column
 *
 * Returns: (transfer full): what puts the records in the order of that column
 */
GtkSorter *
koers_roadmap_records_sort_by (KoersRoadmapRecords      *self,
                               const KoersRoadmapColumn *column)
{
  Order *order = g_new (Order, 1);

  *order = (Order) { g_object_ref (self), column };
  return GTK_SORTER (gtk_custom_sorter_new (compare_records, order, free_order));
}
