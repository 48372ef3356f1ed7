// What can be, but is hardly so: remarks on weights far from the others, and on reach that does not add up.
import type { Area } from '../domain/area.ts';
import { comparePeriods } from '../domain/period.ts';
import type { Column, NumberColumn } from './column.ts';
import type { Sheet } from './sheet.ts';

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
