#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def plan(window):
    return wait(lambda: seen(window, 'list', 'Plan') or seen(window, 'list box', 'Plan') or row(window, 'Strategy').parent, 'the plan')


def rows(window):
    return [node for node in walk(plan(window)) if node.role == 'list item']


def marked(window):
    """The names of the rows that are marked in the plan, without what is said about them."""
    return [node.name.split(',')[0] for node in rows(window) if 'selected' in states(node)]


def go_to_row(window, begins):
    """From wherever the keyboard is in the plan, from the top down."""
    press('Home')
    go_by_key(row(window, begins), 'Down')


def to_plan(window):
    """By Tab, without choosing anything there."""
    press_until(lambda: focused(plan(window)) is not None, 'Tab', 'Tab does not come to the plan')


def to_table(window, initiative):
    press('ctrl+f', 'Return')
    go_by_key(wait(lambda: find(window, begins=f'{initiative["code"]} {initiative["name"]}'), 'the table'), 'Down')


def many_from_the_table():
    """four that are selected in the table are marked in the plan, all four, and those are what Delete deletes"""
    koers = Koers('--example')
    try:
        before = koers.export()
        window = koers.open('Initiatives')
        to_table(window, before['initiatives'][0])
        press('shift+Down', 'shift+Down', 'shift+Down')
        koers.go('Strategy')
        wait(lambda: seen(window, 'label', '4 selected'), 'four are selected')
        wait(lambda: len(marked(window)) == 4, 'four are marked')
        names = marked(window)
        to_plan(window)
        digest = koers.digest()
        press('Delete')
        wait(lambda: koers.digest() != digest, 'they are deleted')
        left = {i['id'] for i in koers.export()['initiatives']}
        gone = ['Initiative ' + i['name'] for i in before['initiatives'] if i['id'] not in left]
        assert sorted(gone) == sorted(names), (gone, names)
        undo(koers, window, 'Delete 4 records', digest)
        assert koers.close() == 0
    finally:
        koers.remove()


def what_the_plan_does_not_show():
    """of what is selected elsewhere and stands not in the plan, nothing is marked there, and Delete deletes nothing"""
    koers = Koers('--example')
    try:
        objective = koers.export()['objectives'][0]
        before = koers.digest()
        window = koers.open('Strategy')
        go_to_row(window, 'Pillar Creating value')
        wait(lambda: marked(window) == ['Pillar Creating value with data'], 'the pillar is marked')
        press('ctrl+k')
        wait(koers.dialog, 'the dialog')
        write(objective['name'])
        wait(lambda: find(koers.dialog(), 'list item', begins=f'{objective["code"]} {objective["name"][:20]}') or find(koers.dialog(), 'list item', begins=objective['name'][:20]), 'the objective')
        press('Return')
        wait(lambda: seen(window, 'text', 'Literal quote') or seen(window, 'text', 'Name'), 'the objective in its view')
        koers.go('Strategy')
        wait(lambda: seen(window, 'list item', begins='Pillar Creating value'), 'the plan')
        assert marked(window) == [], marked(window)
        to_plan(window)
        press('Delete', 'ctrl+x', 'ctrl+i')
        wait(lambda: find(window, 'label', 'This cannot stand here. Choose a pillar or a goal first.', backwards=True), 'what to choose')
        assert koers.digest() == before
        press('Down')
        wait(lambda: len(marked(window)) == 1, 'the next key marks a row')
        assert koers.close() == 0
        assert koers.digest() == before
    finally:
        koers.remove()


def show_milestone(window, initiative):
    """In the form of an initiative, the first that belongs to it."""
    go_to_row(window, 'Initiative ' + initiative['name'])
    wait(lambda: seen(window, 'label', 'Initiative'), 'its form')
    press_until(lambda: focused(find(window, 'list', 'Milestones')) is not None, 'Tab', 'Tab does not come to the milestones')
    press('Return')
    wait(lambda: seen(window, 'label', 'Milestone'), 'its form is shown')


def what_belongs_to_a_row():
    """while the form shows something that belongs to a row, that row is marked, and it is what Delete and Ctrl+I are about"""
    koers = Koers('--example')
    try:
        document = koers.export()
        before = koers.digest()
        initiative = next(i for i in document['initiatives'] if i['name'].startswith('Synthetic test'))
        name = 'Initiative ' + initiative['name']
        window = koers.open('Strategy')
        row(window, 'Strategy')
        press('ctrl+3')
        show_milestone(window, initiative)
        assert marked(window) == [name], marked(window)
        to_plan(window)
        press('ctrl+i')
        wait(lambda: len(koers.export()['initiatives']) > len(document['initiatives']), 'one is added')
        added = next(i for i in koers.export()['initiatives'] if i['name'] == 'New initiative')
        assert added['goalId'] == initiative['goalId'], added
        press('Escape', 'ctrl+z')
        wait(lambda: koers.digest() == before, 'it is gone')
        show_milestone(window, initiative)
        assert marked(window) == [name], marked(window)
        to_plan(window)
        press('Delete')
        wait(lambda: koers.digest() != before, 'something is deleted')
        assert initiative['id'] not in {i['id'] for i in koers.export()['initiatives']}
        undo(koers, window, 'Delete “', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def what_is_folded_away():
    """when the row that is marked is folded away, the one it is folded into is marked"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Strategy')
        row(window, 'Strategy')
        press('ctrl+3')
        go_to_row(window, 'Initiative Energy poverty')
        press('ctrl+1')
        wait(lambda: not any(node.name.startswith('Initiative') for node in rows(window)), 'initiatives are folded away')
        wait(lambda: marked(window) == ['Pillar Creating value with data'], 'the pillar is marked')
        wait(lambda: focused(window) is not None and focused(window).name.startswith('Pillar Creating value'), 'and has the keyboard')
        press('Delete')
        undo(koers, window, 'Delete “', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def keyboard_is_at(window, name):
    wait(lambda: focused(plan(window)) is not None and focused(plan(window)).name.startswith(name), f'“{name}” has the keyboard')


def what_is_moved():
    """several are moved together, as one step to undo; after each move and after undo they are marked and have the keyboard"""
    koers = Koers('--example')
    try:
        document = koers.export()
        before = koers.digest()
        window = koers.open('Strategy')
        row(window, 'Strategy')
        press('ctrl+2')
        pillars = ['Pillar ' + p['name'] for p in document['pillars']]
        n = len(rows(window))
        go_to_row(window, pillars[1])
        press('alt+Up')
        wait(lambda: [p['id'] for p in sorted(koers.export()['pillars'], key=lambda p: p['position'])][:2] == [p['id'] for p in document['pillars'][1::-1]], 'it moves')
        wait(lambda: marked(window) == [pillars[1]], 'it is marked')
        keyboard_is_at(window, pillars[1])
        assert len(rows(window)) == n, 'what was unfolded is'
        undo(koers, window, 'Move “', before)
        wait(lambda: marked(window) == [pillars[1]], 'it is marked')
        keyboard_is_at(window, pillars[1])
        press('Down')
        wait(lambda: len(marked(window)) == 1 and marked(window)[0].startswith('Goal'), 'the goal below it')

        press('ctrl+1')
        wait(lambda: len(rows(window)) == 1 + len(pillars), 'pillars only')
        go_to_row(window, pillars[1])
        press('shift+Down')
        wait(lambda: marked(window) == pillars[1:3], 'two are marked')
        press('alt+Down')
        wait(lambda: koers.digest() != before, 'they move')
        moved = koers.digest()
        names = [p['name'] for p in sorted(koers.export()['pillars'], key=lambda p: p['position'])]
        assert ['Pillar ' + name for name in names] == [pillars[i] for i in (0, 3, 1, 2, 4)], names
        wait(lambda: marked(window) == pillars[1:3], 'both are marked')
        wait(lambda: focused(plan(window)) is not None and focused(plan(window)).name in pillars[1:3], 'one of them has the keyboard')
        press('alt+Down')
        wait(lambda: koers.digest() != moved, 'they move again')
        press('ctrl+z')
        wait(lambda: koers.digest() == moved, 'one step back')
        undo(koers, window, 'Move 2 records down', before)
        wait(lambda: marked(window) == pillars[1:3], 'both are marked')
        assert koers.close() == 0
    finally:
        koers.remove()


def make_narrow(koers, window):
    """As wide as a telephone."""
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(koers.process.pid)], check=True, stdout=subprocess.PIPE, text=True)
    for name in found.stdout.split():
        subprocess.run(['xdotool', 'windowsize', name, '360', '700'], check=True)
    wait(lambda: window.extents.width < 600, 'the window is narrow')


def by_key_where_there_is_little_room():
    """on a narrow window the arrow keys go through the plan, Enter shows what is marked, and Delete deletes that"""
    koers = Koers('--example')
    try:
        document = koers.export()
        before = koers.digest()
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down')
        make_narrow(koers, window)
        go_to_row(window, 'Pillar ' + document['pillars'][1]['name'][:20])
        wait(lambda: marked(window) == ['Pillar ' + document['pillars'][1]['name']], 'the second pillar is marked')
        press('Return')
        wait(lambda: 'focused' in states(find(window, 'push button', begins='Back to the plan')), 'it is shown')
        press('space')
        wait(lambda: focused(plan(window)) is not None and focused(plan(window)).name.startswith('Pillar ' + document['pillars'][1]['name'][:20]), 'back where it was')
        press('Delete')
        wait(lambda: koers.digest() != before, 'it is deleted')
        assert [p['id'] for p in koers.export()['pillars']] == [p['id'] for p in document['pillars'] if p['id'] != document['pillars'][1]['id']]
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'undo brings it back')
        assert koers.close() == 0
    finally:
        koers.remove()


run([many_from_the_table, what_the_plan_does_not_show, what_belongs_to_a_row, what_is_folded_away, what_is_moved, by_key_where_there_is_little_room])
