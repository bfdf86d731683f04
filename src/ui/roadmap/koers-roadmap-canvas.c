/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * KoersRoadmapCanvas:
 *
 * The roadmap of a strategy on the screen: the axis on top, below it as much of the rows as there is room for. It is put into a
 * #GtkScrolledWindow. Which time it shows is state of the window; a time scale without a zoom stands for everything there is, however
 * wide the view becomes.
 */

typedef enum {
  PROP_ZOOM = 1,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
} KoersRoadmapCanvasProperty;

static GParamSpec *props[N_PROPS];

/* The least that is of any use. */
#define MIN_WIDTH 120
#define MIN_ROWS 3

static gboolean
koers_roadmap_canvas_get_border (GtkScrollable *scrollable,
                                 GtkBorder     *border)
{
  *border = (GtkBorder) { .top = (gint16) KOERS_ROADMAP_CANVAS (scrollable)->axis_height };
  return TRUE;
}

static void
koers_roadmap_canvas_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = koers_roadmap_canvas_get_border;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersRoadmapCanvas, koers_roadmap_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, koers_roadmap_canvas_scrollable_init))

/* ---- what happens elsewhere */

static void
time_scale_changed_cb (KoersRoadmapCanvas *self)
{
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static KoersRecord *
find_initiative (KoersRecord *record)
{
  if (record != NULL && koers_record_get_kind (record) == KOERS_KIND_MILESTONE)
    record = koers_record_get_target (record, KOERS_MILESTONE_INITIATIVE);
  return record != NULL && koers_record_get_kind (record) == KOERS_KIND_INITIATIVE ? record : NULL;
}

/*< private >
 * koers_roadmap_canvas_show_selected:
 * @self: a canvas with a source
 *
 * Shows those bars as selected whose initiatives the window has selected.
 */
void
koers_roadmap_canvas_show_selected (KoersRoadmapCanvas *self)
{
  GListModel *selection = koers_view_state_get_selection (koers_roadmap_source_get_view_state (self->source));

  g_hash_table_remove_all (self->selected);
  for (guint i = 0; i < g_list_model_get_n_items (selection); i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (selection, i);

      if (find_initiative (record) != NULL)
        koers_roadmap_canvas_select_id (self, koers_record_get_id (find_initiative (record)));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
selected_changed_cb (KoersRoadmapCanvas *self)
{
  KoersRecord *initiative = find_initiative (koers_view_state_get_selected (koers_roadmap_source_get_view_state (self->source)));

  koers_roadmap_canvas_show_selected (self);
  if (initiative == NULL || self->selecting)
    return;
  self->current = self->anchor = koers_record_get_id (initiative);
  self->current_milestone = KOERS_NO_MILESTONE;
  self->reveal_selected = TRUE;
}

static void
reveal_selected (KoersRoadmapCanvas *self)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  guint row = self->current_row, bar;

  self->reveal_selected = FALSE;
  if (!koers_roadmap_lookup_bar (roadmap, self->current, &bar))
    return;
  if (!koers_roadmap_layout_get_bar_row (self->layout, bar, &row))
    {
      koers_roadmap_canvas_set_folded (self, koers_roadmap_get_outer_lane (roadmap, koers_roadmap_get_bar (roadmap, bar)->lane), FALSE);
      koers_roadmap_canvas_set_folded (self, koers_roadmap_get_bar (roadmap, bar)->lane, FALSE);
      koers_roadmap_layout_get_bar_row (self->layout, bar, &row);
    }
  self->current_row = row;
  koers_roadmap_canvas_reveal_row (self, row);
  koers_roadmap_canvas_reveal_span (self, koers_roadmap_get_bar (roadmap, bar)->span);
}

/* ---- layout and drawing */

static void
koers_roadmap_canvas_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = MIN_WIDTH;
      return;
    }
  koers_roadmap_style_update (&self->style);
  *minimum = (int) (koers_roadmap_painter_get_axis_height (self->style.painter) +
                    MIN_ROWS * koers_roadmap_painter_get_metrics (self->style.painter, FALSE).row_height);
  *natural = MAX (*minimum, self->layout != NULL ? (int) (self->axis_height + koers_roadmap_layout_get_height (self->layout)) : 0);
}

static void
koers_roadmap_canvas_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);
  KoersRoadmapView view = { 0 };
  gboolean relabel;

  if (self->source == NULL)
    return;

  self->allocating = TRUE;
  relabel = koers_roadmap_canvas_update_layout (self);
  if (self->reveal_selected)
    {
      koers_roadmap_canvas_configure (self);
      reveal_selected (self);
    }
  koers_roadmap_canvas_configure (self);

  view.scale = koers_roadmap_canvas_get_scale (self);
  view.y = round (gtk_adjustment_get_value (self->vadjustment));
  view.height = MAX (height - self->axis_height, 1);
  koers_roadmap_layout_place (self->layout, &view, koers_chart_text_get_measure (koers_roadmap_painter_get_text (self->style.painter)),
                              self->placement);
  koers_roadmap_canvas_update_items (self, relabel);
  koers_roadmap_canvas_update_hovered (self);
  koers_roadmap_canvas_update_zoom (self);
  koers_roadmap_canvas_rename_current (self);
  self->allocating = FALSE;
}

/* ---- the type */

static void
set_adjustment (KoersRoadmapCanvas  *self,
                GtkAdjustment      **place,
                GtkAdjustment       *adjustment)
{
  if (adjustment != NULL && adjustment == *place)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, koers_roadmap_canvas_scrolled_cb, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (koers_roadmap_canvas_scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
koers_roadmap_canvas_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (object);

  switch ((KoersRoadmapCanvasProperty) property_id)
    {
    case PROP_ZOOM:
      g_value_set_static_string (value, self->zoom);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_roadmap_canvas_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (object);

  switch ((KoersRoadmapCanvasProperty) property_id)
    {
    case PROP_ZOOM:
      koers_roadmap_canvas_set_zoom (self, g_value_get_string (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value) & 1;
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value) & 1;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_roadmap_canvas_map (GtkWidget *widget)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (self->source != NULL)
    koers_roadmap_source_check_today (self->source);
  GTK_WIDGET_CLASS (koers_roadmap_canvas_parent_class)->map (widget);
}

static void
koers_roadmap_canvas_direction_changed (GtkWidget        *widget,
                                        GtkTextDirection  before)
{
  gtk_widget_queue_allocate (widget);
}

static void
koers_roadmap_canvas_dispose (GObject *object)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (object);

  koers_roadmap_canvas_close_popover (self);
  koers_roadmap_canvas_let_go (self);
  koers_roadmap_canvas_clear_items (self);
  g_clear_handle_id (&self->zoom_id, g_source_remove);
  g_clear_handle_id (&self->rename_id, g_source_remove);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (koers_roadmap_canvas_parent_class)->dispose (object);
}

static void
koers_roadmap_canvas_finalize (GObject *object)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (object);

  g_clear_pointer (&self->layout, koers_roadmap_layout_free);
  koers_roadmap_placement_free (self->placement);
  koers_roadmap_style_clear (&self->style);
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->selected);
  g_clear_pointer (&self->chain, g_hash_table_unref);
  g_hash_table_unref (self->items);
  g_ptr_array_unref (self->spare_items);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (koers_roadmap_canvas_parent_class)->finalize (object);
}

static void
koers_roadmap_canvas_class_init (KoersRoadmapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_roadmap_canvas_get_property;
  object_class->set_property = koers_roadmap_canvas_set_property;
  object_class->dispose = koers_roadmap_canvas_dispose;
  object_class->finalize = koers_roadmap_canvas_finalize;
  widget_class->measure = koers_roadmap_canvas_measure;
  widget_class->size_allocate = koers_roadmap_canvas_size_allocate;
  widget_class->snapshot = koers_roadmap_canvas_snapshot;
  widget_class->map = koers_roadmap_canvas_map;
  widget_class->direction_changed = koers_roadmap_canvas_direction_changed;
  widget_class->query_tooltip = koers_roadmap_canvas_query_tooltip;
  widget_class->focus = koers_roadmap_canvas_focus;
  widget_class->grab_focus = koers_roadmap_canvas_grab_focus;
  widget_class->set_focus_child = koers_roadmap_canvas_set_focus_child;

  /**
   * KoersRoadmapCanvas:zoom:
   *
   * What the lower row of the axis counts: "month", "quarter" or "year"; empty for something finer.
   */
  props[PROP_ZOOM] = g_param_spec_string ("zoom", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  koers_roadmap_canvas_bind_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "roadmap");
}

static void
koers_roadmap_canvas_init (KoersRoadmapCanvas *self)
{
  self->zoom = "";
  self->current_milestone = KOERS_NO_MILESTONE;
  self->placement = koers_roadmap_placement_new ();
  self->folded = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  self->selected = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  self->items = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
  self->spare_items = g_ptr_array_new ();
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  koers_roadmap_style_init (&self->style, GTK_WIDGET (self));
  koers_roadmap_canvas_add_input (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Roadmap"), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE,
                                  -1);
}

/**
 * koers_roadmap_canvas_set_source:
 * @self: a canvas
 * @source: where the roadmap comes from; set once
 *
 * Makes the canvas show a roadmap.
 */
void
koers_roadmap_canvas_set_source (KoersRoadmapCanvas *self,
                                 KoersRoadmapSource *source)
{
  KoersViewState *view_state = koers_roadmap_source_get_view_state (source);

  g_return_if_fail (self->source == NULL);

  self->source = g_object_ref (source);
  g_signal_connect_object (source, "changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::time-scale", G_CALLBACK (time_scale_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_selection (view_state), "items-changed", G_CALLBACK (koers_roadmap_canvas_show_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::roadmap-folded", G_CALLBACK (koers_roadmap_canvas_folded_changed_cb), self, G_CONNECT_SWAPPED);
  selected_changed_cb (self);
  koers_roadmap_canvas_folded_changed_cb (self);
}
