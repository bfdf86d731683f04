/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Room for the longest number, "-0.0000012345678901234567" or "-2.2250738585072014e-308", and the closing zero. */
#define KOERS_JSON_NUMBER_SIZE 26

void koers_json_number_to_text (double number,
                                char   text[KOERS_JSON_NUMBER_SIZE]);

G_END_DECLS
