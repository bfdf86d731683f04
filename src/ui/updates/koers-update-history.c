/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-update-history.h"

#include "koers-change-set.h"
#include "koers-health-image.h"
#include "koers-record-rows.h"
#include "koers-text.h"
#include "koers-tooltip.h"
#include "koers-update-dialog.h"
#include "koers-update-edit.h"

#include <glib/gi18n-lib.h>

/* How many of the last updates the grid shows: so many fit beside each other in a narrow window. */
#define MAX_COLUMNS 4

/* How much of what was said a line holds, in characters. */
#define MAX_SAID 160

/**
 * KoersUpdateHistory:
 *
 * What was said of an initiative: the lights of the last times in a grid, and below it all of it, the last first. Another one is begun
 * from here.
 */
struct _KoersUpdateHistory {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *initiative;
  GtkWidget      *box;
  GtkLabel       *title;
  GtkWidget      *add;
  GtkGrid        *grid;
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (KoersUpdateHistory, koers_update_history, GTK_TYPE_WIDGET)

/* ---- the grid */

static const struct {
  const char *title;
  int         field; /* -1 for the worst of them */
} rows[] = {
  { N_("Time"), KOERS_UPDATE_TIME_LIGHT },
  { N_("Quality"), KOERS_UPDATE_QUALITY_LIGHT },
  { N_("Money"), KOERS_UPDATE_MONEY_LIGHT },
  { N_("Overall"), -1 },
};

static KoersHealth
get_health (KoersRecord *update,
            int          field)
{
  KoersValue values[KOERS_MAX_FIELDS];
  int light;

  if (field < 0)
    {
      koers_record_get_values (update, values);
      return koers_update_edit_get_health (values);
    }
  light = koers_record_get_choice (update, field);
  return light < 0 ? KOERS_HEALTH_NOT_ASSESSED : (KoersHealth) (KOERS_HEALTH_ON_TRACK + light);
}

/* Beside its sign, for whoever sees no colours. */
static const char *
get_letter (KoersHealth health)
{
  switch (health)
    {
    case KOERS_HEALTH_ON_TRACK:
      /* Translators: the letter of green. */
      return C_ ("light", "G");
    case KOERS_HEALTH_AT_RISK:
      /* Translators: the letter of amber. */
      return C_ ("light", "A");
    case KOERS_HEALTH_OFF_TRACK:
      /* Translators: the letter of red. */
      return C_ ("light", "R");
    case KOERS_HEALTH_ACHIEVED:
    case KOERS_HEALTH_NOT_ASSESSED:
    case KOERS_N_HEALTHS:
    default:
      return "–";
    }
}

static void
add_label (KoersUpdateHistory *self,
           const char         *text,
           int                 column,
           int                 row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 0.5f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
add_cell (KoersUpdateHistory *self,
          KoersRecord        *update,
          int                 field,
          const char         *row_title,
          int                 column,
          int                 row)
{
  KoersHealth health = get_health (update, field);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3), *image = gtk_image_new (), *letter = gtk_label_new (get_letter (health));
  const char *reason = koers_record_get_text (update, KOERS_UPDATE_REASON);
  g_autofree char *date = koers_record_dup_label (update, KOERS_UPDATE_REFERENCE_DATE);
  /* Translators: of what a light is (time, quality, money), a date, how it went. */
  g_autofree char *sentence = g_strdup_printf (_("%s on %s: %s"), row_title, date, koers_health_get_title (health));
  /* Translators: what a light says, why it is not green. */
  g_autofree char *why = reason != NULL && health > KOERS_HEALTH_ON_TRACK ? g_strdup_printf (_("%s. %s"), sentence, reason) : g_strdup (sentence);

  koers_health_image_set (GTK_IMAGE (image), health);
  gtk_widget_set_visible (image, health != KOERS_HEALTH_NOT_ASSESSED);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), letter);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  koers_tooltip_set (image, why);
  koers_tooltip_set (box, why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (letter), GTK_ACCESSIBLE_PROPERTY_LABEL, why, -1);
  gtk_grid_attach (self->grid, box, column, row, 1, 1);
}

/* The oldest first, as time goes. */
static void
show_grid (KoersUpdateHistory *self,
           GPtrArray          *updates)
{
  guint first = updates->len > MAX_COLUMNS ? updates->len - MAX_COLUMNS : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), updates->len > 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows) && updates->len > 0; i++)
    add_label (self, _(rows[i].title), 0, (int) i + 1);
  for (guint i = first; i < updates->len; i++)
    {
      KoersRecord *update = g_ptr_array_index (updates, i);
      g_autofree char *date = koers_record_dup_label (update, KOERS_UPDATE_REFERENCE_DATE);
      int column = (int) (i - first) + 1;

      add_label (self, date, column, 0);
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        add_cell (self, update, rows[j].field, _(rows[j].title), column, (int) j + 1);
    }
}

/* ---- the timeline */

static void
append_part (GString    *said,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (said, "%s%s", said->len > 0 ? " · " : "", part);
}

/* How it went, what came of it and why not. */
static char *
dup_said (KoersRecord *update)
{
  static const int fields[] = { KOERS_UPDATE_REASON, KOERS_UPDATE_RESULT, KOERS_UPDATE_QUESTION };
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *state = koers_record_dup_label (update, KOERS_UPDATE_STATE), *progress = koers_record_dup_label (update, KOERS_UPDATE_PROGRESS);
  KoersRecord *author = koers_record_get_target (update, KOERS_UPDATE_AUTHOR);

  append_part (said, koers_health_get_title (get_health (update, -1)));
  append_part (said, progress);
  append_part (said, state);
  if (author != NULL)
    append_part (said, koers_record_get_name (author));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    append_part (said, koers_record_get_text (update, fields[i]));
  return koers_text_one_line (said->str, MAX_SAID);
}

static void
add_row (KoersUpdateHistory *self,
         KoersRecord        *update)
{
  g_autofree char *date = koers_record_dup_label (update, KOERS_UPDATE_REFERENCE_DATE), *said = dup_said (update);
  GtkWidget *row = koers_record_row_new (update, said);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, date, -1);
  gtk_list_box_append (self->list, row);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  KoersRecord *one = *(KoersRecord *const *) a, *other = *(KoersRecord *const *) b;
  gint32 day = koers_record_get_date (one, KOERS_UPDATE_REFERENCE_DATE).day, other_day = koers_record_get_date (other, KOERS_UPDATE_REFERENCE_DATE).day;

  return day != other_day ? (day < other_day ? -1 : 1) : koers_record_compare (one, other);
}

static void
show_updates (KoersUpdateHistory *self)
{
  const char *name = koers_kind_get_title_plural (KOERS_KIND_UPDATE);
  g_autoptr (GPtrArray) updates = NULL;
  g_autofree char *title = NULL;

  if (koers_strategy_of (self->initiative) == NULL)
    return;
  updates = koers_strategy_dup_children (koers_strategy_of (self->initiative), KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_record_get_id (self->initiative));
  g_ptr_array_sort (updates, compare_dates);
  /* Translators: kind of record (plural), how many there are. */
  title = updates->len > 0 ? g_strdup_printf (_("%s (%u)"), name, updates->len) : g_strdup (name);
  gtk_label_set_label (self->title, title);
  show_grid (self, updates);
  koers_record_rows_clear (self->list);
  for (guint i = updates->len; i > 0; i--)
    add_row (self, g_ptr_array_index (updates, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->list), updates->len > 0);
}

static void
strategy_changed_cb (KoersUpdateHistory *self,
                     KoersChangeSet     *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (koers_change_set_get (changes, i)->kind == KOERS_KIND_UPDATE)
      {
        show_updates (self);
        return;
      }
}

static void
row_activated_cb (KoersUpdateHistory *self,
                  GtkListBoxRow      *row)
{
  KoersRecord *update = koers_record_row_get_record (row);

  if (koers_strategy_of (update) != NULL)
    koers_view_state_set_selected (self->view_state, update);
}

static void
add_clicked_cb (KoersUpdateHistory *self)
{
  if (koers_strategy_of (self->initiative) != NULL)
    koers_update_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->view_state, self->initiative);
}

static void
can_edit_changed_cb (KoersUpdateHistory *self)
{
  gtk_widget_set_visible (self->add, koers_document_can_edit (koers_view_state_get_document (self->view_state)));
}

/* ---- the type */

static void
koers_update_history_dispose (GObject *object)
{
  KoersUpdateHistory *self = KOERS_UPDATE_HISTORY (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->initiative);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_update_history_parent_class)->dispose (object);
}

static void
koers_update_history_class_init (KoersUpdateHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_update_history_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-update-history.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateHistory, box);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateHistory, title);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateHistory, add);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateHistory, grid);
  gtk_widget_class_bind_template_child (widget_class, KoersUpdateHistory, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_update_history_init (KoersUpdateHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_update_history_new:
 * @view_state: what the window shows
 * @initiative: an initiative of its strategy
 *
 * Returns: (transfer floating): what was said of it, which follows the strategy
 */
GtkWidget *
koers_update_history_new (KoersViewState *view_state,
                          KoersRecord    *initiative)
{
  KoersUpdateHistory *self = g_object_new (KOERS_TYPE_UPDATE_HISTORY, NULL);

  self->view_state = g_object_ref (view_state);
  self->initiative = g_object_ref (initiative);
  show_updates (self);
  can_edit_changed_cb (self);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (can_edit_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
