#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
import uuid

from koersdialogs import *

OBJECTIVES = [
    'Equal opportunities: every child starts school with them',     # O1.2 in the same words, in another order
    'Many more affordable homes in new neighbourhoods',             # O2.1 in other words
    'A tunnel below the river',                                     # nothing that the old agreement asks for
]


def name(what):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, what))


def new_agreement():
    return {
        'format': 'koers-strategy', 'formatVersion': 1,
        'agreements': [{'id': name('agreement'), 'name': 'Agreement 2026-2030', 'kind': 'coalition_agreement', 'adoptedDate': '2026-05-15',
                        'state': 'draft'}],
        'chapters': [{'id': name('chapter'), 'agreementId': name('agreement'), 'name': 'The city'}],
        'objectives': [{'id': name(text), 'chapterId': name('chapter'), 'code': f'N{i}', 'name': text} for i, text in enumerate(OBJECTIVES)],
    }


def open_window(koers):
    press('F10')
    wait(lambda: find(koers.window(), 'menu item', 'Change of Coalition…'), 'the menu')
    press('c')
    return wait_for_window(koers, 'Change of Coalition')


def focused(window, begins):
    def has_focus():
        row = need(window, 'list item', begins=begins)
        return row is not None and 'focused' in states(row) and row
    return wait(has_focus, f'the focus on “{begins}…”')


def has_day(window, day):
    return any(node.role == 'text' and text(node) == day for node in walk(window))


def count(document, contribution):
    return sum(1 for other in document['contributions'] if contribution(other))


def change():
    """a coalition falls: by keyboard each objective goes on or is dropped, history stays, and one step takes all of it back"""
    koers = Koers('--example')
    try:
        path = os.path.join(koers.folder, 'agreement.json')
        with open(path, 'w') as file:
            json.dump(new_agreement(), file)
        koers.command('import', koers.path, path)
        before, digest = koers.export(), koers.digest()
        n = len([objective for objective in before['objectives'] if objective['chapterId'] != name('chapter')])
        code = {objective['id']: objective.get('code') for objective in before['objectives']}
        koers.open('Strategy')

        window = open_window(koers)
        wait(lambda: has_day(window, '15 May 2026'), 'the day on which the new agreement was adopted')
        press('Tab', 'Tab', 'Tab')  # from the button that goes on over both agreements to the day
        press('ctrl+a')
        write('1-6-2026')
        wait(lambda: has_day(window, '1-6-2026'), 'another day')
        press('Return')  # the agreement in force and the new one
        focused(window, 'O1.1 Support more residents')
        press('d')
        focused(window, 'O1.2 Every child starts school with equal opportunities')
        wait(lambda: find(window, 'list item', begins='O1.1 Support more residents with financial problems. 2 links. Dropped.'), 'what is decided')
        press('Return')  # what is proposed
        focused(window, 'O1.3')
        row = need(window, 'list item', begins='O1.2')
        assert row.name.endswith(f'Kept: {OBJECTIVES[0]}'), row.name
        press('d')
        focused(window, 'O2.1')
        press('r')
        focused(window, 'O2.2')
        wait(lambda: find(window, 'label', f'4 of {n} objectives decided'), 'how far it is')

        # Who closes the window finds again what was decided.
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the window closes')
        give_focus(koers)
        assert koers.digest() == digest, 'nothing changes before the end'
        window = open_window(koers)
        wait(lambda: find(window, 'label', f'4 of {n} objectives decided'), 'what was decided')
        focused(window, 'O1.1')
        press('n')
        focused(window, 'O2.2')
        press('m')
        wait_for_window(koers, 'What Continues It?')
        write('tunnel')
        wait(lambda: [node.name for node in walk(windows(koers)[-1]) if node.role == 'list item'] == [f'{OBJECTIVES[2]}, N2 · The city'], 'the tunnel')
        press('Return')
        wait(lambda: len(windows(koers)) == 2, 'the dialog closes')
        give_focus(koers)
        focused(window, 'O2.3')

        # O2.1 is split: the tunnel is for it as well.
        press('Up', 'Up')
        focused(window, 'O2.1')
        press('s')
        wait_for_window(koers, 'What Continues It?')
        write('tunnel')
        wait(lambda: find(windows(koers)[-1], 'list item', begins=OBJECTIVES[2]) and
             find(windows(koers)[-1], 'list item', begins=OBJECTIVES[0]) is None, 'the tunnel')
        press('Return')
        wait(lambda: len(windows(koers)) == 2, 'the dialog closes')
        give_focus(koers)
        row = focused(window, 'O2.1')
        assert row.name.endswith(f'Reworded, split over 2: {OBJECTIVES[1]} {OBJECTIVES[2]}'), row.name

        # The rest is dropped; nothing is left to decide.
        press('alt+o')
        wait(lambda: find(window, 'list item', begins='O1.1') is None, 'only what is undecided')
        press('alt+a')
        wait(lambda: find(window, 'menu item', 'Drop What Is Undecided'), 'the menu')
        press('d')
        wait(lambda: find(window, 'label', f'{n} of {n} objectives decided'), 'that all is decided')
        do(wait(lambda: find(window, 'push button', 'Continue'), 'the button to go on'), 'click')
        wait(lambda: find(window, 'label', begins='Kept') and find(window, 'label', 'What will happen on 1 Jun 2026'), 'what will happen')
        lost = wait(lambda: next((node.name for node in walk(window) if node.name.endswith('initiatives lose their mandate')), None), 'who loses its mandate')
        assert int(lost.split()[0]) > 5, lost
        press('Return')  # Replace
        wait(lambda: len(windows(koers)) == 1, 'the window closes')
        give_focus(koers)
        wait(lambda: find(koers.window(), 'push button', begins='Undo: Replace “Illustrative coalition agreement 2022-2026” by “Agreement 2026-2030”'), 'undo')

        after = koers.export()
        served = [contribution for contribution in before['contributions'] if code[contribution['objectiveId']] in ('O1.2', 'O2.1', 'O2.2')]
        assert count(after, lambda c: c.get('endedDate') == '2026-06-01') == len(before['contributions'])
        split = [contribution for contribution in served if code[contribution['objectiveId']] == 'O2.1']
        assert count(after, lambda c: 'endedDate' not in c) == len(served) + len(split) > len(served) > 0
        continued = {objective['name']: code[objective['replacesId']] for objective in after['objectives'] if 'replacesId' in objective}
        assert continued == dict(zip(OBJECTIVES, ('O1.2', 'O2.1', 'O2.2'))), continued
        state = {agreement['name']: agreement['state'] for agreement in after['agreements']}
        assert state == {'Illustrative coalition agreement 2022-2026': 'superseded', 'Agreement 2026-2030': 'in_force'}, state

        press('ctrl+z')
        wait(lambda: koers.digest() == digest, 'everything is as it was')
        assert koers.close() == 0
    finally:
        koers.remove()


run([change])
