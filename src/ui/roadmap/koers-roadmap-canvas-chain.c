/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-chain.h"

/* What the initiative that one looks at depends on, and what depends on it. */

/* The bar under the pointer, or else the one that is selected alone. */
static KoersId
get_subject (KoersRoadmapCanvas *self)
{
  KoersId subject = self->hovered;
  GHashTableIter iter;
  gpointer id;

  if (koers_id_is_none (subject) && g_hash_table_size (self->selected) == 1)
    {
      g_hash_table_iter_init (&iter, self->selected);
      g_hash_table_iter_next (&iter, &id, NULL);
      subject = *(KoersId *) id;
    }
  return subject;
}

static void
add_record (GHashTable  *chain,
            KoersRecord *record,
            guint        place)
{
  KoersId id = koers_record_get_id (record);

  g_hash_table_replace (chain, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (place));
}

static void
add_records (GHashTable *chain,
             GPtrArray  *records,
             gboolean    in_order)
{
  for (guint i = 0; i < records->len; i++)
    add_record (chain, g_ptr_array_index (records, i), in_order ? i + 1 : 0);
}

/*< private >
 * koers_roadmap_canvas_get_chain:
 * @self: a canvas that has been laid out
 *
 * Follows the dependencies once for each bar that is looked at, until there is another roadmap.
 *
 * Returns: (transfer none) (nullable) (element-type KoersId guint): as #KoersRoadmapHighlight.chain
 */
GHashTable *
koers_roadmap_canvas_get_chain (KoersRoadmapCanvas *self)
{
  KoersId subject = get_subject (self);
  KoersRecord *record;
  g_autoptr (KoersChain) chain = NULL;

  if (self->chain != NULL && koers_id_equal (self->chain_subject, subject))
    return g_hash_table_size (self->chain) > 1 ? self->chain : NULL;

  g_clear_pointer (&self->chain, g_hash_table_unref);
  self->chain = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  self->chain_subject = subject;
  record = koers_roadmap_source_lookup (self->source, subject);
  if (record == NULL || koers_record_get_kind (record) != KOERS_KIND_INITIATIVE)
    return NULL;

  chain = koers_chain_new (koers_strategy_of (record), record);
  add_records (self->chain, koers_chain_get_predecessors (chain), FALSE);
  add_records (self->chain, koers_chain_get_successors (chain), FALSE);
  add_records (self->chain, koers_chain_get_longest (chain), TRUE);
  return g_hash_table_size (self->chain) > 1 ? self->chain : NULL;
}
