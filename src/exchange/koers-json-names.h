/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersJsonNames:
 *
 * The names in all objects that are open while a JSON text is read, to find those that stand twice in one object.
 */
typedef struct _KoersJsonNames KoersJsonNames;

/**
 * KoersJsonMark:
 * @n_names: how many names there were
 * @n_unescaped: how many bytes the ones with escapes took
 *
 * What there was when an object began.
 */
typedef struct {
  guint n_names;
  gsize n_unescaped;
} KoersJsonMark;

KoersJsonNames *koers_json_names_new          (const char     *text);
void            koers_json_names_free         (KoersJsonNames *self);
KoersJsonMark   koers_json_names_get_mark     (KoersJsonNames *self);
void            koers_json_names_add          (KoersJsonNames *self,
                                               gsize           at,
                                               gsize           length,
                                               gboolean        has_escapes);
char           *koers_json_names_dup_repeated (KoersJsonNames *self,
                                               KoersJsonMark   mark,
                                               gsize          *at);
void            koers_json_names_forget       (KoersJsonNames *self,
                                               KoersJsonMark   mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersJsonNames, koers_json_names_free)

G_END_DECLS
