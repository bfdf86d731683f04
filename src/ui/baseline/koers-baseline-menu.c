/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-baseline-menu.h"

#include "koers-baseline-edit.h"

#include <glib/gi18n-lib.h>

/**
 * KoersBaselineMenu:
 *
 * The button of a chart with which one freezes the plan, chooses the frozen plan that is shown below the bars, and compares.
 */
struct _KoersBaselineMenu {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkWidget      *button;
};

typedef enum { PROP_SHOWN = 1, N_PROPS } KoersBaselineMenuProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersBaselineMenu, koers_baseline_menu, GTK_TYPE_WIDGET)

static GMenuModel *
make_menu (KoersBaselineMenu *self)
{
  g_autoptr (GPtrArray) baselines = koers_strategy_dup_sorted (koers_view_state_get_strategy (self->view_state), KOERS_KIND_BASELINE);
  g_autoptr (GMenu) acts = g_menu_new (), choices = g_menu_new (), edits = g_menu_new ();
  GMenu *menu = g_menu_new ();

  g_menu_append (acts, _("_Freeze the Plan…"), "win.freeze-plan");
  g_menu_append (acts, _("_Compare Plans…"), "win.compare-plans");
  g_menu_append (choices, _("_No Baseline"), "baseline.show::");
  for (guint i = 0; i < baselines->len; i++)
    {
      KoersRecord *baseline = g_ptr_array_index (baselines, i);
      g_autofree char *id = koers_id_dup_text (koers_record_get_id (baseline));
      g_autoptr (GMenuItem) item = g_menu_item_new (koers_record_get_name (baseline), NULL);

      g_menu_item_set_action_and_target (item, "baseline.show", "s", id);
      g_menu_append_item (choices, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (acts));
  if (baselines->len > 0)
    g_menu_append_section (menu, _("Below the Bars"), G_MENU_MODEL (choices));
  g_menu_append (edits, _("_Rename…"), "baseline.rename");
  g_menu_append (edits, _("_Delete"), "baseline.delete");
  if (koers_view_state_get_baseline (self->view_state) != NULL && koers_document_can_edit (koers_view_state_get_document (self->view_state)))
    g_menu_append_section (menu, NULL, G_MENU_MODEL (edits));
  return G_MENU_MODEL (menu);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       data)
{
  g_autoptr (GMenuModel) menu = make_menu (KOERS_BASELINE_MENU (data));

  gtk_menu_button_set_menu_model (button, menu);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersBaselineMenu *self = KOERS_BASELINE_MENU (widget);
  KoersRecord *baseline = self->view_state != NULL ? koers_view_state_get_baseline (self->view_state) : NULL;

  if (baseline == NULL)
    return;
  if (g_str_equal (action_name, "baseline.rename"))
    koers_baseline_rename (GTK_WINDOW (gtk_widget_get_root (widget)), self->view_state, baseline);
  else
    koers_baseline_delete (self->view_state, baseline);
}

static char *
dup_shown (KoersBaselineMenu *self)
{
  KoersRecord *baseline = self->view_state != NULL ? koers_view_state_get_baseline (self->view_state) : NULL;

  return baseline != NULL ? koers_id_dup_text (koers_record_get_id (baseline)) : g_strdup ("");
}

static void
baseline_changed_cb (KoersBaselineMenu *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWN]);
}

/* ---- the type */

static void
koers_baseline_menu_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_take_string (value, dup_shown (KOERS_BASELINE_MENU (object)));
}

static void
koers_baseline_menu_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  KoersBaselineMenu *self = KOERS_BASELINE_MENU (object);
  KoersId id;

  if (self->view_state == NULL)
    return;
  koers_view_state_set_baseline (self->view_state, g_value_get_string (value) != NULL && koers_id_parse (g_value_get_string (value), &id)
                                                       ? koers_strategy_lookup (koers_view_state_get_strategy (self->view_state), id) : NULL);
}

static void
koers_baseline_menu_dispose (GObject *object)
{
  KoersBaselineMenu *self = KOERS_BASELINE_MENU (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_baseline_menu_parent_class)->dispose (object);
}

static void
koers_baseline_menu_class_init (KoersBaselineMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_baseline_menu_get_property;
  object_class->set_property = koers_baseline_menu_set_property;
  object_class->dispose = koers_baseline_menu_dispose;

  /**
   * KoersBaselineMenu:shown:
   *
   * The id of the baseline that the window shows; empty for none.
   */
  props[PROP_SHOWN] = g_param_spec_string ("shown", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_install_property_action (widget_class, "baseline.show", "shown");
  gtk_widget_class_install_action (widget_class, "baseline.rename", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "baseline.delete", NULL, edit_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_baseline_menu_init (KoersBaselineMenu *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), C_("plan", "Baseline"));
  gtk_widget_set_tooltip_text (self->button, _("Freeze the plan, or show an earlier one below the bars"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("plan", "Baseline"), -1);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * koers_baseline_menu_set_view_state:
 * @self: a menu
 * @view_state: what the window shows; set once
 *
 * Makes the menu choose for a window.
 */
void
koers_baseline_menu_set_view_state (KoersBaselineMenu *self,
                                    KoersViewState    *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (view_state, "notify::baseline", G_CALLBACK (baseline_changed_cb), self, G_CONNECT_SWAPPED);
}
