#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
import re

from koersdriver import *

UNSERVED = 'O2.2 Tackle abuses on the rental market in a targeted way'


def tab_to(window, begins, key='Tab'):
    for _ in range(60):
        node = focused(window)
        if node is not None and node.name.startswith(begins):
            return node
        press(key)
    raise AssertionError(f'Tab does not come to “{begins}…”')


def find_row(window, list_name, begins):
    rows = need(window, 'list', list_name)
    return rows is not None and find(rows, 'list item', begins=begins)


def name_of_record(window):
    node = need(window, 'text', 'Name')
    return text(node) if node is not None else None


def from_the_gap():
    """the objective that nothing serves stands in the gap, and leads to its chain and from there to its place"""
    koers = Koers('--example')
    try:
        window = koers.open('Coverage')
        wait(lambda: find_row(window, 'Objectives nothing serves (1)', UNSERVED), 'the gap')
        assert find(window, name='Initiatives nothing asked for (0)') is not None, 'nothing is without a mandate'
        tab_to(window, UNSERVED)
        press('Return')
        wait(lambda: find(window, 'label', 'Nothing serves it') is not None and is_seen(find(window, 'label', 'Nothing serves it')), 'its chain')
        wait(lambda: focused(window) is not None and focused(window).name == 'What is missing', 'the focus is in the chain')
        assert find(window, 'push button', 'Show Initiatives').states.isdisjoint({'sensitive'})
        do(need(window, 'push button', 'Open Objective'), 'click')
        wait(lambda: name_of_record(window) == UNSERVED[5:], 'its place')
        assert koers.close() == 0
    finally:
        koers.remove()


def from_the_overview():
    """what needs attention leads to the same place"""
    koers = Koers('--example')
    try:
        window = koers.open()
        wait(lambda: find(window, 'list', 'Needs attention'), 'what needs attention')
        for begins in '1 objective is served by no initiative', UNSERVED[5:]:
            wait(lambda: find_row(window, 'Needs attention', begins), begins)
            tab_to(window, begins)
            press('Return')
        wait(lambda: find(window, 'push button', 'What is missing'), 'the view')
        wait(lambda: find(window, 'label', UNSERVED), 'the objective')
        assert koers.close() == 0
    finally:
        koers.remove()


def counts_agree():
    """the matrix says what the export says, and a cell unfolds to initiatives, milestones and KPIs, each leading to its place"""
    koers = Koers('--example')
    try:
        window = koers.open('Coverage')
        wait(lambda: find(window, 'list item', begins='O1.1 '), 'the matrix')
        document = koers.export()
        codes = {objective['id']: objective['code'] for objective in document['objectives']}
        numbers = {codes[objective['objectiveId']]: objective['initiatives'] for objective in document['derived']['coverage']['objectives']}
        found = {}
        for node in walk(window):
            match = re.match(r'(O\d\.\d) .*, All: (?:(\d+) initiative|Nothing)', node.name) if node.role == 'list item' else None
            if match is not None:
                found[match.group(1)] = int(match.group(2) or 0)
        assert 'O2.2' in found and found == {code: numbers[code] for code in found}, (found, numbers)

        do(need(window, 'list item', begins='O1.3 Suitable care and support close to home, affordable in the long run, All: '), 'cell.open')
        chain = wait(lambda: find(window, 'list', 'O1.3 Suitable care and support close to home, affordable in the long run'), 'the chain')
        rows = [(node.name, node.description) for node in walk(chain) if node.role == 'list item']
        assert rows[0][0] == 'I03 Forecast model for social support (Wmo)', rows
        assert rows[0][1].startswith('Direct · In progress · On track · '), rows
        assert any(description.startswith('Milestone · ') for _, description in rows), rows
        assert any(description.startswith('KPI · ') for _, description in rows), rows
        tab_to(window, 'I03-M1 ')
        press('Return')
        milestone = next(milestone for milestone in document['milestones'] if milestone['id'] and milestone.get('code') == 'I03-M1')
        wait(lambda: name_of_record(window) == milestone['name'], 'the milestone')
        assert koers.close() == 0
    finally:
        koers.remove()


def to_the_initiatives():
    """an objective leads to its initiatives, which the filter shows; and in the matrix other columns can be chosen"""
    koers = Koers('--example')
    try:
        window = koers.open('Coverage')
        wait(lambda: find(window, 'list item', begins='O3.2 Reduce energy poverty, All: 3 initiatives'), 'the matrix')
        tab_to(window, 'Columns: Pillars', 'shift+Tab')
        press('Return')
        press('Down', 'Down', 'Return')
        wait(lambda: find(window, 'list item', begins='O3.2 Reduce energy poverty, SZW '), 'departments as columns')
        do(need(window, 'list item', begins='O3.2 Reduce energy poverty, All: 3 initiatives'), 'cell.open')
        wait(lambda: find(window, 'list', 'O3.2 Reduce energy poverty'), 'the chain')
        do(need(window, 'push button', 'Show Initiatives'), 'click')
        wait(lambda: any('selected' in states(node) for node in walk(find(window, 'list', 'Views')) if node.name == 'Initiatives'), 'the initiatives')
        wait(lambda: find(window, begins='Objective: Reduce energy poverty') or find(window, begins='Objective is Reduce'), 'the filter')
        assert koers.close() == 0
    finally:
        koers.remove()


def follows_changes():
    """once something serves the objective, it is in the gap no more"""
    koers = Koers('--example')
    try:
        window = koers.open('Coverage')
        wait(lambda: find_row(window, 'Objectives nothing serves (1)', UNSERVED), 'the gap')
        document = koers.export()
        objective = next(o['id'] for o in document['objectives'] if o['code'] == 'O2.2')
        change = os.path.join(koers.folder, 'change.json')
        with open(change, 'w') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1, 'contributions': [
                {'id': 'new', 'objectiveId': objective, 'initiativeId': document['initiatives'][0]['id'], 'kind': 'direct'}]}, file)
        koers.command('import', koers.path, change)
        wait(lambda: find(window, name='Objectives nothing serves (0)') is not None, 'the gap is closed')
        assert koers.close() == 0
    finally:
        koers.remove()


run([from_the_gap, from_the_overview, counts_agree, to_the_initiatives, follows_changes])
