/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-row-private.h"

/* In pixels: between the parts, and after the arrow. */
#define GAP 8
#define ARROW_GAP 4

static gboolean
is_shown (GtkWidget *part)
{
  return part != NULL && gtk_widget_get_visible (part);
}

static int
get_width (GtkWidget *part)
{
  int width;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

/* What stands before the title, and after it. */
static int
get_start (KoersPlanRow *self)
{
  return get_width (GTK_WIDGET (self->expander)) + ARROW_GAP + (is_shown (self->swatch) ? get_width (self->swatch) + GAP : 0);
}

static int
get_end (KoersPlanRow *self)
{
  return (is_shown (self->progress) ? GAP + get_width (self->progress) : 0) + (is_shown (self->health) ? GAP + get_width (self->health) : 0);
}

void
koers_plan_row_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  KoersPlanRow *self = KOERS_PLAN_ROW (widget);
  int entry = 0;

  koers_plan_title_measure (&self->title, orientation, minimum, natural);
  if (is_shown (self->entry))
    gtk_widget_measure (self->entry, orientation, -1, &entry, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_start (self) + MAX (*minimum, koers_plan_title_get_name_x (&self->title) + entry) + get_end (self);
      *natural = MAX (*minimum, get_start (self) + *natural + get_end (self));
    }
  else
    *minimum = *natural = MAX (*natural, entry);
}

/* Mirrored where reading begins at the right. */
static void
place (KoersPlanRow *self,
       GtkWidget    *part,
       int           x,
       int           width,
       int           height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_allocate (part, width, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, 0)));
}

void
koers_plan_row_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  KoersPlanRow *self = KOERS_PLAN_ROW (widget);
  const int name_x = koers_plan_title_get_name_x (&self->title);
  const int arrow = get_width (GTK_WIDGET (self->expander));

  self->title_x = get_start (self);
  self->title_width = width - self->title_x - get_end (self);
  place (self, GTK_WIDGET (self->expander), 0, arrow, height);
  if (is_shown (self->swatch))
    place (self, self->swatch, arrow + ARROW_GAP, get_width (self->swatch), height);
  if (is_shown (self->entry))
    place (self, self->entry, self->title_x + name_x, self->title_width - name_x, height);
  if (is_shown (self->progress))
    place (self, self->progress, self->title_x + self->title_width + GAP, get_width (self->progress), height);
  if (is_shown (self->health))
    place (self, self->health, width - get_width (self->health), get_width (self->health), height);
}

void
koers_plan_row_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  KoersPlanRow *self = KOERS_PLAN_ROW (widget);

  koers_plan_title_snapshot (&self->title, snapshot, self->title_x, is_shown (self->entry) ? 0 : self->title_width);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

/* Whether a point, so many pixels from the left, is where the name stands. */
gboolean
koers_plan_row_is_on_name (KoersPlanRow *self,
                           double        x)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  return x >= self->title_x + koers_plan_title_get_name_x (&self->title) && x < self->title_x + self->title_width;
}
