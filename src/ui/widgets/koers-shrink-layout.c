/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-shrink-layout.h"

/* Between two widgets, in pixels, as in a header bar. */
#define SPACING 6

/* So many are always there. */
#define N_KEPT 2

/**
 * KoersShrinkLayout:
 *
 * A line of buttons that gives up its last ones where there is no room, all but the first two. What it gives up is also in a menu. Without
 * it a window could not become narrower than all its buttons, and so would never fold.
 */
struct _KoersShrinkLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (KoersShrinkLayout, koers_shrink_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
koers_shrink_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  guint n = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child), n++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
          continue;
        }
      if (n < N_KEPT)
        *minimum += child_minimum + (n > 0 ? SPACING : 0);
      *natural += child_natural + (n > 0 ? SPACING : 0);
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
koers_shrink_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, fits = TRUE;
  int x = 0;
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child), n++)
    {
      int size, natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size, &natural, NULL, NULL);
      fits = fits && x + natural <= width;
      gtk_widget_set_child_visible (child, fits || n < N_KEPT);
      if (!fits && n >= N_KEPT)
        continue;
      if (fits)
        size = natural;
      gtk_widget_size_allocate (child, &(GtkAllocation) { from_right ? width - x - size : x, 0, size, height }, -1);
      x += size + SPACING;
    }
}

static void
koers_shrink_layout_class_init (KoersShrinkLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = koers_shrink_layout_measure;
  layout_class->allocate = koers_shrink_layout_allocate;
}

static void
koers_shrink_layout_init (KoersShrinkLayout *self)
{
}
