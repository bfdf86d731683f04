/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-title.h"

#include <glib/gi18n-lib.h>

/* What people call a record by. */

/**
 * koers_record_get_code:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): its code, if its kind has one and it was given one
 */
const char *
koers_record_get_code (KoersRecord *self)
{
  const int field = koers_catalogue_lookup_field (koers_record_get_kind (self), "code");

  return field >= 0 ? koers_record_get_text (self, field) : NULL;
}

/**
 * koers_record_dup_heading:
 * @self: a record
 *
 * Returns: (transfer full): its code, if it has one, and its name; or what it is known by if it has no name
 */
char *
koers_record_dup_heading (KoersRecord *self)
{
  const char *code = koers_record_get_code (self);
  g_autofree char *title = koers_record_dup_title (self);

  if (code == NULL || g_str_equal (code, title))
    return g_steal_pointer (&title);
  /* Translators: code and name of a record. */
  return g_strdup_printf (C_("record", "%s %s"), code, title);
}
