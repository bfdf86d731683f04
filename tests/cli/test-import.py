#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""An agreement that comes as a table: by the map that came with the program, in part, and into an agreement that is there."""
import os

from koerscli import COULD_NOT, DATA, DONE, REFUSED, SOURCE, WRONG_USE, run

TABLE = os.path.join(DATA, 'csv', 'nl-baarn-coalitieakkoord-excel.csv')
JSON = os.path.join(DATA, 'csv', 'nl-baarn-coalitieakkoord.json')
MAPS = os.path.join(SOURCE, 'data', 'maps')


def new(folder):
    folder.environment['KOERS_MAP_DIR'] = MAPS
    return folder.new('plan.koers', '--empty')


def count(folder, path):
    document = folder.export(path)
    return len(document['agreements']), len(document['chapters']), len(document['objectives'])


def agreement(folder):
    """a coalition agreement becomes chapters and objectives, and reading it again changes nothing"""
    path = new(folder)
    assert folder.do('import', path, TABLE, '--map', 'baarn') == '195 added, 0 updated, 0 unchanged\n  Agreements: 1\n  Chapters: 9\n  Objectives: 185\n'
    document = folder.export(path)
    chapters = {chapter['id']: chapter for chapter in document['chapters']}
    assert {chapter['agreementId'] for chapter in chapters.values()} == {document['agreements'][0]['id']}
    per_theme = sorted(sum(o['chapterId'] == id for o in document['objectives']) for id in chapters)
    assert per_theme == [4, 5, 7, 9, 15, 24, 24, 47, 50], per_theme
    assert sum(o.get('note') == 'In voorbereiding' for o in document['objectives']) == 5
    assert all(o['quote'] and len(o['name']) <= 120 for o in document['objectives'])
    before = folder.digest(path)
    assert folder.do('import', path, TABLE, '--map', 'baarn') == '0 added, 0 updated, 195 unchanged\n'
    assert folder.do('import', path, JSON, '--map', 'baarn') == '0 added, 0 updated, 195 unchanged\n'
    assert folder.digest(path) == before


def progress_of_a_plan(folder):
    """the progress report of a plan joins it by the codes of its milestones: what is complete, partly so, and what it does not name"""
    path = new(folder)
    folder.do('import', path, os.path.join(DATA, 'csv', 'd-fds-2020-milestones.csv'), '--map', 'federal-data-strategy')
    report, with_map = os.path.join(DATA, 'csv', 'd-fds-2020-progress.json'), ('--map', 'federal-data-strategy-2020-progress')
    assert folder.do('import', path, report, *with_map) == '0 added, 65 updated, 0 unchanged\n'
    milestones = folder.export(path)['milestones']
    codes = {state: {milestone['code'] for milestone in milestones if milestone['state'] == state} for state in ('done', 'partly', 'open')}
    assert (len(codes['done']), len(codes['partly']), codes['open']) == (38, 27, {'18.2'}), codes
    assert sum('result' in milestone for milestone in milestones) == 65
    assert all(('completedDate' in milestone) == (milestone['state'] == 'done') for milestone in milestones)
    assert folder.do('import', path, report, *with_map) == '0 added, 0 updated, 65 unchanged\n'
    # Where that plan is not, nothing is taken.
    empty = folder.new('empty.koers', '--empty')
    before = folder.digest(empty)
    assert folder.fail(REFUSED, 'import', empty, report, *with_map).startswith('None of the rows can be read. Line 5: ')
    assert folder.digest(empty) == before


def in_part(folder):
    """what is no agreement is left out by what stands in a column, of CSV and of JSON"""
    for table in TABLE, JSON:
        path = new(folder)
        folder.do('import', path, table, '--map', 'baarn', '--except', 'thema=bijlage_portefeuilles')
        assert count(folder, path) == (1, 8, 135)
        folder.do('import', path, table, '--map', 'baarn', '--except', 'thema=bijlage_portefeuilles', '--except', 'THEMA=inleiding')
        assert count(folder, path) == (1, 8, 135), 'nothing is taken away'
        os.remove(path)


def into(folder):
    """a table goes into an agreement and chapters that are there already, found by their names"""
    path = new(folder)
    folder.write('own.json', '''{"format": "koers-strategy", "formatVersion": 1,
      "agreements": [{"id": "a", "name": "Samen verder", "kind": "coalition_agreement", "state": "draft"}],
      "chapters": [{"id": "c", "agreementId": "a", "name": "duurzaamheid"}]}''')
    folder.do('import', path, folder['own.json'])
    folder.do('import', path, TABLE, '--map', 'baarn', '--into', 'samen verder')
    assert count(folder, path) == (1, 9, 185)
    document = folder.export(path)
    assert document['agreements'][0]['name'] == 'Samen verder' and document['agreements'][0]['state'] == 'draft'
    assert 'startDate' not in document['agreements'][0], 'what was chosen is not changed'
    own = [chapter['id'] for chapter in document['chapters'] if chapter['name'] == 'duurzaamheid']
    assert sum(o['chapterId'] == own[0] for o in document['objectives']) == 24
    before = folder.digest(path)
    folder.do('import', path, TABLE, '--map', 'baarn', '--into', 'Samen verder')
    assert folder.digest(path) == before
    # The same table as an agreement of its own is another one.
    folder.do('import', path, TABLE, '--map', 'baarn')
    assert count(folder, path) == (2, 18, 370)


def wrong(folder):
    """a map, a column or an agreement that is not there is said in one line, and nothing changes"""
    path = new(folder)
    before = folder.digest(path)
    assert folder.fail(REFUSED, 'import', path, TABLE, '--map', 'baarn', '--into', 'nobody').startswith('The strategy holds no “nobody”')
    assert folder.fail(REFUSED, 'import', path, TABLE, '--map', 'baarn', '--except', 'what=1') == 'The table has no column “what”.'
    assert '“what”' in folder.fail(WRONG_USE, 'import', path, TABLE, '--map', 'baarn', '--except', 'what')
    there_are = 'The maps are: baarn, federal-data-strategy, federal-data-strategy-2020-progress.'
    assert folder.fail(WRONG_USE, 'import', path, TABLE, '--map', 'none') == f'There is no map and no file “none”. {there_are}'
    assert folder.fail(WRONG_USE, 'import', path, TABLE, '--map', 'Baarm') == f'There is no map and no file “Baarm”. Did you mean “baarn”? {there_are}'
    assert 'Did you mean “federal-data-strategy”?' in folder.fail(WRONG_USE, 'import', path, TABLE, '--map', 'federal')
    assert 'There is no such file' in folder.fail(COULD_NOT, 'import', path, TABLE, '--map', folder['none.json'])
    folder.write('flat.json', '{"a": 1, "b": [1, 2]}')
    assert 'rows of a table' in folder.fail(REFUSED, 'import', path, folder['flat.json'], '--map', 'baarn')
    assert folder.digest(path) == before


def nothing(folder):
    """a table without rows, or of which every row is left out, imports nothing and says so"""
    path = new(folder)
    before = folder.digest(path)
    with open(TABLE, encoding='utf-8') as table:
        lines = table.read().splitlines(keepends=True)
    folder.write('header.csv', lines[0])
    folder.write('blank.csv', lines[0] + '\n' + ';' * lines[0].count(';') + '\n')
    folder.write('pillars.csv', 'name\n')
    for arguments in [('header.csv', '--map', 'baarn'), ('blank.csv', '--map', 'baarn'), ('pillars.csv', '--kind', 'pillar'),
                      ('header.csv', '--map', 'baarn', '--dry-run')]:
        result = folder.run('import', path, *arguments)
        assert result.returncode == DONE and result.stdout.startswith('0 added, 0 updated, 0 unchanged\n'), result
        assert result.stderr.startswith('There is nothing in it to import.'), result
    assert folder.digest(path) == before


def series(folder):
    """measurements and targets of KPIs come as tables: by the id of the KPI, or by its name with a map; a period that is there is refused"""
    path = folder.new('plan.koers', '--example', '--language', 'nl')
    kpi = folder.export(path)['kpis'][0]
    folder.write('measured.csv', f'kpiId;period;value;provisional;note\n{kpi["id"]};2025-Q4;57,4;ja;Telling\n{kpi["id"]};Q1 2026;58;;\n')
    folder.write('targets.csv', f'kpiId;period;value\n{kpi["id"]};2027;75,5\n')
    assert folder.do('import', path, folder['measured.csv'], '--kind', 'measurement').startswith('2 added, 0 updated')
    assert folder.do('import', path, folder['targets.csv'], '--kind', 'target').startswith('1 added, 0 updated')
    document = folder.export(path)
    measured = {one['period']: one for one in document['measurements'] if one['kpiId'] == kpi['id']}
    assert measured['2025-Q4']['value'] == 57.4 and measured['2025-Q4']['provisional'] and measured['2025-Q4']['note'] == 'Telling'
    assert measured['2026-Q1']['value'] == 58 and not measured['2026-Q1'].get('provisional')
    assert any(one['value'] == 75.5 and one['period'] == '2027' for one in document['targets'] if one['kpiId'] == kpi['id'])
    before = folder.digest(path)
    assert 'stands in the strategy already' in folder.fail(REFUSED, 'import', path, folder['measured.csv'], '--kind', 'measurement')
    assert folder.digest(path) == before

    folder.write('named.csv', f'Indicator;Periode;Waarde\n{kpi["name"]};2026-Q2;59,4\n')
    folder.write('map.json', '''{"format": "koers-csv-map", "name": "KPIs", "records": [
      {"kind": "kpi", "id": ["Indicator"], "findByName": true, "fields": {"name": {"columns": ["Indicator"]}}},
      {"kind": "measurement", "id": ["Indicator", "Periode"],
       "fields": {"kpiId": {"record": "kpi"}, "period": {"columns": ["Periode"]}, "value": {"columns": ["Waarde"]}}}]}''')
    assert folder.do('import', path, folder['named.csv'], '--map', folder['map.json']).startswith('1 added, 0 updated')
    assert any(one['value'] == 59.4 and one['period'] == '2026-Q2' for one in folder.export(path)['measurements'] if one['kpiId'] == kpi['id'])
    # Read again it is the same measurement, and a value that became final takes the place of the one before.
    assert folder.do('import', path, folder['named.csv'], '--map', folder['map.json']).startswith('0 added, 0 updated')
    folder.write('named.csv', f'Indicator;Periode;Waarde\n{kpi["name"]};2026-Q2;60,1\n')
    assert folder.do('import', path, folder['named.csv'], '--map', folder['map.json']).startswith('0 added, 1 updated')


run([agreement, progress_of_a_plan, in_part, into, wrong, nothing, series])
