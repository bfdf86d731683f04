/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-log-text.h"

/* The changes of an edit as the change log has them: a line for each field with its name, the value before and the value after, and a
 * tab between them. A person can read it without the program. */

static void
append_escaped (GString    *to,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '\\':
        g_string_append (to, "\\\\");
        break;
      case '\t':
        g_string_append (to, "\\t");
        break;
      case '\n':
        g_string_append (to, "\\n");
        break;
      default:
        g_string_append_c (to, *p);
      }
}

/**
 * koers_file_log_format_changes:
 * @edit: an edit
 *
 * Returns: (transfer full): its changes as text
 */
char *
koers_file_log_format_changes (const KoersEdit *edit)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (edit->kind);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (edit, i);
      const KoersField *field = &info->fields[change->field];
      g_autofree char *before = koers_value_dup_text (&change->before, field);
      g_autofree char *after = koers_value_dup_text (&change->after, field);

      g_string_append (text, field->name);
      g_string_append_c (text, '\t');
      append_escaped (text, before != NULL ? before : "");
      g_string_append_c (text, '\t');
      append_escaped (text, after != NULL ? after : "");
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
unescape (char *text)
{
  char *to = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != '\\')
        *to++ = *p;
      else
        {
          p++;
          if (*p == '\0')
            break;
          *to++ = *p == 't' ? '\t' : *p == 'n' ? '\n' : *p;
        }
    }
  *to = '\0';
}

/**
 * koers_file_log_parse_changes:
 * @changes: (inout): a change set, to whose last edit they are added
 * @kind: the kind of its record
 * @text: what koers_file_log_format_changes() wrote; it is taken apart
 *
 * Reads the changes of an edit; a field that the catalogue no longer has is passed over.
 *
 * Returns: whether @text is what it should be
 */
gboolean
koers_file_log_parse_changes (KoersChangeSet *changes,
                              KoersKind       kind,
                              char           *text)
{
  char *line, *rest = text;

  while (*rest != '\0')
    {
      g_auto (KoersValue) before = koers_value_none;
      g_auto (KoersValue) after = koers_value_none;
      char *first, *second, *end = strchr (rest, '\n');
      int field;

      if (end == NULL)
        return FALSE;
      *end = '\0';
      line = rest;
      rest = end + 1;
      first = strchr (line, '\t');
      second = first != NULL ? strchr (first + 1, '\t') : NULL;
      if (second == NULL)
        return FALSE;
      *first++ = '\0';
      *second++ = '\0';
      unescape (first);
      unescape (second);
      field = koers_catalogue_lookup_field (kind, line);
      if (field < 0)
        continue;
      if (!koers_value_parse (koers_catalogue_get_field (kind, field), first, &before) ||
          !koers_value_parse (koers_catalogue_get_field (kind, field), second, &after))
        return FALSE;
      koers_change_set_add_change (changes, field, &before, &after);
    }
  return TRUE;
}
