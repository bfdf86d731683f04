#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def show(window, key, begins):
    """A view; a window that has just come up may not have the keyboard yet."""
    wait(lambda: find(window, 'list', 'Views'), 'the sidebar')
    return wait(lambda: press(key) or find(window, 'list item', begins=begins), f'“{begins}…” after {key}')


def choose(window, name):
    """From the menu of the list."""
    press('shift+F10')
    do(wait(lambda: find(window, 'menu item', name), f'“{name}” in the menu'), 'click')


def name_it(window, words):
    """The name of what was added has the focus."""
    wait(lambda: any('focused' in states(node) for node in walk(window) if node.role == 'text' and node.name in ('Name', 'Function')),
         'the focus is in the name')
    press('ctrl+a')
    write(words)
    press('Return')


def go_to_list(window):
    """Back to the list, with the keyboard."""
    heading = row(window, 'Departments (')
    for _ in range(20):
        if 'focused' in states(heading):
            return
        press('shift+Tab')
        time.sleep(0.05)
    raise AssertionError('Shift+Tab does not come back to the list')


def choose_first(dialog):
    """The first department of the list, which has the focus."""
    press('space')
    wait(lambda: not any('focused' in states(node) for node in walk(dialog) if node.role == 'push button'), 'the list is open')
    press('Down', 'Return')
    wait(lambda: find(dialog, 'push button', begins='Part of: BSD') or find(dialog, 'push button', begins='Successor: BSD'), 'the choice')


def answer(dialog, name):
    """There is a button for a wide and one for a narrow dialog; one of them is seen."""
    do(wait(lambda: seen(dialog, 'push button', begins=name), f'the button “{name}”'), 'click')


def organisation():
    """a department is added, made part of another, gets a person, and is found again in the file"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open()
        show(window, 'alt+5', 'Departments (10)')
        row(window, 'Department Operational Management Expertise Centre, Now DBV')
        press('Down')
        choose(window, 'Add Department')
        name_it(window, 'Data Office')
        go_to_list(window)
        choose(window, 'Part of…')
        dialog = wait(koers.dialog, 'the question of which department')
        wait(lambda: find(dialog, begins='Part of'), 'the choice')
        choose_first(dialog)
        answer(dialog, 'Move')
        wait(lambda: find(window, 'push button', begins='Undo: Make “Data Office” part of'), 'it was moved')
        go_to_list(window)
        choose(window, 'Add Person')
        name_it(window, 'Data archivist')
        row(window, 'Person Data archivist')
        assert koers.close() == 0
        document = koers.export()
        office = next(department for department in document['departments'] if department['name'] == 'Data Office')
        parent = next(department for department in document['departments'] if department['id'] == office['parentId'])
        person = next(person for person in document['persons'] if person['function'] == 'Data archivist')
        assert parent['code'] == 'BSD', parent
        assert person['departmentId'] == office['id'], person
        window = koers.open()
        show(window, 'alt+5', 'Departments (11)')
        for step in 'Change “Function”', 'Add a person', 'Make “Data Office” part of', 'Change “Name”', 'Add a department':
            wait(lambda: find(window, 'push button', begins='Undo: ' + step), f'undo says “{step}”')
            press('ctrl+z')
        wait(lambda: find(window, 'push button', 'Undo'), 'nothing is left to undo')
        assert koers.close() == 0
        assert koers.digest() == before
    finally:
        koers.remove()


def reorganisation():
    """a department is succeeded by another: its work goes there in one change, and comes back in one"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        document = koers.export()
        code = {department['id']: department['code'] for department in document['departments']}
        moved = [initiative['id'] for initiative in document['initiatives'] if code.get(initiative.get('departmentId')) == 'DPZ']
        title = next(department['name'] for department in document['departments'] if department['code'] == 'DPZ')
        assert moved
        window = koers.open()
        show(window, 'alt+5', 'Departments (10)')
        for _ in range(5):
            press('Down')
            if 'focused' in states(row(window, f'Department {title}')):
                break
        choose(window, 'Succeeded by…')
        dialog = wait(koers.dialog, 'the question of which department')
        wait(lambda: find(dialog, 'check box', begins=f'Move its {len(moved)} initiatives'), 'how much work would go')
        choose_first(dialog)
        answer(dialog, 'Reorganise')
        row(window, f'Department {title}, Now BSD')
        assert koers.close() == 0
        after = koers.export()
        assert [initiative['id'] for initiative in after['initiatives'] if initiative['id'] in moved and code[initiative['departmentId']] == 'BSD'] == moved
        assert not any(code.get(person.get('departmentId')) == 'DPZ' for person in after['persons'])
        window = koers.open()
        show(window, 'alt+5', f'Department {title}, Now BSD')
        wait(lambda: find(window, 'push button', begins=f'Undo: “{title}” is succeeded by'), 'one step to undo')
        press('ctrl+z')
        wait(lambda: find(window, 'list item', f'Department {title}'), 'it is active again')
        assert koers.close() == 0
        assert koers.digest() == before
    finally:
        koers.remove()


def plans():
    """in the plans the keyboard goes to a cell, opens it, adds an initiative there, names it, and takes it back"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        document = koers.export()
        window = koers.open()
        goal, department = document['goals'][2], document['departments'][0]
        sentence = f'{goal["code"]} {goal["name"]}, {department["code"]} {department["name"]}'
        show(window, 'alt+6', sentence)
        press('ctrl+Home', 'Down', 'Down')
        wait(lambda: 'focused' in states(find(window, 'list item', begins=sentence)), 'the cell has the focus')
        assert find(window, 'list item', sentence + ': nothing'), 'nothing is planned there yet'
        press('Return')
        button = wait(lambda: find(window, 'push button', 'Add Initiative'), 'the button for a new one')
        wait(lambda: 'focused' in states(button), 'the button has the focus')
        press('Return')
        wait(lambda: focused(window) is not None and focused(window).role == 'text', 'the name can be typed')
        write('Counting bicycles')
        press('Return')
        row(window, 'Initiative Counting bicycles')
        press('alt+6')
        wait(lambda: find(window, 'list item', begins=sentence + ': 1 initiative'), 'the cell has one now')
        assert koers.close() == 0
        after = koers.export()
        added = next(initiative for initiative in after['initiatives'] if initiative['name'] == 'Counting bicycles')
        assert added['goalId'] == goal['id'] and added['departmentId'] == department['id']
        window = koers.open()
        show(window, 'alt+6', sentence + ': 1 initiative')
        press('ctrl+z', 'ctrl+z')
        wait(lambda: find(window, 'list item', sentence + ': nothing'), 'nothing again')
        assert koers.close() == 0
        assert koers.digest() == before
    finally:
        koers.remove()


run([organisation, reorganisation, plans])
