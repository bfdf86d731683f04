/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-lane.h"

#include "koers-cut.h"
#include "koers-growing-list.h"
#include "koers-initiative-card.h"
#include "koers-stretch.h"

#include <glib/gi18n-lib.h>

/**
 * KoersInitiativeLane:
 *
 * A column of a board: a heading with the number of its cards, and the cards, of which only those are made that are soon seen. It says with
 * #KoersInitiativeLane::dropped that a card was brought to it.
 */
struct _KoersInitiativeLane {
  GtkWidget           parent_instance;
  KoersViewState     *view_state;
  char               *value;
  char               *title_text;
  gboolean            by_department;
  GtkWidget          *box;
  GtkLabel           *title;
  GtkLabel           *count;
  GtkScrolledWindow  *scrolled;
  GtkListView        *list_view;
  GListStore         *records;
  KoersGrowingList   *shown;
  GtkSingleSelection *selection;
  gboolean            is_setting;
};

enum { DROPPED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersInitiativeLane, koers_initiative_lane, GTK_TYPE_WIDGET)

/* ---- cards */

static void
show_record (KoersInitiativeLane *self,
             GtkWidget           *card,
             KoersRecord         *record)
{
  koers_initiative_card_set_record (KOERS_INITIATIVE_CARD (card), record, self->by_department, koers_view_state_get_reporting_day (self->view_state));
  koers_cut_show (card, gtk_widget_get_parent (card), koers_view_state_is_cut (self->view_state, record));
}

static void
setup_card_cb (KoersInitiativeLane *self,
               GtkListItem         *item)
{
  gtk_list_item_set_child (item, koers_initiative_card_new ());
}

static void
bind_card_cb (KoersInitiativeLane *self,
              GtkListItem         *item)
{
  show_record (self, gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

static void
unbind_card_cb (KoersInitiativeLane *self,
                GtkListItem         *item)
{
  koers_initiative_card_set_record (KOERS_INITIATIVE_CARD (gtk_list_item_get_child (item)), NULL, FALSE, 0);
}

/* What a card says may differ although it is the same card. */
static void
refresh_cards (KoersInitiativeLane *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *card = gtk_widget_get_first_child (row);

      if (KOERS_IS_INITIATIVE_CARD (card) && koers_initiative_card_get_record (KOERS_INITIATIVE_CARD (card)) != NULL)
        show_record (self, card, koers_initiative_card_get_record (KOERS_INITIATIVE_CARD (card)));
    }
}

/* ---- what the user does */

static void
selection_changed_cb (KoersInitiativeLane *self)
{
  KoersRecord *record = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_setting && record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

static void
activated_cb (KoersInitiativeLane *self,
              guint                position)
{
  g_autoptr (KoersRecord) record = g_list_model_get_item (G_LIST_MODEL (self->records), position);

  if (record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_show (self->view_state, "strategy", record);
}

static gboolean
drop_cb (KoersInitiativeLane *self,
         const GValue        *value)
{
  KoersRecord *record = g_value_get_object (value);

  if (record == NULL || koers_strategy_of (record) == NULL)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, record);
  return TRUE;
}

/* Goes to the card that is selected. Its row is there once the list has been laid out. */
static gboolean
focus_selected_cb (gpointer data)
{
  g_autoptr (KoersInitiativeLane) self = data;
  gpointer record = self->box != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  for (GtkWidget *row = record != NULL ? gtk_widget_get_first_child (GTK_WIDGET (self->list_view)) : NULL; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *card = gtk_widget_get_first_child (row);

      if (KOERS_IS_INITIATIVE_CARD (card) && koers_initiative_card_get_record (KOERS_INITIATIVE_CARD (card)) == record)
        gtk_widget_grab_focus (row);
    }
  return G_SOURCE_REMOVE;
}

static void
queue_focus (KoersInitiativeLane *self)
{
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, focus_selected_cb, g_object_ref (self), NULL);
}

/* ---- the type */

static void
koers_initiative_lane_dispose (GObject *object)
{
  KoersInitiativeLane *self = KOERS_INITIATIVE_LANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->records);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_initiative_lane_parent_class)->dispose (object);
}

static void
koers_initiative_lane_finalize (GObject *object)
{
  KoersInitiativeLane *self = KOERS_INITIATIVE_LANE (object);

  g_free (self->value);
  g_free (self->title_text);

  G_OBJECT_CLASS (koers_initiative_lane_parent_class)->finalize (object);
}

static void
koers_initiative_lane_class_init (KoersInitiativeLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_initiative_lane_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_initiative_lane_finalize;

  /**
   * KoersInitiativeLane::dropped:
   * @record: an initiative
   *
   * Comes when a card was dropped on it.
   */
  signals[DROPPED] = g_signal_new ("dropped", KOERS_TYPE_INITIATIVE_LANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, KOERS_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-initiative-lane.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeLane, box);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeLane, title);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeLane, count);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeLane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeLane, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_set_css_name (widget_class, "koersinitiativelane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_initiative_lane_init (KoersInitiativeLane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkDropTarget *target = gtk_drop_target_new (KOERS_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->records = g_list_store_new (KOERS_TYPE_RECORD);
  self->shown = koers_growing_list_new (G_LIST_MODEL (self->records), self->scrolled);
  self->selection = gtk_single_selection_new (g_object_ref (koers_growing_list_get_model (self->shown)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_card_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_card_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_card_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * koers_initiative_lane_new:
 * @view_state: what the window shows
 * @by_department: whether the board is by department
 * @group: its initiatives
 *
 * Returns: (transfer floating): a column of a board
 */
GtkWidget *
koers_initiative_lane_new (KoersViewState   *view_state,
                           gboolean          by_department,
                           const KoersGroup *group)
{
  KoersInitiativeLane *self = g_object_new (KOERS_TYPE_INITIATIVE_LANE, NULL);

  self->view_state = g_object_ref (view_state);
  self->by_department = by_department;
  self->value = g_strdup (group->value);
  self->title_text = g_strdup (group->title);
  gtk_label_set_label (self->title, group->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), group->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, group->title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, group->title, -1);
  koers_initiative_lane_set_group (self, group);
  g_signal_connect_object (view_state, "notify::cut", G_CALLBACK (refresh_cards), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

const char *
koers_initiative_lane_get_value (KoersInitiativeLane *self)
{
  return self->value;
}

const char *
koers_initiative_lane_get_title (KoersInitiativeLane *self)
{
  return self->title_text;
}

/**
 * koers_initiative_lane_set_group:
 * @self: a column of a board
 * @group: its initiatives
 *
 * Shows these initiatives, with one change for the stretch that differs.
 */
void
koers_initiative_lane_set_group (KoersInitiativeLane *self,
                                 const KoersGroup    *group)
{
  g_autofree char *count = g_strdup_printf ("%'u", group->records->len);
  g_autofree char *spoken = g_strdup_printf (ngettext ("%u initiative", "%u initiatives", group->records->len), group->records->len);

  gtk_label_set_label (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  self->is_setting = TRUE;
  koers_stretch_splice (self->records, group->records);
  self->is_setting = FALSE;
  refresh_cards (self);
}

/**
 * koers_initiative_lane_select:
 * @self: a column of a board
 * @record: (nullable): what is selected in the window
 * @focus: whether its card takes the focus
 *
 * Returns: whether it has a card of @record
 */
gboolean
koers_initiative_lane_select (KoersInitiativeLane *self,
                              KoersRecord         *record,
                              gboolean             focus)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (record == NULL || !g_list_store_find (self->records, record, &position))
    position = GTK_INVALID_LIST_POSITION;
  self->is_setting = TRUE;
  if (position != GTK_INVALID_LIST_POSITION)
    koers_growing_list_show_at_least (self->shown, position + 1);
  gtk_single_selection_set_selected (self->selection, position);
  self->is_setting = FALSE;
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
  if (focus)
    queue_focus (self);
  return TRUE;
}

/**
 * koers_initiative_lane_focus:
 * @self: a column of a board
 *
 * Goes to its cards.
 *
 * Returns: whether there are any
 */
gboolean
koers_initiative_lane_focus (KoersInitiativeLane *self)
{
  if (koers_initiative_lane_get_n (self) == 0)
    return FALSE;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  queue_focus (self);
  return TRUE;
}

guint
koers_initiative_lane_get_n (KoersInitiativeLane *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->records));
}
