/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-value.h"
#include "koers-import.h"
#include "koers-page-setup.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KoersExportOptions:
 * @kind: the kind to write, for a format that holds one kind
 * @as_of: the day on which everything is judged, in days since 1970-01-01
 * @derived: whether to write what follows from the data too
 * @without_personal: whether to leave out what is about living persons
 * @exported_at: (nullable): the moment to write in the document; %NULL for now
 * @baseline: the baseline that a roadmap is laid beside or that is compared; none for none
 * @against: the later baseline that it is compared with; none for the plan as it is now
 * @since: the snapshot that is compared with; none for the last one
 * @filter: (array zero-terminated=1) (nullable): the words of a filter, for a format that heeds it itself
 * @group: (nullable): what a picture puts initiatives together by; empty for nothing, %NULL for what is usual
 * @sort: (nullable): in which order it shows them; %NULL for that of the plan
 * @folded: (nullable): the lanes of which a picture shows the heading only, by id or name, in lines; `*` for all
 * @page: on what a picture is put
 */
typedef struct {
  KoersKind   kind;
  gint32      as_of;
  gboolean    derived;
  gboolean    without_personal;
  const char *exported_at;
  KoersId     baseline;
  KoersId     against;
  KoersId     since;

  const char *const *filter;
  const char        *group;
  const char        *sort;
  const char        *folded;

  KoersPageSetup page;
} KoersExportOptions;

/**
 * KoersExportUse:
 * @KOERS_EXPORT_USES_AS_OF: the day on which everything is judged
 * @KOERS_EXPORT_USES_DERIVED: whether to write what follows from the data
 * @KOERS_EXPORT_USES_PERSONAL: whether to leave out what is about living persons
 * @KOERS_EXPORT_USES_FILTER: which initiatives to show; for other formats they are taken from the strategy before
 * @KOERS_EXPORT_USES_PAGE: on what a picture is put
 * @KOERS_EXPORT_USES_LANES: what initiatives are put together by, and in which order
 *
 * Which options make a difference to a format.
 */
typedef enum {
  KOERS_EXPORT_USES_AS_OF = 1 << 0,
  KOERS_EXPORT_USES_DERIVED = 1 << 1,
  KOERS_EXPORT_USES_PERSONAL = 1 << 2,
  KOERS_EXPORT_USES_FILTER = 1 << 3,
  KOERS_EXPORT_USES_LANES = 1 << 4,
  KOERS_EXPORT_USES_PAGE = 1 << 5
} KoersExportUse;

/**
 * KoersImportOptions:
 * @kind: the kind to read, for a format that holds one kind
 * @map: (nullable): how the columns of a table are to be read, see koers-csv-map.h
 * @name: (nullable): what the input is called, for the label of the change
 * @into: (nullable): the name or id of a record: what a map makes once for a whole table, such as an agreement, is that one
 * @except: (nullable) (array zero-terminated=1): which rows of a table are left out, as `column=value`
 * @csv: (nullable): what is known better about a table than can be recognised
 * @date_order: (nullable): in which order all columns of a table write their dates; %NULL to recognise it for each
 */
typedef struct {
  KoersKind   kind;
  GBytes     *map;
  const char *name;
  const char *into;

  const char *const       *except;
  const KoersCsvOptions   *csv;
  const KoersCsvDateOrder *date_order;
} KoersImportOptions;

/**
 * KoersFormat:
 * @id: what the command line calls it
 * @name: what people call it, untranslated
 * @suffix: how names of such files end, without the point
 * @mime_type: its media type
 * @of_one_kind: whether a file holds records of one kind
 * @write: (nullable): writes a strategy
 * @read: (nullable): says what an input would do to a strategy
 * @purpose: (nullable): what it is for, untranslated
 * @uses: which of the options it heeds
 *
 * A format of files. Everything that offers formats reads one table of these.
 */
typedef struct {
  const char *id;
  const char *name;
  const char *suffix;
  const char *mime_type;
  gboolean    of_one_kind;
  gboolean  (*write) (KoersStrategy             *strategy,
                      const KoersExportOptions  *options,
                      GOutputStream             *stream,
                      GError                   **error);
  KoersImport *(*read) (KoersStrategy             *strategy,
                        const KoersImportOptions  *options,
                        GBytes                    *input,
                        GError                   **error);
  const char *purpose;
  KoersExportUse uses;
} KoersFormat;

extern const KoersFormat koers_exchange_formats[];
extern const guint koers_exchange_n_formats;

const char *koers_format_get_name    (const KoersFormat *format);
const char *koers_format_get_purpose (const KoersFormat *format);

KoersRecord *koers_format_find_kept (KoersStrategy *strategy,
                                     KoersKind      kind,
                                     KoersId        id);

G_END_DECLS
