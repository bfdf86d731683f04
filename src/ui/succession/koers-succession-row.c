/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-row.h"

#include "koers-flow.h"
#include "koers-succession-words.h"

#include <glib/gi18n-lib.h>

/**
 * KoersSuccessionRow:
 *
 * An objective of the old agreement and, beside or below it, what continues it or could; the words that both have stand out.
 */
struct _KoersSuccessionRow {
  GtkWidget            parent_instance;
  KoersSuccessionItem *item;
  gulong               handler;
  GtkWidget           *flow;
  GtkLabel            *old_place;
  GtkLabel            *old_words;
  GtkLabel            *links;
  GtkImage            *icon;
  GtkLabel            *state;
  GtkLabel            *new_words;
  GtkLabel            *new_place;
};

G_DEFINE_FINAL_TYPE (KoersSuccessionRow, koers_succession_row, GTK_TYPE_WIDGET)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* Words stand out where they tell: not where all are the same. */
static void
show_shared_words (KoersSuccessionRow *self,
                   const char         *before,
                   const char         *after)
{
  g_autoptr (PangoAttrList) in_old = NULL, in_new = NULL;

  if (after != NULL && koers_succession_item_get_proposed_fate (self->item) != KOERS_FATE_KEPT)
    {
      in_old = koers_shared_words_new_attributes (before, after);
      in_new = koers_shared_words_new_attributes (after, before);
    }
  gtk_label_set_attributes (self->old_words, in_old);
  gtk_label_set_attributes (self->new_words, in_new);
}

static void
show_fate (KoersSuccessionRow *self)
{
  static const char *const classes[] = { "dim-label", "success", "accent", "accent", "error" };
  KoersFate fate = koers_succession_item_get_fate (self->item);
  g_autofree char *state = koers_succession_item_dup_state (self->item);
  const char *css_classes[] = { classes[fate], "heading", NULL };

  if (fate == KOERS_FATE_UNDECIDED)
    css_classes[1] = "caption";
  gtk_label_set_label (self->state, state);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state), css_classes);
  css_classes[1] = NULL;
  gtk_image_set_from_icon_name (self->icon, koers_fate_get_icon_name (fate));
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), css_classes);
}

static void
show_item (KoersSuccessionRow *self)
{
  KoersRecord *objective = koers_succession_item_get_objective (self->item);
  g_autofree char *old_place = koers_objective_dup_place (objective), *before = koers_objective_dup_words (objective);
  g_autofree char *links = koers_succession_item_dup_links_text (self->item);
  g_autofree char *new_place = koers_succession_item_dup_shown_place (self->item);
  g_autofree char *after = koers_succession_item_dup_shown_words (self->item);
  g_autofree char *sentence = koers_succession_item_dup_sentence (self->item);
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));

  show_text (self->old_place, old_place);
  show_text (self->old_words, before);
  show_text (self->links, links);
  show_fate (self);
  show_text (self->new_words, after);
  show_text (self->new_place, new_place);
  show_shared_words (self, before, after);
  /* The row of the list is what assistive technology reads; GTK names it after its type. */
  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
koers_succession_row_dispose (GObject *object)
{
  KoersSuccessionRow *self = KOERS_SUCCESSION_ROW (object);

  koers_succession_row_set_item (self, NULL);
  g_clear_pointer (&self->flow, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_succession_row_parent_class)->dispose (object);
}

static void
koers_succession_row_class_init (KoersSuccessionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_succession_row_dispose;

  g_type_ensure (KOERS_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-succession-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionRow, flow);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionRow, old_place);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionRow, old_words);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionRow, links);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionRow, state);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionRow, new_words);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionRow, new_place);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_succession_row_init (KoersSuccessionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_succession_row_new (void)
{
  return g_object_new (KOERS_TYPE_SUCCESSION_ROW, NULL);
}

KoersSuccessionItem *
koers_succession_row_get_item (KoersSuccessionRow *self)
{
  return self->item;
}

/**
 * koers_succession_row_set_item:
 * @self: a row
 * @item: (nullable): what it is to show; %NULL for nothing
 *
 * Makes the row show something else, and follow what is decided about it.
 */
void
koers_succession_row_set_item (KoersSuccessionRow  *self,
                               KoersSuccessionItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  if (!g_set_object (&self->item, item) || item == NULL)
    return;
  self->handler = g_signal_connect_swapped (item, "notify", G_CALLBACK (show_item), self);
  show_item (self);
}
