/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pillar-card.h"

#include "koers-health-image.h"
#include "koers-overview-words.h"
#include "koers-state-chart.h"
#include "koers-swatch.h"

#include <glib/gi18n-lib.h>

/**
 * KoersPillarCard:
 *
 * A pillar at a glance: its goals and initiatives, those by state, how far it is and where that comes from, and how many go how.
 */
struct _KoersPillarCard {
  GtkButton        parent_instance;
  KoersRecord     *pillar;
  KoersSwatch     *swatch;
  GtkLabel        *name;
  GtkLabel        *size;
  GtkWidget       *numbers;
  KoersStateChart *chart;
  GtkLabel        *progress;
  GtkLabel        *sources;
  GtkImage        *worst;
  GtkLabel        *healths;
};

G_DEFINE_FINAL_TYPE (KoersPillarCard, koers_pillar_card, GTK_TYPE_BUTTON)

static void
koers_pillar_card_finalize (GObject *object)
{
  g_clear_object (&KOERS_PILLAR_CARD (object)->pillar);

  G_OBJECT_CLASS (koers_pillar_card_parent_class)->finalize (object);
}

static void
koers_pillar_card_class_init (KoersPillarCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = koers_pillar_card_finalize;

  g_type_ensure (KOERS_TYPE_STATE_CHART);
  g_type_ensure (KOERS_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-pillar-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPillarCard, swatch);
  gtk_widget_class_bind_template_child (widget_class, KoersPillarCard, name);
  gtk_widget_class_bind_template_child (widget_class, KoersPillarCard, size);
  gtk_widget_class_bind_template_child (widget_class, KoersPillarCard, numbers);
  gtk_widget_class_bind_template_child (widget_class, KoersPillarCard, chart);
  gtk_widget_class_bind_template_child (widget_class, KoersPillarCard, progress);
  gtk_widget_class_bind_template_child (widget_class, KoersPillarCard, sources);
  gtk_widget_class_bind_template_child (widget_class, KoersPillarCard, worst);
  gtk_widget_class_bind_template_child (widget_class, KoersPillarCard, healths);
}

static void
koers_pillar_card_init (KoersPillarCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_pillar_card_new (void)
{
  return g_object_new (KOERS_TYPE_PILLAR_CARD, NULL);
}

/**
 * koers_pillar_card_set_group:
 * @self: a card
 * @group: the numbers of a pillar, or of what has none
 *
 * Shows another pillar, or other numbers.
 */
void
koers_pillar_card_set_group (KoersPillarCard          *self,
                             const KoersOverviewGroup *group)
{
  const char *name = group->record != NULL ? koers_record_get_name (group->record) : _("Without a pillar");
  g_autofree char *size = koers_overview_dup_size (group);
  g_autofree char *progress = koers_overview_dup_progress (&group->part);
  g_autofree char *sources = koers_overview_dup_sources (&group->part);
  g_autofree char *healths = koers_overview_dup_healths (&group->part);
  g_autofree char *sentence = koers_overview_dup_pillar_sentence (group, name);

  g_set_object (&self->pillar, group->record);
  koers_swatch_set_colour (self->swatch, group->record != NULL ? koers_record_get_text (group->record, KOERS_PILLAR_COLOUR) : NULL);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->size, size);
  gtk_widget_set_visible (self->numbers, group->part.n > 0);
  koers_state_chart_set_counts (self->chart, group->states, 0);
  gtk_label_set_label (self->progress, progress);
  gtk_label_set_label (self->sources, sources);
  koers_health_image_set (self->worst, koers_progress_part_get_worst (&group->part));
  gtk_label_set_label (self->healths, healths);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/**
 * koers_pillar_card_get_pillar:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the pillar that it shows; %NULL for what has none
 */
KoersRecord *
koers_pillar_card_get_pillar (KoersPillarCard *self)
{
  return self->pillar;
}
