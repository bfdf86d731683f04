/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-views.h"

#include "koers-agreement-page.h"
#include "koers-coverage-page.h"
#include "koers-decisions-page.h"
#include "koers-goals-tree-view.h"
#include "koers-initiatives-page.h"
#include "koers-kpis-page.h"
#include "koers-overview-page.h"
#include "koers-owners-page.h"
#include "koers-plan-list.h"
#include "koers-plans-page.h"
#include "koers-progress-page.h"
#include "koers-risks-page.h"
#include "koers-reporting-page.h"
#include "koers-roadmap-page.h"
#include "koers-strategy-page.h"
#include "koers-updates-page.h"

#include <glib/gi18n-lib.h>

/* The views, in the order of the sidebar and of Alt+1, Alt+2 and so on; the tenth is Alt+0, and there are no more digits after that.
 * The plan, who does it, what it serves, and how it goes are sections. */
static const KoersView views[] = {
  { "overview", N_("Overview"), "koers-overview-symbolic", "1", koers_overview_page_new },
  { "strategy", N_("Strategy"), "koers-plan-symbolic", "2", koers_strategy_page_new },
  { "initiatives", N_("Initiatives"), "koers-initiatives-symbolic", "3", koers_initiatives_page_new },
  { "roadmap", N_("Roadmap"), "koers-roadmap-symbolic", "4", koers_roadmap_page_new },
  { "owners", N_("Owners"), "koers-owners-symbolic", "5", koers_owners_page_new, TRUE },
  { "plans", N_("Departments’ Plans"), "koers-plans-symbolic", "6", koers_plans_page_new },
  { "agreement", N_("Agreement"), "koers-agreement-symbolic", "7", koers_agreement_page_new, TRUE },
  { "coverage", N_("Coverage"), "koers-coverage-symbolic", "8", koers_coverage_page_new },
  { "goals-tree", N_("Goals Tree"), "koers-goals-tree-symbolic", "9", koers_goals_tree_view_new },
  { "kpis", N_("KPIs"), "koers-kpis-symbolic", "0", koers_kpis_page_new, TRUE },
  { "progress", N_("Progress"), "koers-progress-symbolic", "v", koers_progress_page_new },
  { "updates", N_("My Updates"), "koers-updates-symbolic", "u", koers_updates_page_new },
  { "risks", N_("Risks"), "koers-risks-symbolic", "r", koers_risks_page_new },
  { "decisions", N_("Decisions"), "koers-decisions-symbolic", "d", koers_decisions_page_new },
  { "reporting", N_("Reporting"), "koers-reporting-symbolic", "p", koers_reporting_page_new },
};

/**
 * koers_views_get:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): all views
 */
const KoersView *
koers_views_get (guint *n)
{
  *n = G_N_ELEMENTS (views);
  return views;
}

/**
 * koers_views_lookup:
 * @name: the name of a view
 * @position: (out) (optional): its place among them
 *
 * Returns: (transfer none) (nullable): the view
 */
const KoersView *
koers_views_lookup (const char *name,
                    guint      *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].name, name))
      {
        if (position != NULL)
          *position = i;
        return &views[i];
      }
  return NULL;
}

/**
 * koers_views_get_for:
 * @record: a record
 *
 * Returns: the name of the view in which people look for it
 */
const char *
koers_views_get_for (KoersRecord *record)
{
  const KoersKind kind = koers_record_get_kind (record);

  if (kind == KOERS_KIND_KPI || kind == KOERS_KIND_MEASUREMENT || kind == KOERS_KIND_TARGET)
    return "kpis";
  if (kind == KOERS_KIND_RISK)
    return "risks";
  if (kind == KOERS_KIND_DECISION || kind == KOERS_KIND_DECISION_LINK || kind == KOERS_KIND_ACTION)
    return "decisions";
  if (kind == KOERS_KIND_REPORTING_PERIOD || kind == KOERS_KIND_SNAPSHOT)
    return "reporting";
  return koers_plan_get_level (kind) >= 0 && koers_plan_get_top (kind) == KOERS_KIND_AGREEMENT ? "agreement" : "strategy";
}
