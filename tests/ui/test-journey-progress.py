#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
import json
import os
import re

from koersdriver import *


def show(window):
    """A window that has just come up may not have the keyboard yet."""
    wait(lambda: find(window, 'list', 'Views'), 'the sidebar')
    return wait(lambda: press('alt+v') or find(window, 'list', 'Needs a decision'), 'the progress after Alt+V')


def rows(window, name):
    return [(node.name, node.description) for node in walk(find(window, 'list', name)) if node.role == 'list item']


def counted(window):
    """How many initiatives the cells of each row come to, of the rows that are in view; what scrolls or settles just now has no name."""
    found = {}
    for node in walk(window):
        match = re.match(r'(\w+) .*, .*: (\d+) initiatives?, ', node.name) if node.role == 'list item' else None
        if match is not None:
            found[match.group(1)] = found.get(match.group(1), 0) + int(match.group(2))
    return found


def name_of_record(window):
    node = need(window, 'text', 'Name')
    return text(node) if node is not None else None


def readers_agree():
    """the heat map, the pillars and what needs a decision say what the export says"""
    koers = Koers('--example')
    try:
        window = koers.open()
        show(window)
        wait(lambda: find(window, 'list item', begins='BSD '), 'the heat map')
        document = koers.export()
        derived = document['derived']
        codes = {department['id']: department['code'] for department in document['departments']}
        numbers = {codes[part['departmentId']]: part['initiatives'] for part in derived['progress']['departments'] if part['initiatives']}

        def agrees():
            found = counted(window)
            return 'BSD' in found and all(found[code] == number for code, number in numbers.items() if code in found)

        wait(agrees, f'in each row that is in view {numbers}')

        totals = derived['overview']['totals']
        pillars = rows(window, 'Pillars')
        assert [name for name, _ in pillars][0] == 'All pillars' and len(pillars) == 6, pillars
        for (_, words), part in zip(pillars, [totals] + derived['progress']['pillars']):
            assert f'{part["progress"]} %, weighted by budget' in words, (words, part)
            for health, label in ('off_track', 'off track'), ('at_risk', 'at risk'), ('on_track', 'on track'), ('achieved', 'achieved'):
                assert (f'{part["healths"][health]} {label}' in words.replace('\u00a0', ' ')) == (part['healths'][health] > 0), (words, part)
        wait(lambda: find(window, 'label', f'Needs a decision ({len(rows(window, "Needs a decision"))})'), 'how many')
        titles = {record['id']: f'{record.get("code", "")} {record["name"]}'.strip() for array in ('initiatives', 'kpis', 'risks', 'actions') for record in document[array]}
        assert [name for name, _ in rows(window, 'Needs a decision')] == [titles[item['id']] for item in derived['attention']]
        words = [item['attention'] for item in derived['attention']]
        assert words.count('kpi_off_track') == 3 and words.count('unsupported_green') == totals['unsupported'] == 2, words
        wait(lambda: any('of all milestones are reached' in node.name for node in walk(window) if node.role == 'image'), 'the curve in words')
        assert not nameless(window), nameless(window)
        assert koers.close() == 0
    finally:
        koers.remove()


def drilling():
    """by keyboard a cell opens its initiatives, and one of those leads to its place"""
    koers = Koers('--example')
    try:
        window = koers.open()
        show(window)
        cell = wait(lambda: focused(window) if focused(window) is not None and 'initiative' in focused(window).name else press('Down'), 'a cell has the focus')
        count = int(re.search(r': (\d+) initiative', cell.name).group(1))
        press('Return')
        listed = wait(lambda: find(window, 'list', 'Initiatives'), 'the initiatives of the cell')
        names = [node.name for node in walk(listed) if node.role == 'list item']
        assert len(names) == count, (names, cell.name)
        wait(lambda: focused(window) is not None and focused(window).name == names[0] or press('Down'), 'the first one')
        press('Return')
        wait(lambda: name_of_record(window) == names[0].split(' ', 1)[1], 'its place')
        assert koers.close() == 0
    finally:
        koers.remove()


def unsupported():
    """green that is not supported is said to be so with the reason, on the overview, in the table, on the plan and here"""
    koers = Koers('--example')
    try:
        document = koers.export()
        own = next(initiative for initiative in document['initiatives'] if initiative['code'] == 'I05')
        reason = '“Publication in the algorithm register” is required and not approved.'
        window = koers.open()
        wait(lambda: find(window, 'push button', 'On track, not supported: 2 initiatives'), 'counted on the overview')
        wait(lambda: find(find(window, 'list', 'Needs attention'), 'list item', '2 initiatives are on track without support'), 'in what needs attention')
        do(need(window, 'push button', 'On track, not supported: 2 initiatives'), 'click')
        wait(lambda: find(window, begins='I13'), 'the initiatives that are so')
        show(window)
        found = [words for name, words in rows(window, 'Needs a decision') if name == f'I05 {own["name"]}']
        assert found == [f'On track, not supported. {reason}'], found
        go_by_key(row(window, f'I05 {own["name"]}'))
        press('Return')
        wait(lambda: name_of_record(window) == own['name'], 'its place')
        wait(lambda: find(window, 'label', begins='On track, not supported · '), 'the light in the pane')
        # Approved, it is supported.
        assessment = next(a for a in document['assessments'] if a['initiativeId'] == own['id'] and a['applicability'] == 'required' and a['state'] != 'approved')
        change = os.path.join(koers.folder, 'change.json')
        with open(change, 'w') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1, 'assessments': [{'id': assessment['id'], 'state': 'approved'}]}, file)
        koers.command('import', koers.path, change)
        wait(lambda: find(window, 'label', begins='On track · '), 'the light follows')
        assert koers.close() == 0
    finally:
        koers.remove()


def empty():
    """with nothing in it the view says what to do first"""
    koers = Koers('--empty')
    try:
        window = koers.open()
        wait(lambda: find(window, 'list', 'Views'), 'the sidebar')
        wait(lambda: press('alt+v') or find(window, 'label', 'No progress yet'), 'what to do')
        wait(lambda: find(window, 'push button', 'Go to Strategy'), 'where to')
        assert koers.close() == 0
    finally:
        koers.remove()


def all_that_needs_a_decision():
    """a KPI off track, a high risk that nobody answers and an action that was due are listed with the reason, on the overview too, and lead to their place"""
    koers = Koers('--example')
    try:
        change = os.path.join(koers.folder, 'change.json')
        with open(change, 'w') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1,
                       'risks': [{'id': '0a0a0a0a-0000-4000-8000-000000000001', 'name': 'Nobody knows the data', 'probability': 4, 'impact': 4, 'state': 'open'}],
                       'actions': [{'id': '0a0a0a0a-0000-4000-8000-000000000002', 'name': 'Ask the supplier', 'dueDate': '2025-09-01', 'state': 'open'}]}, file)
        koers.command('import', koers.path, change)
        window = koers.open()
        for words in '3 KPIs are off track', '1 high risk has no response', '1 action is overdue':
            wait(lambda: find(find(window, 'list', 'Needs attention'), 'list item', words), words)
        show(window)
        wait(lambda: find(window, 'list item', 'Nobody knows the data'), 'the list')
        found = dict(rows(window, 'Needs a decision'))
        assert found['Nobody knows the data'] == 'Risk without a response: 4 × 4 = 16, Very high', found
        assert found['Ask the supplier'] == 'Action that was due on 1 Sep 2025', found
        assert found['K09 Staff who completed the basic data module'].startswith('KPI off track. Reached 25 of 54'), found
        for title, page in ('Nobody knows the data', 'Risks'), ('Ask the supplier', 'Decisions'), ('K09 Staff who completed the basic data module', 'KPIs'):
            show(window)
            wait(lambda: find(window, 'list item', title), title)
            go_by_key(row(window, title))
            press('Return')
            wait(lambda: name_of_record(window) == title.removeprefix('K09 '), f'its place in {page}')
        assert koers.close() == 0
    finally:
        koers.remove()


run([readers_agree, drilling, unsupported, all_that_needs_a_decision, empty])
