/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersSpan:
 * @start: the first day, in days since 1970-01-01
 * @end: the day after the last one
 *
 * A stretch of days, end exclusive; empty if @end is not after @start.
 */
typedef struct {
  gint32 start;
  gint32 end;
} KoersSpan;

static inline gboolean
koers_span_is_empty (KoersSpan span)
{
  return span.end <= span.start;
}

static inline gint32
koers_span_get_length (KoersSpan span)
{
  return koers_span_is_empty (span) ? 0 : span.end - span.start;
}

static inline gboolean
koers_span_equal (KoersSpan a,
                  KoersSpan b)
{
  return a.start == b.start && a.end == b.end;
}

static inline gboolean
koers_span_contains (KoersSpan span,
                     gint32    day)
{
  return day >= span.start && day < span.end;
}

/* The smallest span that holds both; an empty span adds nothing. */
static inline KoersSpan
koers_span_union (KoersSpan a,
                  KoersSpan b)
{
  if (koers_span_is_empty (a))
    return b;
  if (koers_span_is_empty (b))
    return a;
  return (KoersSpan) { MIN (a.start, b.start), MAX (a.end, b.end) };
}

static inline gboolean
koers_span_overlaps (KoersSpan a,
                     KoersSpan b)
{
  return MAX (a.start, b.start) < MIN (a.end, b.end);
}

G_END_DECLS
