/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-steady-layout.h"

/**
 * KoersSteadyLayout:
 *
 * Fills a widget with its child, which asks for no more width than it must have: so what stands beside it keeps its place when what is in
 * it changes. Whoever holds it gives it more.
 */
struct _KoersSteadyLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (KoersSteadyLayout, koers_steady_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
koers_steady_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
koers_steady_layout_measure (GtkLayoutManager *manager,
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
      int least, best;

      if (!gtk_widget_should_layout (child))
        continue;
      /* A leaflet asks for the width at its height. */
      gtk_widget_measure (child, orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, &least, &best, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, orientation == GTK_ORIENTATION_HORIZONTAL ? least : best);
    }
}

static void
koers_steady_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
koers_steady_layout_class_init (KoersSteadyLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = koers_steady_layout_get_request_mode;
  layout_class->measure = koers_steady_layout_measure;
  layout_class->allocate = koers_steady_layout_allocate;
}

static void
koers_steady_layout_init (KoersSteadyLayout *self)
{
}
