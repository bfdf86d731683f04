/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-pdf-pane-private.h"

#include "koers-file-drop.h"
#include "koers-pdf-chapters.h"
#include "koers-pdf-edit.h"
#include "koers-pdf-load.h"
#include "koers-pdf-search.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersPdfPane:
 *
 * The PDF of an agreement: to read it, to search it, and to make chapters and objectives of what it says.
 */
G_DEFINE_FINAL_TYPE (KoersPdfPane, koers_pdf_pane, GTK_TYPE_WIDGET)

enum { PAGE_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- search and zoom */

static gboolean
search_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   data)
{
  return gtk_widget_grab_focus (KOERS_PDF_PANE (widget)->search);
}

static void
found_cb (KoersPdfPane *self,
          guint         page,
          guint         first,
          guint         n)
{
  koers_pdf_view_select (self->view, page, (KoersPdfRange) { first, n });
}

static void
marks_changed_cb (KoersPdfPane *self)
{
  koers_pdf_view_set_marks (self->view, koers_pdf_search_get_marks (KOERS_PDF_SEARCH (self->search)));
}

static void
stop_search_cb (KoersPdfPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
zoom_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  koers_pdf_view_zoom (KOERS_PDF_PANE (widget)->view, g_variant_get_int32 (arguments));
  return TRUE;
}

static void
zoom_out_cb (KoersPdfPane *self)
{
  koers_pdf_view_zoom (self->view, -1);
}

static void
zoom_fit_cb (KoersPdfPane *self)
{
  koers_pdf_view_zoom (self->view, 0);
}

static void
zoom_in_cb (KoersPdfPane *self)
{
  koers_pdf_view_zoom (self->view, 1);
}

static gboolean
tell_page_cb (gpointer data)
{
  KoersPdfPane *self = data;

  self->source = 0;
  if (self->pdf != NULL)
    {
      koers_pdf_search_set_page (KOERS_PDF_SEARCH (self->search), koers_pdf_view_get_page (self->view));
      g_signal_emit (self, signals[PAGE_CHANGED], 0, koers_pdf_get_number (self->pdf, koers_pdf_view_get_page (self->view)));
    }
  return G_SOURCE_REMOVE;
}

/* Pages also move while widgets are given their place, when nothing may be said that changes another one. */
static void
scrolled_cb (KoersPdfPane *self)
{
  if (self->source == 0)
    self->source = g_idle_add (tell_page_cb, self);
}

/* ---- a quote */

/* The page is where it should be; in another edition of the document it may have moved. */
static gboolean
find_quote (KoersPdf      *pdf,
            guint         *page,
            const char    *quote,
            KoersPdfRange *range)
{
  if (koers_pdf_text_find_quote (koers_pdf_get_text (pdf, *page), quote, range))
    return TRUE;
  for (guint i = 0; i < koers_pdf_get_n_pages (pdf); i++)
    if (koers_pdf_text_find_quote (koers_pdf_get_text (pdf, i), quote, range))
      {
        *page = i;
        return TRUE;
      }
  return FALSE;
}

static void
show_pending_quote (KoersPdfPane *self)
{
  g_autofree char *quote = g_steal_pointer (&self->quote);
  KoersPdfRange range = { 0, 0 };
  guint page;

  if (self->quote_page == 0 && quote == NULL)
    return;
  page = koers_pdf_find_page (self->pdf, self->quote_page);
  self->quote_page = 0;
  if (quote != NULL && find_quote (self->pdf, &page, quote, &range))
    koers_pdf_view_select (self->view, page, range);
  else if (quote != NULL)
    koers_banner_set_title (self->banner, _("The PDF does not hold this quote as it is written in the objective. This is the page that the objective names."));
  koers_pdf_view_show_page (self->view, page);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- opening */

/* Names the PDF that somebody chose as the source of the agreement, now that it could be opened. */
static void
name_source (KoersPdfPane *self)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->chosen);
  KoersDocument *document = koers_view_state_get_document (self->view_state);
  const char *strategy_path = koers_file_get_path (koers_document_get_file (document));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL, *named = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;

  if (path == NULL || koers_strategy_of (self->agreement) == NULL || !koers_document_can_edit (document))
    return;
  named = koers_pdf_edit_dup_path (self->agreement, strategy_path);
  if (g_strcmp0 (path, named) == 0)
    return;
  changes = koers_pdf_edit_set_path (self->agreement, strategy_path, path);
  if (koers_view_state_commit (self->view_state, changes))
    koers_pdf_pane_tell_made (self, changes);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KoersPdfPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersPdf) pdf = koers_pdf_load_finish (result, &error);

  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  koers_progress_line_stop (self->progress);
  if (pdf == NULL)
    {
      /* What was shown before stays. */
      g_clear_object (&self->chosen);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        koers_banner_set_title (self->banner, error->message);
      return;
    }
  g_set_object (&self->pdf, pdf);
  koers_pdf_view_set_pdf (self->view, pdf);
  koers_pdf_search_set_pdf (KOERS_PDF_SEARCH (self->search), pdf);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  gtk_widget_set_visible (self->search_bar, koers_pdf_has_text (pdf));
  gtk_widget_set_visible (self->make_bar, koers_pdf_has_text (pdf));
  if (!koers_pdf_has_text (pdf))
    koers_banner_set_title (self->banner, _("This PDF holds pictures of pages and no text, so that nothing in it can be selected. Ask for the document it was printed from."));
  koers_pdf_pane_show_chapters (self);
  name_source (self);
  show_pending_quote (self);
  scrolled_cb (self);
}

static void
dropped_cb (GtkWidget *widget,
            GFile     *file)
{
  koers_pdf_pane_choose (KOERS_PDF_PANE (widget), file);
}

static void
chosen_cb (KoersPdfPane    *self,
           int              response,
           GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL)
    koers_pdf_pane_choose (self, file);
  g_object_unref (chooser);
}

/* ---- life */

static void
koers_pdf_pane_dispose (GObject *object)
{
  KoersPdfPane *self = KOERS_PDF_PANE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chosen);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->toast);
  g_clear_object (&self->pdf);
  g_clear_object (&self->agreement);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_pdf_pane_parent_class)->dispose (object);
}

static void
koers_pdf_pane_finalize (GObject *object)
{
  KoersPdfPane *self = KOERS_PDF_PANE (object);

  g_ptr_array_unref (self->chapters);
  g_free (self->quote);

  G_OBJECT_CLASS (koers_pdf_pane_parent_class)->finalize (object);
}

static void
koers_pdf_pane_class_init (KoersPdfPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_pdf_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_pdf_pane_finalize;

  /**
   * KoersPdfPane::page-changed:
   * @number: the number of the page, as people call it
   *
   * Comes when another page may be seen.
   */
  signals[PAGE_CHANGED] = g_signal_new ("page-changed", KOERS_TYPE_PDF_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (KOERS_TYPE_BANNER);
  g_type_ensure (KOERS_TYPE_FLOW);
  g_type_ensure (KOERS_TYPE_PDF_SEARCH);
  g_type_ensure (KOERS_TYPE_PDF_VIEW);
  g_type_ensure (KOERS_TYPE_PROGRESS_LINE);
  gtk_widget_class_install_action (widget_class, "pdf.undo", NULL, koers_pdf_pane_undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "pdf.undo", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, search_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, zoom_key_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, zoom_key_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, zoom_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, zoom_key_cb, "i", 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-pdf-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, box);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, banner);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, search);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, toasts);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, view);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, progress);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, make_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, selected);
  gtk_widget_class_bind_template_child (widget_class, KoersPdfPane, make_flow);
  gtk_widget_class_bind_template_callback (widget_class, koers_pdf_pane_choose_file);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "make_objective_cb", G_CALLBACK (koers_pdf_pane_make_objective));
  gtk_widget_class_bind_template_callback (widget_class, marks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "selection_changed_cb", G_CALLBACK (koers_pdf_pane_selection_changed));
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_pdf_pane_init (KoersPdfPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_pdf_pane_add_make_widgets (self);
  koers_file_drop_add (GTK_WIDGET (self), dropped_cb);
}

/**
 * koers_pdf_pane_new:
 * @view_state: what the window shows
 * @agreement: an agreement
 *
 * Returns: (transfer floating): a pane for its PDF; it is opened if the source of the agreement names it
 */
GtkWidget *
koers_pdf_pane_new (KoersViewState *view_state,
                    KoersRecord    *agreement)
{
  KoersPdfPane *self = g_object_new (KOERS_TYPE_PDF_PANE, NULL);
  KoersDocument *document = koers_view_state_get_document (view_state);
  g_autofree char *path = koers_pdf_edit_dup_path (agreement, koers_file_get_path (koers_document_get_file (document)));
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  self->view_state = g_object_ref (view_state);
  self->agreement = g_object_ref (agreement);
  koers_pdf_pane_show_chapters (self);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (koers_pdf_pane_show_chapters), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-edit", G_CALLBACK (koers_pdf_pane_update_buttons), self, G_CONNECT_SWAPPED);
  if (file != NULL)
    koers_pdf_pane_open (self, file);
  return GTK_WIDGET (self);
}

/**
 * koers_pdf_pane_open:
 * @self: a pane
 * @file: a PDF
 *
 * Shows a PDF. What is wrong with it is said in the pane, which then goes on showing what it showed.
 */
void
koers_pdf_pane_open (KoersPdfPane *self,
                     GFile        *file)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chosen);
  self->cancellable = g_cancellable_new ();
  koers_banner_set_title (self->banner, NULL);
  koers_progress_line_start (self->progress, _("Reading…"), self->cancellable);
  koers_pdf_load (file, self->cancellable, opened_cb, g_object_ref (self));
}

/**
 * koers_pdf_pane_choose:
 * @self: a pane
 * @file: a PDF
 *
 * Shows a PDF and, when it could be opened, names it as the source of the agreement.
 */
void
koers_pdf_pane_choose (KoersPdfPane *self,
                       GFile        *file)
{
  koers_pdf_pane_open (self, file);
  g_set_object (&self->chosen, file);
}

/**
 * koers_pdf_pane_choose_file:
 * @self: a pane
 *
 * Lets the user choose a PDF.
 */
void
koers_pdf_pane_choose_file (KoersPdfPane *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Open PDF"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * koers_pdf_pane_show_quote:
 * @self: a pane
 * @page: the number of a page, as people call it; 0 if it is not known
 * @quote: (nullable): what is written there
 *
 * Goes to a page and marks a quote on it, as soon as the document is there.
 */
void
koers_pdf_pane_show_quote (KoersPdfPane *self,
                           guint         page,
                           const char   *quote)
{
  self->quote_page = page;
  g_free (self->quote);
  self->quote = g_strdup (quote);
  if (self->pdf != NULL)
    show_pending_quote (self);
}
