/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-overview-page.h"

#include "koers-attention-list.h"
#include "koers-count-button.h"
#include "koers-department-list.h"
#include "koers-flow.h"
#include "koers-focus.h"
#include "koers-health-image.h"
#include "koers-milestone-list.h"
#include "koers-overview-words.h"
#include "koers-pillar-card.h"
#include "koers-state-bar-layout.h"
#include "koers-state-chart.h"
#include "koers-state-sign.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersOverviewPage:
 *
 * The strategy at a glance; everything in it leads to its place. It is counted when somebody can see it and something has changed since:
 * any number of changes between two turns of the main loop count it once.
 */
struct _KoersOverviewPage {
  GtkWidget            parent_instance;
  KoersViewState      *view_state;
  guint                idle_id;
  gboolean             is_outdated;
  GtkStack            *stack;
  GtkWidget           *add_pillar; /* of the page for a strategy without pillars, made when there is one */
  GtkWidget           *content;
  GtkWidget           *numbers;
  GtkLabel            *size;
  GtkLabel            *progress;
  GtkLabel            *sources;
  KoersStateChart     *chart;
  KoersFlow           *states;
  KoersFlow           *healths;
  KoersFlow           *pillars;
  KoersAttentionList  *attention;
  KoersMilestoneList  *milestones;
  GtkWidget           *load;
  KoersDepartmentList *departments;
  KoersCountButton    *state_buttons[KOERS_INITIATIVE_STATE_N];
  KoersCountButton    *health_buttons[KOERS_N_HEALTHS];
  KoersCountButton    *unsupported;
};

G_DEFINE_FINAL_TYPE (KoersOverviewPage, koers_overview_page, GTK_TYPE_WIDGET)

/* ---- where things lead */

static void
show_initiatives (KoersOverviewPage *self,
                  const char *const *words)
{
  g_autoptr (GError) error = NULL;

  if (!koers_view_state_set_filter (self->view_state, words, &error))
    g_warning ("%s", error->message);
  koers_view_state_set_page (self->view_state, "initiatives");
}

/* The initiatives of a pillar or a department. */
static void
show_initiatives_of (KoersOverviewPage *self,
                     const char        *key,
                     KoersRecord       *record)
{
  g_autofree char *id = record != NULL ? koers_id_dup_text (koers_record_get_id (record)) : g_strdup ("");
  g_autofree char *word = g_strconcat (key, "=", id, NULL);
  const char *words[] = { word, NULL };

  show_initiatives (self, words);
}

static void
count_clicked_cb (KoersOverviewPage *self,
                  KoersCountButton  *button)
{
  const char *words[] = { koers_count_button_get_word (button), NULL };

  show_initiatives (self, words);
}

static void
state_pressed_cb (KoersOverviewPage *self,
                  int                state)
{
  count_clicked_cb (self, self->state_buttons[state]);
}

static void
pillar_clicked_cb (KoersOverviewPage *self,
                   KoersPillarCard   *card)
{
  KoersRecord *pillar = koers_pillar_card_get_pillar (card);

  if (pillar == NULL)
    show_initiatives_of (self, "pillar", NULL);
  else if (koers_strategy_of (pillar) != NULL)
    koers_view_state_show (self->view_state, "strategy", pillar);
}

static void
department_chosen_cb (KoersOverviewPage *self,
                      KoersRecord       *department)
{
  if (department == NULL || koers_strategy_of (department) != NULL)
    show_initiatives_of (self, "department", department);
}

/* ---- what it shows */

static void
show_totals (KoersOverviewPage        *self,
             const KoersOverviewGroup *totals)
{
  g_autofree char *size = koers_overview_dup_size (totals);
  g_autofree char *progress = koers_overview_dup_progress (&totals->part);
  g_autofree char *sources = koers_overview_dup_sources (&totals->part);
  g_autofree char *states = koers_overview_dup_state_sentence (totals);

  gtk_label_set_label (self->size, size);
  gtk_label_set_label (self->progress, progress);
  gtk_label_set_label (self->sources, sources);
  gtk_widget_set_visible (self->numbers, totals->part.n > 0);
  koers_state_chart_set_counts (self->chart, totals->states, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, states, -1);
  for (int state = 0; state < KOERS_INITIATIVE_STATE_N; state++)
    {
      koers_count_button_set_count (self->state_buttons[state], totals->states[state]);
      gtk_widget_set_visible (GTK_WIDGET (self->state_buttons[state]), totals->states[state] > 0);
    }
  for (int health = 0; health < KOERS_N_HEALTHS; health++)
    {
      koers_count_button_set_count (self->health_buttons[health], totals->part.healths[health]);
      gtk_widget_set_visible (GTK_WIDGET (self->health_buttons[health]), totals->part.healths[health] > 0);
    }
  koers_count_button_set_count (self->unsupported, totals->part.n_doubted);
  gtk_widget_set_visible (GTK_WIDGET (self->unsupported), totals->part.n_doubted > 0);
}

static void
show_pillars (KoersOverviewPage *self,
              KoersOverview     *overview)
{
  guint n;
  const KoersOverviewGroup *groups = koers_overview_get_pillars (overview, &n);
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->pillars));

  for (guint i = 0; i < n; i++)
    {
      if (card == NULL)
        {
          card = koers_pillar_card_new ();
          g_signal_connect_object (card, "clicked", G_CALLBACK (pillar_clicked_cb), self, G_CONNECT_SWAPPED);
          koers_flow_append (self->pillars, card);
        }
      koers_pillar_card_set_group (KOERS_PILLAR_CARD (card), &groups[i]);
      card = gtk_widget_get_next_sibling (card);
    }
  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_widget_unparent (card);
      card = next;
    }
}

static void
show_empty (KoersOverviewPage *self)
{
  GtkWidget *page;

  if (self->add_pillar == NULL)
    {
      self->add_pillar = g_object_new (GTK_TYPE_BUTTON, "label", _("Add a Pillar"), "action-name", "win.add-pillar", "halign", GTK_ALIGN_CENTER, NULL);
      gtk_widget_add_css_class (self->add_pillar, "pill");
      gtk_widget_add_css_class (self->add_pillar, "suggested-action");
      page = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "koers-overview-symbolic", "title", _("No pillars yet"), "description",
                           _("A strategy stands on pillars. Add the first one, then goals and initiatives to it; here you see how they go."), "child",
                           self->add_pillar, NULL);
      gtk_stack_add_named (self->stack, page, "empty");
    }
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_overview (KoersOverviewPage *self)
{
  g_autoptr (KoersOverview) overview = koers_overview_new (koers_view_state_get_strategy (self->view_state),
                                                           koers_view_state_get_reporting_day (self->view_state), KOERS_MILESTONE_LIST_LENGTH);
  guint n_pillars;

  self->is_outdated = FALSE;
  koers_overview_get_pillars (overview, &n_pillars);
  if (n_pillars == 0)
    {
      show_empty (self);
      return;
    }
  gtk_stack_set_visible_child (self->stack, self->content);
  show_totals (self, koers_overview_get_totals (overview));
  show_pillars (self, overview);
  koers_attention_list_set_overview (self->attention, overview);
  koers_milestone_list_set_overview (self->milestones, overview);
  koers_department_list_set_overview (self->departments, overview);
  gtk_widget_set_visible (self->load, gtk_widget_get_visible (GTK_WIDGET (self->departments)));
}

static gboolean
idle_cb (gpointer data)
{
  KoersOverviewPage *self = KOERS_OVERVIEW_PAGE (data);

  self->idle_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_overview (self);
  return G_SOURCE_REMOVE;
}

static void
strategy_changed_cb (KoersOverviewPage *self)
{
  self->is_outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->idle_id == 0)
    self->idle_id = g_idle_add (idle_cb, self);
}

/* ---- the type */

static void
koers_overview_page_map (GtkWidget *widget)
{
  KoersOverviewPage *self = KOERS_OVERVIEW_PAGE (widget);

  if (self->is_outdated)
    show_overview (self);
  GTK_WIDGET_CLASS (koers_overview_page_parent_class)->map (widget);
}

static gboolean
koers_overview_page_grab_focus (GtkWidget *widget)
{
  KoersOverviewPage *self = KOERS_OVERVIEW_PAGE (widget);

  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->states));

  if (gtk_stack_get_visible_child (self->stack) != self->content)
    return gtk_widget_grab_focus (self->add_pillar);
  while (first != NULL && !gtk_widget_get_visible (first))
    first = gtk_widget_get_next_sibling (first);
  if (first == NULL)
    first = gtk_widget_get_first_child (GTK_WIDGET (self->pillars));
  return gtk_widget_grab_focus (first);
}

static void
koers_overview_page_dispose (GObject *object)
{
  KoersOverviewPage *self = KOERS_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_overview_page_parent_class)->dispose (object);
}

static void
koers_overview_page_class_init (KoersOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_overview_page_dispose;
  widget_class->map = koers_overview_page_map;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_overview_page_grab_focus;

  g_type_ensure (KOERS_TYPE_ATTENTION_LIST);
  g_type_ensure (KOERS_TYPE_DEPARTMENT_LIST);
  g_type_ensure (KOERS_TYPE_FLOW);
  g_type_ensure (KOERS_TYPE_MILESTONE_LIST);
  g_type_ensure (KOERS_TYPE_STATE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, content);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, numbers);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, size);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, progress);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, sources);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, chart);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, states);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, healths);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, pillars);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, attention);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, milestones);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, load);
  gtk_widget_class_bind_template_child (widget_class, KoersOverviewPage, departments);
  gtk_widget_class_bind_template_callback (widget_class, state_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, department_chosen_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static KoersCountButton *
add_count_button (KoersOverviewPage *self,
                  KoersFlow         *flow,
                  GtkWidget         *sign,
                  const char        *title,
                  const char        *key,
                  const char        *value)
{
  g_autofree char *word = g_strconcat (key, "=", value, NULL);
  GtkWidget *button = koers_count_button_new (sign, title, word);

  g_signal_connect_object (button, "clicked", G_CALLBACK (count_clicked_cb), self, G_CONNECT_SWAPPED);
  koers_flow_append (flow, button);
  return KOERS_COUNT_BUTTON (button);
}

static void
koers_overview_page_init (KoersOverviewPage *self)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_STATE);
  GtkWidget *unsupported = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    {
      KoersRoadmapState state = koers_state_bar_get_state (i);

      self->state_buttons[state] = add_count_button (self, self->states, koers_state_sign_new (state), koers_roadmap_state_get_label (state),
                                                     "state", field->choices[state].word);
    }
  for (guint i = 0; i < KOERS_N_HEALTHS; i++)
    {
      KoersHealth health = koers_overview_healths[i];
      GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      koers_health_image_set (GTK_IMAGE (image), health);
      gtk_widget_set_visible (image, health != KOERS_HEALTH_NOT_ASSESSED);
      self->health_buttons[health] = add_count_button (self, self->healths, image, koers_health_get_title (health), "health", koers_health_get_word (health));
    }
  koers_health_image_set_unsupported (GTK_IMAGE (unsupported));
  self->unsupported = add_count_button (self, self->healths, unsupported, C_ ("light", "On track, not supported"), "health", KOERS_UNSUPPORTED_WORD);
}

/**
 * koers_overview_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows a strategy at a glance
 */
GtkWidget *
koers_overview_page_new (KoersViewState *view_state)
{
  KoersOverviewPage *self = g_object_new (KOERS_TYPE_OVERVIEW_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  koers_attention_list_set_view_state (self->attention, view_state);
  koers_milestone_list_set_view_state (self->milestones, view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  show_overview (self);
  return GTK_WIDGET (self);
}
