/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-shifts-dialog.h"

#include "koers-choice-drop-down.h"
#include "koers-plan-shift-words.h"
#include "koers-two-lines.h"

#include <glib/gi18n-lib.h>

/**
 * KoersPlanShiftItem:
 *
 * A line of a comparison: what happened to something, or how much happened to a pillar or a department.
 */
#define KOERS_TYPE_PLAN_SHIFT_ITEM (koers_plan_shift_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersPlanShiftItem, koers_plan_shift_item, KOERS, PLAN_SHIFT_ITEM, GObject)

struct _KoersPlanShiftItem {
  GObject      parent_instance;
  KoersRecord *subject;
  char        *title;
  char        *facts;
};

G_DEFINE_FINAL_TYPE (KoersPlanShiftItem, koers_plan_shift_item, G_TYPE_OBJECT)

static void
koers_plan_shift_item_finalize (GObject *object)
{
  KoersPlanShiftItem *self = KOERS_PLAN_SHIFT_ITEM (object);

  g_clear_object (&self->subject);
  g_free (self->title);
  g_free (self->facts);

  G_OBJECT_CLASS (koers_plan_shift_item_parent_class)->finalize (object);
}

static void
koers_plan_shift_item_class_init (KoersPlanShiftItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_plan_shift_item_finalize;
}

static void
koers_plan_shift_item_init (KoersPlanShiftItem *self)
{
}

/**
 * KoersPlanShiftsDialog:
 *
 * What two plans differ in: a baseline and the plan as it is now, or two baselines. First how much moved of each pillar and department, then
 * what.
 */
struct _KoersPlanShiftsDialog {
  AdwWindow       parent_instance;
  KoersViewState *view_state;
  GPtrArray      *baselines;
  GtkBox         *choices;
  GtkWidget      *before;
  GtkWidget      *after;
  GtkLabel       *summary;
  GtkStack       *stack;
  GtkListView    *list_view;
  GListStore     *lines;
};

G_DEFINE_FINAL_TYPE (KoersPlanShiftsDialog, koers_plan_shifts_dialog, ADW_TYPE_WINDOW)

static void
add_line (GPtrArray   *items,
          KoersRecord *subject,
          char        *title,
          char        *facts)
{
  KoersPlanShiftItem *item = g_object_new (KOERS_TYPE_PLAN_SHIFT_ITEM, NULL);

  g_set_object (&item->subject, subject);
  item->title = title;
  item->facts = facts;
  g_ptr_array_add (items, item);
}

static void
add_counts (GPtrArray       *items,
            KoersPlanShifts *shifts,
            KoersKind        kind,
            const char      *without)
{
  g_autoptr (GArray) counts = koers_plan_shifts_dup_counts (shifts, kind);

  for (guint i = 0; i < counts->len; i++)
    {
      const KoersPlanShiftCount *count = &g_array_index (counts, KoersPlanShiftCount, i);
      /* Translators: kind of a record, its name. */
      char *title = count->group != NULL ? g_strdup_printf (C_("record", "%s %s"), koers_kind_get_title (kind), koers_record_get_name (count->group))
                                         : g_strdup (without);

      add_line (items, count->group, title, koers_plan_shift_count_dup (count));
    }
}

static KoersRecord *
get_baseline (KoersPlanShiftsDialog *self,
              GtkWidget             *drop_down,
              guint                  first)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return selected == GTK_INVALID_LIST_POSITION || selected < first ? NULL : g_ptr_array_index (self->baselines, selected - first);
}

static void
fill (KoersPlanShiftsDialog *self)
{
  KoersRecord *before = get_baseline (self, self->before, 0), *after = get_baseline (self, self->after, 1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (KoersPlanShifts) shifts = NULL;
  g_autofree char *summary = NULL;
  KoersPlanShiftCount total;

  if (before == NULL || koers_strategy_of (before) == NULL || (after != NULL && koers_strategy_of (after) == NULL))
    return;
  shifts = koers_plan_shifts_new (koers_view_state_get_strategy (self->view_state), before, after);
  total = koers_plan_shifts_get_total (shifts);
  summary = koers_plan_shift_count_dup (&total);
  gtk_label_set_label (self->summary, summary);

  if (koers_plan_shifts_get_n (shifts) > 0)
    {
      add_counts (items, shifts, KOERS_KIND_PILLAR, _("Without a pillar"));
      add_counts (items, shifts, KOERS_KIND_DEPARTMENT, _("Without a department"));
    }
  for (guint i = 0; i < koers_plan_shifts_get_n (shifts); i++)
    {
      const KoersPlanShift *shift = koers_plan_shifts_get (shifts, i);

      add_line (items, shift->subject, koers_record_dup_title (shift->subject), koers_plan_shift_dup_sentence (shift));
    }
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "shifts" : "nothing");
}

static void
activate_cb (KoersPlanShiftsDialog *self)
{
  KoersPlanShiftItem *item = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list_view)));

  if (item == NULL || item->subject == NULL || koers_strategy_of (item->subject) == NULL)
    return;
  koers_view_state_show (self->view_state, "strategy", item->subject);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- rows */

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  koers_two_lines_setup (item, TRUE);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  KoersPlanShiftItem *line = gtk_list_item_get_item (item);

  koers_two_lines_bind (item, line->title, line->facts);
}

/* ---- the type */

static void
koers_plan_shifts_dialog_dispose (GObject *object)
{
  KoersPlanShiftsDialog *self = KOERS_PLAN_SHIFTS_DIALOG (object);

  g_clear_object (&self->lines);
  g_clear_pointer (&self->baselines, g_ptr_array_unref);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_plan_shifts_dialog_parent_class)->dispose (object);
}

static void
koers_plan_shifts_dialog_class_init (KoersPlanShiftsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_plan_shifts_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-plan-shifts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPlanShiftsDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanShiftsDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanShiftsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanShiftsDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static GtkWidget *
add_choice (KoersPlanShiftsDialog *self,
            const char            *title,
            GtkWidget             *after)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label = gtk_label_new (title), *drop_down = koers_choice_drop_down_new (title);

  gtk_widget_set_hexpand (drop_down, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), drop_down);
  gtk_box_insert_child_after (self->choices, box, after);
  return drop_down;
}

static void
koers_plan_shifts_dialog_init (KoersPlanShiftsDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->before = add_choice (self, C_("plan", "From"), NULL);
  self->after = add_choice (self, C_("plan", "To"), gtk_widget_get_parent (self->before));
  self->lines = g_list_store_new (KOERS_TYPE_PLAN_SHIFT_ITEM);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->lines))));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, selection);
}

static void
set_choices (KoersPlanShiftsDialog *self)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free), after = g_ptr_array_new_with_free_func (g_free);
  guint selected = self->baselines->len - 1;

  g_ptr_array_add (after, g_strdup (_("The plan as it is now")));
  for (guint i = 0; i < self->baselines->len; i++)
    {
      KoersRecord *baseline = g_ptr_array_index (self->baselines, i);
      g_autofree char *taken = koers_record_dup_label (baseline, KOERS_BASELINE_TAKEN_DATE);

      /* Translators: name of a frozen plan, the day on which it was frozen. */
      g_ptr_array_add (before, g_strdup_printf (C_("plan", "%s, %s"), koers_record_get_name (baseline), taken));
      g_ptr_array_add (after, g_strdup (g_ptr_array_index (before, i)));
      if (baseline == koers_view_state_get_baseline (self->view_state))
        selected = i;
    }
  koers_choice_drop_down_set (GTK_DROP_DOWN (self->before), before, selected);
  koers_choice_drop_down_set (GTK_DROP_DOWN (self->after), after, 0);
}

/**
 * koers_plan_shifts_dialog_present:
 * @parent: a window
 * @view_state: what it shows; its strategy has a baseline at least
 *
 * Compares the plan with the baseline that the window shows, or else with the last one.
 */
void
koers_plan_shifts_dialog_present (GtkWindow      *parent,
                                  KoersViewState *view_state)
{
  KoersPlanShiftsDialog *self = g_object_new (KOERS_TYPE_PLAN_SHIFTS_DIALOG, "transient-for", parent, NULL);

  self->view_state = g_object_ref (view_state);
  self->baselines = koers_strategy_dup_sorted (koers_view_state_get_strategy (view_state), KOERS_KIND_BASELINE);
  for (guint i = 0; i < self->baselines->len; i++)
    g_object_ref (g_ptr_array_index (self->baselines, i));
  g_ptr_array_set_free_func (self->baselines, g_object_unref);
  set_choices (self);
  g_signal_connect_object (self->before, "notify::selected", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->after, "notify::selected", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (g_list_model_get_n_items (G_LIST_MODEL (self->lines)) > 0 ? GTK_WIDGET (self->list_view) : self->before);
}
