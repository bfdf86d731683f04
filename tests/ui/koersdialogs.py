# SPDX-License-Identifier: EUPL-1.2
"""What journeys through dialogs share: menus, windows above windows, and the file chooser."""
from koersdriver import *


def windows(koers):
    return wait(koers.window, 'a window').parent.children


def give_focus(koers):
    """To the window that came last: without a window manager nobody else does."""
    def give():
        # A window that goes at this moment is found and cannot be given the focus; the next look finds the one below it.
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(koers.process.pid)], check=False, stdout=subprocess.PIPE, text=True)
        names = found.stdout.split()
        return bool(names) and subprocess.run(['xdotool', 'windowfocus', '--sync', names[-1]], check=False).returncode == 0

    wait(give, 'a window that takes the focus')


def wait_for_window(koers, title):
    window = wait(lambda: next((w for w in windows(koers) if w.name == title), None), f'the window “{title}”')
    give_focus(koers)
    return settle(window)


def choose_in_menu(koers, item):
    press('F10')
    node = wait(lambda: find(koers.window(), 'menu item', item), f'the menu item “{item}”')
    do(node, 'click')


def choose_path(koers, path, n=3, save=False):
    """In a file chooser, the last of n windows, which takes a path that begins with a slash."""
    wait(lambda: len(windows(koers)) == n, 'the file chooser')
    give_focus(koers)
    if save:
        press('ctrl+a')
    write(path)
    press('Return')
    if save and os.path.exists(path):
        question = wait(lambda: windows(koers)[n] if len(windows(koers)) > n else None, 'the question')
        do(wait(lambda: find(question, 'push button', begins='_Replace'), 'the button to replace'), 'click')
    wait(lambda: len(windows(koers)) < n, 'the file chooser closes')
    give_focus(koers)


def push(root, name):
    button = wait(lambda: find(root, 'push button', name), f'the button “{name}”')
    wait(lambda: 'sensitive' in states(button), f'“{name}” can be pushed')
    do(button, 'click')


def choose(dialog, name, words):
    """In a drop-down, by keyboard: opens it, goes to what is called so and takes it."""
    button = wait(lambda: find(dialog, 'push button', begins=name), f'the drop-down “{name}”')
    go_by_key(button)
    press('space')
    item = wait(lambda: find(dialog, 'list item', words), f'“{words}” in the list')
    go_by_key(item, 'Down')
    press('Return')
    wait(lambda: find(dialog, 'push button', f'{name}: {words}'), f'“{words}” is chosen')


def go_to_change(dialog, begins):
    """By keys: to the list of changes and down in it."""
    node = wait(lambda: row(dialog, begins), f'“{begins}” among the changes')
    changes = need(dialog, 'list', 'Changes')
    press_until(lambda: focused(changes), 'Tab', 'Tab does not come to the changes')
    press('Home')
    go_by_key(node, 'Down')


def choose_by_key(root, item, key='F10'):
    """In the menu that a key opens: down to what is called so, and Enter."""
    press(key)
    node = wait(lambda: find(root, 'menu item', item), f'the menu item “{item}”')
    go_by_key(node, 'Down')
    press('Return')
