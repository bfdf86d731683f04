#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def field(window, name):
    return wait(lambda: find(window, 'text', name), f'the field “{name}”')


def fill_in(window, name, words):
    node = field(window, name)
    go_by_key(node)
    press('ctrl+a')
    write(words)
    press('Return')


def plan_by_keyboard():
    """a pillar is renamed, a goal and an initiative are added and dated, all by keyboard"""
    koers = Koers()
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down')
        wait(lambda: 'focused' in states(row(window, 'Pillar Creating value')), 'the first pillar has the focus')
        press('F2')
        press('ctrl+a')
        write('Value for the city')
        press('Return')
        row(window, 'Pillar Value for the city')
        press('ctrl+g')
        wait(lambda: find(window, 'list item', begins='Goal New goal'), 'a new goal')
        write('Decisions rest on data')
        press('Return')
        row(window, 'Goal Decisions rest on data')
        press('ctrl+i')
        wait(lambda: find(window, 'list item', begins='Initiative New initiative'), 'a new initiative')
        write('Energy monitor')
        press('Return')
        row(window, 'Initiative Energy monitor')
        fill_in(window, 'Start', 'Q3 2025')
        wait(lambda: text(field(window, 'Start')) == 'Q3 2025', 'the start is kept')
        fill_in(window, 'Budget', '1.200,50')
        wait(lambda: text(field(window, 'Budget')) == '1200.50', 'the budget is kept')
        assert koers.close() == 0
        document = koers.export()
        initiative = document['initiatives'][0]
        goal = document['goals'][0]
        assert document['pillars'][0]['name'] == 'Value for the city', document['pillars'][0]
        assert goal['name'] == 'Decisions rest on data' and goal['pillarId'] == document['pillars'][0]['id']
        assert initiative['name'] == 'Energy monitor' and initiative['goalId'] == goal['id']
        assert initiative['startDate'] == '2025-Q3' and initiative['budget'] == 120050, initiative
    finally:
        koers.remove()


def mistake_stays_in_its_field():
    """a date that is none is said below its field, what was typed stays, and the file does not change"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Strategy')
        node = field(window, 'Start')
        fill_in(window, 'Start', 'soon')
        wait(lambda: find(window, 'label', begins='This is not a date'), 'the message')
        assert text(node) == 'soon'
        press('Escape')
        wait(lambda: text(node) != 'soon', 'Escape brings the date back')
        fill_in(window, 'End', '1999')
        wait(lambda: find(window, 'label', begins='This is before'), 'the message about the order of dates')
        press('Escape')
        assert koers.close() == 0
        assert koers.digest() == before
    finally:
        koers.remove()


def delete_and_undo():
    """a pillar is deleted with all below it and comes back, also after a restart"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Strategy')
        row(window, 'Pillar Getting the basics right')
        press('Down', 'Down', 'Right', 'Left')
        wait(lambda: 'focused' in states(row(window, 'Pillar Creating value')), 'the pillar has the focus')
        press('Delete')
        wait(lambda: find(window, 'list item', begins='Pillar Creating value') is None, 'the pillar is gone')
        wait(lambda: find(window, 'push button', begins='Undo: Delete'), 'the undo button says what')
        assert koers.close() == 0
        assert len(koers.export()['pillars']) == 4
        window = koers.open('Strategy')
        wait(lambda: find(window, 'push button', begins='Undo: Delete'), 'undo is there after a restart')
        press('ctrl+z')
        row(window, 'Pillar Creating value')
        assert koers.close() == 0
        assert koers.digest() == before
    finally:
        koers.remove()


def second_process():
    """what another process writes is seen within two seconds"""
    koers = Koers('--example')
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        change = os.path.join(koers.folder, 'change.json')
        document = koers.export()
        with open(change, 'w') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1,
                       'pillars': [{'id': document['pillars'][0]['id'], 'name': 'Changed elsewhere'}]}, file)
        koers.command('import', koers.path, change)
        begin = time.time()
        row(window, 'Pillar Changed elsewhere')
        assert time.time() - begin < 2.5, time.time() - begin
        assert koers.close() == 0
    finally:
        koers.remove()


def both_are_said(dialog):
    wait(lambda: find(dialog, 'label', begins='“'), 'what it is about')
    wait(lambda: all(word in ' '.join(node.name for node in walk(dialog) if node.role == 'label') for word in ('Mine', 'Theirs')), 'what both wrote')


def two_write_the_same():
    """what two people write in the same field is shown to the second, and nothing is lost"""
    koers = Koers('--example')
    try:
        window = koers.open('Strategy')
        node = field(window, 'Organisation')
        click(node)
        press('ctrl+a')
        write('Mine')
        change = os.path.join(koers.folder, 'change.json')
        document = koers.export()
        with open(change, 'w') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1,
                       'strategy': {'id': document['strategy']['id'], 'organisation': 'Theirs'}}, file)
        koers.command('import', koers.path, change)
        wait(lambda: find(window, 'label', begins='Changed elsewhere', backwards=True), 'the message that something changed')
        assert text(node) == 'Mine', 'what was being typed stays'
        click(node)
        press('Return')
        dialog = wait(lambda: koers.dialog(), 'the question')
        both_are_said(dialog)
        do(need(dialog, 'push button', begins='Keep Mine'), 'click')
        wait(lambda: koers.export()['strategy']['organisation'] == 'Mine', 'mine is kept')
        press('ctrl+z')
        wait(lambda: koers.export()['strategy']['organisation'] == 'Theirs', 'undo brings theirs back')
        assert koers.close() == 0
    finally:
        koers.remove()



def two_rename_the_same():
    """a name that somebody else has changed while it is typed over in the plan is shown, and not written over"""
    koers = Koers('--example')
    try:
        window = koers.open('Strategy')
        pillar = koers.export()['pillars'][0]
        row(window, 'Pillar Creating value')
        press('Down', 'Down', 'F2')
        wait(lambda: focused(window) is not None and focused(window).role == 'text', 'the name can be typed')
        write('Mine')
        change = os.path.join(koers.folder, 'change.json')
        with open(change, 'w') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1, 'pillars': [{'id': pillar['id'], 'name': 'Theirs'}]}, file)
        koers.command('import', koers.path, change)
        wait(lambda: find(window, 'label', begins='Changed elsewhere', backwards=True), 'the message that something changed')
        press('Return')
        dialog = wait(koers.dialog, 'the question')
        both_are_said(dialog)
        assert koers.export()['pillars'][0]['name'] == 'Theirs'
        do(need(dialog, 'push button', begins='Keep Theirs'), 'click')
        row(window, 'Pillar Theirs')
        wait(lambda: koers.dialog() is None, 'the question is closed')
        assert koers.close() == 0
        assert koers.export()['pillars'][0]['name'] == 'Theirs'
    finally:
        koers.remove()


def rows(window):
    plan = wait(lambda: find(window, 'list', 'Plan'), 'the plan')
    return [node.name for node in walk(plan) if node.role == 'list item']


def undo_unfolds():
    """when all is deleted and that is undone, the plan stands unfolded as it was"""
    koers = Koers('--example')
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('ctrl+3')
        row(window, 'Initiative ')
        press('Home', 'Down', 'Left')  # one pillar is folded, and stays so
        wait(lambda: not any(name.startswith('Goal Major city challenges') for name in rows(window)), 'it is folded')
        before = rows(window)
        assert any(name.startswith('Initiative ') for name in before) and len(before) > 20, before
        press('ctrl+a', 'Delete')
        wait(lambda: find(window, 'list item', begins='Pillar ') is None, 'all is gone')
        press('ctrl+z')
        row(window, 'Pillar Creating value')
        wait(lambda: sorted(rows(window)) == sorted(before), f'as it was, {len(before)} rows: {before}')
        assert koers.close() == 0
    finally:
        koers.remove()


def keyboard_returns():
    """after a dialog and after the menu the keyboard is where it was in the plan, and what it deletes leaves it there"""
    koers = Koers('--example')
    try:
        window = koers.open('Strategy')
        press('Home')
        go_by_key(row(window, 'Goal Major city challenges'), 'Down')
        for how in 'ctrl+h', 'F10':
            press(how)
            if how == 'F10':
                wait(lambda: find(window, 'menu item', 'Preferences'), 'the menu')
            else:
                wait(koers.dialog, 'a dialog')
            press('Escape')
            wait(lambda: koers.dialog() is None and find(window, 'menu item', 'Preferences') is None, 'it closes')
            for _ in range(2):
                before = koers.digest()
                press('Delete')
                wait(lambda: koers.digest() != before, f'something is deleted after {how}')
        assert koers.close() == 0
    finally:
        koers.remove()


run([plan_by_keyboard, mistake_stays_in_its_field, delete_and_undo, undo_unfolds, keyboard_returns, second_process, two_write_the_same, two_rename_the_same])
