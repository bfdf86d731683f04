#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""That a layer sees the headers of those below it and of no other: each is compiled against a header of every layer."""
import json
import os
import shlex
import subprocess
import sys

# From the bottom up; what each sees, itself apart.
SEES = {
    'base': [],
    'model': ['base'],
    'analysis': ['base', 'model'],
    'store': ['base', 'model'],
    'exchange': ['base', 'model', 'analysis'],
    'document': ['base', 'model', 'analysis', 'store', 'exchange'],
    'chart': ['base', 'model', 'analysis'],
    'report': ['base', 'model', 'analysis', 'exchange', 'chart'],
    'cli': ['base', 'model', 'analysis', 'store', 'document', 'exchange', 'chart', 'report'],
    'ui': ['base', 'model', 'analysis', 'store', 'document', 'exchange', 'chart', 'report'],
}
HEADER = {
    'base': 'koers-date.h', 'model': 'koers-strategy.h', 'analysis': 'koers-finding.h', 'store': 'koers-file.h', 'document': 'koers-document.h',
    'exchange': 'koers-format.h', 'chart': 'koers-roadmap.h', 'report': 'koers-formats.h', 'cli': 'koers-cli.h', 'ui': 'koers-window.h',
}

source, build = sys.argv[1:3]
with open(os.path.join(build, 'compile_commands.json')) as file:
    commands = json.load(file)


def get_flags(layer):
    """The include paths with which the layer's own files are compiled."""
    for command in commands:
        if f'/src/{layer}/' in os.path.normpath(os.path.join(command['directory'], command['file'])) and f'libkoers-{layer}.a' in command['output']:
            return [word for word in shlex.split(command['command']) if word.startswith(('-I', '-isystem'))], command['directory']
    raise SystemExit(f'no file of {layer} is compiled')


def sees(layer, other):
    flags, directory = get_flags(layer)
    return subprocess.run(['cc', *flags, '-fsyntax-only', '-x', 'c', '-'], input=f'#include "{HEADER[other]}"\n', text=True, cwd=directory,
                          stderr=subprocess.DEVNULL).returncode == 0


print(f'1..{len(SEES)}')
for number, (layer, below) in enumerate(SEES.items(), 1):
    wrong = [f'{layer} {"sees" if sees(layer, other) else "does not see"} {other}' for other in SEES
             if sees(layer, other) != (other == layer or other in below)]
    print(f'{"not ok" if wrong else "ok"} {number} {layer}' + (f' # {", ".join(wrong)}' if wrong else ''), flush=True)
