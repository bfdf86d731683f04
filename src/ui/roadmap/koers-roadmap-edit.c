/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-edit.h"

#include "koers-roadmap-words.h"

#include <glib/gi18n-lib.h>

/* What can be done on the picture, as change sets; nothing here changes anything. */

/**
 * koers_roadmap_edit_move:
 * @initiative: an initiative of a strategy
 * @by: by how much
 *
 * Returns: (transfer full) (nullable): what moves it with its milestones; %NULL if it has no dates or the calendar does not go that far
 */
KoersChangeSet *
koers_roadmap_edit_move (KoersRecord    *initiative,
                         KoersDateShift  by)
{
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  g_autofree char *name = koers_record_dup_title (initiative);
  g_autofree char *dates = NULL, *label = NULL;
  guint n = 0;

  if (!koers_shift_add_to (changes, initiative, by, &n) || koers_change_set_lookup (changes, koers_record_get_id (initiative)) == NULL)
    return NULL;
  dates = koers_planned_dates_dup_label (koers_planned_dates_peek (changes, initiative));
  if (n == 0)
    /* Translators: name of an initiative, its new dates. */
    label = g_strdup_printf (_("Move “%s”: %s"), name, dates);
  else
    /* Translators: name of an initiative, how many of its milestones move along, its new dates. */
    label = g_strdup_printf (ngettext ("Move “%s” and %u milestone: %s", "Move “%s” and %u milestones: %s", n), name, n, dates);
  koers_change_set_set_label (changes, label);
  return g_steal_pointer (&changes);
}

/**
 * koers_roadmap_edit_move_all:
 * @initiatives: (element-type KoersRecord): initiatives of one strategy
 * @by: by how much
 *
 * Returns: (transfer full) (nullable): what moves all that have dates, with their milestones; %NULL if none has or the calendar does not go
 *   that far
 */
KoersChangeSet *
koers_roadmap_edit_move_all (GPtrArray      *initiatives,
                             KoersDateShift  by)
{
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autofree char *words = NULL, *label = NULL;
  guint n = 0;

  if (initiatives->len == 1)
    return koers_roadmap_edit_move (g_ptr_array_index (initiatives, 0), by);
  changes = koers_change_set_new ("");
  for (guint i = 0; i < initiatives->len; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);

      if (!koers_shift_add_to (changes, initiative, by, NULL))
        return NULL;
      n += koers_change_set_lookup (changes, koers_record_get_id (initiative)) != NULL ? 1 : 0;
    }
  if (n == 0)
    return NULL;
  words = koers_date_shift_dup_label (by);
  if (by.months + by.days > 0)
    /* Translators: how many initiatives, “3 weeks”. */
    label = g_strdup_printf (ngettext ("Move %u initiative %s later", "Move %u initiatives %s later", n), n, words);
  else
    /* Translators: how many initiatives, “3 weeks”. */
    label = g_strdup_printf (ngettext ("Move %u initiative %s earlier", "Move %u initiatives %s earlier", n), n, words);
  koers_change_set_set_label (changes, label);
  return g_steal_pointer (&changes);
}

static KoersChangeSet *
set_date (KoersRecord *initiative,
          int          field,
          KoersDate    date)
{
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  g_autofree char *name = koers_record_dup_title (initiative);
  g_autofree char *dates = NULL, *text = NULL;

  if (!koers_date_is_set (date))
    return NULL;
  koers_change_set_set_record (changes, initiative, field, koers_value_date (date));
  if (koers_change_set_is_empty (changes))
    return NULL;
  dates = koers_planned_dates_dup_label (koers_planned_dates_peek (changes, initiative));
  /* Translators: name of an initiative, its new dates. */
  text = g_strdup_printf (field == KOERS_INITIATIVE_START_DATE ? _("Change the start of “%s”: %s") : _("Change the end of “%s”: %s"), name, dates);
  koers_change_set_set_label (changes, text);
  return g_steal_pointer (&changes);
}

/**
 * koers_roadmap_edit_start:
 * @initiative: an initiative
 * @unit: in what it is planned
 * @edge: where its start comes to, in days since 1970-01-01
 *
 * It does not come after its end, nor after the end that is forecast.
 *
 * Returns: (transfer full) (nullable): what lets it begin there; %NULL if it does or has no dates
 */
KoersChangeSet *
koers_roadmap_edit_start (KoersRecord   *initiative,
                          KoersTimeUnit  unit,
                          gint32         edge)
{
  KoersPlannedDates dates = koers_planned_dates_of (initiative);
  KoersDate forecast = koers_record_get_date (initiative, KOERS_INITIATIVE_FORECAST_END_DATE);

  if (!koers_date_is_set (dates.start) && !koers_date_is_set (dates.end))
    return NULL;
  if (koers_date_is_set (dates.end))
    edge = MIN (edge, koers_time_unit_floor (unit, koers_date_get_last_day (dates.end)));
  if (koers_date_is_set (forecast))
    edge = MIN (edge, koers_time_unit_floor (unit, koers_date_get_last_day (forecast)));
  return set_date (initiative, KOERS_INITIATIVE_START_DATE, koers_time_snap_start (unit, dates.start, edge));
}

/**
 * koers_roadmap_edit_end:
 * @initiative: an initiative
 * @unit: in what it is planned
 * @edge: where its end comes to: the day after the last one, in days since 1970-01-01
 *
 * It does not come before its start.
 *
 * Returns: (transfer full) (nullable): what lets it end there; %NULL if it does, has no dates, or goes on without an end
 */
KoersChangeSet *
koers_roadmap_edit_end (KoersRecord   *initiative,
                        KoersTimeUnit  unit,
                        gint32         edge)
{
  KoersPlannedDates dates = koers_planned_dates_of (initiative);

  if (dates.continuous || (!koers_date_is_set (dates.start) && !koers_date_is_set (dates.end)))
    return NULL;
  if (koers_date_is_set (dates.start))
    edge = MAX (edge, koers_time_unit_next (unit, dates.start.day));
  return set_date (initiative, KOERS_INITIATIVE_END_DATE, koers_time_snap_end (unit, dates.end, edge));
}

/**
 * koers_roadmap_edit_add_shifts:
 * @changes: what moves an initiative
 * @shifts: (element-type KoersShift): what then has to move along
 *
 * Returns: whether the calendar goes that far
 */
gboolean
koers_roadmap_edit_add_shifts (KoersChangeSet *changes,
                               GArray         *shifts)
{
  const char *before = koers_change_set_get_label (changes);
  /* Translators: what is done with one initiative, how many others move along. */
  g_autofree char *label = g_strdup_printf (ngettext ("%s, with %u other", "%s, with %u others", shifts->len), before, shifts->len);

  for (guint i = 0; i < shifts->len; i++)
    {
      const KoersShift *shift = &g_array_index (shifts, KoersShift, i);

      if (!koers_shift_add_to (changes, shift->initiative, shift->by, NULL))
        return FALSE;
    }
  koers_change_set_set_label (changes, label);
  return TRUE;
}

/**
 * koers_roadmap_edit_link:
 * @predecessor: an initiative
 * @successor: another one of the same strategy
 *
 * Returns: (transfer full) (nullable): what lets @successor wait until @predecessor is finished; %NULL if it does already
 */
KoersChangeSet *
koers_roadmap_edit_link (KoersRecord *predecessor,
                         KoersRecord *successor)
{
  KoersStrategy *strategy = koers_strategy_of (predecessor);
  GPtrArray *present = koers_strategy_get_referrers (strategy, KOERS_KIND_DEPENDENCY, KOERS_DEPENDENCY_PREDECESSOR, koers_record_get_id (predecessor));
  g_autofree char *name = koers_record_dup_title (predecessor), *other = koers_record_dup_title (successor);
  /* Translators: name of the initiative that waits, name of the one that it waits for. */
  g_autofree char *label = g_strdup_printf (_("Make “%s” depend on “%s”"), other, name);
  KoersValue values[] = { koers_value_id (koers_record_get_id (predecessor)), koers_value_id (koers_record_get_id (successor)),
                          koers_value_integer (KOERS_DEPENDENCY_KIND_FINISH_TO_START) };
  static const int fields[] = { KOERS_DEPENDENCY_PREDECESSOR, KOERS_DEPENDENCY_SUCCESSOR, KOERS_DEPENDENCY_KIND };
  KoersChangeSet *changes;
  KoersId id = koers_id_new ();

  for (guint i = 0; present != NULL && i < present->len; i++)
    if (koers_record_get_target (g_ptr_array_index (present, i), KOERS_DEPENDENCY_SUCCESSOR) == successor)
      return NULL;
  changes = koers_change_set_new (label);
  koers_change_set_insert (changes, KOERS_KIND_DEPENDENCY, id);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    koers_change_set_set (changes, strategy, KOERS_KIND_DEPENDENCY, id, fields[i], &values[i]);
  return changes;
}

static guint
get_days (const KoersShift *shift)
{
  return (guint) ABS (shift->by.days + shift->by.months * 30.4375);
}

/**
 * koers_roadmap_edit_dup_shifts:
 * @shifts: (element-type KoersShift): what has to move along
 *
 * Returns: (transfer full): how many others by how much, for people; empty if there are none
 */
char *
koers_roadmap_edit_dup_shifts (GArray *shifts)
{
  const KoersShift *most = NULL;
  gboolean same = TRUE;
  g_autofree char *by = NULL;

  for (guint i = 0; i < shifts->len; i++)
    {
      const KoersShift *shift = &g_array_index (shifts, KoersShift, i);

      same = same && (most == NULL || get_days (shift) == get_days (most));
      if (most == NULL || get_days (shift) > get_days (most))
        most = shift;
    }
  if (most == NULL)
    return g_strdup ("");
  by = koers_date_shift_dup_label (most->by);
  if (same)
    /* Translators: how many other initiatives, “3 weeks”. */
    return g_strdup_printf (ngettext ("Moves %u other by %s", "Moves %u others by %s", shifts->len), shifts->len, by);
  return g_strdup_printf (ngettext ("Moves %u other by up to %s", "Moves %u others by up to %s", shifts->len), shifts->len, by);
}
