/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-label-room.h"

#include <string.h>

#define WIDTH 200

/* Against a line of which every pixel is kept apart. */
static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersLabelRoom) room = koers_label_room_new ();

  for (guint round = 0; round < 300; round++)
    {
      gboolean taken[WIDTH] = { FALSE };
      int widest = 0;

      koers_label_room_clear (room, 0, WIDTH);
      for (int i = g_rand_int_range (rand, 0, 12); i > 0; i--)
        {
          int start = g_rand_int_range (rand, -20, WIDTH), end = start + g_rand_int_range (rand, 0, 40);

          koers_label_room_take (room, start, end);
          for (int x = MAX (start, 0); x < MIN (end, WIDTH); x++)
            taken[x] = TRUE;
        }

      for (int start = 0; start < WIDTH; start++)
        {
          int end = start;
          KoersLabelGap gap;

          while (end < WIDTH && !taken[end])
            {
              end++;
              if (!koers_label_room_is_free (room, start, end))
                g_error ("round %u of seed %u: %d to %d should be free", round, seed, start, end);
            }
          if (end < WIDTH && koers_label_room_is_free (room, start, end + 1))
            g_error ("round %u of seed %u: %d is taken", round, seed, end);
          widest = MAX (widest, end - start);
          if (end - start > 0 && (!koers_label_room_find_after (room, start, end - start, &gap) || gap.start != start))
            g_error ("round %u of seed %u: nothing found after %d", round, seed, start);
          if (koers_label_room_find_before (room, start, 10, &gap))
            g_assert_true (gap.end <= start && koers_label_room_is_free (room, gap.end - 10, gap.end));
        }
      g_assert_cmpfloat (koers_label_room_get_widest (room).end - koers_label_room_get_widest (room).start, ==, widest);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-room/random", test_random);
  return g_test_run ();
}
