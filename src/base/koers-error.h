/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersError:
 * @KOERS_ERROR_FAILED: the disk, the rights or the system refused; nothing was changed
 * @KOERS_ERROR_USAGE: the request makes no sense as it was asked
 * @KOERS_ERROR_REFUSED: the input is not what it should be; nothing was taken from it
 * @KOERS_ERROR_FOREIGN: the file is not a Koers file
 * @KOERS_ERROR_NEWER: the file was written by a newer version of the program
 * @KOERS_ERROR_DAMAGED: the file is not whole, or holds what Koers did not put there
 * @KOERS_ERROR_READ_ONLY: the strategy was opened for reading only
 * @KOERS_ERROR_BEHIND: the file holds changes that this process has not seen yet
 * @KOERS_ERROR_CONFLICT: someone else changed the same value in between
 *
 * A code exists only where a caller acts on it; the message is for people.
 */
typedef enum {
  KOERS_ERROR_FAILED,
  KOERS_ERROR_USAGE,
  KOERS_ERROR_REFUSED,
  KOERS_ERROR_FOREIGN,
  KOERS_ERROR_NEWER,
  KOERS_ERROR_DAMAGED,
  KOERS_ERROR_READ_ONLY,
  KOERS_ERROR_BEHIND,
  KOERS_ERROR_CONFLICT
} KoersError;

#define KOERS_ERROR (koers_error_quark ())

GQuark koers_error_quark (void);

G_END_DECLS
