/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-pdf.h"

#include <cairo-pdf.h>
#include <string.h>

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A document of lines; an empty string begins a new paragraph, "\f" a new page, and lines with a "#" are headings. */
static GBytes *
make_pdf (const char *const *lines,
          guint              n,
          const char        *first_label)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);
  double y = 100;

  if (first_label != NULL)
    cairo_pdf_surface_set_page_label (surface, first_label);
  cairo_select_font_face (cr, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  for (guint i = 0; i < n; i++)
    {
      gboolean heading = *lines[i] == '#';

      if (*lines[i] == '\f')
        {
          cairo_show_page (cr);
          y = 100;
          continue;
        }
      cairo_set_font_size (cr, heading ? 20 : 11);
      cairo_move_to (cr, 72, y);
      cairo_show_text (cr, lines[i] + (heading ? 1 : 0));
      y += heading ? 40 : *lines[i] == '\0' ? 20 : 14;
    }
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static KoersPdf *
open_lines (const char *const *lines,
            guint              n,
            const char        *first_label)
{
  g_autoptr (GBytes) bytes = make_pdf (lines, n, first_label);
  g_autoptr (GError) error = NULL;
  KoersPdf *pdf = koers_pdf_open (bytes, "akkoord.pdf", NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static const char *const agreement[] = {
  "#Wonen en leefomgeving",
  "We bouwen in deze periode 300 woningen, waarvan 30% sociale huur. De informatie-",
  "voorziening over in- en uitstroom gaat via o.a. de website. Is dat genoeg? Ja, zegt",
  "de coalitie.",
  "",
  "Het CO2-",
  "beleid blijft zoals het is",
  "\f",
  "Op de tweede bladzijde staat de laatste zin.",
};

static void
assert_sentence (KoersPdfText *text,
                 guint         index,
                 const char   *expected)
{
  g_autofree char *sentence = koers_pdf_text_dup (text, koers_pdf_text_get_sentence (text, index));

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentences (void)
{
  g_autoptr (KoersPdf) pdf = open_lines (agreement, G_N_ELEMENTS (agreement), NULL);
  KoersPdfText *text = koers_pdf_get_text (pdf, 0);

  g_assert_cmpuint (koers_pdf_get_n_pages (pdf), ==, 2);
  g_assert_true (koers_pdf_has_text (pdf));
  assert_sentence (text, 0, "Wonen en leefomgeving");
  assert_sentence (text, 1, "We bouwen in deze periode 300 woningen, waarvan 30% sociale huur.");
  assert_sentence (text, 2, "De informatievoorziening over in- en uitstroom gaat via o.a. de website.");
  assert_sentence (text, 3, "Is dat genoeg?");
  assert_sentence (text, 4, "Ja, zegt de coalitie.");
  assert_sentence (text, 5, "Het CO2-beleid blijft zoals het is");
  g_assert_cmpuint (koers_pdf_text_get_n_sentences (text), ==, 6);
  for (guint i = 0; i < koers_pdf_text_get_n_words (text); i++)
    {
      KoersPdfRange sentence = koers_pdf_text_get_sentence (text, koers_pdf_text_find_sentence (text, i));

      g_assert_true (i >= sentence.first && i < sentence.first + sentence.n);
    }
}

/* The words stand where they were drawn. */
static void
test_places (void)
{
  g_autoptr (KoersPdf) pdf = open_lines (agreement, G_N_ELEMENTS (agreement), NULL);
  KoersPdfText *text = koers_pdf_get_text (pdf, 0);
  const KoersPdfWord *first = koers_pdf_text_get_word (text, 0), *word;
  double width, height;
  int at;

  koers_pdf_get_size (pdf, 0, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595, 1);
  g_assert_cmpfloat_with_epsilon (height, 842, 1);
  g_assert_cmpfloat_with_epsilon (first->box.x, 72, 3);
  g_assert_cmpfloat_with_epsilon (first->box.y + first->box.height, 100, 8);
  at = koers_pdf_text_find_word (text, 80, 140);
  word = koers_pdf_text_get_word (text, (guint) at);
  g_assert_cmpstr (word->text, ==, "We");
  /* Behind the end of the line is its last word. */
  at = koers_pdf_text_find_word (text, 590, 140);
  g_assert_cmpstr (koers_pdf_text_get_word (text, (guint) at)->text, ==, "informatie-");
  g_assert_true (koers_pdf_text_get_word (text, (guint) at)->ends_line);
}

static void
assert_found (KoersPdfText *text,
              const char   *wanted,
              guint         n,
              const char   *expected)
{
  g_autoptr (GArray) found = koers_pdf_text_search (text, wanted);
  g_autofree char *first = found->len > 0 ? koers_pdf_text_dup (text, g_array_index (found, KoersPdfRange, 0)) : NULL;

  g_assert_cmpuint (found->len, ==, n);
  g_assert_cmpstr (first, ==, expected);
}

static void
test_search (void)
{
  g_autoptr (KoersPdf) pdf = open_lines (agreement, G_N_ELEMENTS (agreement), NULL);
  KoersPdfText *text = koers_pdf_get_text (pdf, 0);
  KoersPdfRange range;
  g_autofree char *quote = NULL, *beginning = NULL;

  assert_found (text, "INFORMATIEVOORZIENING", 1, "informatievoorziening");
  assert_found (text, "zegt\n  de", 1, "zegt de");
  assert_found (text, "woning", 1, "woningen,");
  assert_found (text, "nergens", 0, NULL);
  assert_found (text, "", 0, NULL);
  assert_found (text, "de", 5, "deze");

  g_assert_true (koers_pdf_text_find_quote (text, "Ja, zegt de coalitie.", &range));
  /* From another copy, broken otherwise. */
  g_assert_true (koers_pdf_text_find_quote (text, "de informatie-voorziening over in– en uitstroom, gaat", &range));
  quote = koers_pdf_text_dup (text, range);
  g_assert_cmpstr (quote, ==, "De informatievoorziening over in- en uitstroom gaat");
  g_assert_true (koers_pdf_text_find_quote (text, "We bouwen in deze periode 300 woningen, waarvan 30% sociale huur, zo staat het in een oude versie van het akkoord.", &range));
  g_assert_cmpuint (range.first, ==, 3);
  g_assert_false (koers_pdf_text_find_quote (text, "Iets heel anders", &range));
  g_assert_false (koers_pdf_text_find_quote (text, "…", &range));
}

static void
test_numbers (void)
{
  g_autoptr (KoersPdf) plain = open_lines (agreement, G_N_ELEMENTS (agreement), NULL), labelled = open_lines (agreement, G_N_ELEMENTS (agreement), "17");

  g_assert_cmpuint (koers_pdf_get_number (plain, 1), ==, 2);
  g_assert_cmpuint (koers_pdf_find_page (plain, 2), ==, 1);
  g_assert_cmpuint (koers_pdf_find_page (plain, 90), ==, 1);
  g_assert_cmpuint (koers_pdf_get_number (labelled, 0), ==, 17);
  g_assert_cmpuint (koers_pdf_find_page (labelled, 17), ==, 0);
}

static void
test_picture (void)
{
  g_autoptr (KoersPdf) pdf = open_lines (agreement, G_N_ELEMENTS (agreement), NULL);
  cairo_surface_t *small = koers_pdf_render (pdf, 0, 1), *large = koers_pdf_render (pdf, 0, 1000);
  const guint32 *pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (small);
  guint n_dark = 0;

  g_assert_cmpint (cairo_image_surface_get_width (small), ==, 595);
  for (int i = 0; i < 595 * 842; i++)
    n_dark += (pixels[i] & 0xff) < 0x80 ? 1 : 0;
  g_assert_cmpuint (n_dark, >, 500);
  g_assert_cmpint (cairo_surface_status (large), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (large), <, 10000);
  cairo_surface_destroy (small);
  cairo_surface_destroy (large);
}

static void
assert_refused (GBytes     *bytes,
                const char *begins)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (koers_pdf_open (bytes, "akkoord.pdf", NULL, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  if (!g_str_has_prefix (error->message, begins))
    g_error ("“%s” should begin with “%s”", error->message, begins);
}

/* A document that asks for a password; RC4 with 40 bits, and an owner's entry that nobody needs. */
#define ENCRYPTED \
  "%PDF-1.4\n" \
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" \
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" \
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n" \
  "4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<0101010101010101010101010101010101010101010101010101010101010101>" \
  "/U<0202020202020202020202020202020202020202020202020202020202020202>>>endobj\n" \
  "trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<01><01>]>>\n" \
  "%%EOF\n"

static void
test_refused (void)
{
  static const char *const texts[] = { "", "%PDF-1.7", "no PDF at all", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n" };
  g_autoptr (GBytes) encrypted = g_bytes_new_static (ENCRYPTED, strlen (ENCRYPTED));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      assert_refused (bytes, "“akkoord.pdf” ");
    }
  assert_refused (encrypted, "“akkoord.pdf” can only be read with a password");
}

/* A scanned document: a page, and no text. */
static void
test_no_text (void)
{
  static const char *const lines[] = { "", "\f", "" };
  g_autoptr (KoersPdf) pdf = open_lines (lines, G_N_ELEMENTS (lines), NULL);
  KoersPdfRange range;

  g_assert_cmpuint (koers_pdf_get_n_pages (pdf), ==, 2);
  g_assert_false (koers_pdf_has_text (pdf));
  g_assert_cmpint (koers_pdf_text_find_word (koers_pdf_get_text (pdf, 0), 5, 5), ==, -1);
  g_assert_cmpuint (koers_pdf_text_get_n_sentences (koers_pdf_get_text (pdf, 0)), ==, 0);
  g_assert_false (koers_pdf_text_find_quote (koers_pdf_get_text (pdf, 0), "a", &range));
}

static void
test_damage (void)
{
  g_autoptr (GBytes) bytes = make_pdf (agreement, G_N_ELEMENTS (agreement), NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *damaged = g_memdup2 (data, length);
      g_autoptr (GBytes) copy = NULL;
      g_autoptr (KoersPdf) pdf = NULL;

      damaged[g_rand_int_range (rand, 0, (gint32) length)] ^= (char) (1 << g_rand_int_range (rand, 0, 7));
      copy = g_bytes_new (damaged, i % 3 == 0 ? (gsize) g_rand_int_range (rand, 1, (gint32) length) : length);
      pdf = koers_pdf_open (copy, "akkoord.pdf", NULL, NULL);
      for (guint page = 0; pdf != NULL && page < koers_pdf_get_n_pages (pdf); page++)
        cairo_surface_destroy (koers_pdf_render (pdf, page, 0.2));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = make_pdf (agreement, G_N_ELEMENTS (agreement), NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (koers_pdf_open (bytes, "akkoord.pdf", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/pdf/sentences", test_sentences);
  g_test_add_func ("/exchange/pdf/places", test_places);
  g_test_add_func ("/exchange/pdf/search", test_search);
  g_test_add_func ("/exchange/pdf/numbers", test_numbers);
  g_test_add_func ("/exchange/pdf/picture", test_picture);
  g_test_add_func ("/exchange/pdf/refused", test_refused);
  g_test_add_func ("/exchange/pdf/no-text", test_no_text);
  g_test_add_func ("/exchange/pdf/damage", test_damage);
  g_test_add_func ("/exchange/pdf/cancelled", test_cancelled);

  return g_test_run ();
}
