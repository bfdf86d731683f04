/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"
#include "koers-file.h"

G_BEGIN_DECLS

/**
 * KoersTestFile:
 * @file: an open file
 * @strategy: what it holds
 * @revision: the number of the last change that is in @strategy
 *
 * A file as the document works with it, without the door.
 */
typedef struct {
  KoersFile     *file;
  KoersStrategy *strategy;
  gint64         revision;
} KoersTestFile;

void            koers_test_init              (int            *argc,
                                              char         ***argv);
int             koers_test_run               (void);
char           *koers_test_dup_path          (const char     *name);
KoersChangeSet *koers_test_sample_new        (guint           n);
KoersChangeSet *koers_test_small_sample_new  (void);
void            koers_test_create            (const char     *path,
                                              KoersChangeSet *content);
KoersTestFile  *koers_test_file_open         (const char     *path);
void            koers_test_file_free         (KoersTestFile  *self);
KoersChangeSet *koers_test_rename_new        (KoersStrategy  *strategy,
                                              const char     *name);
gboolean        koers_test_file_commit       (KoersTestFile  *self,
                                              KoersChangeSet *changes,
                                              GError        **error);
gboolean        koers_test_file_rename       (KoersTestFile  *self,
                                              const char     *name,
                                              GError        **error);
KoersDigest     koers_test_content_digest    (KoersChangeSet *content);
void            koers_test_assert_whole      (const char     *path,
                                              KoersDigest    *content);
void            koers_test_assert_digest     (KoersDigest     a,
                                              KoersDigest     b);
GBytes         *koers_test_read_bytes        (const char     *path);
void            koers_test_write_bytes       (const char     *path,
                                              gconstpointer   data,
                                              gsize           size);
void            koers_test_assert_same_bytes (const char     *path,
                                              GBytes         *bytes);
void            koers_test_assert_alone      (const char     *path);
void            koers_test_execute           (const char     *path,
                                              const char     *sql);
gint64          koers_test_get_integer       (const char     *path,
                                              const char     *sql);
GRand          *koers_test_rand_new          (void);
int             koers_test_wait              (pid_t           child);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersTestFile, koers_test_file_free)

G_END_DECLS
