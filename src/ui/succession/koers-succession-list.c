/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-list.h"

#include "koers-flow.h"
#include "koers-focus.h"
#include "koers-succession-chooser.h"
#include "koers-succession-row.h"

#include <glib/gi18n-lib.h>

/**
 * KoersSuccessionList:
 *
 * The objectives of the old agreement, to decide what becomes of each: one key decides and goes on to the next that is undecided.
 */
struct _KoersSuccessionList {
  GtkWidget            parent_instance;
  KoersSuccession     *succession;
  GListStore          *items;
  GtkCustomFilter     *filter;
  GtkSingleSelection  *selection;
  GtkWidget           *box;
  GtkLabel            *progress;
  GtkProgressBar      *progress_bar;
  GtkToggleButton     *undecided_only;
  GtkStack            *stack;
  GtkListView         *list_view;
  KoersSuccessionItem *choosing; /* what the chooser is open for */
  gboolean             adding;   /* whether it is for what continues it as well */
};

G_DEFINE_FINAL_TYPE (KoersSuccessionList, koers_succession_list, GTK_TYPE_WIDGET)

static const struct {
  const char *name;
  guint       key;
  KoersFate   fate;
} decisions[] = {
  { "succession.keep", GDK_KEY_k, KOERS_FATE_KEPT },
  { "succession.reword", GDK_KEY_r, KOERS_FATE_REWORDED },
  { "succession.move", GDK_KEY_m, KOERS_FATE_MOVED },
  { "succession.drop", GDK_KEY_d, KOERS_FATE_DROPPED },
  { "succession.undecide", GDK_KEY_BackSpace, KOERS_FATE_UNDECIDED },
};

/* ---- rows */

static void
setup_row_cb (KoersSuccessionList *self,
              GtkListItem         *item)
{
  gtk_list_item_set_child (item, koers_succession_row_new ());
}

static void
bind_row_cb (KoersSuccessionList *self,
             GtkListItem         *item)
{
  koers_succession_row_set_item (KOERS_SUCCESSION_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (KoersSuccessionList *self,
               GtkListItem         *item)
{
  koers_succession_row_set_item (KOERS_SUCCESSION_ROW (gtk_list_item_get_child (item)), NULL);
}

/* ---- what is shown */

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  KoersSuccessionList *self = data;

  return !gtk_toggle_button_get_active (self->undecided_only) || koers_succession_item_get_fate (item) == KOERS_FATE_UNDECIDED;
}

static void
show_progress (KoersSuccessionList *self)
{
  guint n = koers_succession_get_n (self->succession), n_decided = koers_succession_get_n_decided (self->succession);
  /* Translators: how many objectives are decided about, how many there are. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u of %u objective decided", "%u of %u objectives decided", n), n_decided, n);

  gtk_label_set_label (self->progress, text);
  gtk_progress_bar_set_fraction (self->progress_bar, n > 0 ? (double) n_decided / n : 1);
}

static void
show_stack (KoersSuccessionList *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0 ? "objectives" : "nothing");
}

static void
decided_cb (KoersSuccessionList *self)
{
  show_progress (self);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_stack (self);
}

/* ---- moving */

static KoersSuccessionItem *
get_selected (KoersSuccessionList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static gboolean
find_position (KoersSuccessionList *self,
               KoersSuccessionItem *item,
               guint               *position)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (KoersSuccessionItem) other = g_list_model_get_item (model, i);

      *position = i;
      if (other == item)
        return TRUE;
    }
  return FALSE;
}

/* Gives the focus to the row that is selected. It is there once the list has been laid out. */
static gboolean
focus_selected_cb (gpointer data)
{
  g_autoptr (KoersSuccessionList) self = data;
  gpointer item = self->box != NULL ? get_selected (self) : NULL;

  for (GtkWidget *row = item != NULL ? gtk_widget_get_first_child (GTK_WIDGET (self->list_view)) : NULL; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *content = gtk_widget_get_first_child (row);

      if (KOERS_IS_SUCCESSION_ROW (content) && koers_succession_row_get_item (KOERS_SUCCESSION_ROW (content)) == item)
        gtk_widget_grab_focus (row);
    }
  return G_SOURCE_REMOVE;
}

static void
go_to (KoersSuccessionList *self,
       KoersSuccessionItem *item)
{
  guint position;

  if (item == NULL || !find_position (self, item, &position))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, focus_selected_cb, g_object_ref (self), NULL);
}

/* The next one below that is undecided; from the end on from the top. Nothing is a place before the first. */
static KoersSuccessionItem *
find_next (KoersSuccessionList *self,
           KoersSuccessionItem *from)
{
  guint n = koers_succession_get_n (self->succession), start = 0;

  for (guint i = 0; i < n; i++)
    if (koers_succession_get (self->succession, i) == from)
      start = i + 1;
  for (guint i = 0; i < n; i++)
    {
      KoersSuccessionItem *item = koers_succession_get (self->succession, (start + i) % n);

      if (item != from && koers_succession_item_get_fate (item) == KOERS_FATE_UNDECIDED)
        return item;
    }
  return NULL;
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersSuccessionList *self = KOERS_SUCCESSION_LIST (widget);

  go_to (self, find_next (self, get_selected (self)));
}

/* ---- deciding */

static void
decide (KoersSuccessionList *self,
        KoersSuccessionItem *item,
        KoersFate            fate,
        KoersRecord         *successor)
{
  g_autoptr (KoersSuccessionItem) next = find_next (self, item);
  g_autoptr (KoersSuccessionItem) decided = g_object_ref (item);

  if (next != NULL)
    g_object_ref (next);
  koers_succession_decide (self->succession, decided, fate, successor);
  go_to (self, fate != KOERS_FATE_UNDECIDED && next != NULL ? next : decided);
}

static void
chosen_cb (KoersSuccessionList *self,
           KoersRecord         *objective)
{
  g_autoptr (KoersSuccessionItem) item = g_steal_pointer (&self->choosing);

  const KoersSuccessionMatch *proposal = item != NULL ? koers_succession_item_get_proposal (item) : NULL;

  if (item != NULL && self->adding)
    {
      /* What is proposed goes first, so that adding to it splits. */
      if (koers_succession_item_get_fate (item) == KOERS_FATE_UNDECIDED && proposal != NULL)
        koers_succession_decide (self->succession, item, koers_succession_item_get_proposed_fate (item), proposal->objective);
      koers_succession_add (self->succession, item, objective);
      go_to (self, item);
    }
  else if (item != NULL)
    decide (self, item, KOERS_FATE_MOVED, objective);
}

static void
choose_successor (KoersSuccessionList *self,
                  KoersSuccessionItem *item,
                  gboolean             adding)
{
  KoersSuccessionChooser *chooser = koers_succession_chooser_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->succession, item);

  g_set_object (&self->choosing, item);
  self->adding = adding;
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

/* What continues it is what was decided before or is proposed; if nothing is, somebody has to choose. */
static void
decide_selected (KoersSuccessionList *self,
                 KoersFate            fate)
{
  KoersSuccessionItem *item = get_selected (self);
  const KoersSuccessionMatch *proposal = item != NULL ? koers_succession_item_get_proposal (item) : NULL;
  KoersRecord *successor = item != NULL ? koers_succession_item_get_successor (item) : NULL;

  if (item == NULL)
    return;
  if (successor == NULL && proposal != NULL)
    successor = proposal->objective;
  if (fate == KOERS_FATE_DROPPED || fate == KOERS_FATE_UNDECIDED)
    decide (self, item, fate, NULL);
  else if (fate == KOERS_FATE_MOVED || successor == NULL)
    choose_successor (self, item, FALSE);
  else
    decide (self, item, fate, successor);
}

static void
decide_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    if (g_str_equal (decisions[i].name, action_name))
      {
        decide_selected (KOERS_SUCCESSION_LIST (widget), decisions[i].fate);
        return;
      }
}

static void
split_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KoersSuccessionList *self = KOERS_SUCCESSION_LIST (widget);

  if (get_selected (self) != NULL)
    choose_successor (self, get_selected (self), TRUE);
}

/* Enter accepts what is proposed, passes over what is decided, and goes on to the next step when nothing is left. */
static void
activate_cb (KoersSuccessionList *self)
{
  KoersSuccessionItem *item = get_selected (self), *next = item != NULL ? find_next (self, item) : NULL;

  if (item == NULL)
    return;
  if (koers_succession_item_get_fate (item) == KOERS_FATE_UNDECIDED)
    decide_selected (self, koers_succession_item_get_proposal (item) != NULL ? koers_succession_item_get_proposed_fate (item) : KOERS_FATE_MOVED);
  else if (next != NULL)
    go_to (self, next);
  else
    gtk_widget_activate_default (GTK_WIDGET (self));
}

/* @parameter: how alike the words must be, in percent */
static void
accept_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersSuccessionList *self = KOERS_SUCCESSION_LIST (widget);

  koers_succession_accept (self->succession, g_variant_get_int32 (parameter) / 100.0 - 1e-6);
  go_to (self, find_next (self, NULL));
}

static void
drop_undecided_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  KoersSuccessionList *self = KOERS_SUCCESSION_LIST (widget);

  g_object_freeze_notify (G_OBJECT (self->succession));
  for (guint i = 0; i < koers_succession_get_n (self->succession); i++)
    if (koers_succession_item_get_fate (koers_succession_get (self->succession, i)) == KOERS_FATE_UNDECIDED)
      koers_succession_decide (self->succession, koers_succession_get (self->succession, i), KOERS_FATE_DROPPED, NULL);
  g_object_thaw_notify (G_OBJECT (self->succession));
  go_to (self, get_selected (self));
}

static void
undecided_only_cb (KoersSuccessionList *self)
{
  KoersSuccessionItem *selected = get_selected (self);

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_stack (self);
  if (selected != NULL && find_position (self, selected, &(guint) { 0 }))
    go_to (self, selected);
}

/* ---- the type */

static gboolean
koers_succession_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_SUCCESSION_LIST (widget)->list_view));
}

static void
koers_succession_list_dispose (GObject *object)
{
  KoersSuccessionList *self = KOERS_SUCCESSION_LIST (object);

  if (self->succession != NULL)
    g_signal_handlers_disconnect_by_data (self->succession, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->choosing);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->succession);

  G_OBJECT_CLASS (koers_succession_list_parent_class)->dispose (object);
}

static void
koers_succession_list_class_init (KoersSuccessionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_succession_list_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_succession_list_grab_focus;

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      gtk_widget_class_install_action (widget_class, decisions[i].name, NULL, decide_action);
      gtk_widget_class_add_binding_action (widget_class, decisions[i].key, 0, decisions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "succession.drop", NULL);
  gtk_widget_class_install_action (widget_class, "succession.split", NULL, split_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "succession.split", NULL);
  gtk_widget_class_install_action (widget_class, "succession.next", NULL, next_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "succession.next", NULL);
  gtk_widget_class_install_action (widget_class, "succession.accept", "i", accept_action);
  gtk_widget_class_install_action (widget_class, "succession.drop-undecided", NULL, drop_undecided_action);

  g_type_ensure (KOERS_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-succession-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionList, box);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionList, progress);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionList, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionList, undecided_only);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionList, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionList, list_view);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, undecided_only_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_succession_list_init (KoersSuccessionList *self)
{
  GtkFilterListModel *filtered;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (KOERS_TYPE_SUCCESSION_ITEM);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), GTK_FILTER (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * koers_succession_list_set_succession:
 * @self: a list
 * @succession: a change of agreement
 *
 * Shows another change of agreement, or the same as the strategy is now; the place in the list stays.
 */
void
koers_succession_list_set_succession (KoersSuccessionList *self,
                                      KoersSuccession     *succession)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->succession != NULL)
    g_signal_handlers_disconnect_by_data (self->succession, self);
  g_clear_object (&self->choosing);
  g_set_object (&self->succession, succession);
  g_signal_connect_swapped (succession, "notify::n-decided", G_CALLBACK (decided_cb), self);
  for (guint i = 0; i < koers_succession_get_n (succession); i++)
    g_ptr_array_add (items, koers_succession_get (succession, i));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, position);
  decided_cb (self);
}
