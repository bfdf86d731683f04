#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdialogs import *


def open_export(koers):
    choose_in_menu(koers, 'Export…')
    return wait_for_window(koers, 'Export')


def export_to(koers, dialog, path):
    push(dialog, 'Export…')
    choose_path(koers, path, save=True)
    wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
    give_focus(koers)


def same_as_the_command_line():
    """what the window writes is what the command line writes"""
    koers = Koers('--example')
    try:
        koers.open('Strategy')
        path = os.path.join(koers.folder, 'out.json')
        export_to(koers, open_export(koers), path)
        wait(lambda: find(koers.window(), 'label', '“out.json” exported'), 'that it is done')
        with open(path) as file:
            written = json.load(file)
        expected = json.loads(koers.command('export', koers.path, '-', '--format', 'json'))
        del written['exportedAt'], expected['exportedAt']
        assert written == expected

        table = os.path.join(koers.folder, 'out.csv')
        dialog = open_export(koers)
        choose(dialog, 'Format', 'Table as CSV')
        wait(lambda: find(dialog, 'push button', 'Records: Initiatives'), 'the kind of record')
        export_to(koers, dialog, table)
        with open(table, encoding='utf-8') as file:
            written = file.read()
        koers.command('export', koers.path, table + '.expected.csv', '--format', 'csv', '--kind', 'initiative')
        with open(table + '.expected.csv', encoding='utf-8') as file:
            assert written == file.read()
        assert koers.close() == 0
    finally:
        koers.remove()


def a_roadmap_on_paper():
    """the page that is chosen for a roadmap is the page that the command line makes of the same choices; a date that is none is said"""
    koers = Koers('--example')
    try:
        koers.open('Strategy')
        dialog = open_export(koers)
        assert not find(dialog, 'text', 'Only until this date')
        choose(dialog, 'Format', 'Roadmap as PDF')
        date = wait(lambda: find(dialog, 'text', 'Only from this date on'), 'the choices of the page')
        date.set_text('soon')
        push(dialog, 'Export…')
        wait(lambda: find(dialog, 'label', begins='This is not a date'), 'the message')
        write('x')
        wait(lambda: 'x' in text(date), 'the keyboard at the date')
        date.set_text('2025')
        assert not find(dialog, 'label', begins='This is not a date')
        find(dialog, 'text', 'Only until this date').set_text('Q2 2026')
        path = os.path.join(koers.folder, 'out.pdf')
        export_to(koers, dialog, path)
        expected = os.path.join(koers.folder, 'expected.pdf')
        koers.command('export', koers.path, expected, '--format', 'roadmap-pdf', '--paper', 'a3', '--from', '2025', '--to', '2026-Q2')
        for program in ['pdftotext', '-layout'], ['pdfinfo', '-l', '99']:
            texts = [subprocess.run([*program, file, *(['-'] if program[0] == 'pdftotext' else [])], stdout=subprocess.PIPE, check=True, text=True).stdout for file in (path, expected)]
            lines = [[line for line in text.splitlines() if not line.startswith(('CreationDate', 'File size'))] for text in texts]
            assert lines[0] == lines[1], [pair for pair in zip(*lines) if pair[0] != pair[1]][:3]
        assert koers.close() == 0
    finally:
        koers.remove()


def the_roadmap_that_is_seen():
    """from the roadmap its picture goes out, with the filter and the lanes that are on the screen"""
    koers = Koers('--example')
    try:
        window = koers.open('Roadmap')
        press('ctrl+f')
        write('platform')
        comes_to(window, 'Tab', 'Group')
        press('space')
        comes_to(window, 'Down', 'State')
        press('Return')
        wait(lambda: find(window, 'list item', begins='In progress, ') or find(window, 'list item', begins='Completed, '), 'a lane for each state')
        dialog = open_export(koers)
        wait(lambda: find(dialog, 'push button', 'Format: Roadmap as PDF'), 'the format of what is seen')
        path = os.path.join(koers.folder, 'out.pdf')
        export_to(koers, dialog, path)
        text = subprocess.run(['pdftotext', path, '-'], stdout=subprocess.PIPE, check=True, text=True).stdout
        initiatives = koers.export()['initiatives']
        found = {i['code'] for i in initiatives if i['code'] in text}
        assert 0 < len(found) < len(initiatives), found
        assert all('latform' in i['name'] or 'latform' in json.dumps(i) for i in initiatives if i['code'] in found), found
        assert 'In progress' in text and not any(pillar['name'] in text for pillar in koers.export()['pillars'])
        assert koers.close() == 0
    finally:
        koers.remove()


def folded_as_seen():
    """lanes within lanes go out as they are, and what is folded on the screen is folded in the picture"""
    koers = Koers('--example')
    try:
        window = koers.open('Roadmap')
        press('ctrl+f')
        comes_to(window, 'Tab', 'Then By')
        press('space')
        comes_to(window, 'Down', 'Department')
        press('Return')
        wait(lambda: find(window, 'list item', begins='DBV Department of Operations Management in '), 'lanes within lanes')
        press_until(lambda: focused(find(window, 'list', 'Roadmap')) is not None and focused(find(window, 'list', 'Roadmap')).role == 'list item', 'Tab',
                    'the keyboard comes to the roadmap')
        press('Home', 'Down', 'Left')
        wait(lambda: find(window, 'list item', begins='I07') is None or not is_seen(find(window, 'list item', begins='I07')), 'it is folded')
        path = os.path.join(koers.folder, 'out.pdf')
        export_to(koers, open_export(koers), path)
        text = subprocess.run(['pdftotext', path, '-'], stdout=subprocess.PIPE, check=True, text=True).stdout
        assert 'DSB Department of City Management' in text, text
        missing = {initiative['code'] for initiative in koers.export()['initiatives'] if initiative['code'] not in text}
        assert missing == {'I07'}, missing
        assert koers.close() == 0
    finally:
        koers.remove()


def a_day_that_is_none():
    """a reporting date that is none is said, and nothing is written"""
    koers = Koers('--example')
    try:
        koers.open('Strategy')
        dialog = open_export(koers)
        date = wait(lambda: find(dialog, 'text', 'Judged on'), 'the date')
        date.set_text('soon')
        push(dialog, 'Export…')
        wait(lambda: find(dialog, 'label', begins='This is not a date'), 'the message')
        assert len(windows(koers)) == 2
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


run([same_as_the_command_line, a_roadmap_on_paper, the_roadmap_that_is_seen, folded_as_seen, a_day_that_is_none])
