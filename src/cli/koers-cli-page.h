/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-page-setup.h"

G_BEGIN_DECLS

/**
 * KoersCliPage:
 * @paper: the sheet
 * @landscape: whether it lies on its side
 * @portrait: whether it stands upright
 * @from: where the time begins
 * @to: where it ends
 * @pages: on how many pages all must fit
 * @across: over how many the time is spread
 * @table: whether a table follows
 * @without: what is left out
 *
 * What the options of the command line say about the page that a picture stands on.
 */
typedef struct {
  char    *paper;
  gboolean landscape;
  gboolean portrait;
  char    *from;
  char    *to;
  char    *pages;
  char    *across;
  gboolean table;
  GStrv    without;
} KoersCliPage;

gboolean koers_cli_page_read  (const KoersCliPage  *self,
                               KoersPageSetup      *page,
                               GError             **error);
void     koers_cli_page_clear (KoersCliPage        *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoersCliPage, koers_cli_page_clear)

G_END_DECLS
