/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-title.h"

#include "koers-record-title.h"

#include <adwaita.h>

/* In pixels. */
#define SIGN_SIZE 16
#define GAP 8

/* The classes `dim-label` and `heading` of libadwaita. */
#define DIM 0.55f
#define DIM_HIGH_CONTRAST 0.9f
#define HEADING_POINTS 11

void
koers_plan_title_clear (KoersPlanTitle *self)
{
  g_clear_object (&self->code);
  g_clear_object (&self->name);
}

static const char *
get_icon_name (KoersKind kind)
{
  return kind == KOERS_KIND_GOAL         ? "koers-goal-symbolic"
         : kind == KOERS_KIND_INITIATIVE ? "koers-initiative-symbolic"
         : kind == KOERS_KIND_PILLAR     ? NULL
         : kind == KOERS_KIND_AGREEMENT  ? "koers-agreement-symbolic"
         : kind == KOERS_KIND_CHAPTER    ? "koers-chapter-symbolic"
         : kind == KOERS_KIND_OBJECTIVE  ? "koers-objective-symbolic"
                                         : "koers-strategy-symbolic";
}

static PangoLayout *
make_layout (KoersPlanTitle *self,
             const char     *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

static PangoLayout *
make_code (KoersPlanTitle *self,
           const char     *text)
{
  PangoLayout *layout = make_layout (self, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static PangoLayout *
make_name (KoersPlanTitle *self,
           const char     *text,
           gboolean        heading)
{
  PangoLayout *layout = make_layout (self, text);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (heading)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_attr_list_insert (attributes, pango_attr_size_new (HEADING_POINTS * PANGO_SCALE));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  return layout;
}

/**
 * koers_plan_title_set_record:
 * @self: a title
 * @record: what it is of
 *
 * Gives a title other words and another sign. A pillar has no sign: its colour stands there.
 */
void
koers_plan_title_set_record (KoersPlanTitle *self,
                             KoersRecord    *record)
{
  const KoersKind kind = koers_record_get_kind (record);
  const char *name = koers_record_get_name (record), *code = koers_record_get_code (record);

  koers_plan_title_clear (self);
  self->icon_name = get_icon_name (kind);
  self->code = code != NULL ? make_code (self, code) : NULL;
  self->name = make_name (self, name != NULL ? name : "", kind == KOERS_KIND_PILLAR || kind == KOERS_KIND_AGREEMENT);
}

static int
get_size (PangoLayout    *layout,
          GtkOrientation  orientation)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  return orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
}

/**
 * koers_plan_title_measure:
 * @self: a title
 * @orientation: which of its sizes
 * @minimum: (out): with a sign's width of the name
 * @natural: (out): with the whole name
 *
 * Says how much room a title takes, in pixels.
 */
void
koers_plan_title_measure (KoersPlanTitle *self,
                          GtkOrientation  orientation,
                          int            *minimum,
                          int            *natural)
{
  const int code = self->code != NULL ? get_size (self->code, orientation) : 0;
  int name;

  *minimum = *natural = 0;
  if (self->name == NULL)
    return;
  pango_layout_set_width (self->name, -1);
  name = get_size (self->name, orientation);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = koers_plan_title_get_name_x (self) + MIN (name, SIGN_SIZE);
      *natural = koers_plan_title_get_name_x (self) + name;
    }
  else
    *minimum = *natural = MAX (SIGN_SIZE, MAX (name, code));
}

/**
 * koers_plan_title_get_name_x:
 * @self: a title
 *
 * Returns: where the name begins, in pixels from where the title does
 */
int
koers_plan_title_get_name_x (KoersPlanTitle *self)
{
  return (self->icon_name != NULL ? SIGN_SIZE + GAP : 0) + (self->code != NULL ? get_size (self->code, GTK_ORIENTATION_HORIZONTAL) + GAP : 0);
}

/* The widget mirrors what it draws where reading begins at the right. */
static void
move_to (KoersPlanTitle *self,
         GtkSnapshot    *snapshot,
         int             x,
         int             width,
         int             height)
{
  if (gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (self->widget) - x - width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) ((gtk_widget_get_height (self->widget) - height) / 2)));
}

static void
draw_layout (KoersPlanTitle *self,
             GtkSnapshot    *snapshot,
             PangoLayout    *layout,
             int             x,
             const GdkRGBA  *colour)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  move_to (self, snapshot, x, width, height);
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_icon (KoersPlanTitle *self,
           GtkSnapshot    *snapshot,
           int             x,
           const GdkRGBA  *colour)
{
  g_autoptr (GtkIconPaintable) icon =
      gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (self->widget)), self->icon_name, NULL, SIGN_SIZE,
                                  gtk_widget_get_scale_factor (self->widget), gtk_widget_get_direction (self->widget), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  move_to (self, snapshot, x, SIGN_SIZE, SIGN_SIZE);
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, SIGN_SIZE, SIGN_SIZE, colour, 1);
  gtk_snapshot_restore (snapshot);
}

/**
 * koers_plan_title_snapshot:
 * @self: a title
 * @snapshot: what to draw on
 * @x: where it begins, in pixels from the edge where reading begins
 * @width: how wide it may be, in pixels; 0 to leave the name out
 *
 * Draws a title.
 */
void
koers_plan_title_snapshot (KoersPlanTitle *self,
                           GtkSnapshot    *snapshot,
                           int             x,
                           int             width)
{
  GdkRGBA colour, dim;
  int name_x;

  if (self->name == NULL)
    return;
  name_x = koers_plan_title_get_name_x (self);
  gtk_style_context_get_color (gtk_widget_get_style_context (self->widget), &colour);
  dim = colour;
  dim.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? DIM_HIGH_CONTRAST : DIM;
  if (self->icon_name != NULL)
    draw_icon (self, snapshot, x, &dim);
  if (self->code != NULL)
    draw_layout (self, snapshot, self->code, x + (self->icon_name != NULL ? SIGN_SIZE + GAP : 0), &dim);
  if (width <= name_x)
    return;
  pango_layout_set_width (self->name, -1);
  if (get_size (self->name, GTK_ORIENTATION_HORIZONTAL) > width - name_x)
    pango_layout_set_width (self->name, (width - name_x) * PANGO_SCALE);
  draw_layout (self, snapshot, self->name, x + name_x, &colour);
}
