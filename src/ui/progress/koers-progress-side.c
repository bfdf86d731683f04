/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-progress-side.h"

#include "koers-action-row.h"
#include "koers-attention.h"
#include "koers-health-image.h"
#include "koers-kpi-chart.h"
#include "koers-kpi-status.h"
#include "koers-overview-words.h"
#include "koers-progress-curve.h"
#include "koers-record-rows.h"
#include "koers-views.h"

#include <glib/gi18n-lib.h>

/* So many are read in a meeting; a row costs as much as a small widget. */
#define MAX_ATTENTION 40

/**
 * KoersProgressSide:
 *
 * What stands beside the heat map: what needs a decision, how each pillar stands, and how what was reached compares with the plan.
 */
struct _KoersProgressSide {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkWidget      *box;
  GtkLabel       *attention_title;
  GtkListBox     *attention;
  GtkLabel       *more;
  GtkListBox     *pillars;
  GtkLabel       *reached;
  KoersKpiChart  *chart;
};

G_DEFINE_FINAL_TYPE (KoersProgressSide, koers_progress_side, GTK_TYPE_WIDGET)

static GtkWidget *
new_image (void)
{
  return g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/* ---- what needs a decision */

/* Risks and actions have none. */
static void
add_light (GtkWidget   *row,
           KoersRecord *record,
           gint32       day)
{
  GtkWidget *image;

  if (koers_record_get_kind (record) != KOERS_KIND_INITIATIVE && koers_record_get_kind (record) != KOERS_KIND_KPI)
    return;
  image = new_image ();
  if (koers_record_get_kind (record) == KOERS_KIND_KPI)
    koers_health_image_set (GTK_IMAGE (image), koers_kpi_get_status (record, day).health);
  else
    koers_health_image_set_initiative (GTK_IMAGE (image), record, day);
  koers_record_row_add (row, image);
}

static void
show_attention (KoersProgressSide *self,
                KoersProgress     *progress)
{
  gint32 day = koers_progress_get_day (progress);
  g_autoptr (GPtrArray) found = koers_strategy_dup_attention (koers_progress_get_strategy (progress), day);
  guint n = MIN (found->len, MAX_ATTENTION), n_more = found->len - n;
  /* Translators: how many initiatives, KPIs, risks and actions. */
  g_autofree char *title = g_strdup_printf (_("Needs a decision (%u)"), found->len);
  g_autofree char *more = g_strdup_printf (ngettext ("And %u more", "And %u more", n_more), n_more);

  gtk_label_set_label (self->attention_title, title);
  koers_record_rows_clear (self->attention);
  for (guint i = 0; i < n; i++)
    {
      KoersRecord *record = g_ptr_array_index (found, i);
      g_autofree char *reason = koers_attention_dup_reason (record, day);
      GtkWidget *row = koers_record_row_new (record, reason);

      add_light (row, record, day);
      gtk_list_box_append (self->attention, row);
    }
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

/* ---- how the pillars stand */

/* In the words of the overview. */
static char *
dup_part (const KoersProgressPart *part)
{
  g_autofree char *healths = NULL, *progress = NULL, *sources = NULL;

  if (part->n == 0)
    return g_strdup (_("No initiatives yet"));
  healths = koers_overview_dup_healths (part);
  progress = koers_overview_dup_progress (part);
  sources = koers_overview_dup_sources (part);
  /* Translators: how many initiatives go how; how far they are; where that comes from. */
  return g_strdup_printf (C_ ("progress", "%s\n%s (%s)"), healths, progress, sources);
}

static void
set_light (GtkImage                *image,
           const KoersProgressPart *part)
{
  KoersHealth worst = koers_progress_part_get_worst (part);

  if (worst == KOERS_HEALTH_ON_TRACK && part->n_doubted > 0)
    koers_health_image_set_unsupported (image);
  else
    koers_health_image_set (image, worst);
}

static void
add_totals (KoersProgressSide *self,
            KoersProgress     *progress)
{
  const KoersProgressPart *part = koers_progress_get_totals (progress);
  GtkWidget *row = koers_action_row_new (), *image = new_image ();
  g_autofree char *text = dup_part (part);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("All pillars"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  /* Or the title would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("All pillars"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  set_light (GTK_IMAGE (image), part);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_list_box_append (self->pillars, row);
}

static void
show_pillars (KoersProgressSide *self,
              KoersProgress     *progress)
{
  koers_record_rows_clear (self->pillars);
  add_totals (self, progress);
  for (guint i = 0; i < koers_progress_get_n_pillars (progress); i++)
    {
      KoersRecord *pillar = koers_progress_get_pillar (progress, i);
      const KoersProgressPart *part = koers_progress_lookup (progress, pillar);
      g_autofree char *text = dup_part (part);
      GtkWidget *row = koers_record_row_new (pillar, text), *image = new_image ();

      set_light (GTK_IMAGE (image), part);
      koers_record_row_add (row, image);
      gtk_list_box_append (self->pillars, row);
    }
}

/* ---- planned and reached */

static void
show_curve (KoersProgressSide *self,
            KoersProgress     *progress)
{
  KoersKpiSeries *series = koers_progress_curve_new (koers_progress_get_strategy (progress), koers_progress_get_day (progress));
  g_autofree char *sentence = koers_progress_curve_dup_sentence (series, koers_progress_get_day (progress));

  gtk_label_set_label (self->reached, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), koers_kpi_series_get_n (series) > 0);
  koers_kpi_chart_set_series (self->chart, series);
}

/* ---- the type */

static void
row_activated_cb (KoersProgressSide *self,
                  GtkListBoxRow     *row)
{
  KoersRecord *record = koers_record_row_get_record (row);

  if (record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_show (self->view_state, koers_views_get_for (record), record);
}

static void
koers_progress_side_dispose (GObject *object)
{
  KoersProgressSide *self = KOERS_PROGRESS_SIDE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_progress_side_parent_class)->dispose (object);
}

static void
koers_progress_side_class_init (KoersProgressSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_progress_side_dispose;

  g_type_ensure (KOERS_TYPE_KPI_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-progress-side.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersProgressSide, box);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressSide, attention_title);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressSide, attention);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressSide, more);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressSide, pillars);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressSide, reached);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressSide, chart);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_progress_side_init (KoersProgressSide *self)
{
  GtkWidget *nothing;

  gtk_widget_init_template (GTK_WIDGET (self));
  nothing = g_object_new (GTK_TYPE_LABEL, "label", _("Nothing needs a decision."), "wrap", TRUE, "margin-top", 12, "margin-bottom", 12, NULL);
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_list_box_set_placeholder (self->attention, nothing);
}

void
koers_progress_side_set_view_state (KoersProgressSide *self,
                                    KoersViewState    *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
}

/**
 * koers_progress_side_set_progress:
 * @self: what stands beside the heat map
 * @progress: how the strategy stands
 *
 * Shows another state of it.
 */
void
koers_progress_side_set_progress (KoersProgressSide *self,
                                  KoersProgress     *progress)
{
  show_attention (self, progress);
  show_pillars (self, progress);
  show_curve (self, progress);
}
