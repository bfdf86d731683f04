# SPDX-License-Identifier: EUPL-1.2
"""What journeys share that look whether everything has a name."""
from koersdialogs import *

AGREEMENT = '''{"format": "koers-strategy", "formatVersion": 1,
  "agreements": [{"id": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f01", "name": "Agreement 2026-2030", "kind": "coalition_agreement", "state": "draft"}],
  "chapters": [{"id": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f02", "agreementId": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f01", "name": "The city"}],
  "objectives": [{"id": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f03", "chapterId": "0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f02", "name": "Many more affordable homes"}]}'''


class Names:
    """What has no name, gathered on a way through the program, so that all of it is told."""

    def __init__(self, *begin):
        self.koers = Koers(*begin)
        self.found = []

    def __enter__(self):
        return self

    def __exit__(self, failure, *_):
        if failure is None:
            assert self.koers.close() == 0
        self.koers.remove()
        if failure is None:
            assert not self.found, '\n'.join(self.found)

    def look(self, where, root=None):
        for what in nameless(root or self.koers.window()):
            if not any(known.endswith(what) for known in self.found):
                self.found.append(f'{where}: {what}')

    def at(self, where, begins, root=None):
        wait(lambda: any(node.name.startswith(begins) and is_seen(node) for node in walk(root or self.koers.window())), f'“{begins}…” in {where}')
        self.look(where, root)

    def dialog(self, where, begins=None, n=2):
        """The last of n windows, which comes and goes again."""
        wait(lambda: len(windows(self.koers)) == n, f'the dialog “{where}”')
        give_focus(self.koers)
        dialog = settle(windows(self.koers)[-1])
        if begins is not None:
            self.at(where, begins, dialog)
        self.look(where, dialog)
        return dialog

    def close(self, n=1):
        """Back to n windows."""
        name = windows(self.koers)[-1].name
        press('Escape')
        wait(lambda: len(windows(self.koers)) == n, f'the dialog “{name}” closes')
        give_focus(self.koers)
