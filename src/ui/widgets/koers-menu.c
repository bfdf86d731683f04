/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-menu.h"

/**
 * koers_menu_append:
 * @menu: a menu
 * @label: what an item says
 * @action: what it does
 * @key: (nullable): the key that does the same, such as `<Control>x`
 *
 * Adds an item that says its key. GTK finds out by itself only for keys that are bound to the very action.
 */
void
koers_menu_append (GMenu      *menu,
                   const char *label,
                   const char *action,
                   const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}
