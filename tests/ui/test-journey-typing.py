#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
import signal

from koersdriver import *


def tab_to(window, role, name):
    for _ in range(60):
        node = need(window, role, name)
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


def type_at_once(window, key, words):
    """A key and what is typed right after it, without waiting for anything."""
    subprocess.run(['xdotool', 'key', '--delay', '0', key, 'type', '--delay', '0', words], check=True)
    subprocess.run(['xdotool', 'key', '--delay', '0', 'Return'], check=True)


def typed_at_once():
    """what is typed right after something is added is its name, from the first letter on, also where the row was out of sight"""
    koers = Koers()
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down')
        names = [f'Name of number {i}' for i in range(50)]
        for i, name in enumerate(names):
            type_at_once(window, 'ctrl+i', name)
            if i % 10 == 9:
                row(window, f'Initiative {name}')
        wait(lambda: len(koers.export()['initiatives']) == 50, 'all of them')
        kept = [i['name'] for i in koers.export()['initiatives']]
        assert sorted(kept) == sorted(names), kept
        # From another view, where the plan has not been seen yet.
        assert koers.close() == 0
        window = koers.open('Overview')
        type_at_once(window, 'ctrl+shift+p', 'Pillar typed at once')
        row(window, 'Pillar Pillar typed at once')
        assert koers.close() == 0
    finally:
        koers.remove()


def shift_after_adding():
    """what is selected with Shift begins at what was added last"""
    koers = Koers()
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down')
        for name in 'One', 'Two', 'Three':
            press('ctrl+i')
            wait(lambda: find(window, 'text', 'Name') and focused(window).name == 'Name', 'the entry')
            write(name)
            press('Return')
            row(window, f'Initiative {name}')
        press('shift+Up')
        wait(lambda: find(window, 'label', '2 selected'), 'two are selected')
        chosen = [n.name for n in walk(row(window, 'Initiative One').parent) if n.role == 'list item' and 'selected' in states(n)]
        assert [name.split(',')[0] for name in chosen] == ['Initiative Two', 'Initiative Three'], chosen
        assert koers.close() == 0
    finally:
        koers.remove()


def narrow(koers):
    """As wide as a telephone."""
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(koers.process.pid)], check=True, stdout=subprocess.PIPE, text=True)
    subprocess.run(['xdotool', 'windowsize', '--sync', found.stdout.split()[-1], '360', '700'], check=True)


def named_where_there_is_little_room():
    """on a narrow window what is added is named in the plan, and shown when that is done"""
    koers = Koers()
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down')
        narrow(koers)
        wait(lambda: window.extents.width < 420, 'the window is narrow')
        press('ctrl+i')
        node = wait(lambda: focused(window) if focused(window) is not None and focused(window).role == 'text' else None, 'the entry')
        for letters in 'Named', ' with', ' rests':
            write(letters)
        says(node, 'Named with rests')
        press('Return')
        wait(lambda: 'focused' in states(row(window, 'Initiative Named with rests')), 'its row has the keyboard')
        press('Return')
        wait(lambda: 'focused' in states(find(window, 'push button', begins='Back to the plan')), 'it is shown')
        assert koers.close() == 0
    finally:
        koers.remove()


def says_what_to_choose():
    """what is added while the strategy is selected goes where it can go, or a message says what to choose first"""
    koers = Koers('--empty')
    try:
        window = koers.open('Strategy')
        row(window, 'Strategy')
        press('Down', 'Home')
        press('ctrl+g')
        wait(lambda: find(window, 'label', 'There is no pillar yet. Add one first.', backwards=True), 'that there is no pillar')
        press('alt+3', 'ctrl+i')
        wait(lambda: find(window, 'label', 'There is no pillar yet. Add one first.', backwards=True), 'that there is no pillar')
        koers.go('Strategy')
        type_at_once(window, 'ctrl+shift+p', 'First')
        row(window, 'Pillar First')
        press('Home')
        type_at_once(window, 'ctrl+g', 'Goal of the first')
        row(window, 'Goal Goal of the first')
        type_at_once(window, 'ctrl+shift+p', 'Second')
        row(window, 'Pillar Second')
        press('Home')
        press('ctrl+i')
        wait(lambda: find(window, 'label', 'This cannot stand here. Choose a pillar or a goal first.', backwards=True), 'what to choose')
        document = koers.export()
        assert len(document['goals']) == 1 and not document['initiatives']
        assert document['goals'][0]['pillarId'] == document['pillars'][0]['id'] and document['pillars'][0]['name'] == 'First'
        assert koers.close() == 0
    finally:
        koers.remove()


def end_by_signal():
    """a program that is told to end, keeps what is being typed over a name, in the form and in a cell of the table"""
    koers = Koers('--example')
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down', 'F2')
        write('Value')
        says(wait(lambda: find(row(window, 'Pillar Creating value'), 'text', 'Name'), 'the entry'), 'Value')
        koers.process.send_signal(signal.SIGTERM)
        assert koers.process.wait(TIMEOUT) == 0
        assert koers.export()['pillars'][0]['name'] == 'Value'

        window = koers.open('Strategy')
        row(window, 'Pillar Value')
        press('Down', 'Down')
        node = tab_to(window, 'text', 'Meaning')
        press('ctrl+a')
        write('Worth something')
        says(node, 'Worth something')
        koers.process.send_signal(signal.SIGINT)
        assert koers.process.wait(TIMEOUT) == 0
        assert koers.export()['pillars'][0]['description'] == 'Worth something'

        first = koers.export()['initiatives'][0]
        window = koers.open('Initiatives')
        press('ctrl+f', 'Return')
        go_by_key(wait(lambda: find(window, begins=f'{first["code"]} {first["name"]}'), 'the row'), 'Down')
        press('F2')
        node = wait(lambda: find(window, 'text', 'Name'), 'the cell')
        write('Shorter')
        says(node, 'Shorter')
        koers.process.send_signal(signal.SIGTERM)
        assert koers.process.wait(TIMEOUT) == 0
        assert koers.export()['initiatives'][0]['name'] == 'Shorter'
    finally:
        koers.remove()


def text_is_copied():
    """in a text over a name in the plan, cut, copy, paste and select all are those of the text, also where nothing is selected"""
    koers = Koers('--example')
    try:
        before = koers.export()
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down', 'F2')
        write('Value')
        node = wait(lambda: find(row(window, 'Pillar Creating value'), 'text', 'Name'), 'the entry')
        press('ctrl+a', 'ctrl+c', 'End', 'ctrl+c', 'ctrl+v')
        says(node, 'ValueValue')
        press('shift+Home', 'ctrl+x', 'ctrl+x', 'ctrl+v', 'ctrl+v')
        says(node, 'ValueValueValueValue')
        press('ctrl+d', 'alt+Down', 'F2', 'ctrl+1', 'Delete')
        says(node, 'ValueValueValueValue')
        press('Return')
        row(window, 'Pillar ValueValueValueValue')
        after = koers.export()
        assert [p['id'] for p in after['pillars']] == [p['id'] for p in before['pillars']], 'no pillar is copied or moved'
        tab_to(window, 'text', 'Code')
        press('End', 'ctrl+c')
        press('ctrl+a', 'ctrl+x', 'ctrl+v', 'ctrl+v')
        says(find(window, 'text', 'Code'), before['pillars'][0]['code'] * 2)
        press('Escape')
        assert koers.close() == 0
    finally:
        koers.remove()


run([undo_in_the_form, undo_in_the_plan, undo_in_the_table, text_is_copied, typed_at_once, shift_after_adding, named_where_there_is_little_room, says_what_to_choose, end_by_signal])
