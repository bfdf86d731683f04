# SPDX-License-Identifier: EUPL-1.2
"""Runs Koers as a script does, and tells in TAP what it found. Arguments: the program, the root of the source, the folder of the
translations."""

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

PROGRAM, SOURCE, LOCALES = (os.path.abspath(path) for path in sys.argv[1:4])
DATA = os.path.join(SOURCE, 'tests', 'data')
MAP = os.path.join(SOURCE, 'data', 'maps', 'federal-data-strategy.json')

DONE, COULD_NOT, WRONG_USE, REFUSED = range(4)

# From <sched.h> and <sys/mount.h>.
CLONE_NEWNS, MS_REC, MS_PRIVATE = 0x20000, 0x4000, 0x40000


class Skip(Exception):
    """Why a test says nothing here."""


class Folder:
    """A folder of a test's own, which is also the home of what the program keeps beside a strategy."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix='koers-cli-')
        self.environment = {key: value for key, value in os.environ.items() if key not in ('DISPLAY', 'WAYLAND_DISPLAY')}
        self.environment.update(XDG_DATA_HOME=self['home'], XDG_CONFIG_HOME=self['home'], XDG_CACHE_HOME=self['home'],
                                KOERS_LOCALE_DIR=LOCALES, LC_ALL='C.UTF-8', LANGUAGE='en', TZ='UTC')

    def __enter__(self):
        return self

    def __exit__(self, *what):
        shutil.rmtree(self.path)

    def __getitem__(self, name):
        return os.path.join(self.path, name)

    def run(self, *arguments, language='en', data=None, **options):
        """Runs a command; what it prints is text unless bytes went in."""
        options.setdefault('env', dict(self.environment, LANGUAGE=language))
        options.setdefault('stdout', subprocess.PIPE)
        options.setdefault('stderr', subprocess.PIPE)
        return subprocess.run([PROGRAM, *arguments], input=data, text=not isinstance(data, bytes), check=False, cwd=self.path,
                              timeout=120, **options)

    def do(self, *arguments, **options):
        """Runs a command that must work and says nothing on standard error; answers what it prints."""
        result = self.run(*arguments, **options)
        assert result.returncode == DONE, (arguments, result.returncode, result.stderr)
        assert not result.stderr, (arguments, result.stderr)
        return result.stdout

    def fail(self, status, *arguments, **options):
        """Runs a command that must fail so, in one line; answers that line."""
        result = self.run(*arguments, **options)
        errors = result.stderr if isinstance(result.stderr, str) else result.stderr.decode()
        assert result.returncode == status, (arguments, result.returncode, errors)
        assert errors.startswith('koers: ') and errors.endswith('\n') and errors.count('\n') == 1, (arguments, errors)
        return errors[len('koers: '):-1]

    def fail_on_full_disk(self, name, *arguments):
        """Runs a command that must fail because a folder is a disk of a page that only this command sees; answers what it says."""
        def mount():
            library = ctypes.CDLL(None, use_errno=True)
            if (library.unshare(CLONE_NEWNS) != 0 or library.mount(b'none', b'/', None, MS_REC | MS_PRIVATE, None) != 0 or
                    library.mount(b'tmpfs', self[name].encode(), b'tmpfs', 0, b'size=4k') != 0):
                raise OSError(ctypes.get_errno(), 'mount')

        os.makedirs(self[name], exist_ok=True)
        try:
            return self.fail(COULD_NOT, *arguments, preexec_fn=mount)
        except subprocess.SubprocessError as error:
            raise Skip('a small disk cannot be mounted here') from error

    def new(self, name, *options):
        path = self[name]
        self.do('new', path, *options)
        return path

    def write(self, name, content):
        with open(self[name], 'wb') as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return self[name]

    def digest(self, path):
        """What the program says of the content."""
        digest = self.do('check', path).splitlines()[0]
        assert len(digest) == 64 and not set(digest) - set('0123456789abcdef'), digest
        return digest

    def export(self, path, *options):
        return json.loads(self.do('export', path, '-', '--format', 'json', *options))

    def list(self):
        """Each file and what is in it, but for the program's own home."""
        found = {}
        for root, folders, files in os.walk(self.path):
            folders[:] = [name for name in folders if os.path.join(root, name) != self['home']]
            for name in files:
                found[os.path.relpath(os.path.join(root, name), self.path)] = hash_file(os.path.join(root, name))
        return found


def hash_file(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def run(tests):
    """Runs functions that each take a folder; their documentation is the name of the test."""
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        title = ' '.join(test.__doc__.split()).rstrip('.').replace('#', '')
        try:
            with Folder() as folder:
                test(folder)
            print(f'ok {number} {title}', flush=True)
        except Skip as reason:
            print(f'ok {number} {title} # SKIP {reason}', flush=True)
        except Exception:  # pylint: disable=broad-except
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {number} {title}', flush=True)
