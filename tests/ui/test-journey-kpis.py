#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
import json
import tempfile
import uuid

from koersdriver import *

STATE = 'At risk. Reached 19 of 35 percentage points; 24 expected by Q3 2025: 78%'


def show(window):
    """A window that has just come up may not have the keyboard yet."""
    wait(lambda: find(window, 'list', 'Views'), 'the sidebar')
    return wait(lambda: press('alt+0') or find(window, 'list item', 'Effect indicators'), 'the KPIs after Alt+0')


def reading():
    """the state of a KPI is found by keyboard, with what it is computed from, as chart, as table and as words"""
    koers = Koers('--example')
    try:
        window = koers.open()
        show(window)
        for kind in ['Effect indicators', 'Performance indicators']:
            assert find(window, 'list item', kind), kind
        assert not find(window, 'list item', 'Key figures'), 'there are none'
        row(window, 'K01 Policy files backed by data, At risk · 54% in Q3 2025 · Chief Data Officer')
        wait(lambda: find(window, 'label', STATE), 'the first one is shown, and why it is at risk')
        wait(lambda: find(window, 'image', 'Chart of Policy files backed by data: 54% in Q3 2025; target 70% by Q4 2026.'), 'the chart in words')
        for line in ['Q4 2022, baseline 35%', 'Q3 2025, measured 54%', 'Q4 2026, target 70%']:
            row(window, line)
        row(window, 'Forecast for Q4 2026 if the trend goes on: 64%; between 63% and 65%')
        press('ctrl+f')
        wait(lambda: focused(window) is not None and focused(window).name == 'Search the KPIs', 'the search has the focus')
        write('k02')
        wait(lambda: not find(window, 'list item', 'Effect indicators'), 'only what was searched for')
        row(window, 'K02')
        assert not nameless(window), nameless(window)
    finally:
        koers.close()
        koers.remove()


def budgeted():
    """the target of a year before the last one stands where a budget has it"""
    koers = Koers('--example')
    try:
        document = koers.export()
        kpi = next(kpi for kpi in document['kpis'] if kpi['code'] == 'K01')
        document['targets'].append({'id': str(uuid.uuid4()), 'kpiId': kpi['id'], 'period': '2025-Q4', 'value': 55})
        with tempfile.NamedTemporaryFile('w', suffix='.json') as file:
            json.dump(document, file)
            file.flush()
            koers.command('import', koers.path, file.name)
        window = koers.open()
        show(window)
        row(window, 'Period, Baseline, Measured, Budgeted, Target')
        row(window, 'Q4 2025, budgeted 55%')
        row(window, 'Q4 2026, target 70%')
        press('Down', 'Down', 'Down')
        row(window, 'Period, Baseline, Measured, Target')
        assert koers.close() == 0
    finally:
        koers.remove()


def deleting():
    """what was selected elsewhere is not what is deleted here, but the KPI that is marked"""
    koers = Koers('--example')
    try:
        before = koers.export()
        digest = koers.digest()
        window = koers.open('Initiatives')
        wait(lambda: find(window, begins='Energy poverty'), 'the table')
        press('Down', 'Down')
        show(window)
        wait(lambda: find(window, 'label', STATE), 'the first KPI is shown')
        press('Down', 'Up', 'Delete')
        wait(lambda: len(koers.export()['kpis']) == len(before['kpis']) - 1, 'a KPI is gone')
        after = koers.export()
        assert len(after['initiatives']) == len(before['initiatives'])
        assert 'K01' not in [kpi['code'] for kpi in after['kpis']]
        undo(koers, window, 'Delete', digest)
        assert koers.close() == 0
    finally:
        koers.remove()


def beginning():
    """a strategy without KPIs says what to do; the first one is named at once, and taken back"""
    koers = Koers('--empty')
    try:
        before = koers.digest()
        window = koers.open()
        wait(lambda: find(window, 'list', 'Views'), 'the sidebar')
        wait(lambda: press('alt+0') or find(window, 'label', 'No KPIs yet'), 'what to do')
        button = wait(lambda: seen(window, 'push button', 'Add KPI'), 'the button')
        go_by_key(button)
        press('Return')
        wait(lambda: any('focused' in states(node) for node in walk(window) if node.role == 'text' and node.name == 'Name'), 'the focus is in the name')
        press('ctrl+a')
        write('Open data sets')
        press('Return')
        row(window, 'Open data sets, Not measured yet')
        wait(lambda: find(window, 'label', 'Nothing was measured yet.'), 'why it has no state')
        press('ctrl+z', 'ctrl+z')
        wait(lambda: find(window, 'label', 'No KPIs yet'), 'none again')
        assert koers.close() == 0
        assert koers.digest() == before
    finally:
        koers.remove()


def field(window, name):
    return wait(lambda: seen(window, 'text', name), f'the field “{name}”')


def adding():
    """a measurement is added by keyboard, two columns of a spreadsheet as one step, and both are taken back"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open()
        show(window)
        press('Down', 'Down')
        wait(lambda: find(window, 'label', STATE), 'why it is at risk')
        value = field(window, 'Value to add')
        period = field(window, 'Period of the value')
        assert text(period) == 'Q4 2025', 'the period after the last one is proposed'
        assert find(window, 'label', 'Before: 54% in Q3 2025'), 'what was measured before'
        go_by_key(value)
        write('about')
        press('Return')
        wait(lambda: find(window, 'label', begins='This is not a number'), 'what is wrong')
        wait(lambda: 'focused' in states(value), 'the focus is where something is wrong')
        press('ctrl+a')
        write('57,4')
        press('Return')
        row(window, 'Q4 2025, measured 57%, After the reporting date')
        wait(lambda: find(window, 'push button', begins='Undo: Add a measurement to “Policy files backed by data”'), 'one step')
        wait(lambda: text(period) == 'Q1 2026', 'the next period is proposed')
        period.insert_text(0, 'Period\tValue\nQ1 2026\t58\nQ2 2026\t59,5%\n')
        row(window, 'Q2 2026, measured 60%')
        row(window, 'Q1 2026, measured 58%')
        wait(lambda: find(window, 'push button', begins='Undo: Paste 2 values into “Policy files backed by data”'), 'one step')
        period.set_text('Q2 2026')
        wait(lambda: find(window, 'label', 'Takes the place of 60% in Q2 2026'), 'what is there already')
        period.insert_text(0, 'Q3 2026\t61\nsoon\t62\n')
        wait(lambda: find(window, 'label', begins='Nothing was pasted. Line 2: This is not a date.'), 'what is wrong')
        assert not find(window, 'list item', begins='Q3 2026'), 'all or nothing'
        press('ctrl+z')
        wait(lambda: not find(window, 'list item', begins='Q1 2026') and not find(window, 'list item', begins='Q2 2026'), 'both are gone')
        undo(koers, window, 'Add a measurement to “Policy files backed by data”', before)
        wait(lambda: not find(window, 'list item', begins='Q4 2025'), 'the measurement is gone')
        assert koers.close() == 0
        assert koers.digest() == before
    finally:
        koers.remove()


run([reading, budgeted, deleting, beginning, adding])
