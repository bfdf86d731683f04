/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-lane-tools.h"

#include "koers-focus.h"
#include "koers-grouping.h"
#include "koers-initiative-filter-bar.h"
#include "koers-initiative-filter-menu.h"
#include "koers-initiative-memory.h"
#include "koers-initiative-search.h"
#include "koers-initiatives-menus.h"
#include "koers-roadmap-arrangement.h"
#include "koers-saved-views-menu.h"

#include <glib/gi18n-lib.h>

/**
 * KoersRoadmapLaneTools:
 *
 * What decides which initiatives a roadmap shows, in which lanes and in which order: the search, the filter and the saved views of the
 * initiatives, and menus for groups and order, with the actions `lanes.*`.
 */
struct _KoersRoadmapLaneTools {
  GtkWidget                  parent_instance;
  KoersViewState            *view_state;
  KoersInitiativeLayout     *layout; /* what saved views and the memory hold of it */
  KoersInitiativeMemory     *memory;
  GtkWidget                 *box;
  KoersInitiativeSearch     *search;
  GtkMenuButton             *group_button;
  GtkMenuButton             *then_button;
  GtkMenuButton             *sort_button;
  KoersInitiativeFilterMenu *filter_menu;
  KoersSavedViewsMenu       *saved_views_menu;
  KoersInitiativeFilterBar  *filter_bar;
};

typedef enum { PROP_GROUP = 1, PROP_THEN_BY, PROP_SORT, PROP_DESCENDING, N_PROPS } KoersRoadmapLaneToolsProperty;

static GParamSpec *props[N_PROPS];

enum { DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersRoadmapLaneTools, koers_roadmap_lane_tools, GTK_TYPE_WIDGET)

/* ---- menus */

static GMenuModel *
make_group_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) keys = koers_initiatives_make_group_menu ("lanes.group");
  g_autoptr (GMenu) folds = g_menu_new ();

  g_menu_append (folds, _("_Collapse All"), "roadmap.collapse-all");
  g_menu_append (folds, _("_Expand All"), "roadmap.expand-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (folds));
  g_menu_append_section (menu, NULL, keys);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_sort_menu (void)
{
  guint n;
  const KoersRoadmapOrder *orders = koers_roadmap_orders_get (&n);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) names = g_menu_new (), directions = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *action = g_strconcat ("lanes.sort::", orders[i].name, NULL);

      g_menu_append (names, _(orders[i].title), action);
    }
  g_menu_append (directions, _("Largest First"), "lanes.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (names));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (directions));
  return G_MENU_MODEL (menu);
}

/* ---- what the window shows */

static const char *
get_level (KoersRoadmapLaneTools *self,
           guint                  level)
{
  const char *both = self->view_state != NULL ? koers_view_state_get_roadmap_group (self->view_state) : KOERS_ROADMAP_USUAL_GROUP;
  const KoersGroupingKey *key = koers_grouping_lookup_level (both, level);

  return key != NULL ? key->name : "";
}

static void
set_levels (KoersRoadmapLaneTools *self,
            const char            *first,
            const char            *second)
{
  g_autofree char *both = koers_grouping_join_levels (first, second);

  koers_view_state_set_roadmap_group (self->view_state, both);
}

static void
set_sort (KoersRoadmapLaneTools *self,
          const char            *sort,
          gboolean               descending)
{
  g_autofree char *both = descending && g_strcmp0 (sort, KOERS_ROADMAP_USUAL_SORT) != 0 ? g_strconcat ("-", sort, NULL) : g_strdup (sort);

  koers_view_state_set_roadmap_sort (self->view_state, both);
}

/* Within one lane there are no others. */
static void
group_changed_cb (KoersRoadmapLaneTools *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->then_button), *get_level (self, 0) != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GROUP]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THEN_BY]);
}

static void
sort_changed_cb (KoersRoadmapLaneTools *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCENDING]);
}

static void
search_done_cb (KoersRoadmapLaneTools *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

/* ---- the type */

static void
koers_roadmap_lane_tools_get_property (GObject    *object,
                                       guint       property_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  KoersRoadmapLaneTools *self = KOERS_ROADMAP_LANE_TOOLS (object);
  const char *sort = self->view_state != NULL ? koers_view_state_get_roadmap_sort (self->view_state) : KOERS_ROADMAP_USUAL_SORT;

  switch ((KoersRoadmapLaneToolsProperty) property_id)
    {
    case PROP_GROUP:
      g_value_set_string (value, get_level (self, 0));
      break;
    case PROP_THEN_BY:
      g_value_set_string (value, get_level (self, 1));
      break;
    case PROP_SORT:
      g_value_set_string (value, sort + (*sort == '-' ? 1 : 0));
      break;
    case PROP_DESCENDING:
      g_value_set_boolean (value, *sort == '-');
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_roadmap_lane_tools_set_property (GObject      *object,
                                       guint         property_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  KoersRoadmapLaneTools *self = KOERS_ROADMAP_LANE_TOOLS (object);
  const char *sort;

  if (self->view_state == NULL)
    return;
  sort = koers_view_state_get_roadmap_sort (self->view_state);
  switch ((KoersRoadmapLaneToolsProperty) property_id)
    {
    case PROP_GROUP:
      set_levels (self, g_value_get_string (value), get_level (self, 1));
      break;
    case PROP_THEN_BY:
      set_levels (self, get_level (self, 0), g_value_get_string (value));
      break;
    case PROP_SORT:
      set_sort (self, g_value_get_string (value), *sort == '-');
      break;
    case PROP_DESCENDING:
      set_sort (self, sort + (*sort == '-' ? 1 : 0), g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static gboolean
koers_roadmap_lane_tools_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_ROADMAP_LANE_TOOLS (widget)->search));
}

static void
koers_roadmap_lane_tools_dispose (GObject *object)
{
  KoersRoadmapLaneTools *self = KOERS_ROADMAP_LANE_TOOLS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->memory);
  g_clear_object (&self->layout);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_roadmap_lane_tools_parent_class)->dispose (object);
}

static void
koers_roadmap_lane_tools_class_init (KoersRoadmapLaneToolsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = koers_roadmap_lane_tools_get_property;
  object_class->set_property = koers_roadmap_lane_tools_set_property;
  object_class->dispose = koers_roadmap_lane_tools_dispose;
  widget_class->focus = koers_focus_children;
  widget_class->grab_focus = koers_roadmap_lane_tools_grab_focus;

  /**
   * KoersRoadmapLaneTools:group:
   *
   * The name of the key by which initiatives are put in lanes; empty for one lane.
   */
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, KOERS_ROADMAP_USUAL_GROUP, flags);

  /**
   * KoersRoadmapLaneTools:then-by:
   *
   * The name of the key by which they are put in lanes within these; empty for none.
   */
  props[PROP_THEN_BY] = g_param_spec_string ("then-by", NULL, NULL, "", flags);

  /**
   * KoersRoadmapLaneTools:sort:
   *
   * The name of the order in which bars stand within a lane.
   */
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, KOERS_ROADMAP_USUAL_SORT, flags);

  /**
   * KoersRoadmapLaneTools:descending:
   *
   * Whether the largest comes first.
   */
  props[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KoersRoadmapLaneTools::done:
   *
   * Comes when the keyboard is to go to what was found.
   */
  signals[DONE] = g_signal_new ("done", KOERS_TYPE_ROADMAP_LANE_TOOLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_property_action (widget_class, "lanes.group", "group");
  gtk_widget_class_install_property_action (widget_class, "lanes.then-by", "then-by");
  gtk_widget_class_install_property_action (widget_class, "lanes.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "lanes.descending", "descending");

  g_type_ensure (KOERS_TYPE_INITIATIVE_FILTER_BAR);
  g_type_ensure (KOERS_TYPE_INITIATIVE_FILTER_MENU);
  g_type_ensure (KOERS_TYPE_INITIATIVE_SEARCH);
  g_type_ensure (KOERS_TYPE_SAVED_VIEWS_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-roadmap-lane-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapLaneTools, box);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapLaneTools, search);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapLaneTools, group_button);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapLaneTools, then_button);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapLaneTools, sort_button);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapLaneTools, filter_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapLaneTools, saved_views_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapLaneTools, filter_bar);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_roadmap_lane_tools_init (KoersRoadmapLaneTools *self)
{
  g_autoptr (GMenuModel) groups = make_group_menu (), inner_groups = koers_initiatives_make_group_menu ("lanes.then-by"), orders = make_sort_menu ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->group_button, groups);
  gtk_menu_button_set_menu_model (self->then_button, inner_groups);
  gtk_menu_button_set_menu_model (self->sort_button, orders);
}

/**
 * koers_roadmap_lane_tools_set_view_state:
 * @self: tools
 * @view_state: what the window shows; set once
 *
 * Makes them change what a window shows, beginning with the lanes and the order in which its strategy was left.
 */
void
koers_roadmap_lane_tools_set_view_state (KoersRoadmapLaneTools *self,
                                         KoersViewState        *view_state)
{
  GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  self->layout = koers_initiative_layout_new ();
  koers_initiative_layout_set_group (self->layout, koers_view_state_get_roadmap_group (view_state));
  koers_initiative_layout_set_sort (self->layout, koers_view_state_get_roadmap_sort (view_state));
  self->memory = koers_initiative_memory_new (koers_view_state_get_strategy (view_state), self->layout, "roadmaps");
  g_object_bind_property (self->layout, "group", view_state, "roadmap-group", flags);
  g_object_bind_property (self->layout, "sort", view_state, "roadmap-sort", flags);
  g_object_bind_property (self->layout, "folded", view_state, "roadmap-folded", flags);

  koers_initiative_search_set_view_state (self->search, view_state);
  koers_initiative_filter_menu_set_view_state (self->filter_menu, view_state);
  koers_initiative_filter_bar_set_view_state (self->filter_bar, view_state);
  koers_saved_views_menu_set_view_state (self->saved_views_menu, view_state, self->layout);
  g_signal_connect_object (view_state, "notify::roadmap-group", G_CALLBACK (group_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::roadmap-sort", G_CALLBACK (sort_changed_cb), self, G_CONNECT_SWAPPED);
  group_changed_cb (self);
  sort_changed_cb (self);
}

/**
 * koers_roadmap_lane_tools_set_can_sort:
 * @self: tools
 * @can_sort: whether what is shown stands in the order of the lanes; a table is sorted by its columns
 *
 * Offers to sort, or not.
 */
void
koers_roadmap_lane_tools_set_can_sort (KoersRoadmapLaneTools *self,
                                       gboolean               can_sort)
{
  gtk_widget_set_visible (GTK_WIDGET (self->sort_button), can_sort);
}
