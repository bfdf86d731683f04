#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Everything that can have the focus has a name that people gave it, in every dialog."""
import json

from koersnames import *

DIALOGS_OF_THE_MENU = {
    'History': 'History',
    'Go To…': 'Go To',
    'Import…': 'Import',
    'Export…': 'Export',
    'Backups…': 'Backups',
    'Preferences': 'Preferences',
    'Keyboard Shortcuts': None,
    'About Koers': None,
}


def dialogs():
    """in every dialog that the menu opens, and in that of the reporting date"""
    with Names('--example') as names:
        koers = names.koers
        koers.open('Strategy')
        names.at('Strategy', 'Pillar Creating value')
        for item, title in DIALOGS_OF_THE_MENU.items():
            choose_in_menu(koers, item)
            names.dialog(item, title)
            names.close()
        push(koers.window(), 'Record an approval')
        names.dialog('Record an Approval', 'Version')
        names.close()
        push(koers.window(), 'Change Date…')
        names.at('the reporting date', 'Follow the Clock')
        press('Escape')
        wait(lambda: not any(node.name.startswith('Follow the Clock') and is_seen(node) for node in walk(koers.window())), 'the date closes')


def links():
    """in the dialogs about the agreement"""
    with Names('--example') as names:
        koers = names.koers
        path = os.path.join(koers.folder, 'agreement.json')
        with open(path, 'w') as file:
            file.write(AGREEMENT)
        koers.command('import', koers.path, path)
        koers.open('Strategy')
        names.at('Strategy', 'Pillar Creating value')
        press('ctrl+k')
        names.dialog('Go To', 'Go To')
        write('Energy poverty monitor')
        wait(lambda: find(windows(koers)[1], 'list item', begins='Energy poverty monitor') or find(windows(koers)[1], 'list item', begins='I0'), 'where to go')
        names.look('Go To', windows(koers)[1])
        press('Return')
        wait(lambda: len(windows(koers)) == 1, 'that it was gone to')
        give_focus(koers)
        names.look('an initiative')
        press('ctrl+l')
        names.dialog('links', 'Search')
        names.close()
        choose_in_menu(koers, 'Change of Coalition…')
        window = names.dialog('Change of Coalition')
        press('Return')
        names.at('Change of Coalition', 'O1.1 ', window)
        wait(lambda: any('focused' in states(node) for node in walk(window) if node.name.startswith('O1.1 ')), 'the first objective has the focus')
        press('m')
        names.dialog('what continues it', n=3)
        names.close(2)
        names.close()


def imports():
    """in the preview of an import, of a document and of a table"""
    with Names('--example') as names:
        koers = names.koers
        koers.open('Strategy')
        names.at('Strategy', 'Pillar Creating value')
        for name, content, begins in ('a.json', AGREEMENT, 'Objectives: 1 added'), ('a.csv', 'Name,Start\nOne,2025\nTwo,2026\n', 'Name'):
            path = os.path.join(koers.folder, name)
            with open(path, 'w') as file:
                file.write(content)
            choose_in_menu(koers, 'Import…')
            names.dialog('Import')
            press('Return')
            choose_path(koers, path)
            names.at(f'Import of {name}', begins, windows(koers)[1])
            names.close()


def from_menu(window, name):
    press('shift+F10')
    do(wait(lambda: find(window, 'menu item', name), f'“{name}” in the menu'), 'click')


def questions():
    """in what is asked about departments, and about an initiative that serves nothing"""
    with Names('--example') as names:
        koers = names.koers
        window = koers.open('Owners')
        row(window, 'Departments (')
        press_until(lambda: focused(window) is not None and focused(window).name.startswith('Department '), 'Down', 'Down does not come to a department')
        for item, title in ('Part of…', 'Part of'), ('Succeeded by…', 'Successor'), ('Add Responsibility…', 'Initiative'):
            from_menu(window, item)
            names.dialog(item, title)
            names.close()
        koers.go('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down', 'ctrl+i')
        row(window, 'Initiative New initiative')
        write('Tidy up')
        press('Return')
        row(window, 'Initiative Tidy up')
        push(window, 'No Mandate…')
        names.dialog('No Mandate', 'Reason')
        names.close()


def conflict():
    """in the question of two who changed the same"""
    with Names('--example') as names:
        koers = names.koers
        window = koers.open('Strategy')
        pillar = koers.export()['pillars'][0]
        row(window, 'Pillar Creating value')
        press('Down', 'Down', 'F2')
        wait(lambda: focused(window) is not None and focused(window).role == 'text', 'the name can be typed')
        write('Mine')
        path = os.path.join(koers.folder, 'change.json')
        with open(path, 'w') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1, 'pillars': [{'id': pillar['id'], 'name': 'Theirs'}]}, file)
        koers.command('import', koers.path, path)
        wait(lambda: find(window, 'label', begins='Changed elsewhere', backwards=True), 'the message that something changed')
        press('Return')
        names.dialog('the conflict', 'Keep Theirs')
        do(need(windows(koers)[1], 'push button', begins='Keep Theirs'), 'click')
        wait(lambda: len(windows(koers)) == 1, 'the question closes')
        give_focus(koers)


run([dialogs, links, imports, questions, conflict])
