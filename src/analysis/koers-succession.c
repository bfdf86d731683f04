/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-private.h"

#include "koers-initiative-status.h"
#include "koers-succession-item-private.h"

/**
 * KoersSuccession:
 *
 * The change from one agreement to another: what becomes of each objective of the old one. Nothing of the strategy changes while it is
 * decided; koers_succession_dup_changes() makes what does.
 */

typedef enum { PROP_N_DECIDED = 1, N_PROPS } KoersSuccessionProperty;
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersSuccession, koers_succession, G_TYPE_OBJECT)

static void
koers_succession_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KoersSuccession *self = KOERS_SUCCESSION (object);

  switch ((KoersSuccessionProperty) prop_id)
    {
    case PROP_N_DECIDED:
      g_value_set_uint (value, self->n_decided);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
koers_succession_finalize (GObject *object)
{
  KoersSuccession *self = KOERS_SUCCESSION (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_object (&self->old_agreement);
  g_clear_object (&self->new_agreement);
  g_clear_object (&self->strategy);

  G_OBJECT_CLASS (koers_succession_parent_class)->finalize (object);
}

static void
koers_succession_class_init (KoersSuccessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = koers_succession_get_property;
  object_class->finalize = koers_succession_finalize;

  /**
   * KoersSuccession:n-decided:
   *
   * Of how many objectives it is decided what becomes of them.
   */
  props[PROP_N_DECIDED] = g_param_spec_uint ("n-decided", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
koers_succession_init (KoersSuccession *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * koers_succession_new:
 * @strategy: a strategy
 * @old_agreement: the agreement that is replaced
 * @new_agreement: the one that replaces it
 *
 * Compares two agreements as they are now; after a change of the strategy, make another one and let it take the decisions of this one.
 *
 * Returns: (transfer full): the change from one to the other, with nothing decided
 */
KoersSuccession *
koers_succession_new (KoersStrategy *strategy,
                      KoersRecord   *old_agreement,
                      KoersRecord   *new_agreement)
{
  KoersSuccession *self = g_object_new (KOERS_TYPE_SUCCESSION, NULL);

  self->strategy = g_object_ref (strategy);
  self->old_agreement = g_object_ref (old_agreement);
  self->new_agreement = g_object_ref (new_agreement);
  koers_succession_make_items (self);
  return self;
}

KoersRecord *
koers_succession_get_old_agreement (KoersSuccession *self)
{
  return self->old_agreement;
}

KoersRecord *
koers_succession_get_new_agreement (KoersSuccession *self)
{
  return self->new_agreement;
}

guint
koers_succession_get_n (KoersSuccession *self)
{
  return self->items->len;
}

KoersSuccessionItem *
koers_succession_get (KoersSuccession *self,
                      guint            index)
{
  return g_ptr_array_index (self->items, index);
}

/**
 * koers_succession_get_candidates:
 * @self: a change of agreement
 *
 * Returns: (transfer none) (element-type KoersRecord): the objectives of the new agreement, in its order
 */
GPtrArray *
koers_succession_get_candidates (KoersSuccession *self)
{
  return self->candidates;
}

guint
koers_succession_get_n_decided (KoersSuccession *self)
{
  return self->n_decided;
}

/* ---- decisions */

/**
 * koers_succession_decide:
 * @self: a change of agreement
 * @item: one of its objectives
 * @fate: what becomes of it
 * @successor: (nullable): what continues it, one of the candidates; %NULL if @fate is that nothing does
 *
 * Decides about an objective, also when it was decided already.
 */
void
koers_succession_decide (KoersSuccession     *self,
                         KoersSuccessionItem *item,
                         KoersFate            fate,
                         KoersRecord         *successor)
{
  guint before = koers_succession_item_get_fate (item) != KOERS_FATE_UNDECIDED ? 1 : 0, after = fate != KOERS_FATE_UNDECIDED ? 1 : 0;

  g_return_if_fail ((successor != NULL) == (fate != KOERS_FATE_UNDECIDED && fate != KOERS_FATE_DROPPED));

  self->n_decided += after - before;
  if (koers_succession_item_decide (item, fate, successor))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_DECIDED]);
}

/**
 * koers_succession_add:
 * @self: a change of agreement
 * @item: one of its objectives
 * @successor: what continues it as well, one of the candidates
 *
 * Splits an objective over several of the new agreement: what serves it serves each of them from then on. If nothing continues it yet, it
 * moves to the new one.
 */
void
koers_succession_add (KoersSuccession     *self,
                      KoersSuccessionItem *item,
                      KoersRecord         *successor)
{
  if (koers_succession_item_get_successor (item) == NULL)
    koers_succession_decide (self, item, KOERS_FATE_MOVED, successor);
  else if (koers_succession_item_add_other (item, successor))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_DECIDED]);
}

/**
 * koers_succession_accept:
 * @self: a change of agreement
 * @likeness: how alike the words must be, from 0 to 1
 *
 * Accepts all proposals that are so much like the objective, where nothing was decided yet.
 *
 * Returns: how many
 */
guint
koers_succession_accept (KoersSuccession *self,
                         double           likeness)
{
  guint n = 0;

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < self->items->len; i++)
    {
      KoersSuccessionItem *item = g_ptr_array_index (self->items, i);
      const KoersSuccessionMatch *proposal = koers_succession_item_get_proposal (item);

      if (koers_succession_item_get_fate (item) != KOERS_FATE_UNDECIDED || proposal == NULL || proposal->likeness < likeness)
        continue;
      koers_succession_decide (self, item, koers_succession_item_get_proposed_fate (item), proposal->objective);
      n++;
    }
  g_object_thaw_notify (G_OBJECT (self));
  return n;
}

static KoersSuccessionItem *
find_item (KoersSuccession *self,
           KoersId          objective)
{
  for (guint i = 0; i < self->items->len; i++)
    if (koers_id_equal (koers_record_get_id (koers_succession_item_get_objective (g_ptr_array_index (self->items, i))), objective))
      return g_ptr_array_index (self->items, i);
  return NULL;
}

static KoersRecord *
find_candidate (KoersSuccession *self,
                KoersId          id)
{
  for (guint i = 0; i < self->candidates->len; i++)
    if (koers_id_equal (koers_record_get_id (g_ptr_array_index (self->candidates, i)), id))
      return g_ptr_array_index (self->candidates, i);
  return NULL;
}

/**
 * koers_succession_take_decisions:
 * @self: a change of agreement
 * @earlier: another one of the same strategy
 *
 * Takes over what was decided before the strategy changed, as far as the objectives that it is about are still there.
 */
void
koers_succession_take_decisions (KoersSuccession *self,
                                 KoersSuccession *earlier)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < earlier->items->len; i++)
    {
      KoersSuccessionItem *before = g_ptr_array_index (earlier->items, i);
      KoersSuccessionItem *item = find_item (self, koers_record_get_id (koers_succession_item_get_objective (before)));
      KoersRecord *successor = koers_succession_item_get_successor (before);

      if (successor != NULL)
        successor = find_candidate (self, koers_record_get_id (successor));
      if (item != NULL && (successor != NULL || koers_succession_item_get_fate (before) == KOERS_FATE_DROPPED))
        koers_succession_decide (self, item, koers_succession_item_get_fate (before), successor);
      for (guint j = 0; item != NULL && successor != NULL && j < koers_succession_item_get_others (before)->len; j++)
        {
          KoersRecord *other = find_candidate (self, koers_record_get_id (g_ptr_array_index (koers_succession_item_get_others (before), j)));

          if (other != NULL)
            koers_succession_add (self, item, other);
        }
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * koers_succession_count:
 * @self: a change of agreement
 * @fate: what becomes of an objective
 * @n_links: (out) (optional): how many initiatives and goals serve those of which that was decided
 *
 * Returns: of how many objectives that was decided
 */
guint
koers_succession_count (KoersSuccession *self,
                        KoersFate        fate,
                        guint           *n_links)
{
  guint n = 0, links = 0;

  for (guint i = 0; i < self->items->len; i++)
    if (koers_succession_item_get_fate (g_ptr_array_index (self->items, i)) == fate)
      {
        n++;
        links += koers_succession_item_get_n_links (g_ptr_array_index (self->items, i));
      }
  if (n_links != NULL)
    *n_links = links;
  return n;
}

/**
 * koers_agreement_get_first_day:
 * @agreement: an agreement
 *
 * Returns: the day that lies at hand for it to take the place of another: that on which it was adopted, else the one on which its term
 *   starts, else the day on which the strategy is judged
 */
KoersDate
koers_agreement_get_first_day (KoersRecord *agreement)
{
  KoersDate adopted = koers_record_get_date (agreement, KOERS_AGREEMENT_ADOPTED_DATE);
  KoersDate start = koers_record_get_date (agreement, KOERS_AGREEMENT_START_DATE);

  if (koers_date_is_set (adopted))
    return koers_date_from_day (adopted.day, KOERS_PRECISION_DAY);
  if (koers_date_is_set (start))
    return koers_date_from_day (start.day, KOERS_PRECISION_DAY);
  return koers_date_from_day (koers_strategy_get_reporting_day (koers_strategy_of (agreement)), KOERS_PRECISION_DAY);
}
