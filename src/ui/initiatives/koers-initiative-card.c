/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-card.h"

#include "koers-health-image.h"
#include "koers-roadmap-words.h"
#include "koers-tooltip.h"

#include <glib/gi18n-lib.h>

/**
 * KoersInitiativeCard:
 *
 * An initiative on a board: code and name, whose it is, how it goes and how far it is. It can be dragged.
 */
struct _KoersInitiativeCard {
  GtkWidget    parent_instance;
  KoersRecord *record;
  GtkWidget   *box;
  GtkLabel    *code;
  GtkLabel    *name;
  GtkLabel    *place;
  GtkImage    *sign;
  GtkLabel    *health;
  GtkLabel    *progress;
};

G_DEFINE_FINAL_TYPE (KoersInitiativeCard, koers_initiative_card, GTK_TYPE_WIDGET)

static GdkContentProvider *
prepare_drag_cb (KoersInitiativeCard *self)
{
  return self->record != NULL ? gdk_content_provider_new_typed (KOERS_TYPE_RECORD, self->record) : NULL;
}

static void
drag_begin_cb (KoersInitiativeCard *self,
               GdkDrag             *drag,
               GtkDragSource       *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static void
show_health (KoersInitiativeCard         *self,
             const KoersInitiativeStatus *status,
             gint32                       day)
{
  koers_health_image_set_initiative (self->sign, self->record, day);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), status->health != KOERS_HEALTH_NOT_ASSESSED);
  gtk_label_set_label (self->health, koers_initiative_status_get_title (status));
}

static void
koers_initiative_card_dispose (GObject *object)
{
  KoersInitiativeCard *self = KOERS_INITIATIVE_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (koers_initiative_card_parent_class)->dispose (object);
}

static void
koers_initiative_card_class_init (KoersInitiativeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_initiative_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-initiative-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeCard, box);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeCard, code);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeCard, name);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeCard, place);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeCard, sign);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeCard, health);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeCard, progress);
  gtk_widget_class_bind_template_callback (widget_class, prepare_drag_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_set_css_name (widget_class, "koersinitiativecard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_initiative_card_init (KoersInitiativeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_initiative_card_new (void)
{
  return g_object_new (KOERS_TYPE_INITIATIVE_CARD, NULL);
}

KoersRecord *
koers_initiative_card_get_record (KoersInitiativeCard *self)
{
  return self->record;
}

/**
 * koers_initiative_card_set_record:
 * @self: a card
 * @record: (nullable): an initiative
 * @by_department: whether it says the pillar, because the board says the department
 * @day: the reporting day, in days since 1970-01-01
 *
 * Shows an initiative, and names the row of the list that it stands in.
 */
void
koers_initiative_card_set_record (KoersInitiativeCard *self,
                                  KoersRecord         *record,
                                  gboolean             by_department,
                                  gint32               day)
{
  KoersRecord *pillar;
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  KoersInitiativeStatus status;
  g_autofree char *code = NULL, *place = NULL, *percent = NULL, *progress = NULL, *sentence = NULL;

  g_set_object (&self->record, record);
  if (record == NULL || koers_strategy_of (record) == NULL)
    return;
  status = koers_initiative_get_status (record, day);
  pillar = koers_initiative_get_pillar (record);
  code = koers_record_dup_label (record, KOERS_INITIATIVE_CODE);
  place = !by_department ? koers_record_dup_label (record, KOERS_INITIATIVE_DEPARTMENT) : g_strdup (pillar != NULL ? koers_record_get_name (pillar) : "");
  percent = status.percent >= 0 ? g_strdup_printf (_("%d %%"), status.percent) : g_strdup ("");
  progress = koers_initiative_status_dup_progress (&status);
  sentence = koers_initiative_dup_sentence (record, day);
  gtk_label_set_label (self->code, code);
  gtk_widget_set_visible (GTK_WIDGET (self->code), *code != '\0');
  gtk_label_set_label (self->name, koers_record_get_name (record));
  koers_tooltip_set (GTK_WIDGET (self->name), koers_record_get_name (record));
  gtk_label_set_label (self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->place), *place != '\0');
  gtk_label_set_label (self->progress, percent);
  koers_tooltip_set (GTK_WIDGET (self->progress), progress);
  show_health (self, &status, day);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
