// An attacker who reads only released JSON, with integer programming, finds no small group: random programmes and the demonstration.
import { beforeAll, describe, expect, it } from 'vitest';
import type { PublicationPlan } from '../../src/lib/domain/publication.ts';
import { leavesIn } from '../../src/lib/domain/publication-cells.ts';
import type { EarlierRelease, ProtectedRelease } from '../../src/lib/domain/release.ts';
import { canonicalRelease } from '../../src/lib/disclosure/published-release.ts';
import type { PlanCounts } from '../../src/lib/disclosure/plan-counts.ts';
import { protect } from '../../src/lib/disclosure/protect.ts';
import { shownOf } from '../../src/lib/disclosure/tables.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { planCounts } from '../../src/lib/subjects/households/answer/plan-counts.ts';
import { demonstrationFolder, openProgramme } from '../../src/lib/server/programme.ts';
import { Attack } from './attack.ts';
import { found, newcomers, remainders } from './found.ts';
import { randomProgramme, truths, until, type RandomProgramme } from './random-programme.ts';

const seeds = (from: number, many: number) => Array.from({ length: many }, (_, i) => from + i);

const gate = ({ plan, counts, threshold }: RandomProgramme, earlier: EarlierRelease[] = []) =>
	protect({ programme: 'proef', plan, counts, threshold, earlier });

describe('1,000 random programmes', () => {
	it(
		'give no small group away, to who reads the release of all their quarters',
		{ timeout: 120_000 },
		async () => {
			const broken: string[] = [];
			let groups = 0;
			for (const seed of seeds(1, 1000)) {
				const random = randomProgramme(seed, {
					quarters: seed % 8 === 0 ? 3 : 2,
					results: 1 + (seed % 2),
					domains: 1
				});
				const { release, lost } = await gate(random);
				const attack = new Attack([canonicalRelease(release)], random.elsewhere);
				const given = [...found(attack, random), ...newcomers(attack, random), ...remainders(attack, random)];
				groups += truths(random).filter((one) => one.count < random.threshold).length;
				if (lost > 0 || given.length > 0) broken.push(`seed ${seed}, lost ${lost}: ${given.join('; ')}`);
			}
			expect(broken).toEqual([]);
			expect(groups).toBeGreaterThan(5_000);
		}
	);

	it('give none away to who keeps every release, one a quarter, each made with those before it', async () => {
		for (const seed of seeds(20_000, 60)) {
			const random = randomProgramme(seed, { quarters: 4, results: 1, domains: 1 });
			const releases: EarlierRelease[] = [];
			for (const quarters of random.counts.periods.keys()) {
				const { release } = await gate({ ...random, counts: until(random.counts, quarters + 1) }, releases);
				releases.push({ file: `${release.period}.json`, release });
			}
			const attack = new Attack(
				releases.map((one) => canonicalRelease(one.release)),
				random.elsewhere
			);
			expect([...found(attack, random), ...newcomers(attack, random)], `seed ${seed}`).toEqual([]);
		}
	});

	it('would be found out without protection: the attacker is no straw man', async () => {
		let caught = 0;
		for (const seed of seeds(30_000, 40)) {
			const random = randomProgramme(seed);
			const { release } = await protect({ ...random, programme: 'proef', threshold: 1, earlier: [] });
			const attack = new Attack([canonicalRelease(release)], random.elsewhere);
			if (found(attack, random).length > 0) caught++;
		}
		expect(caught).toBeGreaterThan(25);
	});
});

describe('hidden cells', () => {
	it(
		'are at most 1.5 times the fewest that any safe choice hides which shows as much of reach, by trying them all',
		{ timeout: 60_000 },
		async () => {
			let least = 0;
			let ours = 0;
			for (const seed of seeds(40_000, 60)) {
				const random = randomProgramme(seed, { quarters: 1, results: 1, domains: 0 });
				const { release } = await gate(random);
				const cells = truths(random).filter((one) => one.cell !== 'unmet');
				const free = cells.filter((one) => one.count >= random.threshold);
				if (free.length > 9) continue;
				const [fewest, chosen] = [fewestHidden(release, random), hiddenIn(release, cells)];
				expect(chosen, `seed ${seed}: fewest ${fewest}`).toBeLessThanOrEqual(
					Math.max(1.5 * fewest, fewest + 0)
				);
				least += fewest;
				ours += chosen;
			}
			expect(least).toBeGreaterThan(50);
			console.info(`hidden: ${ours}, fewest possible: ${least}`);
		}
	);
});

type Truth = ReturnType<typeof truths>[number];

const isCell = (one: Truth) => (cell: ProtectedRelease['tables'][number]['cells'][number]) =>
	cell.subject === one.subject &&
	cell.area === one.area &&
	cell.period === one.period &&
	cell.cell === one.cell;

function hiddenIn(release: ProtectedRelease, cells: readonly Truth[]): number {
	return cells.filter((one) => {
		const table = release.tables.find(({ counts }) => counts === one.counts);
		return !table?.cells.some((cell) => isCell(one)(cell) && !cell.hidden);
	}).length;
}

/** Tries every set of cells to show beside what is shown of reach, which goes first by rule; the largest set first. */
function fewestHidden(release: ProtectedRelease, random: RandomProgramme): number {
	const cells = truths(random).filter((one) => one.cell !== 'unmet');
	const free = cells.filter((one) => one.count >= random.threshold);
	const reach = free.filter((one) => one.counts === 'reach');
	const hiddenReach = reach.filter((one) => hiddenIn(release, [one]) > 0);
	const patterns = [...Array(2 ** free.length).keys()]
		.map((bits) => free.filter((_, i) => (bits >> i) & 1))
		.filter((hidden) => reach.every((one) => hidden.includes(one) === hiddenReach.includes(one)))
		.sort((a, b) => a.length - b.length);
	for (const hidden of patterns) {
		const tables = release.tables.map((table) => ({
			...table,
			coarsened: [],
			cells: free
				.filter((one) => one.counts === table.counts && !hidden.includes(one))
				.map(({ subject, area, period, cell, count }) => ({
					subject,
					area,
					period,
					cell,
					value: count,
					hidden: false
				}))
		}));
		const attack = new Attack([JSON.stringify({ ...release, tables })], random.elsewhere);
		if (found(attack, random).length + remainders(attack, random).length === 0)
			return cells.length - free.length + hidden.length;
	}
	return cells.length;
}

describe('the demonstration', () => {
	let plan: PublicationPlan;
	let counts: PlanCounts;
	let threshold: number;
	const releases: EarlierRelease[] = [];

	beforeAll(async () => {
		const { engine, catalogue, periods } = await openProgramme(demonstrationFolder());
		plan = readDefinitions('indicators').publication;
		threshold = catalogue.programme.threshold;
		const own = periods.filter((one) => one >= catalogue.programme.start);
		counts = await planCounts(engine, catalogue, plan, own);
		for (const left of [2, 1, 0]) {
			const { release, lost } = await protect({
				programme: catalogue.programme.id,
				plan,
				counts: until(counts, own.length - left),
				threshold,
				earlier: [...releases]
			});
			expect(lost).toBe(0);
			releases.push({ file: `${release.period}.json`, release });
		}
	}, 60_000);

	it('shows at least 740 cells, and at least 75% of those of its last three quarters', () => {
		const last = releases.at(-1)?.release;
		const three = counts.periods.slice(-3);
		const share = (periods: readonly string[], kinds: readonly string[]) => {
			let [shown, planned] = [0, 0];
			for (const table of last?.tables ?? []) {
				const own = plan.tables.find((one) => one.id === table.table);
				if (!own || !kinds.includes(table.counts)) continue;
				const inside = <One extends { period: string }>(list: One[]) =>
					list.filter(
						(one) => ['process', 'experience'].includes(table.counts) || periods.includes(one.period)
					);
				const part = { ...table, cells: inside(table.cells), coarsened: inside(table.coarsened) };
				const counted = shownOf(part, own, counts.areas.length);
				shown += counted.shown;
				planned += counted.planned;
			}
			return { shown, planned, share: shown / planned };
		};
		const kinds = plan.tables.map((one) => one.counts);
		for (const period of three) console.info(period, share([period], kinds));
		for (const kind of kinds) console.info(kind, share(three, [kind]));
		console.info('three quarters', share(three, kinds), 'all quarters', share(counts.periods, kinds));
		expect(share(counts.periods, kinds).shown).toBeGreaterThanOrEqual(740);
		expect(share(three, kinds).share).toBeGreaterThanOrEqual(0.75);
		expect(share(three.slice(-1), kinds).share).toBeGreaterThanOrEqual(0.75);
	});

	it(
		'gives no small group away to who keeps the releases of three consecutive quarters',
		{ timeout: 120_000 },
		() => {
			const three = counts.periods.slice(-3);
			const texts = releases.map(({ release }) =>
				canonicalRelease({
					...release,
					tables: release.tables.map((table) => ({
						...table,
						cells: table.cells.filter((one) => three.includes(one.period))
					}))
				})
			);
			const attack = new Attack(texts, false);
			const rows = counts.rows.filter((row) => three.includes(row.period));
			const own = { plan, counts: { ...counts, periods: three, rows }, threshold };
			expect(truths(own).filter((one) => one.count < threshold).length).toBeGreaterThan(50);
			expect(found(attack, own)).toEqual([]);
			expect(leavesIn('half-year', three.at(-1) ?? '')).toBe(true);
		}
	);
});
