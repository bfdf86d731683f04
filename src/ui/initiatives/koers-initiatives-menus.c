/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiatives-menus.h"

#include "koers-grouping.h"
#include "koers-menu.h"

#include <glib/gi18n-lib.h>

static void
append_item (GMenu      *menu,
             const char *title,
             const char *action,
             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* Takes the section. */
static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/**
 * koers_initiatives_make_menu:
 * @move_to: (nullable): where initiatives can be moved to
 *
 * Returns: (transfer full): what can be done with the initiative that is selected, in a table where it can be renamed or on a board where
 *   it can be moved
 */
GMenuModel *
koers_initiatives_make_menu (GMenuModel *move_to)
{
  GMenu *menu = g_menu_new (), *look = g_menu_new (), *clipboard = g_menu_new (), *change = g_menu_new (), *last = g_menu_new ();

  g_menu_append (look, _("_Open"), "initiatives.open");
  g_menu_append (look, _("Show on the Roa_dmap"), "initiatives.show-on-roadmap");
  koers_menu_append (clipboard, _("Cu_t"), "win.cut", "<Control>x");
  koers_menu_append (clipboard, _("_Copy"), "win.copy", "<Control>c");
  koers_menu_append (clipboard, _("P_aste"), "win.paste", "<Control>v");
  koers_menu_append (clipboard, _("D_uplicate"), "win.duplicate", "<Control>d");
  if (move_to != NULL)
    g_menu_append_submenu (change, _("_Move To"), move_to);
  else
    koers_menu_append (change, _("_Rename"), "table.rename", "F2");
  g_menu_append (change, _("_Link to Objectives…"), "win.link");
  koers_menu_append (last, _("_Delete"), "win.delete-selected", "Delete");
  append_section (menu, look);
  append_section (menu, clipboard);
  append_section (menu, change);
  append_section (menu, last);
  return G_MENU_MODEL (menu);
}

/**
 * koers_initiatives_make_group_menu:
 * @action: the action that groups by the name of a key
 *
 * Returns: (transfer full): what initiatives can be grouped by
 */
GMenuModel *
koers_initiatives_make_group_menu (const char *action)
{
  guint n;
  const KoersGroupingKey *keys = koers_grouping_get_keys (&n);
  GMenu *menu = g_menu_new ();

  append_item (menu, _("No Groups"), action, "");
  for (guint i = 0; i < n; i++)
    append_item (menu, _(keys[i].title), action, keys[i].name);
  return G_MENU_MODEL (menu);
}

/**
 * koers_initiatives_make_sort_menu:
 * @layout: the layout of a table
 *
 * Returns: (transfer full): the columns that it can be sorted by, and which way; GTK 4.8 lets nobody reach headings by keyboard
 */
GMenuModel *
koers_initiatives_make_sort_menu (KoersInitiativeLayout *layout)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new (), directions = g_menu_new ();

  append_item (columns, _("As in the Plan"), "initiatives.sort", "plan");
  for (guint i = 0; i < koers_initiative_layout_get_n (layout); i++)
    {
      const KoersInitiativeColumn *column = koers_initiative_layout_get (layout, i)->column;

      append_item (columns, _(column->title), "initiatives.sort", column->name);
    }
  g_menu_append (directions, _("Largest First"), "initiatives.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (directions));
  return G_MENU_MODEL (menu);
}
