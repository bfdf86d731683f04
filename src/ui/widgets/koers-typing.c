/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-typing.h"

/* What is being typed is undone before what was done: as long as a text differs from what is kept of it, the keys of undo and redo work on
 * the text. The program's own shortcuts would take them first. */

/* On a text: what is kept of it; without, nothing is. */
#define KEPT "koers-kept"

/* An entry has within it the text that has the keyboard. */
static GtkWidget *
get_typed (GtkWidget *text)
{
  GtkEditable *delegate = GTK_IS_EDITABLE (text) ? gtk_editable_get_delegate (GTK_EDITABLE (text)) : NULL;

  return delegate != NULL ? GTK_WIDGET (delegate) : text;
}

static char *
dup_words (GtkWidget *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (text))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_remembers (GtkWidget *text,
               gboolean   remembers)
{
  if (GTK_IS_EDITABLE (text))
    gtk_editable_set_enable_undo (GTK_EDITABLE (text), remembers);
  else
    gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), remembers);
}

/**
 * koers_typing_set_kept:
 * @text: an entry or a text view
 * @words: what is kept of it
 *
 * Shows what is kept; what was being typed is dropped and cannot be brought back.
 */
void
koers_typing_set_kept (GtkWidget  *text,
                       const char *words)
{
  GtkWidget *typed = get_typed (text);

  g_object_set_data_full (G_OBJECT (typed), KEPT, g_strdup (words), g_free);
  /* GTK would undo this too. */
  set_remembers (typed, FALSE);
  if (GTK_IS_EDITABLE (typed))
    gtk_editable_set_text (GTK_EDITABLE (typed), words);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (typed)), words, -1);
  set_remembers (typed, TRUE);
}

/**
 * koers_typing_get_kept:
 * @text: an entry or a text view
 *
 * Returns: (transfer none): what was kept when somebody began to type in it, or has been shown in it since; "" for nothing
 */
const char *
koers_typing_get_kept (GtkWidget *text)
{
  const char *kept = g_object_get_data (G_OBJECT (get_typed (text)), KEPT);

  return kept != NULL ? kept : "";
}

/**
 * koers_typing_is_unfinished:
 * @text: an entry or a text view
 *
 * Returns: whether something else stands in it than what is kept
 */
gboolean
koers_typing_is_unfinished (GtkWidget *text)
{
  g_autofree char *words = dup_words (get_typed (text));

  return !g_str_equal (words, koers_typing_get_kept (text));
}

static gboolean
is_text (GtkWidget *focus)
{
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (focus));
  return GTK_IS_TEXT (focus) && gtk_editable_get_editable (GTK_EDITABLE (focus));
}

/**
 * koers_typing_forget_undone:
 * @focus: (nullable): what has the keyboard
 *
 * Says that something was undone after what had been typed: redo brings back that, and not first what had been typed.
 */
void
koers_typing_forget_undone (GtkWidget *focus)
{
  if (!is_text (focus))
    return;
  set_remembers (focus, FALSE);
  set_remembers (focus, TRUE);
}

static gboolean
undo_cb (GtkWidget *window,
         GVariant  *arguments,
         gpointer   data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (!is_text (focus) || !koers_typing_is_unfinished (focus))
    return FALSE;
  gtk_widget_activate_action (focus, "text.undo", NULL);
  return TRUE;
}

static gboolean
redo_cb (GtkWidget *window,
         GVariant  *arguments,
         gpointer   data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autofree char *before = is_text (focus) ? dup_words (focus) : NULL, *after = NULL;

  if (before == NULL)
    return FALSE;
  gtk_widget_activate_action (focus, "text.redo", NULL);
  after = dup_words (focus);
  return !g_str_equal (before, after) || koers_typing_is_unfinished (focus);
}

static void
add_key (GtkEventController *keys,
         guint               keyval,
         GdkModifierType     modifiers,
         GtkShortcutFunc     callback)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers), gtk_callback_action_new (callback, NULL, NULL)));
}

/**
 * koers_typing_keep_keys:
 * @window: a window that is in its application, whose shortcuts come later than what is added after them
 *
 * Lets undo and redo work on the text that has the keyboard, as long as something in it is not kept.
 */
void
koers_typing_keep_keys (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_z, GDK_CONTROL_MASK, undo_cb);
  add_key (keys, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, redo_cb);
  add_key (keys, GDK_KEY_y, GDK_CONTROL_MASK, redo_cb);
  gtk_widget_add_controller (window, keys);
}
