/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-state-bar-layout.h"

#include <math.h>

/* Between two parts, in pixels. */
#define GAP 2

/* From what is done by way of what is being done to what will not be. */
static const KoersRoadmapState order[KOERS_N_ROADMAP_STATES] = {
  KOERS_ROADMAP_COMPLETED, KOERS_ROADMAP_IN_PROGRESS, KOERS_ROADMAP_ON_HOLD, KOERS_ROADMAP_PLANNED, KOERS_ROADMAP_IDEA, KOERS_ROADMAP_STOPPED
};

/**
 * koers_state_bar_get_state:
 * @position: 0 to %KOERS_N_ROADMAP_STATES - 1
 *
 * Returns: which state has that place in a bar and in what explains it
 */
KoersRoadmapState
koers_state_bar_get_state (guint position)
{
  return order[position];
}

/* Each part as wide as its share, but none so narrow that its sign has no room; what that takes, the others give by their shares. */
static void
share_width (const KoersStateBarLayout *layout,
             double                     width,
             double                     least,
             double                    *widths)
{
  gboolean is_least[KOERS_N_ROADMAP_STATES] = { FALSE };
  gboolean again = TRUE;

  least = MIN (least, width / layout->n_segments);
  while (again)
    {
      double left = width, n = 0;

      again = FALSE;
      for (guint i = 0; i < layout->n_segments; i++)
        if (is_least[i])
          left -= least;
        else
          n += layout->segments[i].n;
      for (guint i = 0; i < layout->n_segments; i++)
        {
          widths[i] = is_least[i] ? least : left * layout->segments[i].n / n;
          if (!is_least[i] && widths[i] < least)
            is_least[i] = again = TRUE;
        }
    }
}

/* The sign alone, or the sign and the number, in the middle of the part. */
static void
place_content (KoersStateSegment        *segment,
               const KoersStateBarSpace *space,
               KoersTextMeasure          measure)
{
  double size = 2 * round (space->height / 4), gap = round (size / 3);
  g_autofree char *number = g_strdup_printf ("%u", segment->n);
  double number_width = koers_text_measure_width (measure, number, KOERS_TEXT_MILESTONE);
  double both = size + gap + number_width, room = (double) segment->rect.size.width - 2 * gap;
  double content = room >= both ? both : size;
  double x = segment->rect.origin.x + round ((segment->rect.size.width - content) / 2);

  if (room < size)
    return;
  segment->sign = GRAPHENE_RECT_INIT ((float) (space->rtl ? x + content - size : x), (float) round ((space->height - size) / 2),
                                      (float) size, (float) size);
  if (room >= both)
    segment->number = GRAPHENE_RECT_INIT ((float) (space->rtl ? x : x + size + gap), 0, (float) number_width, (float) space->height);
}

/**
 * koers_state_bar_layout_new:
 * @counts: (array fixed-size=6): how many initiatives are in each #KoersRoadmapState
 * @space: where it has to stand
 * @measure: how wide texts are
 *
 * Lays out a bar. Its parts stand on whole pixels, with a narrow gap between them.
 *
 * Returns: the bar; without parts if there are no initiatives
 */
KoersStateBarLayout
koers_state_bar_layout_new (const guint              *counts,
                            const KoersStateBarSpace *space,
                            KoersTextMeasure          measure)
{
  KoersStateBarLayout layout = { 0 };
  double widths[KOERS_N_ROADMAP_STATES], length, at = 0;
  guint total = 0;

  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    if (counts[order[i]] > 0)
      {
        layout.segments[layout.n_segments++] = (KoersStateSegment) { .state = order[i], .n = counts[order[i]] };
        total += counts[order[i]];
      }
  if (total == 0)
    return layout;

  length = space->width * MIN (1, (double) total / MAX (space->n_full, total));
  if (space->n_full > 0)
    length = MIN (space->width, MAX (length, layout.n_segments * (space->height + GAP)));
  else
    length = space->width;
  share_width (&layout, MAX (0, length - GAP * (layout.n_segments - 1)), space->height, widths);
  for (guint i = 0; i < layout.n_segments; i++)
    {
      KoersStateSegment *segment = &layout.segments[i];
      double start = round (at), end = round (at + widths[i]);

      segment->rect = GRAPHENE_RECT_INIT ((float) (space->rtl ? space->width - end : start), 0, (float) (end - start), (float) space->height);
      place_content (segment, space, measure);
      at += widths[i] + GAP;
    }
  return layout;
}

/**
 * koers_state_bar_layout_get_at:
 * @self: a bar
 * @x: in pixels from the corner of its space
 * @y: the same, downwards
 *
 * Returns: the number of the part that is there; %G_MAXUINT if there is none
 */
guint
koers_state_bar_layout_get_at (const KoersStateBarLayout *self,
                               double                     x,
                               double                     y)
{
  for (guint i = 0; i < self->n_segments; i++)
    {
      const graphene_rect_t *rect = &self->segments[i].rect;

      if (x >= rect->origin.x && x < rect->origin.x + rect->size.width && y >= rect->origin.y && y < rect->origin.y + rect->size.height)
        return i;
    }
  return G_MAXUINT;
}
