/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-count-button.h"

#include <glib/gi18n-lib.h>

/**
 * KoersCountButton:
 *
 * A sign, what it stands for, and how many initiatives are so; pressing it leads to those.
 */
struct _KoersCountButton {
  GtkButton  parent_instance;
  GtkBox    *box;
  GtkLabel  *count;
  char      *title;
  char      *word;
};

G_DEFINE_FINAL_TYPE (KoersCountButton, koers_count_button, GTK_TYPE_BUTTON)

static void
koers_count_button_finalize (GObject *object)
{
  KoersCountButton *self = KOERS_COUNT_BUTTON (object);

  g_free (self->title);
  g_free (self->word);

  G_OBJECT_CLASS (koers_count_button_parent_class)->finalize (object);
}

static void
koers_count_button_class_init (KoersCountButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_count_button_finalize;
}

static void
koers_count_button_init (KoersCountButton *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "count");
}

/**
 * koers_count_button_new:
 * @sign: (transfer floating): what stands for it in pictures
 * @title: what it is called
 * @word: the word of a filter that picks the initiatives that are so
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
koers_count_button_new (GtkWidget  *sign,
                        const char *title,
                        const char *word)
{
  KoersCountButton *self = g_object_new (KOERS_TYPE_COUNT_BUTTON, NULL);

  self->title = g_strdup (title);
  self->word = g_strdup (word);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_box_append (self->box, sign);
  gtk_box_append (self->box, gtk_label_new (title));
  gtk_box_append (self->box, GTK_WIDGET (self->count));
  return GTK_WIDGET (self);
}

/**
 * koers_count_button_set_count:
 * @self: a button
 * @n: how many initiatives are so
 *
 * Shows another number.
 */
void
koers_count_button_set_count (KoersCountButton *self,
                              guint             n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  /* Translators: a state of initiatives, how many are in it. */
  g_autofree char *label = g_strdup_printf (ngettext ("%s: %u initiative", "%s: %u initiatives", n), self->title, n);

  gtk_label_set_label (self->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

const char *
koers_count_button_get_word (KoersCountButton *self)
{
  return self->word;
}
