/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-filter-menu.h"

#include "koers-filter-value.h"
#include "koers-typing.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * KoersInitiativeFilterMenu:
 *
 * Where initiatives are filtered: first by what, then by which values of it, or by a date.
 */
struct _KoersInitiativeFilterMenu {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkStack       *stack;
  GtkListBox     *keys;
  GtkLabel       *values_title;
  GtkSearchEntry *values_search;
  GtkListView    *values;
  GListStore     *model;
  GtkLabel       *date_title;
  GtkEntry       *date;
  GtkLabel       *date_error;
  const char     *key;
  gboolean        is_setting;
};

G_DEFINE_FINAL_TYPE (KoersInitiativeFilterMenu, koers_initiative_filter_menu, GTK_TYPE_WIDGET)

static KoersFilter *
get_filter (KoersInitiativeFilterMenu *self)
{
  return koers_view_state_get_filter (self->view_state);
}

static gboolean
takes_date (const char *key)
{
  return g_str_equal (key, "from") || g_str_equal (key, "until");
}

/* ---- values */

static void
toggled_cb (KoersInitiativeFilterMenu *self,
            GtkCheckButton            *check)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (check), "item");
  KoersFilterValue *value = gtk_list_item_get_item (item);
  g_auto (GStrv) words = NULL;

  if (self->is_setting || value == NULL)
    return;
  words = koers_filter_dup_with (get_filter (self), self->key, koers_filter_value_get_value (value), gtk_check_button_get_active (check));
  koers_view_state_set_filter (self->view_state, (const char *const *) words, NULL);
}

static void
setup_value_cb (KoersInitiativeFilterMenu *self,
                GtkListItem               *item)
{
  GtkWidget *check = gtk_check_button_new (), *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  g_object_set_data (G_OBJECT (check), "item", item);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, check);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
bind_value_cb (KoersInitiativeFilterMenu *self,
               GtkListItem               *item)
{
  GtkWidget *check = gtk_list_item_get_child (item), *label = gtk_check_button_get_child (GTK_CHECK_BUTTON (check));
  KoersFilterValue *value = gtk_list_item_get_item (item);
  const char *title = koers_filter_value_get_title (value);

  self->is_setting = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), koers_filter_has (get_filter (self), self->key, koers_filter_value_get_value (value)));
  self->is_setting = FALSE;
  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_widget_set_tooltip_text (label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (check)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
show_values (KoersInitiativeFilterMenu *self)
{
  g_autoptr (GPtrArray) values = NULL;

  if (self->key == NULL || takes_date (self->key))
    return;
  values = koers_filter_values_find (koers_view_state_get_strategy (self->view_state), self->key,
                                     gtk_editable_get_text (GTK_EDITABLE (self->values_search)));
  g_list_store_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)), values->pdata, values->len);
}

/* ---- dates */

static void
show_date_error (KoersInitiativeFilterMenu *self,
                 const char                *message)
{
  gtk_label_set_label (self->date_error, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->date_error), message != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
date_done_cb (KoersInitiativeFilterMenu *self)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_START_DATE);
  g_autofree char *message = NULL;
  g_auto (KoersValue) value = koers_value_none;
  g_auto (GStrv) words = NULL;
  char word[KOERS_DATE_TEXT_SIZE];

  if (!koers_value_parse_human (field, gtk_editable_get_text (GTK_EDITABLE (self->date)), &value, &message))
    {
      show_date_error (self, message);
      return;
    }
  if (koers_value_is_set (&value))
    koers_date_to_text (value.date, word);
  show_date_error (self, NULL);
  words = koers_filter_dup_set (get_filter (self), self->key, koers_value_is_set (&value) ? word : NULL);
  koers_view_state_set_filter (self->view_state, (const char *const *) words, NULL);
  gtk_stack_set_visible_child_name (self->stack, "keys");
}

static void
show_date (KoersInitiativeFilterMenu *self)
{
  const char *const *words = koers_filter_get_words (get_filter (self));
  g_autofree char *label = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *equals = strchr (words[i], '=');
      KoersDate date;

      if (strlen (self->key) == (gsize) (equals - words[i]) && g_str_has_prefix (words[i], self->key) && koers_date_parse (equals + 1, &date))
        {
          g_free (label);
          label = koers_date_dup_label (date);
        }
    }
  koers_typing_set_kept (GTK_WIDGET (self->date), label != NULL ? label : "");
  show_date_error (self, NULL);
}

/* ---- keys */

static void
key_activated_cb (KoersInitiativeFilterMenu *self,
                  GtkListBoxRow             *row)
{
  guint n;
  const KoersFilterKey *key = &koers_filter_get_keys (&n)[gtk_list_box_row_get_index (row)];

  self->key = key->name;
  if (takes_date (key->name))
    {
      gtk_label_set_label (self->date_title, _(key->title));
      show_date (self);
      gtk_stack_set_visible_child_name (self->stack, "date");
      gtk_widget_grab_focus (GTK_WIDGET (self->date));
      return;
    }
  gtk_label_set_label (self->values_title, _(key->title));
  gtk_editable_set_text (GTK_EDITABLE (self->values_search), "");
  show_values (self);
  gtk_stack_set_visible_child_name (self->stack, "values");
  gtk_widget_grab_focus (GTK_WIDGET (self->values_search));
}

static void
back_clicked_cb (KoersInitiativeFilterMenu *self)
{
  gtk_stack_set_visible_child_name (self->stack, "keys");
  gtk_widget_child_focus (GTK_WIDGET (self->keys), GTK_DIR_TAB_FORWARD);
}

static void
search_done_cb (KoersInitiativeFilterMenu *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->values), GTK_DIR_TAB_FORWARD);
}

static void
koers_initiative_filter_menu_map (GtkWidget *widget)
{
  KoersInitiativeFilterMenu *self = KOERS_INITIATIVE_FILTER_MENU (widget);

  gtk_stack_set_visible_child_name (self->stack, "keys");
  GTK_WIDGET_CLASS (koers_initiative_filter_menu_parent_class)->map (widget);
}

static void
koers_initiative_filter_menu_dispose (GObject *object)
{
  KoersInitiativeFilterMenu *self = KOERS_INITIATIVE_FILTER_MENU (object);

  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->model);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_initiative_filter_menu_parent_class)->dispose (object);
}

static void
koers_initiative_filter_menu_class_init (KoersInitiativeFilterMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_initiative_filter_menu_dispose;
  widget_class->map = koers_initiative_filter_menu_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-initiative-filter-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterMenu, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterMenu, keys);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterMenu, values_title);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterMenu, values_search);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterMenu, values);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterMenu, date_title);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterMenu, date);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterMenu, date_error);
  gtk_widget_class_bind_template_callback (widget_class, key_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_values);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_key_row (KoersInitiativeFilterMenu *self,
             const KoersFilterKey      *key)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label = gtk_label_new (_(key->title));
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* What is searched for stands in the search entry. */
  gtk_widget_set_visible (row, !g_str_equal (key->name, "text"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(key->title), -1);
  gtk_list_box_append (self->keys, row);
}

static void
koers_initiative_filter_menu_init (KoersInitiativeFilterMenu *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;
  guint n;
  const KoersFilterKey *keys = koers_filter_get_keys (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n; i++)
    add_key_row (self, &keys[i]);
  self->model = g_list_store_new (KOERS_TYPE_FILTER_VALUE);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_value_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_value_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->values, factory);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_list_view_set_model (self->values, GTK_SELECTION_MODEL (selection));
}

/**
 * koers_initiative_filter_menu_set_view_state:
 * @self: a filter menu
 * @view_state: what the window shows; set once
 *
 * Makes it change the filter of a window.
 */
void
koers_initiative_filter_menu_set_view_state (KoersInitiativeFilterMenu *self,
                                             KoersViewState            *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
}
