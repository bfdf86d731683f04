/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-label-room.h"

/* What is taken, from left to right; stretches that touch are one. */
struct _KoersLabelRoom {
  double  start;
  double  end;
  GArray *taken;
};

/**
 * koers_label_room_new:
 *
 * Makes a line without room.
 *
 * Returns: (transfer full): the line
 */
KoersLabelRoom *
koers_label_room_new (void)
{
  KoersLabelRoom *self = g_new0 (KoersLabelRoom, 1);

  self->taken = g_array_new (FALSE, FALSE, sizeof (KoersLabelGap));
  return self;
}

/**
 * koers_label_room_free:
 * @self: a line
 *
 * Lets go of it.
 */
void
koers_label_room_free (KoersLabelRoom *self)
{
  g_array_unref (self->taken);
  g_free (self);
}

/**
 * koers_label_room_clear:
 * @self: a line
 * @start: its left end
 * @end: its right end
 *
 * Makes the whole line free.
 */
void
koers_label_room_clear (KoersLabelRoom *self,
                        double          start,
                        double          end)
{
  self->start = start;
  self->end = MAX (start, end);
  g_array_set_size (self->taken, 0);
}

/**
 * koers_label_room_take:
 * @self: a line
 * @start: a left edge
 * @end: a right edge
 *
 * Takes a stretch, whether or not it was free.
 */
void
koers_label_room_take (KoersLabelRoom *self,
                       double          start,
                       double          end)
{
  KoersLabelGap add = { start, end };
  guint at = 0, n = 0;

  if (end <= start)
    return;

  while (at < self->taken->len && g_array_index (self->taken, KoersLabelGap, at).end < start)
    at++;
  while (at + n < self->taken->len && g_array_index (self->taken, KoersLabelGap, at + n).start <= end)
    {
      const KoersLabelGap *old = &g_array_index (self->taken, KoersLabelGap, at + n);

      add.start = MIN (add.start, old->start);
      add.end = MAX (add.end, old->end);
      n++;
    }
  if (n > 0)
    g_array_remove_range (self->taken, at, n);
  g_array_insert_val (self->taken, at, add);
}

/* The gap before the at-th taken stretch, or behind the last one. */
static KoersLabelGap
get_gap (KoersLabelRoom *self,
         guint           at)
{
  KoersLabelGap gap = { self->start, self->end };

  if (at > 0)
    gap.start = MAX (gap.start, g_array_index (self->taken, KoersLabelGap, at - 1).end);
  if (at < self->taken->len)
    gap.end = MIN (gap.end, g_array_index (self->taken, KoersLabelGap, at).start);
  return gap;
}

/**
 * koers_label_room_is_free:
 * @self: a line
 * @start: a left edge
 * @end: a right edge
 *
 * Returns: whether nothing of that stretch is taken or off the line
 */
gboolean
koers_label_room_is_free (KoersLabelRoom *self,
                          double          start,
                          double          end)
{
  for (guint i = 0; i <= self->taken->len; i++)
    {
      KoersLabelGap gap = get_gap (self, i);

      if (start >= gap.start && end <= gap.end)
        return TRUE;
    }
  return FALSE;
}

/**
 * koers_label_room_find_after:
 * @self: a line
 * @x: where to begin
 * @width: how much is needed
 * @gap: (out): the free stretch
 *
 * Looks for the first free stretch of @width pixels to the right of @x.
 *
 * Returns: whether there is one
 */
gboolean
koers_label_room_find_after (KoersLabelRoom *self,
                             double          x,
                             double          width,
                             KoersLabelGap  *gap)
{
  for (guint i = 0; i <= self->taken->len; i++)
    {
      *gap = get_gap (self, i);
      gap->start = MAX (gap->start, x);
      if (gap->end - gap->start >= width)
        return TRUE;
    }
  return FALSE;
}

/**
 * koers_label_room_find_before:
 * @self: a line
 * @x: where to begin
 * @width: how much is needed
 * @gap: (out): the free stretch
 *
 * Looks for the first free stretch of @width pixels to the left of @x.
 *
 * Returns: whether there is one
 */
gboolean
koers_label_room_find_before (KoersLabelRoom *self,
                              double          x,
                              double          width,
                              KoersLabelGap  *gap)
{
  for (guint i = self->taken->len + 1; i > 0; i--)
    {
      *gap = get_gap (self, i - 1);
      gap->end = MIN (gap->end, x);
      if (gap->end - gap->start >= width)
        return TRUE;
    }
  return FALSE;
}

/**
 * koers_label_room_get_widest:
 * @self: a line
 *
 * Returns: the widest free stretch, the leftmost of equals; empty if all is taken
 */
KoersLabelGap
koers_label_room_get_widest (KoersLabelRoom *self)
{
  KoersLabelGap widest = { self->start, self->start };

  for (guint i = 0; i <= self->taken->len; i++)
    {
      KoersLabelGap gap = get_gap (self, i);

      if (gap.end - gap.start > widest.end - widest.start)
        widest = gap;
    }
  return widest;
}
