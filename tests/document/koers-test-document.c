/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-document.h"

/* Short forms for what must succeed. */

KoersDocument *
koers_test_document_open (const char *path,
                          const char *actor)
{
  g_autoptr (GError) error = NULL;
  KoersDocument *self = koers_document_open (path, actor, &error);

  g_assert_no_error (error);
  return self;
}

void
koers_test_document_reopen (KoersDocument **self,
                            const char     *actor)
{
  g_autofree char *path = g_strdup (koers_file_get_path (koers_document_get_file (*self)));

  g_clear_object (self);
  *self = koers_test_document_open (path, actor);
}

void
koers_test_document_set (KoersDocument *self,
                         KoersRecord   *record,
                         int            field,
                         const char    *text)
{
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (text);
  g_autoptr (GError) error = NULL;

  koers_change_set_set_record (changes, record, field, koers_value_text (text));
  koers_document_commit (self, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
  g_assert_no_error (error);
}

void
koers_test_document_rename (KoersDocument *self,
                            const char    *name)
{
  koers_test_document_set (self, koers_strategy_get_root (koers_document_get_strategy (self)), KOERS_STRATEGY_NAME, name);
}

const char *
koers_test_document_get_name (KoersDocument *self)
{
  return koers_record_get_name (koers_strategy_get_root (koers_document_get_strategy (self)));
}

KoersRecord *
koers_test_document_get_pillar (KoersDocument *self)
{
  return koers_record_list_get (koers_strategy_get_list (koers_document_get_strategy (self), KOERS_KIND_PILLAR), 0);
}

KoersDigest
koers_test_document_get_digest (KoersDocument *self)
{
  return koers_strategy_get_digest (koers_document_get_strategy (self));
}

void
koers_test_document_undo (KoersDocument *self)
{
  g_autoptr (GError) error = NULL;

  koers_document_undo (self, &error);
  g_assert_no_error (error);
}

void
koers_test_document_redo (KoersDocument *self)
{
  g_autoptr (GError) error = NULL;

  koers_document_redo (self, &error);
  g_assert_no_error (error);
}

/* The digest that is kept in the file, step by step, is the one of what is in memory. */
void
koers_test_document_check_kept (KoersDocument *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersDatabase) database = koers_database_open (koers_file_get_path (koers_document_get_file (self)), KOERS_DATABASE_READ, &error);
  KoersDigest digest = koers_test_document_get_digest (self);
  char text[KOERS_DIGEST_TEXT_SIZE];
  g_autofree char *kept = NULL;

  g_assert_no_error (error);
  kept = koers_database_get_text (database, "SELECT digest FROM file", &error);
  g_assert_no_error (error);
  koers_digest_to_text (&digest, text);
  g_assert_cmpstr (kept, ==, text);
}
