#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def tab_to(root, name, role=None):
    """With the Tab key to what has this name, within a window."""
    for _ in range(80):
        node = focused(root)
        if node is not None and node.name.startswith(name) and (role is None or node.role == role):
            return node
        press('Tab')
        time.sleep(0.05)
    raise AssertionError(f'Tab does not come to “{name}”')


def add(window, item, kind, name):
    """By the menu of the tree, with a name typed in place."""
    press('shift+F10')
    do(wait(lambda: find(window, 'menu item', item), f'“{item}” in the menu'), 'click')
    row(window, f'{kind} New {kind.lower()}')
    wait(lambda: find(window, 'text', 'Name') is not None, 'the name can be typed')
    write(name)
    press('Return')
    return row(window, f'{kind} {name}')


def agreement_by_keyboard():
    """an agreement with a chapter and an objective is made, two initiatives are linked to it by search, and undone"""
    koers = Koers('--example')
    try:
        n_before = len(koers.export()['contributions'])
        window = koers.open('Agreement')
        row(window, 'Agreement Illustrative coalition agreement')
        add(window, 'Add Agreement', 'Agreement', 'Motion on plain language')
        add(window, 'Add Chapter', 'Chapter', 'Words')
        add(window, 'Add Objective', 'Objective', 'Every letter can be understood')
        wait(lambda: find(window, 'list item', 'Objective Every letter can be understood, Not served'), 'the objective says that nothing serves it')

        press('ctrl+l')
        dialog = wait(lambda: koers.dialog(), 'the dialog')
        wait(lambda: focused(dialog) is not None and focused(dialog).name == 'Search initiatives and goals', 'the search has the focus')
        write('datashop')
        found = wait(lambda: find(dialog, 'list item', begins='I07 Further development of the Datashop'), 'what was searched')
        assert found.name.endswith('not chosen'), found.name
        press('Down', 'space')
        wait(lambda: find(dialog, 'list item', 'I07 Further development of the Datashop, chosen'), 'the first is chosen')
        tab_to(dialog, 'Search initiatives and goals')
        press('ctrl+a')
        write('catalogue')
        wait(lambda: find(dialog, 'list item', begins='I07') is None, 'another search')
        press('Down', 'space')
        wait(lambda: find(dialog, 'push button', 'Link 2'), 'two are chosen')
        tab_to(dialog, 'Rationale')
        write('Plain words')
        press('ctrl+Return')
        wait(lambda: koers.dialog() is None, 'the dialog is closed')
        wait(lambda: find(window, 'list item', 'Objective Every letter can be understood, 2 initiatives'), 'two initiatives serve it')
        wait(lambda: find(window, 'push button', begins='Undo: Link 2 initiatives to “Every letter can be understood”'), 'undo says what')
        wait(lambda: find(find(window, 'list', 'Served by'), 'list item', begins='I07 Further development of the Datashop'), 'what serves it')

        document = koers.export()
        objective = next(o for o in document['objectives'] if o['name'] == 'Every letter can be understood')
        made = [c for c in document['contributions'] if c['objectiveId'] == objective['id']]
        assert len(made) == 2 and all(c['kind'] == 'direct' and c['rationale'] == 'Plain words' for c in made), made

        press('ctrl+z')
        wait(lambda: find(window, 'list item', 'Objective Every letter can be understood, Not served'), 'nothing serves it again')
        assert koers.close() == 0
        assert len(koers.export()['contributions']) == n_before
    finally:
        koers.remove()


def linked_stays_linked():
    """what is linked already is shown as such; suggestions stand first with their words, and nothing is chosen"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Agreement')
        row(window, 'Agreement Illustrative coalition agreement')
        press('ctrl+3')
        row(window, 'Objective Support more residents with financial problems, 2 initiatives')
        go_by_key(row(window, 'Objective Support more residents'), 'Down')
        wait(lambda: 'focused' in states(row(window, 'Objective Support more residents')), 'the objective has the focus')
        press('ctrl+l')
        dialog = wait(lambda: koers.dialog(), 'the dialog')
        items = wait(lambda: [n for n in walk(find(dialog, 'list', 'What it can be linked to')) if n.role == 'list item' and n.name], 'the items')
        assert items[0].name == 'Suggestions', items[0].name
        assert items[1].description.startswith('Shared words: '), items[1].description
        assert not any(n.name.endswith(', chosen') for n in items), [n.name for n in items]
        assert any(n.description == 'Linked already' for n in items)
        assert 'sensitive' not in states(find(dialog, 'push button', 'Link'))
        press('Escape')
        wait(lambda: koers.dialog() is None, 'the dialog is closed')
        assert koers.close() == 0
        assert koers.digest() == before
    finally:
        koers.remove()


def no_mandate():
    """an initiative that serves nothing says why"""
    koers = Koers()
    try:
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('Down', 'Down')
        press('ctrl+i')
        wait(lambda: find(window, 'list item', begins='Initiative New initiative'), 'a new initiative')
        write('Tidy up')
        press('Return')
        row(window, 'Initiative Tidy up')
        tab_to(window, 'No Mandate…')
        press('Return')
        dialog = wait(lambda: koers.dialog(), 'the question')
        wait(lambda: focused(dialog) is not None and focused(dialog).name == 'Reason', 'the reason has the focus')
        write('The law asks for it')
        press('Return')
        wait(lambda: find(window, 'label', 'No mandate: The law asks for it'), 'the reason is shown')
        assert koers.close() == 0
        assert koers.export()['initiatives'][0]['noMandateReason'] == 'The law asks for it'
    finally:
        koers.remove()


def nothing_yet():
    """without an agreement the view says what one is for, and one can be added there"""
    koers = Koers()
    try:
        window = koers.open('Agreement')
        wait(lambda: find(window, 'label', 'No agreements yet'), 'the empty state')
        wait(lambda: 'focused' in states(find(window, 'push button', 'Add an Agreement')), 'the button has the focus')
        press('Return')
        row(window, 'Agreement New agreement')
        wait(lambda: find(window, 'text', 'Name') is not None, 'the name can be typed')
        write('The first')
        press('Return')
        row(window, 'Agreement The first')
        assert koers.close() == 0
        assert koers.export()['agreements'][0]['name'] == 'The first'
    finally:
        koers.remove()


def selected_together():
    """initiatives that are selected together are linked together, and everything on the way has a name"""
    koers = Koers('--example')
    try:
        document = koers.export()
        before = {(c.get('initiativeId'), c['objectiveId']) for c in document['contributions']}
        window = koers.open('Strategy')
        row(window, 'Pillar Creating value')
        press('ctrl+3')
        row(window, 'Initiative Energy poverty monitor')
        press('Home')
        comes_to(window, 'Down', 'Initiative ')
        press('shift+Down')
        wait(lambda: find(window, 'push button', 'Link to Objectives…'), 'the button for several')
        press('ctrl+l')
        dialog = wait(lambda: koers.dialog(), 'the dialog')
        wait(lambda: focused(dialog) is not None and focused(dialog).name == 'Search objectives', 'the search has the focus')
        write('affordable homes')
        wait(lambda: find(dialog, 'list item', 'O2.1 More affordable homes, not chosen'), 'what was searched')
        assert not nameless(dialog), nameless(dialog)
        press('Return', 'space', 'ctrl+Return')
        wait(lambda: koers.dialog() is None, 'the dialog is closed')
        wait(lambda: find(window, 'push button', begins='Undo: Link 2 initiatives to “More affordable homes”'), 'both are linked')
        window = koers.go('Agreement')
        row(window, 'Agreement Illustrative coalition agreement')
        assert not nameless(window), nameless(window)
        assert koers.close() == 0
        after = {(c.get('initiativeId'), c['objectiveId']) for c in koers.export()['contributions']}
        objective = next(o for o in document['objectives'] if o['name'] == 'More affordable homes')
        assert len(after - before) == 2 and all(link[1] == objective['id'] for link in after - before), after - before
    finally:
        koers.remove()


run([agreement_by_keyboard, linked_stays_linked, selected_together, no_mandate, nothing_yet])
