// The outsider of these tests is no straw man: it counts as the product does, and finds what is shown carelessly.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planCounts } from '../../src/lib/subjects/households/answer/plan-counts.ts';
import { quarterRange } from '../../src/lib/domain/period.ts';
import { planCells } from '../../src/lib/domain/publication-cells.ts';
import { demonstrationFolder, openProgramme } from '../../src/lib/server/programme.ts';
import { chainOn, knownOf, leavesIn } from './attack-folder.ts';
import { nameOf } from './chained.ts';
import { familiesIn } from './families.ts';
import { IntegerProgramme, less, loadSolver } from './integer-programme.ts';
import { attacked } from './narrowed.ts';
import { Outsider, type Read } from './outsider.ts';
import {
	domainsOf,
	oneQuarterOn,
	randomFamilies,
	resultsOf,
	type RandomFamilies
} from './random-families.ts';
import { writeFamilies } from './write-families.ts';

beforeAll(loadSolver);

describe('counts made apart', () => {
	it('are the counts of the product, in every cell of the demonstration', async () => {
		const folder = demonstrationFolder();
		const { engine, catalogue, publication } = await openProgramme(folder, { protection: false });
		const periods = quarterRange('2010-Q3', '2011-Q4');
		const { areas, rows } = await planCounts(engine, catalogue, publication, periods);
		const { counts } = chainOn(null, folder, { areas: [...areas], period: '2011-Q4' });
		let compared = 0;
		for (const { counts: kind, subject, area, period, values } of rows.filter((one) => one.area !== null))
			for (const [category, value] of Object.entries(values)) {
				const name = nameOf(kind, subject, category, area ?? '*', period);
				expect(counts.get(name) ?? 0, name).toBe(value);
				compared++;
			}
		expect(compared).toBeGreaterThan(300);
	});
});

describe('drawn programmes', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'families-'));
	afterAll(() => rmSync(folder, { recursive: true }));

	it('are folders without a problem, a quarter later too', async () => {
		for (const seed of [1, 2]) {
			for (const programme of [randomFamilies(seed), oneQuarterOn(randomFamilies(seed))]) {
				const own = path.join(folder, `${seed}-${programme.periods.length}`);
				writeFamilies(programme, own);
				const { problems, periods } = await openProgramme(own, { protection: false });
				expect(problems, own).toEqual([]);
				expect(periods).toEqual(programme.periods);
			}
		}
	});

	it('give small groups away where only these are hidden', () => {
		const shows = (value: number, { threshold }: RandomFamilies) => value >= threshold;
		const { outsider, cells, programme } = careless(folder, 4, shows);
		const { threshold } = programme;
		const found = attacked({ outsider, cells, threshold, some: (place) => place % 4 === 0 });
		expect(found.narrowed.length).toBeGreaterThan(10);
		outsider.dispose();
	});

	it('tell who was coached by a result that is for everyone, though reach is hidden', () => {
		// Seeds that are odd have no exceptions: each family has its row from its first quarter on.
		const { outsider, programme } = careless(
			folder,
			9,
			(_, __, { counts, subject }) => counts === 'results' && subject === resultsOf[0].result
		);
		const [early, late] = programme.periods.slice(-2);
		const at = (period = '') => outsider.over(outsider.leaves, 'reach', null, 'coached', period);
		const newcomers = less(at(late), at(early));
		const { lower, upper } = outsider.width(newcomers, 'reach', 9);
		expect([lower, upper]).toEqual([outsider.count(newcomers), outsider.count(newcomers)]);
		outsider.dispose();
	});
});

describe('a range', () => {
	it('is of whole numbers, not of what lies between them', () => {
		// x + y = 1, y + z = 1, x + z ≤ 1: by halves all could be 1/2.
		const sum = (...places: number[]) => new Map(places.map((place) => [place, 1]));
		const programme = new IntegerProgramme(
			[0, 1, 0],
			[
				{ terms: sum(0, 1), min: 1, max: 1 },
				{ terms: sum(1, 2), min: 1, max: 1 },
				{ terms: sum(0, 2), min: -Infinity, max: 1 }
			]
		);
		expect(programme.range(sum(0, 1, 2), 9)).toEqual({ lower: 1, upper: 1 });
		programme.dispose();
	});

	it('is refused where what was published is not what was counted', () => {
		const folder = demonstrationFolder();
		const areas = [{ area: 'lindenhof', part_of: null }];
		const of = { areas, period: '2008-Q4' };
		const { counts } = chainOn(null, folder, of);
		const cell = { counts: 'reach', subject: null, area: 'lindenhof', period: '2008-Q4', cell: 'coached' };
		expect(() => new Outsider([{ ...cell, value: 999 }], knownOf(folder, of, []), counts)).toThrow('999');
	});
});

/** A programme of which everything is published that the rule lets through. */
function careless(
	folder: string,
	seed: number,
	shows: (value: number, programme: RandomFamilies, cell: Read) => boolean
) {
	const programme = randomFamilies(seed);
	const own = path.join(folder, `careless-${seed}`);
	writeFamilies(programme, own);
	const areas = programme.areas
		.filter((one) => one.area !== 'wijk')
		.map(({ area, part_of }) => ({ area, part_of: part_of === 'wijk' || part_of === '' ? null : part_of }));
	const of = { areas, period: programme.periods.at(-1) ?? '' };
	const { counts } = chainOn(null, own, of);
	const subjects: Record<string, readonly (string | null)[]> = {
		reach: [null],
		results: resultsOf.map((one) => one.result),
		ladder: domainsOf,
		plan: ['agreement', 'support']
	};
	const within = (area: string | null): string[] =>
		leavesIn(areas).filter((leaf) => {
			const above = areas.find((one) => one.area === leaf)?.part_of;
			return area === null || leaf === area || above === area;
		});
	const cells = (['reach', 'results', 'ladder', 'plan'] as const).flatMap((kind) =>
		(subjects[kind] ?? []).flatMap((subject) =>
			[null, ...areas.map((one) => one.area)].flatMap((area) =>
				programme.periods.flatMap((period) =>
					planCells[kind].map((cell): Read => {
						const names = cell === 'applicable' ? ['met', 'unmet'] : [cell];
						const value = within(area)
							.flatMap((leaf) =>
								names.map((name) => counts.get(nameOf(kind, subject, name, leaf, period)) ?? 0)
							)
							.reduce((sum, one) => sum + one, 0);
						const one = { counts: kind, subject, area, period, cell, value };
						return shows(value, programme, one) ? one : { ...one, value: null };
					})
				)
			)
		)
	);
	const outsider = new Outsider(cells, knownOf(own, of, familiesIn(own)), counts);
	return { outsider, cells, programme };
}
