#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def row(window, begins):
    return wait(lambda: find(window, 'list item', begins=begins), f'a row “{begins}…”')


def tab_to(window, role, name):
    for _ in range(60):
        node = find(window, role, name)
        if node is not None and 'focused' in states(node):
            return node
        press('Tab')
    raise AssertionError(f'Tab does not come to “{name}”')


def rename(window, name):
    """Gives the record that is selected another name; something to undo."""
    press('F2')
    write(name)
    press('Return')


def says(node, words):
    wait(lambda: text(node) == words, f'“{words}” in the text')


def press_until_says(node, key, words):
    """What is typed is undone in one step or several."""
    for _ in range(4):
        was = text(node)
        if was == words:
            return
        press(key)
        wait(lambda: text(node) != was, f'{key} does something')
    says(node, words)


def undo_goes_to(koers, node, kept):
    """The keyboard is in a text that shows what is kept. What is typed is undone there; then the rename before it; and back."""
    before = koers.digest()
    press('End')
    write('ab')
    says(node, kept + 'ab')
    press_until_says(node, 'ctrl+z', kept)
    assert koers.digest() == before, 'what was typed is undone, nothing else'
    press_until_says(node, 'ctrl+shift+z', kept + 'ab')
    press('BackSpace', 'BackSpace')
    says(node, kept)
    press('ctrl+z')
    wait(lambda: koers.digest() != before, 'with nothing typed the rename is undone')
    press('ctrl+shift+z')
    wait(lambda: koers.digest() == before, 'and done again')
    says(node, kept)


def undo_in_the_form():
    """undo takes back what is being typed in a line or a text of the form, and only then an earlier edit"""
    koers = Koers('--example')
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down')
        rename(window, 'Value')
        row(window, 'Pillar Value')
        undo_goes_to(koers, tab_to(window, 'text', 'Name'), 'Value')
        node = tab_to(window, 'text', 'Meaning')
        press('ctrl+End')
        undo_goes_to(koers, node, text(node))

        # What is kept with Enter is no longer typing.
        node = tab_to(window, 'text', 'Name')
        press('ctrl+a')
        write('Worth')
        press('Return')
        row(window, 'Pillar Worth')
        press('ctrl+z')
        row(window, 'Pillar Value')
        says(node, 'Value')
        press('ctrl+z')
        row(window, 'Pillar Creating value')
        says(node, 'Creating value with data')
        press('ctrl+shift+z', 'ctrl+shift+z')
        row(window, 'Pillar Worth')
        assert koers.close() == 0
    finally:
        koers.remove()


def undo_in_the_plan():
    """undo takes back what is being typed over a name in the plan, and only then an earlier edit"""
    koers = Koers('--example')
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down')
        rename(window, 'Value')
        pillar = row(window, 'Pillar Value')
        press('F2')
        node = wait(lambda: find(pillar, 'text', 'Name'), 'the entry')
        undo_goes_to(koers, node, 'Value')

        # What was undone beneath the entry is not brought back by leaving it.
        press('ctrl+z')
        says(node, 'Creating value with data')
        press('Return')
        row(window, 'Pillar Creating value')
        press('ctrl+shift+z')
        row(window, 'Pillar Value')
        assert koers.close() == 0
    finally:
        koers.remove()


def undo_in_the_table():
    """undo takes back what is being typed in a cell of the table, and only then an earlier edit"""
    koers = Koers('--example')
    try:
        window = koers.open('Initiatives')
        first = koers.export()['initiatives'][0]
        name = first['name']
        wait(lambda: find(window, begins=f'{first["code"]} {name}'), 'the table')
        press('ctrl+f', 'Return')
        go_by_key(wait(lambda: find(window, begins=f'{first["code"]} {name}'), 'the row'), 'Down')
        press('F2')
        wait(lambda: find(window, 'text', 'Name'), 'the cell')
        write('Shorter')
        press('Return')
        wait(lambda: koers.export()['initiatives'][0]['name'] == 'Shorter', 'the name is kept')
        press('F2')
        undo_goes_to(koers, wait(lambda: find(window, 'text', 'Name'), 'the cell'), 'Shorter')
        press('Escape')
        assert koers.export()['initiatives'][0]['name'] == 'Shorter' != name
        assert koers.close() == 0
    finally:
        koers.remove()


run([undo_in_the_form, undo_in_the_plan, undo_in_the_table])
