// What leaves about people: named cases, and properties of the release that anybody may check.
import { describe, expect, it } from 'vitest';
import { releaseSchema, type EarlierRelease, type ProtectedRelease } from '../../src/lib/domain/release.ts';
import type { CountRow, PlanArea, PlanCounts } from '../../src/lib/disclosure/plan-counts.ts';
import { protect } from '../../src/lib/disclosure/protect.ts';
import { canonicalRelease } from '../../src/lib/disclosure/published-release.ts';
import { shownOf } from '../../src/lib/disclosure/tables.ts';
import { planOf, randomProgramme, until } from './random-programme.ts';

const programme = 'proef';
const two: PlanArea[] = [
	{ area: 'noord', part_of: null },
	{ area: 'zuid', part_of: null }
];

/** `2010-Q2 noord: coached 40, ended 12` and results in those areas. */
function counted(
	areas: PlanArea[],
	figures: Record<
		string,
		Record<
			string,
			{ reach?: [number, number]; result?: [met: number, unmet: number]; ladder?: [number, number, number] }
		>
	>
): PlanCounts {
	const rows: CountRow[] = [];
	for (const [period, places] of Object.entries(figures))
		for (const [place, { reach, result, ladder }] of Object.entries(places)) {
			const [coached, ended] = reach ?? [400, 60];
			const at = { period, area: place === 'all' ? null : place };
			rows.push({ ...at, counts: 'reach', subject: null, values: { coached, ended } });
			if (result)
				rows.push({
					...at,
					counts: 'results',
					subject: 'werk',
					values: { met: result[0], unmet: result[1] }
				});
			if (ladder) {
				const [up, same, down] = ladder;
				rows.push({ ...at, counts: 'ladder', subject: 'werk', values: { up, same, down } });
			}
		}
	return { areas, periods: Object.keys(figures), rows, respondents: [] };
}

const gate = (counts: PlanCounts, earlier: EarlierRelease[] = [], threshold = 10, plan = planOf('quarter')) =>
	protect({ programme, plan, counts, threshold, earlier });

/** `reach noord coached 2010-Q2` to the value, `.` where hidden, nothing where left out. */
function cellsOf(release: ProtectedRelease): Record<string, number | string> {
	return Object.fromEntries(
		release.tables.flatMap(({ counts, cells }) =>
			cells.map((one) => [
				[counts, one.area ?? 'all', one.cell, one.period].join(' '),
				one.hidden ? '.' : (one.value ?? '')
			])
		)
	);
}

describe('what is hidden', () => {
	it('shows nothing of nobody, as it shows nothing of one', async () => {
		const quarter = (many: number) => ({
			noord: { reach: [many, 0] as [number, number], result: [0, 0] as [number, number] },
			zuid: { reach: [0, 0] as [number, number], result: [0, 0] as [number, number] }
		});
		const counts = (many: number) => counted(two, { '2010-Q1': quarter(0), '2010-Q2': quarter(many) });
		const { release, lost } = await gate(counts(0));
		expect(lost).toBe(0);
		expect(release.tables.flatMap(({ cells }) => cells).filter((one) => !one.hidden)).toEqual([]);
		expect(release).toEqual((await gate(counts(1))).release);
	});

	it('shows all of a table without small groups', async () => {
		const counts = counted(two, {
			'2010-Q2': { noord: { result: [100, 120] }, zuid: { result: [90, 80], ladder: [30, 40, 20] } }
		});
		const { release, lost } = await gate(counts);
		expect(lost).toBe(0);
		const cells = cellsOf(release);
		expect(cells['results noord met 2010-Q2']).toBe(100);
		expect(cells['results all applicable 2010-Q2']).toBe(390);
		expect(cells['reach zuid ended 2010-Q2']).toBe(60);
	});

	it('hides whatever is below the threshold, and nothing at the threshold', async () => {
		const of = async (met: number) =>
			cellsOf((await gate(counted([], { '2010-Q2': { all: { result: [met, 100] } } }))).release);
		expect((await of(9))['results all met 2010-Q2']).toBe('.');
		expect((await of(10))['results all met 2010-Q2']).toBe(10);
	});

	it('protects 0% and 100% of a group: they tell about every member', async () => {
		for (const result of [
			[0, 200],
			[200, 0]
		] as const) {
			const { release } = await gate(counted([], { '2010-Q2': { all: { result: [...result] } } }));
			const { 'results all met 2010-Q2': met, 'results all applicable 2010-Q2': applicable } =
				cellsOf(release);
			expect([met, applicable]).toContain('.');
		}
	});

	it('hides the share of few who did not, though many did: percentage times denominator gives them', async () => {
		const { release } = await gate(counted([], { '2010-Q2': { all: { result: [196, 4] } } }));
		const { 'results all met 2010-Q2': met, 'results all applicable 2010-Q2': applicable } = cellsOf(release);
		expect([met, applicable].filter((one) => one === '.')).toHaveLength(1);
	});

	it('hides a second part where the whole less the first would give the small one', async () => {
		const { release } = await gate(
			counted(two, { '2010-Q2': { noord: { result: [4, 150] }, zuid: { result: [80, 90] } } })
		);
		const cells = cellsOf(release);
		expect(cells['results noord met 2010-Q2']).toBe('.');
		expect(cells['results all met 2010-Q2'] === '.' || cells['results zuid met 2010-Q2'] === '.').toBe(true);
		expect(cells['results all met 2010-Q2']).toBe(84);
	});

	it('hides in nested areas what their sums would give', async () => {
		const areas = [...two, { area: 'zuid-1', part_of: 'zuid' }, { area: 'zuid-2', part_of: 'zuid' }];
		const { release } = await gate(
			counted(areas, {
				'2010-Q2': {
					noord: { result: [90, 90] },
					'zuid-1': { result: [3, 90] },
					'zuid-2': { result: [70, 60] }
				}
			})
		);
		const cells = cellsOf(release);
		expect(cells['results zuid-1 met 2010-Q2']).toBe('.');
		expect(cells['results zuid-2 met 2010-Q2']).toBe('.');
		expect(cells['results zuid met 2010-Q2']).toBe(73);
	});

	it('hides the latest count since the start where few came since the one before: year less quarters', async () => {
		const { release } = await gate(
			counted([], {
				'2010-Q3': { all: { reach: [100, 20] } },
				'2010-Q4': { all: { reach: [104, 40] } },
				'2011-Q1': { all: { reach: [130, 60] } }
			})
		);
		const cells = cellsOf(release);
		expect(cells['reach all coached 2010-Q3']).toBe(100);
		expect(cells['reach all coached 2010-Q4']).toBe('.');
		expect(cells['reach all coached 2011-Q1']).toBe(130);
		expect(cells['reach all ended 2010-Q4']).toBe(40);
	});

	it('leaves out the areas of a row in which none can be shown, and a quarter of which nothing can, and says so', async () => {
		const plan = planOf('quarter');
		const counts = counted(two, {
			'2010-Q1': { noord: { reach: [200, 50], result: [3, 2] }, zuid: { reach: [200, 50], result: [4, 3] } },
			'2010-Q2': { noord: { reach: [300, 90], result: [3, 2] }, zuid: { reach: [300, 90], result: [90, 80] } }
		});
		const { release } = await gate(counts, [], 10, plan);
		const results = release.tables.find((one) => one.counts === 'results');
		expect(results?.coarsened).toContainEqual({ subject: 'werk', period: '2010-Q1', to: 'whole' });
		expect(results?.cells.filter((one) => one.period === '2010-Q1' && one.area !== null)).toEqual([]);
	});
});

describe('earlier releases', () => {
	const first = counted(two, { '2010-Q2': { noord: { result: [50, 60] }, zuid: { result: [40, 70] } } });

	it('are reckoned with: what one showed of a part, the next must hide of the whole', async () => {
		const { release: known } = await gate(first, [], 3);
		const earlier = [
			{ file: '2010-Q2.json', release: releaseSchema.parse(JSON.parse(canonicalRelease(known))) }
		];
		// The threshold has risen since: noord is small now, and zuid was shown.
		const counts = counted(two, {
			'2010-Q2': { noord: { result: [5, 60] }, zuid: { result: [40, 70] } }
		});
		const { release } = await gate(counts, earlier);
		const cells = cellsOf(release);
		expect(cells['results noord met 2010-Q2']).toBe('.');
		expect(cells['results zuid met 2010-Q2']).toBe(40);
		expect(cells['results all met 2010-Q2']).toBe('.');
		expect(release.earlier).toEqual([{ file: '2010-Q2.json', period: '2010-Q2' }]);
	});

	it('keep a correction of few people from leaving, and let one of many', async () => {
		const { release: known } = await gate(first);
		const earlier = [{ file: 'a.json', release: known }];
		const of = async (met: number) => {
			const places = {
				noord: { result: [met, 60] as [number, number] },
				zuid: { result: [40, 70] as [number, number] }
			};
			return cellsOf((await gate(counted(two, { '2010-Q2': places }), earlier)).release);
		};
		expect((await of(50))['results noord met 2010-Q2']).toBe(50);
		expect((await of(52))['results noord met 2010-Q2']).toBe('.');
		expect((await of(90))['results noord met 2010-Q2']).toBe(90);
	});
});

describe('for any programme', () => {
	const seeds = Array.from({ length: 40 }, (_, i) => 5000 + i);

	it('a quarter is decided by itself and those before it: a later report repeats an earlier one', async () => {
		for (const seed of seeds) {
			const { plan, counts, threshold } = randomProgramme(seed);
			const ask = (of: PlanCounts, earlier: EarlierRelease[]) =>
				protect({ programme, plan, counts: of, threshold, earlier });
			const { release: before } = await ask(until(counts, counts.periods.length - 1), []);
			const { release: after } = await ask(counts, []);
			const { release: knowing } = await ask(counts, [{ file: 'a.json', release: before }]);
			for (const [i, table] of before.tables.entries()) {
				const periods = new Set(before.tables.flatMap((one) => one.cells.map((cell) => cell.period)));
				expect(after.tables[i]?.cells.filter((cell) => periods.has(cell.period))).toEqual(table.cells);
			}
			expect(knowing.tables, `seed ${seed}`).toEqual(after.tables);
		}
	});

	it('gives the same bytes again, shows only true counts, and nothing below the threshold', async () => {
		for (const seed of seeds) {
			const { plan, counts, threshold } = randomProgramme(seed);
			const { release, lost } = await protect({ programme, plan, counts, threshold, earlier: [] });
			const again = await protect({ programme, plan, counts, threshold, earlier: [] });
			const text = canonicalRelease(release);
			expect(canonicalRelease(again.release)).toBe(text);
			expect(releaseSchema.parse(JSON.parse(text))).toEqual(release);
			expect(lost).toBe(0);
			for (const [i, table] of release.tables.entries()) {
				for (const cell of table.cells) {
					expect(cell.hidden).toBe(cell.value === null);
					if (cell.value !== null) expect(cell.value).toBeGreaterThanOrEqual(threshold);
				}
				const own = plan.tables[i];
				if (!own) continue;
				const { shown, planned } = shownOf(table, own, counts.areas.length);
				expect(shown).toBeLessThanOrEqual(planned);
			}
		}
	});
});
