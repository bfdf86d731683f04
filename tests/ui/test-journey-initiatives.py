#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def open_initiatives(koers):
    window = koers.open('Initiatives')
    wait(lambda: totals(window) is not None, 'the initiatives')
    return window


def totals(window):
    for node in walk(window):
        try:
            if node.role == 'label' and ', budget €' in node.name and is_seen(node):
                return node.name
        except Exception:
            pass
    return None


def cells(window):
    """The texts of the table, without those of its headings and tools."""
    return [node.name for node in walk(find(window, 'table', 'Initiatives') or window) if node.role == 'label']


def press_until(window, key, begins, limit=60):
    """Presses a key until something with that name has the focus."""
    for _ in range(limit):
        node = focused(window)
        if node is not None and node.name.startswith(begins):
            return node
        press(key)
        time.sleep(0.05)
    raise AssertionError(f'{key} does not come to “{begins}…”, but to “{focused(window) and focused(window).name}”')


def by_state(koers, state):
    return [i for i in koers.export()['initiatives'] if i['state'] == state]


def search():
    """as one types, what has the words stays, and the totals are of what is shown"""
    koers = Koers('--example')
    try:
        window = open_initiatives(koers)
        document = koers.export()
        n = len(document['initiatives'])
        budget = sum(i.get('budget', 0) for i in document['initiatives'])
        assert totals(window).startswith(f'{n} initiatives, budget '), totals(window)
        assert totals(window).replace(',', '').startswith(f'{n} initiatives budget € {budget // 100} '), (totals(window), budget)
        found = next(i for i in document['initiatives'] if i['code'] == 'I24')
        press('ctrl+f')
        write(found['name'].upper())
        wait(lambda: totals(window).startswith('1 of 31 initiatives'), 'one initiative')
        wait(lambda: seen(window, begins=f'{found["code"]} {found["name"]}'), 'its row')
        press('ctrl+a')
        write('no such words')
        wait(lambda: seen(window, begins='Nothing found'), 'that there is nothing')
        press('Escape')
        wait(lambda: totals(window).startswith('31 initiatives'), 'all again')
        assert koers.close() == 0
    finally:
        koers.remove()


def edit_in_the_cell():
    """by keyboard alone: to a row, through its cells, another state in the cell, and undone"""
    koers = Koers('--example')
    try:
        window = open_initiatives(koers)
        before = koers.export()['initiatives']
        first = before[0]
        press('ctrl+f', 'Return')
        press_until(window, 'Down', first['code'])
        press_until(window, 'Right', 'State:', 12)
        press('F2')
        wait(lambda: focused(window) is not None and focused(window).name.startswith('State: '), 'the list of states')
        press('space', 'Down', 'Return')
        wait(lambda: koers.export()['initiatives'][0]['state'] != first['state'], 'another state')
        wait(lambda: focused(window) is not None and focused(window).name.startswith('State: '), 'the focus is on the cell again')
        press('ctrl+z')
        wait(lambda: koers.export()['initiatives'] == before, 'undo')

        # What is wrong is said, and what was typed stays until Escape.
        press_until(window, 'Right', 'Start:', 12)
        press('Return')
        wait(lambda: focused(window) is not None and focused(window).role == 'text', 'an entry')
        press('ctrl+a')
        write('some day')
        press('Return')
        wait(lambda: seen(window, begins='This is no date') or any('date' in n.name for n in walk(window) if n.role == 'alert'), 'what is wrong')
        assert text(focused(window)) == 'some day', text(focused(window))
        press('Escape')
        wait(lambda: focused(window) is not None and focused(window).name.startswith('Start:'), 'the cell again')
        assert koers.export()['initiatives'] == before
        assert koers.close() == 0
    finally:
        koers.remove()


def edit_what_was_clicked():
    """a click on a cell of a row that is not selected goes to that cell, and F2 or Enter edits it"""
    koers = Koers('--example')
    try:
        window = open_initiatives(koers)
        before = koers.export()['initiatives']
        table = wait(lambda: find(window, 'tree table', 'Initiatives'), 'the table')
        states_of = lambda name: [node for node in walk(table) if node.role == 'label' and node.name in (name, f'State: {name}') and is_seen(node)]
        wait(lambda: len(states_of('In progress')) > 3, 'the cells')

        for number, key in ((2, 'F2'), (5, 'Return'), (1, 'F2')):
            click(states_of('In progress')[number])
            wait(lambda: focused(window) is not None and focused(window).name == 'State: In progress', f'the keyboard is in the cell: {focused(window)}')
            press(key)
            wait(lambda: focused(window) is not None and focused(window).role == 'push button', 'the list of states')
            press('Escape')
            wait(lambda: focused(window) is not None and focused(window).name == 'State: In progress', 'the cell again')
        assert koers.export()['initiatives'] == before
        assert koers.close() == 0
    finally:
        koers.remove()


def sort_by_heading():
    """a click on a heading sorts by its column"""
    koers = Koers('--example')
    try:
        window = open_initiatives(koers)
        names = sorted((i['name'] for i in koers.export()['initiatives']), key=str.lower)
        table = wait(lambda: find(window, 'tree table', 'Initiatives'), 'the table')
        first = lambda: next(node.name for node in walk(table) if re.match(r'I\d\d ', node.name) and is_seen(node))
        wait(lambda: first().startswith('I01'), 'the order of the plan')
        click(next(node for node in walk(table) if node.name == 'Name' and is_seen(node)))
        wait(lambda: names[0] in first(), f'“{names[0]}” is the first')
        assert koers.close() == 0
    finally:
        koers.remove()


def menu():
    """a row has a menu, by the keys and by the right button: it is renamed, deleted and looked at on the roadmap from there"""
    koers = Koers('--example')
    try:
        window = open_initiatives(koers)
        before, names = koers.digest(), [i['name'] for i in koers.export()['initiatives']]
        rows = lambda name: wait(lambda: seen(window, begins=f'{name}'), f'the row “{name}”')
        press('ctrl+f', 'Return')
        press_until(window, 'Down', 'I03')
        press('shift+F10')
        wait(lambda: seen(window, 'menu item', 'Rename'), 'the menu')
        press_until(window, 'Down', 'Rename', 15)
        press('Return')
        wait(lambda: focused(window) is not None and focused(window).role == 'text' and focused(window).name == 'Name', 'the name can be typed')
        write('Forecast')
        press('Return')
        wait(lambda: 'Forecast' in [i['name'] for i in koers.export()['initiatives']], 'its name')
        undo(koers, window, 'Change “Name”', before)

        x, y = middle(rows('I04'))
        subprocess.run(['xdotool', 'mousemove', str(x), str(y), 'click', '3'], check=True)
        wait(lambda: seen(window, 'menu item', 'Delete'), 'the menu')
        press_until(window, 'Up', 'Delete', 10)
        press('Return')
        wait(lambda: len(koers.export()['initiatives']) == len(names) - 1, 'it is deleted')
        assert set(names) - {i['name'] for i in koers.export()['initiatives']} == {names[3]}
        undo(koers, window, 'Delete', before)

        click(rows('I03'))
        press('Menu')
        wait(lambda: seen(window, 'menu item', 'Show on the Roadmap'), 'the menu')
        press_until(window, 'Down', 'Show on the Roadmap', 10)
        press('Return')
        wait(lambda: find(window, 'list item', 'Roadmap') and 'selected' in states(find(window, 'list item', 'Roadmap')), 'the roadmap')
        assert koers.close() == 0
    finally:
        koers.remove()


def filter_group_save():
    """by keyboard alone: a filter by state, groups, saved under a name, taken away and shown again"""
    koers = Koers('--example')
    try:
        window = open_initiatives(koers)
        planned, completed = by_state(koers, 'planned'), by_state(koers, 'completed')
        press('ctrl+f')
        press_until(window, 'Tab', 'Filter')
        press('space')
        press_until(window, 'Down', 'State')
        press('Return')
        press_until(window, 'Tab', 'Idea')
        press_until(window, 'Down', 'Planned')
        press('space')
        wait(lambda: totals(window).startswith(f'{len(planned)} of 31'), f'the planned ones: {totals(window)}')
        press_until(window, 'Down', 'Completed')
        press('space')
        wait(lambda: totals(window).startswith(f'{len(planned) + len(completed)} of 31'), f'and the completed ones: {totals(window)}')
        press('Escape')
        wait(lambda: seen(window, begins='Remove the filter “State: Planned”'), 'a button for what is filtered by')

        press_until(window, 'Tab', 'Group')
        press('space')
        press_until(window, 'Down', 'State')
        press('Return')
        budget = sum(i.get('budget', 0) for i in completed) // 100
        heading = wait(lambda: seen(window, begins=f'Completed: {len(completed)} initiatives, '), 'a heading')
        assert heading.name.replace(',', '').startswith(f'Completed: {len(completed)} initiatives budget € {budget} '), heading.name

        press_until(window, 'Tab', 'Saved')
        press('space')
        press_until(window, 'Tab', 'Name of a new view')
        write('Begin and end')
        press('Return')
        saved = wait(lambda: koers.export().get('savedViews'), 'a saved view')
        assert saved[0]['name'] == 'Begin and end' and saved[0]['group'] == 'state', saved
        assert saved[0]['filters'] == ['state=planned', 'state=completed'], saved

        do(seen(window, 'push button', 'Clear'), 'click')
        wait(lambda: totals(window).startswith('31 initiatives'), 'all')
        press('ctrl+f')
        press_until(window, 'Tab', 'Saved')
        press('space')
        press_until(window, 'Tab', 'Show the view “Begin and end”')
        press('space')
        wait(lambda: totals(window).startswith(f'{len(planned) + len(completed)} of 31'), 'as saved')
        press('ctrl+z')
        wait(lambda: not koers.export().get('savedViews'), 'undo takes the saved view back')
        assert koers.close() == 0
    finally:
        koers.remove()


def board():
    """on the board a card goes to another column with Alt and an arrow, in one change"""
    koers = Koers('--example')
    try:
        window = open_initiatives(koers)
        before = koers.export()['initiatives']
        held = by_state(koers, 'on_hold')[0]
        press('ctrl+b')
        wait(lambda: seen(window, begins=f'{held["code"]} {held["name"]}'), 'its card')
        press('ctrl+f', 'Return')
        for _ in range(10):
            node = focused(window)
            if node is not None and node.name.startswith(held['code']):
                break
            press('Right')
            time.sleep(0.1)
        assert focused(window).name.startswith(held['code']), focused(window).name
        press('alt+Right')
        wait(lambda: not by_state(koers, 'on_hold') and held['id'] in [i['id'] for i in by_state(koers, 'completed')], 'it is completed')
        wait(lambda: focused(window) is not None and focused(window).name.startswith(held['code']), 'the focus went along')
        press('ctrl+z')
        wait(lambda: koers.export()['initiatives'] == before, 'undo brings it back')
        assert koers.close() == 0
    finally:
        koers.remove()


def add():
    """a new initiative has what the filter asks for, and is named in its cell"""
    koers = Koers('--example')
    try:
        window = open_initiatives(koers)
        press('ctrl+f')
        press_until(window, 'Tab', 'Filter')
        press('space')
        press_until(window, 'Down', 'State')
        press('Return')
        press_until(window, 'Tab', 'Idea')
        press('space', 'Escape')
        wait(lambda: seen(window, begins='Nothing found'), 'no ideas')
        press('ctrl+i')
        wait(lambda: focused(window) is not None and focused(window).role == 'text' and focused(window).name == 'Name', 'the name can be typed')
        write('Bright idea')
        press('Return')
        wait(lambda: [i['name'] for i in by_state(koers, 'idea')] == ['Bright idea'], 'an idea')
        assert koers.close() == 0
    finally:
        koers.remove()


def empty():
    """without initiatives the view says what to do"""
    koers = Koers('--empty')
    try:
        window = koers.open('Initiatives')
        wait(lambda: seen(window, begins='No initiatives yet'), 'what to do')
        assert koers.close() == 0
    finally:
        koers.remove()


run([search, edit_in_the_cell, edit_what_was_clicked, sort_by_heading, menu, filter_group_save, board, add, empty])
