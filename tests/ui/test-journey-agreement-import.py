#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""A coalition agreement gets into the strategy: as a table with what is no agreement left out, as JSON, and paragraph by paragraph."""
from koersdialogs import *

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data', 'csv')
TABLE, JSON, PARAGRAPHS = (os.path.realpath(os.path.join(DATA, name)) for name in
                           ('nl-baarn-coalitieakkoord-excel.csv', 'nl-baarn-coalitieakkoord.json', 'nl-coalitieakkoord2021.csv'))
NOISE = 'Bijlage: voorgestelde portefeuilleverdeling'


def open_file(koers, path):
    choose_in_menu(koers, 'Import…')
    dialog = wait_for_window(koers, 'Import')
    press('Return')  # Choose File… has the focus
    choose_path(koers, path)
    return dialog


def row(dialog, begins):
    return find(dialog, 'list item', begins=begins)


def counts(document):
    return tuple(len(document[kind]) for kind in ('agreements', 'chapters', 'objectives'))


def whole_agreement():
    """a coalition agreement as table gives its chapters and objectives, in one step that can be taken back"""
    koers = Koers('--empty')
    try:
        before = koers.digest()
        koers.open('Strategy')
        dialog = open_file(koers, TABLE)
        wait(lambda: find(dialog, 'label', 'Added: 195 · Changed: 0 · As they are: 0 · Not read: 0'), 'the counts')
        assert row(dialog, 'Chapters: 9 added') and row(dialog, 'Objectives: 185 added')
        push(dialog, 'Import')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        assert counts(koers.export()) == (1, 9, 185)
        give_focus(koers)
        push(koers.window(), 'Undo: Import “nl-baarn-coalitieakkoord-excel.csv”')
        wait(lambda: koers.digest() == before, 'undo brings everything back')
        assert koers.close() == 0
    finally:
        koers.remove()


def without_noise():
    """a chapter that is unticked by keyboard goes with its objectives; JSON is read by the same map"""
    koers = Koers('--empty')
    try:
        koers.open('Strategy')
        dialog = open_file(koers, JSON)
        wait(lambda: find(dialog, 'label', '195 of 195'), 'how many are taken')
        go_by_key(wait(lambda: row(dialog, 'Objectives: 185 added'), 'the objectives'))
        go_by_key(row(dialog, 'Chapters: 9 added'), 'Up')
        press('Right')
        noise = wait(lambda: row(dialog, f'Added: {NOISE}'), 'the chapter that is none')
        go_by_key(noise, 'Down')
        press('space')
        wait(lambda: find(dialog, 'label', '144 of 195'), 'what hangs on it is left out too')
        push(dialog, 'Import')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        document = koers.export()
        assert counts(document) == (1, 8, 135)
        assert NOISE not in {chapter['name'] for chapter in document['chapters']}
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def picked_paragraphs():
    """from the paragraphs of an agreement single ones are picked: search, none, and those that are wanted"""
    koers = Koers('--empty')
    try:
        koers.open('Strategy')
        maps = os.path.join(koers.folder, 'koers', 'maps')
        os.makedirs(maps)
        with open(os.path.join(maps, 'paragraphs.json'), 'w') as file:
            file.write('''{"format": "koers-csv-map", "name": "Paragraphs", "records": [
              {"kind": "agreement", "once": true, "fields": {"name": {"value": "Omzien naar elkaar"}}},
              {"kind": "chapter", "id": ["chapter"], "fields": {"name": "chapter", "agreementId": {"record": "agreement"}}},
              {"kind": "objective", "id": ["paragraph"], "fields": {"chapterId": {"record": "chapter"},
                "name": {"column": "txt", "shorten": 100}, "quote": "txt", "position": {"row": true}}}]}''')
        dialog = open_file(koers, PARAGRAPHS)
        wait(lambda: find(dialog, 'label', '496 of 496'), 'how many are taken')
        push(dialog, 'Take nothing that is shown')
        wait(lambda: find(dialog, 'label', '0 of 496'), 'that none is taken')
        assert 'sensitive' not in states(find(dialog, 'push button', 'Import'))
        go_by_key(wait(lambda: row(dialog, 'Objectives:'), 'the list'))
        press('ctrl+f')
        write('stikstoffonds')
        wait(lambda: row(dialog, 'Chapters:') is None, 'that others are not shown')
        paragraph = wait(lambda: row(dialog, 'Added: '), 'a paragraph')
        press('Tab', 'Tab', 'Tab')  # over the two buttons
        go_by_key(paragraph, 'Down')
        press('space')
        wait(lambda: find(dialog, 'label', '3 of 496'), 'it comes with its chapter and the agreement')
        push(dialog, 'Import')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        document = koers.export()
        assert counts(document) == (1, 1, 1)
        assert 'stikstoffonds' in document['objectives'][0]['quote'].lower()
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def is_selected(window, view):
    node = find(find(window, 'list', 'Views'), 'list item', view)
    return 'selected' in states(node)


def gap_closes():
    """an agreement comes in, an initiative is linked to an objective of it, and the gap closes"""
    koers = Koers('--example')
    try:
        koers.open('Strategy')
        dialog = open_file(koers, TABLE)
        wait(lambda: row(dialog, 'Objectives: 185 added'), 'the preview')
        push(dialog, 'Import')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)
        window = koers.go('Coverage')
        gap = wait(lambda: find(window, 'list', 'Objectives nothing serves (186)'), 'one gap of the example and 185 that came in')
        for _ in range(60):
            if any('focused' in states(node) for node in walk(gap)):
                break
            press('Tab')
            assert is_selected(window, 'Coverage'), 'Tab goes through the sidebar without going to another view'
        press('Return')
        do(wait(lambda: find(window, 'push button', 'Open Objective'), 'what is missing there'), 'click')
        wait(lambda: find(window, 'push button', 'Show in the PDF'), 'its place among the agreements')
        give_focus(koers)
        press('ctrl+l')
        dialog = wait(lambda: koers.dialog(), 'the dialog that links')
        write('datashop')
        wait(lambda: find(dialog, 'list item', begins='I07 Further development of the Datashop'), 'what was searched')
        press('Down', 'space', 'ctrl+Return')
        wait(lambda: koers.dialog() is None, 'the dialog is closed')
        window = koers.go('Coverage')
        wait(lambda: find(window, 'list', 'Objectives nothing serves (185)'), 'the gap is closed')
        assert koers.close() == 0
    finally:
        koers.remove()


run([whole_agreement, without_noise, picked_paragraphs, gap_closes])
