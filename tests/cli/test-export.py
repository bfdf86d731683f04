#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What goes out: documents, tables and pictures, and what happens if they cannot."""

import csv
import datetime
import io
import json
import os
import re
import resource
import shutil
import subprocess
import xml.etree.ElementTree

from koerscli import COULD_NOT, DONE, PROGRAM, SOURCE, WRONG_USE, Skip, read, run

SIZE_LIMIT = 8192  # bytes; less than any export of the example


def limit_size():
    resource.setrlimit(resource.RLIMIT_FSIZE, (SIZE_LIMIT, SIZE_LIMIT))


def read_table(text):
    assert text.startswith('\ufeff')
    return list(csv.DictReader(io.StringIO(text[1:])))


def standard_output(folder):
    """A dash is standard output, and what goes there is what goes to a file."""
    path = folder.new('a.koers', '--example')
    for name, options in ('a.json', ()), ('a.csv', ('--kind', 'goal', '--format', 'csv')), ('a.svg', ('--format', 'roadmap-svg')):
        folder.do('export', path, folder[name], *options)
        text = folder.do('export', path, '-', *options)
        lines = [line for line in text.splitlines() if 'exportedAt' not in line]
        assert lines == [line for line in read(folder[name]).splitlines() if 'exportedAt' not in line], name


def format_by_suffix(folder):
    """The suffix says what is meant, and --format overrules it; without a suffix it is JSON."""
    path = folder.new('a.koers', '--example')
    begins = {'a.json': b'{', 'a.CSV': b'\xef\xbb\xbf', 'a.pdf': b'%PDF', 'a.svg': b'<?xml', 'a.png': b'\x89PNG', 'a': b'{', 'b.d/c': b'{'}
    os.mkdir(folder['b.d'])
    for name, begin in begins.items():
        folder.do('export', path, folder[name])
        with open(folder[name], 'rb') as file:
            assert file.read(len(begin)) == begin, name
    folder.do('export', path, folder['b.txt'], '--format', 'json')
    json.loads(read(folder['b.txt']))


def check_group(document, numbers, initiatives):
    """What is said of some initiatives is what there is to say of each of them."""
    status = {status['initiativeId']: status for status in document['derived']['initiatives']}
    own = [status[initiative['id']] for initiative in initiatives]
    known = [(status['progress'], initiative.get('budget', 0)) for status, initiative in zip(own, initiatives) if 'progress' in status]
    by_budget = bool(known) and all(budget > 0 for _, budget in known)
    active = [initiative for initiative in initiatives if initiative['state'] in ('planned', 'in_progress', 'on_hold')]
    assert numbers['initiatives'] == len(initiatives)
    assert numbers['states'] == {state: sum(i['state'] == state for i in initiatives) for state in numbers['states']}
    assert numbers['healths'] == {health: sum(s['health'] == health for s in own) for health in numbers['healths']}
    assert numbers['progressSources'] == {source: sum(s['progressSource'] == source for s in own) for source in numbers['progressSources']}
    assert numbers['unsupported'] == sum(bool(s['doubts']) for s in own)
    assert all(s['health'] == 'on_track' for s in own if s['doubts'])
    assert ('progress' in numbers) == bool(known)
    if known:
        weighted = [(progress, budget if by_budget else 1) for progress, budget in known]
        mean = sum(progress * weight for progress, weight in weighted) / sum(weight for _, weight in weighted)
        assert abs(numbers['progress'] - mean) <= 0.5 + 1e-9 and numbers['progressWeighing'] == ('budget' if by_budget else 'equal'), (numbers, mean)
    assert numbers['active'] == len(active)
    assert numbers['late'] == sum(status[i['id']]['isLate'] or status[i['id']]['milestonesLate'] > 0 for i in active)
    assert numbers['activeBudget'] == sum(i.get('budget', 0) for i in active)


def check_overview(document):
    """The numbers of the overview, counted anew."""
    overview = document['derived']['overview']
    pillar_of = {status['initiativeId']: status['pillarId'] for status in document['derived']['initiatives']}
    check_group(document, overview['totals'], document['initiatives'])
    assert overview['totals']['goals'] == len(document['goals']) == sum(pillar['goals'] for pillar in overview['pillars'])
    assert [pillar['pillarId'] for pillar in overview['pillars']] == [pillar['id'] for pillar in document['pillars']]
    for pillar in overview['pillars']:
        check_group(document, pillar, [i for i in document['initiatives'] if pillar_of[i['id']] == pillar['pillarId']])
    for department in overview['departments']:
        check_group(document, department, [i for i in document['initiatives'] if i['departmentId'] == department['departmentId']])
    over = {i['id'] for i in document['initiatives'] if i['state'] in ('completed', 'stopped')}
    dues = {milestone['id']: milestone['dueDate'] for milestone in document['milestones'] if milestone['state'] == 'open' and milestone['initiativeId'] not in over}
    coming = [identity for identity, due in dues.items() if due >= document['asOf']]
    assert set(overview['nextMilestoneIds']) == set(coming) and set(overview['lateMilestoneIds']) == set(dues) - set(coming)
    assert [dues[identity] for identity in overview['nextMilestoneIds']] == sorted(dues[identity] for identity in coming)


def check_progress(folder, path, document):
    """One analysis, many readers: the same counts for each light in the overview, the progress and the roadmap as data."""
    overview, progress = document['derived']['overview'], document['derived']['progress']
    for numbers, part in zip(overview['pillars'], progress['pillars'], strict=True):
        assert all(numbers[key] == part[key] for key in ('pillarId', 'initiatives', 'healths', 'worstHealth', 'unsupported', 'progress', 'progressWeighing', 'progressSources'))
    totals = overview['totals']
    for key in 'pillars', 'departments':
        for health, number in totals['healths'].items():
            roots = [part for part in progress[key] if key == 'pillars' or not next(d for d in document['departments'] if d['id'] == part['departmentId']).get('parentId')]
            assert sum(part['healths'][health] for part in roots) == number, (key, health)
    goals = {part['goalId']: part for part in progress['goals']}
    assert set(goals) == {goal['id'] for goal in document['goals']}
    for goal in document['goals']:
        own = [i['id'] for i in document['initiatives'] if i.get('goalId') == goal['id']]
        assert goals[goal['id']]['initiatives'] >= len(own)
    served = {objective['objectiveId']: objective for objective in document['derived']['coverage']['objectives']}
    assert set(served) == {part['objectiveId'] for part in progress['objectives']}
    for part in progress['objectives']:
        assert part['initiatives'] == served[part['objectiveId']]['initiatives'] - served[part['objectiveId']]['stopped']
    roadmap = json.loads(folder.do('export', path, '-', '--format', 'roadmap-json', '--as-of', document['asOf']))
    bars = [bar for lane in roadmap['lanes'] for bar in lane['bars']]
    assert {health: sum(bar['health'] == health for bar in bars) for health in totals['healths']} == totals['healths']
    assert sum(bar['isUnsupported'] for bar in bars) == totals['unsupported']
    found = [finding['id'] for finding in document['derived']['findings'] if finding['finding'] == 'unsupported_green']
    assert sorted(found) == sorted(status['initiativeId'] for status in document['derived']['initiatives'] if status['doubts'])


def check_attention(document):
    """What needs a decision is what the lights, the KPIs and the findings say, what is urgent first."""
    derived = document['derived']
    order = ['help_needed', 'off_track', 'kpi_off_track', 'risk_without_response', 'at_risk', 'unsupported_green', 'overdue_action', 'overdue', 'kpi_without_value']
    words = [item['attention'] for item in derived['attention']]
    assert words == sorted(words, key=order.index), words
    asked = {item['id'] for item in derived['attention'] if item['attention'] in ('help_needed', 'off_track', 'at_risk')}
    assert asked == {status['initiativeId'] for status in derived['initiatives'] if status['health'] in ('off_track', 'at_risk')}
    assert {item['id'] for item in derived['attention'] if item['attention'] == 'kpi_off_track'} == {kpi['kpiId'] for kpi in derived['kpis'] if kpi['health'] == 'off_track'}
    for word in 'kpi_off_track', 'risk_without_response', 'unsupported_green', 'overdue_action', 'kpi_without_value':
        assert ({item['id'] for item in derived['attention'] if item['attention'] == word} ==
                {finding['id'] for finding in derived['findings'] if finding['finding'] == word}), word


def check_coverage(folder, path, document):
    """What serves what follows from the contributions, and the table says the same as the document."""
    coverage = document['derived']['coverage']
    codes = {objective['id']: objective['code'] for objective in document['objectives']}
    assert [codes[objective] for objective in coverage['unservedObjectiveIds']] == ['O2.2']
    assert coverage['unaskedInitiativeIds'] == [] and document['derived']['asOf'] == document['asOf']
    served = {(c['objectiveId'], c['initiativeId']) for c in document['contributions']}
    assert {(o['objectiveId'], i) for o in coverage['objectives'] for i in o['initiativeIds']} == served
    rows = read_table(folder.do('export', path, '-', '--format', 'coverage-csv'))
    assert {(row['objectiveId'], row['initiativeId']) for row in rows if row['initiativeId']} == served
    assert [row['objectiveCode'] for row in rows if row['finding'] == 'nothing'] == ['O2.2']


def last_day(period):
    """The last day of a period as it is written: a year, quarter, month or day."""
    year, _, rest = period.partition('-')
    if len(period) == 10:
        return datetime.date.fromisoformat(period)
    month = 12 if not rest else int(rest[1:]) * 3 if rest.startswith('Q') else int(rest)
    return datetime.date(int(year) + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)


def check_kpis(document):
    """The state of each KPI with one target, computed anew."""
    as_of = datetime.date.fromisoformat(document['asOf'])
    states = {status['kpiId']: status for status in document['derived']['kpis']}
    for kpi in document['kpis']:
        status = states.pop(kpi['id'])
        target, = (target for target in document['targets'] if target['kpiId'] == kpi['id'])
        measured = max((m for m in document['measurements'] if m['kpiId'] == kpi['id'] and last_day(m['period']) <= as_of), key=lambda m: last_day(m['period']))
        assert (status['measurementId'], status['targetId'], status['basis']) == (measured['id'], target['id'], 'judged')
        day, begin, end = (last_day(period) for period in (measured['period'], kpi['baselinePeriod'], target['period']))
        share = (measured['value'] - kpi['baselineValue']) / (target['value'] - kpi['baselineValue'])
        expected = min(1, max(0, (day - begin) / (end - begin)))
        health = 'achieved' if share >= 1 else 'on_track' if share >= 0.95 * expected else 'at_risk' if share >= 0.75 * expected else 'off_track'
        assert status['health'] == health, (kpi['code'], status, share, expected)
    assert not states, states


def derived(folder):
    """With --derived a document says what follows from the data, on the day that was asked for."""
    path = folder.new('a.koers', '--example')
    document = folder.export(path)
    assert 'derived' not in document and document['asOf'] == '2025-09-30'
    document = folder.export(path, '--derived')
    healths = [status['health'] for status in document['derived']['initiatives']]
    assert {health: healths.count(health) for health in healths} == {'achieved': 10, 'on_track': 10, 'at_risk': 4, 'off_track': 3, 'not_assessed': 4}
    check_kpis(document)
    kpis = [status['health'] for status in document['derived']['kpis']]
    assert {health: kpis.count(health) for health in kpis} == {'on_track': 10, 'at_risk': 6, 'off_track': 3, 'achieved': 2}
    check_overview(document)
    totals = document['derived']['overview']['totals']
    assert totals['states'] == {'idea': 0, 'planned': 2, 'in_progress': 17, 'on_hold': 1, 'completed': 10, 'stopped': 1}, totals
    assert [pillar['initiatives'] for pillar in document['derived']['overview']['pillars']] == [7, 6, 6, 6, 6]
    assert sum(finding['finding'] == 'objective_not_served' for finding in document['derived']['findings']) == 1
    check_coverage(folder, path, document)
    check_progress(folder, path, document)
    check_attention(document)
    assert {status['initiativeId']: status['doubts'] for status in document['derived']['initiatives'] if status['doubts']} == {
        initiative['id']: ['open_safeguard'] for initiative in document['initiatives'] if initiative['code'] in ('I05', 'I13')}
    assert {status['freshness'] for status in document['derived']['initiatives']} == {'current', 'not_asked'}
    later = folder.export(path, '--derived', '--as-of', '2026-06-30')
    check_overview(later)
    check_kpis(later)
    check_progress(folder, path, later)
    check_attention(later)
    assert later['asOf'] == '2026-06-30'
    for document in document, later:
        late = sum(status['milestonesLate'] for status in document['derived']['initiatives'])
        assert late == sum(milestone['state'] == 'open' and milestone.get('dueDate', '9') < document['asOf'] for milestone in document['milestones'])
    assert sum(status['isLate'] for status in later['derived']['initiatives']) > sum(status['isLate'] for status in document['derived']['initiatives']) - 1


def as_it_stood(folder):
    """On the day of a snapshot it is what the snapshot holds; before it and after it nothing tells, or that snapshot is the nearest."""
    path = folder.new('a.koers', '--example')
    content = folder.do('export', path, '-')
    digest = re.search('[0-9a-f]{64}', folder.do('check', path)).group()
    document = json.loads(content)
    folder.write('later.json', json.dumps({
        'format': 'koers-strategy', 'formatVersion': 1,
        'snapshots': [{'id': 's', 'name': 'Q2', 'takenDate': '2025-06-30', 'content': content, 'digest': digest}],
        'pillars': [{'id': document['pillars'][0]['id'], 'name': 'Called otherwise'}]}))
    folder.do('import', path, folder['later.json'])

    def export(day, *options):
        stood = json.loads(folder.do('export', path, '-', '--as-of', day, *options))
        assert stood.pop('asOf') == day and stood.pop('exportedAt')
        return stood

    present = json.loads(folder.do('export', path, '-'))
    present.pop('asOf'), present.pop('exportedAt'), document.pop('asOf'), document.pop('exportedAt')
    assert present['pillars'][0]['name'] == 'Called otherwise'
    assert export('2025-06-30') == document
    assert export('2025-07-01') == document
    assert export('2025-06-29') == present
    assert export('2190-01-01') == present
    folder.write('forged.json', json.dumps({
        'format': 'koers-strategy', 'formatVersion': 1,
        'snapshots': [{'id': 'f', 'name': 'Q1', 'takenDate': '2025-03-31', 'content': content.replace(document['strategy']['name'], 'Forged'), 'digest': digest}]}))
    folder.do('import', path, folder['forged.json'])
    assert '“Q1”' in folder.fail(COULD_NOT, 'export', path, '-', '--as-of', '2025-03-31')
    assert export('2025-06-30') == document


def profiles(folder):
    """For the public and for the management nothing goes out that names a person."""
    path = folder.new('a.koers', '--example')
    folder.write('persons.json', json.dumps({
        'format': 'koers-strategy', 'formatVersion': 1, 'x-note': 'Secretname',
        'persons': [{'id': 'p', 'function': 'Data steward', 'name': 'Secretname', 'email': 'secretname@example.org', 'x-phone': 'Secretname'}]}))
    folder.do('import', path, folder['persons.json'])
    for profile in 'management', 'public':
        for options in ('--format', 'json', '--derived'), ('--format', 'csv', '--kind', 'person'), ('--format', 'roadmap-svg'):
            text = folder.do('export', path, '-', '--profile', profile, *options)
            assert 'secretname' not in text.lower(), (profile, options)
        assert 'Data steward' in folder.do('export', path, '-', '--profile', profile)
        header = folder.do('export', path, '-', '--profile', profile, '--format', 'csv', '--kind', 'person').splitlines()[0]
        assert 'email' not in header and 'name' not in header.split(','), header
    for options in ((), ('--profile', 'full')):
        text = folder.do('export', path, '-', *options)
        assert text.count('Secretname') == 3 and 'secretname@example.org' in text
        assert 'secretname@example.org' in folder.do('export', path, '-', '--format', 'csv', '--kind', 'person', *options)


def tables(folder):
    """A table has a row for each record of its kind; into a folder go all kinds that there are."""
    path = folder.new('a.koers', '--example')
    document = folder.export(path)
    rows = read_table(folder.do('export', path, '-', '--format', 'csv'))
    assert [row['name'] for row in rows] == [initiative['name'] for initiative in document['initiatives']]
    assert [float(row['budget'] or 0) for row in rows] == [initiative.get('budget', 0) / 100 for initiative in document['initiatives']]
    os.mkdir(folder['tables'])
    folder.do('export', path, folder['tables'], '--format', 'csv')
    filled = {name for name, records in document.items() if isinstance(records, list) and records}
    assert {name[:-4] for name in os.listdir(folder['tables'])} == filled | {'strategies'}
    for name in filled:
        assert len(read_table(read_raw(os.path.join(folder['tables'], f'{name}.csv')))) == len(document[name]), name


def read_raw(path):
    with open(path, encoding='utf-8', newline='') as file:
        return file.read()


def filters(folder):
    """With --filter only the initiatives with that value go out, and what belongs to them."""
    path = folder.new('a.koers', '--example', '--language', 'en')
    whole = folder.export(path)

    def get(*words):
        document = folder.export(path, *[option for word in words for option in ('--filter', word)])
        ids = {initiative['id'] for initiative in document['initiatives']}
        for name in 'milestones', 'updates', 'contributions', 'initiativeGoals', 'assessments':
            assert document[name] == [record for record in whole[name] if record.get('initiativeId', '') in ids or 'initiativeId' not in record], name
        assert len(document['pillars']) == 5 and len(document['goals']) == 15
        folder.write('filtered.json', json.dumps(document))
        folder.do('import', folder.new(f'{len(os.listdir(folder.path))}.koers', '--empty'), folder['filtered.json'])
        return document['initiatives']

    assert get() == whole['initiatives']
    for word in 'state=in_progress', 'state=In progress', 'state=IN PROGRESS':
        assert get(word) == [initiative for initiative in whole['initiatives'] if initiative['state'] == 'in_progress'], word
    both = get('state=planned', 'state=completed')
    assert both == [initiative for initiative in whole['initiatives'] if initiative['state'] in ('planned', 'completed')]
    department = whole['departments'][0]
    for value in department['id'], department['name'], department['code']:
        some = get(f'departmentId={value}')
        assert some == [initiative for initiative in whole['initiatives'] if initiative.get('departmentId') == department['id']] and some
    assert get(f'department={department["code"]}', 'state=completed') == [initiative for initiative in some if initiative['state'] == 'completed']
    assert get('name=no such name') == []
    assert get('continuous=false') == [initiative for initiative in whole['initiatives'] if not initiative.get('continuous')]
    assert get('priority=') == [initiative for initiative in whole['initiatives'] if 'priority' not in initiative]


def roadmap_as_pdf(folder):
    """Without a display the roadmap becomes a PDF in which each initiative can be read."""
    if shutil.which('pdftotext') is None:
        raise Skip('pdftotext (poppler-utils) is not installed')
    for language in 'nl', 'en':
        path = folder.new(f'{language}.koers', '--example', '--language', language)
        folder.do('export', path, folder[f'{language}.pdf'], '--format', 'roadmap-pdf', language=language)
        text = subprocess.run(['pdftotext', folder[f'{language}.pdf'], '-'], stdout=subprocess.PIPE, check=True).stdout.decode()
        words = ''.join(text.split())
        for initiative in folder.export(path)['initiatives']:
            assert ''.join(initiative['name'].split()) in words, initiative['name']


def fonts(folder):
    """Whoever opens the PDF of a roadmap needs none of the fonts it was made with."""
    if shutil.which('pdffonts') is None:
        raise Skip('pdffonts (poppler-utils) is not installed')
    folder.do('export', folder.new('a.koers', '--example'), folder['a.pdf'], '--format', 'roadmap-pdf', '--table')
    lines = subprocess.run(['pdffonts', folder['a.pdf']], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    column = lines[0].index('emb')
    assert len(lines) > 2 and all(line[column:column + 3] == 'yes' for line in lines[2:]), lines


def beside_a_baseline(folder):
    """A roadmap is laid beside a baseline, and says so; one that is not there is refused."""
    path = folder.new('baseline.koers', '--example')
    initiative = next(i for i in folder.export(path)['initiatives'] if 'endDate' in i)
    baseline, item = ('0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f01', '0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f02')
    folder.write('baseline.json', json.dumps({
        'format': 'koers-strategy', 'formatVersion': 1,
        'baselines': [{'id': baseline, 'name': 'Council 2025', 'takenDate': '2025-01-01'}],
        'baselineItems': [{'id': item, 'baselineId': baseline, 'initiativeId': initiative['id'], 'endDate': '2024-12-31'}]}))
    folder.do('import', path, folder['baseline.json'])
    with_baseline = folder.do('export', path, '-', '--format', 'roadmap-svg', '--baseline', 'Council 2025')
    without = folder.do('export', path, '-', '--format', 'roadmap-svg')
    assert with_baseline != without
    heights = [float(xml.etree.ElementTree.fromstring(svg).get('height').rstrip('pt')) for svg in (with_baseline, without)]
    assert heights[0] > heights[1], heights
    assert 'Nobody' in folder.fail(2, 'export', path, '-', '--format', 'roadmap-svg', '--baseline', 'Nobody')


def baseline_table(folder):
    """How a frozen plan differs from the present one and from another one: what moved and by how much, and what came or went."""
    path = folder.new('a.koers', '--example', '--language', 'en')
    assert 'No plan is frozen yet' in folder.fail(WRONG_USE, 'export', path, '-', '--format', 'baseline-csv')
    document = folder.export(path)
    moved, kept = [dict(i, startDate='2024-01-01', endDate='2024-12-31') for i in document['initiatives'] if i['state'] != 'stopped'][:2]
    ids = [f'0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f{n:02}' for n in range(1, 6)]
    folder.write('baseline.json', json.dumps({
        'format': 'koers-strategy', 'formatVersion': 1, 'initiatives': [moved, kept],
        'baselines': [{'id': ids[0], 'name': 'First', 'takenDate': '2024-01-01'}, {'id': ids[1], 'name': 'Second', 'takenDate': '2025-01-01'}],
        'baselineItems': [
            {'id': ids[2], 'baselineId': ids[0], 'initiativeId': moved['id'], 'startDate': moved['startDate'], 'endDate': '2040-01-11'},
            {'id': ids[3], 'baselineId': ids[1], 'initiativeId': moved['id'], 'startDate': moved['startDate'], 'endDate': '2040-01-21'},
            {'id': ids[4], 'baselineId': ids[0], 'initiativeId': kept['id'], 'startDate': kept['startDate'], 'endDate': kept['endDate']}]}))
    folder.do('import', path, folder['baseline.json'])

    def read_rows(*options):
        return read_table(folder.do('export', path, '-', '--format', 'baseline-csv', *options))

    rows = read_rows('--baseline', 'First', '--against', 'Second')
    assert sorted((row['id'], row['change'], row['startDays'], row['endDays']) for row in rows) == sorted(
        [(moved['id'], 'moved', '0', '10'), (kept['id'], 'dropped', '', '')]), rows
    row = next(row for row in rows if row['id'] == moved['id'])
    assert (row['kind'], row['name'], row['endBefore'], row['endAfter']) == ('initiative', moved['name'], '2040-01-11', '2040-01-21')
    rows = {row['id']: row for row in read_rows('--baseline', 'First')}
    assert kept['id'] not in rows and int(rows[moved['id']]['endDays']) < 0
    assert any(row['change'] == 'added' and row['kind'] == 'milestone' for row in rows.values())
    assert {row['id']: row for row in read_rows()} != rows, 'the last one without being asked'
    assert 'Nobody' in folder.fail(WRONG_USE, 'export', path, '-', '--format', 'baseline-csv', '--against', 'Nobody')


def changes_table(folder):
    """What changed since a snapshot: by how much work slipped, how its light went, what came and what went."""
    path = folder.new('a.koers', '--example', '--language', 'en')
    assert 'There is no snapshot yet' in folder.fail(WRONG_USE, 'export', path, '-', '--format', 'changes-csv')
    digest, content, document = folder.digest(path), folder.do('export', path, '-'), folder.export(path)
    slipped = next(i for i in document['initiatives'] if i['code'] == 'I10')
    folder.write('snapshot.json', json.dumps({'format': 'koers-strategy', 'formatVersion': 1, 'snapshots': [
        {'id': '0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f31', 'name': 'Q3', 'takenDate': '2025-09-30', 'content': content, 'digest': digest}]}))
    folder.do('import', path, folder['snapshot.json'])
    assert read_table(folder.do('export', path, '-', '--format', 'changes-csv')) == [], 'nothing happened yet'
    folder.write('later.json', json.dumps({'format': 'koers-strategy', 'formatVersion': 1, 'initiatives': [dict(slipped, endDate='2027-Q1')]}))
    folder.do('import', path, folder['later.json'])
    rows = read_table(folder.do('export', path, '-', '--format', 'changes-csv', '--since', 'Q3'))
    moved = next(row for row in rows if row['change'] == 'slipped')
    assert (moved['kind'], moved['code'], moved['dateBefore'], moved['dateAfter'], moved['days']) == ('initiative', 'I10', '2026-Q4', '2027-Q1', '90'), moved
    assert 'Nobody' in folder.fail(WRONG_USE, 'export', path, '-', '--format', 'changes-csv', '--since', 'Nobody')


def check_inner_lanes(folder, path, initiatives, read):
    """Lanes within lanes, as a picture with a table and as data: every initiative stands in its department within its pillar."""
    text = read('--then-by', 'department', '--table')
    document = json.loads(folder.do('export', path, '-', '--format', 'roadmap-json', '--then-by', 'department'))
    departments = {department['id']: department['name'] for department in folder.export(path)['departments']}
    places = {bar['id']: (lane['name'], inner['name']) for lane in document['lanes'] for inner in lane['lanes'] for bar in inner['bars']}
    assert not any(lane['bars'] for lane in document['lanes']) and len(places) == len(initiatives), places
    for initiative in initiatives:
        name = departments[initiative['departmentId']]
        assert name in places[initiative['id']][1], (initiative['code'], places[initiative['id']])
    for lane, inner in set(places.values()):
        assert f'{lane} › {inner}' in ' '.join(text.split()), (lane, inner)
    lane, inner = places[initiatives[0]['id']]
    within = {initiative['code'] for initiative in initiatives if places[initiative['id']] == (lane, inner)}
    text = read('--then-by', 'department', '--fold', f'{lane} › {inner}')
    for initiative in initiatives:
        assert (initiative['code'] in text) == (initiative['code'] not in within), initiative['code']
    assert not any(initiative['code'] in read('--then-by', 'department', '--fold', lane) for initiative in initiatives
                   if places[initiative['id']][0] == lane)


def roadmap_lanes(folder):
    """The lanes of a roadmap are what was asked for, its bars stand in order, and what the filter leaves out is not there."""
    if shutil.which('pdftotext') is None:
        raise Skip('pdftotext (poppler-utils) is not installed')
    path = folder.new('a.koers', '--example', '--language', 'en')
    initiatives = folder.export(path)['initiatives']

    def read(*options):
        folder.do('export', path, folder['a.pdf'], '--format', 'roadmap-pdf', *options)
        return subprocess.run(['pdftotext', '-raw', folder['a.pdf'], '-'], stdout=subprocess.PIPE, check=True).stdout.decode()

    text = read('--group', 'state', '--filter', 'state=planned', '--filter', 'state=on_hold')
    assert 'Planned' in text and 'Creating value with data' not in text and 'Completed 10' not in text, text
    for initiative in initiatives:
        assert (initiative['code'] in text) == (initiative['state'] in ('planned', 'on_hold')), initiative['code']
    assert 'All initiatives' in read('--group', '')
    for options in (), ('--sort', '-code'):
        text = read('--group', '', '--sort', 'code', *options)
        places = [text.index(initiative['code']) for initiative in sorted(initiatives, key=lambda i: i['code'])]
        assert places == sorted(places, reverse=bool(options)), options
    assert not any(initiative['code'] in read('--fold', '*') for initiative in initiatives)
    text = read('--fold', 'Creating value with data')
    assert 'Creating value with data' in text
    goals = {goal['id']: goal for goal in folder.export(path)['goals']}
    pillar = next(pillar for pillar in folder.export(path)['pillars'] if pillar['name'] == 'Creating value with data')
    for initiative in initiatives:
        assert (initiative['code'] in text) == (goals[initiative['goalId']]['pillarId'] != pillar['id']), initiative['code']
    assert 'Creating value with data' in folder.fail(WRONG_USE, 'export', path, folder['b.pdf'], '--format', 'roadmap-pdf', '--fold', 'Nothing')
    check_inner_lanes(folder, path, initiatives, read)
    for options in ('--group', 'colour'), ('--then-by', 'pillar'), ('--then-by', 'colour'), ('--sort', 'budget'), ('--filter', 'colour=red'):
        folder.fail(WRONG_USE, 'export', path, folder['b.pdf'], '--format', 'roadmap-pdf', *options)
        assert not os.path.exists(folder['b.pdf'])


def pictures(folder):
    """Without a display the roadmap becomes a PNG and an SVG with something in them, also of a strategy with nothing in it."""
    for options in ('--example',), ('--empty',), ():
        path = folder.new(f'{len(options)}{"".join(options)}.koers', *options)
        folder.do('export', path, folder['a.png'])
        with open(folder['a.png'], 'rb') as file:
            picture = file.read()
        width, height = (int.from_bytes(picture[at:at + 4], 'big') for at in (16, 20))
        assert picture.startswith(b'\x89PNG\r\n\x1a\n') and width >= 1280 and height > 100, (width, height)
        root = xml.etree.ElementTree.fromstring(folder.do('export', path, '-', '--format', 'roadmap-svg'))
        assert len(list(root.iter())) > 10 and not any(element.tag.endswith('}image') for element in root.iter())
        folder.do('export', path, folder['a.pdf'])


def roadmap_as_json(folder):
    """The roadmap as data is what its schema says, by a validator that others made, and says what the strategy says."""
    try:
        from jsonschema import Draft202012Validator  # pylint: disable=import-outside-toplevel
    except ImportError as error:
        raise Skip('jsonschema (python3-jsonschema) is not installed') from error
    schema = json.loads(read(os.path.join(SOURCE, 'data', 'koers-roadmap.schema.json')))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for options in ('--example', '--language', 'nl'), ('--example', '--language', 'en'), ('--empty',):
        path = folder.new(f'{"".join(options)}.koers', *options)
        roadmap = json.loads(folder.do('export', path, '-', '--format', 'roadmap-json', '--as-of', '2025-09-30'))
        assert not list(validator.iter_errors(roadmap)), list(validator.iter_errors(roadmap))
        document = json.loads(folder.do('export', path, '-', '--format', 'json', '--as-of', '2025-09-30', '--derived'))
        status = {status['initiativeId']: status for status in document['derived']['initiatives']}
        assert (roadmap['asOf'], roadmap['title']) == ('2025-09-30', document['strategy']['name'])
        assert [lane['id'] for lane in roadmap['lanes']] == [pillar['id'] for pillar in document['pillars']]
        bars = {bar['id']: (lane, bar) for lane in roadmap['lanes'] for bar in lane['bars']}
        assert set(bars) == {initiative['id'] for initiative in document['initiatives']}
        for initiative in document['initiatives']:
            lane, bar = bars[initiative['id']]
            about = status[initiative['id']]
            assert lane['id'] == about['pillarId']
            assert (bar['name'], bar['code'], bar['state']) == (initiative['name'], initiative['code'], initiative['state'])
            assert (bar.get('start'), bar['health'], bar.get('progress')) == (initiative.get('startDate'), about['health'], about.get('progress'))
            assert bar['continuous'] == initiative.get('continuous', False)
            assert bar['continuous'] or bar.get('end') == initiative.get('endDate'), bar
            own = [milestone for milestone in document['milestones'] if milestone['initiativeId'] == initiative['id'] and 'dueDate' in milestone]
            assert sorted((m['id'], m['due'], m['name']) for m in bar['milestones']) == sorted((m['id'], m['dueDate'], m['name']) for m in own)
            assert sum(m['state'] == 'late' for m in bar['milestones']) == about['milestonesLate']
        assert roadmap['dependencies'] or not document['dependencies']
        assert all(dependency['fromId'] in bars and dependency['toId'] in bars for dependency in roadmap['dependencies'])
        assert 'baseline' not in roadmap
        nested = json.loads(folder.do('export', path, '-', '--format', 'roadmap-json', '--group', 'department', '--then-by', 'tag'))
        assert not list(validator.iter_errors(nested)), list(validator.iter_errors(nested))

    path = folder.new('a.koers', '--example')
    document = folder.export(path)
    initiative = next(i for i in document['initiatives'] if 'endDate' in i)
    milestone = dict(next(m for m in document['milestones'] if 'dueDate' in m), kind='gate')
    baseline, item = ('0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f01', '0f4a1d8e-5d5b-4c7d-9d7e-0a2b5c1e3f02')
    folder.write('baseline.json', json.dumps({
        'format': 'koers-strategy', 'formatVersion': 1, 'milestones': [milestone],
        'baselines': [{'id': baseline, 'name': 'Council 2025', 'takenDate': '2025-01-01'}],
        'baselineItems': [{'id': item, 'baselineId': baseline, 'initiativeId': initiative['id'], 'startDate': '2024-02-03', 'endDate': '2024-12-31'}]}))
    folder.do('import', path, folder['baseline.json'])
    roadmap = json.loads(folder.do('export', path, '-', '--format', 'roadmap-json', '--baseline', 'Council 2025'))
    assert not list(validator.iter_errors(roadmap)), list(validator.iter_errors(roadmap))
    bars = [bar for lane in roadmap['lanes'] for bar in lane['bars']]
    assert roadmap['baseline'] == 'Council 2025'
    assert [(bar['id'], bar['baseline']) for bar in bars if 'baseline' in bar] == [(initiative['id'], {'firstDay': '2024-02-03', 'lastDay': '2024-12-31'})]
    assert [m['id'] for bar in bars for m in bar['milestones'] if m.get('kind') == 'gate'] == [milestone['id']]
    for key, wrong in ('from', 'middle'), ('isViolated', 1), ('toId', ''), ('colour', 'red'):
        changed = json.loads(json.dumps(roadmap))
        changed['dependencies'][0][key] = wrong
        assert list(validator.iter_errors(changed)), key
    roadmap = json.loads(folder.do('export', folder.new('b.koers', '--example'), '-', '--format', 'roadmap-json'))
    for key, wrong in ('state', 'busy'), ('health', 'green'), ('progress', 101), ('start', '2025-13'), ('firstDay', '2025-Q1'), ('id', ''), ('colour', 'red'):
        changed = json.loads(json.dumps(roadmap))
        changed['lanes'][0]['bars'][0][key] = wrong
        assert list(validator.iter_errors(changed)), key


def paper(folder):
    """What is chosen of paper, time, pages, table and parts is what comes out; what does not fit says how many pages it takes."""
    if shutil.which('pdftotext') is None:
        raise Skip('pdftotext (poppler-utils) is not installed')
    path = folder.new('a.koers', '--example', '--language', 'en')
    document = folder.export(path)

    def export(*options):
        folder.do('export', path, folder['a.pdf'], '--format', 'roadmap-pdf', *options)
        about = subprocess.run(['pdfinfo', folder['a.pdf']], stdout=subprocess.PIPE, check=True).stdout.decode()
        size = tuple(int(number) for number in re.search(r'Page size: +(\d+) x (\d+) pts', about).groups())
        return size, subprocess.run(['pdftotext', folder['a.pdf'], '-'], stdout=subprocess.PIPE, check=True).stdout.decode().split('\f')[:-1]

    for options, size in (((), (1191, 842)), (('--paper', 'a4', '--portrait'), (595, 842)), (('--paper', 'A2'), (1684, 1191)),
                          (('--paper', 'a1', '--landscape'), (2384, 1684)), (('--paper', 'a0'), (3370, 2384)), (('--paper', 'slide'), (960, 540))):
        found, pages = export(*options)
        assert found == size, (options, found)
        words = ''.join(''.join(pages).split())
        for initiative in document['initiatives']:
            assert ''.join(initiative['name'].split()) in words, (options, initiative['name'])

    _, pages = export('--from', '2027', '--to', '2027-Q2')
    words = set(''.join(pages).split())
    for initiative in document['initiatives']:
        runs = initiative.get('startDate', '9999')[:4] <= '2027' and (initiative.get('continuous') or initiative.get('endDate', '0')[:4] >= '2027')
        if initiative.get('startDate', '')[:4] != '2027':
            assert (initiative['code'] in words) == runs, initiative
    assert '2025' not in words

    _, pages = export('--paper', 'a3', '--pages', '1')
    assert len(pages) == 1
    message = folder.fail(WRONG_USE, 'export', path, folder['b.pdf'], '--format', 'roadmap-pdf', '--paper', 'a4', '--pages', '1', '--table')
    needed, = re.findall(r'takes (\d+) pages, and 1 were asked for', message)
    assert not os.path.exists(folder['b.pdf'])
    _, pages = export('--paper', 'a4', '--pages', needed, '--table')
    assert 1 < len(pages) <= int(needed)
    assert f'Page 1 of {len(pages)}' in pages[0] and 'Forecast end' in pages[-1]
    _, pages = export('--paper', 'a4', '--across', '2')
    assert f'Page 2 of {len(pages)}, row 1, column 2' in pages[1] and len(pages) % 2 == 0
    for part, text in ('title', document['strategy']['name']), ('legend', 'Milestone reached'), ('source', 'Source: '), ('date', 'Reporting date:'):
        found = [export(*options)[1][0].replace('\n', ' ').count(text) for options in ((), ('--without', part))]
        assert found[0] - 1 == found[1], (part, found)
    folder.do('export', path, folder['a.png'], '--paper', 'a3')
    assert 'and 1 were asked for' in folder.fail(WRONG_USE, 'export', path, folder['b.png'], '--paper', 'slide')
    with open(folder['a.png'], 'rb') as file:
        picture = file.read(24)
    assert [int.from_bytes(picture[at:at + 4], 'big') for at in (16, 20)] == [2382, 1684]
    before = len(folder.do('export', path, '-', '--format', 'roadmap-svg'))
    assert len(folder.do('export', path, '-', '--format', 'roadmap-svg', '--table')) > before


def matrices_as_pdf(folder):
    """Without a display the plans and the workload of departments become PDFs in which each goal, department and quarter can be read."""
    if shutil.which('pdftotext') is None:
        raise Skip('pdftotext (poppler-utils) is not installed')
    for language in 'nl', 'en':
        path = folder.new(f'{language}.koers', '--example', '--language', language)
        document = folder.export(path)
        for name in 'plans', 'workload':
            folder.do('export', path, folder['a.pdf'], '--format', name + '-pdf', language=language)
            text = subprocess.run(['pdftotext', folder['a.pdf'], '-'], stdout=subprocess.PIPE, check=True).stdout.decode()
            words = set(text.split())
            departments = [department for department in document['departments'] if name == 'workload' or not department.get('inactive')]
            for department in departments:
                assert department['code'] in words and set(department['name'].split()) <= words, (name, department['name'])
            for goal in document['goals'] if name == 'plans' else ():
                assert goal['code'] in words and set(goal['name'].split()) <= words, goal['name']
            for year in ('2023', '2027') if name == 'workload' else ():
                assert year in words
        folder.do('export', path, folder['a.pdf'], '--format', 'progress-pdf', language=language)
        words = set(subprocess.run(['pdftotext', folder['a.pdf'], '-'], stdout=subprocess.PIPE, check=True).stdout.decode().split())
        busy = {initiative['departmentId'] for initiative in document['initiatives']}
        for record in document['pillars'] + [department for department in document['departments'] if department['id'] in busy]:
            assert set(record['name'].split()) <= words, record['name']
        folder.do('export', path, folder['a.pdf'], '--format', 'risks-pdf', language=language)
        words = subprocess.run(['pdftotext', folder['a.pdf'], '-'], stdout=subprocess.PIPE, check=True).stdout.decode()
        for text in ('(15–25)',) if language == 'nl' else ('Almost certain', 'Severe', 'Very high (15–25)'):
            assert text in words, text


def matrices_as_pictures(folder):
    """Without a display matrices become vectors and pixels, also of a strategy with nothing in it."""
    for options in ('--example',), ('--empty',), ():
        path = folder.new(f'{len(options)}{"".join(options)}.koers', *options)
        for name in 'plans', 'workload', 'progress', 'risks':
            root = xml.etree.ElementTree.fromstring(folder.do('export', path, '-', '--format', name + '-svg'))
            assert len(list(root.iter())) > 3 and not any(element.tag.endswith('}image') for element in root.iter())
            folder.do('export', path, folder['a.png'], '--format', name + '-png')
            with open(folder['a.png'], 'rb') as file:
                assert file.read(8) == b'\x89PNG\r\n\x1a\n'
            folder.do('export', path, folder['a.pdf'], '--format', name + '-pdf')


def kpis(folder):
    """Without a display the KPIs become a PDF with text, vectors and pixels; each with its name and what its light is computed from."""
    path = folder.new('a.koers', '--example', '--language', 'en')
    document = folder.export(path)
    for options in ('--example',), ('--empty',):
        other = folder.new(f'{"".join(options)}.koers', *options)
        root = xml.etree.ElementTree.fromstring(folder.do('export', other, '-', '--format', 'kpi-svg'))
        assert len(list(root.iter())) > 3 and not any(element.tag.endswith('}image') for element in root.iter())
        folder.do('export', other, folder['a.png'], '--format', 'kpi-png')
        with open(folder['a.png'], 'rb') as file:
            assert file.read(8) == b'\x89PNG\r\n\x1a\n'
        folder.do('export', other, folder['a.pdf'], '--format', 'kpi-pdf')
    if shutil.which('pdftotext') is None:
        raise Skip('pdftotext (poppler-utils) is not installed')
    folder.do('export', path, folder['a.pdf'], '--format', 'kpi-pdf')
    words = subprocess.run(['pdftotext', folder['a.pdf'], '-'], stdout=subprocess.PIPE, check=True).stdout.decode()
    for record in document['kpis']:
        assert record['code'] in words.split(), record['name']
    for text in 'Effect indicators', 'Performance indicators', 'At risk. Reached 19 of 35 percentage points;':
        assert text in words, text


def goals_tree(folder):
    """Without a display the goals tree becomes a PDF with text, vectors and pixels; a filter leaves initiatives out, and what only they serve."""
    path = folder.new('a.koers', '--example', '--language', 'en')
    document = folder.export(path)
    for options in ('--example',), ('--empty',), ():
        other = folder.new(f'{len(options)}{"".join(options)}.koers', *options)
        root = xml.etree.ElementTree.fromstring(folder.do('export', other, '-', '--format', 'goals-tree-svg'))
        assert len(list(root.iter())) > 3 and not any(element.tag.endswith('}image') for element in root.iter())
        folder.do('export', other, folder['a.png'], '--format', 'goals-tree-png')
        with open(folder['a.png'], 'rb') as file:
            assert file.read(8) == b'\x89PNG\r\n\x1a\n'
        folder.do('export', other, folder['a.pdf'], '--format', 'goals-tree-pdf')
    if shutil.which('pdftotext') is None:
        raise Skip('pdftotext (poppler-utils) is not installed')

    def read(*options):
        folder.do('export', path, folder['a.pdf'], '--format', 'goals-tree-pdf', *options)
        return set(subprocess.run(['pdftotext', folder['a.pdf'], '-'], stdout=subprocess.PIPE, check=True).stdout.decode().split())

    words = read()
    for name in 'objectives', 'goals', 'initiatives':
        for record in document[name]:
            assert record['code'] in words and set(record['name'].split()) <= words, record['name']
    words = read('--filter', 'state=planned')
    shown = [initiative for initiative in document['initiatives'] if initiative['state'] == 'planned']
    ids = {initiative['id'] for initiative in shown}
    served = {contribution['objectiveId'] for contribution in document['contributions'] if contribution.get('initiativeId') in ids}
    assert 0 < len(shown) < len(document['initiatives']) and 0 < len(served) < len(document['objectives'])
    for initiative in document['initiatives']:
        assert (initiative['code'] in words) == (initiative in shown), initiative['code']
    goals = {initiative.get('goalId') for initiative in shown}
    goals |= {further['goalId'] for further in document['initiativeGoals'] if further['initiativeId'] in ids}
    for goal in document['goals']:
        assert (goal['code'] in words) == (goal['id'] in goals), goal['code']
    for objective in document['objectives']:
        assert (objective['code'] in words) == (objective['id'] in served), objective['code']


def full_disk(folder):
    """On a full disk what was there before stays, and nothing else is left."""
    path = folder.new('a.koers', '--example')
    for name in 'a.json', 'a.csv', 'a.pdf', 'a.svg', 'a.png':
        folder.write(name, 'the one before')
    before = folder.list()
    for name in 'a.json', 'a.csv', 'a.pdf', 'a.svg', 'a.png', 'new.json':
        said = folder.fail(COULD_NOT, 'export', path, folder[name], preexec_fn=limit_size)
        assert said.startswith(f'{name}: The file could not be written: '), said
        assert folder.list() == before, name


def full_disk_is_told(folder):
    """Of a full disk it is said which file did not fit, what is safe and what to do."""
    path = folder.new('a.koers', '--example')
    for name in 'a.json', 'a.csv', 'a.pdf', 'a.svg', 'a.png':
        said = folder.fail_on_full_disk('disk', 'export', path, folder[f'disk/{name}'])
        assert said == f'{name}: There is no room left on the disk. No file was replaced; export to another disk.', said
    said = folder.fail_on_full_disk('disk', 'export', path, folder['disk'], '--format', 'csv')
    assert said.endswith('.csv: There is no room left on the disk. No file was replaced; export to another disk.'), said


def unwritable_place_is_told(folder):
    """What cannot be a file is told with what to do."""
    path = folder.new('a.koers')
    os.mkdir(folder['b'])
    said = folder.fail(COULD_NOT, 'export', path, folder['none/a.json'])
    assert said == 'a.json: There is no such folder. Make it, or choose another.', said
    said = folder.fail(COULD_NOT, 'export', path, folder['b'], '--format', 'json')
    assert said == 'b: This is a folder. Name a file in it.', said
    with open('/dev/full', 'w', encoding='utf-8') as full:
        assert folder.fail(COULD_NOT, 'export', path, '-', stdout=full) == 'Standard output cannot be written to.'


def read_only_folder(folder):
    """Where one may not write, what was there stays; what cannot be a file is refused."""
    path = folder.new('a.koers')
    os.mkdir(folder['locked'])
    folder.write('locked/a.json', 'the one before')
    before = folder.list()
    folder.fail(COULD_NOT, 'export', path, os.path.join(folder['no such folder'], 'a.json'))
    folder.fail(COULD_NOT, 'export', path, folder['locked'], '--format', 'json')
    os.chmod(folder['locked'], 0o555)
    os.chmod(folder.path, 0o755)
    options = {}
    if os.geteuid() == 0:
        # The superuser may write everywhere.
        options = {'user': 65534, 'group': 65534}
        os.chmod(path, 0o666)
        try:
            if folder.run('formats', **options).returncode != DONE:
                raise PermissionError
        except PermissionError as error:
            raise Skip(f'another user cannot run {PROGRAM}') from error
    folder.fail(COULD_NOT, 'export', path, os.path.join(folder['locked'], 'a.json'), **options)
    folder.fail(COULD_NOT, 'export', path, os.path.join(folder['locked'], 'b.json'), **options)
    assert folder.list() == before


def strange_names(folder):
    """A file is what it is called, also with a percent sign, a hash, a colon, a space or an accent."""
    for name in 'a b.koers', '100%25.koers', 'a#b?c.koers', 'één.koers', 'http:x.koers', 'a:b.koers':
        folder.do('new', name)
        folder.do('export', name, name + '.json')
        json.loads(read(folder[name + '.json']))
        folder.do('import', name, name + '.json')
        folder.do('check', name)


if __name__ == '__main__':
    run([standard_output, format_by_suffix, derived, as_it_stood, profiles, tables, filters, roadmap_as_pdf, fonts, baseline_table, changes_table, roadmap_lanes, beside_a_baseline, roadmap_as_json, paper, pictures, matrices_as_pdf, matrices_as_pictures, goals_tree, kpis, full_disk, full_disk_is_told, unwritable_place_is_told, read_only_folder, strange_names])
