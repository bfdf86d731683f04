#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def tab_to(window, begins):
    for _ in range(40):
        node = focused(window)
        if node is not None and node.name.startswith(begins):
            return node
        press('Tab')
    raise AssertionError(f'Tab does not come to “{begins}…”')


def says_what_there_is():
    """the first page says how many initiatives are how, per pillar and together, as the export does"""
    koers = Koers('--example')
    try:
        window = koers.open()
        overview = koers.export()['derived']['overview']
        for name in ('Completed: 10 initiatives', 'In progress: 17 initiatives', 'On hold: 1 initiative', 'Planned: 2 initiatives',
                     'Stopped: 1 initiative', 'Off track: 3 initiatives', 'At risk: 4 initiatives', 'On track: 10 initiatives', 'On track, not supported: 2 initiatives'):
            wait(lambda: find(window, 'push button', name), name)
        assert find(window, 'label', begins=f'{overview["totals"]["progress"]} %, weighted by budget') is not None
        pillars = [node.name for node in walk(find(window, 'panel', 'Pillars')) if node.role == 'push button']
        assert len(pillars) == len(overview['pillars']) == 5, pillars
        assert pillars[0].startswith('Creating value with data: 7 initiatives, 3 completed, 4 in progress'), pillars[0]
        for name, numbers in zip(pillars, overview['pillars']):
            assert f': {numbers["initiatives"]} initiatives, ' in name and f'{numbers["progress"]} %, weighted by budget (' in name, (name, numbers)
        departments = wait(lambda: [node.name for node in walk(find(window, 'list', 'Departments')) if node.role == 'list item'], 'the departments')
        assert len(departments) == len(overview['departments']) == 7, departments
        assert departments[0].startswith('Department of Operations Management: 8 active, 1 late'), departments[0]
        assert koers.close() == 0
    finally:
        koers.remove()


def attention_by_keyboard():
    """by keyboard alone: what needs attention unfolds to its records, and one of those leads to its place"""
    koers = Koers('--example')
    try:
        window = koers.open()
        wait(lambda: find(window, 'list', 'Needs attention'), 'what needs attention')
        tab_to(window, '4 initiatives have late milestones')
        press('Return')
        wait(lambda: find(window, 'list item', 'Privacy by design working method'), 'the records')
        tab_to(window, 'Privacy by design working method')
        press('Return')
        wait(lambda: find(window, 'text', 'Name') is not None and text(find(window, 'text', 'Name')) == 'Privacy by design working method', 'its place')
        assert koers.close() == 0
    finally:
        koers.remove()


def follows_changes():
    """what another process changes is counted anew, and a pillar leads to its place"""
    koers = Koers('--example')
    try:
        window = koers.open()
        wait(lambda: find(window, 'push button', 'Planned: 2 initiatives'), 'the numbers')
        document = koers.export()
        change = os.path.join(koers.folder, 'change.json')
        planned = next(i for i in document['initiatives'] if i['state'] == 'planned')
        with open(change, 'w') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1, 'initiatives': [{'id': planned['id'], 'state': 'stopped'}]}, file)
        koers.command('import', koers.path, change)
        wait(lambda: find(window, 'push button', 'Planned: 1 initiative'), 'one less is planned')
        wait(lambda: find(window, 'push button', 'Stopped: 2 initiatives'), 'one more is stopped')
        do(need(window, 'push button', begins='Data governance: '), 'click')
        wait(lambda: find(window, 'text', 'Name') is not None and text(find(window, 'text', 'Name')) == 'Data governance', 'the pillar')
        assert koers.close() == 0
    finally:
        koers.remove()


def empty():
    """without pillars the overview says what to do, and does it"""
    koers = Koers('--empty')
    try:
        window = koers.open()
        wait(lambda: any(is_seen(node) for node in walk(window) if node.name == 'No pillars yet'), 'what to do')
        press('Return')
        wait(lambda: find(window, 'list item', begins='Pillar New pillar'), 'a new pillar')
        assert koers.close() == 0
        assert len(koers.export()['pillars']) == 1
    finally:
        koers.remove()


run([says_what_there_is, attention_by_keyboard, follows_changes, empty])
