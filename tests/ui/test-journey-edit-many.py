#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def open_plan(koers):
    window = koers.open('Strategy')
    wait(lambda: seen(window, 'list item', begins='Strategy'), 'the plan')
    press('ctrl+3')
    wait(lambda: seen(window, 'list item', begins='Initiative Energy poverty'), 'the initiatives')
    return window


def go_to_first(window):
    first = seen(window, 'list item', begins='Initiative Energy poverty')
    press('Home')
    go_by_key(first, 'Down')
    wait(lambda: seen(window, 'text', 'Name') and text(seen(window, 'text', 'Name')).startswith('Energy poverty'), 'its form')


def go_to(window, role, name, key='Tab'):
    go_by_key(wait(lambda: seen(window, role, name), f'“{name}”'), key)


def select_three(koers):
    """Of these state, department, dates and budget differ."""
    window = open_plan(koers)
    go_to_first(window)
    press('shift+Down', 'shift+Down')
    wait(lambda: find(window, 'label', '3 selected'), 'three are selected')
    document = koers.export()
    return window, [i['id'] for i in document['initiatives'] if i.get('goalId') == document['goals'][0]['id']]


def content(koers, ids, *without):
    """What the initiatives hold, but for some of it and when they were changed."""
    keep = lambda initiative: {key: value for key, value in initiative.items() if key not in without}
    return [keep(next(i for i in koers.export()['initiatives'] if i['id'] == id)) for id in ids]


def values(koers, ids, member):
    return [initiative.get(member) for initiative in content(koers, ids)]


def choices():
    """a list says where values differ; its first entry can be chosen for all, and none can too; nothing else changes"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window, ids = select_three(koers)
        assert len(set(values(koers, ids, 'state'))) > 1 and len(set(values(koers, ids, 'departmentId'))) > 1
        rest = content(koers, ids, 'state')

        # Going past what differs changes nothing.
        go_to(window, 'push button', 'Department: Various')
        go_to(window, 'push button', 'State: Various')
        go_to(window, 'push button', 'Stage: –')
        assert koers.digest() == before

        press('shift+Tab')
        press('space', 'Home', 'Return')
        wait(lambda: values(koers, ids, 'state') == ['idea'] * 3, f'all are ideas: {values(koers, ids, "state")}')
        wait(lambda: seen(window, 'push button', 'State: Idea'), 'it says so')
        assert content(koers, ids, 'state') == rest
        undo(koers, window, 'Change “State” of 3 records', before)
        wait(lambda: seen(window, 'push button', 'State: Various'), 'they differ again')

        go_to(window, 'push button', 'Department: Various', 'shift+Tab')
        rest = content(koers, ids, 'departmentId')
        press('space')
        press('Home', 'Return')
        wait(lambda: values(koers, ids, 'departmentId') == [None] * 3, 'none has a department')
        wait(lambda: seen(window, 'push button', 'Department: –'), 'it says so')
        assert content(koers, ids, 'departmentId') == rest
        undo(koers, window, 'Change “Department” of 3 records', before)
        wait(lambda: seen(window, 'push button', 'Department: Various'), 'they differ again')
        assert koers.close() == 0
    finally:
        koers.remove()


def typed():
    """an entry says where values differ; what is typed replaces them, and a button clears them; nothing typed changes nothing"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window, ids = select_three(koers)
        starts = values(koers, ids, 'startDate')
        assert len(set(starts)) == 3 and len(set(values(koers, ids, 'budget'))) == 3

        go_to(window, 'text', 'Start')
        assert text(focused(window)) == ''
        write('x')
        press('BackSpace', 'Return', 'Tab')
        assert focused(window).name == 'Clear “Start” in all of them', focused(window).name
        assert koers.digest() == before
        press('space')
        wait(lambda: values(koers, ids, 'startDate') == [None] * 3, 'none has a start')
        wait(lambda: focused(window) is not None and focused(window).name == 'Start', 'the keyboard is in the entry')
        undo(koers, window, 'Change “Start” of 3 records', before)

        go_to(window, 'text', 'Budget')
        rest = content(koers, ids, 'budget')
        write('2500')
        press('Return')
        wait(lambda: values(koers, ids, 'budget') == [250000] * 3, 'all have the budget')
        assert content(koers, ids, 'budget') == rest
        assert seen(window, 'push button', 'Clear “Budget” in all of them') is None, 'they do not differ any more'
        undo(koers, window, 'Change “Budget” of 3 records', before)
        wait(lambda: seen(window, 'push button', 'Clear “Budget” in all of them'), 'they differ again')
        assert koers.close() == 0
    finally:
        koers.remove()


def others():
    """tags and what is yes or no differ: that is said, and both can be set for all"""
    koers = Koers('--example')
    try:
        window = open_plan(koers)
        go_to_first(window)
        click(seen(window, 'text', 'Name'))
        go_to(window, 'check box', 'Continuous')
        press('space')
        go_to(window, 'text', 'Tags')
        write('open')
        press('Return')
        wait(lambda: koers.export()['initiatives'][0].get('tags') == ['open'], 'a tag')
        before = koers.digest()
        click(seen(window, 'list item', begins='Initiative Energy poverty'))
        press('shift+Down', 'shift+Down')
        wait(lambda: find(window, 'label', '3 selected'), 'three are selected')
        document = koers.export()
        ids = [i['id'] for i in document['initiatives'] if i.get('goalId') == document['goals'][0]['id']]
        assert values(koers, ids, 'continuous') == [True, None, None], values(koers, ids, 'continuous')

        go_to(window, 'push button', 'Continuous: Various')
        press('space', 'Home', 'Return')
        wait(lambda: values(koers, ids, 'continuous') == [None] * 3, 'none is continuous')
        undo(koers, window, 'Change “Continuous” of 3 records', before)
        wait(lambda: seen(window, 'push button', 'Continuous: Various'), 'they differ again')

        go_to(window, 'push button', 'Clear “Tags” in all of them')
        press('space')
        wait(lambda: values(koers, ids, 'tags') == [None] * 3, 'none has tags')
        undo(koers, window, 'Change “Tags” of 3 records', before)
        assert koers.close() == 0
    finally:
        koers.remove()


run([choices, typed, others])
