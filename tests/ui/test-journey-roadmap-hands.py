#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The roadmap with no mouse at all, and several bars at once."""
from koersroadmap import *
from koersdialogs import choose_by_key, choose_path, give_focus, go_by_key, wait_for_window, windows


def export_picture(koers, window):
    """The roadmap as it is seen into a file, from the menu on, with keys only."""
    path = os.path.join(koers.folder, 'out.pdf')
    choose_by_key(window, 'Export…')
    dialog = wait_for_window(koers, 'Export')
    wait(lambda: find(dialog, 'push button', 'Format: Roadmap as PDF'), 'the format of what is seen')
    go_by_key(wait(lambda: find(dialog, 'push button', 'Export…'), 'the button'))
    press('Return')
    choose_path(koers, path, save=True)
    wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
    give_focus(koers)
    text = subprocess.run(['pdftotext', path, '-'], stdout=subprocess.PIPE, check=True, text=True).stdout
    assert 'Open register' in text, text
    wait(lambda: 'focused' in states(bar(window, 'Open register')), 'the keyboard is where it was')


def keyboard_alone():
    """with no mouse: a new bar is made and named, moved in time and to another lane, resized, another made to wait for it, the picture exported, and all undone"""
    koers = Koers('--example')
    try:
        before, n = koers.digest(), len(koers.export()['initiatives'])
        window = open_roadmap(koers)
        focus(window, 'I03')

        def new():
            return next(initiative for initiative in koers.export()['initiatives'] if initiative['name'] == 'Open register')

        press('ctrl+i')
        wait(lambda: focused(window) is not None and focused(window).role in ('text', 'entry'), 'its name to type')
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
        press('Return')
        wait(lambda: len(koers.export()['dependencies']) == count + 1, 'it waits')
        wait(lambda: find(window, 'push button', begins='Undo: Make “Forecast model for social support (Wmo)” depend on “Open register”'), 'what can be undone')
        wait(lambda: 'focused' in states(bar(window, 'Open register')), 'the keyboard is back')
        export_picture(koers, window)
        press('Delete')
        wait(lambda: len(koers.export()['initiatives']) == n, 'it is deleted')
        for _ in range(8):
            press('ctrl+z')
        wait(lambda: koers.digest() == before, 'all is undone')
        assert koers.close() == 0
    finally:
        koers.remove()


def selected(window):
    return {node.name[:3] for node in walk(find(window, 'list', 'Roadmap')) if node.role == 'list item' and is_seen(node) and 'selected' in states(node)}


def several_to_another_lane(koers, window, before):
    """What is selected comes to another lane together, by hand and by key, at the times where it was, as one step."""
    pillars = koers.export()['pillars']
    words = f'Move 2 initiatives to “{pillars[1]["name"]}”'

    def are_in(pillar):
        return all(get(koers, code).get('pillarId') == pillars[pillar]['id'] for code in ('I03', 'I04'))

    x, y, width = extents(window, 'I03')
    _, other, _ = extents(window, 'I08')
    all_dates = dates(koers, 'I03'), dates(koers, 'I04')
    drag_until((x + width // 2, y), (x + width // 2, other), lambda: are_in(1), 'both are in the other lane')
    assert (dates(koers, 'I03'), dates(koers, 'I04')) == all_dates
    undo(koers, window, words, before)
    wait(lambda: selected(window) == {'I03', 'I04'}, 'both are selected still')
    focus(window, 'I04')
    wait(lambda: extents(window, 'I03') == (x, y, width), 'they are where they were')
    wait(lambda: selected(window) == {'I03', 'I04'} or press('shift+Up'), 'both are selected')
    press('alt+Down')
    wait(lambda: are_in(1), 'both are in the next lane')
    undo(koers, window, words, before)


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
        several_to_another_lane(koers, window, before)
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


run([keyboard_alone, several])
