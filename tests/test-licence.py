#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""That every file says under which licence it is: in one of its first lines, where it can hold a comment at all."""
import os
import sys

LINE = 'SPDX-License-Identifier: EUPL-1.2'

# Software centres take what describes a program under no other.
OTHER = {os.path.join('data', 'nl.koers.Koers.metainfo.xml.in'): 'SPDX-License-Identifier: CC0-1.0'}

# JSON and pictures hold no comment; a document that is to be read by tests is kept as it was made.
WITHOUT = ('.json', '.png', '.csv', '.pdf', '.sql', '.koers')
DATA = os.path.join('tests', 'data')
EXCEPT = {'LICENSE', os.path.join('tests', 'ui', 'golden', 'made-with.txt')}

# What is the developer's own beside the source.
FOLDERS = ('.ci', 'data', 'flatpak', 'po', 'src', 'tests', 'tools', 'ui')


def files(root):
    for name in os.listdir(root):
        if os.path.isfile(os.path.join(root, name)) and (not name.startswith('.') or name in ('.clang-format', '.editorconfig', '.gitattributes', '.gitignore')):
            yield name
    for top in FOLDERS:
        for folder, folders, names in os.walk(os.path.join(root, top)):
            folders[:] = [name for name in folders if name != '__pycache__']
            for name in names:
                yield os.path.relpath(os.path.join(folder, name), root)


def must_say(path):
    if path in EXCEPT or path.endswith(WITHOUT):
        return False
    return not path.startswith(DATA) or path.endswith('README.md')


def says(root, path):
    with open(os.path.join(root, path), encoding='utf-8') as file:
        return any(OTHER.get(path, LINE) in file.readline() for _ in range(5))


root = sys.argv[1]
asked = [path for path in sorted(files(root)) if must_say(path)]
silent = [path for path in asked if not says(root, path)]
print('1..1')
for path in silent:
    print(f'# {path} has no line “{LINE}”')
assert len(asked) > 500, f'only {len(asked)} files found'
print(f'{"not " if silent else ""}ok 1 {len(asked)} files say their licence')
sys.exit(1 if silent else 0)
