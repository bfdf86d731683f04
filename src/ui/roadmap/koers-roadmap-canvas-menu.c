/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-menu.h"

#include <glib/gi18n-lib.h>

/* What a menu offers to do with a bar, and what assistive technology can ask for. */

static GMenu *
add_section (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return section;
}

typedef struct {
  const char *label;
  const char *action;
  const char *key; /* (nullable): see koers_roadmap_canvas_bind_keys() */
} MenuItem;

static void
add_items (GMenu          *menu,
           const MenuItem *items,
           guint           n)
{
  for (guint i = 0; i < n; i++)
    koers_menu_append (menu, _(items[i].label), items[i].action, items[i].key);
}

/* The other lanes, those within another one in a menu of their own; nothing if all bars stand in one. */
static void
add_lanes (KoersRoadmapCanvas *self,
           GMenu              *menu,
           guint               from)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  g_autoptr (GMenu) lanes = g_menu_new ();
  GMenu *within = lanes;

  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap); i++)
    {
      const KoersRoadmapLane *lane = koers_roadmap_get_lane (roadmap, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (lane->label, NULL);
      g_autofree char *id = koers_id_dup_text (lane->id);

      if (koers_roadmap_has_inner_lanes (roadmap, i))
        {
          g_autoptr (GMenu) inner = g_menu_new ();

          g_menu_append_submenu (lanes, lane->label, G_MENU_MODEL (inner));
          within = inner;
          continue;
        }
      if (lane->level == 0)
        within = lanes;
      g_menu_item_set_action_and_target (item, "bar.to-lane", "s", id);
      if (i != from)
        g_menu_append_item (within, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (lanes)) > 0)
    g_menu_append_submenu (menu, _("_Move To"), G_MENU_MODEL (lanes));
}

static GMenuModel *
make_menu (KoersRoadmapCanvas *self,
           guint               row)
{
  static const MenuItem first[] = { { N_("_Open"), "bar.open", NULL }, { N_("_Rename"), "bar.rename", "F2" } };
  static const MenuItem in_time[] = { { N_("Move _Earlier"), "bar.move-earlier", "<Alt>Left" }, { N_("Move _Later"), "bar.move-later", "<Alt>Right" } };
  static const MenuItem at_start[] = { { N_("_Start Earlier"), "bar.start-earlier", "<Alt><Shift>Left" },
                                       { N_("Start L_ater"), "bar.start-later", "<Alt><Shift>Right" } };
  static const MenuItem at_end[] = { { N_("E_nd Earlier"), "bar.end-earlier", "<Shift>Left" }, { N_("En_d Later"), "bar.end-later", "<Shift>Right" } };
  static const MenuItem others[] = { { N_("Let Another _Wait…"), "bar.link", "l" } };
  static const MenuItem last[] = { { N_("_Delete"), "bar.delete", "Delete" } };
  GMenu *menu = g_menu_new (), *section;

  add_items (add_section (menu), first, G_N_ELEMENTS (first));
  section = add_section (menu);
  add_items (section, in_time, G_N_ELEMENTS (in_time));
  add_lanes (self, section, koers_roadmap_layout_get_row (self->layout, row).lane);
  add_items (add_section (menu), at_start, G_N_ELEMENTS (at_start));
  add_items (add_section (menu), at_end, G_N_ELEMENTS (at_end));
  add_items (add_section (menu), others, G_N_ELEMENTS (others));
  add_items (add_section (menu), last, G_N_ELEMENTS (last));
  return G_MENU_MODEL (menu);
}

/*< private >
 * koers_roadmap_canvas_open_menu:
 * @self: a canvas that has been laid out
 * @row: the row of a bar
 * @x: where the pointer is, in pixels from the left; negative for the keyboard
 * @y: the same from the top
 *
 * Offers what can be done with a bar.
 */
void
koers_roadmap_canvas_open_menu (KoersRoadmapCanvas *self,
                                guint               row,
                                double              x,
                                double              y)
{
  g_autoptr (GMenuModel) model = make_menu (self, row);
  GtkWidget *menu = gtk_popover_menu_new_from_model (model), *item = koers_roadmap_canvas_ensure_item (self, row);
  double item_x = 0, item_y = 0;

  koers_roadmap_canvas_open_popover (self, menu, row);
  if (x >= 0 && gtk_widget_translate_coordinates (GTK_WIDGET (self), item, x, y, &item_x, &item_y))
    gtk_popover_set_pointing_to (GTK_POPOVER (menu), &(GdkRectangle) { (int) item_x, (int) item_y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (menu));
}

/* ---- doing it */

static void
move_to_lane (KoersRoadmapCanvas *self,
              guint               row,
              const char         *lane)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersId id;
  guint to;

  if (koers_id_parse (lane, &id) && koers_roadmap_lookup_lane (roadmap, id, &to))
    koers_roadmap_canvas_move_to_lane (self, row, to);
}

/*< private >
 * koers_roadmap_canvas_do:
 * @self: a canvas that has been laid out
 * @row: the row of a bar
 * @action: the name of an action of #KoersRoadmapBarItem
 * @target: (nullable): with what
 *
 * Does something with a bar.
 */
void
koers_roadmap_canvas_do (KoersRoadmapCanvas *self,
                         guint               row,
                         const char         *action,
                         const char         *target)
{
  KoersRoadmapRow at = koers_roadmap_layout_get_row (self->layout, row);

  if (at.bar == G_MAXUINT || !koers_roadmap_canvas_check_edit (self))
    return;
  if (g_str_equal (action, "bar.to-lane"))
    move_to_lane (self, row, target);
  else if (g_str_equal (action, "bar.rename"))
    koers_roadmap_canvas_rename (self, row);
  else if (g_str_equal (action, "bar.link"))
    koers_roadmap_canvas_choose_successor (self, row);
  else if (g_str_equal (action, "bar.delete"))
    {
      if (!koers_roadmap_canvas_is_one_of_many (self, at.bar))
        koers_roadmap_canvas_select_bar (self, at.bar);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.delete-selected", NULL);
    }
}
