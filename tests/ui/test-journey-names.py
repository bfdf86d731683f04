#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Everything that can have the focus has a name that people gave it, in every view and in every dialog."""
from koersdialogs import *

# Each view of the sidebar, and the beginning of something in it that is there once the view is.
VIEWS = {
    'Overview': 'Planned: ',
    'Strategy': 'Pillar Creating value',
    'Initiatives': 'Energy poverty monitor',
    'Roadmap': 'I03 ',
    'Owners': 'Departments (',
    'Departments’ Plans': 'G1.1 ',
    'Agreement': 'Agreement Illustrative coalition agreement',
    'Coverage': 'O1.1 ',
    'KPIs': 'K01 ',
    'Goals Tree': 'G1.1 ',
    'My Updates': 'Who are you?',
    'Risks': 'X1 ',
    'Decisions': 'E1 ',
    'Reporting': 'No reporting periods yet',
}

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

AGREEMENT = '''{"format": "koers-strategy", "formatVersion": 1,
  "agreements": [{"id": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f01", "name": "Agreement 2026-2030", "kind": "coalition_agreement", "state": "draft"}],
  "chapters": [{"id": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f02", "agreementId": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f01", "name": "The city"}],
  "objectives": [{"id": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f03", "chapterId": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f02", "name": "Many more affordable homes"}]}'''


class Names:
    """What has no name, gathered on a way through the program, so that all of it is told."""

    def __init__(self, *begin):
        self.koers = Koers(*begin)
        self.found = []

    def __enter__(self):
        return self

    def __exit__(self, failure, *_):
        if failure is None:
            assert self.koers.close() == 0
        self.koers.remove()
        if failure is None:
            assert not self.found, '\n'.join(self.found)

    def look(self, where, root=None):
        for what in nameless(root or self.koers.window()):
            if not any(known.endswith(what) for known in self.found):
                self.found.append(f'{where}: {what}')

    def at(self, where, begins, root=None):
        wait(lambda: any(node.name.startswith(begins) and is_seen(node) for node in walk(root or self.koers.window())), f'“{begins}…” in {where}')
        self.look(where, root)

    def dialog(self, where, begins=None):
        """The window that comes, which goes again."""
        wait(lambda: len(windows(self.koers)) == 2, f'the dialog “{where}”')
        give_focus(self.koers)
        dialog = settle(windows(self.koers)[1])
        if begins is not None:
            self.at(where, begins, dialog)
        self.look(where, dialog)
        return dialog

    def close(self):
        name = windows(self.koers)[1].name
        press('Escape')
        wait(lambda: len(windows(self.koers)) == 1, f'the dialog “{name}” closes')
        give_focus(self.koers)


def views():
    """in every view, also when one comes back to it, and in its other form"""
    with Names('--example') as names:
        names.koers.open()
        for view, begins in [*VIEWS.items(), *VIEWS.items()]:
            names.koers.go(view)
            names.at(view, begins)
        names.koers.go('Initiatives')
        press('ctrl+b')
        names.at('the board', 'In progress')
        names.koers.go('Roadmap')
        press('ctrl+t')
        names.at('the table of the roadmap', 'I03')
        names.koers.go('Strategy')
        press('ctrl+f')
        names.at('the search', 'Search')


def dialogs():
    """in every dialog that the menu opens, and in that of the reporting date"""
    with Names('--example') as names:
        koers = names.koers
        koers.open('Strategy')
        names.at('Strategy', VIEWS['Strategy'])
        for item, title in DIALOGS_OF_THE_MENU.items():
            choose_in_menu(koers, item)
            names.dialog(item, title)
            names.close()
        push(koers.window(), 'Record an approval')
        names.dialog('Record an Approval', 'Version')
        names.close()
        push(koers.window(), 'Change Date…')
        names.at('the reporting date', 'Reporting date')
        press('Escape')


def plans():
    """in the dialogs that freeze and compare plans"""
    with Names('--example') as names:
        koers = names.koers
        koers.open('Roadmap')
        names.at('Roadmap', 'I03 ')
        press('ctrl+shift+f')
        names.dialog('Freeze the Plan', 'Freeze')
        write('Adopted plan')
        push(windows(koers)[1], 'Freeze')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)
        names.look('the roadmap beside a plan')
        press('ctrl+shift+b')
        names.dialog('Compare Plans', 'Moved: ')
        names.close()
        choose_in_menu(koers, 'History')
        names.dialog('History', 'Freeze ')
        names.close()


def links():
    """in the dialogs about the agreement"""
    with Names('--example') as names:
        koers = names.koers
        path = os.path.join(koers.folder, 'agreement.json')
        with open(path, 'w') as file:
            file.write(AGREEMENT)
        koers.command('import', koers.path, path)
        koers.open('Strategy')
        names.at('Strategy', VIEWS['Strategy'])
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
        names.close()


def imports():
    """in the preview of an import, of a document and of a table"""
    with Names('--example') as names:
        koers = names.koers
        koers.open('Strategy')
        names.at('Strategy', VIEWS['Strategy'])
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


def start_page():
    """in the page where one begins"""
    with Names() as names:
        koers = names.koers
        with open(os.path.join(koers.folder, 'notes.txt'), 'w') as file:
            file.write('no strategy')
        koers.path = os.path.join(koers.folder, 'notes.txt')
        koers.open()
        names.at('the start page', 'New strategy')


run([views, dialogs, plans, links, imports, start_page])
