#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdialogs import *

# Two pillars of the template, a goal under each, and five initiatives under each goal.
PLAN = {
    'Creating value': ('Decisions rest on data', ['Energy monitor', 'Traffic counts', 'Poverty map', 'Green index', 'Noise map']),
    'Data governance': ('Everybody knows who decides', ['Roles per department', 'Data agreements', 'Register of algorithms', 'Data council', 'Rules for sharing']),
}
DATES = ['2026', 'Q3 2026', 'March 2026', '1 May 2026', '2027']
KEPT = ['2026', '2026-Q3', '2026-03', '2026-05-01', '2027']


def go_to_row(window, begins):
    """From wherever the keyboard is in the plan, from the top down."""
    press('Home')
    go_by_key(row(window, begins), 'Down')


def add(window, key, kind, name):
    """Adds something and names it."""
    press(key)
    wait(lambda: focused(window) is not None and focused(window).role == 'text', 'the name can be typed')
    write(name)
    press('Return')
    wait(lambda: 'focused' in states(row(window, f'{kind} {name}')), f'“{name}” stands in the plan')


def fill_in(window, name, words):
    go_by_key(wait(lambda: find(window, 'text', name), f'the field “{name}”'))
    press('ctrl+a')
    write(words)
    press('Return')


def choose(window, name, words):
    """In a list to choose from, by the first letters of what is searched."""
    go_by_key(wait(lambda: find(window, 'push button', begins=name), f'the list “{name}”'))
    press('space')
    write(words)
    press('Down', 'Return')
    wait(lambda: find(window, 'push button', f'{name}: {words}'), f'“{words}” is chosen')


def back_to_plan(window, begins):
    go_by_key(row(window, begins), 'shift+Tab')


def new_from_template(koers):
    """From the start page: a new strategy, by its file."""
    os.remove(koers.path)
    koers.process = subprocess.Popen([PROGRAM], env=koers.environment)
    wait(koers.window, 'a window')
    wait(lambda: find(koers.window(), 'list item', begins='New strategy'), 'the start page')
    give_focus(koers)
    press('ctrl+n')
    choose_path(koers, koers.path, n=2, save=True)
    return wait(lambda: koers.window() if find(koers.window(), 'list', 'Views') else None, 'the strategy')


def add_owner(koers, window):
    """A person, in the view of who does what."""
    koers.go('Owners')
    row(window, 'Departments (0)')
    press('Tab', 'Tab')
    choose_by_key(window, 'Add Person', 'shift+F10')
    name_it(window, 'Data architect')
    row(window, 'Person Data architect')


def name_it(window, words):
    """The name of what was added has the focus."""
    wait(lambda: focused(window) is not None and focused(window).role == 'text' and focused(window).name == 'Function', 'the focus is in the name')
    press('ctrl+a')
    write(words)
    press('Return')


def plan_by_keyboard_alone():
    """from a new file to ten initiatives with dates and an owner, one moved, undone, done again and saved as a copy, by keys alone"""
    koers = Koers()
    try:
        window = new_from_template(koers)
        add_owner(koers, window)
        koers.go('Strategy')
        row(window, 'Pillar Creating value')
        for pillar, (goal, initiatives) in PLAN.items():
            go_to_row(window, f'Pillar {pillar}')
            add(window, 'ctrl+g', 'Goal', goal)
            for name in initiatives:
                add(window, 'ctrl+i', 'Initiative', name)
                fill_in(window, 'Start', DATES[initiatives.index(name)])
                back_to_plan(window, f'Initiative {name}')
        go_to_row(window, 'Initiative Energy monitor')
        press(*['shift+Down'] * 4)
        wait(lambda: find(window, 'label', '5 selected'), 'five are selected')
        choose(window, 'Owner', 'Data architect')
        back_to_plan(window, 'Initiative Energy monitor')

        document = koers.export()
        owner, = document['persons']
        goals = {goal['id']: goal['name'] for goal in document['goals']}
        for goal, initiatives in PLAN.values():
            kept = sorted((i for i in document['initiatives'] if goals[i['goalId']] == goal), key=lambda i: i['position'])
            assert [i['name'] for i in kept] == initiatives, kept
            assert [i['startDate'] for i in kept] == KEPT, kept
        assert [i['name'] for i in document['initiatives'] if i.get('ownerId') == owner['id']] == PLAN['Creating value'][1]

        before = koers.digest()
        go_to_row(window, 'Initiative Traffic counts')
        press('alt+Up')
        wait(lambda: koers.digest() != before, 'it moves')
        moved = koers.digest()
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'undo takes it back')
        press('ctrl+shift+z')
        wait(lambda: koers.digest() == moved, 'redo moves it again')

        copy = os.path.join(koers.folder, 'copy.koers')
        choose_by_key(window, 'Save a Copy…')
        choose_path(koers, copy, n=2, save=True)
        wait(lambda: os.path.exists(copy) and koers.command('check', copy).split()[0] == moved, 'the copy')
        assert koers.close() == 0
        assert koers.digest() == moved
    finally:
        koers.remove()


run([plan_by_keyboard_alone])
