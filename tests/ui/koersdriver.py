# SPDX-License-Identifier: EUPL-1.2
"""Drives Koers the way a screen reader and a keyboard do, and tells in TAP what it found."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

from accessible import Gone, application, walk

PROGRAM = os.path.abspath(sys.argv[1])
TIMEOUT = 20

# The pointer rests so long at each place on its way, in seconds.
PACE = 0.04
STEPS = 12
REST = 2


def find(root, role=None, name=None, begins=None, backwards=False):
    """The first that is so; a message, which lies over everything else and does not stay, is found sooner backwards."""
    for node in walk(root, backwards):
        try:
            if role is not None and node.role != role:
                continue
            if name is not None and node.name != name:
                continue
            if begins is not None and not node.name.startswith(begins):
                continue
            return node
        except Exception:
            pass
    return None


def wait(condition, what):
    """Until something is so. Where what the condition is about is not there, or is none (None), it is not so."""
    end = time.time() + TIMEOUT
    error = None
    while time.time() < end:
        try:
            answer = condition()
            if answer:
                return answer
        except (AttributeError, StopIteration, Gone) as problem:
            error = problem
        time.sleep(0.05)
    raise AssertionError(f'not within {TIMEOUT} s: {what}') from error


def need(root, role=None, name=None, begins=None):
    return wait(lambda: find(root, role, name, begins), f'{role or "something"} “{name or begins}”')


def settle(window):
    """Waits as people do, until the picture stands still."""
    def look():
        return [(node.path, node.name) for node in walk(window)]

    last = look()
    for _ in range(40):
        time.sleep(0.05)
        now = look()
        if now == last:
            break
        last = now
    return window


def text(node):
    return node.text


def states(node):
    return node.states


def do(node, action):
    node.do(action)


def press(*keys):
    subprocess.run(['xdotool', 'key', '--delay', '60', *keys], check=True)


def focused(root):
    """What has the keyboard, within something."""
    for node in walk(root):
        try:
            if 'focused' in states(node):
                return node
        except Exception:
            pass
    return None


def press_until(condition, key, what):
    for _ in range(60):
        if condition():
            return
        press(key)
        time.sleep(0.05)
    raise AssertionError(what)


def go_by_key(node, key='Tab'):
    """By pressing a key until the keyboard comes to it."""
    press_until(lambda: 'focused' in states(node), key, f'{key} does not come to “{node.name}”')


def comes_to(window, key, begins):
    press_until(lambda: focused(window) is not None and focused(window).name.startswith(begins), key, f'{key} does not come to “{begins}”')


def choose(window, button, item):
    """From a menu of the search row, by keyboard."""
    press('ctrl+f')
    comes_to(window, 'Tab', button)
    press('space')
    comes_to(window, 'Down', item)
    press('Return')


def write(words):
    subprocess.run(['xdotool', 'type', '--delay', '20', words], check=True)


def click(node):
    """With the mouse, on the middle of it."""
    at = node.extents
    # The window stands at the top left of the screen, behind a border of a few pixels.
    subprocess.run(['xdotool', 'mousemove', str(at.x + at.width // 2 + 5), str(at.y + at.height // 2 + 5), 'click', '1'], check=True)


def middle(node):
    """Where the pointer goes for it, on the screen: the window stands at the top left of it, behind a border of a few pixels."""
    at = node.extents
    return at.x + at.width // 2 + 5, at.y + at.height // 2 + 5


def drag(start, end):
    """From one place on the screen to another."""
    way = ['mousemove', *start, 'mousedown', 1]
    for i in range(1, STEPS + 1):
        way += ['mousemove', start[0] + (end[0] - start[0]) * i // STEPS, start[1] + (end[1] - start[1]) * i // STEPS, 'sleep', PACE]
    subprocess.run(['xdotool', *map(str, way), 'sleep', str(10 * PACE), 'mouseup', '1'], check=True)


def drag_over(places):
    """Through several places on the screen, with a rest at each, as long as a hand waits for another view."""
    way = ['mousemove', *places[0], 'mousedown', 1]
    for start, end in zip(places, places[1:]):
        for i in range(1, STEPS + 1):
            way += ['mousemove', start[0] + (end[0] - start[0]) * i // STEPS, start[1] + (end[1] - start[1]) * i // STEPS, 'sleep', PACE]
        way += ['sleep', REST]
    subprocess.run(['xdotool', *map(str, way), 'mouseup', '1'], check=True)


def drag_until(start, end, condition, what):
    """Where the program is slower than the hand, the hand tries again: nothing happens where a drop is not taken."""
    for _ in range(5):
        drag(start, end)
        for _ in range(40):
            answer = condition()
            if answer:
                return answer
            time.sleep(0.05)
    raise AssertionError(f'not by dragging: {what}')


def is_seen(node):
    at = node.extents
    return at.width > 0 and at.height > 0


def has_name(node):
    """Whether it has one that people gave it: not that of a class, and not that of a picture."""
    return bool(node.name.strip()) and re.fullmatch(r'(Gtk|Gdk|Adw|Koers)[A-Z]\w+|[a-z0-9-]+-symbolic', node.name) is None


def nameless(root):
    """What can have the focus and has no name."""
    found = []
    for node in walk(root):
        try:
            if 'focusable' in states(node) and not has_name(node) and is_seen(node):
                found.append(f'{node.role} “{node.name}” in {node.parent.role} “{node.parent.name}”')
        except Exception:
            pass  # the widget went away meanwhile
    return found


def seen(window, role=None, name=None, begins=None):
    for node in walk(window):
        try:
            if role in (None, node.role) and name in (None, node.name) and node.name.startswith(begins or '') and is_seen(node):
                return node
        except Exception:
            pass
    return None


def row(window, begins):
    return wait(lambda: find(window, 'list item', begins=begins), f'a row “{begins}…”')


def undo(koers, window, begins, before):
    """What was done last, of which the button says what it is; then the strategy is what it was before."""
    wait(lambda: find(window, 'push button', begins='Undo: ' + begins), f'one step to undo, “{begins}…”')
    press('ctrl+z')
    wait(lambda: koers.digest() == before, 'undo brings it back')


def close_refusal(koers, dialog):
    do(wait(lambda: seen(dialog, 'push button', begins='Close'), 'a button'), 'click')
    wait(lambda: koers.dialog() is None, 'it is closed')


# The keys of the views for which there is no digit left.
KEYS = {'Progress': 'v', 'My Updates': 'u', 'Risks': 'r', 'Decisions': 'd', 'Reporting': 'p'}


class Koers:
    """A folder of its own with a strategy in it, and the program open on that."""

    def __init__(self, *begin):
        self.folder = tempfile.mkdtemp(prefix='koers-journey-')
        self.path = os.path.join(self.folder, 'journey.koers')
        self.environment = dict(os.environ, XDG_DATA_HOME=self.folder, XDG_CONFIG_HOME=self.folder, GSETTINGS_BACKEND='memory')
        self.command('new', self.path, '--language', 'en', *begin)
        self.process = None

    def command(self, *arguments):
        return subprocess.run([PROGRAM, *arguments], check=True, env=self.environment, stdout=subprocess.PIPE, text=True).stdout

    def open(self, view=None):
        """Opens the window, and goes to a view in it."""
        self.process = subprocess.Popen([PROGRAM, self.path], env=self.environment)
        window = wait(self.window, 'a window')
        return settle(window) if view is None else self.go(view)

    def window(self):
        """The first of its windows, once there is one."""
        program = application(self.process.pid)
        windows = program.children if program is not None else []
        return windows[0] if windows else None

    def go(self, view):
        """To a view, by its name in the sidebar; answers the window."""
        window = wait(self.window, 'a window')
        views = wait(lambda: find(window, 'list', 'Views'), 'the sidebar')
        wait(lambda: find(views, 'list item', view), f'“{view}” in the sidebar')
        names = [node.name for node in walk(views) if node.role == 'list item']
        press('alt+' + KEYS.get(view, str((names.index(view) + 1) % 10)))
        wait(lambda: any('selected' in states(node) for node in walk(views) if node.role == 'list item' and node.name == view), f'the view “{view}”')
        return settle(window)

    def dialog(self):
        """The second window, if there is one."""
        windows = self.window().parent.children
        return settle(windows[1]) if len(windows) > 1 else None

    def close(self):
        """Ends the program the way a user does, and says how it ended."""
        press('ctrl+q')
        return self.process.wait(TIMEOUT)

    def export(self):
        return json.loads(self.command('export', self.path, '-', '--format', 'json', '--derived'))

    def digest(self):
        return self.command('check', self.path).split()[0]

    def remove(self):
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder)


def run(journeys):
    """Runs functions that each take no argument; their first line of documentation is the name of the test."""
    print(f'1..{len(journeys)}', flush=True)
    failed = 0
    for number, journey in enumerate(journeys, 1):
        title = journey.__doc__.splitlines()[0]
        try:
            journey()
            print(f'ok {number} {title}', flush=True)
        except Exception:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {number} {title}', flush=True)
    sys.exit(1 if failed else 0)
