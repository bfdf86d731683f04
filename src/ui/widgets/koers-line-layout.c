/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-line-layout.h"

/* More than stand beside each other anywhere. */
#define MAX_CHILDREN 32

/**
 * KoersLineLayout:
 *
 * Lays widgets beside each other, each in the middle of the height, as a #GtkBox does, but from width to height only. A box asks each of
 * them how wide it would be at the height of the line, and so does a widget that is to stand in the middle; a label that wraps,
 * however deep within, finds that out by trying some ten widths, with the whole text shaped for each.
 */
struct _KoersLineLayout {
  GtkLayoutManager parent_instance;
  int              spacing;
};

G_DEFINE_FINAL_TYPE (KoersLineLayout, koers_line_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The children that take part, with their least and natural widths; answers how many. */
static guint
collect (GtkWidget        *widget,
         GtkRequestedSize  sizes[MAX_CHILDREN])
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && n < MAX_CHILDREN; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        sizes[n].data = child;
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &sizes[n].minimum_size, &sizes[n].natural_size, NULL, NULL);
        n++;
      }
  return n;
}

/* Gives out a width: first what each needs, then what it would like, and the rest to those that expand. */
static void
give_out (KoersLineLayout  *self,
          GtkRequestedSize *sizes,
          guint             n,
          int               width)
{
  int n_expand = 0;

  width -= n > 0 ? self->spacing * (int) (n - 1) : 0;
  for (guint i = 0; i < n; i++)
    {
      width -= sizes[i].minimum_size;
      n_expand += gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
    }
  width = gtk_distribute_natural_allocation (MAX (0, width), n, sizes);
  for (guint i = 0; i < n && n_expand > 0; i++)
    if (gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL))
      {
        sizes[i].minimum_size += width / n_expand;
        width -= width / n_expand--;
      }
}

static GtkSizeRequestMode
koers_line_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
koers_line_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  KoersLineLayout *self = KOERS_LINE_LAYOUT (manager);
  GtkRequestedSize sizes[MAX_CHILDREN];
  guint n = collect (widget, sizes);
  int spacing = n > 0 ? self->spacing * (int) (n - 1) : 0;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? spacing : 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    give_out (self, sizes, n, for_size);
  for (guint i = 0; i < n; i++)
    {
      int least, wanted;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += sizes[i].minimum_size;
          *natural += sizes[i].natural_size;
          continue;
        }
      gtk_widget_measure (sizes[i].data, orientation, for_size >= 0 ? sizes[i].minimum_size : -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
koers_line_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  KoersLineLayout *self = KOERS_LINE_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkRequestedSize sizes[MAX_CHILDREN];
  guint n = collect (widget, sizes);
  int x = 0;

  give_out (self, sizes, n, width);
  for (guint i = 0; i < n; i++)
    {
      const int wide = sizes[i].minimum_size;
      int high;

      gtk_widget_measure (sizes[i].data, GTK_ORIENTATION_VERTICAL, wide, NULL, &high, NULL, NULL);
      high = MIN (high, height);
      gtk_widget_size_allocate (sizes[i].data, &(GtkAllocation) { rtl ? width - x - wide : x, (height - high) / 2, wide, high }, -1);
      x += wide + self->spacing;
    }
}

static void
koers_line_layout_class_init (KoersLineLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = koers_line_layout_get_request_mode;
  manager_class->measure = koers_line_layout_measure;
  manager_class->allocate = koers_line_layout_allocate;
}

static void
koers_line_layout_init (KoersLineLayout *self)
{
}

/**
 * koers_line_layout_new:
 * @spacing: the room between two widgets, in pixels
 *
 * Returns: (transfer full): a layout for gtk_widget_set_layout_manager()
 */
GtkLayoutManager *
koers_line_layout_new (int spacing)
{
  KoersLineLayout *self = g_object_new (KOERS_TYPE_LINE_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
