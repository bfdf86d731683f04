/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-banner.h"
#include "koers-reporting-date.h"
#include "koers-view-state.h"
#include "koers-views.h"
#include "koers-window.h"

G_BEGIN_DECLS

struct _KoersWindow {
  AdwApplicationWindow  parent_instance;
  GSettings            *settings;
  KoersDocumentOpening *opening; /* of the strategy to come */
  KoersViewState       *view_state;
  char                 *unread_path;    /* of the file that could not be opened */
  char                 *unread_backups; /* where its backups lie, if there are any */
  AdwToastOverlay      *toasts;
  AdwToast             *undo_toast; /* that offers to undo what was done last */
  GtkStack             *stack;
  GtkWidget            *header;
  AdwFlap              *flap;
  GtkListBox           *views;
  AdwWindowTitle       *title;
  GtkButton            *undo;
  GtkButton            *redo;
  GtkWidget            *tools; /* to search, undo and redo */
  GtkMenuButton        *add;
  GMenuModel           *add_menu;
  GtkMenuButton        *primary;
  GMenuModel           *primary_menu;
  KoersReportingDate   *reporting_date;
  KoersBanner          *file_banner;
  KoersBanner          *notice_banner;
  GtkStack             *pages;
  guint                 fold_id;
};

GtkWidget *koers_window_ensure_page     (KoersWindow     *self,
                                         const KoersView *view);
void       koers_window_install_actions (GtkWidgetClass  *widget_class);
void       koers_window_accept_files    (KoersWindow     *self);
void       koers_window_show_start      (KoersWindow     *self,
                                         const char      *problem,
                                         const char      *path,
                                         const char      *backups);
void       koers_window_update_actions  (KoersWindow     *self);
void       koers_window_show_toast      (KoersWindow     *self,
                                         const char      *title,
                                         gboolean         can_undo);

G_END_DECLS
