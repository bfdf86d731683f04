/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-chooser.h"

#include "koers-succession-words.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * KoersSuccessionChooser:
 *
 * Asks which objective of the new agreement continues one of the old: those that are most like it come first, any other is found by a few
 * letters.
 */
struct _KoersSuccessionChooser {
  AdwWindow            parent_instance;
  KoersSuccession     *succession;
  KoersSuccessionItem *item;
  GtkLabel            *old_words;
  GtkSearchEntry      *entry;
  GtkStack            *stack;
  GtkListView         *list_view;
  GListStore          *found; /* of KoersRecord */
  GtkSingleSelection  *selection;
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersSuccessionChooser, koers_succession_chooser, ADW_TYPE_WINDOW)

/* ---- rows */

static void
setup_row_cb (KoersSuccessionChooser *self,
              GtkListItem            *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *words = gtk_label_new (NULL), *place = gtk_label_new (NULL);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (words), 3);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_add_css_class (place, "caption");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), place);
  gtk_list_item_set_child (item, box);
}

/* Where an objective stands and, if it is one of the most alike, how much. */
static char *
dup_caption (KoersSuccessionChooser *self,
             KoersRecord            *objective)
{
  g_autofree char *place = koers_objective_dup_place (objective), *label = NULL;
  guint n;
  const KoersSuccessionMatch *matches = koers_succession_item_get_matches (self->item, &n);

  for (guint i = 0; i < n; i++)
    if (matches[i].objective == objective && matches[i].likeness > 0)
      {
        label = koers_likeness_dup_label (matches[i].likeness);
        /* Translators: how alike, where it stands. */
        return g_strdup_printf (C_ ("objective", "%s · %s"), label, place);
      }
  return g_steal_pointer (&place);
}

static void
bind_row_cb (KoersSuccessionChooser *self,
             GtkListItem            *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  KoersRecord *objective = gtk_list_item_get_item (item);
  g_autofree char *words = koers_objective_dup_words (objective), *caption = dup_caption (self, objective);
  g_autofree char *name = g_strdup_printf ("%s, %s", words, caption);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), words);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* ---- searching */

static gboolean
has_words (KoersRecord *objective,
           GStrv        queries)
{
  g_autofree char *place = koers_objective_dup_place (objective), *words = koers_objective_dup_words (objective);
  g_autofree char *text = g_strjoin ("\n", place, words, NULL), *folded = koers_text_fold (text);

  for (guint i = 0; queries[i] != NULL; i++)
    if (strstr (folded, queries[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
search_cb (KoersSuccessionChooser *self)
{
  g_autofree char *folded = koers_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_auto (GStrv) queries = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GPtrArray *candidates = koers_succession_get_candidates (self->succession);
  guint n;
  const KoersSuccessionMatch *matches = koers_succession_item_get_matches (self->item, &n);

  for (guint i = 0; i < n; i++)
    if (has_words (matches[i].objective, queries))
      g_ptr_array_add (found, matches[i].objective);
  for (guint i = 0; i < candidates->len; i++)
    if (!g_ptr_array_find (found, g_ptr_array_index (candidates, i), NULL) && has_words (g_ptr_array_index (candidates, i), queries))
      g_ptr_array_add (found, g_ptr_array_index (candidates, i));
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), found->pdata, found->len);
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "found" : "nothing");
}

/* ---- choosing */

static void
choose (KoersSuccessionChooser *self,
        guint                   position)
{
  g_autoptr (KoersRecord) objective = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (objective == NULL)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, objective);
  gtk_window_close (GTK_WINDOW (self));
}

static void
activate_cb (KoersSuccessionChooser *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
row_activated_cb (KoersSuccessionChooser *self,
                  guint                   position)
{
  choose (self, position);
}

/* The arrows move in the list while the letters go into the entry. */
static gboolean
key_pressed_cb (KoersSuccessionChooser *self,
                guint                   keyval)
{
  guint selected = gtk_single_selection_get_selected (self->selection), n = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  if (n == 0 || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return FALSE;
  if (keyval == GDK_KEY_Down)
    selected = MIN (selected + 1, n - 1);
  else if (selected > 0)
    selected--;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", selected);
  return TRUE;
}

/* ---- the type */

static void
koers_succession_chooser_dispose (GObject *object)
{
  KoersSuccessionChooser *self = KOERS_SUCCESSION_CHOOSER (object);

  g_clear_object (&self->found);
  g_clear_object (&self->item);
  g_clear_object (&self->succession);

  G_OBJECT_CLASS (koers_succession_chooser_parent_class)->dispose (object);
}

static void
koers_succession_chooser_class_init (KoersSuccessionChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_succession_chooser_dispose;

  /**
   * KoersSuccessionChooser::chosen:
   * @self: the dialog
   * @objective: an objective of the new agreement
   *
   * Somebody chose what continues the objective.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, KOERS_TYPE_RECORD);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-succession-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionChooser, old_words);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersSuccessionChooser, list_view);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  /* The entry takes Escape for itself. */
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
koers_succession_chooser_init (KoersSuccessionChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->found = g_list_store_new (KOERS_TYPE_RECORD);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);
}

/**
 * koers_succession_chooser_new:
 * @parent: a window
 * @succession: a change of agreement
 * @item: one of its objectives
 *
 * Returns: a dialog that asks what continues the objective; present it, and listen to #KoersSuccessionChooser::chosen
 */
KoersSuccessionChooser *
koers_succession_chooser_new (GtkWindow           *parent,
                              KoersSuccession     *succession,
                              KoersSuccessionItem *item)
{
  KoersSuccessionChooser *self = g_object_new (KOERS_TYPE_SUCCESSION_CHOOSER, "transient-for", parent, NULL);
  g_autofree char *words = koers_objective_dup_words (koers_succession_item_get_objective (item));

  self->succession = g_object_ref (succession);
  self->item = g_object_ref (item);
  gtk_label_set_label (self->old_words, words);
  search_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}
