// What somebody points out becomes a mapping, and a mapping can be pointed out anew, without losing a word of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	draftOfMapping,
	emptyDraft,
	lacking,
	mappingOfDraft,
	usedColumns,
	type Draft
} from '../../../src/lib/intake/mappings/draft.ts';
import { readMappingFile, writeMapping } from '../../../src/lib/intake/mappings/mapping-file.ts';
import { readMappingData, type TableMapping } from '../../../src/lib/intake/mappings/mapping.ts';

const name = fc
	.string({ minLength: 1, maxLength: 8 })
	.filter((one) => one.trim() !== '' && one !== '__proto__');
const record = <T>(value: fc.Arbitrary<T>) =>
	fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true });
const ours = fc.constantFrom('area', 'period', 'status', 'value', 'numerator', 'denominator', 'source');
const scale = fc.oneof(
	fc.constantFrom('percent', 'permille', 'none'),
	fc.record({ per: fc.constantFrom('percent', 'none'), decimal: fc.constantFrom(',', '.') })
);
const melt = fc.oneof(
	name,
	fc.record(
		{
			to: name,
			into: fc.constantFrom('mean', 'numerator', 'value'),
			scale,
			beside: fc.oneof(record(name), fc.record({ denominator: name })),
			values: record(name)
		},
		{ requiredKeys: ['to'] }
	)
);
const data = fc.record(
	{
		table: fc.constantFrom('observations', 'surveys', 'assessments', 'reach'),
		rename: record(ours),
		constant: record(name),
		rows: record(fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 3 }))),
		melt: record(melt),
		scale: fc.dictionary(ours, scale, { maxKeys: 2, noNullPrototype: true }),
		missing: fc.array(name, { maxLength: 2 }),
		hidden: fc.array(name, { maxLength: 2 })
	},
	{ requiredKeys: ['table'] }
);
const mappingOf = (said: unknown): TableMapping => {
	const read = readMappingData(said);
	if ('issue' in read || read.mapping.form !== 'table') throw new Error(JSON.stringify(read));
	return read.mapping.mapping;
};
/** By what it does: which words it is known again by is made anew, and one text is a list of one. */
const doing = ({ recognise: _, rows, ...rest }: TableMapping) => ({
	...rest,
	rows: Object.fromEntries(Object.entries(rows).map(([column, keep]) => [column, [keep].flat()]))
});

describe('a draft of a mapping', () => {
	it('is any mapping that there can be, and that mapping again', () => {
		fc.assert(
			fc.property(data, (said) => {
				const mapping = mappingOf(said);
				expect(doing(mappingOfDraft(draftOfMapping(mapping)))).toEqual(doing(mapping));
			}),
			{ numRuns: 300 }
		);
	});

	const wide: Draft = {
		...emptyDraft('observations'),
		uses: {
			Buurt: { as: 'ours', our: 'area', per: 'none' },
			'Met uitkering': { as: 'figure', of: 'uitkering', written: 'count', total: 'Inwoners', own: null },
			Eenzaam: { as: 'figure', of: 'eenzaam', written: 'percent', total: null, own: null },
			Leeftijd: { as: 'rows', keep: ['18+'] }
		},
		constant: { status: 'final', source: 'GGD', retrieved: '2012-02-01', note: '' },
		values: { area: { Velve: 'velve-lindenhof', Elders: '' }, status: { def: 'final' } }
	};

	it('is kept as a file that reads back the same, without what nobody said', () => {
		const mapping = mappingOfDraft(wide);
		expect(mapping.values).toEqual({ area: { Velve: 'velve-lindenhof' } });
		expect(mapping.constant).not.toHaveProperty('note');
		expect(mapping.recognise?.header).toEqual(['Buurt', 'Met uitkering', 'Inwoners', 'Eenzaam', 'Leeftijd']);
		const read = readMappingFile(writeMapping({ form: 'table', mapping }));
		expect(read).toEqual({ mapping: { form: 'table', mapping: mappingOf(mapping) } });
	});

	it('says what of ours nothing fills yet', () => {
		expect(lacking(wide)).toEqual(['period']);
		expect(lacking({ ...wide, constant: { ...wide.constant, period: '2012' } })).toEqual([]);
		expect(lacking(emptyDraft('observations'))).toEqual([
			...['indicator', 'area', 'period', 'status', 'source', 'retrieved', 'value']
		]);
		expect(usedColumns(emptyDraft('reach'))).toEqual([]);
	});
});
