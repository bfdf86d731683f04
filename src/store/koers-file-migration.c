/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-migration.h"

/* From each version of the format to the next. What has been released is never changed; that a step leads to what the catalogue says is
 * tested. */

/* Public values, attachments, approvals and saved views. */
static const char to_version_2[] =
    "CREATE TABLE public_values (id BLOB NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, created_at INTEGER NOT NULL, "
    "created_by TEXT NOT NULL, modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL, \"name\" TEXT NOT NULL, "
    "\"description\" TEXT, \"position\" INTEGER, \"extra\" TEXT) STRICT, WITHOUT ROWID;"
    "CREATE TABLE attachments (id BLOB NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, created_at INTEGER NOT NULL, "
    "created_by TEXT NOT NULL, modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL, "
    "\"initiative_id\" BLOB REFERENCES initiatives (id) DEFERRABLE INITIALLY DEFERRED, "
    "\"goal_id\" BLOB REFERENCES goals (id) DEFERRABLE INITIALLY DEFERRED, "
    "\"pillar_id\" BLOB REFERENCES pillars (id) DEFERRABLE INITIALLY DEFERRED, \"name\" TEXT NOT NULL, \"website\" TEXT, "
    "\"note\" TEXT, \"extra\" TEXT) STRICT, WITHOUT ROWID;"
    "CREATE TABLE approvals (id BLOB NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, created_at INTEGER NOT NULL, "
    "created_by TEXT NOT NULL, modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL, \"name\" TEXT NOT NULL, "
    "\"step\" TEXT NOT NULL, \"date\" TEXT NOT NULL, \"body_id\" BLOB REFERENCES bodies (id) DEFERRABLE INITIALLY DEFERRED, "
    "\"decision_id\" BLOB REFERENCES decisions (id) DEFERRABLE INITIALLY DEFERRED, \"note\" TEXT, "
    "\"snapshot_id\" BLOB REFERENCES snapshots (id) DEFERRABLE INITIALLY DEFERRED, \"extra\" TEXT) STRICT, WITHOUT ROWID;"
    "CREATE TABLE saved_views (id BLOB NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, created_at INTEGER NOT NULL, "
    "created_by TEXT NOT NULL, modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL, \"name\" TEXT NOT NULL, "
    "\"filters\" TEXT, \"group\" TEXT, \"sort\" TEXT, \"columns\" TEXT, \"position\" INTEGER, \"extra\" TEXT) STRICT, WITHOUT ROWID;"
    "CREATE INDEX attachments_initiative_id ON attachments (\"initiative_id\");"
    "CREATE INDEX attachments_goal_id ON attachments (\"goal_id\");"
    "CREATE INDEX attachments_pillar_id ON attachments (\"pillar_id\");"
    "CREATE INDEX approvals_snapshot_id ON approvals (\"snapshot_id\");";

/* Which objective of an earlier agreement an objective continues. */
static const char to_version_3[] =
    "ALTER TABLE objectives ADD COLUMN \"replaces_id\" BLOB REFERENCES objectives (id) DEFERRABLE INITIALLY DEFERRED";

/* The moments that a roadmap marks. */
static const char to_version_4[] =
    "CREATE TABLE moments (id BLOB NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, created_at INTEGER NOT NULL, "
    "created_by TEXT NOT NULL, modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL, \"name\" TEXT NOT NULL, \"type\" TEXT, "
    "\"date\" TEXT NOT NULL, \"yearly\" INTEGER, \"note\" TEXT, \"extra\" TEXT) STRICT, WITHOUT ROWID";

/* From when on a KPI is on track and an update stale, and how a KPI goes from target to target. */
static const char to_version_5[] =
    "ALTER TABLE strategies ADD COLUMN \"on_track_share\" INTEGER;"
    "ALTER TABLE strategies ADD COLUMN \"at_risk_share\" INTEGER;"
    "ALTER TABLE strategies ADD COLUMN \"due_days\" INTEGER;"
    "ALTER TABLE strategies ADD COLUMN \"late_days\" INTEGER;"
    "ALTER TABLE strategies ADD COLUMN \"stale_days\" INTEGER;"
    "ALTER TABLE kpis ADD COLUMN \"path\" TEXT";

/* What came of a milestone. */
static const char to_version_6[] = "ALTER TABLE milestones ADD COLUMN \"result\" TEXT";

const KoersMigration koers_file_migrations[] = { { 2, to_version_2 }, { 3, to_version_3 }, { 4, to_version_4 }, { 5, to_version_5 }, { 6, to_version_6 } };
const guint koers_file_n_migrations = G_N_ELEMENTS (koers_file_migrations);

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
