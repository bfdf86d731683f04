#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Everything that can have the focus has a name that people gave it, in every view, in what is typed into, and where one begins."""
from koersnames import *
from koerspdf import PAGES, STRATEGY, write_pdf

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
    'Goals Tree': 'Objective O2.1 ',
    'My Updates': 'Who are you?',
    'Risks': 'X1 ',
    'Decisions': 'E1 ',
    'Reporting': 'No reporting periods yet',
}


def walk_through(names, views):
    for view in [*views, *views]:
        names.koers.go(view)
        names.at(view, VIEWS[view])


# Every page that was shown is there to be asked about in each step, so each half of the views has a window of its own.
def views():
    """in every view of the plan, also when one comes back to it, and in its other form"""
    with Names('--example') as names:
        names.koers.open()
        walk_through(names, list(VIEWS)[:6])
        names.koers.go('Initiatives')
        press('ctrl+b')
        names.at('the board', 'In progress')
        names.koers.go('Roadmap')
        press('ctrl+t')
        names.at('the table of the roadmap', 'I03')
        names.koers.go('Strategy')
        press('ctrl+f')
        names.at('the search', 'Search')


def further_views():
    """in every other view, also when one comes back to it"""
    with Names('--example') as names:
        names.koers.open()
        walk_through(names, list(VIEWS)[6:])


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


def start_page():
    """in the page where one begins"""
    with Names() as names:
        koers = names.koers
        with open(os.path.join(koers.folder, 'notes.txt'), 'w') as file:
            file.write('no strategy')
        koers.path = os.path.join(koers.folder, 'notes.txt')
        koers.open()
        names.at('the start page', 'New strategy')


def pdf():
    """in the window of a PDF"""
    with Names('--empty') as names:
        koers = names.koers
        write_pdf(os.path.join(koers.folder, 'akkoord.pdf'), PAGES)
        path = os.path.join(koers.folder, 'a.json')
        with open(path, 'w') as file:
            file.write(STRATEGY)
        koers.command('import', koers.path, path)
        koers.open('Agreement')
        row(koers.window(), 'Agreement Samen verder')
        press('Down')
        push(koers.window(), 'Open the PDF')
        names.dialog('PDF', 'Page')
        press('ctrl+f')
        names.at('the search in the PDF', 'Search', windows(koers)[1])
        press('Escape')
        press_until(lambda: len(windows(koers)) == 1, 'Escape', 'the PDF closes')
        give_focus(koers)


run([views, further_views, plans, pdf, start_page])
