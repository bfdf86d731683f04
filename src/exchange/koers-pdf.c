/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf.h"

#include "koers-error.h"
#include "koers-poppler.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

/* What an agreement may be; above it something else is meant. */
#define MAX_PAGES 5000

/* In points; a page of PDF 1.7 is at most 200 inches wide and high. */
#define MAX_SIZE 14400.0

/* Of one picture of a page. */
#define MAX_PIXELS 4e7

/**
 * KoersPdf:
 *
 * The pages of a PDF document: their size, number and text, which never change, and pictures of them. A document is opened and its pages
 * are drawn in any thread.
 */
struct _KoersPdf {
  GObject             parent_instance;
  const KoersPoppler *poppler;
  PopplerDocument    *document;
  GMutex              drawing; /* one thread at a time may ask the document */
  GArray             *pages;   /* Page */
  gboolean            has_text;
};

typedef struct {
  int           index; /* in the document, of which pages may be missing */
  double        width;
  double        height;
  guint         number;
  KoersPdfText *text;
} Page;

G_DEFINE_FINAL_TYPE (KoersPdf, koers_pdf, G_TYPE_OBJECT)

static void
clear_page (gpointer data)
{
  koers_pdf_text_free (((Page *) data)->text);
}

static void
koers_pdf_finalize (GObject *object)
{
  KoersPdf *self = KOERS_PDF (object);

  g_clear_object (&self->document);
  g_array_unref (self->pages);
  g_mutex_clear (&self->drawing);

  G_OBJECT_CLASS (koers_pdf_parent_class)->finalize (object);
}

static void
koers_pdf_class_init (KoersPdfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_pdf_finalize;
}

static void
koers_pdf_init (KoersPdf *self)
{
  g_mutex_init (&self->drawing);
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  g_array_set_clear_func (self->pages, clear_page);
}

/* ---- reading */

static void
end_word (GArray       *words,
          GString      *text,
          KoersPdfWord *word)
{
  if (text->len == 0)
    return;
  word->text = g_strdup (text->str);
  g_array_append_vals (words, word, 1);
  g_string_truncate (text, 0);
}

static void
widen (KoersPdfBox            *box,
       const PopplerRectangle *rectangle,
       gboolean                first)
{
  double x1 = MIN (rectangle->x1, rectangle->x2), x2 = MAX (rectangle->x1, rectangle->x2);
  double y1 = MIN (rectangle->y1, rectangle->y2), y2 = MAX (rectangle->y1, rectangle->y2);

  if (!first)
    {
      x1 = MIN (x1, box->x);
      y1 = MIN (y1, box->y);
      x2 = MAX (x2, box->x + box->width);
      y2 = MAX (y2, box->y + box->height);
    }
  *box = (KoersPdfBox) { x1, y1, x2 - x1, y2 - y1 };
}

/* Poppler gives the characters and for each of them where it stands, white space too. */
static KoersPdfText *
read_text (const KoersPoppler *poppler,
           PopplerPage        *page)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (KoersPdfWord));
  g_autofree char *text = poppler->poppler_page_get_text (page);
  g_autofree PopplerRectangle *rectangles = NULL;
  g_autoptr (GString) word_text = g_string_new (NULL);
  KoersPdfWord word = { NULL };
  guint n = 0, i = 0;

  if (text == NULL || !g_utf8_validate (text, -1, NULL) || !poppler->poppler_page_get_text_layout (page, &rectangles, &n))
    return koers_pdf_text_new (words);
  for (const char *p = text; *p != '\0' && i < n; p = g_utf8_next_char (p), i++)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          end_word (words, word_text, &word);
          if (c == '\n' && words->len > 0)
            g_array_index (words, KoersPdfWord, words->len - 1).ends_line = TRUE;
          continue;
        }
      widen (&word.box, &rectangles[i], word_text->len == 0);
      g_string_append_unichar (word_text, c);
    }
  end_word (words, word_text, &word);
  return koers_pdf_text_new (words);
}

/* The number that is printed on a page if it has one, or which page it is. */
static guint
read_number (const KoersPoppler *poppler,
             PopplerPage        *page,
             guint               index)
{
  g_autofree char *label = poppler->poppler_page_get_label (page);
  guint64 number;

  return label != NULL && g_ascii_string_to_unsigned (label, 10, 1, 100000, &number, NULL) ? (guint) number : index + 1;
}

static gboolean
read_pages (KoersPdf      *self,
            const char    *place,
            GCancellable  *cancellable,
            GError       **error)
{
  int n = self->poppler->poppler_document_get_n_pages (self->document);

  for (int i = 0; i < MIN (n, MAX_PAGES); i++)
    {
      g_autoptr (PopplerPage) page = NULL;
      Page read = { .index = i };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      page = self->poppler->poppler_document_get_page (self->document, i);
      if (page == NULL)
        continue;
      self->poppler->poppler_page_get_size (page, &read.width, &read.height);
      if (!(read.width > 1 && read.height > 1 && read.width <= MAX_SIZE && read.height <= MAX_SIZE))
        {
          read.width = 595;
          read.height = 842;
        }
      read.number = read_number (self->poppler, page, (guint) i);
      read.text = read_text (self->poppler, page);
      self->has_text = self->has_text || koers_pdf_text_get_n_words (read.text) > 0;
      g_array_append_val (self->pages, read);
    }
  if (self->pages->len > 0)
    return TRUE;
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("“%s” has no pages that can be read. Ask whoever made it for another copy."), place);
  return FALSE;
}

static void
refuse (KoersPdf      *self,
        const char    *place,
        const GError  *reason,
        GError       **error)
{
  if (g_error_matches (reason, self->poppler->poppler_error_quark (), POPPLER_ERROR_ENCRYPTED))
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                 _("“%s” can only be read with a password. Save a copy without a password and open that."), place);
  else
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("“%s” is damaged or no PDF. Ask whoever made it for another copy."), place);
}

/**
 * koers_pdf_open:
 * @bytes: a PDF document
 * @place: where it lies, for people
 * @cancellable: (nullable): lets go of it
 * @error: where to say what is wrong
 *
 * Reads a document and the text of all its pages; for a long one that takes seconds. A document may have no text, see koers_pdf_has_text().
 *
 * Errors: %KOERS_ERROR_REFUSED if it is damaged, encrypted or has no pages; %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the document
 */
KoersPdf *
koers_pdf_open (GBytes        *bytes,
                const char    *place,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (KoersPdf) self = g_object_new (KOERS_TYPE_PDF, NULL);
  g_autoptr (GError) reason = NULL;

  self->poppler = koers_poppler_load (error);
  if (self->poppler == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) > 0)
    self->document = self->poppler->poppler_document_new_from_bytes (bytes, NULL, &reason);
  if (self->document == NULL)
    {
      refuse (self, place, reason, error);
      return NULL;
    }
  return read_pages (self, place, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

guint
koers_pdf_get_n_pages (KoersPdf *self)
{
  return self->pages->len;
}

/**
 * koers_pdf_has_text:
 * @self: a document
 *
 * Returns: whether any page has text; a scanned document has none
 */
gboolean
koers_pdf_has_text (KoersPdf *self)
{
  return self->has_text;
}

/**
 * koers_pdf_get_size:
 * @self: a document
 * @page: which page, from 0
 * @width: (out): in points
 * @height: (out): in points
 */
void
koers_pdf_get_size (KoersPdf *self,
                    guint     page,
                    double   *width,
                    double   *height)
{
  *width = g_array_index (self->pages, Page, page).width;
  *height = g_array_index (self->pages, Page, page).height;
}

/**
 * koers_pdf_get_number:
 * @self: a document
 * @page: which page, from 0
 *
 * Returns: the number by which people call it
 */
guint
koers_pdf_get_number (KoersPdf *self,
                      guint     page)
{
  return g_array_index (self->pages, Page, page).number;
}

/**
 * koers_pdf_find_page:
 * @self: a document
 * @number: the number by which people call a page
 *
 * Returns: which page it is, from 0; if there is no such number, the one that comes nearest by order
 */
guint
koers_pdf_find_page (KoersPdf *self,
                     guint     number)
{
  for (guint i = 0; i < self->pages->len; i++)
    if (g_array_index (self->pages, Page, i).number == number)
      return i;
  return CLAMP (number, 1, self->pages->len) - 1;
}

/**
 * koers_pdf_get_text:
 * @self: a document
 * @page: which page, from 0
 *
 * Returns: (transfer none): its text
 */
KoersPdfText *
koers_pdf_get_text (KoersPdf *self,
                    guint     page)
{
  return g_array_index (self->pages, Page, page).text;
}

/**
 * koers_pdf_render:
 * @self: a document
 * @page: which page, from 0
 * @scale: pixels for each point
 *
 * Draws a page on white. A picture that would be too large becomes smaller.
 *
 * Returns: (transfer full): the picture, in the format ARGB32
 */
cairo_surface_t *
koers_pdf_render (KoersPdf *self,
                  guint     page,
                  double    scale)
{
  const Page *size = &g_array_index (self->pages, Page, page);
  double fit = MIN (scale, sqrt (MAX_PIXELS / (size->width * size->height)));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) MAX (round (size->width * fit), 1),
                                                         (int) MAX (round (size->height * fit), 1));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PopplerPage) drawn = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, fit, fit);
  g_mutex_lock (&self->drawing);
  drawn = self->poppler->poppler_document_get_page (self->document, size->index);
  if (drawn != NULL)
    self->poppler->poppler_page_render (drawn, cr);
  g_clear_object (&drawn);
  g_mutex_unlock (&self->drawing);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}
