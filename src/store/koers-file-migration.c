/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-migration.h"

/* From each version of the format to the next. Version 1 is the first, so there is no step yet. */
const KoersMigration koers_file_migrations[] = { { 0, NULL } };
const guint koers_file_n_migrations = 0;

/**
 * koers_file_migrate:
 * @database: a strategy of an older version, of which there is a backup
 * @migrations: (array length=n_migrations): the steps, in order
 * @n_migrations: how many
 * @error: where to say what went wrong
 *
 * Brings a file to the present version, each step with its version number in a transaction of its own, so that a step is done wholly or
 * not at all.
 *
 * Returns: whether it worked; steps before a failed one remain done
 */
gboolean
koers_file_migrate (KoersDatabase         *database,
                    const KoersMigration  *migrations,
                    guint                  n_migrations,
                    GError               **error)
{
  gint64 version;

  if (!koers_database_get_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  for (guint i = 0; i < n_migrations; i++)
    {
      g_autofree char *header = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, migrations[i].version);

      if (migrations[i].version <= version)
        continue;
      if (!koers_database_execute (database, "BEGIN IMMEDIATE", error))
        return FALSE;
      if (!koers_database_execute (database, migrations[i].sql, error) || !koers_database_execute (database, header, error) ||
          !koers_database_execute (database, "COMMIT", error))
        {
          koers_database_rollback (database);
          return FALSE;
        }
    }
  return TRUE;
}
