/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli-progress.h"

#include <string.h>
#include <unistd.h>

/* What takes less shows nothing, in microseconds. */
#define DELAY (G_TIME_SPAN_SECOND / 2)

/* How often the bar is drawn, in microseconds. */
#define INTERVAL (G_TIME_SPAN_SECOND / 10)

/* How wide it is, in characters. */
#define WIDTH 30

struct _KoersCliProgress {
  GThread *thread;
  GMutex   mutex;
  GCond    cond;
  gboolean done;
  int      percent;
};

static void
print (const char *text)
{
  /* A terminal that does not take it is no reason to stop the work. */
  G_GNUC_UNUSED gssize written = write (STDERR_FILENO, text, strlen (text));
}

/* Fills the bar so far, and lets a mark run through the rest to show that the program is alive. */
static void
draw (int   percent,
      guint turn)
{
  guint filled = (guint) CLAMP (percent, 0, 100) * WIDTH / 100;
  char line[WIDTH + 16];
  char bar[WIDTH + 1];

  memset (bar, ' ', WIDTH);
  memset (bar, '=', filled);
  if (filled < WIDTH)
    bar[filled + turn % (WIDTH - filled)] = '>';
  bar[WIDTH] = '\0';
  g_snprintf (line, sizeof line, "\r[%s] %3d %%", bar, percent);
  print (line);
}

/* This thread only looks and prints: the work is done where it is always done. */
static gpointer
run (gpointer data)
{
  KoersCliProgress *self = data;
  gint64 next = g_get_monotonic_time () + DELAY;
  guint turn = 0;

  g_mutex_lock (&self->mutex);
  while (!self->done)
    {
      if (g_cond_wait_until (&self->cond, &self->mutex, next))
        continue;
      draw (self->percent, turn++);
      next += INTERVAL;
    }
  g_mutex_unlock (&self->mutex);
  if (turn > 0)
    print ("\r\033[K");
  return NULL;
}

/**
 * koers_cli_progress_new:
 *
 * Begins to show a bar once half a second has passed, if standard error is a terminal.
 *
 * Returns: (transfer full): the bar; nothing else may be printed to the terminal until it is freed
 */
KoersCliProgress *
koers_cli_progress_new (void)
{
  KoersCliProgress *self = g_new0 (KoersCliProgress, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  if (isatty (STDERR_FILENO))
    self->thread = g_thread_new ("progress", run, self);
  return self;
}

/**
 * koers_cli_progress_advance:
 * @self: a bar
 * @percent: how much of the work is done
 *
 * Fills the bar so far.
 */
void
koers_cli_progress_advance (KoersCliProgress *self,
                            int               percent)
{
  g_mutex_lock (&self->mutex);
  self->percent = percent;
  g_mutex_unlock (&self->mutex);
}

/**
 * koers_cli_progress_free:
 * @self: a bar
 *
 * Takes the bar away, and leaves the terminal as it was.
 */
void
koers_cli_progress_free (KoersCliProgress *self)
{
  g_mutex_lock (&self->mutex);
  self->done = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  if (self->thread != NULL)
    g_thread_join (self->thread);
  g_cond_clear (&self->cond);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
