#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Risks and decisions: by keyboard from the worst cell of the matrix to what is done about it, and from a decision to an action that is completed."""
from koersdriver import *

WORST = 'X1 Too little capacity in departments to connect sources, 4 × 4 = 16, Very high · '


def risks(koers):
    return {risk['code']: risk for risk in koers.export()['risks'] if 'code' in risk}


def changing():
    """the worst cell leads to its risk, of which the response is changed, and undo brings it back"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Risks')
        row(window, 'Open risks (5)')
        row(window, 'X2 Legal basis')
        assert not nameless(window), nameless(window)
        cell = row(window, '4 Likely, 4 Major: Very high, 1 open risk')
        matrix = need(window, 'list', 'Risks')
        press_until(lambda: focused(matrix) is not None, 'shift+Tab', 'Shift+Tab does not come to the matrix')
        press('ctrl+Home')
        comes_to(window, 'Down', '4 Likely, 1 Negligible')
        go_by_key(cell, 'Right')
        # Backwards the keyboard comes out of the view too.
        press_until(lambda: focused(window) is not None and focused(window).name == 'Add Risk', 'shift+Tab', 'Shift+Tab does not come to the first button')
        press('shift+Tab')
        wait(lambda: focused(window) is not None and focused(window).name not in ('Add Risk', 'Risks'), 'the keyboard is before the view')
        comes_to(window, 'Tab', 'Open risks (5)')
        go_by_key(cell, 'shift+Tab')
        press('Return')
        row(window, 'Open risks (1)')
        assert not find(window, 'list item', begins='X2 '), 'only that cell'
        wait(lambda: focused(window) is not None and focused(window).name.startswith(WORST), 'the keyboard is at its risk')
        wait(lambda: find(window, 'label', 'Only: Likely × Major'), 'what is shown')
        go_by_key(wait(lambda: seen(window, 'push button', 'Response: Reduce'), 'the response'))
        press('space')
        wait(lambda: focused(window).role == 'list item', 'the responses')
        press('End', 'Return')
        row(window, WORST + 'I10 Forty core sources on the platform · Accept')
        assert risks(koers)['X1']['response'] == 'accept'
        undo(koers, window, 'Change “Response”', before)
        row(window, WORST + 'I10 Forty core sources on the platform · Reduce')
        assert koers.close() == 0
    finally:
        koers.remove()


def judging():
    """a new risk is named at once and not judged; once it is, it stands in its cell, and what is done with goes below"""
    koers = Koers('--empty')
    try:
        before = koers.digest()
        window = koers.open('Risks')
        wait(lambda: find(window, 'label', 'No risks yet'), 'what to do')
        go_by_key(wait(lambda: seen(window, 'push button', 'Add Risk'), 'the button'))
        press('Return')
        wait(lambda: focused(window) is not None and focused(window).name == 'Name', 'the focus is in the name')
        press('ctrl+a')
        write('Nobody knows the sources')
        press('Return')
        row(window, 'Open risks, not judged (1)')
        row(window, 'Nobody knows the sources, Not judged')
        need(window, 'list', 'Risks; 1 open risk was not judged')
        for name, number in ('Probability (1–5)', '5'), ('Impact (1–5)', '3'):
            go_by_key(wait(lambda: seen(window, 'text', name), name))
            write(number)
            press('Return')
        row(window, 'Nobody knows the sources, 5 × 3 = 15, Very high')
        row(window, '5 Almost certain, 3 Moderate: Very high, 1 open risk')
        need(window, 'list', 'Risks')
        go_by_key(wait(lambda: seen(window, 'push button', 'State: Open'), 'the state'))
        press('space')
        wait(lambda: focused(window).role == 'list item', 'the states')
        press('End', 'Return')
        row(window, 'Mitigated and closed risks (1)')
        row(window, '5 Almost certain, 3 Moderate: Very high, no open risks')
        for _ in range(5):
            press('ctrl+z')
        wait(lambda: find(window, 'label', 'No risks yet'), 'none again')
        wait(lambda: koers.digest() == before, 'undo brings it back')
        assert koers.close() == 0
    finally:
        koers.remove()


def deleting():
    """a risk is deleted from the list with undo in the message, and leads to its initiative"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Risks')
        go_by_key(row(window, 'X2 Legal basis'), 'Down')
        wait(lambda: find(window, 'push button', begins='Up to “Proactive information on income support'), 'its initiative')
        press('Delete')
        wait(lambda: not find(window, 'list item', begins='X2 '), 'it is gone')
        wait(lambda: find(window, 'label', begins='“Legal basis for linking files'), 'the message')
        undo(koers, window, 'Delete', before)
        row(window, 'X2 Legal basis')
        assert koers.close() == 0
    finally:
        koers.remove()


def focus_is(window, begins):
    return focused(window) is not None and focused(window).name.startswith(begins)


def acting():
    """an action is made for a decision, found overdue, completed with the space bar, and all of it undone"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Decisions')
        row(window, 'Decisions (7)')
        assert not nameless(window), nameless(window)
        go_by_key(row(window, 'E6 '), 'Down')
        wait(lambda: find(window, 'label', begins='Decision on the proactive'), 'it is shown beside the list')
        go_by_key(need(window, 'push button', 'Add Action'), 'shift+Tab')
        press('Return')
        wait(lambda: focus_is(window, 'Name'), 'the focus is in the name')
        press('ctrl+a')
        write('Finish the DPIA')
        press('Return')
        row(window, 'Finish the DPIA')
        go_by_key(wait(lambda: seen(window, 'text', 'Due'), 'when it is due'))
        write('15-9-2025')
        press('Return')
        action = row(window, 'Finish the DPIA, Overdue since 15 Sep 2025')
        assert row(window, 'E6 ').name.endswith(' · 1 open action')
        go_by_key(need(window, 'push button', 'Open Actions (1)'), 'shift+Tab')
        press('space')
        row(window, 'Overdue actions (1)')
        action = row(window, 'Finish the DPIA, Overdue since 15 Sep 2025 · E6 ')
        press('Tab')
        go_by_key(action, 'Down')
        press('space')
        row(window, 'There are no open actions.')
        wait(lambda: find(window, 'label', '“Finish the DPIA” completed'), 'the message')
        made, = koers.export()['actions']
        assert (made['state'], made['completedDate'], made['dueDate']) == ('done', '2025-09-30', '2025-09-15'), made
        wait(lambda: find(window, 'push button', begins='Undo: Complete “Finish the DPIA”'), 'one step')
        press('ctrl+z')
        row(window, 'Finish the DPIA, Overdue since 15 Sep 2025 · E6 ')
        press('ctrl+z', 'ctrl+z')
        undo(koers, window, 'Add an action', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def tying():
    """a decision is tied to a goal, which its line says at once"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Decisions')
        decision = row(window, 'E7 ')
        assert 'About' not in decision.name
        go_by_key(decision, 'Down')
        wait(lambda: find(window, 'label', begins='Progress of the data strategy discussed'), 'it is shown beside the list')
        comes_to(window, 'Tab', 'Add “Decision about”')
        press('space')
        what = wait(lambda: seen(window, 'push button', 'Link to: Initiative'), 'what kind of thing')
        go_by_key(what)
        press('space')
        wait(lambda: focused(window).role == 'list item', 'the kinds')
        press('Home', 'Down', 'Return')
        which = wait(lambda: seen(window, 'push button', begins='Goal: '), 'which goal')
        go_by_key(which)
        press('space')
        wait(lambda: focused(window) is not None and focused(window).role in ('text', 'list item'), 'the goals')
        write('G1.1')
        press('Down', 'Return')
        wait(lambda: seen(window, 'push button', begins='Goal: G1.1'), 'it is chosen')
        press('Tab')
        wait(lambda: focus_is(window, 'Add'), 'the button after it')
        press('Return')
        wait(lambda: 'About G1.1 ' in row(window, 'E7 ').name, 'the line says so')
        undo(koers, window, 'Add “Decision about”', before)
        assert koers.close() == 0
    finally:
        koers.remove()


run([changing, judging, deleting, acting, tying])
