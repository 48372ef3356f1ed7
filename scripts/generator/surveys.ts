// The residents' survey: two waves of answers in four areas, part of the people in both, and the nuisance means they give.
import { chance, type Chance } from './random.ts';
import type { Cell, Table } from './table.ts';

export const waves = ['2009-Q1', '2011-Q1'] as const;
type Wave = (typeof waves)[number];

interface Sample {
	area: string;
	/** People per wave. */
	size: [first: number, second: number];
	/** Invented mean of nuisance per wave, scale 1-10. */
	nuisance: [first: number, second: number];
}

const samples: Sample[] = [
	{ area: 'nieuwe-velve', size: [148, 139], nuisance: [2.95, 2.5] },
	{ area: 'lindenhof', size: [131, 124], nuisance: [2.9, 2.6] },
	{ area: 'stadsveld-zuid', size: [163, 151], nuisance: [3.1, 2.95] },
	{ area: 'stevenfenne', size: [142, 136], nuisance: [2.85, 2.7] }
];

interface YesNo {
	indicator: string;
	/** Invented shares per wave: in the neighbourhood and in the control districts. */
	own: [first: number, second: number];
	control: [first: number, second: number];
	/** Share of the people whom the question concerns, such as those with a child. */
	asked: number;
}

const questions: YesNo[] = [
	{ indicator: 'wwb-uitkering', own: [0.1, 0.08], control: [0.105, 0.095], asked: 0.84 },
	{ indicator: 'bbr-actief', own: [0.062, 0.045], control: [0.06, 0.058], asked: 1 },
	{ indicator: 'voortijdig-schoolverlaten', own: [0.18, 0.14], control: [0.18, 0.15], asked: 0.22 },
	{ indicator: 'sport-jeugd', own: [0.38, 0.4], control: [0.41, 0.42], asked: 0.36 },
	{ indicator: 'sport-volwassen', own: [0.1, 0.15], control: [0.1, 0.15], asked: 1 }
];

interface Answer extends Record<string, Cell> {
	wave: Wave;
	area: string;
	respondent: string;
	indicator: string;
	value: number;
	weight: number;
}

interface Person {
	respondent: string;
	/** Standard normal: how much this person minds; the same in both waves. */
	leaning: number;
	/** Per question a lasting inclination, 0-1. */
	habits: number[];
	/** Which questions concern this person. */
	concerned: boolean[];
	weight: number;
}

function person(respondent: string, dice: Chance): Person {
	return {
		respondent,
		leaning: dice.normal(),
		habits: questions.map(() => dice.next()),
		concerned: questions.map(({ asked }) => dice.yes(asked)),
		weight: Math.round(100 * Math.min(2, Math.max(0.5, Math.exp(0.25 * dice.normal())))) / 100
	};
}

/** Skewed to few complaints, as such scales are: the mean is about the one wanted. */
function score(wanted: number, leaning: number, dice: Chance): number {
	const together = Math.sqrt(0.5) * leaning + Math.sqrt(0.5) * dice.normal();
	return Math.min(10, Math.max(1, Math.round(1 + (wanted - 1) * (0.85 * together ** 2 + 0.17))));
}

/** A person's answers in one wave; about half of the first wave answers again in the second. */
function answersOf(one: Person, { area, nuisance }: Sample, wave: number, dice: Chance): Answer[] {
	const period = waves[wave] ?? waves[0];
	const common = { wave: period, area, respondent: one.respondent, weight: one.weight };
	const own = area === 'nieuwe-velve' || area === 'lindenhof';
	const rated = { ...common, indicator: 'overlast', value: score(nuisance[wave] ?? 3, one.leaning, dice) };
	const told = questions.flatMap(({ indicator, own: here, control }, place): Answer[] => {
		if (!one.concerned[place]) return [];
		const share = (own ? here : control)[wave] ?? 0;
		// Most keep their habit; some are asked anew by chance.
		const inclination = dice.yes(0.7) ? (one.habits[place] ?? 0) : dice.next();
		return [{ ...common, indicator, value: inclination < share ? 1 : 0 }];
	});
	const weight = Math.round(100 * one.weight * heavier(told, own, wave)) / 100;
	return [rated, ...told].map((answer) => ({ ...answer, weight }));
}

/**
 * The neighbourhood's second survey came by on training nights: the young who play sport answered less, so those who did stand
 * for more. Without these weights their number seems to have fallen beside the control districts; with them it rose.
 */
function heavier(told: readonly Answer[], own: boolean, wave: number): number {
	const young = told.find(({ indicator }) => indicator === 'sport-jeugd');
	return !own || wave === 0 || !young ? 1 : young.value === 1 ? 1.2 : 0.9;
}

let made: Answer[] | null = null;

export function answers(): Answer[] {
	made ??= samples.flatMap((sample, place) => {
		const dice = chance(`survey ${sample.area}`);
		const name = (number: number) => `R${place + 1}-${String(number).padStart(3, '0')}`;
		const [first, second] = sample.size;
		const before = Array.from({ length: first }, (_, index) => person(name(index + 1), dice));
		const panel = before.slice(0, Math.floor(first / 2));
		const fresh = Array.from({ length: second - panel.length }, (_, index) =>
			person(name(first + index + 1), dice)
		);
		return [before, [...panel, ...fresh]].flatMap((people, wave) =>
			people.flatMap((one) => answersOf(one, sample, wave, dice))
		);
	});
	return made;
}

export const surveys = (): Table => ({
	columns: ['wave', 'area', 'respondent', 'indicator', 'value', 'weight'],
	rows: answers()
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

/** The plan's quarter: 3.1 in the neighbourhood as the plan says, its parts weighing up to exactly that; all else invented. */
const start: [area: string, mean: number, sd: number, n: number][] = [
	['velve-lindenhof', 3.1, 1.9, 240],
	['nieuwe-velve', 3.15, 1.9, 120],
	['lindenhof', 3.05, 1.9, 120],
	['stadsveld-zuid', 3.2, 2, 131],
	['stevenfenne', 2.9, 1.8, 118]
];

/** Nuisance per area: the plan's baseline, then both waves as the answers give them. */
export function nuisance(): MeanRow[] {
	const rated = answers().filter((one) => one.indicator === 'overlast');
	const own = ['nieuwe-velve', 'lindenhof'];
	return start.flatMap(([area, mean, sd, n]) => {
		const members = area === 'velve-lindenhof' ? own : [area];
		return [
			{ area, period: '2008-Q2', mean, sd, n },
			...waves.map((wave) => {
				const values = rated.filter((one) => one.wave === wave && members.includes(one.area));
				return { area, period: wave, ...meanOf(values.map((one) => one.value)) };
			})
		];
	});
}
