/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-owners-item.h"

/**
 * KoersOwnersItem:
 *
 * A line of the list of owners: the heading of a kind, or a record of it.
 */
struct _KoersOwnersItem {
  GObject          parent_instance;
  KoersKind        kind;
  KoersRecord     *record;
  guint            depth;
  KoersOwnersFold  fold;
  guint            n;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersOwnersItem, koers_owners_item, G_TYPE_OBJECT)

static void
koers_owners_item_finalize (GObject *object)
{
  g_clear_object (&KOERS_OWNERS_ITEM (object)->record);

  G_OBJECT_CLASS (koers_owners_item_parent_class)->finalize (object);
}

static void
koers_owners_item_class_init (KoersOwnersItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_owners_item_finalize;

  /**
   * KoersOwnersItem::changed:
   *
   * Comes when it stands elsewhere, or what stands under it was folded or counted anew.
   */
  signals[CHANGED] = g_signal_new ("changed", KOERS_TYPE_OWNERS_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
koers_owners_item_init (KoersOwnersItem *self)
{
}

/**
 * koers_owners_item_new:
 * @kind: a kind
 * @record: (nullable): a record of it; %NULL for the heading
 *
 * Returns: (transfer full): a line
 */
KoersOwnersItem *
koers_owners_item_new (KoersKind    kind,
                       KoersRecord *record)
{
  KoersOwnersItem *self = g_object_new (KOERS_TYPE_OWNERS_ITEM, NULL);

  self->kind = kind;
  self->record = record != NULL ? g_object_ref (record) : NULL;
  return self;
}

KoersKind
koers_owners_item_get_kind (KoersOwnersItem *self)
{
  return self->kind;
}

KoersRecord *
koers_owners_item_get_record (KoersOwnersItem *self)
{
  return self->record;
}

guint
koers_owners_item_get_depth (KoersOwnersItem *self)
{
  return self->depth;
}

KoersOwnersFold
koers_owners_item_get_fold (KoersOwnersItem *self)
{
  return self->fold;
}

/**
 * koers_owners_item_get_n:
 * @self: a line
 *
 * Returns: for a heading: how many records there are
 */
guint
koers_owners_item_get_n (KoersOwnersItem *self)
{
  return self->n;
}

/**
 * koers_owners_item_place:
 * @self: a line
 * @depth: how many lines it stands under
 * @fold: whether something stands under it
 * @n: for a heading: how many records there are
 *
 * Says where it stands.
 */
void
koers_owners_item_place (KoersOwnersItem *self,
                         guint            depth,
                         KoersOwnersFold  fold,
                         guint            n)
{
  if (self->depth == depth && self->fold == fold && self->n == n)
    return;

  self->depth = depth;
  self->fold = fold;
  self->n = n;
  g_signal_emit (self, signals[CHANGED], 0);
}
