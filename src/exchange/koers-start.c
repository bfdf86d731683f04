/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-start.h"

#include "koers-json-format.h"
#include "koers-start-resources.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RESOURCE_FOLDER "/nl/koers/Koers/start/"

/**
 * koers_start_get_language:
 *
 * Returns: (transfer none): "nl" or "en": the language in which a new strategy begins for this user
 */
const char *
koers_start_get_language (void)
{
  const char *const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL; i++)
    if (g_str_has_prefix (languages[i], "nl"))
      return "nl";
    else if (g_str_has_prefix (languages[i], "en"))
      return "en";
  return "en";
}

static KoersChangeSet *
make_empty (const char *language)
{
  KoersChangeSet *changes = koers_change_set_new (_("New strategy"));
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();
  g_auto (KoersValue) name = koers_value_text (g_str_equal (language, "nl") ? "Nieuwe strategie" : "New strategy");
  KoersValue choice = koers_value_integer (g_str_equal (language, "nl") ? KOERS_LANGUAGE_NL : KOERS_LANGUAGE_EN);
  KoersId id = koers_id_new ();

  koers_change_set_insert (changes, KOERS_KIND_STRATEGY, id);
  koers_change_set_set (changes, nothing, KOERS_KIND_STRATEGY, id, KOERS_STRATEGY_NAME, &name);
  koers_change_set_set (changes, nothing, KOERS_KIND_STRATEGY, id, KOERS_STRATEGY_LANGUAGE, &choice);
  return changes;
}

/* Every strategy made from the template is another one, so the template's ids, which are no UUIDs, get a name space of their own. */
static GBytes *
give_own_ids (GBytes *document)
{
  gsize length;
  const char *data = g_bytes_get_data (document, &length);
  g_autofree char *text = g_strndup (data, length);
  g_auto (GStrv) parts = g_strsplit (text, "\"template\"", 2);
  g_autofree char *id = koers_id_dup_text (koers_id_new ());
  char *own = g_strdup_printf ("%s\"%s\"%s", parts[0], id, parts[1]);

  return g_bytes_new_take (own, strlen (own));
}

/**
 * koers_start_new_content:
 * @start: what to begin with
 * @language: "nl" or "en"
 * @error: where to say what went wrong
 *
 * Makes the content of a new strategy.
 *
 * Returns: (transfer full) (nullable): the change set that makes it out of nothing
 */
KoersChangeSet *
koers_start_new_content (KoersStart    start,
                         const char   *language,
                         GError      **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, start == KOERS_START_EXAMPLE ? "example-" : "template-", language, ".json", NULL);
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();
  g_autoptr (GBytes) document = NULL;
  g_autoptr (KoersImport) import = NULL;
  const KoersImportOptions options = { 0 };

  if (start == KOERS_START_EMPTY)
    return make_empty (language);

  document = g_resource_lookup_data (koers_start_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (document == NULL)
    return NULL;
  if (start == KOERS_START_TEMPLATE)
    {
      GBytes *own = give_own_ids (document);

      g_bytes_unref (document);
      document = own;
    }
  import = koers_json_import (nothing, &options, document, error);
  if (import == NULL)
    return NULL;
  koers_change_set_set_label (import->changes, start == KOERS_START_EXAMPLE ? _("New example") : _("New strategy"));
  return koers_change_set_ref (import->changes);
}
