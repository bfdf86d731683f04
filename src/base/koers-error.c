/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"

G_DEFINE_QUARK (koers-error-quark, koers_error)
