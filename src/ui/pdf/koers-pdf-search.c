/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-search.h"

#include "koers-focus.h"
#include "koers-pdf-view.h"

#include <glib/gi18n-lib.h>

/**
 * KoersPdfSearch:
 *
 * Looks for words in all pages of a PDF: how often they are there, the next place and the previous one.
 */
struct _KoersPdfSearch {
  GtkWidget  parent_instance;
  KoersPdf  *pdf;
  guint      page;  /* that is looked at, from 0 */
  GArray    *marks; /* KoersPdfMark: what was found */
  int        mark;  /* the one that is shown; -1 for none */
  GtkWidget *box;
  GtkWidget *entry;
  GtkLabel  *count;
  GtkWidget *previous;
  GtkWidget *next;
};

enum { MARKS_CHANGED, FOUND, STOPPED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersPdfSearch, koers_pdf_search, GTK_TYPE_WIDGET)

static void
show_mark (KoersPdfSearch *self)
{
  gboolean searching = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  /* Translators: which of the places that were found is shown, and how many there are. */
  g_autofree char *text = g_strdup_printf (_("%d of %u"), self->mark + 1, self->marks->len);

  gtk_label_set_label (self->count, searching ? text : "");
  gtk_widget_set_sensitive (self->previous, self->marks->len > 0);
  gtk_widget_set_sensitive (self->next, self->marks->len > 0);
  if (self->mark >= 0)
    {
      const KoersPdfMark *mark = &g_array_index (self->marks, KoersPdfMark, self->mark);

      g_signal_emit (self, signals[FOUND], 0, mark->page, mark->range.first, mark->range.n);
    }
}

static void
search_changed_cb (KoersPdfSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_array_set_size (self->marks, 0);
  self->mark = -1;
  for (guint page = 0; self->pdf != NULL && page < koers_pdf_get_n_pages (self->pdf); page++)
    {
      g_autoptr (GArray) found = koers_pdf_text_search (koers_pdf_get_text (self->pdf, page), text);

      for (guint i = 0; i < found->len; i++)
        {
          KoersPdfMark mark = { page, g_array_index (found, KoersPdfRange, i) };

          /* What comes first on the page that is looked at, or after it. */
          if (self->mark < 0 && page >= self->page)
            self->mark = (int) self->marks->len;
          g_array_append_val (self->marks, mark);
        }
    }
  if (self->mark < 0 && self->marks->len > 0)
    self->mark = 0;
  g_signal_emit (self, signals[MARKS_CHANGED], 0);
  show_mark (self);
}

static void
go (KoersPdfSearch *self,
    int             step)
{
  int n = (int) self->marks->len;

  if (n == 0)
    return;
  self->mark = (self->mark + step + n) % n;
  show_mark (self);
}

static void
next_cb (KoersPdfSearch *self)
{
  go (self, 1);
}

static void
previous_cb (KoersPdfSearch *self)
{
  go (self, -1);
}

static void
stopped_cb (KoersPdfSearch *self)
{
  g_signal_emit (self, signals[STOPPED], 0);
}

static gboolean
koers_pdf_search_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KOERS_PDF_SEARCH (widget)->entry);
}

static void
koers_pdf_search_dispose (GObject *object)
{
  KoersPdfSearch *self = KOERS_PDF_SEARCH (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->pdf);

  G_OBJECT_CLASS (koers_pdf_search_parent_class)->dispose (object);
}

static void
koers_pdf_search_finalize (GObject *object)
{
  g_array_unref (KOERS_PDF_SEARCH (object)->marks);

  G_OBJECT_CLASS (koers_pdf_search_parent_class)->finalize (object);
}

static void
koers_pdf_search_class_init (KoersPdfSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_pdf_search_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_pdf_search_finalize;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_pdf_search_grab_focus;

  /**
   * KoersPdfSearch::marks-changed:
   *
   * Comes when other words are found.
   */
  signals[MARKS_CHANGED] = g_signal_new ("marks-changed", KOERS_TYPE_PDF_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KoersPdfSearch::found:
   * @page: which page, from 0
   * @first: the first of its words
   * @n: how many words
   *
   * Comes when a place is to be shown.
   */
  signals[FOUND] = g_signal_new ("found", KOERS_TYPE_PDF_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT,
                                 G_TYPE_UINT);

  /**
   * KoersPdfSearch::stopped:
   *
   * Comes when Escape is pressed.
   */
  signals[STOPPED] = g_signal_new ("stopped", KOERS_TYPE_PDF_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-pdf-search.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPdfSearch, box);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfSearch, count);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfSearch, previous);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfSearch, next);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_pdf_search_init (KoersPdfSearch *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (KoersPdfMark));
  self->mark = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_pdf_search_set_pdf:
 * @self: a search
 * @pdf: (nullable): the document to search
 *
 * Searches another document for the same words.
 */
void
koers_pdf_search_set_pdf (KoersPdfSearch *self,
                          KoersPdf       *pdf)
{
  g_set_object (&self->pdf, pdf);
  self->page = 0;
  search_changed_cb (self);
}

/**
 * koers_pdf_search_set_page:
 * @self: a search
 * @page: the page that is looked at, from 0
 *
 * Says from where the next words are looked for.
 */
void
koers_pdf_search_set_page (KoersPdfSearch *self,
                           guint           page)
{
  self->page = page;
}

/**
 * koers_pdf_search_get_marks:
 * @self: a search
 *
 * Returns: (transfer none) (element-type KoersPdfMark): all that was found
 */
GArray *
koers_pdf_search_get_marks (KoersPdfSearch *self)
{
  return self->marks;
}
