// The effort of the demonstration, asked of the real engine, is what its own rows add up to; and names no family.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '../../../src/lib/engine/engine.ts';
import { openNodeEngine } from '../../../src/lib/engine/node.ts';
import { costsInputOf, differenceIn } from '../../../src/lib/server/differences.ts';
import { openProgramme, type OpenedProgramme } from '../../../src/lib/server/programme.ts';
import { restrictedRows } from '../../../src/lib/server/engine-rows.ts';
import { rowsToPublish } from '../../server/rows-to-publish.ts';
import { answerCompare } from '../../../src/lib/subjects/compare/answer/comparison.ts';
import { effortScope } from '../../../src/lib/subjects/costs/ask/effort.ts';
import { answerEffort, effortAfter, everyYearOf } from '../../../src/lib/subjects/costs/answer.ts';
import type { EffortFigure } from '../../../src/lib/subjects/costs/figure/effort-figure.ts';

const folder = path.resolve(import.meta.dirname, '../../../data/velve-lindenhof');
const read = (file: string): Record<string, string>[] =>
	Papa.parse<Record<string, string>>(readFileSync(path.join(folder, file), 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;

let programme: OpenedProgramme;
let figure: EffortFigure;
beforeAll(async () => {
	programme = await openProgramme(undefined, { protection: false });
	figure = await answerEffort(programme.engine, programme.catalogue);
}, 60_000);

describe('effort from the files', () => {
	it('is the sum of the rows of families without the support, to what it is rounded to', () => {
		const rows = read('effort.csv').filter((one) => one.group === 'comparison');
		const comparison = figure.groups.find((one) => one.group === 'comparison');
		const families = new Set(rows.map((one) => one.household));
		const hours = rows.reduce((sum, one) => sum + Number(one.hours ?? 0), 0);
		expect(comparison?.households).toBe(families.size);
		expect(comparison?.total?.perFamily.value).toBeCloseTo(hours / families.size, 2);
		const told = (comparison?.organisations ?? []).filter((one) => !one.totals);
		const sum = told.reduce((total, one) => total + one.hours, 0);
		expect(Math.abs(sum - hours)).toBeLessThanOrEqual(25 * told.length);
	});

	it('leaves out coached families that did not agree, and counts from the quarter in which their support began', () => {
		const began = new Map(
			read('households.csv')
				.filter((one) => one.consent !== '' && (one.withdrawn ?? '') === '')
				.map((one) => [one.household, one.started ?? ''])
		);
		const quarterOf = (date: string) => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
		const rows = read('effort.csv').filter(
			(one) => one.group === 'coached' && began.has(one.household ?? '')
		);
		const after = rows.filter((one) => (one.period ?? '') >= quarterOf(began.get(one.household ?? '') ?? ''));
		const families = new Set(after.map((one) => one.household));
		const hours = after.reduce((sum, one) => sum + Number(one.hours ?? 0), 0);
		const coached = figure.groups.find((one) => one.group === 'coached');
		expect(coached?.total?.perFamily.value).toBeCloseTo(hours / families.size, 2);
	});

	it('carries no name of a family, and stops at a whole year', () => {
		expect(JSON.stringify(figure)).not.toMatch(/\b[HV]-\d/);
		expect(figure.period).toBe('2011');
		return answerEffort(programme.engine, programme.catalogue, { period: '2010-Q3' }).then((earlier) =>
			expect(earlier.period).toBe('2009')
		);
	});

	it('is told of every year at once as of each by itself, by whoever asks quarter after quarter', async () => {
		const { engine, catalogue, periods } = programme;
		const told = [await answerEffort(engine, catalogue, { period: '2011' })];
		const years = await everyYearOf(engine, catalogue, told);
		expect(years.map(({ period }) => period)).toEqual(['2008', '2009', '2010', '2011']);
		expect(years.at(-1)).toBe(told[0]);
		const asked: string[] = [];
		const listened = {
			...engine,
			all: <Row>(query: Query<Row>) => {
				asked.push(query.name);
				return engine.all(query);
			}
		};
		for (const period of periods) {
			const quarter = { period, told };
			expect(await answerEffort(listened, catalogue, { period, told: years })).toEqual(
				await answerEffort(engine, catalogue, quarter)
			);
		}
		// Before the first year there is only to ask when that was.
		expect(new Set(asked)).toEqual(new Set([effortScope().name]));
	});

	it('is told of every year at once also where a year between two that were told was not, or none was', async () => {
		const { engine, catalogue } = programme;
		const figures: EffortFigure[] = [];
		for (const period of ['2009', '2010', '2011'])
			figures.push(await answerEffort(engine, catalogue, { period }));
		for (const told of [figures, figures.filter(({ period }) => period !== '2010'), []]) {
			const years = await everyYearOf(engine, catalogue, told);
			expect(years.slice(years.length - told.length)).toEqual(told);
			for (const period of ['2007', '2008', '2009', '2010', '2011', '2012'])
				expect(await answerEffort(engine, catalogue, { period, told: years }), period).toEqual(
					await answerEffort(engine, catalogue, { period, told })
				);
		}
	});

	it('tells, of three years published one after the other, no difference that is of fewer families than the threshold', async () => {
		const years = ['2009', '2010', '2011'];
		const figures: EffortFigure[] = [];
		for (const period of years)
			figures.push(await answerEffort(programme.engine, programme.catalogue, { period }));
		const rows = read('effort.csv').filter((one) => Number(one.hours ?? 0) > 0);
		let compared = 0;
		for (const [place, now] of figures.entries()) {
			expect(now.period).toBe(years[place]);
			for (const { group, organisations } of now.groups)
				for (const { organisation, totals } of organisations) {
					if (organisation === null || totals) continue;
					// What was told of it before, by itself; the rest is what a reader can work out.
					const told = figures
						.slice(0, place)
						.findLast((one) =>
							one.groups.some(
								(of) =>
									of.group === group && of.organisations.some((each) => each.organisation === organisation)
							)
						);
					const since = rows.filter(
						(one) =>
							one.group === group &&
							one.organisation === organisation &&
							(one.period ?? '').slice(0, 4) <= (now.period ?? '') &&
							(one.period ?? '').slice(0, 4) > (told?.period ?? '0')
					);
					if (since.length === 0) continue;
					compared++;
					const families = new Set(since.map((one) => one.household));
					expect(families.size, `${organisation} ${now.period}`).toBeGreaterThanOrEqual(now.threshold);
				}
		}
		expect(compared).toBeGreaterThan(10);
	});

	it("prices the very difference that the comparison's own page draws", async () => {
		const { engine, catalogue } = programme;
		const { differences } = await costsInputOf(programme);
		const { did } = await answerCompare(engine, catalogue, { indicator: 'wwb-uitkering' });
		const own = differences.find((one) => one.indicator === 'wwb-uitkering');
		expect([own?.value, own?.lower, own?.upper]).toEqual([did.value, did.lower, did.upper]);
	});

	it('takes nobody who was asked in a survey for everybody whom its difference is about', async () => {
		const { engine, catalogue } = programme;
		const of = async (id: string) => {
			const indicator = catalogue.indicators.find((one) => one.id === id);
			if (!indicator) throw new Error(id);
			return differenceIn(await answerCompare(engine, catalogue, { indicator: id }), indicator);
		};
		expect((await of('wwb-uitkering')).people).toBeGreaterThan(0);
		const asked = await of('overlast');
		expect(asked.value).not.toBeNull();
		expect(asked.people).toBeNull();
	});

	it('counts nobody who was asked and did not agree, in whichever group, and lets go of whoever it told of before', async () => {
		const { tables, catalogue, engine } = programme;
		const published = await rowsToPublish(engine);
		const [some] = tables.households;
		if (!some) throw new Error('no household');
		const names = tables.effort.flatMap(({ group, household }) =>
			group === 'comparison' ? [household] : []
		);
		const refused = [...new Set(names)].sort().slice(0, 4);
		const asked = refused.map((household, place) => ({
			...{ ...some, household },
			...(place % 2 === 0 ? { consent: null, withdrawn: null } : { withdrawn: '2010-02-01' })
		}));
		const { figure, states } = await effortAfter(engine, catalogue, null, 2009);
		const before = figure && states && { states, told: [figure] };
		expect(JSON.stringify(before)).toContain(`"${refused[0]}"`);
		const told = async (changed: Partial<typeof tables>) => {
			const files = await openNodeEngine({ ...published, ...restrictedRows({ ...tables, ...changed }) });
			const all = [await effortAfter(files, catalogue, null), await effortAfter(files, catalogue, before)];
			await files.close();
			return all;
		};
		const found = await told({ households: [...tables.households, ...asked] });
		expect(found).toEqual(
			await told({ effort: tables.effort.filter(({ household }) => !refused.includes(household)) })
		);
		for (const household of refused) expect(JSON.stringify(found)).not.toContain(`"${household}"`);
		expect(found[1]?.states?.left).toMatchObject([{ group: 'comparison', families: refused.length }]);
	});

	it('is nothing where no effort was delivered', async () => {
		const { tables, catalogue, engine } = programme;
		const rows = { ...(await rowsToPublish(engine)), ...restrictedRows({ ...tables, effort: [] }) };
		const bare = await openNodeEngine(rows);
		expect(await answerEffort(bare, catalogue)).toMatchObject({ period: null, groups: [] });
		expect(await everyYearOf(bare, catalogue, [])).toEqual([]);
		await bare.close();
	});
});
