#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def go_down_to(window, begins):
    """To a row, from the top of the plan."""
    plan = row(window, 'Strategy').parent
    names = wait(lambda: [node.name for node in plan.children], 'the plan')
    number = next((i for i, name in enumerate(names) if name.startswith(begins)), None)
    assert number is not None, f'there is no row “{begins}…” among {names}'
    press('Home', *['Down'] * number)
    wait(lambda: 'selected' in plan.children[number].states, f'the row “{begins}…” is selected')


def pointer_at(x, y):
    """Without a window manager the keys go where the pointer is."""
    subprocess.run(['xdotool', 'mousemove', str(x), str(y)], check=True)


def tab_to(window, role, name):
    for _ in range(60):
        node = need(window, role, name)
        if node is not None and 'focused' in states(node):
            return node
        press('Tab')
    raise AssertionError(f'Tab does not come to “{name}”')


def many_at_once():
    """a date is filled in for three initiatives at once, and taken back as one change"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Strategy')
        row(window, 'Strategy')
        press('ctrl+3')
        go_down_to(window, 'Initiative Energy poverty')
        press('shift+Down', 'shift+Down')
        wait(lambda: find(window, 'label', '3 selected'), 'three are selected')
        tab_to(window, 'text', 'Forecast end')
        write('Q4 2026')
        press('Return')
        wait(lambda: [i.get('forecastEndDate') for i in koers.export()['initiatives']].count('2026-Q4') == 3, 'all three have the date')
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'one undo takes it back')
        assert koers.close() == 0
    finally:
        koers.remove()


def duplicate_and_move():
    """a goal is duplicated with all below it; an initiative is cut, pasted under another goal, and comes back"""
    koers = Koers('--example')
    try:
        before, document = koers.digest(), koers.export()
        goal = document['goals'][0]
        n_below = sum(1 for i in document['initiatives'] if i.get('goalId') == goal['id'])
        window = koers.open('Strategy')
        row(window, 'Strategy')
        press('ctrl+2')
        go_down_to(window, 'Goal ' + goal['name'][:20])
        press('ctrl+d')
        wait(lambda: len(koers.export()['goals']) == len(document['goals']) + 1, 'there is one more goal')
        assert len(koers.export()['initiatives']) == len(document['initiatives']) + n_below
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'undo takes it back')

        press('ctrl+3')
        moved = next(i for i in document['initiatives'] if i.get('goalId') == goal['id'])
        go_down_to(window, 'Initiative ' + moved['name'][:20])
        press('ctrl+x')
        target = document['goals'][4]
        go_down_to(window, 'Goal ' + target['name'][:20])
        press('ctrl+v')
        wait(lambda: next(i for i in koers.export()['initiatives'] if i['id'] == moved['id'])['goalId'] == target['id'], 'it stands elsewhere')
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'and comes back')

        # With Escape it is not cut any more, but copied.
        go_down_to(window, 'Initiative ' + moved['name'][:20])
        press('ctrl+x', 'Escape')
        go_down_to(window, 'Goal ' + target['name'][:20])
        press('ctrl+v')
        wait(lambda: len(koers.export()['initiatives']) == len(document['initiatives']) + 1, 'there is one more')
        assert next(i for i in koers.export()['initiatives'] if i['id'] == moved['id'])['goalId'] == goal['id']
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'undo takes it back')
        assert koers.close() == 0
    finally:
        koers.remove()


def delete_and_go_on():
    """what stands beside the deleted one is selected, and F2 renames that"""
    koers = Koers('--example')
    try:
        window = koers.open('Strategy')
        row(window, 'Strategy')
        press('ctrl+3')
        go_down_to(window, 'Initiative Energy poverty')
        names = [node.name for node in row(window, 'Strategy').parent.children]
        after = names[names.index(next(name for name in names if name.startswith('Initiative Energy poverty'))) + 1]
        press('Delete')
        wait(lambda: find(window, 'label', begins='“Energy poverty', backwards=True), 'the offer to undo')
        wait(lambda: 'selected' in states(row(window, after)), 'the next one is selected')
        press('F2', 'ctrl+a')
        write('Kept')
        press('Return')
        row(window, 'Initiative Kept')
        assert koers.close() == 0
    finally:
        koers.remove()


def go_to():
    """a few letters lead to a record that stands in no tree"""
    koers = Koers('--example')
    try:
        document = koers.export()
        window = koers.open('Strategy')
        row(window, 'Strategy')
        pointer_at(200, 300)
        press('ctrl+k')
        wait(koers.dialog, 'the dialog')
        write(document['kpis'][3]['code'])
        wait(lambda: find(koers.dialog(), 'list item', begins=document['kpis'][3]['code']), 'the KPI is found')
        press('Return')
        wait(lambda: find(window, 'text', 'Definition'), 'its form is shown')
        assert find(window, 'label', document['kpis'][3]['name']) is not None
        assert koers.close() == 0
    finally:
        koers.remove()


def undo_to_here():
    """the history says what was done, and takes it back up to the chosen change"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Strategy')
        go_down_to(window, 'Pillar Creating value')
        for name in 'One', 'Two', 'Three':
            press('F2', 'ctrl+a')
            write(name)
            press('Return')
            row(window, f'Pillar {name}')
        pointer_at(200, 300)
        press('ctrl+h')
        dialog = wait(koers.dialog, 'the history')
        wait(lambda: find(dialog, 'list item', begins='Change “Name” of “Two”'), 'what was done last')
        press('Down', 'Down')
        do(need(dialog, 'push button', 'Undo to Here'), 'click')
        wait(lambda: koers.digest() == before, 'all three are taken back')
        assert find(dialog, 'list item', begins='Undone: Change “Name”') is not None
        press('Escape')
        wait(lambda: koers.dialog() is None, 'Escape closes it')
        assert koers.close() == 0
    finally:
        koers.remove()


def put_back():
    """a value is put back from the history of its record"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Strategy')
        go_down_to(window, 'Pillar Creating value')
        press('F2', 'ctrl+a')
        write('Another name')
        press('Return')
        row(window, 'Pillar Another name')
        tab_to(window, 'push button', 'History')
        press('space')
        button = wait(lambda: find(window, 'push button', begins='Put back Name'), 'the way back')
        do(button, 'click')
        wait(lambda: koers.digest() == before, 'the name is what it was')
        assert koers.close() == 0
    finally:
        koers.remove()


run([many_at_once, duplicate_and_move, delete_and_go_on, go_to, undo_to_here, put_back])
