// A mapping is one file, whoever wrote it: read with the line of a mistake, written so that it reads back the same, and recognised next quarter.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMappingFile, writeMapping } from '../../../src/lib/intake/mappings/mapping-file.ts';
import {
	readMappingData,
	type Mapping,
	type NamedMapping
} from '../../../src/lib/intake/mappings/mapping.ts';
import { recogniseMapping } from '../../../src/lib/intake/mappings/recognise-mapping.ts';

const mappingOf = (data: unknown): Mapping => {
	const read = readMappingData(data);
	if ('issue' in read) throw new Error(`${read.issue.path.join('.')}: ${read.issue.message}`);
	return read.mapping;
};
const read = (text: string): Mapping => {
	const reading = readMappingFile(text);
	if ('fault' in reading) throw new Error(JSON.stringify(reading.fault));
	return reading.mapping;
};

/** What people and programs call columns, with all that YAML minds. */
const name = fc.oneof(
	fc.constantFrom(
		'ja',
		'no',
		'null',
		'~',
		'2010',
		'1e3',
		'0x1F',
		'- a',
		'a: b',
		'# x',
		'"q"',
		"it's",
		'*x',
		'é €',
		'%',
		'a\nb'
	),
	fc.string({ minLength: 1, maxLength: 12 }).filter((one) => one.trim() !== '' && one !== '__proto__')
);
const record = <T>(value: fc.Arbitrary<T>) => fc.dictionary(name, value, { maxKeys: 4 });
const scale = fc.oneof(
	fc.constantFrom('percent', 'permille', 'none'),
	fc.record({ per: fc.constantFrom('percent', 'none'), decimal: fc.constantFrom(',', '.') })
);
const tableData = fc.record(
	{
		recognise: fc.oneof(
			fc.record({ header: fc.array(name, { minLength: 1, maxLength: 3 }) }),
			fc.record({ header: fc.array(name, { maxLength: 2 }), sheet: name })
		),
		table: fc.constantFrom('observations', 'surveys', 'responses', 'assessments', 'households'),
		rename: record(name),
		constant: record(name),
		rows: record(fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 3 }))),
		melt: record(
			fc.oneof(name, fc.record({ to: name, into: name, scale, beside: record(name), values: record(name) }))
		),
		values: record(record(name)),
		leave_out: fc.array(name, { maxLength: 2 }),
		scale: record(scale),
		margins: fc.record({ column: name, value: name, lower: name, upper: name }),
		missing: fc.array(name, { maxLength: 3 }),
		hidden: fc.array(name, { maxLength: 3 }),
		zrm: fc.record({ edition: fc.constantFrom(2013, 2017), first: fc.array(name, { maxLength: 2 }) })
	},
	{ requiredKeys: [] }
);

describe('a mapping file', () => {
	it('written from what was clicked reads back the same, and writes the same again', () => {
		fc.assert(
			fc.property(tableData, (data) => {
				const mapping = mappingOf(data);
				const text = writeMapping(mapping, { rename: 'Hun kolom en de onze' }, 'Levering van de politie');
				expect(read(text)).toEqual(mapping);
				expect(writeMapping(read(text), { rename: 'Hun kolom en de onze' }, 'Levering van de politie')).toBe(
					text
				);
			})
		);
	});
	it('is easy to read, whatever order it was clicked in', () => {
		const mapping = mappingOf({
			melt: { Overlast: { to: 'overlast', scale: 'percent' } },
			constant: { status: 'final' },
			table: 'observations',
			recognise: { sheet: 'Kwartaal', header: ['Wijk', 'Overlast'] }
		});
		expect(writeMapping(mapping, { melt: 'Welke kolom welke indicator is' }, 'Levering van de politie')).toBe(
			[
				'# Levering van de politie',
				'',
				'recognise:',
				'  header:',
				'    - Wijk',
				'    - Overlast',
				'  sheet: Kwartaal',
				'',
				'table: observations',
				'',
				'constant:',
				'  status: final',
				'',
				'# Welke kolom welke indicator is',
				'melt:',
				'  Overlast:',
				'    to: overlast',
				'    scale: percent',
				''
			].join('\n')
		);
	});
	it.each(['docs/statline-rivm-50090NED.yaml', 'docs/limesurvey-answers.yaml', 'docs/police-quarter.yaml'])(
		'of the documents is valid: %s',
		(file) => {
			const mapping = read(readFileSync(file, 'utf8'));
			expect(read(writeMapping(mapping))).toEqual(mapping);
		}
	);
	it.each([
		['table: observation\n', { line: 1, where: 'table' }],
		['rename: {}\nmelt:\n  a: x\n  b: ""\n', { line: 4, where: 'melt.b' }],
		['rename: ]\n', { line: 1, where: 'YAML' }],
		['area: x\nperiod: y\nmeasures: []\n', { where: 'areas' }]
	])('tells the line of a mistake: %j', (text, fault) => {
		expect(readMappingFile(text)).toMatchObject({ fault });
	});
	it('does not unfold a few letters into more than fits in memory', () => {
		const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
		for (const one of 'bcdefghi')
			bomb.push(`${one}: &${one} [${`*${String.fromCharCode(one.charCodeAt(0) - 1)}, `.repeat(9)}x]`);
		expect(readMappingFile(bomb.join('\n'))).toHaveProperty('fault');
	});
});

describe('a supplier', () => {
	const named = (name: string, data: unknown): NamedMapping => ({ name, mapping: mappingOf(data) });
	const police = named('politie', { recognise: { header: ['Wijk', 'Overlast'] }, table: 'observations' });
	const school = named('school', { recognise: { sheet: 'Verzuim' }, table: 'observations' });
	const rivm = named('rivm', {
		...{ area: 'WijkenEnBuurten', period: 'Perioden', areas: { BU01530100: 'velve-lindenhof' } },
		measures: [{ measure: 'Eenzaam', indicator: 'eenzaam' }],
		constants: { status: 'final', source: 'RIVM', retrieved: '2024-06-01' }
	});
	const all = [police, school, rivm];
	const fitting = (header: string[], sheet: string | null = null, list = all) =>
		recogniseMapping({ header, sheet }, list).fitting.map(({ name }) => name);

	it('is known by the columns or the sheet that its mapping names, in any order', () => {
		expect(fitting(['Nr', 'Overlast', 'Wijk'])).toEqual(['politie']);
		expect(fitting(['Nr', 'Overlast'])).toEqual([]);
		expect(fitting(['Nr'], 'Verzuim')).toEqual(['school']);
	});
	it('of StatLine is known though the numbers behind its columns shift', () => {
		expect(fitting(['WijkenEnBuurten', 'Perioden', 'Eenzaam_31'])).toEqual(['rivm']);
	});
	it('of whom two mappings fit is for a person to tell apart', () => {
		const again = { ...police, name: 'politie-2' };
		expect(fitting(['Wijk', 'Overlast'], null, [...all, again])).toEqual(['politie', 'politie-2']);
	});
	it('whose mapping does not say how to know it is known by every column that it names', () => {
		const old = named('oud', { rename: { id: 'respondent' }, melt: { v1: '4A', v2: '4B' } });
		expect(fitting(['id', 'v1', 'v2'], null, [old])).toEqual(['oud']);
		expect(fitting(['id', 'v1'], null, [old])).toEqual([]);
	});
});
