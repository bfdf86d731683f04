/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-palette.h"

/* WCAG 2.1: text needs 4.5 (7 where more contrast was asked for), edges and signs need 3. */
static void
check (const char    *palette,
       const char    *what,
       const GdkRGBA *a,
       const GdkRGBA *b,
       double         least)
{
  double contrast = koers_rgba_get_contrast (a, b);

  if (contrast < least)
    {
      g_test_message ("%s: %s has %.2f, needs %.1f", palette, what, contrast, least);
      g_test_fail ();
    }
}

static void
check_palette (const char              *name,
               const KoersChartPalette *palette,
               double                   text)
{
  const GdkRGBA *signals[] = { &palette->accent, &palette->today, &palette->reporting, &palette->success, &palette->error };

  check (name, "text on the background", &palette->foreground, &palette->background, text);
  check (name, "text on the axis", &palette->foreground, &palette->card, text);
  check (name, "dim text on the background", &palette->dim, &palette->background, text);
  check (name, "dim text on the axis", &palette->dim, &palette->card, text);
  check (name, "text on a warning", &palette->on_warning, &palette->warning, text);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      check (name, "text on a signal", &palette->on_signal, signals[i], text);
      check (name, "a signal on the background", signals[i], &palette->background, 3);
    }

  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    {
      const KoersBarColours *bar = &palette->states[i];

      check (name, "a name on a bar", &palette->foreground, &bar->fill, text);
      check (name, "a name on what is done", &palette->foreground, &bar->progress, text);
      check (name, "the edge of a bar", &bar->border, &palette->background, 3);
      check (name, "the sign on a bar", &bar->border, &bar->fill, 3);
      check (name, "the sign on what is done", &bar->border, &bar->progress, 3);
      check (name, "a milestone on a bar", &palette->foreground, &bar->progress, 3);
    }

  for (guint i = 0; i < 64; i++)
    {
      const GdkRGBA colour = { (float) (i & 3) / 3, (float) (i >> 2 & 3) / 3, (float) (i >> 4 & 3) / 3, 1 };
      GdkRGBA band = koers_chart_palette_get_band (palette, &colour);

      check (name, "a heading", &palette->foreground, &band, text);
    }
}

static void
test_contrast (void)
{
  KoersChartPalette palettes[] = {
    koers_chart_palette_light (), koers_chart_palette_dark (),
    koers_chart_palette_high_contrast (FALSE), koers_chart_palette_high_contrast (TRUE)
  };

  check_palette ("light", &palettes[0], 4.5);
  check_palette ("dark", &palettes[1], 4.5);
  check_palette ("high contrast", &palettes[2], 7);
  check_palette ("high contrast, dark", &palettes[3], 7);
}

static void
test_formula (void)
{
  const GdkRGBA black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 }, grey = { 0x76 / 255.0f, 0x76 / 255.0f, 0x76 / 255.0f, 1 };
  GdkRGBA middle = koers_rgba_mix (&black, &white, 0.25f);

  /* Figures of the WCAG examples. */
  g_assert_cmpfloat_with_epsilon (koers_rgba_get_contrast (&black, &white), 21, 0.01);
  g_assert_cmpfloat_with_epsilon (koers_rgba_get_contrast (&white, &grey), 4.54, 0.01);
  g_assert_cmpfloat_with_epsilon (middle.green, 0.25, 0.001);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-palette/formula", test_formula);
  g_test_add_func ("/chart-palette/contrast", test_contrast);
  return g_test_run ();
}
