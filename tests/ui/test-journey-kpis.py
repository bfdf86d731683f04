#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *

STATE = 'At risk. Reached 19 of 35 percentage points; 24 expected by Q3 2025: 78%'


def row(window, begins):
    return wait(lambda: find(window, 'list item', begins=begins), f'a row “{begins}…”')


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
        press('Down', 'Down')
        wait(lambda: find(window, 'label', STATE), 'why it is at risk')
        wait(lambda: find(window, 'image', 'Chart of Policy files backed by data: 54% in Q3 2025; target 70% by Q4 2026.'), 'the chart in words')
        for line in ['Q4 2022, baseline 35%', 'Q3 2025, measured 54%', 'Q4 2026, target 70%']:
            row(window, line)
        press('ctrl+f')
        wait(lambda: any('focused' in states(node) for node in walk(window) if node.name == 'Search the KPIs'), 'the search has the focus')
        write('k02')
        wait(lambda: not find(window, 'list item', 'Effect indicators'), 'only what was searched for')
        row(window, 'K02')
        assert not nameless(window), nameless(window)
    finally:
        koers.close()
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
        wait(lambda: any('focused' in states(node) for node in walk(window) if node.getRoleName() == 'text' and node.name == 'Name'), 'the focus is in the name')
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


run([reading, beginning])
