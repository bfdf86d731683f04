/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-palette.h"

#include <math.h>

/* How much of the colour of a lane its heading takes on. */
#define BAND_AMOUNT 0.14f

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, ((hex) & 0xff) / 255.0f, 1.0f }

/* The hues are those of the GNOME palette, made lighter or darker until text on them reaches the contrast of WCAG 2.1. */
static const KoersChartPalette light = {
  .foreground = RGB (0x2b2b30), .dim = RGB (0x5e5c64), .background = RGB (0xffffff), .card = RGB (0xf8f7f6),
  .grid = RGB (0xefedeb), .grid_strong = RGB (0xd5d2ce), .accent = RGB (0x1c71d8),
  .today = RGB (0x1a5fb4), .reporting = RGB (0x813d9c),
  .success = RGB (0x1c7c4a), .warning = RGB (0xf0b429), .error = RGB (0xc01c28),
  .on_signal = RGB (0xffffff), .on_warning = RGB (0x241f31),
  .states = {
    [KOERS_ROADMAP_IDEA] = { RGB (0xffffff), RGB (0xe6e4e1), RGB (0x77767b) },
    [KOERS_ROADMAP_PLANNED] = { RGB (0xe8ebf1), RGB (0xcdd4e1), RGB (0x66779a) },
    [KOERS_ROADMAP_IN_PROGRESS] = { RGB (0xdbe9fc), RGB (0xa9cdf8), RGB (0x1a67c6) },
    [KOERS_ROADMAP_ON_HOLD] = { RGB (0xfbf0d0), RGB (0xf3d98b), RGB (0x93690a) },
    [KOERS_ROADMAP_COMPLETED] = { RGB (0xd3efdd), RGB (0xbbe6cb), RGB (0x1c7c4a) },
    [KOERS_ROADMAP_STOPPED] = { RGB (0xebe9e7), RGB (0xd8d5d1), RGB (0x6a686e) },
  },
  .border_width = 1,
};

static const KoersChartPalette dark = {
  .foreground = RGB (0xf1f0f2), .dim = RGB (0xb9b7bd), .background = RGB (0x1f1f22), .card = RGB (0x2a2a2e),
  .grid = RGB (0x2c2c30), .grid_strong = RGB (0x47474d), .accent = RGB (0x78aeed),
  .today = RGB (0x78aeed), .reporting = RGB (0xd19ce6),
  .success = RGB (0x5fd08d), .warning = RGB (0xf5c95c), .error = RGB (0xff8d85),
  .on_signal = RGB (0x161619), .on_warning = RGB (0x161619),
  .states = {
    [KOERS_ROADMAP_IDEA] = { RGB (0x1f1f22), RGB (0x37363b), RGB (0x9a98a0) },
    [KOERS_ROADMAP_PLANNED] = { RGB (0x2f3543), RGB (0x434d62), RGB (0x91a2c6) },
    [KOERS_ROADMAP_IN_PROGRESS] = { RGB (0x203a5c), RGB (0x285d9e), RGB (0x86b8f2) },
    [KOERS_ROADMAP_ON_HOLD] = { RGB (0x453917), RGB (0x6b5716), RGB (0xe0b243) },
    [KOERS_ROADMAP_COMPLETED] = { RGB (0x1f432f), RGB (0x25583b), RGB (0x62c78b) },
    [KOERS_ROADMAP_STOPPED] = { RGB (0x37363b), RGB (0x4a494f), RGB (0xa6a4ac) },
  },
  .border_width = 1,
};

static const KoersChartPalette contrast_light = {
  .foreground = RGB (0x000000), .dim = RGB (0x2a2a2a), .background = RGB (0xffffff), .card = RGB (0xffffff),
  .grid = RGB (0xc8c8c8), .grid_strong = RGB (0x767676), .accent = RGB (0x003f9e),
  .today = RGB (0x003f9e), .reporting = RGB (0x5c1776),
  .success = RGB (0x005a2c), .warning = RGB (0xffc933), .error = RGB (0x9b0010),
  .on_signal = RGB (0xffffff), .on_warning = RGB (0x000000),
  .states = {
    [KOERS_ROADMAP_IDEA] = { RGB (0xffffff), RGB (0xdedede), RGB (0x000000) },
    [KOERS_ROADMAP_PLANNED] = { RGB (0xe4e9f5), RGB (0xc2cbe0), RGB (0x000000) },
    [KOERS_ROADMAP_IN_PROGRESS] = { RGB (0xd4e6ff), RGB (0x99c4fb), RGB (0x000000) },
    [KOERS_ROADMAP_ON_HOLD] = { RGB (0xfff0c2), RGB (0xf6d469), RGB (0x000000) },
    [KOERS_ROADMAP_COMPLETED] = { RGB (0xc6f0d4), RGB (0xa5e2ba), RGB (0x000000) },
    [KOERS_ROADMAP_STOPPED] = { RGB (0xe6e6e6), RGB (0xcccccc), RGB (0x000000) },
  },
  .border_width = 2,
};

static const KoersChartPalette contrast_dark = {
  .foreground = RGB (0xffffff), .dim = RGB (0xdddddd), .background = RGB (0x000000), .card = RGB (0x000000),
  .grid = RGB (0x3c3c3c), .grid_strong = RGB (0x8a8a8a), .accent = RGB (0x9ecbff),
  .today = RGB (0x9ecbff), .reporting = RGB (0xe8bdf7),
  .success = RGB (0x85eeb0), .warning = RGB (0xffd75e), .error = RGB (0xffb0aa),
  .on_signal = RGB (0x000000), .on_warning = RGB (0x000000),
  .states = {
    [KOERS_ROADMAP_IDEA] = { RGB (0x000000), RGB (0x303030), RGB (0xffffff) },
    [KOERS_ROADMAP_PLANNED] = { RGB (0x232a3a), RGB (0x38435c), RGB (0xffffff) },
    [KOERS_ROADMAP_IN_PROGRESS] = { RGB (0x0d2c52), RGB (0x17477f), RGB (0xffffff) },
    [KOERS_ROADMAP_ON_HOLD] = { RGB (0x3a2d05), RGB (0x574404), RGB (0xffffff) },
    [KOERS_ROADMAP_COMPLETED] = { RGB (0x0c3720), RGB (0x144a2d), RGB (0xffffff) },
    [KOERS_ROADMAP_STOPPED] = { RGB (0x2c2c2c), RGB (0x444444), RGB (0xffffff) },
  },
  .border_width = 2,
};

/**
 * koers_chart_palette_light:
 *
 * Returns: dark text on white, also for paper
 */
KoersChartPalette
koers_chart_palette_light (void)
{
  return light;
}

/**
 * koers_chart_palette_dark:
 *
 * Returns: light text on dark grey
 */
KoersChartPalette
koers_chart_palette_dark (void)
{
  return dark;
}

/**
 * koers_chart_palette_high_contrast:
 * @is_dark: light on black rather than black on white
 *
 * Returns: colours for people who need more contrast; text reaches 7:1, and every bar has a strong edge
 */
KoersChartPalette
koers_chart_palette_high_contrast (gboolean is_dark)
{
  return is_dark ? contrast_dark : contrast_light;
}

/**
 * koers_rgba_mix:
 * @a: a colour
 * @b: another one
 * @amount: how much of @b, 0 to 1
 *
 * Returns: the mixture
 */
GdkRGBA
koers_rgba_mix (const GdkRGBA *a,
                const GdkRGBA *b,
                float          amount)
{
  return (GdkRGBA) {
    a->red + (b->red - a->red) * amount, a->green + (b->green - a->green) * amount,
    a->blue + (b->blue - a->blue) * amount, a->alpha + (b->alpha - a->alpha) * amount
  };
}

/**
 * koers_chart_palette_get_band:
 * @palette: a palette
 * @colour: the colour of a lane, whatever it is
 *
 * Returns: what is behind its heading; text stays readable on it
 */
GdkRGBA
koers_chart_palette_get_band (const KoersChartPalette *palette,
                              const GdkRGBA           *colour)
{
  GdkRGBA opaque = *colour;

  opaque.alpha = 1;
  return koers_rgba_mix (&palette->background, &opaque, BAND_AMOUNT);
}

/* Relative luminance, WCAG 2.1. */
static double
get_luminance (const GdkRGBA *colour)
{
  const float parts[] = { colour->red, colour->green, colour->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    luminance += weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return luminance;
}

/**
 * koers_rgba_get_contrast:
 * @a: an opaque colour
 * @b: another one
 *
 * Says how well one can be read on the other (contrast ratio, WCAG 2.1).
 *
 * Returns: 1 to 21; text needs 4.5, signs need 3
 */
double
koers_rgba_get_contrast (const GdkRGBA *a,
                         const GdkRGBA *b)
{
  double one = get_luminance (a) + 0.05, other = get_luminance (b) + 0.05;

  return MAX (one, other) / MIN (one, other);
}
