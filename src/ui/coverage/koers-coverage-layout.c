/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-layout.h"

/* A widget stands beside the other one if that keeps so many times its own width, and below it if not. */
#define MIN_RATIO 1.2

/* So much of the width it gets where that is more than it wants. */
#define SECOND_SHARE 0.32

/* What the upper one gets of the height where they stand below each other. */
#define UPPER_SHARE 0.6

/**
 * KoersCoverageLayout:
 *
 * Lays two widgets out, the second beside the first where there is room, and below it where there is not. How much room that takes follows
 * from how wide the second wants to be, so that it is right with large text too.
 */
struct _KoersCoverageLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (KoersCoverageLayout, koers_coverage_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
koers_coverage_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
koers_coverage_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
      /* Below each other each needs its height; beside each other is never necessary. */
      *minimum = orientation == GTK_ORIENTATION_VERTICAL ? *minimum + least : MAX (*minimum, least);
      *natural += wanted;
    }
}

static void
koers_coverage_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = gtk_widget_get_next_sibling (first);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int wide, least, upper;

  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide, NULL, NULL);
  if (width >= (int) (wide * (1 + MIN_RATIO)))
    {
      wide = MAX (wide, (int) (width * SECOND_SHARE));
      gtk_widget_size_allocate (first, &(GtkAllocation) { rtl ? wide : 0, 0, width - wide, height }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation) { rtl ? 0 : width - wide, 0, wide, height }, -1);
      return;
    }
  gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, width, &upper, NULL, NULL, NULL);
  gtk_widget_measure (second, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  upper = MAX (upper, MIN ((int) (height * UPPER_SHARE), height - least));
  gtk_widget_size_allocate (first, &(GtkAllocation) { 0, 0, width, upper }, -1);
  gtk_widget_size_allocate (second, &(GtkAllocation) { 0, upper, width, MAX (height - upper, least) }, -1);
}

static void
koers_coverage_layout_class_init (KoersCoverageLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = koers_coverage_layout_get_request_mode;
  manager_class->measure = koers_coverage_layout_measure;
  manager_class->allocate = koers_coverage_layout_allocate;
}

static void
koers_coverage_layout_init (KoersCoverageLayout *self)
{
}

GtkLayoutManager *
koers_coverage_layout_new (void)
{
  return g_object_new (KOERS_TYPE_COVERAGE_LAYOUT, NULL);
}
