#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Risks: by keyboard from the worst cell of the matrix to what is done about it."""
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
        press_until(lambda: focused(window) is not None and focused(window).name == 'Risks', 'Tab', 'Tab does not come to the list')
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


run([changing, judging, deleting])
