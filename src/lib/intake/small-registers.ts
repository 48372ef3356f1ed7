// Counts of a register under the programme's threshold: remarked, and hidden where the programme asks for that.
import type { Area } from '../domain/area.ts';
import type { Observation } from '../domain/tables.ts';
import type { Report } from './report.ts';
import type { Observed } from './rules-observations.ts';

const counts = ['denominator', 'n', 'numerator'] as const;
type Count = (typeof counts)[number];

/** The first count of a row that is under the threshold; the group goes before those of it who are counted. */
const smallIn = (row: Observation, threshold: number): Count | undefined =>
	row.hidden ? undefined : counts.find((column) => (row[column] ?? threshold) < threshold);

/** A register is shown as its source delivers it, so the programme is told which of its cells are about few people. */
export function remarkSmall(
	file: string,
	observed: Observed,
	{ threshold, hide }: { threshold: number; hide: boolean },
	report: Report
): void {
	const facts = { threshold: String(threshold) };
	const remark = (index: number, column: Count, parameters: Record<string, string>) => {
		const place = { file, row: observed.rowNumber(index), column, value: String(observed[column].at(index)) };
		report.add('small-register', place, { ...facts, ...parameters });
	};
	const isFew = (count: number | null): boolean => count !== null && count < threshold;
	for (const index of observed.good) {
		const [whole, part] = [observed.denominator.at(index), observed.numerator.at(index)];
		const rest = part === null ? 0 : (whole ?? 0) - part;
		const few = isFew(whole) || isFew(part) || isFew(observed.n.at(index));
		if (!few && (rest <= 0 || rest >= threshold)) continue;
		if (observed.isHidden(index)) continue;
		const small = counts.find((column) => isFew(observed[column].at(index)));
		if (small !== undefined) remark(index, small, hide ? { hidden: 'yes' } : {});
		else remark(index, 'numerator', { rest: String(rest) });
	}
}

const hiddenRow = (row: Observation): Observation => ({
	...row,
	numerator: null,
	denominator: null,
	mean: null,
	sd: null,
	n: null,
	value: null,
	lower: null,
	upper: null,
	hidden: true,
	hidden_by: 'programme'
});

/**
 * Hides every small cell, and as many others as it takes that none is a whole less the parts shown: the parts of a whole
 * that are hidden count at least the threshold together and are at least two, else the next smallest part goes too, else
 * the whole. Overlapping sub-areas are no parts.
 */
export function hideSmall(
	areas: readonly Area[],
	rows: readonly Observation[],
	threshold: number
): Observation[] {
	const hidden = new Set(rows.filter((row) => smallIn(row, threshold) !== undefined));
	const away = (row: Observation) => row.hidden || hidden.has(row);
	const wholeOf = new Map(
		areas.flatMap(({ area, part_of, role }) =>
			part_of !== null && role !== 'sub-area' ? [[area, part_of] as const] : []
		)
	);
	const keyOf = (row: Observation, area: string) => JSON.stringify([row.indicator, row.period, area]);
	const families = new Map<string, { whole: Observation | undefined; parts: Observation[] }>();
	const familyOf = (key: string) => {
		const family = families.get(key) ?? { whole: undefined, parts: [] };
		families.set(key, family);
		return family;
	};
	for (const row of rows) {
		familyOf(keyOf(row, row.area)).whole = row;
		const whole = wholeOf.get(row.area);
		if (whole !== undefined) familyOf(keyOf(row, whole)).parts.push(row);
	}
	const sizeOf = (row: Observation) => row.numerator ?? row.n ?? row.denominator ?? 0;
	/** Whether what the parts shown leave of the whole says too much of those hidden, or the other way round. */
	const told = (whole: Observation, parts: Observation[]): boolean => {
		const gone = parts.filter(away);
		if (away(whole)) return hidden.has(whole) && gone.length === 0;
		if (!gone.some((row) => hidden.has(row))) return false;
		const enough = counts.every((column) => {
			const known = gone.flatMap((row) => row[column] ?? []);
			return known.length < gone.length || known.reduce((sum, one) => sum + one, 0) >= threshold;
		});
		return gone.length < 2 || !enough;
	};
	for (let before = -1; before !== hidden.size;) {
		before = hidden.size;
		for (const { whole, parts } of families.values()) {
			if (whole === undefined || parts.length === 0 || !told(whole, parts)) continue;
			const next = parts.filter((row) => !away(row)).sort((a, b) => sizeOf(a) - sizeOf(b))[0];
			hidden.add(next ?? whole);
		}
	}
	return rows.map((row) => (hidden.has(row) ? hiddenRow(row) : row));
}
