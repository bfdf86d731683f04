/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-decisions-page.h"

#include "koers-action.h"
#include "koers-decision-edit.h"
#include "koers-decision-lines.h"
#include "koers-focus.h"
#include "koers-late-update.h"
#include "koers-record-browser.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersDecisionsPage:
 *
 * The decisions and what is done because of them, or all that is still to be done; and beside it everything about the one that is selected.
 */
struct _KoersDecisionsPage {
  GtkWidget           parent_instance;
  KoersViewState     *view_state;
  GtkStack           *stack;
  KoersRecordBrowser *browser;
  GtkToggleButton    *as_decisions;
  GtkToggleButton    *as_actions;
  KoersLateUpdate    *late;
};

G_DEFINE_FINAL_TYPE (KoersDecisionsPage, koers_decisions_page, GTK_TYPE_WIDGET)

/* ---- what it shows */

static void
show_list (KoersDecisionsPage *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  g_autoptr (GPtrArray) items = gtk_toggle_button_get_active (self->as_actions) ? koers_action_lines_new (strategy, day)
                                                                                : koers_decision_lines_new (strategy, day);

  koers_record_browser_set_items (self->browser, items);
}

static void
update (gpointer widget)
{
  KoersDecisionsPage *self = widget;
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  g_autoptr (GPtrArray) actions = koers_strategy_dup_open_actions (strategy);
  /* Translators: how many actions are open. */
  g_autofree char *label = g_strdup_printf (_("Open Actions (%u)"), actions->len);
  guint n = koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_DECISION)) +
            koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_ACTION));

  gtk_button_set_label (GTK_BUTTON (self->as_actions), label);
  show_list (self);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "decisions" : "none");
}

static void
as_actions_toggled_cb (KoersDecisionsPage *self)
{
  if (self->view_state != NULL)
    show_list (self);
}

static void
update_actions (KoersDecisionsPage *self)
{
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decisions.add", can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decisions.add-action", can_edit);
}

/* ---- what can be done */

static void
select_new (KoersDecisionsPage *self,
            KoersId             id)
{
  koers_late_update_settle (self->late);
  koers_view_state_set_selected (self->view_state, koers_strategy_lookup (koers_view_state_get_strategy (self->view_state), id));
  koers_record_browser_edit_name (self->browser);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KoersDecisionsPage *self = KOERS_DECISIONS_PAGE (widget);
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_decision_edit_add (koers_view_state_get_strategy (self->view_state),
                                                                koers_view_state_get_reporting_day (self->view_state), &id);

  /* Or it would not be there to be seen. */
  gtk_toggle_button_set_active (self->as_decisions, TRUE);
  if (koers_view_state_commit (self->view_state, changes))
    select_new (self, id);
}

/* Of the decision that is selected, or that of the action that is. */
static KoersRecord *
find_decision (KoersDecisionsPage *self)
{
  KoersRecord *selected = koers_view_state_get_selected (self->view_state);

  if (selected == NULL)
    return NULL;
  if (koers_record_get_kind (selected) == KOERS_KIND_DECISION)
    return selected;
  return koers_record_get_kind (selected) == KOERS_KIND_ACTION ? koers_record_get_target (selected, KOERS_ACTION_DECISION) : NULL;
}

static void
add_action_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  KoersDecisionsPage *self = KOERS_DECISIONS_PAGE (widget);
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_decision_edit_add_action (koers_view_state_get_strategy (self->view_state), find_decision (self), &id);

  if (koers_view_state_commit (self->view_state, changes))
    select_new (self, id);
}

static void
toggled_cb (KoersDecisionsPage *self,
            KoersRecord        *action)
{
  g_autoptr (KoersChangeSet) changes = koers_action_edit_toggle (action, koers_view_state_get_reporting_day (self->view_state));
  g_autofree char *title = koers_record_dup_title (action);
  g_autofree char *text = g_strdup_printf (koers_action_is_open (action) ? _("“%s” completed") : _("“%s” opened again"), title);

  if (koers_view_state_commit (self->view_state, changes))
    koers_view_state_tell (self->view_state, text, TRUE);
  else
    /* The box is as it was. */
    show_list (self);
}

/* ---- the type */

static gboolean
koers_decisions_page_grab_focus (GtkWidget *widget)
{
  KoersDecisionsPage *self = KOERS_DECISIONS_PAGE (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "none"))
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->browser));
}

static void
koers_decisions_page_dispose (GObject *object)
{
  KoersDecisionsPage *self = KOERS_DECISIONS_PAGE (object);

  g_clear_object (&self->late);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_decisions_page_parent_class)->dispose (object);
}

static void
koers_decisions_page_class_init (KoersDecisionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_decisions_page_dispose;
  widget_class->focus = koers_focus_content;
  widget_class->grab_focus = koers_decisions_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "decisions.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "decisions.add-action", NULL, add_action_action);

  g_type_ensure (KOERS_TYPE_RECORD_BROWSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-decisions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersDecisionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersDecisionsPage, browser);
  gtk_widget_class_bind_template_child (widget_class, KoersDecisionsPage, as_decisions);
  gtk_widget_class_bind_template_child (widget_class, KoersDecisionsPage, as_actions);
  gtk_widget_class_bind_template_callback (widget_class, as_actions_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_decisions_page_init (KoersDecisionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_decisions_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows the decisions and actions of a strategy and what is selected
 */
GtkWidget *
koers_decisions_page_new (KoersViewState *view_state)
{
  KoersDecisionsPage *self = g_object_new (KOERS_TYPE_DECISIONS_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  self->late = koers_late_update_new (GTK_WIDGET (self), update);
  koers_record_browser_set_view_state (self->browser, view_state, _("Choose a decision or an action to see all about it."));
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  koers_late_update_settle (self->late);
  update_actions (self);
  return GTK_WIDGET (self);
}
