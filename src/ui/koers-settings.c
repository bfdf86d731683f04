/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-settings.h"

/**
 * koers_settings_new:
 *
 * Opens what the program remembers about its user. Installed in a prefix of its own, it still finds what was installed with it.
 *
 * Returns: (transfer full): the settings
 */
GSettings *
koers_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, KOERS_APPLICATION_ID, TRUE) : NULL;
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GError) error = NULL;

  if (schema != NULL)
    return g_settings_new (KOERS_APPLICATION_ID);
  own = g_settings_schema_source_new_from_directory (KOERS_SCHEMA_DIR, source, TRUE, &error);
  schema = own != NULL ? g_settings_schema_source_lookup (own, KOERS_APPLICATION_ID, TRUE) : NULL;
  if (schema == NULL)
    g_error ("Koers is not completely installed: its settings are missing in %s", KOERS_SCHEMA_DIR);
  return g_settings_new_full (schema, NULL, NULL);
}
