/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-edit.h"

#include "koers-text.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What is made out of the text of an agreement, as change sets; nothing here changes anything. */

/* Between the positions of neighbours. */
#define STEP 1024

/* Of the name that an objective gets from its quote, and of a chapter's title, in characters. */
#define MAX_NAME 120

/**
 * koers_pdf_edit_find_agreement:
 * @record: an agreement, or a chapter or an objective of one
 *
 * Returns: (transfer none) (nullable): the agreement
 */
KoersRecord *
koers_pdf_edit_find_agreement (KoersRecord *record)
{
  if (record != NULL && koers_record_get_kind (record) == KOERS_KIND_OBJECTIVE)
    record = koers_record_get_target (record, KOERS_OBJECTIVE_CHAPTER);
  if (record != NULL && koers_record_get_kind (record) == KOERS_KIND_CHAPTER)
    record = koers_record_get_target (record, KOERS_CHAPTER_AGREEMENT);
  return record != NULL && koers_record_get_kind (record) == KOERS_KIND_AGREEMENT ? record : NULL;
}

/**
 * koers_pdf_edit_dup_path:
 * @agreement: an agreement
 * @strategy_path: the file of the strategy
 *
 * Returns: (transfer full) (nullable): where the PDF of the agreement lies; %NULL if its source names none
 */
char *
koers_pdf_edit_dup_path (KoersRecord *agreement,
                         const char  *strategy_path)
{
  const char *source = koers_record_get_text (agreement, KOERS_AGREEMENT_SOURCE);
  g_autofree char *folded = source != NULL ? koers_text_fold (source) : NULL, *folder = NULL;

  if (folded == NULL || !g_str_has_suffix (folded, ".pdf"))
    return NULL;
  if (g_str_has_prefix (source, "file://"))
    return g_filename_from_uri (source, NULL, NULL);
  if (strstr (source, "://") != NULL)
    return NULL;
  folder = g_path_get_dirname (strategy_path);
  return g_canonicalize_filename (source, folder);
}

/**
 * koers_pdf_edit_set_path:
 * @agreement: an agreement
 * @strategy_path: the file of the strategy
 * @path: its PDF
 *
 * Names the PDF as the source of the agreement: from the folder of the strategy if it lies there or below, so that both can be moved.
 *
 * Returns: (transfer full): what does so
 */
KoersChangeSet *
koers_pdf_edit_set_path (KoersRecord *agreement,
                         const char  *strategy_path,
                         const char  *path)
{
  g_autofree char *folder_path = g_path_get_dirname (strategy_path), *name = koers_record_dup_title (agreement);
  g_autoptr (GFile) folder = g_file_new_for_path (folder_path), file = g_file_new_for_path (path);
  g_autofree char *relative = g_file_get_relative_path (folder, file);
  /* Translators: the title of an agreement. */
  g_autofree char *label = g_strdup_printf (_("Name the PDF of “%s”"), name);
  KoersChangeSet *changes = koers_change_set_new (label);
  g_auto (KoersValue) source = koers_value_text (relative != NULL ? relative : path);

  koers_change_set_set (changes, koers_strategy_of (agreement), KOERS_KIND_AGREEMENT, koers_record_get_id (agreement), KOERS_AGREEMENT_SOURCE, &source);
  return changes;
}

static void
set_position (KoersChangeSet *changes,
              KoersStrategy  *strategy,
              KoersKind       kind,
              int             field,
              KoersId         id)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  KoersValue position;
  gint64 last = 0;

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    last = MAX (last, koers_record_get_integer (koers_record_list_get (list, i), field, 0));
  position = koers_value_integer (last + STEP);
  koers_change_set_set (changes, strategy, kind, id, field, &position);
}

/**
 * koers_pdf_edit_add_chapter:
 * @agreement: an agreement
 * @title: what the chapter is called
 * @id: (out): the new chapter
 *
 * Returns: (transfer full): what adds it
 */
KoersChangeSet *
koers_pdf_edit_add_chapter (KoersRecord *agreement,
                            const char  *title,
                            KoersId     *id)
{
  KoersStrategy *strategy = koers_strategy_of (agreement);
  g_autofree char *name = koers_text_shorten (title, MAX_NAME);
  /* Translators: the title of a chapter of an agreement. */
  g_autofree char *label = g_strdup_printf (_("Add the chapter “%s”"), name);
  KoersChangeSet *changes = koers_change_set_new (label);
  g_auto (KoersValue) text = koers_value_text (name);
  KoersValue of = koers_value_id (koers_record_get_id (agreement));

  *id = koers_id_new ();
  koers_change_set_insert (changes, KOERS_KIND_CHAPTER, *id);
  koers_change_set_set (changes, strategy, KOERS_KIND_CHAPTER, *id, KOERS_CHAPTER_AGREEMENT, &of);
  koers_change_set_set (changes, strategy, KOERS_KIND_CHAPTER, *id, KOERS_CHAPTER_NAME, &text);
  set_position (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_POSITION, *id);
  return changes;
}

/**
 * koers_pdf_edit_add_objective:
 * @chapter: a chapter of an agreement
 * @quote: what the agreement says
 * @page: on which page, by the number that is printed on it
 * @id: (out): the new objective
 *
 * Returns: (transfer full): what adds it, called after its quote
 */
KoersChangeSet *
koers_pdf_edit_add_objective (KoersRecord *chapter,
                              const char  *quote,
                              guint        page,
                              KoersId     *id)
{
  KoersStrategy *strategy = koers_strategy_of (chapter);
  g_autofree char *name = koers_text_shorten (quote, MAX_NAME);
  /* Translators: the name of an objective of an agreement. */
  g_autofree char *label = g_strdup_printf (_("Add the objective “%s”"), name);
  KoersChangeSet *changes = koers_change_set_new (label);
  g_auto (KoersValue) text = koers_value_text (name), literal = koers_value_text (quote);
  KoersValue of = koers_value_id (koers_record_get_id (chapter)), number = koers_value_integer (page);

  *id = koers_id_new ();
  koers_change_set_insert (changes, KOERS_KIND_OBJECTIVE, *id);
  koers_change_set_set (changes, strategy, KOERS_KIND_OBJECTIVE, *id, KOERS_OBJECTIVE_CHAPTER, &of);
  koers_change_set_set (changes, strategy, KOERS_KIND_OBJECTIVE, *id, KOERS_OBJECTIVE_NAME, &text);
  koers_change_set_set (changes, strategy, KOERS_KIND_OBJECTIVE, *id, KOERS_OBJECTIVE_QUOTE, &literal);
  koers_change_set_set (changes, strategy, KOERS_KIND_OBJECTIVE, *id, KOERS_OBJECTIVE_PAGE, &number);
  set_position (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_POSITION, *id);
  return changes;
}
