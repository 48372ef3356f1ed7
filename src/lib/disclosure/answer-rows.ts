// Which cells of one row of answers may be shown: counts by the doubt that has to be left about small groups, means by how many stand behind them.
import { chooseShown, protectionWidth, type Candidate, type Group } from './choose.ts';
import { Doubt } from './doubt.ts';
import type { AnswerRow, Measured, Rest } from './plan-counts.ts';
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

/** Everything that is known beside the row itself. */
interface Beside {
	threshold: number;
	earlier: EarlierFigures;
	/** Every row of every wave, as the files have it today. */
	rows: readonly AnswerRow[];
}

const placesOf = (row: AnswerRow): CellPlace[] =>
	Object.keys(row.values).map((cell) => ({
		...{ subject: row.subject, area: null, period: row.wave },
		cell: cell as CellPlace['cell']
	}));

/** A published row that the files of today would make otherwise: somebody left it, or was corrected, and stays in it as published. */
function isOther(row: AnswerRow, earlier: EarlierFigures): boolean {
	return (
		earlier.stands(row.wave) &&
		placesOf(row).some((place) => {
			const standing = earlier.standing('experience', place);
			return standing !== null && standing !== row.values[place.cell];
		})
	);
}

/**
 * Nobody is left over, or enough. Of a published wave who left the files is left over as well, though no row tells who that is: so once
 * it is another than the files have, nobody is no answer any more, and both what is published and what is there must leave enough.
 */
function leavesEnough(
	{ left, wave, within }: Rest,
	subject: string | null,
	{ threshold, earlier, rows }: Beside
): boolean {
	const other = rows.find((one) => one.subject === subject && one.wave === wave);
	const changed = other === undefined || isOther(other, earlier);
	if (!changed) return left === 0 || left >= threshold;
	const place = { subject, area: null, period: wave, cell: 'respondents' as const };
	const standing = within === null ? null : earlier.standing('experience', place);
	return left >= threshold && (standing === null || standing - (within ?? 0) >= threshold);
}

const isEnough = ({ sizes, rests, alike }: Measured, subject: string | null, beside: Beside): boolean =>
	!alike &&
	sizes.every((size) => size >= beside.threshold) &&
	rests.every((rest) => leavesEnough(rest, subject, beside));

/**
 * What of a row may be shown, by cell. A wave that was published stands as it was published, whoever left the file since; where only
 * frozen reports showed it and it changed by a few people, nothing of the row is told: which cell changed would tell about them.
 */
export function shownAnswers(row: AnswerRow, beside: Beside): ReadonlyMap<string, number> {
	const { threshold, earlier } = beside;
	const places = placesOf(row);
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
	for (const one of row.measured)
		if (isEnough(one, row.subject, beside)) for (const cell of one.cells) shown.add(cell);
	return new Map([...shown].map((cell) => [cell, row.values[cell] ?? 0]));
}
