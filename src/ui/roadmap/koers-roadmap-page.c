/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-page.h"

#include "koers-baseline-menu.h"
#include "koers-focus.h"
#include "koers-initiative-edit.h"
#include "koers-initiative-status.h"
#include "koers-roadmap-canvas.h"
#include "koers-roadmap-column.h"
#include "koers-roadmap-lane-tools.h"
#include "koers-roadmap-legend-box.h"
#include "koers-roadmap-source.h"
#include "koers-roadmap-table.h"
#include "koers-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* How much closer a press on a button or a key comes. */
#define ZOOM_FACTOR 1.5

/**
 * KoersRoadmapPage:
 *
 * The roadmap with its tools and its legend, or the same as a table. The actions `roadmap.*` change what it shows of time.
 */
struct _KoersRoadmapPage {
  GtkWidget              parent_instance;
  KoersViewState        *view_state;
  KoersRoadmapSource    *source;
  GtkStack              *stack;
  GtkStack              *views;
  AdwStatusPage         *empty;
  GtkButton             *add;
  GtkWidget             *time_tools;
  GtkMenuButton         *sort_tools;
  KoersRoadmapLaneTools *lane_tools;
  KoersRoadmapCanvas    *canvas;
  GtkAdjustment         *zoom_level;
  KoersRoadmapLegendBox *legend;
  KoersRoadmapLegendBox *wrapped_legend;
  KoersBaselineMenu     *baseline_menu;
  GtkWidget             *table;
  GtkWidget             *clear;
  char                  *sort;
  guint                  tick_id;
  gboolean               as_table;
  gboolean               is_showing_zoom; /* the slider is set by the program */
};

typedef enum { PROP_ZOOM = 1, PROP_AS_TABLE, PROP_SORT, N_PROPS } KoersRoadmapPageProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersRoadmapPage, koers_roadmap_page, GTK_TYPE_WIDGET)

/* ---- nothing to show */

static guint
get_n (KoersRoadmapPage *self,
       KoersKind         kind)
{
  return koers_record_list_get_n (koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), kind));
}

static void
update_empty (KoersRoadmapPage *self)
{
  gboolean has_pillar = get_n (self, KOERS_KIND_PILLAR) > 0;

  adw_status_page_set_description (self->empty,
                                   has_pillar ? _("The roadmap shows when each initiative takes place. Add an initiative and give it a start and an end.")
                                              : _("The roadmap shows when each initiative takes place. Initiatives stand under pillars: add a pillar first."));
  gtk_button_set_label (self->add, has_pillar ? _("Add _Initiative") : _("Add _Pillar"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), koers_document_can_edit (koers_view_state_get_document (self->view_state)));
  gtk_stack_set_visible_child_name (self->stack, get_n (self, KOERS_KIND_INITIATIVE) > 0 ? "content" : "empty");
}

static gboolean
has_place_for_initiative (KoersRecord *record)
{
  return record != NULL && (koers_record_get_kind (record) == KOERS_KIND_PILLAR || koers_record_get_kind (record) == KOERS_KIND_GOAL);
}

static void
add_clicked_cb (KoersRoadmapPage *self)
{
  KoersRecordList *pillars = koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), KOERS_KIND_PILLAR);

  if (koers_record_list_get_n (pillars) == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.add-pillar", NULL);
      return;
    }
  /* An initiative stands under what is selected. */
  if (!has_place_for_initiative (koers_view_state_get_selected (self->view_state)))
    {
      KoersRecord *first = koers_record_list_get (pillars, 0);

      for (guint i = 1; i < koers_record_list_get_n (pillars); i++)
        if (koers_record_compare (koers_record_list_get (pillars, i), first) < 0)
          first = koers_record_list_get (pillars, i);
      koers_view_state_set_selected (self->view_state, first);
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-initiative", NULL);
}

/* ---- picture or table, or that nothing is left */

static void
show_view (KoersRoadmapPage *self)
{
  gboolean is_filtered = !koers_filter_is_empty (koers_view_state_get_filter (self->view_state));

  if (is_filtered && koers_roadmap_get_n_bars (koers_roadmap_source_get_roadmap (self->source)) == 0)
    gtk_stack_set_visible_child_name (self->views, "nothing");
  else
    gtk_stack_set_visible_child_name (self->views, self->as_table ? "table" : "picture");
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  KOERS_ROADMAP_PAGE (widget)->tick_id = 0;
  show_view (KOERS_ROADMAP_PAGE (widget));
  return G_SOURCE_REMOVE;
}

/* Looks again before the next frame, if anybody can see it. */
static void
source_changed_cb (KoersRoadmapPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
koers_roadmap_page_map (GtkWidget *widget)
{
  show_view (KOERS_ROADMAP_PAGE (widget));
  GTK_WIDGET_CLASS (koers_roadmap_page_parent_class)->map (widget);
}

static void
set_as_table (KoersRoadmapPage *self,
              gboolean          as_table)
{
  if (self->as_table == as_table || self->source == NULL)
    return;

  self->as_table = as_table;
  if (self->table == NULL)
    {
      self->table = koers_roadmap_table_new (self->source);
      g_object_bind_property (self, "sort", self->table, "sort", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
      gtk_stack_add_named (self->views, self->table, "table");
    }
  gtk_widget_set_visible (self->time_tools, !as_table);
  gtk_widget_set_visible (GTK_WIDGET (self->sort_tools), as_table);
  koers_roadmap_lane_tools_set_can_sort (self->lane_tools, !as_table);
  show_view (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AS_TABLE]);
}

static GMenuModel *
make_sort_menu (void)
{
  guint n;
  const KoersRoadmapColumn *columns = koers_roadmap_columns_get (&n);
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("As on the Roadmap"), "roadmap.sort::plan");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *action = g_strconcat ("roadmap.sort::", columns[i].name, NULL);

      g_menu_append (menu, _(columns[i].title), action);
    }
  return G_MENU_MODEL (menu);
}

/* ---- actions */

static void
zoom_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  koers_roadmap_canvas_zoom_by (KOERS_ROADMAP_PAGE (widget)->canvas, ZOOM_FACTOR);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  koers_roadmap_canvas_zoom_by (KOERS_ROADMAP_PAGE (widget)->canvas, 1 / ZOOM_FACTOR);
}

static void
fit_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  koers_roadmap_canvas_fit (KOERS_ROADMAP_PAGE (widget)->canvas);
}

static void
today_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  koers_roadmap_canvas_show_day (KOERS_ROADMAP_PAGE (widget)->canvas, koers_date_today ().day);
}

static void
collapse_all_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  koers_roadmap_canvas_fold_all (KOERS_ROADMAP_PAGE (widget)->canvas, TRUE);
}

static void
expand_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  koers_roadmap_canvas_fold_all (KOERS_ROADMAP_PAGE (widget)->canvas, FALSE);
}

/* Without a lane to put it in, it is added to the plan. */
static void
add_initiative_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  KoersRoadmapPage *self = KOERS_ROADMAP_PAGE (widget);
  KoersRecord *initiative;

  if (!self->as_table && koers_roadmap_canvas_add_initiative (self->canvas))
    return;
  initiative = koers_initiative_edit_add (self->view_state);
  if (initiative != NULL)
    koers_view_state_show (self->view_state, "strategy", initiative);
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (KOERS_ROADMAP_PAGE (widget)->lane_tools));
}

static void
clear_filter_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  KoersRoadmapPage *self = KOERS_ROADMAP_PAGE (widget);

  koers_view_state_set_filter (self->view_state, NULL, NULL);
  show_view (self);
  gtk_widget_grab_focus (widget);
}

static void
search_done_cb (KoersRoadmapPage *self)
{
  show_view (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
zoom_level_changed_cb (KoersRoadmapPage *self)
{
  if (!self->is_showing_zoom)
    koers_roadmap_canvas_set_zoom_level (self->canvas, gtk_adjustment_get_value (self->zoom_level));
}

static void
show_zoom_level (KoersRoadmapPage *self)
{
  if (self->canvas == NULL)
    return;
  self->is_showing_zoom = TRUE;
  gtk_adjustment_set_value (self->zoom_level, koers_roadmap_canvas_get_zoom_level (self->canvas));
  self->is_showing_zoom = FALSE;
}

static void
zoom_changed_cb (KoersRoadmapPage *self)
{
  show_zoom_level (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

/* ---- the type */

static void
koers_roadmap_page_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KoersRoadmapPage *self = KOERS_ROADMAP_PAGE (object);

  switch ((KoersRoadmapPageProperty) property_id)
    {
    case PROP_ZOOM:
      g_value_set_string (value, self->canvas != NULL ? koers_roadmap_canvas_get_zoom (self->canvas) : "");
      break;
    case PROP_AS_TABLE:
      g_value_set_boolean (value, self->as_table);
      break;
    case PROP_SORT:
      g_value_set_string (value, self->sort);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_roadmap_page_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KoersRoadmapPage *self = KOERS_ROADMAP_PAGE (object);

  switch ((KoersRoadmapPageProperty) property_id)
    {
    case PROP_ZOOM:
      koers_roadmap_canvas_set_zoom (self->canvas, g_value_get_string (value));
      break;
    case PROP_AS_TABLE:
      set_as_table (self, g_value_get_boolean (value));
      break;
    case PROP_SORT:
      if (koers_set_text (&self->sort, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static gboolean
koers_roadmap_page_grab_focus (GtkWidget *widget)
{
  KoersRoadmapPage *self = KOERS_ROADMAP_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->add));
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "nothing") == 0)
    return gtk_widget_grab_focus (self->clear);
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->views) == self->table ? self->table : GTK_WIDGET (self->canvas));
}

static void
koers_roadmap_page_dispose (GObject *object)
{
  KoersRoadmapPage *self = KOERS_ROADMAP_PAGE (object);

  self->table = NULL;
  self->canvas = NULL;
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->source);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_roadmap_page_parent_class)->dispose (object);
}

static void
koers_roadmap_page_finalize (GObject *object)
{
  g_free (KOERS_ROADMAP_PAGE (object)->sort);

  G_OBJECT_CLASS (koers_roadmap_page_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint            keyval;
    GdkModifierType  modifiers;
    const char      *action;
    const char      *target;
  } keys[] = {
    { GDK_KEY_plus, 0, "roadmap.zoom-in", NULL },
    { GDK_KEY_equal, 0, "roadmap.zoom-in", NULL },
    { GDK_KEY_KP_Add, 0, "roadmap.zoom-in", NULL },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "roadmap.zoom-in", NULL },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "roadmap.zoom-in", NULL },
    { GDK_KEY_minus, 0, "roadmap.zoom-out", NULL },
    { GDK_KEY_KP_Subtract, 0, "roadmap.zoom-out", NULL },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "roadmap.zoom-out", NULL },
    { GDK_KEY_0, 0, "roadmap.fit", NULL },
    { GDK_KEY_KP_0, 0, "roadmap.fit", NULL },
    { GDK_KEY_0, GDK_CONTROL_MASK, "roadmap.fit", NULL },
    { GDK_KEY_t, 0, "roadmap.today", NULL },
    { GDK_KEY_1, 0, "roadmap.zoom", "month" },
    { GDK_KEY_2, 0, "roadmap.zoom", "quarter" },
    { GDK_KEY_3, 0, "roadmap.zoom", "year" },
    { GDK_KEY_4, 0, "roadmap.zoom", "week" },
    { GDK_KEY_5, 0, "roadmap.zoom", "day" },
    { GDK_KEY_t, GDK_CONTROL_MASK, "roadmap.as-table", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].target != NULL)
      gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers, keys[i].action, "s", keys[i].target);
    else
      gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers, keys[i].action, NULL);
}

static void
koers_roadmap_page_class_init (KoersRoadmapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = koers_roadmap_page_get_property;
  object_class->set_property = koers_roadmap_page_set_property;
  object_class->dispose = koers_roadmap_page_dispose;
  object_class->finalize = koers_roadmap_page_finalize;
  widget_class->map = koers_roadmap_page_map;
  widget_class->focus = koers_focus_children;
  widget_class->grab_focus = koers_roadmap_page_grab_focus;

  /**
   * KoersRoadmapPage:zoom:
   *
   * As #KoersRoadmapCanvas:zoom.
   */
  props[PROP_ZOOM] = g_param_spec_string ("zoom", NULL, NULL, "", flags);

  /**
   * KoersRoadmapPage:as-table:
   *
   * Whether the roadmap is shown as a table.
   */
  props[PROP_AS_TABLE] = g_param_spec_boolean ("as-table", NULL, NULL, FALSE, flags);

  /**
   * KoersRoadmapPage:sort:
   *
   * As #KoersRoadmapTable:sort.
   */
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "plan", flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "roadmap.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "roadmap.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "roadmap.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "roadmap.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "roadmap.collapse-all", NULL, collapse_all_action);
  gtk_widget_class_install_action (widget_class, "roadmap.expand-all", NULL, expand_all_action);
  gtk_widget_class_install_action (widget_class, "roadmap.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_action (widget_class, "page.add-initiative", NULL, add_initiative_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_property_action (widget_class, "roadmap.zoom", "zoom");
  gtk_widget_class_install_property_action (widget_class, "roadmap.as-table", "as-table");
  gtk_widget_class_install_property_action (widget_class, "roadmap.sort", "sort");
  add_keys (widget_class);

  g_type_ensure (KOERS_TYPE_BASELINE_MENU);
  g_type_ensure (KOERS_TYPE_ROADMAP_CANVAS);
  g_type_ensure (KOERS_TYPE_ROADMAP_LANE_TOOLS);
  g_type_ensure (KOERS_TYPE_ROADMAP_LEGEND_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-roadmap-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, views);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, add);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, time_tools);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, sort_tools);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, lane_tools);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, clear);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, zoom_level);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, baseline_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, legend);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapPage, wrapped_legend);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_roadmap_page_init (KoersRoadmapPage *self)
{
  g_autoptr (GMenuModel) menu = make_sort_menu ();

  self->sort = g_strdup ("plan");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->sort_tools, menu);
  g_signal_connect_object (self->canvas, "notify::zoom", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->zoom_level, "value-changed", G_CALLBACK (zoom_level_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * koers_roadmap_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows the roadmap of a strategy
 */
GtkWidget *
koers_roadmap_page_new (KoersViewState *view_state)
{
  KoersRoadmapPage *self = g_object_new (KOERS_TYPE_ROADMAP_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  self->source = koers_roadmap_source_new (view_state);
  koers_baseline_menu_set_view_state (self->baseline_menu, view_state);
  koers_roadmap_lane_tools_set_view_state (self->lane_tools, view_state);
  koers_roadmap_canvas_set_source (self->canvas, self->source);
  koers_roadmap_legend_box_set_source (self->legend, self->source);
  koers_roadmap_legend_box_set_source (self->wrapped_legend, self->source);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (update_empty), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_empty), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->source, "changed", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::time-scale", G_CALLBACK (show_zoom_level), self, G_CONNECT_SWAPPED);
  update_empty (self);
  return GTK_WIDGET (self);
}
