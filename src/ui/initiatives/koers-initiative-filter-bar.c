/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-filter-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * KoersInitiativeFilterBar:
 *
 * What initiatives are filtered by: a button for each word of the filter, which takes it away. What is searched for stands in the search
 * entry already. It is not there when nothing is filtered.
 */
struct _KoersInitiativeFilterBar {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkWidget      *scrolled;
  GtkBox         *box;
};

G_DEFINE_FINAL_TYPE (KoersInitiativeFilterBar, koers_initiative_filter_bar, GTK_TYPE_WIDGET)

static void
chip_clicked_cb (KoersInitiativeFilterBar *self,
                 GtkButton                *chip)
{
  const char *word = g_object_get_data (G_OBJECT (chip), "word");
  const char *equals = strchr (word, '=');
  g_autofree char *key = g_strndup (word, (gsize) (equals - word));
  g_auto (GStrv) words = koers_filter_dup_with (koers_view_state_get_filter (self->view_state), key, equals + 1, FALSE);

  koers_view_state_set_filter (self->view_state, (const char *const *) words, NULL);
  /* The button is gone; the focus goes to the next one, or to what searches. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || !gtk_widget_child_focus (self->scrolled, GTK_DIR_TAB_FORWARD))
    gtk_widget_activate_action (GTK_WIDGET (self), "page.search", NULL);
}

static GtkWidget *
make_chip (KoersInitiativeFilterBar *self,
           const char               *word)
{
  g_autoptr (KoersFilter) one = koers_filter_new (koers_view_state_get_search (self->view_state), (const char *[]) { word, NULL }, NULL);
  g_autofree char *text = one != NULL ? koers_filter_dup_label (one) : g_strdup (word);
  /* Translators: what initiatives are filtered by. */
  g_autofree char *name = g_strdup_printf (_("Remove the filter “%s”"), text);
  GtkWidget *chip = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (text);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "window-close-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), image);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (chip), "word", g_strdup (word), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
show_filter (KoersInitiativeFilterBar *self)
{
  const char *const *words = koers_filter_get_words (koers_view_state_get_filter (self->view_state));
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  guint n = 0;

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_BUTTON (child) && next != NULL)
        gtk_box_remove (self->box, child);
      child = next;
    }
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_str_has_prefix (words[i], "text="))
      gtk_box_insert_child_after (self->box, make_chip (self, words[i]), n++ == 0 ? NULL : gtk_widget_get_prev_sibling (gtk_widget_get_last_child (GTK_WIDGET (self->box))));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
koers_initiative_filter_bar_dispose (GObject *object)
{
  KoersInitiativeFilterBar *self = KOERS_INITIATIVE_FILTER_BAR (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_initiative_filter_bar_parent_class)->dispose (object);
}

static void
koers_initiative_filter_bar_class_init (KoersInitiativeFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_initiative_filter_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-initiative-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterBar, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeFilterBar, box);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_initiative_filter_bar_init (KoersInitiativeFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_initiative_filter_bar_set_view_state:
 * @self: a filter bar
 * @view_state: what the window shows; set once
 *
 * Makes it show the filter of a window.
 */
void
koers_initiative_filter_bar_set_view_state (KoersInitiativeFilterBar *self,
                                            KoersViewState           *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (view_state, "notify::filter", G_CALLBACK (show_filter), self, G_CONNECT_SWAPPED);
  show_filter (self);
}
