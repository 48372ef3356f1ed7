// An outsider who reads what comparisons of survey answers print, and takes one choice of areas from another.
import { answerCompare, type CompareQuestion } from '../../src/lib/subjects/compare/answer/comparison.ts';
import { UnusableQuestion } from '../../src/lib/domain/unusable-question.ts';
import { rowsOf } from '../../src/lib/subjects/compare/figure/people.ts';
import { protectedSurveyCells } from '../../src/lib/queries/protected.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { first, last, score, share, threshold, writeSurvey } from './random-survey.ts';

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
export function smallGroups(known: readonly Known[], least: number): string[] {
	const names = [...new Set(known.flatMap((one) => one.areas))];
	const distinct = [...new Map(known.map((one) => [JSON.stringify(one), one])).values()].map((one) => ({
		...one,
		groups: Object.entries(one.groups),
		mask: one.areas.reduce((mask, area) => mask | (1 << names.indexOf(area)), 0)
	}));
	const found: string[] = [];
	const judge = (size: number, what: () => string) => {
		if (size !== 0 && Math.abs(size) < least) found.push(`${what()}: ${size}`);
	};
	for (const whole of distinct) {
		const sizes = new Map(whole.groups);
		for (const [name, size] of whole.groups) judge(size, () => `${name} of ${whole.areas.join()}`);
		for (const part of distinct) {
			if (part === whole || (part.mask & ~whole.mask) !== 0) continue;
			for (const [name, size] of part.groups) {
				const of = sizes.get(name);
				if (of === undefined) continue;
				judge(of - size, () => `${name} of ${whole.areas.join()} less ${part.areas.join()}`);
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

export interface Attacked {
	/** Small groups, in words; none is what must be. */
	found: string[];
	/** How many comparisons were answered, by indicator, and how many of them with a panel. */
	shown: Record<string, number>;
	/** Reasons and joins that were met. */
	seen: Set<string>;
}

/** As it comes out of the command; null where the areas cannot be asked for at all, such as a whole beside its own part. */
async function asked(
	{ engine, catalogue }: OpenedProgramme,
	question: CompareQuestion
): Promise<Printed | null> {
	try {
		return JSON.parse(JSON.stringify(await answerCompare(engine, catalogue, question))) as Printed;
	} catch (error) {
		if (error instanceof UnusableQuestion) return null;
		throw error;
	}
}

/** Every choice of two sides from a few areas, each asked as the command asks it. */
export async function attackEveryChoice(folder: string, seed: number, size: number): Promise<Attacked> {
	const ids = await writeSurvey(folder, seed, size);
	const programme = await openProgramme(folder, { protection: false });
	const attacked: Attacked = { found: [], shown: {}, seen: new Set() };
	for (const indicator of [share, score]) {
		const known: Known[] = [];
		for (const sides of sidesOf(ids.slice(-5))) {
			const figure = await asked(programme, { indicator, ...sides, before: first, after: last });
			if (figure === null) continue;
			note(attacked, indicator, figure);
			known.push(...read(figure, indicator));
		}
		attacked.found.push(...smallGroups(known, threshold).map((one) => `seed ${seed}, ${indicator}: ${one}`));
	}
	await programme.engine.close();
	return attacked;
}

/** Every union of up to eleven areas against one other, from the cells that are published, and each area's own figure. */
export async function attackEveryUnion(folder: string, seed: number, size: number): Promise<Attacked> {
	const ids = await writeSurvey(folder, seed, size);
	const programme = await openProgramme(folder, { protection: false });
	const attacked: Attacked = { found: [], shown: {}, seen: new Set() };
	const cells = (await programme.engine.all(protectedSurveyCells({ indicators: [share, score] }))).map(
		(one) => ({
			...one,
			areas: one.areas.split(',')
		})
	);
	for (const indicator of [share, score]) {
		const ask = (experiment: string[], control: string[]): Printed => {
			const question = { indicator, goals: [], experiment, control, confidence: 0.95, breaks: [] };
			return { experiment, control, areas: [], rows: rowsOf({ ...question, cells }) };
		};
		// One whose changes are shown where there is one, so that panels are compared too.
		const fit = (moment: string) =>
			cells.find(
				(one) => one.indicator === indicator && one.moment === moment && !one.hidden && one.areas.length === 1
			)?.areas[0];
		const other = fit('change') ?? fit('before');
		const control = [other ?? ids[0] ?? ''];
		const rest = ids.filter((one) => !control.includes(one)).slice(0, 11);
		const alone: Known[] = [];
		for (const area of rest) {
			const figure = await asked(programme, {
				indicator,
				experiment: [area],
				control,
				before: first,
				after: last
			});
			if (figure === null) continue;
			if (JSON.stringify(figure.rows.cells) !== JSON.stringify(ask([area], control).rows.cells))
				attacked.found.push(`seed ${seed}, ${indicator}: ${area} is answered in two ways`);
			alone.push(...read(figure, indicator).filter((one) => one.areas.join() === area));
		}
		const known = [...alone];
		for (let code = 1; code < 2 ** rest.length; code++) {
			const experiment = rest.filter((_, place) => (code >> place) % 2 === 1);
			const figure = ask(experiment, control);
			note(attacked, indicator, figure);
			known.push(...read(figure, indicator));
			// The figures of areas themselves, added up.
			for (const name of ['before', 'after']) {
				const inside = alone.filter(
					(one) => experiment.includes(one.areas[0] ?? '') && `${name} n` in one.groups
				);
				const parts = [...new Map(inside.map((one) => [one.areas[0], one])).values()];
				if (parts.length > 1)
					known.push({
						areas: parts.flatMap((one) => one.areas),
						groups: { [`${name} n`]: parts.reduce((sum, one) => sum + (one.groups[`${name} n`] ?? 0), 0) }
					});
			}
		}
		attacked.found.push(...smallGroups(known, threshold).map((one) => `seed ${seed}, ${indicator}: ${one}`));
	}
	await programme.engine.close();
	return attacked;
}

function note({ shown, seen }: Attacked, indicator: string, { rows }: Printed): void {
	if (rows.reason === null) shown[indicator] = (shown[indicator] ?? 0) + 1;
	for (const one of rows.refused) seen.add(one.why);
	if (rows.merged.length > 0) seen.add('merged');
	if (rows.panel.cells !== null) shown[`${indicator} panel`] = (shown[`${indicator} panel`] ?? 0) + 1;
}
