/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <graphene.h>
#include <glib.h>

G_BEGIN_DECLS

static inline graphene_rect_t
koers_chart_rect (double x,
                  double y,
                  double width,
                  double height)
{
  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

static inline double
koers_chart_rect_end (const graphene_rect_t *rect)
{
  return (double) rect->origin.x + rect->size.width;
}

static inline gboolean
koers_chart_rect_is_empty (const graphene_rect_t *rect)
{
  return rect->size.width <= 0 || rect->size.height <= 0;
}

static inline gboolean
koers_chart_rect_contains (const graphene_rect_t *rect,
                           double                 x,
                           double                 y)
{
  return x >= rect->origin.x && x < koers_chart_rect_end (rect) && y >= rect->origin.y &&
         y < (double) rect->origin.y + rect->size.height;
}

G_END_DECLS
