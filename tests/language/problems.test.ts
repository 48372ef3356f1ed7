// Every problem has one sentence in both languages, with its place and what to do.
import { describe, expect, it } from 'vitest';
import { problemCodes, type Problem, type ProblemCode } from '../../src/lib/domain/problem.ts';
import { unreadableReasons } from '../../src/lib/intake/unreadable-file.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';

const problem = (code: ProblemCode, parameters: Record<string, string> = {}): Problem => ({
	file: 'observations.csv',
	row: 12,
	column: 'numerator',
	code,
	value: '1.234',
	parameters
});

/** Codes about a file or a whole row, in which no single column is at fault. */
const withoutColumn: ProblemCode[] = [
	'missing-file',
	'empty-file',
	'truncated-row',
	'unreadable-file',
	'bad-json',
	'two-tables-fit',
	'not-recognised',
	'no-rows'
];
/** The facts that the checks give, by the forms a sentence can take. */
const forms: Partial<Record<ProblemCode, Record<string, string>[]>> = {
	'bad-value': [
		'mapping',
		'lacking',
		'key',
		'shape',
		'hidden',
		'no-shape',
		'no-code',
		'no-code-fits',
		'words',
		'slug',
		'share',
		'margin',
		'negative',
		'yes-or-no',
		'spread',
		'missing-mark',
		'spreadsheet-error',
		''
	].map((reason) => ({
		reason,
		allowed: 'a, b',
		figure: '2',
		largest: '3.40',
		indicator: 'x',
		fault: 'name at least one column'
	})),
	'bad-number': [
		{ empty: 'figure' },
		{ empty: 'part', columns: 'a, b' },
		{ empty: 'yes' },
		{ empty: 'answer', count: '1' },
		{ empty: 'answer', count: '7' },
		{},
		...['hidden-mark', 'star', 'yes-no', 'percent', 'missing-mark'].map((reason) => ({ reason, count: '3' }))
	],
	'bad-date': [
		...[
			'look-alike',
			'yes-no',
			'short-year',
			'order',
			'month-first',
			'serial',
			'compact',
			'month-word',
			'zone',
			'form'
		],
		...['missing-mark', '']
	].map((reason) => ({ reason, date: '2010-12-31', even: '31-12-2010', count: '2' })),
	'bad-period': [
		{ wanted: 'year' },
		{ wanted: 'quarter' },
		{ wanted: 'any' },
		{ empty: 'yes' },
		{ reason: 'missing-mark' }
	],
	'missing-column': [
		{},
		{ times: '2' },
		{ reason: 'title', header: '3', above: '1' },
		{ reason: 'title', header: '4', above: '1-2', below: '9' },
		{ reason: 'delimiter', sign: '|' },
		{ reason: 'delimiter', sign: ' ' },
		{ reason: 'whole-line', sign: ',' },
		...['question', 'indicator', 'period'].map((by) => ({ reason: 'wide', by, columns: 'a, b', wanted: 'c' }))
	],
	'unlikely-value': [
		{ reason: 'weight', median: '1', count: '2' },
		{ reason: 'homes', homes: '300', area: 'oost' },
		{ reason: 'falls', before: '400', period: '2009-Q1' },
		{ reason: 'part', whole: 'dorp', parts: 'oost', period: '2009-Q1' }
	],
	'wrong-letters': [
		{ likely: 'café', count: '1' },
		{ likely: 'café', count: '5' }
	],
	'said-provisional': [{ period: '2010-Q1*' }],
	'kind-mismatch': [
		{ kind: 'mean', indicator: 'x' },
		{ kind: 'proportion', indicator: 'x' }
	],
	'unknown-area': [{}, { empty: 'yes' }, { reason: 'look-alike', even: 'oost' }],
	'extra-column': [{ place: '2' }, { place: '2', count: '1000' }, { place: '1', reason: 'row-numbers' }],
	'truncated-row': [
		{ reason: 'one-page' },
		{ reason: 'quote' },
		{ reason: 'unread', count: '1', size: '16' },
		{ reason: 'unread', count: '12', size: '16' },
		{ expected: '3', found: '2' },
		{ reason: 'footnote', below: '9' },
		{ reason: 'header', kind: 'same', rows: '4' },
		{ reason: 'header', kind: 'other', rows: '4, 9' },
		{ reason: 'row-names' },
		{ reason: 'labels' },
		{ reason: 'backslash' }
	],
	'unreadable-file': [
		...['sav-no-sav', 'sav-truncated', 'sav-packing', 'sav-too-large'],
		...['statline-no-json', 'statline-no-list', 'statline-empty'],
		'pipe',
		'device',
		'socket',
		'folder',
		'no-folder',
		'dangling',
		'no-access',
		'too-large',
		'EIO',
		...unreadableReasons
	].map((reason) => ({ reason, most: '12' })),
	'projected-coordinates': [{}, { count: '90' }, { grid: 'urn:ogc:def:crs:EPSG::31370' }],
	'low-threshold': [{ sound: '10' }],
	'two-tables-fit': [
		{ names: 'a.csv\nA.csv' },
		{ names: 'rivm\nrivm-2024', reason: 'mappings' },
		{ names: '2013\n2017', reason: 'editions' },
		{ reason: 'header', names: 'areas.csv\nresults.csv', sheet: '' },
		{ reason: 'header', names: 'areas.csv\nresults.csv', sheet: 'Blad1' }
	],
	'unmapped-value': [
		{ ours: 'area' },
		{ ours: 'score', label: 'weet niet' },
		{ reason: 'stand-in', ours: 'value' },
		{ reason: 'level', ours: 'rung' },
		{ reason: 'domain', edition: '2017' }
	],
	'split-domain': [{ household: 'h1', date: '2010-04-01', domain: 'gezondheid', rungs: '2, 4' }],
	'formula-without-value': [{ sheet: 'Blad1' }, { sheet: 'Blad1', count: '40' }],
	'not-recognised': [
		{ kind: 'sav' },
		{ wanted: 'surveys.csv', how: 'name' },
		{ wanted: 'surveys.csv', how: 'name', there: 'yes' },
		{ wanted: 'surveys.csv', how: 'csv' },
		{ wanted: 'areas.geojson', how: 'geojson' },
		{ wanted: 'indicators/programme.yaml', how: 'place' },
		{ reason: 'header', seen: 'a, b', sheet: 'Blad1', near: '', missing: '' },
		{ reason: 'header', seen: 'a, b', sheet: '', near: 'reach', missing: 'contacted' },
		{ reason: 'shapefile', name: 'wijk.shp', besides: 'wijk.dbf, wijk.shx', missing: '' },
		{ reason: 'shapefile', name: 'wijk.shp', besides: '', missing: '.dbf, .shx' },
		...['empty', 'json', 'map', 'one-shape', 'looks', 'markup', 'sav', 'other'].map((reason) => ({ reason }))
	],
	'no-rows': [{}, { refused: 'yes' }],
	'goal-written-alike': [
		{ same: 'yes' },
		{ baseline: '0.0004', written: '0,0%', english: '0.0%', decimals: '1' }
	],
	'small-register': [{ threshold: '10' }, { threshold: '10', hidden: 'yes' }, { threshold: '10', rest: '2' }],
	'missing-consent': [
		{ household: 'h1', files: 'results.csv' },
		{ household: 'h1', files: 'results.csv', withdrawn: 'yes' }
	]
};

describe('problem sentences', () => {
	it.each(problemCodes)('%s says where it is and what to do, in Dutch and in English', (code) => {
		for (const parameters of forms[code] ?? [{}]) {
			const nl = problemMessage(problem(code, parameters), 'nl');
			const en = problemMessage(problem(code, parameters), 'en');
			expect(nl).toMatch(/^observations\.csv, rij 12: .*\. .*\.$|^observations\.csv, rij 12: .*[;:] .*\.$/);
			expect(en).toMatch(/^observations\.csv, row 12: .*\. .*\.$|^observations\.csv, row 12: .*[;:] .*\.$/);
			expect(nl).not.toBe(en);
			expect(`${nl}${en}`).not.toMatch(/undefined|\{|\}/);
			const ofTheFile = ['title', 'delimiter', 'whole-line', 'wide'].includes(parameters.reason ?? '');
			if (!withoutColumn.includes(code) && !ofTheFile) {
				expect(nl).toContain('numerator');
				expect(en).toContain('numerator');
			}
		}
	});
	it('quotes the offending value, cut when it is very long', () => {
		expect(problemMessage(problem('bad-date'), 'nl')).toBe(
			'observations.csv, rij 12: “1.234” in kolom numerator is geen bestaande datum. Schrijf 31-12-2010 of 2010-12-31.'
		);
		const long = problemMessage({ ...problem('bad-date'), value: 'x'.repeat(5000) }, 'en');
		expect(long.length).toBeLessThan(250);
	});
	it('leaves the row out when the problem is the file itself', () => {
		const message = problemMessage(
			{ file: 'areas.csv', row: null, column: null, code: 'missing-file', value: null, parameters: {} },
			'en'
		);
		expect(message).toBe('areas.csv: the file is missing. Put areas.csv in the folder.');
	});
});
