/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"

G_BEGIN_DECLS

/**
 * KoersExportProfile:
 * @word: what the command line calls it
 * @title: what people read, untranslated
 * @without_personal: whether what is about living persons is left out
 *
 * For whom something is written.
 */
typedef struct {
  const char *word;
  const char *title;
  gboolean    without_personal;
} KoersExportProfile;

const KoersExportProfile *koers_export_get_profiles   (guint      *n);
const KoersExportProfile *koers_export_lookup_profile (const char *word);
char                     *koers_export_dup_personal   (void);

gboolean koers_export_write_file   (const char                *path,
                                    const KoersFormat         *format,
                                    KoersStrategy             *strategy,
                                    const KoersExportOptions  *options,
                                    GCancellable              *cancellable,
                                    GError                   **error);
gboolean koers_export_write_folder (const char                *folder,
                                    const KoersFormat         *format,
                                    KoersStrategy             *strategy,
                                    const KoersExportOptions  *options,
                                    GError                   **error);

G_END_DECLS
