#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The commands that need no input of others: new, check, formats; and how all of them are used."""

import os
import re
import sqlite3

from koerscli import COULD_NOT, DONE, REFUSED, SOURCE, WRONG_USE, read, run

PILLAR = '{"format": "koers-strategy", "formatVersion": 1, "pillars": [{"id": "p", "name": "P"}]}'
COMMANDS = 'new', 'import', 'export', 'check', 'formats'


def new(folder):
    """A new strategy has the five pillars, the example, or nothing, in the language that was asked for."""
    for options, pillars, initiatives in (((), 5, 0), (('--example',), 5, 31), (('--empty',), 0, 0)):
        for language in 'nl', 'en':
            path = folder.new(f'{language}{len(options)}{initiatives}.koers', *options, '--language', language)
            document = folder.export(path)
            assert len(document['pillars']) == pillars and len(document['initiatives']) == initiatives
            assert document['strategy']['language'] == language
            assert document['strategy'].get('illustrative', False) == (initiatives > 0)


def language(folder):
    """Without an option a new strategy is in the language of the user."""
    for name, expected in ('nl', 'nl'), ('nl_NL', 'nl'), ('en_GB', 'en'), ('fr', 'en'):
        path = folder[f'{name}.koers']
        folder.do('new', path, language=name)
        assert folder.export(path)['strategy']['language'] == expected, name


def new_refused(folder):
    """A file that is there is never written over, and half a file is never left."""
    path = folder.new('a.koers')
    folder.write('other', 'keep me')
    before = folder.list()
    folder.fail(COULD_NOT, 'new', path)
    folder.fail(COULD_NOT, 'new', folder['other'], '--example')
    folder.fail(COULD_NOT, 'new', os.path.join(folder['no such folder'], 'a.koers'))
    folder.fail(COULD_NOT, 'new', folder.path)
    folder.fail(WRONG_USE, 'new', folder['b.koers'], '--example', '--empty')
    folder.fail(WRONG_USE, 'new', folder['b.koers'], '--language', 'fr')
    assert folder.list() == before


def new_on_full_disk(folder):
    """On a full disk no file is made, and the one that was wanted is named."""
    said = folder.fail_on_full_disk('disk', 'new', folder['disk/a.koers'])
    assert said == 'a.koers: There is no room left on the disk. No file was made; choose a place on another disk.', said
    said = folder.fail(COULD_NOT, 'new', folder['none/a.koers'])
    assert said == 'a.koers: The file cannot be made. See whether its folder is there and whether you may write in it.', said


def check(folder):
    """Check prints the digest, how much the file holds, and what is wrong with the plan; it changes nothing."""
    path = folder.new('a.koers', '--example', '--language', 'en')
    before = folder.list()
    lines = folder.do('check', path).splitlines()
    assert re.fullmatch('[0-9a-f]{64}', lines[0])
    assert lines[1] == 'The file is whole. It holds 853 records.', lines[1]
    assert lines[2] == 'On 30 Sep 2025 there are 11 things to look at:', lines[2]
    assert len(lines) == 14
    assert sum('On track, not supported. “' in line for line in lines) == 2
    assert sum('No KPI measures it.' in line for line in lines) == 1
    assert sum('No initiative serves it.' in line for line in lines) == 1
    assert folder.list() == before
    empty = folder.new('b.koers', '--empty')
    lines = folder.do('check', empty).splitlines()
    assert lines[1] == 'The file is whole. It holds 0 records.' and lines[2].startswith('Nothing is the matter with the plan on '), lines


def check_refused(folder):
    """Check says which file is none, which is damaged, and which is not there."""
    path = folder.new('a.koers')
    with open(path, 'rb') as file:
        content = file.read()
    files = {
        'empty': b'',
        'text': b'This is not a strategy.\n' * 100,
        'cut': content[:len(content) // 2],
        'page': content[:4096] + b'\xff' * 4096 + content[8192:],
        'other': content[:68] + b'\0\0\0\0' + content[72:],
    }
    for name, data in files.items():
        folder.write(name, data)
    before = folder.list()
    for name in [*files, 'no such file', '.']:
        for arguments in ('check', folder[name]), ('export', folder[name], '-'), ('import', folder[name], '-'):
            folder.fail(COULD_NOT, *arguments, data=PILLAR)
    assert folder.list() == before


def older(folder):
    """A file of an older version is checked and exported, and stays as it is; an import brings it up to date."""
    path, old = folder.new('a.koers', '--example', '--language', 'en'), folder['old.koers']
    with sqlite3.connect(old) as database, open(os.path.join(SOURCE, 'tests', 'data', 'store', 'schema-5.sql'), encoding='utf-8') as schema:
        database.executescript(schema.read())
        database.execute('ATTACH ? AS new', [path])
        for (table,) in database.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall():
            columns = ', '.join(f'"{column[1]}"' for column in database.execute(f'PRAGMA main.table_info ({table})'))
            database.execute(f'INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}')
        database.execute(f'PRAGMA main.application_id = {database.execute("PRAGMA new.application_id").fetchone()[0]}')
        database.execute('PRAGMA main.user_version = 5')
    database.close()
    with open(old, 'rb') as file:
        content = file.read()
    before = folder.list()
    assert folder.do('check', old) == folder.do('check', path)
    of_old, of_new = folder.export(old), folder.export(path)
    assert dict(of_old, exportedAt=None) == dict(of_new, exportedAt=None)
    with open(old, 'rb') as file:
        assert file.read() == content
    assert folder.list() == before
    folder.do('import', old, '-', data=PILLAR)
    assert folder.do('check', old).splitlines()[1] == 'The file is whole. It holds 854 records.'


def formats(folder):
    """Formats has a line for each format: id, read or write, suffix and name."""
    lines = folder.do('formats').splitlines()
    found = {line.split()[0]: line.split(None, 3)[1:] for line in lines}
    assert found == {
        'json': ['rw', '.json', 'Strategy as JSON'],
        'csv': ['rw', '.csv', 'Table as CSV'],
        'coverage-csv': ['-w', '.csv', 'Coverage as CSV'],
        'baseline-csv': ['-w', '.csv', 'Baseline as CSV'],
        'changes-csv': ['-w', '.csv', 'Changes as CSV'],
        'roadmap-pdf': ['-w', '.pdf', 'Roadmap as PDF'],
        'roadmap-svg': ['-w', '.svg', 'Roadmap as SVG'],
        'roadmap-png': ['-w', '.png', 'Roadmap as PNG'],
        'roadmap-json': ['-w', '.json', 'Roadmap as JSON'],
        'coverage-pdf': ['-w', '.pdf', 'Coverage as PDF'],
        'coverage-svg': ['-w', '.svg', 'Coverage as SVG'],
        'coverage-png': ['-w', '.png', 'Coverage as PNG'],
        'plans-pdf': ['-w', '.pdf', 'Departments’ plans as PDF'],
        'plans-svg': ['-w', '.svg', 'Departments’ plans as SVG'],
        'plans-png': ['-w', '.png', 'Departments’ plans as PNG'],
        'workload-pdf': ['-w', '.pdf', 'Workload as PDF'],
        'workload-svg': ['-w', '.svg', 'Workload as SVG'],
        'workload-png': ['-w', '.png', 'Workload as PNG'],
        'progress-pdf': ['-w', '.pdf', 'Progress as PDF'],
        'progress-svg': ['-w', '.svg', 'Progress as SVG'],
        'progress-png': ['-w', '.png', 'Progress as PNG'],
        'risks-pdf': ['-w', '.pdf', 'Risks as PDF'],
        'risks-svg': ['-w', '.svg', 'Risks as SVG'],
        'risks-png': ['-w', '.png', 'Risks as PNG'],
        'goals-tree-pdf': ['-w', '.pdf', 'Goals tree as PDF'],
        'goals-tree-svg': ['-w', '.svg', 'Goals tree as SVG'],
        'goals-tree-png': ['-w', '.png', 'Goals tree as PNG'],
        'kpi-pdf': ['-w', '.pdf', 'KPIs as PDF'],
        'kpi-svg': ['-w', '.svg', 'KPIs as SVG'],
        'kpi-png': ['-w', '.png', 'KPIs as PNG'],
    }, found


def program(folder):
    """The program says which commands it has and which version it is, and a word that is neither command nor file is wrong use."""
    lines = folder.do('--help').splitlines()
    assert lines[1] == '  koers [OPTION…] [FILE…]', lines[1]
    for command in COMMANDS:
        line, = (line for line in lines if line.startswith(f'  {command} '))
        assert line.split(None, 1)[1] in folder.do(command, '--help').splitlines(), line
    version, = re.findall(r"\n  version: '([^']+)'", read(os.path.join(SOURCE, 'meson.build')))
    assert folder.do('--version') == f'koers {version}\n'
    path = folder.new('a.koers')
    assert 'bogus' in folder.fail(WRONG_USE, 'bogus')
    for arguments in ('./new',), (path, 'bogus'), ('--', 'bogus'), ('--bogus',), (path, '--bogus'):
        folder.fail(WRONG_USE, *arguments)


def locale(folder):
    """Whatever the locale, installed or not, what is printed is UTF-8, and a picture says nothing of it."""
    path = folder.new('a.koers', '--example', '--language', 'nl')
    for locale in {}, {'LC_ALL': 'C'}, {'LANG': 'xx_XX.UTF-8'}, {'LC_ALL': 'xx_XX'}:
        environment = {key: value for key, value in folder.environment.items() if key not in ('LANG', 'LANGUAGE') and not key.startswith('LC_')}
        result = folder.run('check', path, env={**environment, **locale}, encoding='utf-8')
        assert result.returncode == DONE and '“Data-academie”' in result.stdout, (locale, result.stdout)
        folder.do('export', path, folder['a.svg'], env={**environment, **locale})


def usage(folder):
    """Wrong use is one line and status 2, whatever the command."""
    path = folder.new('a.koers')
    before = folder.list()
    wrong = [
        ('new',), ('new', 'a', 'b'), ('new', 'b.koers', '--exampel'), ('new', 'b.koers', '--language'),
        ('check',), ('check', path, path), ('check', '--fast', path),
        ('formats', path), ('formats', '--all'),
        ('import',), ('import', path), ('import', path, '-', '-'), ('import', path, '-', '--format', 'xml'),
        ('import', path, '-', '--format', 'roadmap-pdf'), ('import', path, '-', '--kind', 'thing'), ('import', path, '-', '--map'),
        ('import', path, 'plan.xml'), ('import', path, 'plan.pdf'),
        ('export',), ('export', path), ('export', path, '-', '-'), ('export', path, '-', '--format', 'docx'), ('export', path, 'plan.docx'),
        ('export', path, '-', '--kind', 'thing'), ('export', path, '-', '--profile', 'secret'), ('export', path, '-', '--as-of', 'today'),
        ('export', path, '-', '--as-of', '2025-Q3'), ('export', path, '-', '--as-of', '2025-02-30'), ('export', path, '-', '--filter', 'state'),
        ('export', path, '-', '--filter', 'colour=red'), ('export', path, '-', '--filter', '=x'),
        ('export', path, '-', '--pages', '1.5'), ('export', path, '-', '--pages', '-1'), ('export', path, '-', '--across', '0'),
        ('export', path, '-', '--from', 'soon'), ('export', path, '-', '--to', '2025-13'), ('export', path, '-', '--from', '2026', '--to', '2025-Q4'),
        ('export', path, '-', '--landscape', '--portrait'),
    ]
    for arguments in wrong:
        line = folder.fail(WRONG_USE, *arguments, data='{}')
        assert '(null)' not in line and ' .' not in line.replace(' .json', ''), line
    assert folder.list() == before
    assert folder.fail(WRONG_USE, 'export', path, '-', '--paper', 'a5') == 'There is no paper “a5”; choose a4, a3, a2, a1, a0 or slide.'
    assert folder.fail(WRONG_USE, 'export', path, '-', '--without', 'axis') == 'A page has no part “axis”; choose title, date, source or legend.'
    assert folder.fail(WRONG_USE, 'export', path, '-', '--filter', 'state=zzz').startswith('“zzz” cannot be filtered by; write one of: idea, ')
    assert folder.fail(WRONG_USE, 'formats', 'x') == 'Use: koers formats. More with “koers formats --help”.'
    assert folder.fail(WRONG_USE, 'export', path) == 'Use: koers export FILE OUTPUT. More with “koers export --help”.'


def help_texts(folder):
    """Each command says how it is used, and the manual and the completion know its options."""
    manual = read(os.path.join(SOURCE, 'data', 'koers.1')).replace('\\-', '-')
    completion = read(os.path.join(SOURCE, 'data', 'koers.bash'))
    missing = set()
    for command in (), *((command,) for command in COMMANDS):
        text = folder.do(*command, '--help')
        assert text.splitlines()[1].startswith(' '.join(('  koers', *command))), text
        for option in re.findall(r'--([a-z-]+)', text):
            if option != 'help' and (f'-{option}' not in manual or f'--{option}' not in completion):
                missing.add((*command, option))
    assert not missing, missing


def output_closed(folder):
    """What was not printed has not worked."""
    path = folder.new('a.koers', '--example')
    with open('/dev/full', 'w', encoding='utf-8') as full:
        for arguments in ('check', path), ('formats',), ('export', path, '-'), ('import', path, '-', '--dry-run'):
            folder.fail(COULD_NOT, *arguments, stdout=full, **({'data': folder.do('export', path, '-')} if arguments[0] == 'import' else {}))


def input_refused(folder):
    """The four statuses of one command."""
    path = folder.new('a.koers')
    document = folder.do('export', path, '-')
    assert folder.run('import', path, '-', data=document).returncode == DONE
    assert folder.run('import', folder['none.koers'], '-', data=document).returncode == COULD_NOT
    assert folder.run('import', path, '-', '--what', data=document).returncode == WRONG_USE
    assert folder.run('import', path, '-', data=document[:-9]).returncode == REFUSED


def input_unreadable(folder):
    """Of input that cannot be read it is said, in the language of the user, which file that is and what to do."""
    path = folder.new('a.koers')
    before = folder.list()
    assert folder.fail(COULD_NOT, 'import', path, 'b.json') == 'b.json: There is no such file. Look whether its name and folder are right.'
    assert folder.fail(COULD_NOT, 'import', path, 'b.json', language='nl').startswith('b.json: ')
    assert folder.fail(COULD_NOT, 'import', path, 'b.csv', '--map', 'c.json').startswith('c.json: ')
    assert folder.fail(COULD_NOT, 'import', path, '.', '--format', 'json') == '.: This is a folder. Name a file in it.'
    assert folder.fail(COULD_NOT, 'check', '.') == '.: This is a folder. Name a file in it.'
    if os.geteuid() != 0:
        os.chmod(folder.write('c.json', '{}'), 0)
        assert folder.fail(COULD_NOT, 'import', path, 'c.json').startswith('c.json: You may not read this file.')
        os.remove(folder['c.json'])
    assert folder.list() == before


if __name__ == '__main__':
    run([new, language, new_refused, new_on_full_disk, check, check_refused, older, formats, program, locale, usage, help_texts, output_closed, input_refused,
         input_unreadable])
