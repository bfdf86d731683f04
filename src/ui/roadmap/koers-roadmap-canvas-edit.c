/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-roadmap-link-popover.h"
#include "koers-roadmap-words.h"

#include <glib/gi18n-lib.h>

/* A change of the plan that is shown, chosen and made; by hand, by keyboard or from a menu. */

/* How wide a sentence in a choice is, in characters. */
#define CHOICE_WIDTH 36

static KoersViewState *
get_view_state (KoersRoadmapCanvas *self)
{
  return koers_roadmap_source_get_view_state (self->source);
}

/*< private >
 * koers_roadmap_canvas_check_edit:
 * @self: a canvas
 *
 * Returns: whether the strategy can be changed; if not, the user is told why
 */
gboolean
koers_roadmap_canvas_check_edit (KoersRoadmapCanvas *self)
{
  KoersDocument *document = koers_view_state_get_document (get_view_state (self));
  const char *problem = koers_file_get_problem (koers_document_get_file (document));

  if (koers_document_can_edit (document))
    return TRUE;
  koers_view_state_tell (get_view_state (self), problem != NULL ? problem : _("This cannot be changed"), FALSE);
  return FALSE;
}

/*< private >
 * koers_roadmap_canvas_get_unit:
 * @self: a canvas that has been laid out
 *
 * Returns: in what a plan is moved: what the axis counts
 */
KoersTimeUnit
koers_roadmap_canvas_get_unit (KoersRoadmapCanvas *self)
{
  KoersTimeTicks *ticks = koers_roadmap_painter_get_ticks (self->style.painter);

  koers_time_ticks_update (ticks, koers_roadmap_canvas_get_scale (self));
  return koers_time_snap_get_unit (koers_time_ticks_get_unit (ticks, FALSE));
}

static guint
count_initiatives (KoersChangeSet *changes)
{
  guint n = 0;

  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    n += koers_change_set_get (changes, i)->kind == KOERS_KIND_INITIATIVE ? 1 : 0;
  return n;
}

/*< private >
 * koers_roadmap_canvas_plan:
 * @self: a canvas
 * @initiative: an initiative
 * @changes: (transfer full) (nullable): what would be done with it; %NULL for nothing
 *
 * Shows a change before it is made, and what would have to move along.
 */
void
koers_roadmap_canvas_plan (KoersRoadmapCanvas *self,
                           KoersRecord        *initiative,
                           KoersChangeSet     *changes)
{
  g_autofree char *dates = NULL, *others = NULL;

  g_clear_pointer (&self->drag.changes, koers_change_set_unref);
  g_clear_pointer (&self->drag.shifts, g_array_unref);
  g_clear_pointer (&self->drag.words, g_free);
  self->drag.target = (KoersId) { 0 };
  self->drag.changes = changes;
  if (changes == NULL)
    self->drag.words = koers_initiative_dup_dates (initiative);
  else
    {
      self->drag.shifts = koers_shifts_find (koers_strategy_of (initiative), changes);
      dates = count_initiatives (changes) > 1 ? g_strdup (koers_change_set_get_label (changes))
                                              : koers_planned_dates_dup_label (koers_planned_dates_peek (changes, initiative));
      others = koers_roadmap_edit_dup_shifts (self->drag.shifts);
      self->drag.words = *others != '\0' ? g_strjoin ("\n", dates, others, NULL) : g_steal_pointer (&dates);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- the choice */

static gboolean
unparent_cb (gpointer data)
{
  gtk_widget_unparent (data);
  return G_SOURCE_REMOVE;
}

/* The keyboard goes back to the bar. */
static void
closed_cb (KoersRoadmapCanvas *self,
           GtkWidget          *popover)
{
  koers_roadmap_canvas_let_go (self);
  if (self->popover != popover)
    return;
  self->popover = NULL;
  gtk_widget_grab_focus (gtk_widget_get_parent (popover));
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (popover), g_object_unref);
}

/*< private >
 * koers_roadmap_canvas_close_popover:
 * @self: a canvas
 *
 * Closes the menu or the choice that is open.
 */
void
koers_roadmap_canvas_close_popover (KoersRoadmapCanvas *self)
{
  GtkWidget *popover = g_steal_pointer (&self->popover);

  if (popover != NULL)
    gtk_widget_unparent (popover);
}

/*< private >
 * koers_roadmap_canvas_open_popover:
 * @self: a canvas that has been laid out
 * @popover: (transfer floating): a menu or a choice
 * @row: the row that it is about
 *
 * Gives something its place beside a row; it still has to pop up.
 */
void
koers_roadmap_canvas_open_popover (KoersRoadmapCanvas *self,
                                   GtkWidget          *popover,
                                   guint               row)
{
  koers_roadmap_canvas_close_popover (self);
  self->popover = popover;
  gtk_widget_set_parent (popover, koers_roadmap_canvas_ensure_item (self, row));
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

static void
chosen_cb (KoersRoadmapCanvas *self,
           GtkButton          *button)
{
  gboolean with_others = g_object_get_data (G_OBJECT (button), "with-others") != NULL;
  g_autoptr (KoersChangeSet) changes = g_steal_pointer (&self->drag.changes);
  g_autoptr (GArray) shifts = g_steal_pointer (&self->drag.shifts);

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (changes == NULL || shifts == NULL)
    return;
  if (with_others && !koers_roadmap_edit_add_shifts (changes, shifts))
    koers_view_state_tell (get_view_state (self), _("The calendar does not go that far."), FALSE);
  else
    koers_view_state_commit (get_view_state (self), changes);
}

static GtkWidget *
add_button (KoersRoadmapCanvas *self,
            GtkWidget          *box,
            const char         *label,
            gboolean            with_others)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (with_others)
    g_object_set_data (G_OBJECT (button), "with-others", GINT_TO_POINTER (TRUE));
  g_signal_connect_object (button, "clicked", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHOICE_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Others no longer fit: whether they move along is for the user to say. */
static void
choose (KoersRoadmapCanvas *self,
        guint               row)
{
  guint n = self->drag.shifts->len;
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *button;
  g_autofree char *text = g_strdup_printf (ngettext ("%u other initiative then no longer fits its dependencies.",
                                                     "%u other initiatives then no longer fit their dependencies.", n), n);
  g_autofree char *shifts = koers_roadmap_edit_dup_shifts (self->drag.shifts);
  g_autofree char *all = g_strdup_printf (ngettext ("Move %u Other Too", "Move %u Others Too", n), n);

  add_label (box, text);
  gtk_widget_add_css_class (add_label (box, shifts), "dim-label");
  button = add_button (self, box, all, TRUE);
  gtk_widget_add_css_class (button, "suggested-action");
  add_button (self, box, count_initiatives (self->drag.changes) > 1 ? _("Only These") : _("Only This One"), FALSE);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  koers_roadmap_canvas_open_popover (self, popover, row);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (button);
}

/*< private >
 * koers_roadmap_canvas_carry_out:
 * @self: a canvas
 *
 * Makes the change that is shown, after asking about others that would have to move along.
 */
void
koers_roadmap_canvas_carry_out (KoersRoadmapCanvas *self)
{
  g_autoptr (KoersChangeSet) changes = NULL;
  guint row = 0;

  if (self->drag.changes != NULL && self->drag.shifts != NULL && self->drag.shifts->len > 0 &&
      koers_roadmap_canvas_find_row (self, self->drag.initiative, &row))
    {
      choose (self, row);
      return;
    }
  changes = g_steal_pointer (&self->drag.changes);
  koers_roadmap_canvas_let_go (self);
  if (changes != NULL)
    koers_view_state_commit (get_view_state (self), changes);
}

/* ---- steps */

/*< private >
 * koers_roadmap_canvas_nudge:
 * @self: a canvas that has been laid out
 * @id: what a bar stands for
 * @hold: what of it
 * @direction: 1 for later, -1 for earlier
 *
 * Moves something by one of what the axis counts.
 *
 * Returns: whether there is a bar for it
 */
gboolean
koers_roadmap_canvas_nudge (KoersRoadmapCanvas *self,
                            KoersId             id,
                            KoersRoadmapHold    hold,
                            int                 direction)
{
  KoersRecord *initiative = koers_roadmap_source_lookup (self->source, id);
  KoersTimeUnit unit = koers_roadmap_canvas_get_unit (self);
  KoersChangeSet *changes;
  KoersSpan span;

  if (initiative == NULL || koers_record_get_kind (initiative) != KOERS_KIND_INITIATIVE)
    return FALSE;
  koers_roadmap_canvas_let_go (self);
  if (!koers_roadmap_canvas_check_edit (self))
    return TRUE;

  span = koers_initiative_get_span (initiative);
  if (koers_span_is_empty (span) && hold != KOERS_ROADMAP_HOLD_BAR)
    changes = NULL;
  else if (hold == KOERS_ROADMAP_HOLD_START)
    changes = koers_roadmap_edit_start (initiative, unit, koers_time_snap_step (unit, span.start, direction));
  else if (hold == KOERS_ROADMAP_HOLD_END)
    changes = koers_roadmap_edit_end (initiative, unit, koers_time_snap_step (unit, span.end, direction));
  else
    {
      g_autoptr (GPtrArray) moved = koers_roadmap_canvas_dup_moved (self, initiative);

      changes = koers_roadmap_edit_move_all (moved, koers_time_snap_steps (unit, direction));
    }
  if (changes == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return TRUE;
    }
  self->drag.hold = hold;
  self->drag.initiative = id;
  koers_roadmap_canvas_plan (self, initiative, changes);
  koers_roadmap_canvas_carry_out (self);
  return TRUE;
}

/*< private >
 * koers_roadmap_canvas_choose_successor:
 * @self: a canvas that has been laid out
 * @row: the row of a bar
 *
 * Lets an initiative be chosen that is to wait until this one is finished.
 */
void
koers_roadmap_canvas_choose_successor (KoersRoadmapCanvas *self,
                                       guint               row)
{
  KoersRecord *initiative = koers_roadmap_source_lookup (self->source, koers_roadmap_canvas_get_row_id (self, row));
  GtkWidget *popover;

  if (initiative == NULL || koers_record_get_kind (initiative) != KOERS_KIND_INITIATIVE)
    return;
  popover = koers_roadmap_link_popover_new (get_view_state (self), initiative);
  koers_roadmap_canvas_open_popover (self, popover, row);
  gtk_popover_popup (GTK_POPOVER (popover));
}
