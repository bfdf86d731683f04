#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""A coalition agreement gets into the strategy: as a table with what is no agreement left out, as JSON, and paragraph by paragraph."""
import gettext

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
        go_to_change(dialog, 'Objectives: 185 added')
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
        go_to_change(dialog, 'Objectives:')
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


def is_selected(window, sidebar, view):
    return 'selected' in states(find(find(window, 'list', sidebar), 'list item', view))


def by_keys_alone(language):
    """An agreement comes in, an initiative is linked to an objective of it, and the gap closes; nothing but keys is used."""
    _ = gettext.translation('koers', os.environ['KOERS_LOCALE_DIR'], [language], fallback=True).gettext
    numbered = _('%s (%u)').replace('%u', '%d')
    gap = lambda n: numbered % (_('Objectives nothing serves'), n)
    koers = Koers('--example', '--language', language)
    koers.environment['LANGUAGE'] = language
    try:
        koers.open()
        press('F10')
        go_by_key(wait(lambda: find(koers.window(), 'menu item', _('_Import…').replace('_', '')), 'the menu'), 'Down')
        press('Return')
        dialog = wait_for_window(koers, _('Import'))
        press('Return')  # Choose File… has the focus
        choose_path(koers, TABLE)
        button = wait(lambda: find(dialog, 'push button', _('Import')), 'the button')
        wait(lambda: 'sensitive' in states(button), 'that it can be pushed')
        go_by_key(button)
        press('Return')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)
        press('alt+8')
        listed = wait(lambda: find(koers.window(), 'list', gap(186)), 'one gap of the example and 185 that came in')
        for _i in range(60):
            if any('focused' in states(node) for node in walk(listed)):
                break
            press('Tab')
            assert is_selected(koers.window(), _('Views'), _('Coverage')), 'Tab goes through the sidebar without going to another view'
        press('Return')
        go_by_key(wait(lambda: find(koers.window(), 'push button', _('Open Objective')), 'what is missing there'))
        press('Return')
        wait(lambda: find(koers.window(), 'push button', _('Show in the PDF')), 'its place among the agreements')
        press('ctrl+l')
        dialog = wait(lambda: koers.dialog(), 'the dialog that links')
        write('datashop')
        wait(lambda: find(dialog, 'list item', begins='I07 '), 'what was searched')
        press('Down', 'space', 'ctrl+Return')
        wait(lambda: koers.dialog() is None, 'the dialog is closed')
        press('alt+8')
        wait(lambda: find(koers.window(), 'list', gap(185)), 'the gap is closed')
        assert koers.close() == 0
    finally:
        koers.remove()


def by_keys_alone_in_english():
    """from importing an agreement to closing a gap by keys alone, in English"""
    by_keys_alone('en')


def by_keys_alone_in_dutch():
    """from importing an agreement to closing a gap by keys alone, in Dutch"""
    by_keys_alone('nl')


run([whole_agreement, without_noise, picked_paragraphs, by_keys_alone_in_english, by_keys_alone_in_dutch])
