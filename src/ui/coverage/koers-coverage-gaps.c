/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-gaps.h"

#include "koers-record-rows.h"
#include "koers-views.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* So many are listed at a time: so many are read, and a row costs as much as a small widget. */
#define PAGE_SIZE 25

/* The lists, in their order. Those that are not about a finding are about initiatives. */
typedef enum { UNSERVED, UNASKED, STOPPED_OR_LATE, AFTER_DEADLINE, INDIRECTLY, EXCUSED, N_SECTIONS } Section;

typedef struct {
  GtkWidget  *box;
  GtkLabel   *title;
  GtkLabel   *none;
  GtkListBox *list;
  GtkWidget  *more;
  GPtrArray  *records;
  guint       shown;
} List;

/**
 * KoersCoverageGaps:
 *
 * What is not as it should be between an agreement and the plan: objectives that nothing serves, initiatives that nothing asked for, and
 * objectives of which the service is doubtful. An objective leads to its chain, an initiative to its place in the plan.
 */
struct _KoersCoverageGaps {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkWidget      *box;
  List            lists[N_SECTIONS];
};

G_DEFINE_FINAL_TYPE (KoersCoverageGaps, koers_coverage_gaps, GTK_TYPE_WIDGET)

/* ---- words */

static const char *
get_title (Section section)
{
  switch (section)
    {
    case UNSERVED:
      return _("Objectives nothing serves");
    case UNASKED:
      return _("Initiatives nothing asked for");
    case STOPPED_OR_LATE:
      return _("Objectives served only by stopped or late work");
    case AFTER_DEADLINE:
      return _("Objectives served only after their deadline");
    case INDIRECTLY:
      return _("Objectives served only indirectly");
    case EXCUSED:
    case N_SECTIONS:
    default:
      return _("Initiatives without a mandate that say why");
    }
}

static const char *
get_none (Section section)
{
  switch ((int) section)
    {
    case UNSERVED:
      return _("None: something serves every objective.");
    case UNASKED:
      return _("None: an objective asks for every initiative, or it says why not.");
    default:
      return NULL;
    }
}

static char *
dup_subtitle (Section      section,
              KoersRecord *record)
{
  if (section == EXCUSED)
    return g_strdup (koers_record_get_text (record, KOERS_INITIATIVE_NO_MANDATE_REASON));
  if (section == UNASKED)
    return koers_record_dup_label (record, KOERS_INITIATIVE_STATE);
  return koers_record_dup_label (record, KOERS_OBJECTIVE_CHAPTER);
}

/* ---- lists */

static void
fill (KoersCoverageGaps *self,
      Section            section)
{
  List *list = &self->lists[section];
  guint n = MIN (list->shown, list->records->len);
  /* Translators: what the list holds, how many there are. */
  g_autofree char *title = g_strdup_printf (_("%s (%u)"), get_title (section), list->records->len);

  koers_record_rows_clear (list->list);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *subtitle = dup_subtitle (section, g_ptr_array_index (list->records, i));
      GtkWidget *row = koers_record_row_new (g_ptr_array_index (list->records, i), subtitle);

      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
      gtk_list_box_append (list->list, row);
    }
  gtk_label_set_label (list->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (list->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (list->none), n == 0);
  gtk_widget_set_visible (list->more, n < list->records->len);
  gtk_widget_set_visible (list->box, list->records->len > 0 || get_none (section) != NULL);
  if (n < list->records->len)
    {
      guint further = MIN (list->records->len - n, PAGE_SIZE);
      g_autofree char *more = g_strdup_printf (ngettext ("Show %u more", "Show %u more", further), further);

      gtk_button_set_label (GTK_BUTTON (list->more), more);
    }
}

static Section
find_section (KoersCoverageGaps *self,
              gpointer           widget)
{
  Section section = UNSERVED;

  while (section < EXCUSED && widget != self->lists[section].list && widget != self->lists[section].more)
    section++;
  return section;
}

static void
more_clicked_cb (KoersCoverageGaps *self,
                 GtkButton         *button)
{
  Section section = find_section (self, button);
  List *list = &self->lists[section];
  int first = (int) list->shown;

  list->shown += PAGE_SIZE;
  fill (self, section);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list->list, first)));
}

static void
row_activated_cb (KoersCoverageGaps *self,
                  GtkListBoxRow     *row)
{
  KoersRecord *record = koers_record_row_get_record (row);

  if (koers_strategy_of (record) == NULL)
    return;
  if (koers_record_get_kind (record) == KOERS_KIND_OBJECTIVE)
    koers_view_state_set_selected (self->view_state, record);
  else
    koers_view_state_show (self->view_state, koers_views_get_for (record), record);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_list (KoersCoverageGaps *self,
          Section            section)
{
  List *list = &self->lists[section];

  list->records = g_ptr_array_new ();
  list->shown = PAGE_SIZE;
  list->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  list->title = add_label (list->box, NULL, "heading");
  list->none = add_label (list->box, get_none (section), "dim-label");
  list->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (list->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list->list), "boxed-list");
  g_signal_connect_object (list->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (list->box), GTK_WIDGET (list->list));
  list->more = gtk_button_new ();
  gtk_widget_set_halign (list->more, GTK_ALIGN_START);
  g_signal_connect_object (list->more, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (list->box), list->more);
  gtk_box_append (GTK_BOX (self->box), list->box);
}

/* ---- the type */

static void
koers_coverage_gaps_dispose (GObject *object)
{
  KoersCoverageGaps *self = KOERS_COVERAGE_GAPS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  for (guint i = 0; i < N_SECTIONS; i++)
    g_clear_pointer (&self->lists[i].records, g_ptr_array_unref);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_coverage_gaps_parent_class)->dispose (object);
}

static void
koers_coverage_gaps_class_init (KoersCoverageGapsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_coverage_gaps_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_coverage_gaps_init (KoersCoverageGaps *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < N_SECTIONS; i++)
    add_list (self, (Section) i);
}

void
koers_coverage_gaps_set_view_state (KoersCoverageGaps *self,
                                    KoersViewState    *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
}

/**
 * koers_coverage_gaps_show:
 * @self: lists
 * @coverage: what serves the objectives
 *
 * Shows the gaps of a coverage. What was unfolded stays so.
 */
void
koers_coverage_gaps_show (KoersCoverageGaps *self,
                          KoersCoverage     *coverage)
{
  static const int sections[KOERS_N_COVERAGE_FINDINGS] = {
    [KOERS_COVERAGE_SERVED] = -1, [KOERS_COVERAGE_NOTHING] = UNSERVED, [KOERS_COVERAGE_STOPPED_OR_LATE] = STOPPED_OR_LATE,
    [KOERS_COVERAGE_AFTER_DEADLINE] = AFTER_DEADLINE, [KOERS_COVERAGE_INDIRECTLY] = INDIRECTLY,
  };

  for (guint i = 0; i < N_SECTIONS; i++)
    g_ptr_array_set_size (self->lists[i].records, 0);
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);

      if (sections[objective->finding] >= 0)
        g_ptr_array_add (self->lists[sections[objective->finding]].records, objective->objective);
    }
  g_ptr_array_extend (self->lists[UNASKED].records, koers_coverage_get_unasked (coverage), NULL, NULL);
  g_ptr_array_extend (self->lists[EXCUSED].records, koers_coverage_get_excused (coverage), NULL, NULL);
  for (guint i = 0; i < N_SECTIONS; i++)
    fill (self, (Section) i);
}
