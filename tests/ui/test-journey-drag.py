#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""What is dragged with the mouse. Assistive technology cannot drag; so the pointer moves, as a hand would move it."""
import sqlite3

from koersdriver import *


def row(window, begins):
    return wait(lambda: seen(window, 'list item', begins=begins), f'a row “{begins}…”')


def get(koers, array, record):
    return next(other for other in koers.export()[array] if other['id'] == record['id'])


def card_to_another_lane():
    """a card is dragged to another column of the board, in one change"""
    koers = Koers('--example')
    try:
        before, initiatives = koers.digest(), koers.export()['initiatives']
        planned = next(initiative for initiative in initiatives if initiative['state'] == 'planned')
        window = koers.open('Initiatives')
        press('ctrl+b')
        card = wait(lambda: seen(window, 'list item', begins=f'{planned["code"]} {planned["name"]}'), 'its card')
        other = wait(lambda: seen(window, 'list', begins='Idea'), 'another column')
        drag_until(middle(card), middle(other), lambda: get(koers, 'initiatives', planned)['state'] == 'idea', 'it is an idea again')
        undo(koers, window, 'Move', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def row_to_another_parent():
    """a goal is dragged to another pillar with all below it, in one change, and none where it cannot stand"""
    koers = Koers('--example')
    try:
        before, document = koers.digest(), koers.export()
        goal, pillar = document['goals'][0], document['pillars'][1]
        assert goal['pillarId'] != pillar['id']
        window = koers.open('Strategy')
        press('ctrl+2')
        moved, target = row(window, 'Goal ' + goal['name'][:20]), row(window, 'Pillar ' + pillar['name'][:20])
        drag(middle(target), middle(moved))
        assert koers.digest() == before
        drag_until(middle(moved), middle(target), lambda: get(koers, 'goals', goal)['pillarId'] == pillar['id'], 'it stands under the other pillar')
        n_below = [sum(1 for i in d['initiatives'] if i.get('goalId') == goal['id']) for d in (document, koers.export())]
        assert n_below[0] == n_below[1], n_below
        undo(koers, window, 'Move', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def initiative_to_objective():
    """an initiative is dragged over the sidebar to an objective in another view, which it then serves, in one change"""
    koers = Koers('--example')
    try:
        before, document = koers.digest(), koers.export()
        n = len(document['contributions'])
        window = koers.open('Agreement')
        row(window, 'Agreement Illustrative')
        press('ctrl+3')
        objective = middle(row(window, 'Objective Tackle abuses'))
        koers.go('Strategy')
        press('ctrl+3')
        initiative = middle(row(window, 'Initiative Energy poverty monitor'))
        for _ in range(3):
            drag_over([initiative, middle(seen(window, 'list item', 'Agreement')), objective])
            if len(koers.export()['contributions']) > n:
                break
            koers.go('Strategy')
        made = koers.export()['contributions']
        unserved = next(o['id'] for o in document['objectives'] if o['code'] == 'O2.2')
        assert len(made) == n + 1 and sum(c['objectiveId'] == unserved for c in made) == 1, len(made)
        undo(koers, window, 'Link', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def department_to_another():
    """a department and a person are dragged to another department, each in one change; into its own part it does not go, and says why"""
    koers = Koers('--example')
    try:
        whole, part, other = koers.export()['departments'][:3]
        person = next(person for person in koers.export()['persons'] if person.get('departmentId') != other['id'])
        plan = os.path.join(koers.folder, 'plan.json')
        with open(plan, 'w', encoding='utf-8') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1, 'departments': [{'id': part['id'], 'parentId': whole['id']}]}, file)
        koers.command('import', koers.path, plan)
        before = koers.digest()

        def department(which):
            return middle(row(window, 'Department ' + which['name']))

        window = koers.open('Owners')
        drag_until(department(part), department(other), lambda: get(koers, 'departments', part)['parentId'] == other['id'], 'it is part of the other')
        undo(koers, window, f'Make “{part["name"]}” part of “{other["name"]}”', before)
        drag_until(department(part), middle(row(window, 'Departments')), lambda: 'parentId' not in get(koers, 'departments', part), 'it is part of none')
        undo(koers, window, f'Make “{part["name"]}” part of no other department', before)
        drag_until(middle(row(window, 'Person ' + person['function'])), department(other),
                   lambda: get(koers, 'persons', person).get('departmentId') == other['id'], 'the person works there')
        undo(koers, window, f'Make “{person["function"]}” part of “{other["name"]}”', before)

        # Under a part of itself it would stand under itself.
        dialog = drag_until(department(whole), department(part), koers.dialog, 'it is refused')
        wait(lambda: find(dialog, 'label', begins=f'Department “{whole["name"]}”'), 'why')
        close_refusal(koers, dialog)
        assert koers.digest() == before
        assert koers.close() == 0
    finally:
        koers.remove()


def drop_file(path):
    """Drags a file from a window of another program onto ours, and lets it go there."""
    source = subprocess.Popen([sys.executable, os.path.join(os.path.dirname(__file__), 'file-source.py'), path], stdout=subprocess.PIPE, text=True)
    assert source.stdout.readline() == 'ready\n'
    subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', '^A file$', 'windowmove', '--sync', '1200', '800'], check=True, stdout=subprocess.DEVNULL)
    return source


def drop_until(koers, path, condition, what):
    source = drop_file(path)
    try:
        return drag_until((1280, 890), middle(wait(koers.window, 'a window')), condition, what)
    finally:
        source.kill()
        source.wait()


def write_table(koers):
    table = os.path.join(koers.folder, 'initiatives.csv')
    with open(table, 'w', encoding='utf-8') as file:
        file.write('Name,Budget\nStreet sensors,1200\n')
    return table


def file_from_another_program():
    """a table that is dragged from another program into the window is offered for import"""
    koers = Koers('--example')
    try:
        koers.open('Overview')
        dialog = drop_until(koers, write_table(koers), koers.dialog, 'the import is offered')
        wait(lambda: find(dialog, begins='Street sensors') or find(dialog, begins='Added'), 'what is in the table')
    finally:
        koers.remove()


def strategy_from_another_program():
    """a strategy is opened in a window of its own, however its name is written"""
    koers = Koers('--example')
    try:
        other = os.path.join(koers.folder, 'OTHER.KOERS')
        koers.command('new', other, '--language', 'nl')
        koers.open('Overview')
        drop_until(koers, other, lambda: any(window.name == 'Datastrategie' for window in koers.window().parent.children), 'a window on it')
    finally:
        koers.remove()


def nowhere_to_go():
    """a table that is dropped where nothing can take it stays outside, and the window says why"""
    koers = Koers('--example')
    try:
        table = write_table(koers)
        with sqlite3.connect(koers.path) as database:
            database.execute('PRAGMA user_version = 99')
        database.close()
        window = koers.open('Overview')
        drop_until(koers, table, lambda: find(window, 'label', begins='Nothing can be imported', backwards=True), 'that it may not be changed')
        koers.process.kill()
        koers.process.wait()
        koers.process = subprocess.Popen([PROGRAM], env=koers.environment)
        window = settle(wait(koers.window, 'a window'))
        drop_until(koers, table, lambda: find(window, 'label', begins='A table or JSON goes into a strategy.'), 'where it goes')
    finally:
        koers.remove()


run([card_to_another_lane, row_to_another_parent, initiative_to_objective, department_to_another, file_from_another_program,
     strategy_from_another_program, nowhere_to_go])
