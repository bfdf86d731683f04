/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-pdf-pages.h"
#include "koers-pdf-view.h"

G_BEGIN_DECLS

struct _KoersPdfView {
  GtkWidget      parent_instance;
  KoersPdf      *pdf;
  KoersPdfPages *pages;
  GArray        *tops;  /* double: where each page begins, in pixels; and one more for the end */
  double         scale; /* pixels for each point */
  gboolean       fits;  /* whether the widest page is as wide as the widget */
  guint          page;  /* of the selection */
  KoersPdfRange  range; /* what is selected; nothing if it has no words */
  guint          anchor_page; /* where dragging began */
  int            anchor;      /* the word there; -1 for none */
  gboolean       dragged;     /* whether the pointer went over words since */
  GArray        *marks; /* KoersPdfMark */
  int            show_page; /* the one to go to as soon as there is room; -1 for none */
  GtkAdjustment *adjustments[2]; /* by orientation */
  GtkScrollablePolicy policies[2];
};

double          koers_pdf_view_get_offset     (KoersPdfView   *self,
                                               GtkOrientation  orientation);
guint           koers_pdf_view_find_page_at   (KoersPdfView   *self,
                                               double          y);
graphene_rect_t koers_pdf_view_get_page_area  (KoersPdfView   *self,
                                               guint           page);
void            koers_pdf_view_tell_selection (KoersPdfView   *self);
void            koers_pdf_view_add_input      (KoersPdfView   *self);
void            koers_pdf_view_draw           (KoersPdfView   *self,
                                               GtkSnapshot    *snapshot);

G_END_DECLS
