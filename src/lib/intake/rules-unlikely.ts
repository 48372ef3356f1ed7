// What can be, but is hardly so: weights far from the others, reach that does not add up, and counts of a register under the programme's threshold.
import type { Area } from '../domain/area.ts';
import { comparePeriods } from '../domain/period.ts';
import type { Column, NumberColumn } from './column.ts';
import type { Sheet } from './sheet.ts';
import type { Observation } from '../domain/tables.ts';
import type { Report } from './report.ts';

/** A weight this many times the middle one is more often a lost decimal mark. */
const weightAtMost = 1000;

/** One remark on the weights that are a thousand times the middle one or more. */
export function remarkWeights(sheet: Sheet, weight: NumberColumn): void {
	const found: number[] = [];
	for (let index = 0; index < sheet.size; index++) {
		const value = weight.at(index);
		if (value !== null && value > 0) found.push(value);
	}
	const sorted = Float64Array.from(found).sort();
	const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
	const limit = median * weightAtMost;
	let [first, count] = [-1, 0];
	for (let index = 0; index < sheet.size; index++) {
		if ((weight.at(index) ?? 0) < limit || limit === 0) continue;
		if (first < 0) first = index;
		count++;
	}
	if (first < 0) return;
	const facts = { reason: 'weight', median: String(median), count: String(count) };
	sheet.remark(first, 'weight', 'unlikely-value', facts);
}

interface ReachRow {
	index: number;
	period: string;
	contacted: number;
}

/** Wholes of which nothing is known itself, and some parts begin later than others or never. */
function remarkLonelyParts(
	sheet: Sheet,
	areas: readonly Area[],
	reached: ReadonlyMap<string, ReachRow[]>
): void {
	for (const whole of areas) {
		if (reached.has(whole.area)) continue;
		const parts = areas.filter(({ part_of, role }) => part_of === whole.area && role !== 'sub-area');
		const [first] = parts
			.flatMap(({ area }) => reached.get(area)?.slice(0, 1) ?? [])
			.sort((a, b) => comparePeriods(a.period, b.period));
		if (!first) continue;
		const lacking = parts.filter(({ area }) => (reached.get(area)?.[0]?.period ?? '9999') > first.period);
		if (lacking.length === 0) continue;
		const facts = { reason: 'part', whole: whole.area, parts: lacking.map(({ area }) => area).join(', ') };
		sheet.remark(first.index, 'contacted', 'unlikely-value', { ...facts, period: first.period });
	}
}

/** Remarks on more homes contacted than there are, on a number so far that falls, and on parts that others lack beside. */
export function remarkReach(
	sheet: Sheet,
	areas: readonly Area[],
	columns: { area: Column<string>; period: Column<string>; contacted: NumberColumn }
): void {
	const reached = new Map<string, ReachRow[]>();
	for (let index = 0; index < sheet.size; index++) {
		const [area, period] = [columns.area.at(index), columns.period.at(index)];
		const contacted = columns.contacted.at(index);
		if (area === null || period === null || contacted === null || !sheet.isGood(index)) continue;
		const rows = reached.get(area);
		if (rows) rows.push({ index, period, contacted });
		else reached.set(area, [{ index, period, contacted }]);
	}
	for (const [id, rows] of reached) {
		rows.sort((a, b) => comparePeriods(a.period, b.period));
		const homes = areas.find(({ area }) => area === id)?.homes ?? null;
		for (const [place, { index, contacted }] of rows.entries()) {
			const before = rows[place - 1];
			if (homes !== null && contacted > homes)
				sheet.remark(index, 'contacted', 'unlikely-value', {
					reason: 'homes',
					homes: String(homes),
					area: id
				});
			if (before && contacted < before.contacted)
				sheet.remark(index, 'contacted', 'unlikely-value', {
					reason: 'falls',
					before: String(before.contacted),
					period: before.period
				});
		}
	}
	remarkLonelyParts(sheet, areas, reached);
}

const counts = ['denominator', 'n', 'numerator'] as const;
type Count = (typeof counts)[number];

/** The first count of a row that is under the threshold; the group goes before those of it who are counted. */
const smallIn = (row: Observation, threshold: number): Count | undefined =>
	row.hidden ? undefined : counts.find((column) => (row[column] ?? threshold) < threshold);

/** A register is shown as its source delivers it, so the programme is told which of its cells are about few people. */
export function remarkSmall(
	file: string,
	observations: readonly Observation[],
	{ threshold, hide }: { threshold: number; hide: boolean },
	report: Report
): void {
	for (const row of observations) {
		const column = smallIn(row, threshold);
		const rest = (row.denominator ?? 0) - (row.numerator ?? 0);
		const facts = { threshold: String(threshold) };
		if (column !== undefined) {
			const place = { file, row: row.row, column, value: String(row[column]) };
			report.add('small-register', place, { ...facts, ...(hide && { hidden: 'yes' }) });
		} else if (!row.hidden && row.numerator !== null && rest > 0 && rest < threshold) {
			const place = { file, row: row.row, column: 'numerator', value: String(row.numerator) };
			report.add('small-register', place, { ...facts, rest: String(rest) });
		}
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
