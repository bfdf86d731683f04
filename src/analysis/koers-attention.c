/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-attention.h"

#include "koers-action.h"
#include "koers-kpi-gap.h"
#include "koers-kpi-status.h"
#include "koers-risk.h"

#include <glib/gi18n-lib.h>

/* What needs a decision, in the order in which a meeting should look at it: who asks for help comes first, then what goes worst, then what is
 * only late or unknown. Of what is as urgent, the initiative that costs most comes first, the most severe risk, the KPI that came least far,
 * the action that has waited longest. */

static const KoersKind kinds[] = { KOERS_KIND_INITIATIVE, KOERS_KIND_KPI, KOERS_KIND_RISK, KOERS_KIND_ACTION };

/* ---- how much */

static KoersAttention
look_at_initiative (KoersRecord *initiative,
                    gint32       day)
{
  const KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  gboolean is_red = status.health == KOERS_HEALTH_OFF_TRACK, is_amber = status.health == KOERS_HEALTH_AT_RISK;

  if ((is_red || is_amber) && koers_record_get_text (status.update, KOERS_UPDATE_HELP_NEEDED) != NULL)
    return KOERS_ATTENTION_HELP;
  if (is_red)
    return KOERS_ATTENTION_OFF_TRACK;
  if (is_amber)
    return KOERS_ATTENTION_AT_RISK;
  if (status.doubts != KOERS_DOUBT_NONE)
    return KOERS_ATTENTION_UNSUPPORTED;
  return !koers_initiative_is_over (initiative) && (status.is_late || status.n_late > 0) ? KOERS_ATTENTION_OVERDUE : KOERS_ATTENTION_NONE;
}

static KoersAttention
look_at_kpi (KoersRecord *kpi,
             gint32       day)
{
  if (koers_kpi_get_status (kpi, day).health == KOERS_HEALTH_OFF_TRACK)
    return KOERS_ATTENTION_KPI;
  return koers_kpi_has_gap (kpi, day) ? KOERS_ATTENTION_NO_DATA : KOERS_ATTENTION_NONE;
}

/**
 * koers_attention_of:
 * @record: a record of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: how much it needs a decision; only initiatives, KPIs, risks and actions do
 */
KoersAttention
koers_attention_of (KoersRecord *record,
                    gint32       day)
{
  const KoersKind kind = koers_record_get_kind (record);

  if (kind == KOERS_KIND_INITIATIVE)
    return look_at_initiative (record, day);
  if (kind == KOERS_KIND_KPI)
    return look_at_kpi (record, day);
  if (kind == KOERS_KIND_RISK)
    return koers_risk_needs_response (record) ? KOERS_ATTENTION_RISK : KOERS_ATTENTION_NONE;
  return kind == KOERS_KIND_ACTION && koers_action_is_late (record, day) ? KOERS_ATTENTION_ACTION : KOERS_ATTENTION_NONE;
}

/**
 * koers_attention_get_word:
 * @attention: how much something needs a decision
 *
 * Returns: (transfer none): the same for machines, such as `help_needed`
 */
const char *
koers_attention_get_word (KoersAttention attention)
{
  static const char *const words[KOERS_N_ATTENTIONS] = {
    [KOERS_ATTENTION_NONE] = "none",
    [KOERS_ATTENTION_NO_DATA] = "kpi_without_value",
    [KOERS_ATTENTION_OVERDUE] = "overdue",
    [KOERS_ATTENTION_ACTION] = "overdue_action",
    [KOERS_ATTENTION_UNSUPPORTED] = "unsupported_green",
    [KOERS_ATTENTION_AT_RISK] = "at_risk",
    [KOERS_ATTENTION_RISK] = "risk_without_response",
    [KOERS_ATTENTION_KPI] = "kpi_off_track",
    [KOERS_ATTENTION_OFF_TRACK] = "off_track",
    [KOERS_ATTENTION_HELP] = "help_needed",
  };

  return words[attention];
}

/* ---- why, in words */

static char *
dup_initiative_reason (KoersRecord *initiative,
                       gint32       day)
{
  const KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  const char *title = koers_initiative_status_get_title (&status);
  const char *reason = status.update != NULL ? koers_record_get_text (status.update, KOERS_UPDATE_REASON) : NULL;
  const char *help = status.update != NULL ? koers_record_get_text (status.update, KOERS_UPDATE_HELP_NEEDED) : NULL;
  g_autofree char *doubts = NULL;

  switch ((int) look_at_initiative (initiative, day))
    {
    case KOERS_ATTENTION_HELP:
      if (reason == NULL)
        /* Translators: how work goes, what is asked for. */
        return g_strdup_printf (_("%s. Help needed: %s"), title, help);
      /* Translators: how work goes, why, what is asked for. */
      return g_strdup_printf (_("%s. %s\nHelp needed: %s"), title, reason, help);
    case KOERS_ATTENTION_OFF_TRACK:
    case KOERS_ATTENTION_AT_RISK:
      /* Translators: how work goes, why. */
      return reason != NULL ? g_strdup_printf (_("%s. %s"), title, reason) : g_strdup (title);
    case KOERS_ATTENTION_UNSUPPORTED:
      doubts = koers_initiative_dup_doubts (initiative, day);
      return g_strdup_printf (_("%s. %s"), title, g_strdelimit (doubts, "\n", ' '));
    case KOERS_ATTENTION_OVERDUE:
      if (status.n_late > 0)
        return g_strdup_printf (ngettext ("%u milestone is late.", "%u milestones are late.", status.n_late), status.n_late);
      return g_strdup (_("The end date has passed and it is not completed."));
    default:
      return g_strdup (title);
    }
}

static char *
dup_kpi_reason (KoersRecord *kpi,
                gint32       day)
{
  const KoersKpiStatus status = koers_kpi_get_status (kpi, day);
  g_autofree char *reason = NULL, *period = NULL;

  if (look_at_kpi (kpi, day) == KOERS_ATTENTION_KPI)
    {
      reason = koers_kpi_status_dup_reason (&status, kpi);
      /* Translators: what the state of a KPI is computed from. */
      return g_strdup_printf (_("KPI off track. %s"), reason);
    }
  if (status.measurement == NULL)
    return g_strdup (_("KPI without data. Nothing was measured yet."));
  period = koers_record_dup_label (status.measurement, KOERS_MEASUREMENT_PERIOD);
  /* Translators: a period. */
  return g_strdup_printf (_("KPI without recent data. Its last value is of %s."), period);
}

static char *
dup_risk_reason (KoersRecord *risk)
{
  g_autofree char *score = koers_risk_dup_score (risk);

  /* Translators: probability times impact, and how severe that is. */
  return g_strdup_printf (_("Risk without a response: %s"), score);
}

static char *
dup_action_reason (KoersRecord *action)
{
  KoersRecord *owner = koers_record_get_target (action, KOERS_ACTION_OWNER);
  g_autofree char *date = koers_record_dup_label (action, KOERS_ACTION_DUE_DATE);
  g_autofree char *name = owner != NULL ? koers_record_dup_title (owner) : NULL;

  if (name == NULL)
    /* Translators: a date. */
    return g_strdup_printf (_("Action that was due on %s"), date);
  /* Translators: a date, who owns the action. */
  return g_strdup_printf (_("Action that was due on %s (%s)"), date, name);
}

/**
 * koers_attention_dup_reason:
 * @record: an initiative, KPI, risk or action that needs a decision
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): how it goes, and why: what its last update says, what the plan does, or what it is computed from
 */
char *
koers_attention_dup_reason (KoersRecord *record,
                            gint32       day)
{
  const KoersKind kind = koers_record_get_kind (record);

  if (kind == KOERS_KIND_KPI)
    return dup_kpi_reason (record, day);
  if (kind == KOERS_KIND_RISK)
    return dup_risk_reason (record);
  return kind == KOERS_KIND_ACTION ? dup_action_reason (record) : dup_initiative_reason (record, day);
}

/* ---- all of it, in order */

typedef struct {
  KoersRecord    *record;
  KoersAttention  attention;
  int             worse;
  gint64          weight;
} Item;

static gint64
get_weight (KoersRecord *record,
            gint32       day)
{
  const KoersKind kind = koers_record_get_kind (record);
  KoersKpiStatus status;

  if (kind == KOERS_KIND_INITIATIVE)
    return koers_record_get_integer (record, KOERS_INITIATIVE_BUDGET, 0);
  if (kind == KOERS_KIND_RISK)
    return koers_risk_get_score (record);
  if (kind == KOERS_KIND_ACTION)
    return -(gint64) koers_date_get_last_day (koers_record_get_date (record, KOERS_ACTION_DUE_DATE));
  status = koers_kpi_get_status (record, day);
  /* In thousandths, which is as much as anybody looks at. */
  return status.expected > 0 ? -(gint64) CLAMP (status.reached / status.expected * 1000, -1e6, 1e6) : 0;
}

/* Who asks for help for what is off track goes before who does so for what is at risk. */
static Item
new_item (KoersRecord    *record,
          KoersAttention  attention,
          gint32          day)
{
  Item item = { .record = record, .attention = attention, .weight = get_weight (record, day) };

  if (attention == KOERS_ATTENTION_HELP)
    item.worse = koers_initiative_get_status (record, day).health == KOERS_HEALTH_OFF_TRACK ? 1 : 0;
  return item;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *one = a, *other = b;

  if (one->attention != other->attention)
    return one->attention > other->attention ? -1 : 1;
  if (one->worse != other->worse)
    return one->worse > other->worse ? -1 : 1;
  if (one->weight != other->weight)
    return one->weight > other->weight ? -1 : 1;
  return koers_record_compare (one->record, other->record);
}

/**
 * koers_strategy_dup_attention:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer container) (element-type KoersRecord): the initiatives, KPIs, risks and actions that need a decision, the most urgent
 *   first
 */
GPtrArray *
koers_strategy_dup_attention (KoersStrategy *strategy,
                              gint32         day)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  GPtrArray *found = g_ptr_array_new ();

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, kinds[k]);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          KoersRecord *record = koers_record_list_get (list, i);
          KoersAttention attention = koers_attention_of (record, day);

          if (attention != KOERS_ATTENTION_NONE)
            {
              Item item = new_item (record, attention, day);

              g_array_append_val (items, item);
            }
        }
    }
  g_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (found, g_array_index (items, Item, i).record);
  return found;
}
