#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
import glob

from koersdialogs import *


def open_backups(koers):
    choose_in_menu(koers, 'Backups…')
    return wait_for_window(koers, 'Backups')


def import_a_pillar(koers, id='0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f99', name='Sixth pillar'):
    change = os.path.join(koers.folder, 'pillar.json')
    with open(change, 'w') as file:
        json.dump({'format': 'koers-strategy', 'formatVersion': 1, 'pillars': [{'id': id, 'name': name}]}, file)
    choose_by_key(koers.window(), 'Import…')
    dialog = wait_for_window(koers, 'Import')
    press('Return')  # Choose File… has the focus
    choose_path(koers, change)
    wait(lambda: find(dialog, 'list item', 'Pillars: 1 added, 0 changed, 0 removed'), 'the preview')
    go_by_key(need(dialog, 'push button', 'Import'))
    press('Return')
    wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
    give_focus(koers)


def restore_a_copy():
    """an import makes a backup first; restored as a copy, it is the strategy as it was, beside the one that is open"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        koers.open('Strategy')
        choose_in_menu(koers, 'Backups…')
        dialog = wait_for_window(koers, 'Backups')
        wait(lambda: find(dialog, 'label', 'No backups yet'), 'that there are none')
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)

        import_a_pillar(koers)
        after = koers.digest()
        assert after != before
        dialog = open_backups(koers)
        row = wait(lambda: next((node for node in walk(dialog) if node.role == 'list item' and 'Before an import' in node.name), None),
                   'the backup and why it was made')
        assert row is not None
        wait(lambda: find(dialog, 'list item', 'Pillars: 0 added, 0 changed, 1 removed'), 'what would be different')
        wait(lambda: find(dialog, 'list item', 'Removed: Sixth pillar'), 'which one')
        copy = os.path.join(koers.folder, 'copy.koers')
        push(dialog, 'Restore as Copy…')
        choose_path(koers, copy, save=True)
        wait(lambda: os.path.exists(copy), 'the copy')
        wait(lambda: sum(w.name == wait(koers.window, 'a window').name for w in windows(koers)) == 2, 'a window on the copy')
        assert koers.command('check', copy).split()[0] == before
        assert koers.digest() == after, 'the open file stays as it is'
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def damaged_backup():
    """a backup that is not whole says so and is not restored; the open file is never written over"""
    koers = Koers('--example')
    try:
        koers.open('Strategy')
        import_a_pillar(koers)
        after = koers.digest()
        dialog = open_backups(koers)
        wait(lambda: find(dialog, 'list item', 'Removed: Sixth pillar'), 'the difference')
        push(dialog, 'Restore as Copy…')
        choose_path(koers, koers.path, save=True)
        wait(lambda: find(dialog, 'label', begins='journey.koers: There is a file of that name already'), 'the refusal')
        assert koers.digest() == after
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)

        backup, = glob.glob(os.path.join(koers.folder, 'koers', 'backups', '*', '*-import.koers'))
        with open(backup, 'r+b') as file:
            file.seek(os.path.getsize(backup) // 2)
            file.write(bytes(4096))
        dialog = open_backups(koers)
        wait(lambda: find(dialog, 'label', 'This backup cannot be restored'), 'that it is damaged')
        assert 'sensitive' not in states(find(dialog, 'push button', 'Restore as Copy…'))
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


def file_that_cannot_be_read():
    """a file that is too damaged to be opened says so, and its backups are shown and restored as a copy"""
    koers = Koers('--example')
    try:
        koers.open('Strategy')
        before = koers.digest()
        import_a_pillar(koers)
        assert koers.close() == 0
        with open(koers.path, 'r+b') as file:
            file.write(bytes(4096))
        window = koers.open()
        wait(lambda: find(window, 'label', begins='journey.koers: This file was a strategy'), 'what is wrong')
        push(window, 'Backups…')
        dialog = wait_for_window(koers, 'Backups')
        wait(lambda: find(dialog, 'label', 'What it would bring back'), 'what is in it')
        wait(lambda: find(dialog, 'list item', 'Pillars: 5 added, 0 changed, 0 removed'), 'the pillars')
        copy = os.path.join(koers.folder, 'copy.koers')
        push(dialog, 'Restore as Copy…')
        choose_path(koers, copy, save=True)
        wait(lambda: os.path.exists(copy), 'the copy')
        assert koers.command('check', copy).split()[0] == before
        wait(lambda: find(koers.window(), 'list item', begins='Strategy'), 'the copy is open')
        assert koers.close() == 0
    finally:
        koers.remove()


def by_keys_alone():
    """of two backups the older one is chosen, compared with the plan and restored as a copy, by keys alone"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = koers.open('Strategy')
        import_a_pillar(koers, '0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f99', 'Sixth pillar')
        import_a_pillar(koers, '0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f98', 'Seventh pillar')
        after = koers.digest()

        choose_by_key(window, 'Backups…')
        dialog = wait_for_window(koers, 'Backups')
        wait(lambda: find(dialog, 'list item', 'Removed: Seventh pillar'), 'what differs from the newest')
        assert find(dialog, 'list item', 'Removed: Sixth pillar') is None
        backups = wait(lambda: [n for n in walk(find(dialog, 'list', 'Backups')) if n.role == 'list item'], 'the backups')
        go_by_key(backups[0])
        press('Down')
        wait(lambda: find(dialog, 'list item', 'Removed: Sixth pillar'), 'what differs from the older one')
        pillars = wait(lambda: find(dialog, 'list item', begins='Pillars: '), 'the pillars')
        go_by_key(pillars)
        press('Left')
        wait(lambda: find(dialog, 'list item', 'Removed: Sixth pillar') is None, 'that they are folded')
        press('Right')
        wait(lambda: find(dialog, 'list item', 'Removed: Sixth pillar'), 'that they are unfolded')

        go_by_key(need(dialog, 'push button', 'Restore as Copy…'))
        press('Return')
        copy = os.path.join(koers.folder, 'copy.koers')
        choose_path(koers, copy, save=True)
        wait(lambda: os.path.exists(copy), 'the copy')
        wait(lambda: sum(w.name == wait(koers.window, 'a window').name for w in windows(koers)) == 2, 'a window on the copy')
        assert koers.command('check', copy).split()[0] == before
        assert koers.digest() == after, 'the open file stays as it is'
        give_focus(koers)
        assert koers.close() == 0
    finally:
        koers.remove()


run([restore_a_copy, damaged_backup, file_that_cannot_be_read, by_keys_alone])
