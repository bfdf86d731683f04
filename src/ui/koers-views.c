/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-views.h"

#include "koers-agreement-page.h"
#include "koers-coverage-page.h"
#include "koers-goals-tree-view.h"
#include "koers-initiatives-page.h"
#include "koers-kpis-page.h"
#include "koers-overview-page.h"
#include "koers-owners-page.h"
#include "koers-plan-list.h"
#include "koers-plans-page.h"
#include "koers-roadmap-page.h"
#include "koers-strategy-page.h"
#include "koers-updates-page.h"

#include <glib/gi18n-lib.h>

/* The views, in the order of the sidebar and of Alt+1, Alt+2 and so on; the tenth is Alt+0, and what comes
 * after it has a key of its own. */
static const KoersView views[] = {
  { "overview", N_("Overview"), "koers-overview-symbolic", koers_overview_page_new },
  { "strategy", N_("Strategy"), "koers-plan-symbolic", koers_strategy_page_new },
  { "initiatives", N_("Initiatives"), "koers-initiatives-symbolic", koers_initiatives_page_new },
  { "roadmap", N_("Roadmap"), "koers-roadmap-symbolic", koers_roadmap_page_new },
  { "owners", N_("Owners"), "koers-owners-symbolic", koers_owners_page_new },
  { "plans", N_("Departments’ Plans"), "koers-plans-symbolic", koers_plans_page_new },
  { "agreement", N_("Agreement"), "koers-agreement-symbolic", koers_agreement_page_new },
  { "coverage", N_("Coverage"), "koers-coverage-symbolic", koers_coverage_page_new },
  { "goals-tree", N_("Goals Tree"), "koers-goals-tree-symbolic", koers_goals_tree_view_new },
  { "kpis", N_("KPIs"), "koers-kpis-symbolic", koers_kpis_page_new },
  { "updates", N_("My Updates"), "koers-updates-symbolic", koers_updates_page_new, "<Control>u" },
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
  return koers_plan_get_level (kind) >= 0 && koers_plan_get_top (kind) == KOERS_KIND_AGREEMENT ? "agreement" : "strategy";
}

/**
 * koers_views_dup_accel:
 * @position: the place of a view among them
 *
 * Returns: (transfer full): the key that shows it, as gtk_accelerator_parse() has it
 */
char *
koers_views_dup_accel (guint position)
{
  return views[position].accel != NULL ? g_strdup (views[position].accel) : g_strdup_printf ("<Alt>%u", (position + 1) % 10);
}
