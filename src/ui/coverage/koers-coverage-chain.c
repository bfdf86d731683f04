/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-chain.h"

#include "koers-coverage-words.h"
#include "koers-focus.h"
#include "koers-health-image.h"
#include "koers-record-rows.h"
#include "koers-views.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* So many initiatives are shown at a time, each with its milestones and KPIs. */
#define PAGE_SIZE 15

/**
 * KoersCoverageChain:
 *
 * One objective, from the promise down to what is measured: the quote, the initiatives that serve it with how far they are and where that
 * comes from, the milestones of each, and the KPIs. Every row leads to its place in the plan.
 */
struct _KoersCoverageChain {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *objective;
  GtkWidget      *box;
  GtkWidget      *back;
  GtkLabel       *title;
  GtkLabel       *place;
  GtkLabel       *quote;
  GtkLabel       *finding;
  GtkLabel       *from;
  GtkListBox     *list;
  GtkButton      *more;
  GtkButton      *open;
  GtkButton      *filter;
  /* (element-type KoersCoverageService): copies of what is to be shown. */
  GArray         *services;
  gint32          day;
  guint           shown;
};

G_DEFINE_FINAL_TYPE (KoersCoverageChain, koers_coverage_chain, GTK_TYPE_WIDGET)

/* What is shown stays until something else is, also when it was taken out of the strategy meanwhile. */
static void
clear_service (gpointer data)
{
  KoersCoverageService *service = data;

  g_clear_object (&service->initiative);
  g_clear_object (&service->goal);
}

/* ---- rows */

static GtkWidget *
add_row (KoersCoverageChain *self,
         KoersRecord        *record,
         char               *subtitle)
{
  GtkWidget *row = koers_record_row_new (record, subtitle);

  gtk_list_box_append (self->list, row);
  g_free (subtitle);
  return row;
}

static void
add_inner_row (KoersCoverageChain *self,
               KoersRecord        *record,
               char               *subtitle)
{
  gtk_widget_add_css_class (add_row (self, record, subtitle), "inner");
}

static void
add_kpis (KoersCoverageChain *self,
          KoersRecord        *of,
          int                 field)
{
  g_autoptr (GPtrArray) links = koers_strategy_dup_children (koers_strategy_of (of), KOERS_KIND_KPI_LINK, field, koers_record_get_id (of));

  for (guint i = 0; i < links->len; i++)
    {
      KoersRecord *kpi = koers_record_get_target (g_ptr_array_index (links, i), KOERS_KPI_LINK_KPI);

      if (kpi != NULL)
        add_inner_row (self, kpi, koers_coverage_words_of_kpi (kpi, self->day));
    }
}

static void
add_service (KoersCoverageChain         *self,
             const KoersCoverageService *service)
{
  g_autoptr (GPtrArray) milestones = koers_strategy_dup_children (koers_strategy_of (service->initiative), KOERS_KIND_MILESTONE,
                                                                  KOERS_MILESTONE_INITIATIVE, koers_record_get_id (service->initiative));
  GtkWidget *row = add_row (self, service->initiative, koers_coverage_words_of_service (service, self->day));
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  koers_health_image_set_initiative (GTK_IMAGE (image), service->initiative, self->day);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  for (guint i = 0; i < milestones->len; i++)
    add_inner_row (self, g_ptr_array_index (milestones, i), koers_coverage_words_of_milestone (g_ptr_array_index (milestones, i), self->day));
  add_kpis (self, service->initiative, KOERS_KPI_LINK_INITIATIVE);
}

static void
fill (KoersCoverageChain *self)
{
  guint n = MIN (self->shown, self->services->len);

  koers_record_rows_clear (self->list);
  for (guint i = 0; i < n; i++)
    if (koers_strategy_of (g_array_index (self->services, KoersCoverageService, i).initiative) != NULL)
      add_service (self, &g_array_index (self->services, KoersCoverageService, i));
  if (n == self->services->len && koers_strategy_of (self->objective) != NULL)
    add_kpis (self, self->objective, KOERS_KPI_LINK_OBJECTIVE);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n < self->services->len);
  if (n < self->services->len)
    {
      guint further = MIN (self->services->len - n, PAGE_SIZE);
      g_autofree char *more = g_strdup_printf (ngettext ("Show %u more", "Show %u more", further), further);

      gtk_button_set_label (self->more, more);
    }
}

/* ---- what can be done */

static void
row_activated_cb (KoersCoverageChain *self,
                  GtkListBoxRow      *row)
{
  KoersRecord *record = koers_record_row_get_record (row);

  if (koers_strategy_of (record) != NULL)
    koers_view_state_show (self->view_state, koers_views_get_for (record), record);
}

static void
more_clicked_cb (KoersCoverageChain *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->list));
  int n = last != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (last)) + 1 : 0;
  GtkListBoxRow *row;

  self->shown += PAGE_SIZE;
  fill (self);
  row = gtk_list_box_get_row_at_index (self->list, n);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
back_clicked_cb (KoersCoverageChain *self)
{
  koers_view_state_set_selected (self->view_state, NULL);
}

static void
open_clicked_cb (KoersCoverageChain *self)
{
  if (self->objective != NULL && koers_strategy_of (self->objective) != NULL)
    koers_view_state_show (self->view_state, koers_views_get_for (self->objective), self->objective);
}

static void
filter_clicked_cb (KoersCoverageChain *self)
{
  char id[KOERS_ID_TEXT_SIZE];
  g_autofree char *word = NULL;
  const char *words[2] = { NULL };

  koers_id_to_text (koers_record_get_id (self->objective), id);
  word = g_strconcat ("objective=", id, NULL);
  words[0] = word;
  if (koers_view_state_set_filter (self->view_state, words, NULL))
    koers_view_state_set_page (self->view_state, "initiatives");
}

/* ---- the type */

static void
koers_coverage_chain_dispose (GObject *object)
{
  KoersCoverageChain *self = KOERS_COVERAGE_CHAIN (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->services, g_array_unref);
  g_clear_object (&self->objective);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_coverage_chain_parent_class)->dispose (object);
}

static gboolean
koers_coverage_chain_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KOERS_COVERAGE_CHAIN (widget)->back);
}

static void
koers_coverage_chain_class_init (KoersCoverageChainClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_coverage_chain_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_coverage_chain_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-coverage-chain.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, box);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, back);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, title);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, place);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, quote);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, finding);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, from);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, list);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, more);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, open);
  gtk_widget_class_bind_template_child (widget_class, KoersCoverageChain, filter);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_coverage_chain_init (KoersCoverageChain *self)
{
  self->services = g_array_new (FALSE, FALSE, sizeof (KoersCoverageService));
  g_array_set_clear_func (self->services, clear_service);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
koers_coverage_chain_set_view_state (KoersCoverageChain *self,
                                     KoersViewState     *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
}

/**
 * koers_coverage_chain_show:
 * @self: a chain
 * @coverage: what serves the objectives
 * @objective: one of them
 * @initiatives: (nullable) (element-type KoersRecord): the initiatives to show; %NULL for all that serve it
 * @from: (nullable): what they have in common
 *
 * Shows what serves an objective.
 */
void
koers_coverage_chain_show (KoersCoverageChain *self,
                           KoersCoverage      *coverage,
                           KoersRecord        *objective,
                           GPtrArray          *initiatives,
                           const char         *from)
{
  const KoersCoverageObjective *of = koers_coverage_lookup (coverage, objective);
  const char *code = koers_record_get_text (objective, KOERS_OBJECTIVE_CODE), *quote = koers_record_get_text (objective, KOERS_OBJECTIVE_QUOTE);
  g_autofree char *name = koers_record_dup_title (objective), *place = koers_coverage_words_of_objective (objective);
  g_autofree char *title = code != NULL ? g_strconcat (code, " ", name, NULL) : g_strdup (name);
  g_autofree char *quoted = quote != NULL ? g_strdup_printf (_("“%s”"), quote) : NULL;

  if (g_set_object (&self->objective, objective))
    self->shown = PAGE_SIZE;
  self->day = koers_coverage_get_day (coverage);
  g_array_set_size (self->services, 0);
  for (guint i = 0; i < of->n_services; i++)
    if (initiatives == NULL || g_ptr_array_find (initiatives, of->services[i].initiative, NULL))
      {
        KoersCoverageService service = of->services[i];

        g_object_ref (service.initiative);
        if (service.goal != NULL)
          g_object_ref (service.goal);
        g_array_append_val (self->services, service);
      }
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->quote, quoted != NULL ? quoted : "");
  gtk_widget_set_visible (GTK_WIDGET (self->quote), quoted != NULL);
  gtk_label_set_label (self->finding, koers_coverage_finding_get_title (of->finding));
  gtk_label_set_label (self->from, from != NULL ? from : "");
  gtk_widget_set_visible (GTK_WIDGET (self->from), from != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter), of->n_services > 0);
  fill (self);
}
