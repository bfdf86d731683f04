/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-formats.h"

#include "koers-picture-format.h"

/* The one table of formats: those of data and those of pictures. */

guint
koers_formats_get_n (void)
{
  return koers_exchange_n_formats + koers_picture_n_formats;
}

const KoersFormat *
koers_formats_get (guint index)
{
  return index < koers_exchange_n_formats ? &koers_exchange_formats[index] : &koers_picture_formats[index - koers_exchange_n_formats];
}

/**
 * koers_formats_lookup:
 * @id: what the command line calls a format
 *
 * Returns: (transfer none) (nullable): the format
 */
const KoersFormat *
koers_formats_lookup (const char *id)
{
  for (guint i = 0; i < koers_formats_get_n (); i++)
    if (g_str_equal (koers_formats_get (i)->id, id))
      return koers_formats_get (i);
  return NULL;
}

/**
 * koers_formats_lookup_for_path:
 * @path: the name of a file
 *
 * Returns: (transfer none) (nullable): the first format with its suffix
 */
const KoersFormat *
koers_formats_lookup_for_path (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < koers_formats_get_n (); i++)
    {
      g_autofree char *suffix = g_strconcat (".", koers_formats_get (i)->suffix, NULL);

      if (g_str_has_suffix (folded, suffix))
        return koers_formats_get (i);
    }
  return NULL;
}

/**
 * koers_formats_is_drawn:
 * @format: a format
 *
 * Returns: whether it is a picture, which only the main thread can draw
 */
gboolean
koers_formats_is_drawn (const KoersFormat *format)
{
  for (guint i = 0; i < koers_exchange_n_formats; i++)
    if (format == &koers_exchange_formats[i])
      return FALSE;
  return TRUE;
}
