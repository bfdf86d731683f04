/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-row.h"

#include "koers-text.h"

/**
 * KoersInitiativeRow:
 *
 * A row of a table of initiatives, and what stands in it now: the heading of a group, or an initiative in it. One initiative can stand
 * in several groups, so it is not the row itself.
 */
struct _KoersInitiativeRow {
  GObject      parent_instance;
  KoersRecord *record;
  char        *value;
};

G_DEFINE_FINAL_TYPE (KoersInitiativeRow, koers_initiative_row, G_TYPE_OBJECT)

static void
koers_initiative_row_finalize (GObject *object)
{
  KoersInitiativeRow *self = KOERS_INITIATIVE_ROW (object);

  g_clear_object (&self->record);
  g_free (self->value);

  G_OBJECT_CLASS (koers_initiative_row_parent_class)->finalize (object);
}

static void
koers_initiative_row_class_init (KoersInitiativeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_initiative_row_finalize;
}

static void
koers_initiative_row_init (KoersInitiativeRow *self)
{
}

KoersInitiativeRow *
koers_initiative_row_new (void)
{
  return g_object_new (KOERS_TYPE_INITIATIVE_ROW, NULL);
}

/**
 * koers_initiative_row_set:
 * @self: a row
 * @record: (nullable): an initiative; %NULL for the heading of a group
 * @value: the value of the group that it stands in
 *
 * Puts something else in the row.
 *
 * Returns: whether it differs from what stood there
 */
gboolean
koers_initiative_row_set (KoersInitiativeRow *self,
                          KoersRecord        *record,
                          const char         *value)
{
  gboolean differs = koers_set_text (&self->value, value);

  return g_set_object (&self->record, record) || differs;
}

KoersRecord *
koers_initiative_row_get_record (KoersInitiativeRow *self)
{
  return self->record;
}

const char *
koers_initiative_row_get_value (KoersInitiativeRow *self)
{
  return self->value;
}
