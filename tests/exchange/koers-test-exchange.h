/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"
#include "koers-start.h"

G_BEGIN_DECLS

KoersStrategy *koers_test_start_new        (KoersStart                 start,
                                            const char                *language);
KoersStrategy *koers_test_random_new       (guint32                    seed,
                                            guint                      n_records);
char          *koers_test_export_json      (KoersStrategy             *strategy);
char          *koers_test_export_csv       (KoersStrategy             *strategy,
                                            KoersKind                  kind);
KoersImport   *koers_test_import           (const char                *format,
                                            KoersStrategy             *strategy,
                                            const KoersImportOptions  *options,
                                            const char                *text,
                                            gssize                     length,
                                            GError                   **error);
KoersImport   *koers_test_import_json      (KoersStrategy             *strategy,
                                            const char                *text);
void           koers_test_take             (KoersStrategy             *strategy,
                                            KoersImport               *import);
void           koers_test_assert_counts    (KoersImport               *import,
                                            guint                      n_added,
                                            guint                      n_updated,
                                            guint                      n_unchanged);
void           koers_test_assert_same      (KoersStrategy             *a,
                                            KoersStrategy             *b);
char          *koers_test_read_data        (const char                *name,
                                            gsize                     *length);

G_END_DECLS
