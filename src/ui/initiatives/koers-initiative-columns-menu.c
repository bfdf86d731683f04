/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-columns-menu.h"

#include <glib/gi18n-lib.h>

/**
 * KoersInitiativeColumnsMenu:
 *
 * Where the columns of a table are chosen and put in order: those that are shown first, in their order, with buttons that move them.
 */
struct _KoersInitiativeColumnsMenu {
  GtkWidget              parent_instance;
  KoersInitiativeLayout *layout;
  GtkWidget             *scrolled;
  GtkListBox            *list_box;
};

G_DEFINE_FINAL_TYPE (KoersInitiativeColumnsMenu, koers_initiative_columns_menu, GTK_TYPE_WIDGET)

static const KoersInitiativeColumn *
get_column (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "koers-column");
}

static void
toggled_cb (KoersInitiativeColumnsMenu *self,
            GtkCheckButton             *check)
{
  koers_initiative_layout_set_shown (self->layout, get_column (check), gtk_check_button_get_active (check));
}

static void
move (KoersInitiativeColumnsMenu *self,
      GtkButton                  *button,
      int                         steps)
{
  guint index;

  if (koers_initiative_layout_find (self->layout, get_column (button), &index) && (steps > 0 || index > 0))
    koers_initiative_layout_move (self->layout, get_column (button), (guint) ((int) index + steps));
}

static void
up_clicked_cb (KoersInitiativeColumnsMenu *self,
               GtkButton                  *button)
{
  move (self, button, -1);
}

static void
down_clicked_cb (KoersInitiativeColumnsMenu *self,
                 GtkButton                  *button)
{
  move (self, button, 1);
}

static GtkWidget *
make_button (KoersInitiativeColumnsMenu  *self,
             const KoersInitiativeColumn *column,
             const char                  *icon_name,
             const char                  *name,
             GCallback                    clicked,
             gboolean                     is_sensitive)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_sensitive (button, is_sensitive);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "koers-column", (gpointer) column);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (KoersInitiativeColumnsMenu  *self,
         const KoersInitiativeColumn *column,
         gboolean                     is_shown,
         guint                        index)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *check = gtk_check_button_new_with_label (_(column->title));
  /* Translators: the heading of a column. */
  g_autofree char *up = g_strdup_printf (_("Move “%s” to the left"), _(column->title)), *down = g_strdup_printf (_("Move “%s” to the right"), _(column->title));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_shown);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_sensitive (check, column->field != KOERS_INITIATIVE_NAME);
  g_object_set_data (G_OBJECT (check), "koers-column", (gpointer) column);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  if (is_shown)
    {
      gtk_box_append (GTK_BOX (box), make_button (self, column, "go-up-symbolic", up, G_CALLBACK (up_clicked_cb), index > 0));
      gtk_box_append (GTK_BOX (box), make_button (self, column, "go-down-symbolic", down, G_CALLBACK (down_clicked_cb),
                                                  index + 1 < koers_initiative_layout_get_n (self->layout)));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(column->title), -1);
  gtk_list_box_append (self->list_box, row);
}

/* Which button of which column has the focus, so that it can have it again when the rows are made anew. */
static const KoersInitiativeColumn *
find_focus (KoersInitiativeColumnsMenu *self,
            guint                      *nth)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  *nth = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  for (GtkWidget *before = gtk_widget_get_prev_sibling (focus); before != NULL; before = gtk_widget_get_prev_sibling (before))
    *nth += 1;
  return get_column (focus);
}

static void
restore_focus (KoersInitiativeColumnsMenu  *self,
               const KoersInitiativeColumn *column,
               guint                        nth)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *check = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), *button = check;

      if (get_column (check) != column)
        continue;
      for (guint i = 0; i < nth && button != NULL; i++)
        button = gtk_widget_get_next_sibling (button);
      if (button == NULL || !gtk_widget_get_sensitive (button) || !gtk_widget_grab_focus (button))
        gtk_widget_grab_focus (check);
    }
}

static void
show_layout (KoersInitiativeColumnsMenu *self)
{
  guint n, nth;
  const KoersInitiativeColumn *columns = koers_initiative_columns_get (&n), *focus;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  focus = find_focus (self, &nth);
  while (gtk_list_box_get_row_at_index (self->list_box, 0) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, 0)));
  for (guint i = 0; i < koers_initiative_layout_get_n (self->layout); i++)
    add_row (self, koers_initiative_layout_get (self->layout, i)->column, TRUE, i);
  for (guint i = 0; i < n; i++)
    if (!koers_initiative_layout_find (self->layout, &columns[i], NULL))
      add_row (self, &columns[i], FALSE, 0);
  if (focus != NULL)
    restore_focus (self, focus, nth);
}

static void
koers_initiative_columns_menu_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (koers_initiative_columns_menu_parent_class)->map (widget);
  show_layout (KOERS_INITIATIVE_COLUMNS_MENU (widget));
}

static void
koers_initiative_columns_menu_dispose (GObject *object)
{
  KoersInitiativeColumnsMenu *self = KOERS_INITIATIVE_COLUMNS_MENU (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (koers_initiative_columns_menu_parent_class)->dispose (object);
}

static void
koers_initiative_columns_menu_class_init (KoersInitiativeColumnsMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_initiative_columns_menu_dispose;
  widget_class->map = koers_initiative_columns_menu_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-initiative-columns-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeColumnsMenu, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeColumnsMenu, list_box);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_initiative_columns_menu_init (KoersInitiativeColumnsMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_initiative_columns_menu_set_layout:
 * @self: a menu
 * @layout: a layout; set once
 *
 * Lets the columns of a layout be chosen.
 */
void
koers_initiative_columns_menu_set_layout (KoersInitiativeColumnsMenu *self,
                                          KoersInitiativeLayout      *layout)
{
  g_return_if_fail (self->layout == NULL);

  self->layout = g_object_ref (layout);
  g_signal_connect_object (layout, "columns-changed", G_CALLBACK (show_layout), self, G_CONNECT_SWAPPED);
}
