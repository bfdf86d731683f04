#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The shipped JSON Schema against a validator that others made: what Koers writes is valid, and what the schema refuses Koers refuses
too, and says where it stands.

Arguments: json-tool, the schema."""

import json
import random
import subprocess
import sys

from jsonschema import Draft202012Validator

tool, schema_path = sys.argv[1:]
with open(schema_path, encoding='utf-8') as file:
    schema = json.load(file)
validator = Draft202012Validator(schema)
seed = random.randrange(2 ** 32)
random.seed(seed)

# For each type of field what it is not, as JSON text.
WRONG = {
    'string': ['5', 'true', '{}', '["a"]', '-0.5'],
    'integer': ['"5"', 'true', '1.5', '{}', '[1]'],
    'number': ['"5"', 'false', '{}', '[1.5]'],
    'boolean': ['1', '0', '"true"', '[]', '{}'],
    'array': ['"a"', '1', '{"a": "b"}', '[1]', '["a", null]', '[["a"]]'],
    'choice': ['"no such choice"', '""', '3', 'true', '[]', '{}'],
    'date': ['"2025-13"', '"2025-9-30"', '"30-09-2025"', '"yesterday"', '" 2025"', '20250930', '{}'],
    'colour': ['"red"', '"#12345"', '"#12345g"', '"#1234567"', '123456'],
}


def run(*arguments, documents=None):
    """What json-tool prints."""
    data = None if documents is None else '\0'.join(documents + ['']).encode()
    return subprocess.run([tool, *arguments], input=data, stdout=subprocess.PIPE, check=True).stdout.decode()


def get_errors(document):
    return [f'{error.json_path}: {error.message}' for error in validator.iter_errors(document)]


def check_schema():
    """The schema is a schema, and its references lead somewhere."""
    Draft202012Validator.check_schema(schema)
    assert schema['$schema'] == 'https://json-schema.org/draft/2020-12/schema'
    for name, member in schema['properties'].items():
        if 'items' in member:
            assert member['items']['$ref'].removeprefix('#/$defs/') in schema['$defs'], name


def check_described(document):
    """A schema that describes nothing would accept everything: each member that Koers wrote is in it, but for unknown ones."""
    assert set(document) <= set(schema['properties']), set(document) - set(schema['properties'])
    for name, records in document.items():
        if name in ('strategy', 'derived') or not isinstance(records, list):
            continue
        known = schema['$defs'][schema['properties'][name]['items']['$ref'].removeprefix('#/$defs/')]['properties']
        for record in records:
            assert {key for key in record if not key.startswith('x')} <= set(known), (name, record)


def check_start(language):
    document = json.loads(run('start', language))
    assert 'derived' in document
    assert get_errors(document) == []
    check_described(document)


def check_random():
    for i in range(12):
        document = json.loads(run('random', str(seed + i), '120'))
        errors = get_errors(document)
        assert errors == [], (seed + i, errors[:3])


def get_wrong(field):
    """Values that a field does not have: of another type, or beyond its limits."""
    kind = field['type'][0] if 'type' in field else 'choice'
    pattern = field.get('pattern', '')
    if pattern.startswith('^['):
        kind = 'date'
    elif pattern:
        kind = 'colour'
    wrong = random.sample(WRONG[kind], 2)  # each value comes up often, for there are hundreds of fields
    if 'minimum' in field:
        wrong.append(str(field['minimum'] - 1))
    if 'maximum' in field:
        wrong.append(str(field['maximum'] + 1))
    if 'maxLength' in field and field['maxLength'] < 100000:
        wrong.append(json.dumps('x' * (field['maxLength'] + 1)))
    return wrong


def make_mutations(document):
    """For one record of each kind and each of its fields: a wrong value, the document as text with it, where in that it stands, and a
    document of that record alone."""
    for name, member in schema['properties'].items():
        reference = member.get('$ref') or member.get('items', {}).get('$ref')
        if reference is None:
            continue
        records = [document[name]] if name == 'strategy' else document[name]
        if not records:
            continue
        record = records[-1]
        for key, field in schema['$defs'][reference.removeprefix('#/$defs/')]['properties'].items():
            present = key in record
            before = record.get(key)
            for wrong in ['5', 'null', '[]', '""'] if key == 'id' else get_wrong(field):
                record[key] = '@@'
                text = json.dumps(document, indent=1, ensure_ascii=False)
                at = text.index('"@@"')
                line = text.count('\n', 0, at) + 1
                column = at - (text.rindex('\n', 0, at) + 1) + 1
                alone = {'format': document['format'], 'formatVersion': 1,
                         name: {**record, key: json.loads(wrong)} if name == 'strategy' else [{**record, key: json.loads(wrong)}]}
                yield f'{name}.{key} = {wrong}', text.replace('"@@"', wrong, 1), f'Line {line}, column {column}: ', alone
            if present:
                record[key] = before
            else:
                del record[key]


def make_complete():
    """A document with a record of each kind."""
    for i in range(100):
        document = json.loads(run('random', str(seed + i), '250'))
        del document['derived']
        if all(document.values()):
            return document
    raise AssertionError('no document has all kinds')


def check_wrong():
    """A wrong value is refused by the schema and by Koers, which says on which line and at which character it stands."""
    document = make_complete()
    mutations = list(make_mutations(document))
    lines = run('check', documents=[text for _, text, _, _ in mutations]).splitlines()
    assert len(lines) == len(mutations)
    kinds = {title.partition('.')[0] for title, _, _, _ in mutations}
    assert kinds == {name for name, member in document.items() if isinstance(member, (dict, list))}, kinds
    for (title, _, place, alone), line in zip(mutations, lines):
        assert get_errors(alone), f'the schema takes {title}'
        assert line.startswith(place), f'{title} should be refused at {place} and gives: {line}'
    print(f'# {len(mutations)} wrong values')


def main():
    checks = [('valid', check_schema), ('start/nl', lambda: check_start('nl')), ('start/en', lambda: check_start('en')),
              ('random', check_random), ('wrong', check_wrong)]
    print(f'1..{len(checks)}\n# seed {seed}')
    for number, (name, check) in enumerate(checks, 1):
        try:
            check()
            print(f'ok {number} /exchange/json-schema/{name}', flush=True)
        except Exception as error:  # pylint: disable=broad-except
            print(f'# {type(error).__name__}: {error}\nnot ok {number} /exchange/json-schema/{name}', flush=True)


if __name__ == '__main__':
    main()
