/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-private.h"

#include "koers-contribution.h"
#include "koers-initiative-status.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* What a change of agreement brings about. */

/* ---- who is left without a mandate */

/* Whether an initiative serves something, once the agreement has changed, that an agreement in force asks for. */
static gboolean
has_mandate (KoersSuccession *self,
             KoersRecord     *initiative,
             GHashTable      *dropped)
{
  GPtrArray *contributions = koers_strategy_get_referrers (self->strategy, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_INITIATIVE,
                                                           koers_record_get_id (initiative));

  for (guint i = 0; contributions != NULL && i < contributions->len; i++)
    {
      KoersRecord *contribution = g_ptr_array_index (contributions, i);
      KoersRecord *objective = koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE);
      KoersRecord *agreement = objective != NULL ? koers_objective_get_agreement (objective) : NULL;

      if (koers_date_is_set (koers_record_get_date (contribution, KOERS_CONTRIBUTION_ENDED_DATE)) || agreement == NULL)
        continue;
      if (agreement == self->new_agreement || (agreement == self->old_agreement && !g_hash_table_contains (dropped, objective)) ||
          (agreement != self->old_agreement && koers_record_get_choice (agreement, KOERS_AGREEMENT_STATE) == KOERS_AGREEMENT_STATE_IN_FORCE))
        return TRUE;
    }
  return FALSE;
}

/**
 * koers_succession_dup_without_mandate:
 * @self: a change of agreement
 *
 * Looks which initiatives lose their mandate: they serve an objective that is dropped, and nothing else that an agreement in force asks
 * for. Work that is over needs none.
 *
 * Returns: (transfer container) (element-type KoersRecord): the initiatives, in order
 */
GPtrArray *
koers_succession_dup_without_mandate (KoersSuccession *self)
{
  g_autoptr (GHashTable) dropped = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer objective;
  GPtrArray *initiatives = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    if (koers_succession_item_get_fate (g_ptr_array_index (self->items, i)) == KOERS_FATE_DROPPED)
      g_hash_table_add (dropped, koers_succession_item_get_objective (g_ptr_array_index (self->items, i)));

  g_hash_table_iter_init (&iter, dropped);
  while (g_hash_table_iter_next (&iter, &objective, NULL))
    {
      g_autoptr (GPtrArray) links = koers_succession_dup_links (objective);

      for (guint i = 0; i < links->len; i++)
        {
          KoersRecord *initiative = koers_record_get_target (g_ptr_array_index (links, i), KOERS_CONTRIBUTION_INITIATIVE);

          if (initiative != NULL && g_hash_table_add (seen, initiative) && !koers_initiative_is_over (initiative) &&
              !has_mandate (self, initiative, dropped))
            g_ptr_array_add (initiatives, initiative);
        }
    }
  g_ptr_array_sort (initiatives, koers_record_compare_ptr);
  return initiatives;
}

/**
 * koers_succession_dup_new_objectives:
 * @self: a change of agreement
 *
 * Returns: (transfer container) (element-type KoersRecord): the objectives of the new agreement that continue nothing of the old one
 */
GPtrArray *
koers_succession_dup_new_objectives (KoersSuccession *self)
{
  g_autoptr (GHashTable) continued = g_hash_table_new (NULL, NULL);
  GPtrArray *objectives = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      KoersSuccessionItem *item = g_ptr_array_index (self->items, i);

      if (koers_succession_item_get_successor (item) != NULL)
        g_hash_table_add (continued, koers_succession_item_get_successor (item));
      for (guint j = 0; j < koers_succession_item_get_others (item)->len; j++)
        g_hash_table_add (continued, g_ptr_array_index (koers_succession_item_get_others (item), j));
    }
  for (guint i = 0; i < self->candidates->len; i++)
    if (!g_hash_table_contains (continued, g_ptr_array_index (self->candidates, i)))
      g_ptr_array_add (objectives, g_ptr_array_index (self->candidates, i));
  return objectives;
}

/* ---- the change set */

typedef struct {
  KoersSuccession *succession;
  KoersChangeSet  *changes;
  KoersDate        day;
  GHashTable      *made;      /* ids of what serves and what is served, as text -> id of the contribution or KPI link that ties them */
  GHashTable      *continued; /* the new objectives of which it is known what they continue */
} Writer;

/* Takes the value. */
static void
set_field (Writer     *writer,
           KoersKind   kind,
           KoersId     id,
           int         field,
           KoersValue  value)
{
  koers_change_set_take (writer->changes, writer->succession->strategy, kind, id, field, value);
}

static const KoersValue *
peek (Writer  *writer,
      KoersId  id,
      int      field)
{
  return koers_change_set_peek (writer->changes, writer->succession->strategy, id, field);
}

/* The record that ties what @field of @link points to to the objective that continues the one of @link, if there is one already: in the
 * strategy, or because two old objectives have become one. */
static gboolean
find_tie (Writer      *writer,
          KoersRecord *link,
          int          field,
          int          objective_field,
          KoersRecord *successor,
          char       **key,
          KoersId     *id)
{
  KoersKind kind = koers_record_get_kind (link);
  KoersId subject = koers_record_get_reference (link, field);
  GPtrArray *ties = koers_strategy_get_referrers (writer->succession->strategy, kind, field, subject);
  g_autofree char *subject_text = koers_id_dup_text (subject), *successor_text = koers_id_dup_text (koers_record_get_id (successor));
  const KoersId *made;

  *key = g_strconcat (subject_text, successor_text, NULL);
  made = g_hash_table_lookup (writer->made, *key);
  if (made != NULL)
    *id = *made;
  for (guint i = 0; made == NULL && ties != NULL && i < ties->len; i++)
    if (koers_record_get_target (g_ptr_array_index (ties, i), objective_field) == successor)
      {
        *id = koers_record_get_id (g_ptr_array_index (ties, i));
        return TRUE;
      }
  return made != NULL;
}

/* Makes a record for the new objective that holds what the one for the old objective does, apart from @left_out. */
static KoersId
copy_tie (Writer      *writer,
          KoersRecord *link,
          int          objective_field,
          KoersRecord *successor,
          int          left_out)
{
  KoersKind kind = koers_record_get_kind (link);
  KoersId id = koers_id_new ();

  koers_change_set_insert (writer->changes, kind, id);
  for (int i = 0; i < koers_catalogue_get_kind (kind)->n_fields; i++)
    if (i == objective_field)
      set_field (writer, kind, id, i, koers_value_id (koers_record_get_id (successor)));
    else if (i != left_out)
      set_field (writer, kind, id, i, koers_value_copy (koers_record_get_value (link, i)));
  return id;
}

static gint64
peek_integer (Writer  *writer,
              KoersId  id,
              int      field)
{
  const KoersValue *value = peek (writer, id, field);

  return koers_value_is_set (value) ? value->integer : 0;
}

/* Where two contributions become one, the more direct and the stronger counts, and both reasons stand. */
static void
join_contribution (Writer      *writer,
                   KoersRecord *link,
                   KoersId      id)
{
  const char *reason = koers_record_get_text (link, KOERS_CONTRIBUTION_RATIONALE);
  gint64 kind = koers_record_get_choice (link, KOERS_CONTRIBUTION_KIND), strength = koers_record_get_integer (link, KOERS_CONTRIBUTION_STRENGTH, 0);
  const KoersValue *rationale;

  if (kind < peek_integer (writer, id, KOERS_CONTRIBUTION_KIND))
    set_field (writer, KOERS_KIND_CONTRIBUTION, id, KOERS_CONTRIBUTION_KIND, koers_value_integer (kind));
  if (strength > peek_integer (writer, id, KOERS_CONTRIBUTION_STRENGTH))
    set_field (writer, KOERS_KIND_CONTRIBUTION, id, KOERS_CONTRIBUTION_STRENGTH, koers_value_integer (strength));
  rationale = peek (writer, id, KOERS_CONTRIBUTION_RATIONALE);
  if (reason != NULL && (!koers_value_is_set (rationale) || strstr (rationale->text, reason) == NULL))
    {
      g_autofree char *both = koers_value_is_set (rationale) ? g_strjoin ("\n\n", rationale->text, reason, NULL) : g_strdup (reason);

      set_field (writer, KOERS_KIND_CONTRIBUTION, id, KOERS_CONTRIBUTION_RATIONALE, koers_value_text (both));
    }
}

static void
carry_contribution (Writer      *writer,
                    KoersRecord *link,
                    KoersRecord *successor)
{
  gboolean of_initiative = koers_record_get_target (link, KOERS_CONTRIBUTION_INITIATIVE) != NULL;
  g_autofree char *key = NULL;
  KoersId id;

  if (!find_tie (writer, link, of_initiative ? KOERS_CONTRIBUTION_INITIATIVE : KOERS_CONTRIBUTION_GOAL, KOERS_CONTRIBUTION_OBJECTIVE, successor,
                 &key, &id))
    id = copy_tie (writer, link, KOERS_CONTRIBUTION_OBJECTIVE, successor, KOERS_CONTRIBUTION_CONFIRMED_DATE);
  else
    {
      /* What served it once serves it again. */
      set_field (writer, KOERS_KIND_CONTRIBUTION, id, KOERS_CONTRIBUTION_ENDED_DATE, koers_value_none);
      join_contribution (writer, link, id);
    }
  g_hash_table_insert (writer->made, g_steal_pointer (&key), g_memdup2 (&id, sizeof id));
}

/* What measured the old objective measures the new one too. */
static void
carry_kpis (Writer      *writer,
            KoersRecord *objective,
            KoersRecord *successor)
{
  g_autoptr (GPtrArray) links = koers_strategy_dup_children (writer->succession->strategy, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_OBJECTIVE,
                                                             koers_record_get_id (objective));

  for (guint i = 0; i < links->len; i++)
    {
      g_autofree char *key = NULL;
      KoersId id;

      if (find_tie (writer, g_ptr_array_index (links, i), KOERS_KPI_LINK_KPI, KOERS_KPI_LINK_OBJECTIVE, successor, &key, &id))
        continue;
      id = copy_tie (writer, g_ptr_array_index (links, i), KOERS_KPI_LINK_OBJECTIVE, successor, -1);
      g_hash_table_insert (writer->made, g_steal_pointer (&key), g_memdup2 (&id, sizeof id));
    }
}

/* Whether @objective continues, over however many agreements, @ancestor. */
static gboolean
descends_from (Writer  *writer,
               KoersId  objective,
               KoersId  ancestor)
{
  guint n = koers_record_list_get_n (koers_strategy_get_list (writer->succession->strategy, KOERS_KIND_OBJECTIVE));
  const KoersValue *before = peek (writer, objective, KOERS_OBJECTIVE_REPLACES);

  /* A file may hold a circle all the same. */
  for (guint i = 0; i <= n && koers_value_is_set (before); i++)
    {
      if (koers_id_equal (before->id, ancestor))
        return TRUE;
      before = peek (writer, before->id, KOERS_OBJECTIVE_REPLACES);
    }
  return FALSE;
}

static void
set_replaced (Writer      *writer,
              KoersRecord *successor,
              KoersId      id)
{
  if (!g_hash_table_add (writer->continued, successor))
    return;
  if (!koers_id_equal (id, koers_record_get_id (successor)) && !descends_from (writer, id, koers_record_get_id (successor)))
    set_field (writer, KOERS_KIND_OBJECTIVE, koers_record_get_id (successor), KOERS_OBJECTIVE_REPLACES, koers_value_id (id));
}

/* What an objective was split over continues it too, as far as it continues nothing else in the first place. */
static void
set_others_replace (Writer *writer)
{
  for (guint i = 0; i < writer->succession->items->len; i++)
    {
      KoersSuccessionItem *item = g_ptr_array_index (writer->succession->items, i);
      GPtrArray *others = koers_succession_item_get_others (item);

      for (guint j = 0; j < others->len; j++)
        set_replaced (writer, g_ptr_array_index (others, j), koers_record_get_id (koers_succession_item_get_objective (item)));
    }
}

/* Says which objective the new one continues; of several that become one, the one that it is most like, else the first. */
static void
set_replaces (Writer    *writer,
              KoersFate  fate)
{
  for (guint i = 0; i < writer->succession->items->len; i++)
    {
      KoersSuccessionItem *item = g_ptr_array_index (writer->succession->items, i);

      if (koers_succession_item_get_fate (item) == fate)
        set_replaced (writer, koers_succession_item_get_successor (item), koers_record_get_id (koers_succession_item_get_objective (item)));
    }
}

static void
carry_to (Writer      *writer,
          KoersRecord *objective,
          GPtrArray   *links,
          KoersRecord *successor)
{
  for (guint i = 0; i < links->len; i++)
    carry_contribution (writer, g_ptr_array_index (links, i), successor);
  carry_kpis (writer, objective, successor);
}

static void
write_item (Writer              *writer,
            KoersSuccessionItem *item)
{
  KoersRecord *objective = koers_succession_item_get_objective (item);
  g_autoptr (GPtrArray) links = koers_succession_dup_links (objective);
  GPtrArray *others = koers_succession_item_get_others (item);

  if (koers_succession_item_get_fate (item) == KOERS_FATE_UNDECIDED)
    return;
  if (koers_succession_item_get_successor (item) != NULL)
    carry_to (writer, objective, links, koers_succession_item_get_successor (item));
  for (guint i = 0; i < others->len; i++)
    carry_to (writer, objective, links, g_ptr_array_index (others, i));
  for (guint i = 0; i < links->len; i++)
    koers_change_set_set_record (writer->changes, g_ptr_array_index (links, i), KOERS_CONTRIBUTION_ENDED_DATE, koers_value_date (writer->day));
}

/**
 * koers_succession_dup_changes:
 * @self: a change of agreement
 * @day: the day from which the new agreement holds
 *
 * Makes what follows from the decisions. What served an objective did so until @day, and stays readable as that; what continues the
 * objective is served from then on by the same initiatives and goals, in the same way, which somebody has yet to confirm, and is measured
 * by the same KPIs. The old agreement is superseded by the new one, which is in force. What is undecided stays as it is.
 *
 * Returns: (transfer full): the change set
 */
KoersChangeSet *
koers_succession_dup_changes (KoersSuccession *self,
                              KoersDate        day)
{
  g_autofree char *old_name = koers_record_dup_title (self->old_agreement), *new_name = koers_record_dup_title (self->new_agreement);
  /* Translators: the old agreement, the new one. */
  g_autofree char *label = g_strdup_printf (_("Replace “%s” by “%s”"), old_name, new_name);
  g_autoptr (GHashTable) made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) continued = g_hash_table_new (NULL, NULL);
  Writer writer = { self, koers_change_set_new (label), day, made, continued };

  for (guint i = 0; i < self->items->len; i++)
    write_item (&writer, g_ptr_array_index (self->items, i));
  for (int fate = KOERS_FATE_KEPT; fate < KOERS_FATE_DROPPED; fate++)
    set_replaces (&writer, (KoersFate) fate);
  set_others_replace (&writer);

  koers_change_set_set_record (writer.changes, self->old_agreement, KOERS_AGREEMENT_STATE, koers_value_integer (KOERS_AGREEMENT_STATE_SUPERSEDED));
  koers_change_set_set_record (writer.changes, self->old_agreement, KOERS_AGREEMENT_SUPERSEDED_BY,
                               koers_value_id (koers_record_get_id (self->new_agreement)));
  koers_change_set_set_record (writer.changes, self->new_agreement, KOERS_AGREEMENT_STATE, koers_value_integer (KOERS_AGREEMENT_STATE_IN_FORCE));
  koers_change_set_set_record (writer.changes, self->new_agreement, KOERS_AGREEMENT_SUPERSEDED_BY, koers_value_none);
  return writer.changes;
}
