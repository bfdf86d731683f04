/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-item-private.h"

#include <glib/gi18n-lib.h>

/* From this likeness on the words are the same, whatever their order. */
#define SAME 0.999

/**
 * KoersSuccessionItem:
 *
 * An objective of an agreement that is replaced: what could continue it, and what was decided.
 */
struct _KoersSuccessionItem {
  GObject              parent_instance;
  KoersRecord         *objective;
  guint                n_links;
  KoersSuccessionMatch matches[KOERS_SUCCESSION_MAX_MATCHES];
  guint                n_matches;
  gboolean             has_proposal;
  KoersFate            fate;
  KoersRecord         *successor;
  GPtrArray           *others; /* (element-type KoersRecord): what else continues it */
};

typedef enum { PROP_OBJECTIVE = 1, PROP_FATE, PROP_SUCCESSOR, N_PROPS } KoersSuccessionItemProperty;
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersSuccessionItem, koers_succession_item, G_TYPE_OBJECT)

static void
koers_succession_item_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  KoersSuccessionItem *self = KOERS_SUCCESSION_ITEM (object);

  switch ((KoersSuccessionItemProperty) prop_id)
    {
    case PROP_OBJECTIVE:
      g_value_set_object (value, self->objective);
      break;
    case PROP_FATE:
      g_value_set_uint (value, self->fate);
      break;
    case PROP_SUCCESSOR:
      g_value_set_object (value, self->successor);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
koers_succession_item_finalize (GObject *object)
{
  KoersSuccessionItem *self = KOERS_SUCCESSION_ITEM (object);

  for (guint i = 0; i < self->n_matches; i++)
    g_object_unref (self->matches[i].objective);
  g_ptr_array_unref (self->others);
  g_clear_object (&self->successor);
  g_clear_object (&self->objective);

  G_OBJECT_CLASS (koers_succession_item_parent_class)->finalize (object);
}

static void
koers_succession_item_class_init (KoersSuccessionItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = koers_succession_item_get_property;
  object_class->finalize = koers_succession_item_finalize;

  /**
   * KoersSuccessionItem:objective:
   *
   * The objective of the agreement that is replaced.
   */
  props[PROP_OBJECTIVE] =
      g_param_spec_object ("objective", NULL, NULL, KOERS_TYPE_RECORD, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * KoersSuccessionItem:fate:
   *
   * What becomes of it, a #KoersFate.
   */
  props[PROP_FATE] = g_param_spec_uint ("fate", NULL, NULL, 0, KOERS_N_FATES - 1, KOERS_FATE_UNDECIDED,
                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * KoersSuccessionItem:successor:
   *
   * The objective that continues it, or the first of several.
   */
  props[PROP_SUCCESSOR] = g_param_spec_object ("successor", NULL, NULL, KOERS_TYPE_RECORD,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
koers_succession_item_init (KoersSuccessionItem *self)
{
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
}

KoersSuccessionItem *
koers_succession_item_new (KoersRecord *objective,
                           guint        n_links)
{
  KoersSuccessionItem *self = g_object_new (KOERS_TYPE_SUCCESSION_ITEM, NULL);

  self->objective = g_object_ref (objective);
  self->n_links = n_links;
  return self;
}

/* Adds a candidate, the best first; the first of all may be the proposal. */
void
koers_succession_item_add_match (KoersSuccessionItem        *self,
                                 const KoersSuccessionMatch *match,
                                 gboolean                    is_proposal)
{
  g_return_if_fail (self->n_matches < KOERS_SUCCESSION_MAX_MATCHES);
  g_return_if_fail (!is_proposal || self->n_matches == 0);

  self->has_proposal = self->has_proposal || is_proposal;
  self->matches[self->n_matches++] = (KoersSuccessionMatch) { g_object_ref (match->objective), match->likeness };
}

/* Only what continues, continues in several. Returns: whether anything changed */
gboolean
koers_succession_item_decide (KoersSuccessionItem *self,
                              KoersFate            fate,
                              KoersRecord         *successor)
{
  gboolean differs = self->fate != fate || self->successor != successor;
  guint n_others = self->others->len;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->fate != fate)
    {
      self->fate = fate;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FATE]);
    }
  if (successor == NULL)
    g_ptr_array_set_size (self->others, 0);
  else
    g_ptr_array_remove (self->others, successor);
  if (g_set_object (&self->successor, successor) || self->others->len != n_others)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUCCESSOR]);
  g_object_thaw_notify (G_OBJECT (self));
  return differs;
}

/* Returns: whether it was not there yet */
gboolean
koers_succession_item_add_other (KoersSuccessionItem *self,
                                 KoersRecord         *objective)
{
  g_return_val_if_fail (self->successor != NULL, FALSE);

  if (objective == self->successor || g_ptr_array_find (self->others, objective, NULL))
    return FALSE;
  g_ptr_array_add (self->others, g_object_ref (objective));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUCCESSOR]);
  return TRUE;
}

KoersRecord *
koers_succession_item_get_objective (KoersSuccessionItem *self)
{
  return self->objective;
}

/**
 * koers_succession_item_get_n_links:
 * @self: an objective of the old agreement
 *
 * Returns: how many initiatives and goals serve it
 */
guint
koers_succession_item_get_n_links (KoersSuccessionItem *self)
{
  return self->n_links;
}

/**
 * koers_succession_item_get_matches:
 * @self: an objective of the old agreement
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the objectives of the new agreement that are most like it, the best first
 */
const KoersSuccessionMatch *
koers_succession_item_get_matches (KoersSuccessionItem *self,
                                   guint               *n)
{
  *n = self->n_matches;
  return self->matches;
}

/**
 * koers_succession_item_get_proposal:
 * @self: an objective of the old agreement
 *
 * Returns: (transfer none) (nullable): what is proposed to continue it
 */
const KoersSuccessionMatch *
koers_succession_item_get_proposal (KoersSuccessionItem *self)
{
  return self->has_proposal ? &self->matches[0] : NULL;
}

/**
 * koers_succession_item_get_proposed_fate:
 * @self: an objective of the old agreement
 *
 * Returns: what becomes of it if the proposal is accepted: it is kept if the words are the same, otherwise reworded;
 *   %KOERS_FATE_UNDECIDED if there is no proposal
 */
KoersFate
koers_succession_item_get_proposed_fate (KoersSuccessionItem *self)
{
  if (!self->has_proposal)
    return KOERS_FATE_UNDECIDED;
  return self->matches[0].likeness >= SAME ? KOERS_FATE_KEPT : KOERS_FATE_REWORDED;
}

KoersFate
koers_succession_item_get_fate (KoersSuccessionItem *self)
{
  return self->fate;
}

/**
 * koers_succession_item_get_successor:
 * @self: an objective of the old agreement
 *
 * Returns: (transfer none) (nullable): the objective that was decided to continue it, or the first of several
 */
KoersRecord *
koers_succession_item_get_successor (KoersSuccessionItem *self)
{
  return self->successor;
}

/**
 * koers_succession_item_get_others:
 * @self: an objective of the old agreement
 *
 * Returns: (transfer none) (element-type KoersRecord): the other objectives that it was split over
 */
GPtrArray *
koers_succession_item_get_others (KoersSuccessionItem *self)
{
  return self->others;
}

/**
 * koers_fate_get_title:
 * @fate: what becomes of an objective
 *
 * Returns: (transfer none): that, for people
 */
const char *
koers_fate_get_title (KoersFate fate)
{
  switch (fate)
    {
    case KOERS_FATE_UNDECIDED:
      return C_ ("fate of an objective", "Undecided");
    case KOERS_FATE_KEPT:
      return C_ ("fate of an objective", "Kept");
    case KOERS_FATE_REWORDED:
      return C_ ("fate of an objective", "Reworded");
    case KOERS_FATE_MOVED:
      return C_ ("fate of an objective", "Moved");
    case KOERS_FATE_DROPPED:
      return C_ ("fate of an objective", "Dropped");
    case KOERS_N_FATES:
    default:
      g_return_val_if_reached (NULL);
    }
}
