/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-owner.h"

/**
 * koers_record_get_owner:
 * @record: a record
 *
 * Says what a record belongs to: the one with which it would go. The strategy itself is above what belongs to nothing in the plan.
 *
 * Returns: (transfer none) (nullable): that record
 */
KoersRecord *
koers_record_get_owner (KoersRecord *record)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (koers_record_get_kind (record));

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].on_delete == KOERS_ON_DELETE_CASCADE)
      {
        KoersRecord *owner = koers_record_get_target (record, i);

        if (owner != NULL)
          return owner;
      }
  switch ((int) koers_record_get_kind (record))
    {
    case KOERS_KIND_PILLAR:
    case KOERS_KIND_PUBLIC_VALUE:
    case KOERS_KIND_MOMENT:
    case KOERS_KIND_APPROVAL:
      return koers_strategy_get_root (koers_strategy_of (record));
    default:
      return NULL;
    }
}
