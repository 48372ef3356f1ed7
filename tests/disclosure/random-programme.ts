// Small programmes drawn from a seed: areas that nest, quarters, results and ladders, all counts invented.
import type { PublicationPlan } from '../../src/lib/domain/publication.ts';
import type { Rhythm } from '../../src/lib/domain/publication-cells.ts';
import { planCells, planKinds, leavesIn } from '../../src/lib/domain/publication-cells.ts';
import { quarterRange } from '../../src/lib/domain/period.ts';
import type { CountRow, PlanArea, PlanCounts } from '../../src/lib/disclosure/plan-counts.ts';

/** Whole numbers from 0 up to a limit; the same for the same seed (mulberry32, a public domain generator). */
export function draws(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

const both = (text: string) => ({ nl: text, en: text });

export const planOf = (areas: Rhythm, whole: Rhythm = 'quarter'): PublicationPlan => ({
	tables: planKinds.map((counts) => ({
		id: counts,
		counts,
		name: both(counts),
		whole,
		areas: ['process', 'experience'].includes(counts) || counts === 'plan' ? 'never' : areas,
		cells: planCells[counts].map((id) => ({ id, name: both(id) }))
	}))
});

export interface RandomProgramme {
	plan: PublicationPlan;
	counts: PlanCounts;
	threshold: number;
	elsewhere: boolean;
}

const shapes: PlanArea[][] = [
	[],
	[
		{ area: 'a', part_of: null },
		{ area: 'b', part_of: null }
	],
	[
		{ area: 'a', part_of: null },
		{ area: 'b', part_of: null },
		{ area: 'c', part_of: null }
	],
	[
		{ area: 'a', part_of: null },
		{ area: 'b', part_of: null },
		{ area: 'b1', part_of: 'b' },
		{ area: 'b2', part_of: 'b' }
	]
];

export function randomProgramme(
	seed: number,
	most: { quarters: number; results: number; domains: number; kinds?: number } = {
		quarters: 3,
		results: 2,
		domains: 1
	}
): RandomProgramme {
	const draw = draws(seed);
	// Draws of their own, so that the rest of a programme does not hang on how many kinds of items it has.
	const drawItems = draws(seed ^ 0x5bd1e995);
	const kinds = Array.from({ length: drawItems((most.kinds ?? 2) + 1) }, (_, i) => `k${i}`);
	const areas = shapes[draw(shapes.length)] ?? [];
	const elsewhere = areas.length > 0 && draw(4) === 0;
	const plan = planOf(draw(2) === 0 ? 'quarter' : 'half-year');
	const periods = quarterRange('2010-Q2', '2011-Q4').slice(0, 1 + draw(most.quarters));
	const threshold = [3, 5, 10][draw(3)] ?? 10;
	const results = Array.from({ length: 1 + draw(most.results) }, (_, i) => `r${i}`);
	const domains = Array.from({ length: draw(most.domains + 1) }, (_, i) => `d${i}`);
	const leaves: (string | null)[] = areas
		.map((one) => one.area)
		.filter((area) => !areas.some((other) => other.part_of === area));
	if (elsewhere || leaves.length === 0) leaves.push(null);
	const rows: CountRow[] = [];
	const pace = 6 + draw(30);
	const so = new Map<string | null, { coached: number; ended: number }>();
	for (const period of periods) {
		for (const area of leaves) {
			const before = so.get(area) ?? { coached: 0, ended: 0 };
			const coached = before.coached + draw(pace);
			const ended = Math.min(coached, before.ended + draw(Math.ceil(pace / 3)));
			so.set(area, { coached, ended });
			rows.push({ counts: 'reach', subject: null, period, area, values: { coached, ended } });
			for (const subject of results) {
				const unknown = draw(3) === 0 ? draw(coached + 1) : 0;
				const met = draw(coached - unknown + 1);
				rows.push({
					counts: 'results',
					subject,
					period,
					area,
					values: { met, unmet: coached - unknown - met }
				});
			}
			for (const subject of kinds) {
				const during = coached - before.ended;
				const households = drawItems(3) === 0 ? Math.min(during, drawItems(5)) : drawItems(during + 1);
				rows.push({ counts: 'plan', subject, period, area, values: { households } });
			}
			for (const subject of domains) {
				const up = draw(coached - ended + 1);
				const same = draw(coached - ended - up + 1);
				const down = draw(Math.min(6, coached - ended - up - same) + 1);
				rows.push({ counts: 'ladder', subject, period, area, values: { up, same, down } });
			}
		}
	}
	return { plan, counts: { areas, periods, rows, respondents: [] }, threshold, elsewhere };
}

/** The programme as it was known in its first quarters. */
export const until = (counts: PlanCounts, quarters: number): PlanCounts => {
	const periods = counts.periods.slice(0, quarters);
	return { ...counts, periods, rows: counts.rows.filter((row) => periods.includes(row.period)) };
};

/** Every cell of the plan with its true count. */
export function truths({ plan, counts }: Pick<RandomProgramme, 'plan' | 'counts'>) {
	const inside = (area: string): string[] => [
		area,
		...counts.areas.filter((one) => one.part_of === area).flatMap((one) => inside(one.area))
	];
	const found: {
		counts: string;
		subject: string | null;
		period: string;
		area: string | null;
		cell: string;
		count: number;
	}[] = [];
	for (const table of plan.tables)
		for (const period of counts.periods)
			for (const area of [null, ...counts.areas.map((one) => one.area)]) {
				if (!leavesIn(area === null ? table.whole : table.areas, period)) continue;
				const own = counts.rows.filter(
					(row) =>
						row.counts === table.counts &&
						row.period === period &&
						(area === null || inside(area).includes(row.area ?? ''))
				);
				for (const subject of new Set(own.map((row) => row.subject)))
					for (const { id } of [...table.cells, ...(table.counts === 'results' ? [{ id: 'unmet' }] : [])]) {
						const values = own.filter((row) => row.subject === subject).map((row) => row.values);
						const count = values.reduce(
							(sum, one) => sum + (id === 'applicable' ? (one.met ?? 0) + (one.unmet ?? 0) : (one[id] ?? 0)),
							0
						);
						found.push({ counts: table.counts, subject, period, area, cell: id, count });
					}
			}
	return found;
}
