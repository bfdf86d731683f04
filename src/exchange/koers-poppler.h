/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* What is called of poppler: its own functions, under their own names. */
#define KOERS_POPPLER_FUNCTIONS(FUNCTION) \
  FUNCTION (poppler_document_get_n_pages) \
  FUNCTION (poppler_document_get_page) \
  FUNCTION (poppler_document_new_from_bytes) \
  FUNCTION (poppler_error_quark) \
  FUNCTION (poppler_page_get_label) \
  FUNCTION (poppler_page_get_size) \
  FUNCTION (poppler_page_get_text) \
  FUNCTION (poppler_page_get_text_layout) \
  FUNCTION (poppler_page_render)

#define KOERS_POPPLER_MEMBER(function) __typeof__ (&function) function;

/**
 * KoersPoppler:
 *
 * Poppler, once it is loaded.
 */
typedef struct {
  KOERS_POPPLER_FUNCTIONS (KOERS_POPPLER_MEMBER)
} KoersPoppler;

const KoersPoppler *koers_poppler_load (GError **error);

G_END_DECLS
