/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-picture.h"

#include <string.h>

/* Pictures of windows, and how much two of them differ. */

/* How far a colour may lie outside those around it, of 255 in each channel: enough for a picture of 256 colours, and less than what is
 * between a shade of the style sheet and the next one, which is 20 or more. */
#define TOLERANCE 14

/* What covers so many pixels is an area; colours at edges that are so near to each other are as good as one. */
#define AREA 400
#define ALIKE 10

typedef struct {
  int     width;
  int     height;
  guint8 *bytes; /* blue, green, red, alpha */
} Pixels;

static void
pixels_clear (Pixels *self)
{
  g_clear_pointer (&self->bytes, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pixels, pixels_clear)

static Pixels
download (GdkTexture *texture)
{
  Pixels pixels = { gdk_texture_get_width (texture), gdk_texture_get_height (texture), NULL };

  pixels.bytes = g_malloc ((gsize) pixels.width * (gsize) pixels.height * 4);
  gdk_texture_download (texture, pixels.bytes, (gsize) pixels.width * 4);
  return pixels;
}

static guint8 *
get_pixel (const Pixels *self,
           int           x,
           int           y)
{
  return self->bytes + ((gsize) y * (gsize) self->width + (gsize) x) * 4;
}

/* Whether a colour is, in each channel, within what stands at that place and right beside it. */
static gboolean
fits (const guint8 *pixel,
      const Pixels *other,
      int           x,
      int           y)
{
  for (int channel = 0; channel < 3; channel++)
    {
      int least = 255, most = 0;

      for (int v = MAX (y - 1, 0); v <= MIN (y + 1, other->height - 1); v++)
        for (int u = MAX (x - 1, 0); u <= MIN (x + 1, other->width - 1); u++)
          {
            least = MIN (least, get_pixel (other, u, v)[channel]);
            most = MAX (most, get_pixel (other, u, v)[channel]);
          }
      if (pixel[channel] < least - TOLERANCE || pixel[channel] > most + TOLERANCE)
        return FALSE;
    }
  return TRUE;
}

/**
 * koers_test_picture_take:
 * @window: a window that is shown
 *
 * Returns: (transfer full) (nullable): what it looks like; %NULL while it is being laid out
 */
GdkTexture *
koers_test_picture_take (GtkWindow *window)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (GTK_WIDGET (window)), height = gtk_widget_get_height (GTK_WIDGET (window));

  paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

/* ---- fewer colours */

typedef struct {
  guint8 bytes[4];
  guint  n;
} Colour;

static int
compare_colours (gconstpointer a,
                 gconstpointer b)
{
  const Colour *of_a = *(const Colour *const *) a, *of_b = *(const Colour *const *) b;
  int order = (of_a->n < of_b->n) - (of_a->n > of_b->n);

  return order != 0 ? order : memcmp (of_a->bytes, of_b->bytes, 4);
}

static int
get_distance (const guint8 *a,
              const guint8 *b)
{
  int distance = 0;

  for (int channel = 0; channel < 3; channel++)
    distance = MAX (distance, ABS (a[channel] - b[channel]));
  return distance;
}

/* All colours, the most frequent first. */
static GPtrArray *
count_colours (const Pixels *pixels)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_int_hash, g_int_equal);
  GPtrArray *colours = g_ptr_array_new_with_free_func (g_free);

  for (int y = 0; y < pixels->height; y++)
    for (int x = 0; x < pixels->width; x++)
      {
        Colour *colour = g_hash_table_lookup (found, get_pixel (pixels, x, y));

        if (colour == NULL)
          {
            colour = g_new0 (Colour, 1);
            memcpy (colour->bytes, get_pixel (pixels, x, y), 4);
            g_ptr_array_add (colours, colour);
            g_hash_table_insert (found, colour->bytes, colour);
          }
        colour->n++;
      }
  g_ptr_array_sort (colours, compare_colours);
  return colours;
}

static const Colour *
find_nearest (GPtrArray    *colours,
              const Colour *colour)
{
  const Colour *nearest = NULL;
  int least = G_MAXINT;

  for (guint i = 0; i < colours->len && least > 0; i++)
    {
      int distance = get_distance (((const Colour *) g_ptr_array_index (colours, i))->bytes, colour->bytes);

      if (distance < least)
        {
          nearest = g_ptr_array_index (colours, i);
          least = distance;
        }
    }
  return nearest;
}

/**
 * koers_test_picture_reduce:
 * @picture: a picture
 * @n_colours: how many colours are left
 *
 * Keeps the colours of areas as they are; of the others, which are at edges, those that are not much like one that is kept already. What
 * is left becomes the nearest of them.
 *
 * Returns: (transfer full): the picture with fewer colours
 */
GdkTexture *
koers_test_picture_reduce (GdkTexture *picture,
                           guint       n_colours)
{
  g_auto (Pixels) pixels = download (picture);
  g_autoptr (GPtrArray) colours = count_colours (&pixels), kept = g_ptr_array_new ();
  g_autoptr (GHashTable) becomes = g_hash_table_new (g_int_hash, g_int_equal);
  g_autoptr (GBytes) bytes = NULL;
  gsize size = (gsize) pixels.width * (gsize) pixels.height * 4;

  for (guint i = 0; i < colours->len && kept->len < n_colours; i++)
    {
      Colour *colour = g_ptr_array_index (colours, i);
      const Colour *nearest = find_nearest (kept, colour);

      if (nearest == NULL || colour->n > AREA || get_distance (nearest->bytes, colour->bytes) > ALIKE)
        g_ptr_array_add (kept, colour);
    }
  for (guint i = 0; i < colours->len; i++)
    {
      Colour *colour = g_ptr_array_index (colours, i);

      g_hash_table_insert (becomes, colour->bytes, (gpointer) find_nearest (kept, colour)->bytes);
    }
  for (int y = 0; y < pixels.height; y++)
    for (int x = 0; x < pixels.width; x++)
      memcpy (get_pixel (&pixels, x, y), g_hash_table_lookup (becomes, get_pixel (&pixels, x, y)), 4);
  bytes = g_bytes_new_take (g_steal_pointer (&pixels.bytes), size);
  return gdk_memory_texture_new (pixels.width, pixels.height, GDK_MEMORY_DEFAULT, bytes, (gsize) pixels.width * 4);
}

gboolean
koers_test_picture_equal (GdkTexture *a,
                          GdkTexture *b)
{
  g_auto (Pixels) of_a = download (a), of_b = download (b);

  return of_a.width == of_b.width && of_a.height == of_b.height &&
         memcmp (of_a.bytes, of_b.bytes, (gsize) of_a.width * (gsize) of_a.height * 4) == 0;
}

/**
 * koers_test_picture_compare:
 * @a: a picture
 * @b: another one
 * @difference: (out) (optional): @a, pale, and red where the two differ
 *
 * Counts the places whose colour in one picture does not occur at that place and right beside it in the other. The edges of letters, which
 * come out a little differently elsewhere, lie between the colours around them; what moves by two pixels, goes, or gets another colour does
 * not.
 *
 * Returns: how many there are; %G_MAXUINT if the pictures are not of one size
 */
guint
koers_test_picture_compare (GdkTexture  *a,
                            GdkTexture  *b,
                            GdkTexture **difference)
{
  g_auto (Pixels) of_a = download (a), of_b = download (b), marked = download (a);
  gsize size = (gsize) of_a.width * (gsize) of_a.height * 4;
  g_autoptr (GBytes) bytes = NULL;
  guint n = 0;

  if (of_a.width != of_b.width || of_a.height != of_b.height)
    return G_MAXUINT;
  for (int y = 0; y < of_a.height; y++)
    for (int x = 0; x < of_a.width; x++)
      {
        guint8 *mark = get_pixel (&marked, x, y);

        for (int channel = 0; channel < 3; channel++)
          mark[channel] = (guint8) (191 + mark[channel] / 4);
        if (fits (get_pixel (&of_a, x, y), &of_b, x, y) && fits (get_pixel (&of_b, x, y), &of_a, x, y))
          continue;
        mark[0] = mark[1] = 0;
        mark[2] = 255;
        n++;
      }
  bytes = g_bytes_new_take (g_steal_pointer (&marked.bytes), size);
  if (difference != NULL)
    *difference = gdk_memory_texture_new (of_a.width, of_a.height, GDK_MEMORY_DEFAULT, bytes, (gsize) of_a.width * 4);
  return n;
}
