// Which cells of one row of answers may be shown: counts by the doubt that has to be left about small groups, means by how many stand behind them.
import { chooseShown, protectionWidth, type Candidate, type Group } from './choose.ts';
import { Doubt } from './doubt.ts';
import type { AnswerRow, Measured } from './plan-counts.ts';
import type { CellPlace, EarlierFigures } from './tables.ts';

/** Every group of people that figures could tell of by adding and subtracting, and that is small. */
function smallGroups(atoms: readonly number[], threshold: number): Group[] {
	const groups: Group[] = [];
	for (let chosen = 1; chosen < 2 ** atoms.length; chosen++) {
		const members = [...atoms.keys()].filter((place) => (chosen >> place) % 2 === 1);
		const count = members.reduce((sum, place) => sum + (atoms[place] ?? 0), 0);
		if (count < threshold) groups.push({ members, width: protectionWidth(threshold) });
	}
	return groups;
}

function shownCounts({ atoms, sums, most }: AnswerRow, threshold: number): Set<string> {
	const names = Object.keys(sums);
	const doubt = new Doubt();
	doubt.truth.push(...atoms);
	if (most !== null) doubt.tell([{ members: [...atoms.keys()], max: most }]);
	const candidates = names.map((name): Candidate => {
		const members = sums[name] ?? [];
		// Of a row the whole is worth most to a reader: how many people it is about.
		return { members, count: doubt.count(members), shown: false, part: members.length < atoms.length };
	});
	const { shown, lost } = chooseShown(doubt, candidates, smallGroups(atoms, threshold), threshold);
	return new Set(lost > 0 ? [] : names.filter((_, place) => shown[place]));
}

const isEnough = ({ sizes, rests, alike }: Measured, threshold: number): boolean =>
	!alike &&
	sizes.every((size) => size >= threshold) &&
	rests.every((rest) => rest === 0 || rest >= threshold);

/**
 * What of a row may be shown, by cell. A wave that was published stands as it was published, whoever left the file since; where only
 * frozen reports showed it and it changed by a few people, nothing of the row is told: which cell changed would tell about them.
 */
export function shownAnswers(
	row: AnswerRow,
	threshold: number,
	earlier: EarlierFigures
): ReadonlyMap<string, number> {
	const places = Object.keys(row.values).map((cell): CellPlace => ({
		...{ subject: row.subject, area: null, period: row.wave },
		cell: cell as CellPlace['cell']
	}));
	if (earlier.stands(row.wave))
		return new Map(
			places.flatMap((place) => {
				const value = earlier.standing('experience', place);
				return value === null ? [] : [[place.cell, value] as const];
			})
		);
	const fates = places.map((place) => earlier.fate('experience', place, row.values[place.cell] ?? 0));
	if (fates.includes('withheld')) return new Map();
	const shown = shownCounts(row, threshold);
	for (const one of row.measured) if (isEnough(one, threshold)) for (const cell of one.cells) shown.add(cell);
	return new Map([...shown].map((cell) => [cell, row.values[cell] ?? 0]));
}
