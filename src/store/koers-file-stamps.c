/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-stamps.h"

/**
 * KoersFileStamps:
 *
 * Who made each record and changed it last, and when. That stands with the record and is not in the fingerprint of the content, but
 * follows from the change log, whose chain covers it: the rows are added first, and then the edits of the log in order.
 */
struct _KoersFileStamps {
  GHashTable *stamps; /* of Stamp, by the id it begins with */
};

typedef struct {
  KoersId    id;
  gint64     revision;
  KoersStamp created;
  KoersStamp modified;
  gboolean   is_created_so;  /* by the edits so far */
  gboolean   is_modified_so;
} Stamp;

KoersFileStamps *
koers_file_stamps_new (void)
{
  KoersFileStamps *self = g_new0 (KoersFileStamps, 1);

  self->stamps = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, NULL, g_free);
  return self;
}

void
koers_file_stamps_free (KoersFileStamps *self)
{
  g_hash_table_unref (self->stamps);
  g_free (self);
}

void
koers_file_stamps_add_row (KoersFileStamps *self,
                           const KoersRow  *row)
{
  Stamp *stamp = g_new0 (Stamp, 1);

  stamp->id = row->id;
  stamp->revision = row->revision;
  stamp->created = row->created;
  stamp->modified = row->modified;
  g_hash_table_replace (self->stamps, &stamp->id, stamp);
}

static gboolean
is_by (KoersStamp  stamp,
       gint64      time,
       const char *actor)
{
  return stamp.time == time && g_strcmp0 (stamp.by, actor) == 0;
}

/**
 * koers_file_stamps_add_edit:
 * @self: the stamps of all rows
 * @record: what the edit is about, perhaps a record that is not there any more
 * @is_insert: whether it made the record; one that was deleted can be made again
 * @number: the line of the log
 * @time: when, in microseconds since 1970
 * @actor: by whom
 *
 * Goes on to the next edit of the log.
 */
void
koers_file_stamps_add_edit (KoersFileStamps *self,
                            KoersId          record,
                            gboolean         is_insert,
                            gint64           number,
                            gint64           time,
                            const char      *actor)
{
  Stamp *stamp = g_hash_table_lookup (self->stamps, &record);

  if (stamp == NULL)
    return;
  if (is_insert)
    stamp->is_created_so = is_by (stamp->created, time, actor);
  stamp->is_modified_so = stamp->revision == number && is_by (stamp->modified, time, actor);
}

/**
 * koers_file_stamps_is_so:
 * @self: the stamps of all rows, after all edits
 *
 * Returns: whether every record was made and changed last when and by whom it says
 */
gboolean
koers_file_stamps_is_so (KoersFileStamps *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->stamps);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (!((Stamp *) value)->is_created_so || !((Stamp *) value)->is_modified_so)
      return FALSE;
  return TRUE;
}
