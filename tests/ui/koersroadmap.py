# SPDX-License-Identifier: EUPL-1.2
"""What journeys over the roadmap share: its bars, where they are, and what they stand for."""
from koersdriver import *


def bar(window, begins):
    return wait(lambda: seen(window, 'list item', begins=begins), f'a bar “{begins}…”')


def open_roadmap(koers):
    window = koers.open('Roadmap')
    wait(lambda: seen(window, 'list', 'Roadmap'), 'the roadmap')
    bar(window, 'I03')
    return window


def get(koers, code):
    return next(initiative for initiative in koers.export()['initiatives'] if initiative['code'] == code)


def dates(koers, code):
    initiative = get(koers, code)
    return initiative['startDate'], initiative['endDate']


def extents(window, code):
    at = bar(window, code).extents
    # The window stands at the top left of the screen, behind a border of a few pixels.
    return at.x + 5, at.y + at.height // 2 + 5, at.width


def click_at(x, y, key=None):
    keys = ['keydown', key] if key else []
    subprocess.run(['xdotool', 'mousemove', str(x), str(y), *keys, 'click', '1', *(['keyup', key] if key else [])], check=True)


def focus(window, code):
    for _ in range(60):
        if any('focused' in states(n) for n in walk(window) if n.role == 'list item' and n.name.startswith(code)):
            return
        press('Down' if any('focused' in states(n) for n in walk(find(window, 'list', 'Roadmap'))) else 'Tab')
        time.sleep(0.05)
    raise AssertionError(f'the keyboard does not come to {code}')
