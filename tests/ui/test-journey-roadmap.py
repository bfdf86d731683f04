#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def bar(window, begins):
    return wait(lambda: next((node for node in walk(window) if node.role == 'list item' and node.name.startswith(begins) and is_seen(node)), None),
                f'a bar “{begins}…”')


def open_roadmap(koers):
    window = koers.open('Roadmap')
    wait(lambda: find(window, 'list', 'Roadmap') is not None and is_seen(find(window, 'list', 'Roadmap')), 'the roadmap')
    return window


def bars_speak():
    """each bar says in one sentence what it shows, and leads to its initiative"""
    koers = Koers('--example')
    try:
        window = open_roadmap(koers)
        document = koers.export()
        first = next(i for i in document['initiatives'] if i['code'] == 'I03')
        status = next(s for s in document['derived']['initiatives'] if s['initiativeId'] == first['id'])
        node = bar(window, f'I03 {first["name"]}')
        for part in ('In progress', 'On track', f'{status["progress"]} %', 'Q3 2023', 'Q4 2025'):
            assert part in node.name, node.name
        do(node, 'bar.open')
        wait(lambda: is_seen(find(window, 'list', 'Fields')), 'the fields')
        wait(lambda: find(window, 'text', 'Name') is not None and text(find(window, 'text', 'Name')) == first['name'], 'the initiative')
        assert koers.close() == 0
    finally:
        koers.remove()


def by_keyboard():
    """by keyboard alone: to a bar, open it, date it anew, back, and the bar has moved"""
    koers = Koers('--example')
    try:
        window = open_roadmap(koers)
        node = bar(window, 'I03')
        before = node.extents
        for _ in range(40):
            if any('focused' in states(n) for n in walk(window) if n.role == 'list item' and n.name.startswith('I03')):
                break
            press('Down' if any('focused' in states(n) for n in walk(find(window, 'list', 'Roadmap'))) else 'Tab')
            time.sleep(0.05)
        else:
            raise AssertionError('the keyboard does not come to the bar')
        press('Return')
        wait(lambda: find(window, 'text', 'Start') is not None and is_seen(find(window, 'text', 'Start')), 'the form')
        start = need(window, 'text', 'Start')
        go_by_key(start)
        press('ctrl+a')
        write('Q1 2023')
        press('Return')
        wait(lambda: text(find(window, 'text', 'Start')) == 'Q1 2023', 'the date is kept')
        koers.go('Roadmap')
        wait(lambda: 'Q1 2023' in bar(window, 'I03').name, 'the bar says so')
        after = bar(window, 'I03').extents
        assert after.x < before.x and after.width > before.width, (before, after)
        press('ctrl+z')
        wait(lambda: 'Q3 2023' in bar(window, 'I03').name, 'undo moves it back')
        assert koers.close() == 0
    finally:
        koers.remove()


def zoom():
    """zooming makes bars wider and narrower, and all time fits again"""
    koers = Koers('--example')
    try:
        window = open_roadmap(koers)

        def width():
            return bar(window, 'I03').extents.width

        before = width()
        do(need(window, 'push button', 'Zoom out'), 'click')
        wait(lambda: width() < before, 'narrower')
        do(need(window, 'push button', 'Show all time'), 'click')
        wait(lambda: width() == before, 'as before')
        do(need(window, 'push button', 'Years'), 'click')
        wait(lambda: width() < before / 2, 'years')
        assert koers.close() == 0
    finally:
        koers.remove()


def units():
    """by keyboard the axis counts from days to years, and the slider goes along"""
    koers = Koers('--example')
    try:
        window = open_roadmap(koers)

        def level():
            return wait(lambda: find(window, 'slider', 'How much time is shown'), 'the slider').value

        press('5')
        wait(lambda: level() > 0.7, 'the axis counts days')
        press('3')
        wait(lambda: level() < 0.4, 'the axis counts years')
        before = level()
        for key, name in ('2', 'quarters'), ('1', 'months'), ('4', 'weeks'), ('5', 'days'):
            press(key)
            wait(lambda: level() > before, f'the axis counts {name}')
            before = level()
        assert koers.close() == 0
    finally:
        koers.remove()


def table():
    """the table holds what the picture shows"""
    koers = Koers('--example')
    try:
        window = open_roadmap(koers)
        do(need(window, 'push button', 'Show as table'), 'click')
        wait(lambda: any(is_seen(n) for n in walk(window) if n.name == 'I01'), 'a cell with a code')
        names = {n.name for n in walk(window)}
        for initiative in koers.export()['initiatives'][:5]:
            assert initiative['name'] in names or any(initiative['name'] in name for name in names), initiative['name']
        assert koers.close() == 0
    finally:
        koers.remove()


def empty():
    """without initiatives the roadmap says what to do"""
    koers = Koers('--empty')
    try:
        window = koers.open('Roadmap')
        wait(lambda: any(is_seen(n) for n in walk(window) if n.name.startswith('No initiatives yet')), 'what to do')
        assert koers.close() == 0
    finally:
        koers.remove()


run([bars_speak, by_keyboard, zoom, units, table, empty])
