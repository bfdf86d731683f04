#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdialogs import *


def bar(window, begins):
    return wait(lambda: next((node for node in walk(window) if node.role == 'list item' and node.name.startswith(begins) and is_seen(node)), None),
                f'a bar “{begins}…”')


def freeze_and_compare():
    """by keyboard: freeze the plan, move something, read what moved, take it all back"""
    koers = Koers('--example')
    try:
        window = koers.open('Roadmap')
        bar(window, 'I03')
        press('ctrl+shift+f')
        dialog = wait_for_window(koers, 'Freeze the Plan')
        freeze = need(dialog, 'push button', 'Freeze')
        assert 'sensitive' not in states(freeze), 'a plan needs a name'
        write('Adopted plan')
        wait(lambda: 'sensitive' in states(freeze), 'it can be frozen')
        press('Return')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)
        wait(lambda: len(koers.export().get('baselines', [])) == 1, 'the baseline is there')
        document = koers.export()
        dated = [i for i in document['initiatives'] if 'startDate' in i or 'endDate' in i]
        items = document['baselineItems']
        assert len([i for i in items if 'initiativeId' in i]) == len([i for i in dated if i['state'] != 'stopped']), len(items)

        do(bar(window, 'I03'), 'bar.open')
        wait(lambda: find(window, 'text', 'End') is not None and is_seen(find(window, 'text', 'End')), 'the form')
        end = need(window, 'text', 'End')
        go_by_key(end)
        press('ctrl+a')
        write('2026-01-10')
        press('Return')
        wait(lambda: any(i.get('endDate') == '2026-01-10' for i in koers.export()['initiatives']), 'the date is kept')

        press('ctrl+shift+b')
        dialog = wait_for_window(koers, 'Compare Plans')
        wait(lambda: find(dialog, 'label', f'Moved: 1 of {len(items)} · added: 0 · dropped: 0') is not None, 'the count')
        press('End')
        wait(lambda: any(n.role == 'list item' and 'ends 10 days later' in n.name for n in walk(dialog)), 'what moved')
        press('Escape')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)

        press('ctrl+z')
        wait(lambda: not any(i.get('endDate') == '2026-01-10' for i in koers.export()['initiatives']), 'the date is back')
        press('ctrl+z')
        wait(lambda: len(koers.export().get('baselines', [])) == 0, 'freezing was one step')
        assert koers.close() == 0
    finally:
        koers.remove()


def rename_and_delete():
    """by keyboard a frozen plan gets another name and goes; both can be taken back"""
    koers = Koers('--example')

    def names():
        return [baseline['name'] for baseline in koers.export().get('baselines', [])]

    def choose_item(item):
        click(wait(lambda: next((node for node in walk(window) if node.name == 'Baseline' and node.role.endswith('button') and is_seen(node)), None),
                   'the menu of frozen plans'))
        comes_to(window, 'Down', item)
        press('Return')

    try:
        window = koers.open('Roadmap')
        bar(window, 'I03')
        press('ctrl+shift+f')
        dialog = wait_for_window(koers, 'Freeze the Plan')
        write('Adopted plan')
        wait(lambda: 'sensitive' in states(find(dialog, 'push button', 'Freeze')), 'it can be frozen')
        press('Return')
        wait(lambda: names() == ['Adopted plan'], 'the baseline is there')
        wait(lambda: len(windows(koers)) == 1, 'the dialog closes')
        give_focus(koers)
        choose_item('Rename…')
        wait(lambda: len(windows(koers)) == 2, 'the question')
        give_focus(koers)
        press('ctrl+a')
        write('First plan')
        press('Return')
        wait(lambda: names() == ['First plan'], 'the other name')
        wait(lambda: len(windows(koers)) == 1, 'the question closes')
        give_focus(koers)
        choose_item('Delete')
        wait(lambda: names() == [], 'it is gone')
        press('ctrl+z')
        wait(lambda: names() == ['First plan'], 'it is back')
        assert koers.export()['baselineItems'], 'with what it holds'
        press('ctrl+z')
        wait(lambda: names() == ['Adopted plan'], 'and has its name')
        assert koers.close() == 0
    finally:
        koers.remove()


def dependencies_speak():
    """a bar says what it waits for"""
    koers = Koers('--example')
    try:
        window = koers.open('Roadmap')
        wait(lambda: 'waits for 1 initiative' in bar(window, 'I10').name, 'what I10 waits for')
        assert '1 initiative waits for it' in bar(window, 'I08').name, bar(window, 'I08').name
        assert koers.close() == 0
    finally:
        koers.remove()


run([freeze_and_compare, rename_and_delete, dependencies_speak])
