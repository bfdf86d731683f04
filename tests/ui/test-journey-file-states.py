#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""What is no strategy, and a strategy that cannot be changed, say so in a banner, and are left as they are."""
import sqlite3

from koersdialogs import *


def read_bytes(path):
    with open(path, 'rb') as file:
        return file.read()


def execute(koers, sql):
    database = sqlite3.connect(koers.path)
    database.executescript(sql)
    database.close()


def told(koers, sentence):
    """Opens the file, reads its banner, and sees that the file is as it was and that nothing lies over the window."""
    before = read_bytes(koers.path)
    window = koers.open()
    wait(lambda: any(node.role == 'label' and node.name.startswith(sentence) and is_seen(node) for node in walk(window)), f'“{sentence}…”')
    assert len(windows(koers)) == 1, 'a banner, not a dialog'
    assert not nameless(window), nameless(window)
    return before


def leave(koers, before):
    assert koers.close() == 0
    assert read_bytes(koers.path) == before


def foreign():
    """a file of something else, and a database of another program"""
    koers = Koers()
    try:
        koers.path = os.path.join(koers.folder, 'notes.koers')
        with open(koers.path, 'w') as file:
            file.write('To do: write a strategy.\n' * 100)
        before = told(koers, 'notes.koers: This is not a Koers file. It was left as it is;')
        button = wait(lambda: find(koers.window(), begins='Open'), 'another file can be opened')
        assert 'sensitive' in states(button)
        leave(koers, before)
        koers.path = os.path.join(koers.folder, 'addresses.db')
        execute(koers, 'CREATE TABLE addresses (name TEXT); INSERT INTO addresses VALUES ("nobody");')
        leave(koers, told(koers, 'addresses.db: This is not a Koers file. It was left as it is;'))
    finally:
        koers.remove()


def newer():
    """a strategy of a newer version"""
    koers = Koers('--example')
    try:
        execute(koers, 'PRAGMA user_version = 99')
        leave(koers, told(koers, 'This file was made by a newer version of Koers.'))
    finally:
        koers.remove()


def damaged():
    """a strategy in which somebody else wrote"""
    koers = Koers('--example')
    try:
        execute(koers, 'UPDATE goals SET created_by = "somebody else"')
        leave(koers, told(koers, 'journey.koers: Who changed a record and when is not what the change log says'))
    finally:
        koers.remove()


def begin_copy(koers, path):
    """In the chooser of Save a Copy: types where it goes."""
    wait(lambda: len(windows(koers)) == 2, 'the file chooser')
    give_focus(koers)
    settle(windows(koers)[1])
    press('ctrl+a')
    write(path)
    press('Return')


def save_copy():
    """a copy holds the same as the strategy that is open, which stays open"""
    koers = Koers('--example')
    try:
        digest, copy = koers.digest(), os.path.join(koers.folder, 'copy.koers')
        window = koers.open()
        choose_in_menu(koers, 'Save a Copy…')
        begin_copy(koers, copy)
        wait(lambda: find(window, 'label', 'Copy saved', backwards=True), 'the message')
        assert koers.command('check', copy).split()[0] == digest
        assert koers.close() == 0
    finally:
        koers.remove()


def copy_onto_itself():
    """a strategy cannot be copied over itself, and says so"""
    koers = Koers('--example')
    try:
        digest = koers.digest()
        koers.open()
        choose_in_menu(koers, 'Save a Copy…')
        begin_copy(koers, koers.path)
        question = wait(lambda: next(iter(windows(koers)[2:]), None), 'the question whether it may be replaced')
        do(wait(lambda: find(question, 'push button', begins='_Replace'), 'the button to replace'), 'click')
        wait(lambda: find(koers.dialog(), 'label', begins='journey.koers: There is a file of that name already.'), 'the refusal')
        close_refusal(koers, koers.dialog())
        give_focus(koers)
        assert koers.digest() == digest
        assert koers.close() == 0
    finally:
        koers.remove()


def copy_of_newer():
    """a strategy of a newer version can be copied from its banner, and stays as it is"""
    koers = Koers('--example')
    try:
        execute(koers, 'PRAGMA user_version = 99')
        before, copy = told(koers, 'This file was made by a newer version of Koers.'), os.path.join(koers.folder, 'copy.koers')
        push(koers.window(), 'Save a Copy…')
        begin_copy(koers, copy)
        wait(lambda: find(koers.window(), 'label', 'Copy saved', backwards=True), 'the message')
        assert os.path.exists(copy)
        give_focus(koers)
        leave(koers, before)
    finally:
        koers.remove()


run([foreign, newer, damaged, save_copy, copy_onto_itself, copy_of_newer])
