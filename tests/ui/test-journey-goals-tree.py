#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *


def box(window, begins):
    return wait(lambda: next((node for node in walk(window) if node.role == 'list item' and node.name.startswith(begins) and is_seen(node)), None),
                f'a box “{begins}…”')


def open_tree(koers):
    window = koers.open('Goals Tree')
    wait(lambda: find(window, 'list', 'Goals Tree') is not None and is_seen(find(window, 'list', 'Goals Tree')), 'the goals tree')
    return window


def count(number, word):
    return f'{number} {word}' if number == 1 else f'{number} {word}s'


def boxes_speak():
    """each box says in one sentence what it is joined to, and leads to its record"""
    koers = Koers('--example')
    try:
        window = open_tree(koers)
        document = koers.export()
        goal = document['goals'][0]
        initiatives = {i['id'] for i in document['initiatives'] if i.get('goalId') == goal['id']}
        objectives = {c['objectiveId'] for c in document['contributions'] if c.get('initiativeId') in initiatives or c.get('goalId') == goal['id']}
        further = {f['initiativeId'] for f in document['initiativeGoals'] if f['goalId'] == goal['id']}
        assert further
        node = box(window, f'Goal {goal["code"]} ')
        assert node.name == f'Goal {goal["code"]} {goal["name"]}, serves {count(len(objectives), "objective")}, {count(len(initiatives | further), "initiative")}', node.name
        served = {c['objectiveId'] for c in document['contributions']}
        alone = next(o for o in document['objectives'] if o['id'] not in served)
        assert box(window, f'Objective {alone["code"]} ').name == f'Objective {alone["code"]} {alone["name"]}, nothing serves it'
        do(node, 'node.open')
        wait(lambda: find(window, 'text', 'Name') is not None and text(find(window, 'text', 'Name')) == goal['name'], 'the goal')
        assert koers.close() == 0
    finally:
        koers.remove()


def focused(window):
    return next((node for node in walk(window) if node.role == 'list item' and 'focused' in states(node)), None)


def by_keyboard():
    """by keyboard alone: along the lines from an objective to a goal to an initiative, and open that"""
    koers = Koers('--example')
    try:
        window = open_tree(koers)
        box(window, 'Objective ')
        for _ in range(40):
            node = focused(window)
            if node is not None and node.name.startswith(('Objective ', 'Goal ', 'Initiative ')):
                break
            press('Tab')
            time.sleep(0.05)
        else:
            raise AssertionError('the keyboard does not come to the tree')
        press('Left', 'Left')
        wait(lambda: focused(window) is not None and focused(window).name.startswith('Objective '), 'an objective')
        press('Home')
        press('Right')
        goal = wait(lambda: focused(window) if focused(window) is not None and focused(window).name.startswith('Goal ') else None, 'a goal').name
        press('Right')
        name = wait(lambda: focused(window) if focused(window) is not None and focused(window).name.startswith('Initiative ') else None, 'an initiative').name
        document = koers.export()
        initiative = next(i for i in document['initiatives'] if name.startswith(f'Initiative {i["code"]} {i["name"]}'))
        assert goal.startswith('Goal ' + next(g['code'] for g in document['goals'] if g['id'] == initiative['goalId'])), (goal, name)
        press('Return')
        wait(lambda: find(window, 'text', 'Name') is not None and text(find(window, 'text', 'Name')) == initiative['name'], 'the initiative')
        assert koers.close() == 0
    finally:
        koers.remove()


def empty():
    """without goals the tree says what to do"""
    koers = Koers('--empty')
    try:
        window = koers.open('Goals Tree')
        wait(lambda: any(is_seen(n) for n in walk(window) if n.name.startswith('No goals yet')), 'what to do')
        do(wait(lambda: find(window, 'push button', 'Go to Strategy'), 'the button'), 'click')
        views = need(window, 'list', 'Views')
        wait(lambda: any('selected' in states(node) for node in walk(views) if node.name == 'Strategy'), 'the strategy')
        assert koers.close() == 0
    finally:
        koers.remove()


run([boxes_speak, by_keyboard, empty])
