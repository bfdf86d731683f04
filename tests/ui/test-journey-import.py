#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdialogs import *

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data', 'csv')
PLAN = os.path.realpath(os.path.join(DATA, 'd-fds-2020-milestones.csv'))
REPORT = os.path.realpath(os.path.join(DATA, 'd-fds-2020-progress.json'))


def open_file(koers, path):
    choose_in_menu(koers, 'Import…')
    dialog = wait_for_window(koers, 'Import')
    press('Return')  # Choose File… has the focus
    choose_path(koers, path)
    return dialog


def groups(dialog):
    return {node.name for node in walk(dialog) if node.role == 'list item' and ' added, ' in node.name}


def plan_of_the_united_states():
    """a real plan is imported by the map that came with the program, in one step, and taken back"""
    koers = Koers('--empty')
    try:
        before = koers.digest()
        koers.open('Strategy')
        dialog = open_file(koers, PLAN)
        wait(lambda: groups(dialog) == {'Pillars: 3 added, 0 changed, 0 removed', 'Initiatives: 20 added, 0 changed, 0 removed',
                                        'Milestones: 66 added, 0 changed, 0 removed'}, 'the preview')
        assert find(dialog, 'label', 'Added: 89 · Changed: 0 · As they are: 0 · Not read: 0') is not None
        assert koers.digest() == before, 'nothing changes before it is said'
        push(dialog, 'Import')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        wait(lambda: find(koers.window(), 'push button', 'Undo: Import “d-fds-2020-milestones.csv”'), 'one step to undo')
        document = koers.export()
        milestones = document['milestones']
        assert (len(document['pillars']), len(document['initiatives']), len(milestones)) == (3, 20, 66)
        assert sum('dueText' in milestone for milestone in milestones) == 10
        assert sum('dueDate' in milestone for milestone in milestones) == 56
        push(koers.window(), 'Undo: Import “d-fds-2020-milestones.csv”')
        wait(lambda: koers.digest() == before, 'undo brings everything back')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def progress_of_that_plan():
    """the progress report of that plan, as JSON, joins it by the codes of its milestones, and is taken back"""
    koers = Koers('--empty')
    try:
        koers.command('import', koers.path, PLAN, '--map', 'federal-data-strategy')
        before = koers.digest()
        koers.open('Strategy')
        dialog = open_file(koers, REPORT)
        wait(lambda: groups(dialog) == {'Milestones: 0 added, 65 changed, 0 removed'}, 'the preview')
        assert find(dialog, 'label', 'Added: 0 · Changed: 65 · As they are: 0 · Not read: 0') is not None
        push(dialog, 'Import')
        wait(lambda: find(koers.window(), 'push button', 'Undo: Import “d-fds-2020-progress.json”'), 'one step to undo')
        milestones = koers.export()['milestones']
        codes = {state: {milestone['code'] for milestone in milestones if milestone['state'] == state} for state in ('done', 'partly', 'open')}
        assert (len(codes['done']), len(codes['partly']), codes['open']) == (38, 27, {'18.2'}), codes
        push(koers.window(), 'Undo: Import “d-fds-2020-progress.json”')
        wait(lambda: koers.digest() == before, 'undo brings everything back')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def part_of_a_table():
    """what is left out is not imported, nor what hangs on it"""
    koers = Koers('--empty')
    try:
        koers.open('Strategy')
        dialog = open_file(koers, PLAN)
        initiatives = wait(lambda: find(dialog, 'list item', begins='Initiatives:'), 'the initiatives')
        check = wait(lambda: find(dialog, 'check box', 'Take “Initiatives”'), 'their check')
        go_to_change(dialog, 'Milestones:')
        press('Up')
        wait(lambda: 'focused' in states(initiatives), 'the initiatives have the focus')
        press('space')
        wait(lambda: 'checked' not in states(check), 'the initiatives are left out')
        press('Right')
        wait(lambda: find(dialog, 'list item', begins='Added: '), 'which ones they are')
        press('Left')
        wait(lambda: find(dialog, 'list item', begins='Added: ') is None, 'that they are folded')
        do(check, 'check.toggle')
        wait(lambda: 'checked' in states(check), 'the initiatives are taken')
        press('space')
        wait(lambda: 'checked' not in states(check), 'the initiatives are left out')
        push(dialog, 'Import')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        document = koers.export()
        assert (len(document['pillars']), len(document['initiatives']), len(document['milestones'])) == (3, 0, 0)
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def what_cannot_be_read():
    """a file that cannot be read says why, the dialog stays, and a line that cannot be read is listed with its reason"""
    koers = Koers()
    try:
        before = koers.digest()
        koers.open('Strategy')
        broken = os.path.join(koers.folder, 'broken.json')
        with open(broken, 'w') as file:
            file.write('{"format": "koers-strategy",\n "formatVersion": 1,\n "pillars": [}')
        dialog = open_file(koers, broken)
        wait(lambda: find(dialog, 'label', begins='Line 3, column'), 'the place of the mistake')
        assert 'sensitive' not in states(find(dialog, 'push button', 'Import'))
        push(dialog, 'Cancel')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)

        table = os.path.join(koers.folder, 'persons.csv')
        with open(table, 'w') as file:
            file.write('function,email\nCDO,cdo@example.org\nArchivist,nowhere\n')
        dialog = open_file(koers, table)
        wait(lambda: find(dialog, 'label', 'Added: 1 · Changed: 0 · As they are: 0 · Not read: 1'), 'the counts')
        assert koers.digest() == before
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def map_by_hand():
    """each column is given its field by hand, with the result at once; the map is kept and reads the table again"""
    koers = Koers('--empty')
    try:
        koers.open('Strategy')
        table = os.path.join(koers.folder, 'plan.csv')
        with open(table, 'w') as file:
            file.write('theme;action\nHousing;Register of rents\nHousing;Map of vacancy\nWater;Sensors in the sewer\n')
        dialog = open_file(koers, table)
        wait(lambda: find(dialog, 'push button', 'Record for “theme”: Not read'), 'the columns')
        assert 'sensitive' not in states(find(dialog, 'push button', 'Import'))
        choose(dialog, 'Record for “theme”', 'Pillar')
        wait(lambda: find(dialog, 'push button', 'Field for “theme”: Name'), 'the field that fits')
        choose(dialog, 'Record for “action”', 'Initiative')
        wait(lambda: find(dialog, 'label', 'Added: 5 · Changed: 0 · As they are: 0 · Not read: 0'), 'the result')
        push(dialog, 'Save Map…')
        saved = os.path.join(koers.folder, 'By theme.json')
        choose_path(koers, saved, save=True)
        wait(lambda: find(dialog, 'push button', 'Map: By theme'), 'the map is offered by its name')
        push(dialog, 'Import')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        document = koers.export()
        names = {pillar['id']: pillar['name'] for pillar in document['pillars']}
        assert sorted((names[i['pillarId']], i['name']) for i in document['initiatives']) == [
            ('Housing', 'Map of vacancy'), ('Housing', 'Register of rents'), ('Water', 'Sensors in the sewer')]
        assert koers.command('import', koers.path, table, '--map', saved, '--dry-run').startswith('0 added, 0 updated, 5 unchanged')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def by_keys_alone():
    """a strategy from a file is chosen, looked into, imported in part and taken back, by keys alone"""
    koers = Koers()
    try:
        before = koers.digest()
        file = os.path.join(koers.folder, 'more.json')
        with open(file, 'w') as more:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1,
                       'pillars': [{'id': 'p', 'name': 'Sixth pillar'}], 'departments': [{'id': 'd', 'name': 'Data Office'}]}, more)
        window = koers.open('Strategy')
        choose_by_key(window, 'Import…')
        dialog = wait_for_window(koers, 'Import')
        go_by_key(need(dialog, 'push button', begins='Choose File'))
        press('Return')
        choose_path(koers, file)
        wait(lambda: groups(dialog) == {'Pillars: 1 added, 0 changed, 0 removed', 'Departments: 1 added, 0 changed, 0 removed'}, 'the preview')
        go_to_change(dialog, 'Pillars:')
        press('Left')
        wait(lambda: find(dialog, 'list item', 'Added: Sixth pillar') is None, 'that it is folded')
        press('Right')
        wait(lambda: find(dialog, 'list item', 'Added: Sixth pillar'), 'which one it is')
        go_by_key(need(dialog, 'list item', begins='Departments:'), 'Down')
        press('space')
        wait(lambda: 'checked' not in states(find(dialog, 'check box', 'Take “Departments”')), 'they are left out')
        go_by_key(need(dialog, 'push button', 'Import'))
        press('Return')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)
        document = koers.export()
        assert len(document['pillars']) == 6 and not document['departments']
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'undo brings everything back')
        assert koers.close() == 0
    finally:
        koers.remove()


run([plan_of_the_united_states, progress_of_that_plan, part_of_a_table, map_by_hand, what_cannot_be_read, by_keys_alone])
