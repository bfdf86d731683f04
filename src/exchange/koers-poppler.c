/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-poppler.h"

#include "koers-error.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>

/* Poppler is loaded when the first PDF is opened: with the libraries that it needs it would make every start of the program longer, by
 * 14 ms where the command line takes 23 ms without it. */

/* Since poppler 0.20, of 2012. */
#define LIBRARY "libpoppler-glib.so.8"

static KoersPoppler poppler;

#define LOOK_UP(function) \
  found = found && g_module_symbol (module, #function, &symbol); \
  poppler.function = (__typeof__ (poppler.function)) symbol;

static gpointer
load_once (gpointer data)
{
  GModule *module = g_module_open (LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  gboolean found = module != NULL;
  gpointer symbol = NULL;

  if (found)
    {
      KOERS_POPPLER_FUNCTIONS (LOOK_UP)
      g_module_make_resident (module);
    }
  return found ? NULL : g_strdup (g_module_error ());
}

/**
 * koers_poppler_load:
 * @error: where to say what is wrong
 *
 * Errors: %KOERS_ERROR_REFUSED if poppler is not there.
 *
 * Returns: (transfer none) (nullable): poppler
 */
const KoersPoppler *
koers_poppler_load (GError **error)
{
  static GOnce once = G_ONCE_INIT;
  const char *problem = g_once (&once, load_once, NULL);

  if (problem == NULL)
    return &poppler;
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("PDF documents cannot be read on this computer: %s. Install poppler-glib."), problem);
  return NULL;
}
