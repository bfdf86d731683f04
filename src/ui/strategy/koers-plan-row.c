/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-row.h"

#include "koers-health-image.h"
#include "koers-plan-list.h"
#include "koers-swatch.h"

#include <glib/gi18n-lib.h>

/**
 * KoersPlanRow:
 *
 * A row of the plan: a sign for the kind, the name, which can be changed in place, and for an initiative how far it is and how it goes.
 */
struct _KoersPlanRow {
  GtkWidget        parent_instance;
  KoersViewState  *view_state;
  KoersRecord     *record;
  GtkTreeExpander *expander;
  GtkImage        *icon;
  KoersSwatch     *swatch;
  GtkStack        *stack;
  GtkLabel        *code;
  GtkLabel        *label;
  GtkEntry        *text;
  GtkLabel        *progress;
  GtkImage        *health;
};

G_DEFINE_FINAL_TYPE (KoersPlanRow, koers_plan_row, GTK_TYPE_WIDGET)

static int
get_field (KoersPlanRow *self,
           const char   *name)
{
  return koers_catalogue_lookup_field (koers_record_get_kind (self->record), name);
}

/* ---- what it shows */

static const char *
get_icon_name (KoersKind kind)
{
  return kind == KOERS_KIND_GOAL ? "koers-goal-symbolic" : kind == KOERS_KIND_INITIATIVE ? "koers-initiative-symbolic" : "koers-strategy-symbolic";
}

/* The row of the list is what assistive technology reads; GTK names it after its type. */
static void
name_list_row (KoersPlanRow *self,
               const char   *name)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_record (KoersPlanRow *self)
{
  KoersKind kind;
  const char *name, *code, *colour;
  int code_field, colour_field;
  g_autofree char *spoken = NULL;

  if (self->record == NULL || koers_strategy_of (self->record) == NULL)
    return;

  kind = koers_record_get_kind (self->record);
  name = koers_record_get_name (self->record);
  code_field = get_field (self, "code");
  colour_field = get_field (self, "colour");
  code = code_field >= 0 ? koers_record_get_text (self->record, code_field) : NULL;
  colour = colour_field >= 0 ? koers_record_get_text (self->record, colour_field) : NULL;

  gtk_label_set_label (self->label, name != NULL ? name : "");
  gtk_label_set_label (self->code, code != NULL ? code : "");
  gtk_widget_set_visible (GTK_WIDGET (self->code), code != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->swatch), kind == KOERS_KIND_PILLAR);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), kind != KOERS_KIND_PILLAR);
  koers_swatch_set_colour (self->swatch, colour);
  gtk_image_set_from_icon_name (self->icon, get_icon_name (kind));
  if (kind == KOERS_KIND_PILLAR)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "heading");

  gtk_widget_set_visible (GTK_WIDGET (self->progress), kind == KOERS_KIND_INITIATIVE);
  gtk_widget_set_visible (GTK_WIDGET (self->health), kind == KOERS_KIND_INITIATIVE);
  if (kind == KOERS_KIND_INITIATIVE)
    {
      KoersInitiativeStatus status = koers_initiative_get_status (self->record, koers_view_state_get_reporting_day (self->view_state));
      g_autofree char *progress = koers_initiative_status_dup_progress (&status);
      g_autofree char *percent = status.percent >= 0 ? g_strdup_printf (_("%d %%"), status.percent) : g_strdup ("");
      g_autofree char *state = koers_record_dup_label (self->record, KOERS_INITIATIVE_STATE);

      koers_health_image_set (self->health, status.health);
      gtk_label_set_label (self->progress, percent);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->progress), progress);
      /* Translators: kind of record, its name, its state, how it goes, how far it is. */
      spoken = g_strdup_printf (_("%s %s, %s, %s, %s"), koers_kind_get_title (kind), name, state, koers_health_get_title (status.health), progress);
    }
  else
    /* Translators: kind of record, its name. */
    spoken = g_strdup_printf (_("%s %s"), koers_kind_get_title (kind), name);
  name_list_row (self, spoken);
}

static gboolean
is_about (const KoersEdit *edit,
          KoersId          id)
{
  const int field = edit->kind == KOERS_KIND_UPDATE      ? KOERS_UPDATE_INITIATIVE
                    : edit->kind == KOERS_KIND_MILESTONE ? KOERS_MILESTONE_INITIATIVE
                                                         : -1;

  /* Updates and milestones name their initiative in the edit, or did when they were made; looking again is cheap. */
  return koers_id_equal (edit->id, id) || field >= 0;
}

static void
strategy_changed_cb (KoersPlanRow   *self,
                     KoersChangeSet *changes)
{
  if (self->record == NULL)
    return;
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (is_about (koers_change_set_get (changes, i), koers_record_get_id (self->record)))
      {
        show_record (self);
        return;
      }
}

/* ---- renaming in place */

static void
stop_rename (KoersPlanRow *self)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->label));
  if (list_row != NULL)
    gtk_widget_grab_focus (list_row);
}

static void
rename_cb (KoersPlanRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  KoersRecord *record = self->record;

  if (gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (self->text))
    return;
  stop_rename (self);
  if (record != NULL && *trimmed != '\0' && g_strcmp0 (trimmed, koers_record_get_name (record)) != 0)
    koers_view_state_set_value (self->view_state, record, koers_catalogue_get_kind (koers_record_get_kind (record))->name_field, NULL,
                                koers_value_text (trimmed), NULL);
}

static gboolean
key_pressed_cb (KoersPlanRow *self,
                guint         keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  stop_rename (self);
  return GDK_EVENT_STOP;
}

static void
double_click_cb (KoersPlanRow *self,
                 int           n_press)
{
  if (n_press == 2)
    koers_plan_row_start_rename (self);
}

static void
koers_plan_row_dispose (GObject *object)
{
  KoersPlanRow *self = KOERS_PLAN_ROW (object);

  g_clear_pointer ((GtkWidget **) &self->expander, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_plan_row_parent_class)->dispose (object);
}

static void
koers_plan_row_class_init (KoersPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_plan_row_dispose;

  g_type_ensure (KOERS_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPlanRow, expander);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanRow, icon);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanRow, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanRow, code);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanRow, label);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanRow, text);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanRow, progress);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanRow, health);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, double_click_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_plan_row_init (KoersPlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_plan_row_new (KoersViewState *view_state)
{
  KoersPlanRow *self = g_object_new (KOERS_TYPE_PLAN_ROW, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (show_record), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * koers_plan_row_set_tree_row:
 * @self: a row
 * @tree_row: (nullable): what it is to show; %NULL for nothing
 *
 * Makes the row show another record.
 */
void
koers_plan_row_set_tree_row (KoersPlanRow   *self,
                             GtkTreeListRow *tree_row)
{
  g_autoptr (KoersRecord) record = tree_row != NULL ? gtk_tree_list_row_get_item (tree_row) : NULL;

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->label));
  gtk_tree_expander_set_list_row (self->expander, tree_row);
  g_set_object (&self->record, record);
  show_record (self);
}

KoersRecord *
koers_plan_row_get_record (KoersPlanRow *self)
{
  return self->record;
}

/**
 * koers_plan_row_start_rename:
 * @self: a row
 *
 * Lets the user type another name where the name stands: Enter takes it, Escape does not.
 */
void
koers_plan_row_start_rename (KoersPlanRow *self)
{
  if (self->record == NULL || !koers_document_can_edit (koers_view_state_get_document (self->view_state)))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->text), koers_record_get_name (self->record));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->text));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
}
