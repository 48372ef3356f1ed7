// Small surveys drawn from a seed, and an outsider who reads what comparisons print and takes one choice of areas from another.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { draws } from './random-programme.ts';

export const share = 'sport-volwassen';
export const score = 'overlast';
export const [first, last] = ['2009-Q1', '2011-Q1'] as const;

/** What of a comparison's printed figure the outsider reads. */
export interface Printed {
	experiment: string[];
	control: string[];
	areas: { area: string; beforeCell: Counted | null; afterCell: Counted | null }[];
	rows: {
		reason: string | null;
		refused: { area: string; why: string }[];
		merged: { area: string; with: string[] }[];
		cells: Record<'treatedBefore' | 'treatedAfter' | 'controlBefore' | 'controlAfter', Cell> | null;
		panel: { cells: Record<'treated' | 'control', Cell> | null };
	};
}
interface Cell {
	n: number;
	mean: number;
	sd: number | null;
}
interface Counted {
	period: string;
	numerator: number | null;
	denominator: number | null;
	n: number | null;
}

/** Writes a programme whose areas are small and large, some inside others, some with a neighbour named. */
export async function writeSurvey(folder: string, seed: number, size: number): Promise<string[]> {
	const draw = draws(seed);
	const plain = Array.from({ length: size }, (_, place) => `w${place}`);
	const nested = draw(3) === 0;
	const areas = [
		...(nested ? ['geheel,Geheel,experiment,', 'dwars,Dwars,sub-area,'] : []),
		...plain.map((area, place) => {
			const role = place === 0 ? 'experiment' : place === 1 ? 'control' : ['experiment', 'control'][draw(2)];
			return `${area},${area.toUpperCase()},${role},${nested && place === 0 ? 'geheel' : ''}`;
		})
	];
	const answers: string[] = [];
	for (const area of [...plain, ...(nested ? ['geheel', 'dwars'] : [])]) {
		const people = [0, 4, 9, 10, 12, 25, 60, 90, 120][draw(9)] ?? 0;
		const often = [4, 25, 50, 80][draw(4)] ?? 0;
		const yes = () => Number(draw(100) < often);
		for (let one = 0; one < people; one++) {
			if (draw(15) > 0) answer(first, area, `r${one}`, yes());
			if (draw(4) > 0) answer(last, area, draw(10) < 7 ? `r${one}` : `n${one}`, yes());
		}
	}
	function answer(wave: string, area: string, respondent: string, yes: number): void {
		answers.push(`${wave},${area},${respondent},${share},${yes}`);
		if (draw(8) > 0) answers.push(`${wave},${area},${respondent},${score},${1 + draw(9)}`);
	}
	const neighbours = plain.flatMap((area) => {
		const other = plain[draw(size)];
		return draw(2) === 0 && other !== area ? [`  - { area: ${area}, with: ${other} }`] : [];
	});
	const files = {
		'areas.csv': ['area,name,role,part_of', ...areas],
		'observations.csv': ['indicator,area,period,numerator,denominator,status,source,retrieved'],
		'surveys.csv': ['wave,area,respondent,indicator,value', ...answers],
		'indicators/publication.yaml': [
			'tables: []',
			...(neighbours.length > 0 ? ['survey_areas:', ...neighbours] : [])
		]
	};
	await mkdir(path.join(folder, 'indicators'), { recursive: true });
	for (const [name, lines] of Object.entries(files))
		await writeFile(path.join(folder, name), lines.join('\n'));
	return [...plain, ...(nested ? ['geheel', 'dwars'] : [])];
}

/** Sizes of groups of people that somebody counted, by name, over some areas. */
export interface Known {
	areas: string[];
	groups: Record<string, number>;
}

const wave = (name: string, { n, mean }: Cell, yesNo: boolean): Record<string, number> => ({
	[`${name} n`]: n,
	...(yesNo ? { [`${name} yes`]: Math.round(n * mean), [`${name} no`]: n - Math.round(n * mean) } : {})
});

/** Ups and downs from size, mean and spread: their difference is the sum, together they are the sum of squares. */
function moves(before: Cell, after: Cell, { n, mean, sd }: Cell, yesNo: boolean): Record<string, number> {
	const sum = Math.round(n * mean);
	const moved = Math.round((n - 1) * (sd ?? 0) ** 2 + n * mean ** 2);
	const [up, down] = [(moved + sum) / 2, (moved - sum) / 2];
	const yes = (cell: Cell) => Math.round(cell.n * cell.mean);
	return {
		twice: n,
		'before only': before.n - n,
		'after only': after.n - n,
		...(yesNo
			? {
					...{ up, down, stayed: n - up - down },
					'yes before, not down': yes(before) - down,
					'no before, not up': before.n - yes(before) - up,
					'yes after, not up': yes(after) - up,
					'no after, not down': after.n - yes(after) - down
				}
			: {})
	};
}

/** Everything that one printed comparison tells of each side, and of each area by itself. */
export function read({ experiment, control, areas, rows }: Printed, indicator: string): Known[] {
	const yesNo = indicator === share;
	const { cells, panel, merged } = rows;
	const all = (side: string[]) => [
		...new Set(
			side.flatMap((area) => [area, ...merged.filter((one) => one.area === area).flatMap((one) => one.with)])
		)
	];
	const sideOf = (side: string[], before: Cell, after: Cell, twice: Cell | undefined): Known => ({
		areas: all(side).sort(),
		groups: {
			...wave('before', before, yesNo),
			...wave('after', after, yesNo),
			...(twice ? moves(before, after, twice, yesNo) : {})
		}
	});
	const alone = areas.flatMap(({ area, beforeCell, afterCell }) =>
		[beforeCell, afterCell].flatMap((cell): Known[] => {
			const name = cell?.period === first ? 'before' : 'after';
			const n = cell?.denominator ?? cell?.n;
			if (n == null) return [];
			const yes = cell?.numerator ?? null;
			const groups = yes === null ? {} : { [`${name} yes`]: yes, [`${name} no`]: n - yes };
			return [{ areas: [area], groups: { [`${name} n`]: n, ...groups } }];
		})
	);
	if (!cells) return alone;
	return [
		...alone,
		sideOf(experiment, cells.treatedBefore, cells.treatedAfter, panel.cells?.treated),
		sideOf(control, cells.controlBefore, cells.controlAfter, panel.cells?.control)
	];
}

/** Takes every sum from every sum that holds it; what is left must be nobody, or enough. */
export function smallGroups(known: readonly Known[], threshold: number): string[] {
	const distinct = [...new Map(known.map((one) => [JSON.stringify(one), one])).values()].map((one) => ({
		...one,
		set: new Set(one.areas)
	}));
	const found: string[] = [];
	const judge = (size: number, what: string) => {
		if (size !== 0 && Math.abs(size) < threshold) found.push(`${what}: ${size}`);
	};
	for (const whole of distinct) {
		for (const [name, size] of Object.entries(whole.groups)) judge(size, `${name} of ${whole.areas.join()}`);
		for (const part of distinct) {
			if (part === whole || part.areas.length > whole.areas.length) continue;
			if (!part.areas.every((area) => whole.set.has(area))) continue;
			for (const [name, size] of Object.entries(part.groups)) {
				const of = whole.groups[name];
				if (of !== undefined) judge(of - size, `${name} of ${whole.areas.join()} less ${part.areas.join()}`);
			}
		}
	}
	return found;
}

/** Every choice of areas for two sides, each side at least one. */
export function sidesOf(areas: readonly string[]): { experiment: string[]; control: string[] }[] {
	const choices: { experiment: string[]; control: string[] }[] = [];
	for (let code = 0; code < 3 ** areas.length; code++) {
		const at = (side: number) => areas.filter((_, place) => Math.floor(code / 3 ** place) % 3 === side);
		if (at(1).length > 0 && at(2).length > 0) choices.push({ experiment: at(1), control: at(2) });
	}
	return choices;
}
