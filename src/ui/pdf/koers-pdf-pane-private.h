/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-banner.h"
#include "koers-flow.h"
#include "koers-pdf-pane.h"
#include "koers-pdf-view.h"
#include "koers-progress-line.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _KoersPdfPane {
  GtkWidget          parent_instance;
  KoersViewState    *view_state;
  KoersRecord       *agreement;
  KoersPdf          *pdf;
  GCancellable      *cancellable; /* of what is being opened */
  GFile             *chosen;      /* (nullable): what is being opened because somebody chose it */
  GPtrArray         *chapters;    /* those of the drop-down */
  guint              chosen_page; /* on which the chapter was chosen by hand, from 1; 0 for none */
  gboolean           showing;     /* the drop-down is set by the program */
  guint              quote_page;  /* what to show as soon as the document is there; 0 for nothing */
  char              *quote;
  guint              source;
  GtkWidget         *box;
  KoersBanner       *banner;
  GtkWidget         *search_bar;
  GtkWidget         *search;
  AdwToastOverlay   *toasts;
  AdwToast          *toast; /* (nullable): about what was made last */
  GtkStack          *stack;
  KoersPdfView      *view;
  KoersProgressLine *progress;
  GtkWidget         *make_bar;
  GtkLabel          *selected;
  KoersFlow         *make_flow;
  GtkWidget         *chapter;
  GtkWidget         *make_chapter;
  GtkWidget         *make_objective;
};

void koers_pdf_pane_add_make_widgets  (KoersPdfPane *self);
void koers_pdf_pane_show_chapters     (KoersPdfPane *self);
void koers_pdf_pane_update_buttons    (KoersPdfPane *self);
void koers_pdf_pane_selection_changed (KoersPdfPane *self);
void koers_pdf_pane_make_objective    (KoersPdfPane *self);
void koers_pdf_pane_tell_made         (KoersPdfPane   *self,
                                       KoersChangeSet *changes);
void koers_pdf_pane_undo_action       (GtkWidget    *widget,
                                       const char   *action_name,
                                       GVariant     *parameter);

G_END_DECLS
