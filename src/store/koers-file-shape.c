/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-shape.h"

#include "koers-error.h"

#include <glib/gi18n-lib.h>

/* Whoever walks through a strategy relies on a reference to be of its kind and on a tree to end. The door keeps it so; a
 * file that went around the door must not make a view go round in circles. */

/* ---- references */

/* Whether each reference that leads somewhere leads to a record of its kind; one that leads nowhere yet is counted. */
static gboolean
check_references (const KoersKindInfo *info,
                  KoersRecord         *record,
                  guint               *n_open)
{
  for (int i = 0; i < info->n_fields; i++)
    {
      KoersRecord *target;

      if (info->fields[i].type != KOERS_FIELD_REFERENCE || !koers_value_is_set (koers_record_get_value (record, i)))
        continue;
      target = koers_record_get_target (record, i);
      if (target == NULL)
        ++*n_open;
      else if (koers_record_get_kind (target) != info->fields[i].target)
        return FALSE;
    }
  return TRUE;
}

KoersFileShape *
koers_file_shape_new (void)
{
  KoersFileShape *self = g_new0 (KoersFileShape, 1);

  self->open = g_ptr_array_new ();
  return self;
}

void
koers_file_shape_free (KoersFileShape *self)
{
  g_ptr_array_unref (self->open);
  g_free (self);
}

/**
 * koers_file_shape_add:
 * @self: what was looked at
 * @record: a record that was just loaded
 *
 * Looks at its references to what was loaded before, while it is at hand; the others wait for koers_file_shape_check().
 */
void
koers_file_shape_add (KoersFileShape *self,
                      KoersRecord    *record)
{
  KoersKind kind = koers_record_get_kind (record);
  guint n_open = 0;

  if (!check_references (koers_catalogue_get_kind (kind), record, &n_open))
    self->is_broken[kind] = TRUE;
  if (n_open > 0)
    g_ptr_array_add (self->open, record);
}

static void
check_open (KoersFileShape *self)
{
  for (guint i = 0; i < self->open->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (self->open, i);
      KoersKind kind = koers_record_get_kind (record);
      guint n_open = 0;

      if (!check_references (koers_catalogue_get_kind (kind), record, &n_open))
        self->is_broken[kind] = TRUE;
    }
}

/* ---- trees and identities */

/* Follows a reference from a record to its end. A record that was passed by an earlier walk leads to an end. */
static gboolean
ends (KoersStrategy *strategy,
      KoersRecord   *from,
      int            field,
      guint         *passed,
      guint          walk)
{
  for (KoersRecord *at = from; at != NULL; at = koers_record_get_target (at, field))
    {
      guint index = koers_record_get_index (at);

      if (passed[index] == walk)
        return FALSE;
      if (passed[index] != 0)
        return TRUE;
      passed[index] = walk;
    }
  return TRUE;
}

static gboolean
check_tree (KoersStrategy   *strategy,
            KoersRecordList *list,
            int              field)
{
  guint n = koers_record_list_get_n (list);
  g_autofree guint *passed = g_new0 (guint, n);

  for (guint i = 0; i < n; i++)
    if (!ends (strategy, koers_record_list_get (list, i), field, passed, i + 1))
      return FALSE;
  return TRUE;
}

/* The strategy finds a record by its identity, so it counts fewer of them than there are if one stands there twice. */
static gboolean
has_twins (KoersStrategy *strategy)
{
  guint n = 0;

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    if (kind != KOERS_KIND_STRATEGY)
      n += koers_record_list_get_n (koers_strategy_get_list (strategy, (KoersKind) kind));
  return koers_strategy_get_n (strategy) != n;
}

/* The same identity twice would make one record stand for the other. */
static gboolean
check_identities (KoersStrategy   *strategy,
                  KoersRecordList *list)
{
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *record = koers_record_list_get (list, i);

      if (koers_strategy_lookup (strategy, koers_record_get_id (record)) != record)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_kind (KoersStrategy *strategy,
            KoersKind      kind,
            gboolean       twins)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  if (twins && !check_identities (strategy, list))
    return FALSE;
  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].acyclic && !check_tree (strategy, list, i))
      return FALSE;
  return TRUE;
}

/**
 * koers_file_shape_check:
 * @self: what was looked at: every record of the strategy
 * @strategy: a strategy as it was loaded
 * @path: from where
 * @error: where to say what is wrong
 *
 * Looks whether every id is there once, every reference leads to a record of its kind and no tree bites its tail.
 *
 * Errors: %KOERS_ERROR_DAMAGED.
 *
 * Returns: whether all is well
 */
gboolean
koers_file_shape_check (KoersFileShape  *self,
                        KoersStrategy   *strategy,
                        const char      *path,
                        GError         **error)
{
  const gboolean twins = has_twins (strategy);

  check_open (self);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    if (self->is_broken[kind] || !check_kind (strategy, (KoersKind) kind, twins))
      {
        g_autofree char *name = g_path_get_basename (path);

        g_set_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED,
                     /* Translators: name of a file, kind of record (plural). */
                     _("%s: The file is damaged: among “%s” stands something that cannot be read. Nothing is written to it; open a backup."),
                     name, koers_kind_get_title_plural ((KoersKind) kind));
        return FALSE;
      }
  return TRUE;
}
