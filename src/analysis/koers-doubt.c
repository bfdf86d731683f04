/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-doubt.h"

#include "koers-coverage.h"
#include "koers-freshness.h"
#include "koers-kpi-gap.h"
#include "koers-safeguard.h"

#include <glib/gi18n-lib.h>

/* What speaks against a light that is on track: each reason is looked for by itself, and the thing that it rests on is found again when the
 * reason is put into words. */

static KoersRecord *
find_kpi_without_value (KoersRecord *initiative,
                        gint32       day)
{
  GPtrArray *links = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_INITIATIVE,
                                                   koers_record_get_id (initiative));

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      KoersRecord *kpi = koers_record_get_target (g_ptr_array_index (links, i), KOERS_KPI_LINK_KPI);

      if (kpi != NULL && koers_kpi_has_gap (kpi, day))
        return kpi;
    }
  return NULL;
}

/* ---- dates */

/* The plan that was frozen last by then. */
static KoersRecord *
find_last_baseline (KoersStrategy *strategy,
                    gint32         day)
{
  KoersRecordList *baselines = koers_strategy_get_list (strategy, KOERS_KIND_BASELINE);
  KoersRecord *last = NULL;
  gint32 last_day = G_MININT32;

  for (guint i = 0; i < koers_record_list_get_n (baselines); i++)
    {
      KoersRecord *baseline = koers_record_list_get (baselines, i);
      gint32 taken = koers_record_get_date (baseline, KOERS_BASELINE_TAKEN_DATE).day;

      if (taken <= day && (last == NULL || taken > last_day || (taken == last_day && koers_record_compare (baseline, last) > 0)))
        {
          last = baseline;
          last_day = taken;
        }
    }
  return last;
}

/* What the last baseline says of it, if that knows it. */
static KoersRecord *
find_baseline_item (KoersRecord *initiative,
                    gint32       day)
{
  KoersStrategy *strategy = koers_strategy_of (initiative);
  KoersRecord *baseline = find_last_baseline (strategy, day);
  GPtrArray *items = baseline == NULL ? NULL
                                      : koers_strategy_get_referrers (strategy, KOERS_KIND_BASELINE_ITEM, KOERS_BASELINE_ITEM_INITIATIVE,
                                                                      koers_record_get_id (initiative));

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (koers_record_get_target (g_ptr_array_index (items, i), KOERS_BASELINE_ITEM_BASELINE) == baseline)
      return g_ptr_array_index (items, i);
  return NULL;
}

/* When it was to end: in the last baseline, or else as it is planned now. */
static KoersDate
get_promised_end (KoersRecord *initiative,
                  gint32       day)
{
  KoersRecord *item = find_baseline_item (initiative, day);

  return item != NULL ? koers_record_get_date (item, KOERS_BASELINE_ITEM_END_DATE) : koers_record_get_date (initiative, KOERS_INITIATIVE_END_DATE);
}

static gboolean
is_after (KoersDate a,
          KoersDate b)
{
  return koers_date_is_set (a) && koers_date_is_set (b) && koers_date_get_last_day (a) > koers_date_get_last_day (b);
}

/* Too late for an objective: its deadline has passed, or the work ends after it. What goes on all the time serves from its beginning. */
static KoersRecord *
find_missed_objective (KoersRecord *initiative,
                       gint32       day,
                       KoersRecord *update)
{
  g_autoptr (GPtrArray) contributions = koers_initiative_dup_contributions (initiative, day);
  gboolean is_continuous = koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS);
  KoersDate end = koers_initiative_get_forecast (initiative, update);

  if (!koers_date_is_set (end))
    end = koers_record_get_date (initiative, KOERS_INITIATIVE_END_DATE);
  if (is_continuous)
    end = koers_record_get_date (initiative, KOERS_INITIATIVE_START_DATE);
  for (guint i = 0; i < contributions->len; i++)
    {
      KoersRecord *objective = koers_record_get_target (g_ptr_array_index (contributions, i), KOERS_CONTRIBUTION_OBJECTIVE);
      KoersDate deadline = objective != NULL ? koers_record_get_date (objective, KOERS_OBJECTIVE_DEADLINE) : (KoersDate) { 0 };

      if (!koers_date_is_set (deadline))
        continue;
      if (is_after (end, deadline) || (!is_continuous && koers_date_get_last_day (deadline) < day))
        return objective;
    }
  return NULL;
}

/* ---- all of it */

/**
 * koers_initiative_find_doubts:
 * @initiative: an initiative of a strategy whose light is on track
 * @day: the reporting day, in days since 1970-01-01
 * @update: (nullable): the update that says so
 * @n_late: how many of its milestones are late
 *
 * Looks for what speaks against a light that is on track. koers_initiative_get_status() has the answer at hand.
 *
 * Returns: the reasons to doubt it; none if it is supported by all that is known
 */
KoersDoubts
koers_initiative_find_doubts (KoersRecord *initiative,
                              gint32       day,
                              KoersRecord *update,
                              guint        n_late)
{
  KoersDoubts doubts = KOERS_DOUBT_NONE;

  if (koers_initiative_get_freshness (initiative, update, day) == KOERS_FRESHNESS_STALE)
    doubts |= KOERS_DOUBT_STALE;
  if (n_late > 0)
    doubts |= KOERS_DOUBT_MILESTONE;
  if (find_kpi_without_value (initiative, day) != NULL)
    doubts |= KOERS_DOUBT_KPI;
  if (koers_initiative_find_missing (initiative, day) != NULL)
    doubts |= KOERS_DOUBT_SAFEGUARD;
  if (!koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS) &&
      is_after (koers_initiative_get_forecast (initiative, update), get_promised_end (initiative, day)))
    doubts |= KOERS_DOUBT_FORECAST;
  if (find_missed_objective (initiative, day, update) != NULL)
    doubts |= KOERS_DOUBT_DEADLINE;
  return doubts;
}

/**
 * koers_doubt_get_word:
 * @doubt: one reason to doubt a light
 *
 * Returns: (transfer none): what files hold
 */
const char *
koers_doubt_get_word (KoersDoubts doubt)
{
  switch (doubt)
    {
    case KOERS_DOUBT_STALE:
      return "stale_update";
    case KOERS_DOUBT_MILESTONE:
      return "late_milestone";
    case KOERS_DOUBT_KPI:
      return "kpi_without_value";
    case KOERS_DOUBT_SAFEGUARD:
      return "open_safeguard";
    case KOERS_DOUBT_FORECAST:
      return "forecast_after_plan";
    case KOERS_DOUBT_DEADLINE:
      return "objective_missed";
    case KOERS_DOUBT_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* ---- in words */

static char *
dup_forecast_reason (KoersRecord *initiative,
                     gint32       day,
                     KoersRecord *update)
{
  g_autofree char *forecast = koers_date_dup_label (koers_initiative_get_forecast (initiative, update));
  g_autofree char *promised = koers_date_dup_label (get_promised_end (initiative, day));
  KoersRecord *item = find_baseline_item (initiative, day);

  if (item != NULL)
    /* Translators: two dates, name of a baseline plan. */
    return g_strdup_printf (_("Its forecast end, %s, comes after %s, its end in the baseline plan “%s”."), forecast, promised,
                            koers_record_get_name (koers_record_get_target (item, KOERS_BASELINE_ITEM_BASELINE)));
  /* Translators: two dates. */
  return g_strdup_printf (_("Its forecast end, %s, comes after its planned end, %s."), forecast, promised);
}

static char *
dup_reason (KoersDoubts                  doubt,
            KoersRecord                 *initiative,
            const KoersInitiativeStatus *status,
            gint32                       day)
{
  KoersRecord *about = NULL;
  g_autofree char *text = NULL;

  switch (doubt)
    {
    case KOERS_DOUBT_STALE:
      text = koers_record_dup_label (status->update, KOERS_UPDATE_REFERENCE_DATE);
      /* Translators: a date. */
      return g_strdup_printf (_("Its last update is of %s and says nothing any more."), text);
    case KOERS_DOUBT_MILESTONE:
      return g_strdup_printf (ngettext ("%u milestone is late.", "%u milestones are late.", status->n_late), status->n_late);
    case KOERS_DOUBT_KPI:
      about = find_kpi_without_value (initiative, day);
      /* Translators: name of a KPI. */
      return g_strdup_printf (_("The KPI “%s” has no recent value."), koers_record_get_name (about));
    case KOERS_DOUBT_SAFEGUARD:
      about = koers_record_get_target (koers_initiative_find_missing (initiative, day), KOERS_ASSESSMENT_SAFEGUARD_TYPE);
      /* Translators: name of a safeguard, such as DPIA. */
      return g_strdup_printf (_("“%s” is required and not approved."), koers_record_get_name (about));
    case KOERS_DOUBT_FORECAST:
      return dup_forecast_reason (initiative, day, status->update);
    case KOERS_DOUBT_DEADLINE:
      about = find_missed_objective (initiative, day, status->update);
      text = koers_record_dup_label (about, KOERS_OBJECTIVE_DEADLINE);
      /* Translators: name of an objective, a date. */
      return g_strdup_printf (_("It is too late for the objective “%s”, due by %s."), koers_record_get_name (about), text);
    case KOERS_DOUBT_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * koers_initiative_status_dup_doubts:
 * @status: how an initiative is doing, or would be
 * @initiative: that initiative
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full) (nullable): why its light is in doubt, a sentence on a line of its own for each reason; %NULL if there is none
 */
char *
koers_initiative_status_dup_doubts (const KoersInitiativeStatus *status,
                                    KoersRecord                 *initiative,
                                    gint32                       day)
{
  g_autoptr (GString) text = NULL;

  if (status->doubts == KOERS_DOUBT_NONE)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < KOERS_N_DOUBTS; i++)
    if ((status->doubts & (1u << i)) != 0)
      {
        g_autofree char *reason = dup_reason ((KoersDoubts) (1u << i), initiative, status, day);

        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", reason);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * koers_initiative_dup_doubts:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says why its light, if it is on track, is not supported by the rest of what is known.
 *
 * Returns: (transfer full) (nullable): a sentence for each reason, on a line of its own; %NULL if there is none
 */
char *
koers_initiative_dup_doubts (KoersRecord *initiative,
                             gint32       day)
{
  const KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);

  return koers_initiative_status_dup_doubts (&status, initiative, day);
}

/**
 * koers_initiative_dup_light:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): how it goes, and if that is in doubt why, for those who hear it
 */
char *
koers_initiative_dup_light (KoersRecord *initiative,
                            gint32       day)
{
  const KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  g_autofree char *doubts = koers_initiative_status_dup_doubts (&status, initiative, day);

  if (doubts == NULL)
    return g_strdup (koers_initiative_status_get_title (&status));
  g_strdelimit (doubts, "\n", ' ');
  /* Translators: how work goes, why that is in doubt. */
  return g_strdup_printf (C_ ("light", "%s (%s)"), koers_initiative_status_get_title (&status), doubts);
}
