#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def open_roadmap(koers):
    window = koers.open('Roadmap')
    wait(lambda: find(window, 'list', 'Roadmap') is not None and is_seen(find(window, 'list', 'Roadmap')), 'the roadmap')
    return window


def get(koers, code):
    return next(initiative for initiative in koers.export()['initiatives'] if initiative['code'] == code)


def rows(window):
    """What the items of the roadmap say, from the top."""
    shown = [node for node in walk(find(window, 'list', 'Roadmap')) if node.role == 'list item' and is_seen(node)]
    return [node.name for node in sorted(shown, key=lambda node: node.extents.y)]


def row(window, begins):
    return wait(lambda: next((node for node in walk(find(window, 'list', 'Roadmap')) if node.role == 'list item' and
                              node.name.startswith(begins) and is_seen(node)), None), f'a row “{begins}…”')


def has_row(window, begins):
    return any(name.startswith(begins) for name in rows(window))


def search():
    """what is searched for stays in picture and table, and what is left out can be had again"""
    koers = Koers('--example')
    try:
        window = open_roadmap(koers)
        row(window, 'I03')
        press('ctrl+f')
        write('energy')
        wait(lambda: has_row(window, 'I01') and not has_row(window, 'I03'), 'what is found')
        assert rows(window)[0].endswith(', 1 initiative'), rows(window)
        do(need(window, 'push button', 'Show as table'), 'click')
        wait(lambda: any(is_seen(n) for n in walk(window) if n.name == 'I01'), 'a cell with a code')
        assert not any(n.name == 'I03' for n in walk(window)), 'left out of the table too'
        do(need(window, 'push button', 'Show as table'), 'click')
        press('ctrl+f')
        write('nobody wrote this')
        wait(lambda: any(is_seen(n) for n in walk(window) if n.name.startswith('Nothing found')), 'that nothing was found')
        do(need(window, 'push button', 'Clear'), 'click')
        wait(lambda: has_row(window, 'I03'), 'everything again')
        koers.go('Initiatives')
        wait(lambda: any(n.name.startswith('31 initiatives') for n in walk(window)), 'no filter is left')
        assert koers.close() == 0
    finally:
        koers.remove()


def filter_of_window():
    """a filter set for the table holds for the roadmap"""
    koers = Koers('--example')
    try:
        window = koers.open('Initiatives')
        press('ctrl+f')
        write('energy')
        wait(lambda: any(n.name.startswith('1 of 31') or n.name.startswith('1 initiative') for n in walk(window)), 'the table is filtered')
        koers.go('Roadmap')
        wait(lambda: has_row(window, 'I01') and not has_row(window, 'I03'), 'the roadmap is filtered')
        assert koers.close() == 0
    finally:
        koers.remove()


def group_and_sort():
    """by keyboard: other lanes, and another order"""
    koers = Koers('--example')
    try:
        window = open_roadmap(koers)
        choose(window, 'Group', 'State')
        wait(lambda: rows(window) and rows(window)[0].startswith('Planned, 2 initiatives'), 'a lane for each state')
        choose(window, 'Group', 'No Groups')
        wait(lambda: rows(window)[0].startswith('All initiatives, 31 initiatives'), 'one lane')
        choose(window, 'Sort', 'Code')
        wait(lambda: [name.split()[0] for name in rows(window)[1:5]] == ['I01', 'I02', 'I03', 'I04'], 'in the order of codes')
        choose(window, 'Sort', 'Largest First')
        wait(lambda: rows(window)[1].startswith('I31'), 'the other way round')
        assert koers.close() == 0
    finally:
        koers.remove()


def collapse():
    """by keyboard: lanes fold to their summary and unfold, one and all"""
    koers = Koers('--example')
    try:
        window = open_roadmap(koers)
        press_until(lambda: any('focused' in states(node) for node in walk(find(window, 'list', 'Roadmap'))), 'Tab', 'the keyboard comes to the roadmap')
        press('Home')
        lane = 'Creating value with data, 7 initiatives'
        wait(lambda: 'focused' in states(row(window, lane)), 'the first lane')
        assert 'expanded' in states(row(window, lane))
        press('Left')
        wait(lambda: not has_row(window, 'I01') and 'expanded' not in states(row(window, lane)), 'folded')
        wait(lambda: 'Completed: 3' in row(window, lane).name and '2023' in row(window, lane).name, 'the heading sums up')
        press('Right')
        wait(lambda: has_row(window, 'I01') and row(window, lane).name == lane, 'unfolded')
        press('space')
        wait(lambda: not has_row(window, 'I01'), 'folded by Space')
        choose(window, 'Group', 'Expand All')
        wait(lambda: has_row(window, 'I01'), 'all unfolded')
        choose(window, 'Group', 'Collapse All')
        wait(lambda: len(rows(window)) == 5 and all('initiatives, ' in name for name in rows(window)), 'headings only')
        assert koers.close() == 0
    finally:
        koers.remove()


def remembered():
    """lanes that were folded are found folded, and unfold after that"""
    koers = Koers('--example')
    koers.environment['GSETTINGS_BACKEND'] = 'keyfile'
    try:
        lane = 'Creating value with data, 7 initiatives'
        for first in (True, False):
            window = open_roadmap(koers)
            wait(lambda: has_row(window, 'I01') == first, 'as it was left')
            press_until(lambda: any('focused' in states(node) for node in walk(find(window, 'list', 'Roadmap'))), 'Tab', 'the keyboard comes to the roadmap')
            press('Home')
            wait(lambda: 'focused' in states(row(window, lane)), 'the first lane')
            press('Left' if first else 'Right')
            wait(lambda: has_row(window, 'I01') != first, 'folded, and the next time unfolded')
            assert koers.close() == 0
    finally:
        koers.remove()


def two_levels():
    """by keyboard: lanes within lanes, folded one by one and together, moved between, and in the table too"""
    koers = Koers('--example')
    try:
        before = koers.digest()
        window = open_roadmap(koers)
        choose(window, 'Then By', 'Department')
        inner = 'DBV Department of Operations Management in Creating value with data, 1 initiative'
        wait(lambda: rows(window)[:2] == ['Creating value with data, 7 initiatives', inner], 'lanes within lanes')
        assert rows(window)[2].startswith('I07'), rows(window)

        # The inner one sums up its bar, the outer one all; what is within it goes.
        row(window, 'Creating value')
        press_until(lambda: any('focused' in states(node) for node in walk(find(window, 'list', 'Roadmap'))), 'Tab', 'the keyboard comes to the roadmap')
        press('Home', 'Down', 'Left')
        wait(lambda: rows(window)[1].startswith(inner + ', ') and rows(window)[1].endswith('Completed: 1'), 'the inner lane is folded')
        assert not has_row(window, 'I07') and rows(window)[2].startswith('DSB'), rows(window)
        press('Up', 'Left')
        wait(lambda: rows(window)[1].startswith('Getting the basics right, 6'), 'the outer lane is folded')
        assert 'In progress: 4' in rows(window)[0], rows(window)[0]
        press('Right', 'Down', 'Right')
        wait(lambda: has_row(window, 'I07'), 'both are open')

        # To the next lane of bars, which is the next department.
        press('Down', 'alt+Down')
        one = {d['id']: d['name'] for d in koers.export()['departments']}
        wait(lambda: one[get(koers, 'I07')['departmentId']] == 'Department of City Management', 'it has the next department')
        assert koers.digest() != before
        press('ctrl+z')
        wait(lambda: koers.digest() == before, 'undo takes it back')

        do(need(window, 'push button', 'Show as table'), 'click')
        wait(lambda: any(is_seen(n) for n in walk(window) if n.name == 'Creating value with data › DBV Department of Operations Management'), 'the lanes in the table')
        assert koers.close() == 0
    finally:
        koers.remove()


run([two_levels, search, filter_of_window, group_and_sort, collapse, remembered])
