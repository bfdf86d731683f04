#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Planning anew on the picture: by mouse, by keyboard alone, and as assistive technology asks for it."""
import sqlite3

from koersroadmap import *


def by_mouse():
    """a bar is dragged, its end is dragged, each is one step to undo, and Escape leaves it where it was"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        assert dates(koers, 'I03') == ('2023-Q3', '2025-Q4')
        window = open_roadmap(koers)
        x, y, width = extents(window, 'I03')
        quarter = width // 10

        drag_until((x + width // 2, y), (x + width // 2 + quarter, y), lambda: dates(koers, 'I03') == ('2023-Q4', '2026-Q1'), 'it is moved by a quarter')
        wait(lambda: 'Q4 2023' in bar(window, 'I03').name and 'Q1 2026' in bar(window, 'I03').name, 'the bar says so')
        undo(koers, window, 'Move “Forecast model for social support (Wmo)” and 1 milestone: Q4 2023 to Q1 2026', before)

        wait(lambda: extents(window, 'I03') == (x, y, width), 'it is where it was')
        drag_until((x + width - 3, y), (x + width - 3 - 2 * quarter, y), lambda: dates(koers, 'I03') == ('2023-Q3', '2025-Q2'), 'it ends half a year earlier')
        undo(koers, window, 'Change the end of “Forecast model for social support (Wmo)”: Q3 2023 to Q2 2025', before)

        wait(lambda: extents(window, 'I03') == (x, y, width), 'it is where it was')
        subprocess.run(['xdotool', 'mousemove', str(x + width // 2), str(y), 'mousedown', '1', 'mousemove', str(x + width // 2 + 20), str(y), 'sleep', '0.2',
                        'mousemove', str(x + width // 2 + 2 * quarter), str(y), 'sleep', '0.2', 'key', 'Escape', 'sleep', '0.2', 'mouseup', '1'], check=True)
        assert koers.digest() == before
        assert koers.close() == 0
    finally:
        koers.remove()


def link():
    """the end of a bar on another bar makes that one wait; the other way round is refused with the circle named"""
    koers = Koers('--example')
    try:
        before, n = koers.digest(), len(koers.export()['dependencies'])
        window = open_roadmap(koers)

        def end(code):
            x, y, width = extents(window, code)
            return x + width - 3, y

        def inside(code):
            x, y, width = extents(window, code)
            return x + width // 2, y

        drag_until(end('I03'), inside('I05'), lambda: len(koers.export()['dependencies']) == n + 1, 'a dependency')
        wait(lambda: find(window, 'push button', begins='Undo: Make “Patterns in public space reports” depend on “Forecast model'), 'what can be undone')
        after = koers.digest()
        dialog = drag_until(end('I05'), inside('I03'), koers.dialog, 'it is refused')
        circle = '“Patterns in public space reports” → “Forecast model for social support (Wmo)” → “Patterns in public space reports”'
        wait(lambda: any(circle in node.name for node in walk(dialog)), 'the circle')
        close_refusal(koers, dialog)
        assert koers.digest() == after
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'undo takes it back')
        assert koers.close() == 0
    finally:
        koers.remove()


def another_lane():
    """a bar that is dragged into another lane goes to that pillar, at the time where it was"""
    koers = Koers('--example')
    try:
        before, initiative = koers.digest(), get(koers, 'I07')
        window = open_roadmap(koers)
        x, y, width = extents(window, 'I07')
        _, other, _ = extents(window, 'I09')
        pillar = koers.export()['pillars'][1]
        drag_until((x + width // 2, y), (x + width // 2, other), lambda: get(koers, 'I07').get('pillarId') == pillar['id'], 'it is in the other lane')
        assert dates(koers, 'I07') == (initiative['startDate'], initiative['endDate'])
        undo(koers, window, 'Move “Further development of the Datashop” to', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def by_department():
    """with lanes by department, a bar that is dragged goes to that department, with its goal and its dates"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = open_roadmap(koers)
        departments = {d['id']: d['name'] for d in koers.export()['departments']}
        choose(window, 'Group', 'Department')
        wait(lambda: seen(window, 'list item', begins=f'{departments[get(koers, "I07")["departmentId"]]}'), 'lanes by department')
        one = get(koers, 'I07')
        other = next(initiative for initiative in koers.export()['initiatives'] if initiative.get('departmentId') not in (None, one['departmentId']) and
                     seen(window, 'list item', begins=initiative['code'] + ' '))
        x, y, width = extents(window, 'I07')
        _, to, _ = extents(window, other['code'])
        drag_until((x + width // 2, y), (x + width // 2, to), lambda: get(koers, 'I07').get('departmentId') == other['departmentId'], 'it has the other department')
        assert dates(koers, 'I07') == (one['startDate'], one['endDate']) and get(koers, 'I07').get('goalId') == one.get('goalId')
        undo(koers, window, 'Move “Further development of the Datashop” to', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def draw():
    """with Ctrl a new bar is drawn where nothing stands, with those dates and in that lane"""
    koers = Koers('--example')
    try:
        before, n = koers.digest(), len(koers.export()['initiatives'])
        window = open_roadmap(koers)
        x, y, width = extents(window, 'I03')
        quarter = width / 10
        # There is nothing beside that one so late.
        _, y, _ = extents(window, 'I01')
        start, end = (int(x + 10.5 * quarter), y), (int(x + 12.5 * quarter), y)

        def added():
            subprocess.run(['xdotool', 'keydown', 'ctrl'], check=True)
            try:
                drag(start, end)
            finally:
                subprocess.run(['xdotool', 'keyup', 'ctrl'], check=True)
            return wait(lambda: len(koers.export()['initiatives']) > n and koers.export()['initiatives'], 'a new initiative')

        new = next(initiative for initiative in added() if initiative['name'] == 'New initiative')
        assert (new['startDate'], new['endDate'], new['pillarId']) == ('2026-Q1', '2026-Q3', koers.export()['pillars'][0]['id']), new
        bar(window, 'New initiative')
        undo(koers, window, 'Add an initiative: Q1 2026 to Q3 2026', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def by_keyboard():
    """by keyboard alone: move, resize at both ends, with what depends on it, and undo"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = open_roadmap(koers)
        focus(window, 'I03')
        for keys, expected in (('alt+Right', ('2023-Q4', '2026-Q1')), ('alt+Left', ('2023-Q3', '2025-Q4')), ('shift+Right', ('2023-Q3', '2026-Q1')),
                               ('shift+Left', ('2023-Q3', '2025-Q4')), ('alt+shift+Left', ('2023-Q2', '2025-Q4'))):
            press(keys)
            wait(lambda: dates(koers, 'I03') == expected, f'{keys}: {expected}')
        wait(lambda: 'Q2 2023' in bar(window, 'I03').name, 'the bar says so')
        assert 'focused' in states(bar(window, 'I03'))
        undo(koers, window, 'Change the start of “Forecast model', before)

        # Work may begin in the quarter in which other work ends; after that what depends on it moves along, if that is wanted, in the same step.
        focus(window, 'I08')
        assert dates(koers, 'I10') == ('2024-Q3', '2026-Q4')
        press('shift+Right')
        wait(lambda: dates(koers, 'I08') == ('2023-Q1', '2024-Q3'), 'it ends a quarter later')
        before = koers.digest()
        press('shift+Right')
        wait(lambda: seen(window, 'push button', 'Move 1 Other Too'), 'the choice')
        press('Escape')
        wait(lambda: seen(window, 'push button', 'Move 1 Other Too') is None, 'no choice')
        assert koers.digest() == before
        press('shift+Right')
        wait(lambda: seen(window, 'push button', 'Move 1 Other Too'), 'the choice')
        press('Return')
        wait(lambda: dates(koers, 'I10') == ('2024-Q4', '2027-Q1'), 'the other moves along')
        assert dates(koers, 'I08') == ('2023-Q1', '2024-Q4')
        undo(koers, window, 'Change the end of “Urban Data Platform phase 1: landing zone”: Q1 2023 to Q4 2024, with 1 other', before)
        press('shift+Right')
        do(wait(lambda: seen(window, 'push button', 'Only This One'), 'the choice'), 'click')
        wait(lambda: dates(koers, 'I08') == ('2023-Q1', '2024-Q4'), 'it ends later')
        assert dates(koers, 'I10') == ('2024-Q3', '2026-Q4')
        undo(koers, window, 'Change the end of “Urban Data Platform phase 1', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def by_action():
    """assistive technology moves a bar by its actions, and a menu offers the same"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = open_roadmap(koers)
        do(bar(window, 'I03'), 'bar.move-later')
        wait(lambda: dates(koers, 'I03') == ('2023-Q4', '2026-Q1'), 'it is moved')
        undo(koers, window, 'Move “Forecast model', before)
        focus(window, 'I03')
        press('shift+F10')
        item = wait(lambda: seen(window, 'menu item', 'End Earlier') or seen(window, 'push button', 'End Earlier') or seen(window, None, 'End Earlier'), 'the menu')
        do(item, 'click')
        wait(lambda: dates(koers, 'I03') == ('2023-Q3', '2025-Q3'), 'it ends earlier')
        undo(koers, window, 'Change the end of “Forecast model', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def read_only():
    """what cannot be changed is not moved, and says why"""
    koers = Koers('--example')
    try:
        connection = sqlite3.connect(koers.path)
        connection.execute('PRAGMA user_version = 9999')
        connection.commit()
        connection.close()
        window = open_roadmap(koers)
        focus(window, 'I03')

        def reasons():
            return sum(1 for node in walk(window) if node.role == 'label' and 'newer version' in node.name and is_seen(node))

        x, y, width = extents(window, 'I03')
        n = wait(reasons, 'a banner')
        press('alt+Right')
        wait(lambda: reasons() > n, 'why not')
        drag((x + width // 2, y), (x + width // 2 + width // 3, y))
        assert 'Q3 2023 to Q4 2025' in bar(window, 'I03').name
        assert koers.close() == 0
    finally:
        koers.remove()


run([by_mouse, link, another_lane, by_department, draw, by_keyboard, by_action, read_only])
