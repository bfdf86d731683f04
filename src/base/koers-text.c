/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-text.h"

#include <string.h>

#define DIGITS "0123456789"

/**
 * koers_set_text:
 * @place: (inout): where a text is kept
 * @text: (nullable): the new text
 *
 * Puts a copy of @text in @place, for setters that compare, set and notify (g_set_str() came with GLib 2.76).
 *
 * Returns: whether it differed
 */
gboolean
koers_set_text (char      **place,
                const char *text)
{
  char *copy;

  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  copy = g_strdup (text);
  g_free (*place);
  *place = copy;
  return TRUE;
}

/**
 * koers_text_fold:
 * @text: UTF-8
 *
 * Makes the form in which texts are searched: no difference of case or accent, so that "creeren" finds "Creëren".
 *
 * Returns: (transfer full): the folded text
 */
char *
koers_text_fold (const char *text)
{
  g_autofree char *whole = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *apart = NULL;
  gboolean ascii = TRUE;
  char *to;

  for (const char *p = text; *p != '\0' && ascii; p++)
    ascii = (guchar) *p < 0x80;
  if (ascii)
    return g_ascii_strdown (text, -1);

  /* Taken apart before and after: what is compatible with a capital is no capital itself, and folding may join again. */
  whole = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (whole != NULL ? whole : text, -1);
  apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  if (apart == NULL)
    return g_steal_pointer (&folded);

  to = apart;
  for (const char *p = apart, *next; *p != '\0'; p = next)
    {
      /* What is moved may end where it stood, so that nothing can be asked of it afterwards. */
      next = g_utf8_next_char (p);
      if (g_unichar_ismark (g_utf8_get_char (p)))
        continue;
      memmove (to, p, (gsize) (next - p));
      to += next - p;
    }
  *to = '\0';
  return g_steal_pointer (&apart);
}

/* Compares the digits at the beginning of two texts by size. */
static int
compare_numbers (const char **a,
                 const char **b)
{
  gsize n, m;
  int order;

  *a += strspn (*a, "0");
  *b += strspn (*b, "0");
  n = strspn (*a, DIGITS);
  m = strspn (*b, DIGITS);
  order = n != m ? (n < m ? -1 : 1) : strncmp (*a, *b, n);
  *a += n;
  *b += m;
  return order;
}

/* Compares what stands before the next digit of two texts by the rules of the language. */
static int
compare_words (const char **a,
               const char **b)
{
  gsize n = strcspn (*a, DIGITS), m = strcspn (*b, DIGITS);
  int order = 0;

  if (n != m || strncmp (*a, *b, n) != 0)
    {
      g_autofree char *word_a = g_strndup (*a, n);
      g_autofree char *word_b = g_strndup (*b, m);

      order = g_utf8_collate (word_a, word_b);
    }
  *a += n;
  *b += m;
  return order;
}

/**
 * koers_text_compare:
 * @a: (nullable): UTF-8
 * @b: (nullable): UTF-8
 *
 * Compares two texts the way people order codes and names: numbers by size ("G2" before "G10"), the rest by the rules of the
 * language; no text comes last. Words and numbers are compared one by one, which keeps it an order: the rules of the language for
 * the text as a whole would put "é10" before "e9".
 *
 * Returns: less than, equal to or more than zero, as @a is to @b
 */
int
koers_text_compare (const char *a,
                    const char *b)
{
  int order = 0;

  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  while (order == 0 && *a != '\0' && *b != '\0')
    {
      gboolean number_a = g_ascii_isdigit (*a), number_b = g_ascii_isdigit (*b);

      if (number_a != number_b)
        return number_a ? -1 : 1;
      order = number_a ? compare_numbers (&a, &b) : compare_words (&a, &b);
    }
  return order != 0 ? order : (*a != '\0') - (*b != '\0');
}

static char *
from_kebab (const char *kebab,
            gboolean    camel)
{
  GString *text = g_string_sized_new (strlen (kebab) + 1);

  for (const char *p = kebab; *p != '\0'; p++)
    {
      if (*p != '-')
        g_string_append_c (text, *p);
      else if (camel && p[1] != '\0')
        g_string_append_c (text, g_ascii_toupper (*++p));
      else
        g_string_append_c (text, '_');
    }
  return g_string_free (text, FALSE);
}

/**
 * koers_text_to_camel:
 * @kebab: a name like `target-date`
 *
 * Returns: (transfer full): the name as JSON has it, `targetDate`
 */
char *
koers_text_to_camel (const char *kebab)
{
  return from_kebab (kebab, TRUE);
}

/**
 * koers_text_to_snake:
 * @kebab: a name like `target-date`
 *
 * Returns: (transfer full): the name as SQL has it, `target_date`
 */
char *
koers_text_to_snake (const char *kebab)
{
  return from_kebab (kebab, FALSE);
}

/**
 * koers_text_join_lines:
 * @lines: short texts
 *
 * Makes the one text in which a list of short texts, such as tags, is kept: one on a line, each once, none empty.
 *
 * Returns: (transfer full) (nullable): the text; %NULL if nothing is left
 */
char *
koers_text_join_lines (GStrv lines)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (g_strdup (lines[i]));

      if (*line == '\0' || g_ptr_array_find_with_equal_func (kept, line, g_str_equal, NULL))
        g_free (line);
      else
        g_ptr_array_add (kept, line);
    }
  if (kept->len == 0)
    return NULL;
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("\n", (char **) kept->pdata);
}

/**
 * koers_text_one_line:
 * @text: UTF-8
 * @max_characters: how long it may get
 *
 * Shortens a text to what fits in a message: line ends become spaces, and what is too long ends with an ellipsis.
 *
 * Returns: (transfer full): the text
 */
char *
koers_text_one_line (const char *text,
                     gsize       max_characters)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n\r\t", ' ');
  if ((gsize) g_utf8_strlen (line, -1) > max_characters)
    {
      g_autofree char *head = g_utf8_substring (line, 0, (glong) max_characters - 1);

      return g_strconcat (head, "…", NULL);
    }
  return g_steal_pointer (&line);
}

/**
 * koers_text_shorten:
 * @text: UTF-8
 * @max_characters: how long it may get, 2 or more
 *
 * Makes a name of a text: its first sentence if that is short enough, otherwise as many whole words as fit and an ellipsis.
 *
 * Returns: (transfer full): the name, one line
 */
char *
koers_text_shorten (const char *text,
                    gsize       max_characters)
{
  g_autofree char *line = koers_text_one_line (text, G_MAXLONG), *head = NULL;
  char *end, *stop;

  g_strstrip (line);
  if ((gsize) g_utf8_strlen (line, -1) <= max_characters)
    return g_steal_pointer (&line);

  head = g_utf8_substring (line, 0, (glong) max_characters);
  /* A sentence of a few characters is more likely an abbreviation. */
  for (stop = head; (stop = strpbrk (stop, ".!?")) != NULL; stop++)
    if (stop[1] == ' ' && (gsize) (stop - head) > max_characters / 4 && g_unichar_isupper (g_utf8_get_char (stop + 2)))
      return g_strndup (head, (gsize) (stop - head) + (*stop == '.' ? 0 : 1));

  end = g_utf8_prev_char (head + strlen (head));
  *end = '\0';
  end = strrchr (head, ' ');
  if (end != NULL && (gsize) (end - head) > max_characters / 2)
    *end = '\0';
  while (*head != '\0' && strchr (" ,;:-", head[strlen (head) - 1]) != NULL)
    head[strlen (head) - 1] = '\0';
  return g_strconcat (head, "…", NULL);
}
