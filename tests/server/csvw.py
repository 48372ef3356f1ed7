# Holds each table to what stands beside it as CSV on the Web, with Python's own readers of JSON and CSV; prints by table the line, column and cell that are otherwise.
import csv
import datetime
import json
import os
import re
import sys

folder = os.path.join(sys.argv[1], 'gegevens')


def fits(datatype, text):
    base = datatype if isinstance(datatype, str) else datatype['base']
    form = None if isinstance(datatype, str) else datatype.get('format')
    try:
        if base == 'integer':
            int(text)
        elif base == 'number':
            float(text)
        elif base == 'date':
            datetime.date.fromisoformat(text)
        else:
            assert base == 'string', base
    except ValueError:
        return False
    return form is None or re.fullmatch(form, text) is not None


found = {}
for name in sorted(os.listdir(folder)):
    if not name.endswith('-metadata.json'):
        continue
    about = json.load(open(os.path.join(folder, name), encoding='utf-8'))
    assert about['@context'][0] == 'http://www.w3.org/ns/csvw'
    assert about['url'] + '-metadata.json' == name
    schema = about['tableSchema']
    wrong = found[about['url']] = []
    rows = csv.reader(open(os.path.join(folder, about['url']), encoding=about['dialect']['encoding'], newline=''))
    columns = schema['columns']
    if next(rows) != [one['titles'] for one in columns]:
        wrong.append('header')
    keys = set()
    for line, row in enumerate(rows, 2):
        cells = {}
        for column, text in zip(columns, row, strict=True):
            if text in column['null']:
                if column.get('required'):
                    wrong.append(f'{line} {column["name"]} empty')
            elif not fits(column['datatype'], text):
                wrong.append(f'{line} {column["name"]} {text}')
            cells[column['name']] = text
        if 'primaryKey' in schema:
            key = tuple(cells[one] for one in schema['primaryKey'])
            if key in keys:
                wrong.append(f'{line} twice')
            keys.add(key)
print(json.dumps(found))
