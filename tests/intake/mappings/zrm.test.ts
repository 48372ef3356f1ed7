// Scores of the Zelfredzaamheid-Matrix, of both editions and in both forms, become rungs; what is lost is said, and two rungs on one day are shown.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lifeDomainIds } from '../../../src/lib/domain/life-domain.ts';
import { zrmSchema } from '../../../src/lib/domain/zrm.ts';
import { makeTable, type ForeignTable } from '../../../src/lib/intake/foreign/foreign-table.ts';
import { applyZrm, shapesOf } from '../../../src/lib/intake/mappings/apply-zrm.ts';
import { tableMappingSchema, type TableMapping } from '../../../src/lib/intake/mappings/mapping.ts';
import { writeCsv } from '../../../src/lib/intake/write-csv.ts';
import { readFolder } from '../definitions.ts';

const zrm = zrmSchema.parse(parse(readFileSync('indicators/zrm.yaml', 'utf8')));
const mapping = (more: Record<string, unknown>): TableMapping =>
	tableMappingSchema.parse({ table: 'assessments', ...more });

function taken(source: ForeignTable, own: TableMapping | null = null) {
	const [shape, ...more] = shapesOf(source, zrm, own);
	if (!shape || more.length > 0) throw new Error(`${more.length + Number(Boolean(shape))} shapes`);
	return applyZrm(source, zrm, { shape, mapping: own, file: 'zrm.csv' });
}
const rungs = (source: ForeignTable, own: TableMapping | null = null): string[] => {
	const { columns, rows } = taken(source, own);
	const at = (name: string) => columns.indexOf(name);
	return rows.map((row) =>
		['household', 'domain', 'date', 'rung', 'assessor'].map((name) => row[at(name)]).join(' ')
	);
};

const of2013 = makeTable(
	[
		...[
			'Gezin',
			'Afnamedatum',
			'1. Financiën',
			'2. Dagbesteding',
			'3. Huisvesting',
			'4. Huiselijke relaties'
		],
		...[
			'5. Geestelijke gezondheid',
			'6. Lichamelijke gezondheid',
			'7. Verslaving',
			'8. ADL',
			'9. Sociaal netwerk'
		],
		...['10. Maatschappelijke participatie', '11. Justitie']
	],
	[
		['h1', '01-04-2010', '2', '3', '4', '1', '3', '3', '5', '4', '2', '3', '5'],
		['h2', '02-04-2010', '2', '', '4', '1', '2', '4', '5', '4', '2', '3', '9']
	]
);
const of2017 = makeTable(
	['huishouden', 'datum', 'domein', 'score'],
	[
		['h1', '2010-04-01', 'Werk & Opleiding', '3 - beperkt zelfredzaam'],
		['h1', '2010-04-01', 'Tijdsbesteding', 'voldoende zelfredzaam'],
		['h1', '2010-04-01', 'Maatschappelijke participatie', '4'],
		['h1', '2010-04-01', 'Basale ADL', '5'],
		['h1', '2010-04-01', 'Instrumentele ADL', '4'],
		['h1', '2010-04-01', 'Middelengebruik', '5'],
		['h1', '2010-04-01', 'Huisvesting', '1'],
		['h1', '2010-04-01', 'Woonlasten', '1']
	]
);

describe('scores of the ZRM', () => {
	it('of 2013, one column per domain, are rungs that the intake reads', () => {
		const { columns, rows, edition, placeless, sourceRows } = taken(of2013);
		expect([edition, placeless]).toEqual([2013, 6]);
		const { tables, problems } = readFolder({ 'assessments.csv': writeCsv(columns, rows) });
		expect(problems).toEqual([]);
		expect(
			tables.assessments.map(({ household, domain, date, rung }) => [household, domain, date, rung])
		).toEqual([
			['h1', 'financien', '2010-04-01', 2],
			['h1', 'werk', '2010-04-01', 3],
			['h1', 'wonen', '2010-04-01', 4],
			['h1', 'gezondheid', '2010-04-01', 3],
			['h1', 'zorg', '2010-04-01', 4],
			['h1', 'vrije-tijd', '2010-04-01', 3],
			['h1', 'veiligheid', '2010-04-01', 5],
			['h2', 'financien', '2010-04-02', 2],
			['h2', 'wonen', '2010-04-02', 4],
			['h2', 'zorg', '2010-04-02', 4],
			['h2', 'vrije-tijd', '2010-04-02', 3]
		]);
		expect(new Set(sourceRows)).toEqual(new Set([2, 3]));
	});
	it('show a household that would get two rungs in one domain on one day, and take neither', () => {
		const { problems } = taken(of2013);
		expect(problems.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
			[3, '11. Justitie', 'unmapped-value', '9'],
			[3, '6. Lichamelijke gezondheid', 'split-domain', '4']
		]);
		expect(problems[1]?.parameters).toEqual({
			household: 'h2',
			date: '2010-04-02',
			domain: 'gezondheid',
			rungs: '2 (Geestelijke gezondheid), 4 (Lichamelijke gezondheid)'
		});
	});
	it('take the domain that the mapping lets go first', () => {
		const first = mapping({ zrm: { edition: 2013, first: ['lichamelijke-gezondheid'] } });
		expect(taken(of2013, first).problems.map(({ code }) => code)).toEqual(['unmapped-value']);
		expect(rungs(of2013, first)).toContain('h2 gezondheid 2010-04-02 4 coach');
	});
	it('of 2017, a row per domain, are told by the names that only that edition has', () => {
		expect(taken(of2017).edition).toBe(2017);
		expect(rungs(of2017)).toEqual([
			'h1 werk 2010-04-01 3 coach',
			'h1 vrije-tijd 2010-04-01 4 coach',
			'h1 wonen 2010-04-01 1 coach'
		]);
		expect(taken(of2017).problems.map(({ row, code, parameters }) => [row, code, parameters.reason])).toEqual(
			[
				[6, 'split-domain', undefined],
				[9, 'unmapped-value', 'domain']
			]
		);
	});
	it('of which the columns are called otherwise take them from the mapping', () => {
		const other = makeTable(
			['code', 'wanneer', 'wie', ...of2013.header.slice(2)],
			[['h1', '2010-04-01', 'zelf', ...(of2013.rows[0] ?? []).slice(2)]]
		);
		const own = mapping({
			rename: { code: 'household', wanneer: 'date', wie: 'assessor' },
			values: { assessor: { zelf: 'family' } }
		});
		expect(rungs(other, own)[0]).toBe('h1 financien 2010-04-01 2 family');
		expect(taken(other).problems.map(({ code, column }) => `${code} ${column}`)).toEqual([
			'missing-column household',
			'missing-column date'
		]);
	});
	it('are no matrix when a table only happens to speak of some of its domains', () => {
		expect(shapesOf(makeTable(['gezin', 'datum', 'financien', 'wonen', 'justitie'], []), zrm, null)).toEqual(
			[]
		);
	});
	it('of which no name tells the edition are for a person to say', () => {
		const shared = [
			'Financiën',
			'Huisvesting',
			'Huiselijke relaties',
			'Sociaal netwerk',
			'Justitie',
			'Lichamelijke gezondheid'
		];
		const table = makeTable(['gezin', 'datum', ...shared], []);
		expect(shapesOf(table, zrm, null)).toHaveLength(2);
		expect(shapesOf(table, zrm, mapping({ zrm: { edition: 2017 } }))).toHaveLength(1);
	});
	it('never give a rung that nobody scored, whatever is shared and whatever is written', () => {
		const level = fc.constantFrom('1', '2', '3', '4', '5', '', '2,0', 'niet zelfredzaam');
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('h1', 'h2'), fc.array(level, { minLength: 11, maxLength: 11 })), {
					maxLength: 6
				}),
				(lines) => {
					const rows = lines.map(([household, levels]) => [household, '2010-04-01', ...levels]);
					const { columns, rows: made, problems } = taken(makeTable(of2013.header, rows));
					const at = (name: string) => columns.indexOf(name);
					const keys = made.map((row) => `${row[at('household')]} ${row[at('domain')]}`);
					expect(new Set(keys).size).toBe(keys.length);
					const rungOf = (written: string) => (written.startsWith('niet') ? '2' : written.slice(0, 1));
					for (const household of ['h1', 'h2'])
						for (const domain of lifeDomainIds) {
							const ids =
								zrm.editions[0]?.domains.flatMap(({ ours }, index) => (ours === domain ? [index] : [])) ?? [];
							const scored = lines
								.filter(([one]) => one === household)
								.flatMap(([, levels]) => ids.map((index) => rungOf(levels[index] ?? '')))
								.filter(Boolean);
							const rung = made.find(
								(row) => row[at('household')] === household && row[at('domain')] === domain
							)?.[at('rung')];
							const split = problems.some(
								({ code, parameters }) =>
									code === 'split-domain' &&
									parameters.household === household &&
									parameters.domain === domain
							);
							const distinct = new Set(scored);
							expect(rung).toBe(distinct.size === 1 ? scored[0] : undefined);
							expect(split).toBe(distinct.size > 1);
						}
				}
			)
		);
	});
});

describe('what is lost', () => {
	it.each(zrm.editions.map((edition) => [edition.edition, edition] as const))(
		'of %i is said in words: every domain without a place, and every two that share one',
		(_, { domains, lost }) => {
			for (const { name, ours } of domains) {
				const shared = domains.filter((one) => one.ours === ours).length > 1;
				for (const language of ['nl', 'en'] as const)
					expect(lost[language].includes(name[language]), `${name.nl} in ${language}`).toBe(
						ours === null || shared
					);
			}
		}
	);
	it('counts eleven domains in 2013 and thirteen in 2017', () => {
		expect(zrm.editions.map(({ edition, domains }) => [edition, domains.length])).toEqual([
			[2013, 11],
			[2017, 13]
		]);
	});
	it('names the life domains that the matrix has nothing for', () => {
		for (const { domains } of zrm.editions) {
			const without = lifeDomainIds.filter((id) => !domains.some(({ ours }) => ours === id));
			expect(without).toEqual(['onderwijs']);
		}
		expect(zrm.lost.nl).toContain('Onderwijs');
		expect(zrm.lost.en).toContain('Education');
	});
});
