/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-item.h"

/**
 * KoersKpiItem:
 *
 * A line of the list of KPIs: the heading of one kind of them, or one of them.
 */
struct _KoersKpiItem {
  GObject      parent_instance;
  int          kind;
  KoersRecord *record;
};

G_DEFINE_FINAL_TYPE (KoersKpiItem, koers_kpi_item, G_TYPE_OBJECT)

static void
koers_kpi_item_finalize (GObject *object)
{
  g_clear_object (&KOERS_KPI_ITEM (object)->record);

  G_OBJECT_CLASS (koers_kpi_item_parent_class)->finalize (object);
}

static void
koers_kpi_item_class_init (KoersKpiItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_kpi_item_finalize;
}

static void
koers_kpi_item_init (KoersKpiItem *self)
{
}

/**
 * koers_kpi_item_new:
 * @kind: a choice, such as %KOERS_KPI_KIND_EFFECT
 * @record: (nullable): a KPI of that kind; %NULL for the heading
 *
 * Returns: (transfer full): a line
 */
KoersKpiItem *
koers_kpi_item_new (int          kind,
                    KoersRecord *record)
{
  KoersKpiItem *self = g_object_new (KOERS_TYPE_KPI_ITEM, NULL);

  self->kind = kind;
  self->record = record != NULL ? g_object_ref (record) : NULL;
  return self;
}

int
koers_kpi_item_get_kind (KoersKpiItem *self)
{
  return self->kind;
}

KoersRecord *
koers_kpi_item_get_record (KoersKpiItem *self)
{
  return self->record;
}
