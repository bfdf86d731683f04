/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KoersView:
 * @name: how settings and actions call it
 * @title: what people read, untranslated
 * @icon_name: its sign in the sidebar
 * @key: with Alt, the key that shows it
 * @create: makes the page; called when it is shown for the first time
 * @begins_section: whether what follows is about something else than what came before it in the sidebar
 *
 * A way to look at a strategy. A page can answer to the actions `page.search`, `page.add-initiative`, `page.add-goal` and
 * `page.add-pillar`; what it does not answer to, the plan does.
 */
typedef struct {
  const char *name;
  const char *title;
  const char *icon_name;
  const char *key;
  GtkWidget *(*create) (KoersViewState *view_state);
  gboolean begins_section;
} KoersView;

const KoersView *koers_views_get    (guint      *n);
const KoersView *koers_views_lookup (const char *name,
                                     guint      *position);
const char      *koers_views_get_for (KoersRecord *record);

G_END_DECLS
