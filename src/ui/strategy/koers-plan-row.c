/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-row-private.h"

#include "koers-agreement-words.h"
#include "koers-contribution.h"
#include "koers-health-image.h"
#include "koers-plan-list.h"
#include "koers-swatch.h"
#include "koers-tooltip.h"
#include "koers-typing.h"

#include <glib/gi18n-lib.h>

/**
 * KoersPlanRow:
 *
 * A row of the plan: a sign for the kind, the name, which can be changed in place, and for an initiative how far it is and how it goes;
 * of an objective how much serves it, of an agreement its state and term.
 *
 * GTK makes about 200 rows of a long list before the first is seen, so a row holds no more widgets than it shows.
 */
G_DEFINE_FINAL_TYPE (KoersPlanRow, koers_plan_row, GTK_TYPE_WIDGET)

/* ---- what it shows */

static void
name_list_row (KoersPlanRow *self,
               const char   *name)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_swatch (KoersPlanRow *self)
{
  gboolean wanted = koers_record_get_kind (self->record) == KOERS_KIND_PILLAR;

  if (self->swatch == NULL && wanted)
    {
      self->swatch = g_object_new (KOERS_TYPE_SWATCH, "valign", GTK_ALIGN_CENTER, NULL);
      gtk_widget_set_parent (self->swatch, GTK_WIDGET (self));
    }
  if (self->swatch != NULL)
    gtk_widget_set_visible (self->swatch, wanted);
  if (wanted)
    koers_swatch_set_colour (KOERS_SWATCH (self->swatch), koers_record_get_text (self->record, KOERS_PILLAR_COLOUR));
}

static void
make_status (KoersPlanRow *self)
{
  self->progress = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->progress), 1);
  gtk_widget_set_css_classes (self->progress, (const char *[]) { "dim-label", "numeric", "caption", NULL });
  gtk_widget_set_parent (self->progress, GTK_WIDGET (self));
  self->health = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->health, GTK_WIDGET (self));
}

/* Returns what is said about it. */
static char *
show_words (KoersPlanRow *self,
            const char   *words,
            gboolean      is_warning)
{
  gtk_label_set_label (GTK_LABEL (self->progress), words);
  koers_tooltip_set (self->progress, NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->health), "koers-at-risk-symbolic");
  gtk_widget_set_css_classes (self->health, (const char *[]) { "warning", NULL });
  koers_tooltip_set (self->health, NULL);
  gtk_widget_set_visible (self->progress, *words != '\0');
  gtk_widget_set_visible (self->health, is_warning);
  /* Translators: kind of record, its name, its state in a few words. */
  return g_strdup_printf (_("%s %s, %s"), koers_kind_get_title (koers_record_get_kind (self->record)), koers_record_get_name (self->record), words);
}

static char *
show_objective (KoersPlanRow *self)
{
  g_autofree char *served = koers_objective_dup_served (self->record, koers_view_state_get_reporting_day (self->view_state));

  return show_words (self, served, koers_objective_is_missed (self->record, koers_view_state_get_reporting_day (self->view_state)));
}

static char *
show_agreement (KoersPlanRow *self)
{
  g_autofree char *state = koers_agreement_dup_state (self->record);

  return show_words (self, state, FALSE);
}

static char *
show_initiative (KoersPlanRow *self)
{
  KoersInitiativeStatus status = koers_initiative_get_status (self->record, koers_view_state_get_reporting_day (self->view_state));
  g_autofree char *progress = koers_initiative_status_dup_progress (&status);
  g_autofree char *percent = status.percent >= 0 ? g_strdup_printf (_("%d %%"), status.percent) : g_strdup ("");
  g_autofree char *state = koers_record_dup_label (self->record, KOERS_INITIATIVE_STATE);
  g_autofree char *no_mandate = koers_initiative_dup_no_mandate (self->record, koers_view_state_get_reporting_day (self->view_state)), *tooltip = NULL;
  g_autofree char *light = koers_initiative_dup_light (self->record, koers_view_state_get_reporting_day (self->view_state));

  gtk_widget_set_visible (self->progress, TRUE);
  gtk_widget_set_visible (self->health, TRUE);
  koers_health_image_set_initiative (GTK_IMAGE (self->health), self->record, koers_view_state_get_reporting_day (self->view_state));
  gtk_label_set_label (GTK_LABEL (self->progress), percent);
  if (no_mandate != NULL)
    /* Translators: how far an initiative is, why it has no mandate. */
    tooltip = g_strdup_printf (C_("initiative", "%s\n%s"), progress, no_mandate);
  koers_tooltip_set (self->progress, tooltip != NULL ? tooltip : progress);
  /* Translators: kind of record, its name, its state, how it goes, how far it is. */
  return g_strdup_printf (_("%s %s, %s, %s, %s"), koers_kind_get_title (KOERS_KIND_INITIATIVE), koers_record_get_name (self->record), state,
                          light, progress);
}

/* Returns what is said about it. */
static char *
show_status (KoersPlanRow *self)
{
  switch ((int) koers_record_get_kind (self->record))
    {
    case KOERS_KIND_INITIATIVE:
      return show_initiative (self);
    case KOERS_KIND_OBJECTIVE:
      return show_objective (self);
    case KOERS_KIND_AGREEMENT:
    default:
      return show_agreement (self);
    }
}

static gboolean
has_status (KoersRecord *record)
{
  const KoersKind kind = koers_record_get_kind (record);

  return kind == KOERS_KIND_INITIATIVE || kind == KOERS_KIND_OBJECTIVE || kind == KOERS_KIND_AGREEMENT;
}

/* The expander of a row that can have others below it stays, whether it has or not, and only its triangle goes. */
static void
show_leaf (KoersPlanRow *self)
{
  if (koers_plan_has_children (self->record))
    gtk_widget_remove_css_class (GTK_WIDGET (self->expander), "leaf");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->expander), "leaf");
}

static gboolean
is_renaming (KoersPlanRow *self)
{
  return self->entry != NULL && gtk_widget_get_visible (self->entry);
}

static void
show_record (KoersPlanRow *self)
{
  g_autofree char *spoken = NULL;

  if (self->record == NULL || koers_strategy_of (self->record) == NULL)
    return;

  koers_plan_title_set_record (&self->title, self->record);
  /* What somebody is typing stays; another name would otherwise be put back when the entry is left. */
  if (is_renaming (self) && !koers_typing_is_unfinished (self->entry))
    koers_typing_set_kept (self->entry, koers_record_get_name (self->record));
  show_swatch (self);
  show_leaf (self);
  if (has_status (self->record))
    {
      if (self->progress == NULL)
        make_status (self);
      spoken = show_status (self);
    }
  else
    {
      /* Translators: kind of record, its name. */
      spoken = g_strdup_printf (_("%s %s"), koers_kind_get_title (koers_record_get_kind (self->record)), koers_record_get_name (self->record));
      if (self->progress != NULL)
        {
          gtk_widget_set_visible (self->progress, FALSE);
          gtk_widget_set_visible (self->health, FALSE);
        }
    }
  name_list_row (self, spoken);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
is_about (const KoersEdit *edit,
          KoersId          id)
{
  /* What else changes it names it in the edit, or did when it was made; looking again is cheap. */
  return koers_id_equal (edit->id, id) || edit->kind == KOERS_KIND_UPDATE || edit->kind == KOERS_KIND_MILESTONE || edit->kind == KOERS_KIND_CONTRIBUTION ||
         edit->kind == KOERS_KIND_AGREEMENT;
}

static void
strategy_changed_cb (KoersPlanRow   *self,
                     KoersChangeSet *changes)
{
  gboolean is_leaf_known = FALSE;

  if (self->record == NULL || koers_strategy_of (self->record) == NULL)
    return;
  for (guint i = 0; i < koers_change_set_get_n (changes) && !is_leaf_known; i++)
    if (koers_plan_get_level (koers_change_set_get (changes, i)->kind) > 0)
      {
        show_leaf (self);
        is_leaf_known = TRUE;
      }
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

  gtk_widget_set_visible (self->entry, FALSE);
  if (list_row != NULL)
    gtk_widget_grab_focus (list_row);
}

static void
rename_cb (KoersPlanRow *self)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_auto (KoersValue) seen = koers_value_text (koers_typing_get_kept (self->entry));
  KoersRecord *record = self->record;

  if (!is_renaming (self))
    return;
  stop_rename (self);
  if (record != NULL && *trimmed != '\0' && g_strcmp0 (trimmed, seen.text) != 0 &&
      g_strcmp0 (trimmed, koers_record_get_name (record)) != 0)
    koers_view_state_set_value (self->view_state, record, koers_catalogue_get_kind (koers_record_get_kind (record))->name_field, &seen,
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

/* What the text has no use for is not meant for the plan that it stands in: that would move or copy what is being named. */
static gboolean
key_unused_cb (KoersPlanRow    *self,
               guint            keyval,
               guint            keycode,
               GdkModifierType  state)
{
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;
  return keyval == GDK_KEY_F2 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0;
}

static void
make_entry (KoersPlanRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new (), *key = gtk_event_controller_key_new (), *unused = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (rename_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (unused, "key-pressed", G_CALLBACK (key_unused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (rename_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, key);
  gtk_widget_add_controller (self->entry, unused);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

static void
pressed_cb (KoersPlanRow *self,
            int           n_press,
            double        x,
            double        y,
            GtkGesture   *click)
{
  if (n_press != 2 || !koers_plan_row_is_on_name (self, x))
    return;
  /* Or the row of the list takes the focus back when the button is let go. */
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  koers_plan_row_start_rename (self);
}

/* A click on the row that is selected already, while the window looks at something that belongs to it: back to the record itself. What is
 * dragged away is not clicked. */
static void
released_cb (KoersPlanRow *self,
             int           n_press,
             double        x,
             double        y,
             GtkGesture   *click)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  if (n_press == 1 && self->record != NULL && list_row != NULL && (modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == 0 &&
      (gtk_widget_get_state_flags (list_row) & GTK_STATE_FLAG_SELECTED) != 0 && koers_view_state_get_selected (self->view_state) != self->record &&
      g_list_model_get_n_items (koers_view_state_get_selection (self->view_state)) == 1)
    koers_view_state_set_selected (self->view_state, self->record);
}

static void
koers_plan_row_dispose (GObject *object)
{
  KoersPlanRow *self = KOERS_PLAN_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  koers_plan_title_clear (&self->title);
  g_clear_object (&self->record);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_plan_row_parent_class)->dispose (object);
}

static void
koers_plan_row_class_init (KoersPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_plan_row_dispose;
  widget_class->measure = koers_plan_row_measure;
  widget_class->size_allocate = koers_plan_row_size_allocate;
  widget_class->snapshot = koers_plan_row_snapshot;
}

static void
koers_plan_row_init (KoersPlanRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->title.widget = GTK_WIDGET (self);
  self->expander = GTK_TREE_EXPANDER (gtk_tree_expander_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->expander), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->expander), GTK_WIDGET (self));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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

  if (self->entry != NULL)
    gtk_widget_set_visible (self->entry, FALSE);
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

  if (self->entry == NULL)
    make_entry (self);
  gtk_widget_set_visible (self->entry, TRUE);
  koers_typing_set_kept (self->entry, koers_record_get_name (self->record));
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
