/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession-words.h"

#include "koers-text.h"
#include "koers-word.h"

#include <glib/gi18n-lib.h>

/* How much of an objective is read out, in characters. */
#define MAX_READ 200

/* What a change of agreement says to people. */

/**
 * koers_objective_dup_place:
 * @objective: an objective
 *
 * Returns: (transfer full): where it stands in its agreement: its code and the title of its chapter
 */
char *
koers_objective_dup_place (KoersRecord *objective)
{
  KoersRecord *chapter = koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER);
  const char *code = koers_record_get_text (objective, KOERS_OBJECTIVE_CODE), *name = chapter != NULL ? koers_record_get_name (chapter) : NULL;

  if (code == NULL)
    return g_strdup (name != NULL ? name : "");
  /* Translators: code of an objective, title of its chapter. */
  return name != NULL ? g_strdup_printf (C_ ("objective", "%s · %s"), code, name) : g_strdup (code);
}

/**
 * koers_succession_item_get_shown:
 * @item: an objective of the old agreement
 *
 * Returns: (transfer none) (nullable): the objective to show beside it: what continues it, or what is proposed as long as nothing is decided
 */
KoersRecord *
koers_succession_item_get_shown (KoersSuccessionItem *item)
{
  const KoersSuccessionMatch *proposal = koers_succession_item_get_proposal (item);

  if (koers_succession_item_get_fate (item) != KOERS_FATE_UNDECIDED)
    return koers_succession_item_get_successor (item);
  return proposal != NULL ? proposal->objective : NULL;
}

static char *
dup_with_others (KoersSuccessionItem *item,
                 char              *(*dup) (KoersRecord *objective))
{
  KoersRecord *shown = koers_succession_item_get_shown (item);
  GPtrArray *others = koers_succession_item_get_others (item);
  g_autofree char *first = shown != NULL ? dup (shown) : NULL;
  GString *text = g_string_new (first);

  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *other = dup (g_ptr_array_index (others, i));

      g_string_append_printf (text, "\n%s", other);
    }
  return g_string_free (text, shown == NULL);
}

/**
 * koers_succession_item_dup_shown_words:
 * @item: an objective of the old agreement
 *
 * Returns: (transfer full) (nullable): what stands beside it: the words of all that continues it or could
 */
char *
koers_succession_item_dup_shown_words (KoersSuccessionItem *item)
{
  return dup_with_others (item, koers_objective_dup_words);
}

/**
 * koers_succession_item_dup_shown_place:
 * @item: an objective of the old agreement
 *
 * Returns: (transfer full) (nullable): where that stands in the new agreement
 */
char *
koers_succession_item_dup_shown_place (KoersSuccessionItem *item)
{
  return dup_with_others (item, koers_objective_dup_place);
}

/**
 * koers_succession_item_dup_links_text:
 * @item: an objective of the old agreement
 *
 * Returns: (transfer full): how many initiatives and goals serve it
 */
char *
koers_succession_item_dup_links_text (KoersSuccessionItem *item)
{
  guint n = koers_succession_item_get_n_links (item);

  return n > 0 ? g_strdup_printf (ngettext ("%u link", "%u links", n), n) : g_strdup (_("No links"));
}

/**
 * koers_likeness_dup_label:
 * @likeness: from 0 to 1
 *
 * Returns: (transfer full): how alike two texts are
 */
char *
koers_likeness_dup_label (double likeness)
{
  /* Rounded down, so that only the same is all the same. */
  return g_strdup_printf (_("%d %% alike"), (int) (likeness * 100 + 1e-6));
}

/**
 * koers_succession_item_dup_state:
 * @item: an objective of the old agreement
 *
 * Returns: (transfer full): what was decided about it, or what is proposed
 */
char *
koers_succession_item_dup_state (KoersSuccessionItem *item)
{
  KoersFate fate = koers_succession_item_get_fate (item);
  const KoersSuccessionMatch *proposal = koers_succession_item_get_proposal (item);

  guint n_others = koers_succession_item_get_others (item)->len;

  if (n_others > 0)
    /* Translators: what becomes of an objective, such as “Reworded”; over how many objectives it is split. */
    return g_strdup_printf (_("%s, split over %u"), koers_fate_get_title (fate), n_others + 1);
  if (fate != KOERS_FATE_UNDECIDED)
    return g_strdup (koers_fate_get_title (fate));
  if (proposal == NULL)
    return g_strdup (_("Nothing is like it"));
  if (koers_succession_item_get_proposed_fate (item) == KOERS_FATE_KEPT)
    return g_strdup (_("Proposed: the same words"));
  return g_strdup_printf (_("Proposed: %d %% alike"), (int) (proposal->likeness * 100 + 1e-6));
}

/**
 * koers_succession_item_dup_sentence:
 * @item: an objective of the old agreement
 *
 * Returns: (transfer full): all that a row says, for who hears it
 */
char *
koers_succession_item_dup_sentence (KoersSuccessionItem *item)
{
  KoersRecord *objective = koers_succession_item_get_objective (item);
  const char *code = koers_record_get_text (objective, KOERS_OBJECTIVE_CODE);
  g_autofree char *words = koers_objective_dup_words (objective), *line = koers_text_one_line (words, MAX_READ);
  g_autofree char *links = koers_succession_item_dup_links_text (item), *state = koers_succession_item_dup_state (item);
  g_autofree char *before = code != NULL ? g_strdup_printf ("%s %s", code, line) : g_strdup (line);
  g_autofree char *shown_words = koers_succession_item_dup_shown_words (item);
  g_autofree char *after = shown_words != NULL ? koers_text_one_line (shown_words, MAX_READ) : NULL;

  if (after == NULL)
    /* Translators: an objective, how many links it has, what was decided about it or is proposed. */
    return g_strdup_printf (_("%s. %s. %s."), before, links, state);
  /* Translators: an objective, how many links it has, what was decided about it or is proposed, the objective that continues it. */
  return g_strdup_printf (_("%s. %s. %s: %s"), before, links, state, after);
}

/**
 * koers_fate_get_icon_name:
 * @fate: what becomes of an objective
 *
 * Returns: (transfer none): the name of the icon that stands for it
 */
const char *
koers_fate_get_icon_name (KoersFate fate)
{
  switch (fate)
    {
    case KOERS_FATE_KEPT:
      return "emblem-ok-symbolic";
    case KOERS_FATE_REWORDED:
      return "document-edit-symbolic";
    case KOERS_FATE_MOVED:
      return "go-jump-symbolic";
    case KOERS_FATE_DROPPED:
      return "list-remove-symbolic";
    case KOERS_FATE_UNDECIDED:
    case KOERS_N_FATES:
    default:
      return "dialog-question-symbolic";
    }
}

/**
 * koers_shared_words_new_attributes:
 * @text: a text
 * @other: another one
 *
 * Returns: (transfer full): attributes that make the words of @text stand out that @other has too
 */
PangoAttrList *
koers_shared_words_new_attributes (const char *text,
                                   const char *other)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *at = other, *word;
  gsize length;

  while (koers_word_next (&at, &word, &length))
    {
      char *key = koers_word_dup_key (word, length);

      if (key != NULL)
        g_hash_table_add (keys, key);
    }
  at = text;
  while (koers_word_next (&at, &word, &length))
    {
      g_autofree char *key = koers_word_dup_key (word, length);
      PangoAttribute *attribute;

      if (key == NULL || !g_hash_table_contains (keys, key))
        continue;
      attribute = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      attribute->start_index = (guint) (word - text);
      attribute->end_index = (guint) (word + length - text);
      pango_attr_list_insert (attributes, attribute);
    }
  return attributes;
}
