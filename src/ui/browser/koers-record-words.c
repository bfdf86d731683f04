/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-words.h"

#include <glib/gi18n-lib.h>

/* The facts of a record in a line of a list, with a point between them. */

/**
 * koers_record_words_add:
 * @words: (element-type utf8): what was said so far, freed with g_free()
 * @record: a record
 * @field: one of its fields
 *
 * Says what stands in a field, if something does.
 */
void
koers_record_words_add (GPtrArray   *words,
                        KoersRecord *record,
                        int          field)
{
  g_autofree char *label = NULL;

  if (!koers_value_is_set (koers_record_get_value (record, field)))
    return;
  label = koers_record_dup_label (record, field);
  if (*label != '\0')
    g_ptr_array_add (words, g_steal_pointer (&label));
}

/**
 * koers_record_words_add_due:
 * @words: (element-type utf8): what was said so far, freed with g_free()
 * @due: when something is due
 * @is_late: whether that day has passed
 *
 * Says when it is due, if that is known.
 */
void
koers_record_words_add_due (GPtrArray *words,
                            KoersDate  due,
                            gboolean   is_late)
{
  g_autofree char *date = koers_date_dup_label (due);

  if (koers_date_is_set (due))
    g_ptr_array_add (words, is_late ? g_strdup_printf (_("Overdue since %s"), date) : g_strdup_printf (_("Due %s"), date));
}

/**
 * koers_record_words_join:
 * @words: (element-type utf8): what was said
 *
 * Returns: (transfer full): all of it
 */
char *
koers_record_words_join (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **) words->pdata);
}
