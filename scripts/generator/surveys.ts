// The residents' survey: two waves of answers in four areas, part of the people in both, and the nuisance means they give.
import { chance } from './random.ts';
import type { Cell, Table } from './table.ts';

export const waves = ['2009-Q1', '2011-Q1'] as const;
type Wave = (typeof waves)[number];

interface Sample {
	area: string;
	size: number;
	/** Invented mean of nuisance per wave, scale 1-10. */
	nuisance: Record<Wave, number>;
	/** Invented share of members of a sports club per wave. */
	sport: Record<Wave, number>;
}

const samples: Sample[] = [
	{
		area: 'nieuwe-velve',
		size: 96,
		nuisance: { '2009-Q1': 3.0, '2011-Q1': 2.6 },
		sport: { '2009-Q1': 0.1, '2011-Q1': 0.15 }
	},
	{
		area: 'lindenhof',
		size: 88,
		nuisance: { '2009-Q1': 2.9, '2011-Q1': 2.7 },
		sport: { '2009-Q1': 0.09, '2011-Q1': 0.13 }
	},
	{
		area: 'stadsveld-zuid',
		size: 104,
		nuisance: { '2009-Q1': 3.1, '2011-Q1': 3.0 },
		sport: { '2009-Q1': 0.1, '2011-Q1': 0.15 }
	},
	{
		area: 'stevenfenne',
		size: 92,
		nuisance: { '2009-Q1': 2.8, '2011-Q1': 2.7 },
		sport: { '2009-Q1': 0.11, '2011-Q1': 0.14 }
	}
];

interface Answer {
	wave: Wave;
	area: string;
	respondent: string;
	indicator: string;
	value: number;
}

/** A person's answers; half of those of the first wave answer again in the second. */
export function answers(): Answer[] {
	const out: Answer[] = [];
	for (const { area, size, nuisance, sport } of samples) {
		const dice = chance(`survey ${area}`);
		const panel = Math.floor(size / 2);
		for (const wave of waves) {
			for (let place = 0; place < size; place++) {
				const number = wave === '2009-Q1' || place < panel ? place + 1 : size + place + 1;
				const respondent = `${area}-${String(number).padStart(3, '0')}`;
				// Skewed to few complaints, as such scales are: a squared normal, cut to 1-10.
				const score = Math.round(1 + (nuisance[wave] - 1) * 0.5 * (dice.normal() ** 2 + dice.next() * 2));
				out.push({ wave, area, respondent, indicator: 'overlast', value: Math.min(10, Math.max(1, score)) });
				out.push({
					wave,
					area,
					respondent,
					indicator: 'sport-volwassen',
					value: dice.yes(sport[wave]) ? 1 : 0
				});
			}
		}
	}
	return out;
}

export const surveys = (): Table => ({
	columns: ['wave', 'area', 'respondent', 'indicator', 'value', 'weight'],
	rows: answers().map((answer) => ({ ...answer, weight: null }))
});

interface MeanRow extends Record<string, Cell> {
	area: string;
	period: string;
	mean: number;
	sd: number;
	n: number;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function meanOf(values: number[]): { mean: number; sd: number; n: number } {
	const n = values.length;
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
	return { mean: round(mean), sd: round(sd), n };
}

/** Nuisance per area: the plan's baseline, then both waves as the answers give them. */
export function nuisance(): MeanRow[] {
	const all = answers().filter((one) => one.indicator === 'overlast');
	const own = ['nieuwe-velve', 'lindenhof'];
	const groups: [string, string[]][] = [
		['velve-lindenhof', own],
		...samples.map(({ area }): [string, string[]] => [area, [area]])
	];
	const start: Record<string, [mean: number, sd: number, n: number]> = {
		'velve-lindenhof': [3.1, 1.9, 180],
		'nieuwe-velve': [3.2, 1.9, 92],
		lindenhof: [2.9955, 1.9, 88],
		'stadsveld-zuid': [3.2, 2.0, 100],
		stevenfenne: [2.9, 1.8, 90]
	};
	return groups.flatMap(([area, members]) => {
		const [mean, sd, n] = start[area] ?? [3, 2, 100];
		return [
			{ area, period: '2008-Q2', mean, sd, n },
			...waves.map((wave) => ({
				area,
				period: wave,
				...meanOf(
					all.filter((one) => one.wave === wave && members.includes(one.area)).map((one) => one.value)
				)
			}))
		];
	});
}
