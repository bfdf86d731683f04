/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-list.h"

#include "koers-change-set.h"
#include "koers-stretch.h"
#include "koers-text.h"

#include <string.h>

/**
 * KoersKpiList:
 *
 * The KPIs of a strategy as lines, those of one kind together under its heading: what an effect indicator says is never added to what a
 * performance indicator says. It follows the strategy with one `items-changed` for the stretch that differs.
 */
struct _KoersKpiList {
  GObject        parent_instance;
  KoersStrategy *strategy;
  GPtrArray     *items;
  char          *query; /* folded for comparing */
};

static GType
koers_kpi_list_get_item_type (GListModel *model)
{
  return KOERS_TYPE_KPI_ITEM;
}

static guint
koers_kpi_list_get_n_items (GListModel *model)
{
  return KOERS_KPI_LIST (model)->items->len;
}

static gpointer
koers_kpi_list_get_item (GListModel *model,
                         guint       position)
{
  KoersKpiList *self = KOERS_KPI_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
koers_kpi_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = koers_kpi_list_get_item_type;
  iface->get_n_items = koers_kpi_list_get_n_items;
  iface->get_item = koers_kpi_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersKpiList, koers_kpi_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, koers_kpi_list_model_init))

static gboolean
matches (KoersKpiList *self,
         KoersRecord  *kpi)
{
  g_autofree char *title = koers_record_dup_title (kpi), *text = NULL, *folded = NULL;

  if (*self->query == '\0')
    return TRUE;
  text = g_strconcat (title, " ", koers_record_get_text (kpi, KOERS_KPI_CODE), NULL);
  folded = koers_text_fold (text);
  return strstr (folded, self->query) != NULL;
}

static GPtrArray *
make_items (KoersKpiList *self)
{
  g_autoptr (GPtrArray) kpis = koers_strategy_dup_sorted (self->strategy, KOERS_KIND_KPI);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (int kind = 0; kind < KOERS_KPI_KIND_N; kind++)
    {
      guint before = items->len;

      for (guint i = 0; i < kpis->len; i++)
        {
          KoersRecord *kpi = g_ptr_array_index (kpis, i);

          if (koers_record_get_choice (kpi, KOERS_KPI_KIND) != kind || !matches (self, kpi))
            continue;
          if (items->len == before)
            g_ptr_array_add (items, koers_kpi_item_new (kind, NULL));
          g_ptr_array_add (items, koers_kpi_item_new (kind, kpi));
        }
    }
  return items;
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  KoersKpiItem *one = (gpointer) a, *other = (gpointer) b;

  return koers_kpi_item_get_record (one) == koers_kpi_item_get_record (other) && koers_kpi_item_get_kind (one) == koers_kpi_item_get_kind (other);
}

static void
refresh (KoersKpiList *self)
{
  g_autoptr (GPtrArray) items = make_items (self);
  KoersStretch stretch;

  if (!koers_stretch_find (self->items, items, is_same, &stretch))
    return;
  if (stretch.n_removed > 0)
    g_ptr_array_remove_range (self->items, stretch.start, stretch.n_removed);
  for (guint i = stretch.start; i < stretch.start + stretch.n_added; i++)
    g_ptr_array_insert (self->items, (int) i, g_object_ref (items->pdata[i]));
  g_list_model_items_changed (G_LIST_MODEL (self), stretch.start, stretch.n_removed, stretch.n_added);
}

static void
strategy_changed_cb (KoersKpiList   *self,
                     KoersChangeSet *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (koers_change_set_get (changes, i)->kind == KOERS_KIND_KPI)
      {
        refresh (self);
        return;
      }
}

static void
koers_kpi_list_finalize (GObject *object)
{
  KoersKpiList *self = KOERS_KPI_LIST (object);

  g_ptr_array_unref (self->items);
  g_free (self->query);
  g_object_unref (self->strategy);

  G_OBJECT_CLASS (koers_kpi_list_parent_class)->finalize (object);
}

static void
koers_kpi_list_class_init (KoersKpiListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_kpi_list_finalize;
}

static void
koers_kpi_list_init (KoersKpiList *self)
{
  self->query = g_strdup ("");
}

/**
 * koers_kpi_list_new:
 * @strategy: a strategy
 *
 * Returns: (transfer full): the lines of its KPIs
 */
KoersKpiList *
koers_kpi_list_new (KoersStrategy *strategy)
{
  KoersKpiList *self = g_object_new (KOERS_TYPE_KPI_LIST, NULL);

  self->strategy = g_object_ref (strategy);
  self->items = make_items (self);
  g_signal_connect_object (strategy, "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * koers_kpi_list_set_query:
 * @self: a list
 * @query: what names and codes must hold; empty for all
 *
 * Shows only what was searched for.
 */
void
koers_kpi_list_set_query (KoersKpiList *self,
                          const char   *query)
{
  g_autofree char *folded = koers_text_fold (query);

  g_strstrip (folded);
  if (koers_set_text (&self->query, folded))
    refresh (self);
}

/**
 * koers_kpi_list_find:
 * @self: a list
 * @record: a record
 * @position: (out): its place
 *
 * Returns: whether it is shown
 */
gboolean
koers_kpi_list_find (KoersKpiList *self,
                     KoersRecord  *record,
                     guint        *position)
{
  for (guint i = 0; i < self->items->len; i++)
    if (koers_kpi_item_get_record (g_ptr_array_index (self->items, i)) == record)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}
