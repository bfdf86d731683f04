#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
from koersdriver import *

ME = 'Data officer DBV'
JUDGE = 'Chief Data Officer'
DAY = '2025-11-15'


class Owing(Koers):
    """The example on a later day, with five initiatives of one data officer."""

    def __init__(self):
        super().__init__('--example')
        document = self.export()
        me = next(person['id'] for person in document['persons'] if person['function'] == ME)
        department = next(department['id'] for department in document['departments'] if department['code'] == 'DBV')
        mine = [initiative for initiative in document['initiatives'] if initiative['departmentId'] == department and initiative['state'] == 'in_progress'][:5]
        for initiative in mine:
            initiative['ownerId'] = me
        document['strategy']['reportingDate'] = DAY
        path = os.path.join(self.folder, 'later.json')
        with open(path, 'w') as file:
            json.dump({key: document[key] for key in ('format', 'formatVersion', 'strategy')} | {'initiatives': mine}, file)
        self.command('import', self.path, path)
        self.mine = [initiative['id'] for initiative in mine]

    def updates(self):
        """Of the day, by initiative."""
        return {update['initiativeId']: update for update in self.export()['updates'] if update['referenceDate'] == DAY}


def begin(koers, who=ME, heading='Updates (5)'):
    """To My updates, and there to who one is, all by keyboard."""
    window = koers.open()
    wait(lambda: find(window, 'list', 'Views'), 'the sidebar')
    wait(lambda: press('alt+u') or find(window, 'label', 'Who are you?'), 'My updates after Alt+U')
    wait(lambda: focused(window) is not None and focused(window).name.startswith('Who you are'), 'the keyboard is where one begins')
    press('space')
    comes_to(window, 'Down', who)
    press('Return')
    # What is due and the form beside it: the views that were seen before are a long way.
    return row(window, heading).parent.parent.parent.parent


def is_at(page, name):
    return focused(page) is not None and focused(page).name == name


def five():
    """a data officer finishes five due updates by keyboard only, and undo brings them back"""
    koers = Owing()
    try:
        before = koers.digest()
        page = begin(koers)
        assert not nameless(page), nameless(page)
        go_by_key(wait(lambda: seen(page, 'push button', 'Nothing Changed'), 'the first form'))

        # What changed is filled in: a light that is not green asks why.
        comes_to(page, 'Tab', 'Money')
        press('space')
        wait(lambda: focused(page) is not None and focused(page).role == 'list item', 'the lights')
        press('End', 'Return')
        wait(lambda: seen(page, 'label', begins='Off track · '), 'what others will see')
        press('ctrl+Return')
        wait(lambda: find(page, 'label', 'What is at risk or off track needs a reason.'), 'what is missing')
        wait(lambda: is_at(page, 'Why not on track'), 'the keyboard is where it is missing')
        write('The licences cost more')
        press('ctrl+Return')
        for left in (4, 3, 2, 1):
            row(page, f'Updates ({left})')
            wait(lambda: is_at(page, 'Nothing Changed'), 'the keyboard goes on to the next one')
            press('Return')
        wait(lambda: not find(page, 'list item', begins='Updates ('), 'no update is due')
        updates = koers.updates()
        assert sorted(updates) == sorted(koers.mine)
        assert all(update['state'] == 'submitted' for update in updates.values())
        changed = [update for update in updates.values() if update.get('reason') == 'The licences cost more']
        assert [update['initiativeId'] for update in changed] == koers.mine[:1] and changed[0]['moneyLight'] == 'off_track'
        for left in range(1, 6):
            press('ctrl+z')
            row(page, f'Updates ({left})')
        wait(lambda: koers.digest() == before, 'undo brings them back')
        assert koers.close() == 0
    finally:
        koers.remove()


def draft():
    """what was begun is kept as a draft, found again as such, and what is filled in elsewhere is not lost on the way"""
    koers = Owing()
    try:
        page = begin(koers)
        form = wait(lambda: seen(page, 'push button', 'Keep as Draft'), 'the first form')
        comes_to(page, 'Tab', 'Result so far')
        write('Two of three parts work')
        go_by_key(form)
        press('Return')
        wait(lambda: find(page, 'list item', begins='I09') and 'Begun, not submitted' in find(page, 'list item', begins='I09').name, 'it is a draft')
        wait(lambda: is_at(page, 'Nothing Changed'), 'the keyboard is in its form')
        update, = koers.updates().values()
        assert (update['state'], update['result']) == ('draft', 'Two of three parts work')

        press('alt+Next')
        wait(lambda: find(page, 'label', 'Forty core sources on the platform') and is_at(page, 'Nothing Changed'), 'the next form')
        comes_to(page, 'Tab', 'Help needed')
        write('A colleague')
        press('alt+Prior', 'alt+Next')
        wait(lambda: any(node.role == 'text' and node.name == 'Help needed' and text(node) == 'A colleague' and is_seen(node) for node in walk(page)),
             'what was filled in is still there')
        wait(lambda: is_at(page, 'Nothing Changed'), 'the keyboard is in its form again')
        comes_to(page, 'Tab', 'Next step')
        write('Call them')
        assert koers.close() == 0
        update = koers.updates()[koers.mine[1]]
        assert (update['state'], update['helpNeeded'], update['nextStep']) == ('draft', 'A colleague', 'Ask the departments for fixed connection teams each quarter.Call them'), update
    finally:
        koers.remove()


def beside():
    """from an initiative itself, that nothing changed is one button, and what was said stands there"""
    koers = Owing()
    try:
        before = koers.digest()
        window = koers.open('Strategy')
        press('ctrl+k')
        dialog = wait(koers.dialog, 'the dialog')
        write('I10')
        wait(lambda: find(dialog, 'list item', begins='I10'), 'the initiative is found')
        press('Return')
        do(wait(lambda: seen(window, 'push button', 'Say How It Goes…'), 'its updates'), 'click')
        dialog = wait(koers.dialog, 'the form')
        wait(lambda: find(dialog, 'label', begins='Last said on 30 Sep 2025: Off track'), 'what was said last')
        assert not nameless(dialog), nameless(dialog)
        do(need(dialog, 'push button', 'Nothing Changed'), 'click')
        wait(lambda: koers.dialog() is None, 'it is done')
        row(window, '15 Nov 2025')
        wait(lambda: find(window, 'label', begins='Overall on 15 Nov 2025: Off track. '), 'the light of that day, and why')
        undo(koers, window, 'Nothing changed in “Forty core sources on the platform”', before)
        assert koers.close() == 0
    finally:
        koers.remove()


def judging():
    """what somebody else submitted is returned with a question, which is shown where it is answered; or accepted; and undo takes that back"""
    koers = Owing()
    try:
        window = koers.open('Strategy')
        press('ctrl+k')
        dialog = wait(koers.dialog, 'the dialog')
        write('I10')
        wait(lambda: find(dialog, 'list item', begins='I10'), 'the initiative is found')
        press('Return')
        do(wait(lambda: seen(window, 'push button', 'Say How It Goes…'), 'its updates'), 'click')
        do(need(wait(koers.dialog, 'the form'), 'push button', 'Nothing Changed'), 'click')
        wait(lambda: koers.dialog() is None, 'it is done')
        submitted = koers.digest()
        go_by_key(row(window, '15 Nov 2025'))
        press('Return')
        wait(lambda: seen(window, 'label', 'This update was submitted and waits for a judgement.'), 'what it waits for')
        assert not nameless(window), nameless(window)
        comes_to(window, 'Tab', 'Return with a Question…')
        press('space')
        wait(lambda: focused(window) is not None and focused(window).name == 'Question', 'the question')
        write('Which teams?')
        press('Return')
        wait(lambda: not seen(window, 'push button', 'Accept'), 'it no longer waits')
        update, = koers.updates().values()
        assert (update['state'], update['question']) == ('returned', 'Which teams?'), update
        wait(lambda: find(window, 'label', 'Update returned with a question'), 'the message')
        undo(koers, window, 'Return the update about “Forty core sources on the platform”', submitted)
        go_by_key(wait(lambda: seen(window, 'push button', 'Accept'), 'the other button'))
        press('Return')
        wait(lambda: [update['state'] for update in koers.updates().values()] == ['accepted'], 'it is accepted')
        undo(koers, window, 'Accept the update about “Forty core sources on the platform”', submitted)
        assert koers.close() == 0
    finally:
        koers.remove()


def queue_of_judgements():
    """what others submitted stands in the queue of whoever judges, who goes through it by keyboard; what is returned is in the author's queue with the question"""
    koers = Owing()
    try:
        document = koers.export()
        me = next(person['id'] for person in document['persons'] if person['function'] == ME)
        change = os.path.join(koers.folder, 'submitted.json')
        with open(change, 'w') as file:
            json.dump({'format': 'koers-strategy', 'formatVersion': 1,
                       'updates': [{'id': f'0b0b0b0b-0000-4000-8000-00000000000{i}', 'initiativeId': koers.mine[i], 'referenceDate': DAY, 'timeLight': 'on_track',
                                    'authorId': me, 'state': 'submitted'} for i in range(3)]}, file)
        koers.command('import', koers.path, change)
        page = begin(koers, JUDGE, 'To judge (3)')
        assert not nameless(page), nameless(page)
        comes_to(page, 'Tab', 'Accept')
        press('Return')
        row(page, 'To judge (2)')
        comes_to(page, 'Tab', 'Return with a Question…')
        press('space')
        wait(lambda: focused(page) is not None and focused(page).name == 'Question', 'the question')
        write('Which teams?')
        press('Return')
        row(page, 'To judge (1)')
        comes_to(page, 'Tab', 'Accept')
        press('Return')
        wait(lambda: not find(page, 'list item', begins='To judge'), 'none is left')
        updates = koers.updates()
        assert sorted(updates[initiative]['state'] for initiative in koers.mine[:3]) == ['accepted', 'accepted', 'returned'], updates
        assert koers.close() == 0
        page = begin(koers, ME, 'Updates (3)')
        first = [node.name for node in walk(page) if node.role == 'list item'][1]
        assert 'Returned with a question' in first, first
        wait(lambda: find(page, 'label', begins='Question: Which teams?') or find(page, 'label', 'Which teams?'), 'the question stands above the form')
        assert koers.close() == 0
    finally:
        koers.remove()


run([five, draft, beside, judging, queue_of_judgements])
