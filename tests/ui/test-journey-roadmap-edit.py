#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Planning anew on the picture: by mouse, by keyboard alone, and as assistive technology asks for it."""
import sqlite3

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
    at = bar(window, code).queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    # The window stands at the top left of the screen, behind a border of a few pixels.
    return at.x + 5, at.y + at.height // 2 + 5, at.width


def click_at(x, y, key=None):
    keys = ['keydown', key] if key else []
    subprocess.run(['xdotool', 'mousemove', str(x), str(y), *keys, 'click', '1', *(['keyup', key] if key else [])], check=True)


def undo(koers, window, begins, before):
    wait(lambda: find(window, 'push button', begins='Undo: ' + begins), f'one step to undo, “{begins}…”')
    press('ctrl+z')
    wait(lambda: koers.digest() == before, 'undo brings it back')


def focus(window, code):
    for _ in range(60):
        if any('focused' in states(n) for n in walk(window) if n.getRoleName() == 'list item' and n.name.startswith(code)):
            return
        press('Down' if any('focused' in states(n) for n in walk(find(window, 'list', 'Roadmap'))) else 'Tab')
        time.sleep(0.05)
    raise AssertionError(f'the keyboard does not come to {code}')


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
        do(wait(lambda: seen(dialog, 'push button', begins='Close'), 'a button'), 'click')
        wait(lambda: koers.dialog() is None, 'it is closed')
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


def keyboard_alone():
    """with no mouse: a new bar is made and named, moved in time and to another lane, resized, another made to wait for it, and all undone"""
    koers = Koers('--example')
    try:
        before, n = koers.digest(), len(koers.export()['initiatives'])
        window = open_roadmap(koers)
        focus(window, 'I03')

        def new():
            return next(initiative for initiative in koers.export()['initiatives'] if initiative['name'] == 'Open register')

        press('ctrl+i')
        wait(lambda: focused(window) is not None and focused(window).getRoleName() in ('text', 'entry'), 'its name to type')
        assert len(koers.export()['initiatives']) == n + 1
        press('ctrl+a')
        write('Open register')
        press('Return')
        wait(lambda: any(initiative['name'] == 'Open register' for initiative in koers.export()['initiatives']), 'its name')
        wait(lambda: 'focused' in states(bar(window, 'Open register')), 'the keyboard is at its bar')
        pillars = koers.export()['pillars']
        start = new()['startDate']
        assert new()['pillarId'] == pillars[0]['id'] and start == new()['endDate'], new()
        press('alt+Right')
        wait(lambda: new()['startDate'] > start, 'it is later')
        press('shift+Right')
        wait(lambda: new()['endDate'] > new()['startDate'], 'it is longer')
        press('alt+Down')
        wait(lambda: new()['pillarId'] == pillars[1]['id'], 'it is in the next lane')
        wait(lambda: 'focused' in states(bar(window, 'Open register')), 'the keyboard went along')
        press('alt+Up')
        wait(lambda: new()['pillarId'] == pillars[0]['id'], 'it is in the first lane again')
        wait(lambda: 'focused' in states(bar(window, 'Open register')), 'the keyboard went along')
        count = len(koers.export()['dependencies'])
        press('l')
        wait(lambda: focused(window) is not None and focused(window).name == 'Search what is to wait', 'where to search')
        write('social support')
        wait(lambda: sum(1 for node in walk(window) if node.getRoleName() == 'list item' and node.name.startswith('I03 Forecast')) > 0, 'what is found')
        press('Return')
        wait(lambda: len(koers.export()['dependencies']) == count + 1, 'it waits')
        wait(lambda: find(window, 'push button', begins='Undo: Make “Forecast model for social support (Wmo)” depend on “Open register”'), 'what can be undone')
        wait(lambda: 'focused' in states(bar(window, 'Open register')), 'the keyboard is back')
        press('Delete')
        wait(lambda: len(koers.export()['initiatives']) == n, 'it is deleted')
        for _ in range(8):
            press('ctrl+z')
        wait(lambda: koers.digest() == before, 'all is undone')
        assert koers.close() == 0
    finally:
        koers.remove()


def selected(window):
    return {node.name[:3] for node in walk(find(window, 'list', 'Roadmap')) if node.getRoleName() == 'list item' and is_seen(node) and 'selected' in states(node)}


def several():
    """several are selected by keys, by clicks and by a rectangle, and move together as one step"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        all_dates = {i['code']: (i.get('startDate'), i.get('endDate')) for i in koers.export()['initiatives']}
        window = open_roadmap(koers)

        def moved():
            return {i['code'] for i in koers.export()['initiatives'] if (i.get('startDate'), i.get('endDate')) != all_dates[i['code']]}

        focus(window, 'I03')
        press('shift+Down')
        wait(lambda: selected(window) == {'I03', 'I04'}, 'two are selected')
        press('ctrl+Down', 'ctrl+Down', 'ctrl+space')
        wait(lambda: selected(window) == {'I03', 'I04', 'I06'}, 'one more')
        press('ctrl+space')
        wait(lambda: selected(window) == {'I03', 'I04'}, 'two again')
        press('ctrl+Up', 'ctrl+Up')
        wait(lambda: 'focused' in states(bar(window, 'I04')), 'the keyboard is at one of them')
        press('alt+Left')
        wait(lambda: moved() == {'I03', 'I04'}, 'both move')
        undo(koers, window, 'Move 2 initiatives 3 months earlier', before)

        wait(lambda: selected(window) == {'I03', 'I04'}, 'both are selected still')
        x, y, width = extents(window, 'I03')
        drag_until((x + width // 2, y), (x + width // 2 - width // 10, y), lambda: moved() == {'I03', 'I04'}, 'both are dragged')
        undo(koers, window, 'Move 2 initiatives 3 months earlier', before)

        wait(lambda: extents(window, 'I03') == (x, y, width), 'it is where it was')
        click_at(x + width // 2, y)
        wait(lambda: selected(window) == {'I03'}, 'a click selects one')
        other = extents(window, 'I05')
        click_at(other[0] + other[2] // 2, other[1], 'ctrl')
        wait(lambda: selected(window) == {'I03', 'I05'}, 'with Ctrl one more')
        click_at(other[0] + other[2] // 2, other[1], 'shift')
        wait(lambda: selected(window) == {'I05'}, 'with Shift from the last one on')
        subprocess.run(['xdotool', 'keydown', 'shift'], check=True)
        try:
            drag((other[0] + other[2] + 150, y - 8), (x + width // 2, other[1] + 6))
        finally:
            subprocess.run(['xdotool', 'keyup', 'shift'], check=True)
        wait(lambda: selected(window) == {'I03', 'I04', 'I05'}, 'a rectangle selects what is in it')
        press('Delete')
        wait(lambda: len(koers.export()['initiatives']) == len(all_dates) - 3, 'all are deleted')
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'undo brings them back')
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
            return sum(1 for node in walk(window) if node.getRoleName() == 'label' and 'newer version' in node.name and is_seen(node))

        x, y, width = extents(window, 'I03')
        n = wait(reasons, 'a banner')
        press('alt+Right')
        wait(lambda: reasons() > n, 'why not')
        drag((x + width // 2, y), (x + width // 2 + width // 3, y))
        assert 'Q3 2023 to Q4 2025' in bar(window, 'I03').name
        assert koers.close() == 0
    finally:
        koers.remove()


run([by_mouse, link, another_lane, by_department, draw, by_keyboard, keyboard_alone, several, by_action, read_only])
