#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdialogs import *


def report(window):
    """From the fields of a period to its report."""
    button = need(window, 'page tab', 'Report')
    go_by_key(button, 'shift+Tab')
    press('space')
    return wait(lambda: seen(window, 'push button', 'Freeze…'), 'the report')


def freeze(koers, window, name):
    button = wait(lambda: seen(window, 'push button', 'Freeze…'), 'the button')
    go_by_key(button)
    press('space')
    dialog = wait_for_window(koers, 'Freeze the Period')
    wait(lambda: find(dialog, 'label', 'All updates are in') or find(dialog, 'label', begins='17 updates are missing'), 'what is missing')
    assert not nameless(dialog), nameless(dialog)
    press('ctrl+a')
    write(name)
    press('Return')
    wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
    give_focus(koers)


def periods(koers):
    return {period['name']: period.get('frozenDate') for period in koers.export().get('reportingPeriods', [])}


def names(koers):
    return sorted(snapshot['name'] for snapshot in koers.export().get('snapshots', []))


def put_off(koers, code, end):
    """From another program; the window follows."""
    initiative = next(initiative for initiative in koers.export()['initiatives'] if initiative['code'] == code)
    path = os.path.join(koers.folder, 'later.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump({'format': 'koers-strategy', 'formatVersion': 1, 'initiatives': [{'id': initiative['id'], 'endDate': end}]}, file)
    koers.command('import', koers.path, path)


def freeze_and_compare():
    """by keyboard the CDO freezes a period, sees in the next what changed since, and takes the freezing back"""
    koers = Koers('--example')
    try:
        window = koers.open('Reporting')
        need(window, 'push button', 'Add Period')
        press('Return')
        wait(lambda: periods(koers) == {'Q3 2025': None}, 'the quarter of the reporting date')
        wait(lambda: focused(window) is not None and focused(window).role == 'text', 'the keyboard is in its name')
        report(window)
        freeze(koers, window, 'Third quarter')
        wait(lambda: periods(koers) == {'Q3 2025': '2025-09-30'} and names(koers) == ['Third quarter'], 'the period is frozen')
        tied = [update for update in koers.export()['updates'] if 'reportingPeriodId' in update]
        assert len(tied) >= 17, len(tied)
        wait(lambda: find(window, 'label', begins='Frozen · '), 'the state in words')

        put_off(koers, 'I03', '2026-01-10')
        wait(lambda: focused(window) is not None and focused(window).name == 'Open as It Was', 'the keyboard is on what can be done now')
        comes_to(window, 'shift+Tab', 'Add Period')
        press('space')
        wait(lambda: 'Q4 2025' in periods(koers), 'the next quarter')
        report(window)
        slipped = need(window, 'list', 'Slipped (1)')
        row = wait(lambda: next((node for node in walk(slipped) if node.role == 'list item' and node.name.startswith('I03 ')), None), 'what slipped')
        assert row.description == 'Ends 10 days later: 10 Jan 2026, was Q4 2025', row.description
        assert not nameless(window), nameless(window)
        freeze(koers, window, 'Fourth quarter')
        wait(lambda: names(koers) == ['Fourth quarter', 'Third quarter'], 'both are there')
        wait(lambda: find(window, 'list', 'Slipped (1)'), 'what changed in that period stays to be read')
        press('ctrl+z')
        wait(lambda: names(koers) == ['Third quarter'] and periods(koers)['Q4 2025'] is None, 'freezing was one step')

        comes_to(settle(window), 'Tab', 'I03 ')
        press('Return')
        wait(lambda: any(text(node) == '10 Jan 2026' for node in walk(window) if node.role == 'text' and node.name == 'End'), 'the initiative')
        assert koers.close() == 0
    finally:
        koers.remove()


def show_as_it_stood(koers, window):
    do(need(window, 'push button', 'Change Date…'), 'click')
    go_by_key(wait(lambda: seen(window, 'push button', 'Show as It Stood…'), 'the button'))
    press('Return')


def as_it_was():
    """by keyboard a frozen period is opened as it was, in a window that takes no changes"""
    koers = Koers('--example')
    try:
        window = koers.open('Reporting')
        need(window, 'push button', 'Add Period')
        press('Return')
        wait(lambda: periods(koers) == {'Q3 2025': None}, 'the quarter of the reporting date')
        wait(lambda: focused(window) is not None and focused(window).role == 'text', 'the keyboard is in its name')
        report(window)
        freeze(koers, window, 'Third quarter')
        wait(lambda: names(koers) == ['Third quarter'], 'the period is frozen')
        go_by_key(wait(lambda: seen(window, 'push button', 'Open as It Was'), 'the button'))
        press('space')
        wait(lambda: len(windows(koers)) == 2, 'a second window')
        wait(lambda: any(find(other, begins='The strategy as it stood on 30 Sep 2025, from the snapshot “Third quarter” of that day.') for other in windows(koers)), 'since when it is so')
        give_focus(koers)
        press('ctrl+w')
        wait(lambda: len(windows(koers)) == 1, 'it closes')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def as_it_stood():
    """from the reporting date, by keyboard, the strategy is shown as it stood on a day, with the day and where that is known from; of an unknown day it is said so"""
    koers = Koers('--example')
    try:
        window = koers.open('Reporting')
        need(window, 'push button', 'Add Period')
        show_as_it_stood(koers, window)
        dialog = wait_for_window(koers, 'Show as It Stood')
        wait(lambda: find(dialog, 'label', begins='Nothing tells how the strategy stood on 30 Sep 2025'), 'that nothing is known')
        assert 'sensitive' not in states(need(dialog, 'push button', 'Show'))
        assert not nameless(dialog), nameless(dialog)
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'it closes')
        give_focus(koers)
        go_by_key(need(window, 'push button', 'Add Period'))
        press('Return')
        wait(lambda: periods(koers) == {'Q3 2025': None}, 'the quarter of the reporting date')
        report(window)
        freeze(koers, window, 'Third quarter')
        wait(lambda: names(koers) == ['Third quarter'], 'the period is frozen')
        show_as_it_stood(koers, window)
        dialog = wait_for_window(koers, 'Show as It Stood')
        said = 'The strategy as it stood on 30 Sep 2025, from the snapshot “Third quarter” of that day.'
        wait(lambda: find(dialog, 'label', said), 'where it is known from')
        comes_to(dialog, 'Tab', 'Show')
        press('Return')
        wait(lambda: any(find(other, begins=f'{said} It does not change any more') for other in windows(koers)), 'the window that says so')
        give_focus(koers)
        press('ctrl+w')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


run([freeze_and_compare, as_it_was, as_it_stood])
