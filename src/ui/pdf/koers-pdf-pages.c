/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-pages.h"

/**
 * KoersPdfPages:
 *
 * Pictures of the pages that are looked at. They are drawn in a thread when they are asked for, one at a time; a picture of another size
 * serves until then.
 */
struct _KoersPdfPages {
  GObject     parent_instance;
  KoersPdf   *pdf;
  GHashTable *pictures; /* page to Picture */
  gboolean    drawing;
};

typedef struct {
  GdkTexture *texture;
  double      scale;  /* of the texture */
  double      wanted; /* pixels for each point; 0 if what is there is good */
} Picture;

typedef struct {
  KoersPdf *pdf;
  guint     page;
  double    scale;
} Job;

enum { DRAWN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersPdfPages, koers_pdf_pages, G_TYPE_OBJECT)

static void
free_picture (gpointer data)
{
  g_clear_object (&((Picture *) data)->texture);
  g_free (data);
}

static void
free_job (gpointer data)
{
  g_object_unref (((Job *) data)->pdf);
  g_free (data);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  cairo_surface_t *surface = koers_pdf_render (job->pdf, job->page, job->scale);

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      g_task_return_pointer (task, make_texture (surface), g_object_unref);
      return;
    }
  cairo_surface_destroy (surface);
  g_task_return_pointer (task, NULL, NULL);
}

/* Begins with a picture that is wanted, if none is being drawn. */
static void
draw_next (KoersPdfPages       *self,
           GAsyncReadyCallback  callback)
{
  GHashTableIter iter;
  gpointer page, data;

  g_hash_table_iter_init (&iter, self->pictures);
  while (!self->drawing && g_hash_table_iter_next (&iter, &page, &data))
    {
      const Picture *picture = data;
      g_autoptr (GTask) task = NULL;
      Job *job;

      if (picture->wanted == 0)
        continue;
      job = g_new0 (Job, 1);
      *job = (Job) { g_object_ref (self->pdf), GPOINTER_TO_UINT (page), picture->wanted };
      task = g_task_new (self, NULL, callback, NULL);
      g_task_set_task_data (task, job, free_job);
      self->drawing = TRUE;
      g_task_run_in_thread (task, draw_in_thread);
    }
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  KoersPdfPages *self = KOERS_PDF_PAGES (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);
  Picture *picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (job->page));

  self->drawing = FALSE;
  if (picture != NULL)
    {
      if (texture != NULL)
        g_set_object (&picture->texture, texture);
      picture->scale = job->scale;
      if (picture->wanted == job->scale)
        picture->wanted = 0;
      g_signal_emit (self, signals[DRAWN], 0);
    }
  draw_next (self, drawn_cb);
}

static void
koers_pdf_pages_finalize (GObject *object)
{
  KoersPdfPages *self = KOERS_PDF_PAGES (object);

  g_hash_table_unref (self->pictures);
  g_object_unref (self->pdf);

  G_OBJECT_CLASS (koers_pdf_pages_parent_class)->finalize (object);
}

static void
koers_pdf_pages_class_init (KoersPdfPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_pdf_pages_finalize;

  /**
   * KoersPdfPages::drawn:
   *
   * Comes when a picture has come.
   */
  signals[DRAWN] = g_signal_new ("drawn", KOERS_TYPE_PDF_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
koers_pdf_pages_init (KoersPdfPages *self)
{
  self->pictures = g_hash_table_new_full (NULL, NULL, NULL, free_picture);
}

KoersPdfPages *
koers_pdf_pages_new (KoersPdf *pdf)
{
  KoersPdfPages *self = g_object_new (KOERS_TYPE_PDF_PAGES, NULL);

  self->pdf = g_object_ref (pdf);
  return self;
}

/**
 * koers_pdf_pages_lookup:
 * @self: pictures of pages
 * @page: a page
 * @scale: pixels for each point
 *
 * Asks for the picture of a page in that size, and answers what there is already.
 *
 * Returns: (transfer none) (nullable): a picture of it, in that size or another one
 */
GdkTexture *
koers_pdf_pages_lookup (KoersPdfPages *self,
                        guint          page,
                        double         scale)
{
  Picture *picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));

  if (picture == NULL)
    {
      picture = g_new0 (Picture, 1);
      g_hash_table_insert (self->pictures, GUINT_TO_POINTER (page), picture);
    }
  picture->wanted = picture->scale != scale ? scale : 0;
  draw_next (self, drawn_cb);
  return picture->texture;
}

/**
 * koers_pdf_pages_keep:
 * @self: pictures of pages
 * @first: a page
 * @last: a page that is not before it
 *
 * Lets go of the pictures of all other pages.
 */
void
koers_pdf_pages_keep (KoersPdfPages *self,
                      guint          first,
                      guint          last)
{
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, &page, NULL))
    if (GPOINTER_TO_UINT (page) < first || GPOINTER_TO_UINT (page) > last)
      g_hash_table_iter_remove (&iter);
}
