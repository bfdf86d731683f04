/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-department-list.h"

#include "koers-overview-words.h"
#include "koers-state-chart.h"

#include <glib/gi18n-lib.h>

/**
 * KoersDepartmentList:
 *
 * Who carries how much: for each department a bar of what it has to do, all with one measure, and the numbers.
 */
struct _KoersDepartmentList {
  GtkWidget   parent_instance;
  GtkListBox *list;
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersDepartmentList, koers_department_list, GTK_TYPE_WIDGET)

/* What a row shows. */
typedef struct {
  KoersRecord     *department;
  GtkLabel        *name;
  GtkLabel        *load;
  KoersStateChart *chart;
} Row;

#define ROW_KEY "koers-row"

static void
row_free (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->department);
  g_free (row);
}

static GtkWidget *
add_row (KoersDepartmentList *self)
{
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Row *row = g_new0 (Row, 1);

  row->name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  row->load = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  row->chart = g_object_new (KOERS_TYPE_STATE_CHART, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (row->load), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->load), "dim-label");
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (row->name));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (row->load));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->chart));
  gtk_widget_add_css_class (box, "department");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  g_object_set_data_full (G_OBJECT (widget), ROW_KEY, row, row_free);
  gtk_list_box_append (self->list, widget);
  return widget;
}

static void
show_group (GtkWidget                *widget,
            const KoersOverviewGroup *group,
            guint                     n_full)
{
  Row *row = g_object_get_data (G_OBJECT (widget), ROW_KEY);
  KoersOverviewGroup active = *group;
  const char *name = group->record != NULL ? koers_record_get_name (group->record) : _("Without a department");
  g_autofree char *load = koers_overview_dup_load (group);
  g_autofree char *sentence = NULL;

  active.states[KOERS_INITIATIVE_STATE_IDEA] = 0;
  active.states[KOERS_INITIATIVE_STATE_COMPLETED] = 0;
  active.states[KOERS_INITIATIVE_STATE_STOPPED] = 0;
  sentence = koers_overview_dup_department_sentence (&active, name);

  g_set_object (&row->department, group->record);
  gtk_label_set_label (row->name, name);
  gtk_label_set_label (row->load, load);
  koers_state_chart_set_counts (row->chart, active.states, n_full);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
row_activated_cb (KoersDepartmentList *self,
                  GtkListBoxRow       *widget)
{
  g_signal_emit (self, signals[CHOSEN], 0, ((Row *) g_object_get_data (G_OBJECT (widget), ROW_KEY))->department);
}

static void
koers_department_list_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &KOERS_DEPARTMENT_LIST (object)->list, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_department_list_parent_class)->dispose (object);
}

static void
koers_department_list_class_init (KoersDepartmentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_department_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /**
   * KoersDepartmentList::chosen:
   * @department: (nullable): a department; %NULL for what has none
   *
   * Comes when somebody wants to see its initiatives.
   */
  signals[CHOSEN] = g_signal_new ("chosen", KOERS_TYPE_DEPARTMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, KOERS_TYPE_RECORD);
}

static void
koers_department_list_init (KoersDepartmentList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Departments"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

/* Who carries most comes first; of those that carry as much, the order of the catalogue stays. */
static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const KoersOverviewGroup *one = *(const KoersOverviewGroup *const *) a, *other = *(const KoersOverviewGroup *const *) b;

  if (one->n_active != other->n_active)
    return one->n_active < other->n_active ? 1 : -1;
  return (one > other) - (one < other);
}

/**
 * koers_department_list_set_overview:
 * @self: a list
 * @overview: how the strategy stands
 *
 * Shows the departments there that have something to do.
 */
void
koers_department_list_set_overview (KoersDepartmentList *self,
                                    KoersOverview       *overview)
{
  guint n;
  const KoersOverviewGroup *groups = koers_overview_get_departments (overview, &n);
  g_autoptr (GPtrArray) active = g_ptr_array_new ();
  GtkWidget *widget = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (guint i = 0; i < n; i++)
    if (groups[i].n_active > 0)
      g_ptr_array_add (active, (gpointer) &groups[i]);
  g_ptr_array_sort (active, compare_groups);
  for (guint i = 0; i < active->len; i++)
    {
      if (widget == NULL)
        widget = add_row (self);
      show_group (widget, g_ptr_array_index (active, i), ((const KoersOverviewGroup *) g_ptr_array_index (active, 0))->n_active);
      widget = gtk_widget_get_next_sibling (widget);
    }
  while (widget != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (widget);

      gtk_list_box_remove (self->list, widget);
      widget = next;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), active->len > 0);
}
