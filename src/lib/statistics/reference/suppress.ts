// Which cells to hide so that the small ones stay hidden, and as few as possible.
import { checkCount } from '../checks.ts';
import { checkCounts, checkPlaces, columnSums, hide, rowSums, type Place } from './hidden-cells.ts';
import { smallestChoice, type Condition } from './smallest-choice.ts';
import { missingProtection, type Cut } from './suppression-cuts.ts';

type Counts = readonly (readonly number[])[];

/** Steps, a few seconds' worth, in the search for the smallest pattern; after that a safe one that can spare no single cell must do. */
const patience = 400_000;

/**
 * Complementary cell suppression with both margins published: cutting planes as in Fischetti & Salazar (2001), Management Science
 * 47:1008-1027. `primary`: every cell below the threshold and those in `protect`; each ends up known no better than to threshold - 1.
 * `suppressed` (primary included) has as few cells as can be, then as small a sum; large tables may get a slightly larger pattern, safe
 * all the same. Where no pattern is safe all cells are hidden and `safe` is false. Places in reading order.
 * @throws RangeError on impossible counts, a threshold below 1 or places outside the table
 */
export async function suppress(input: {
	counts: Counts;
	threshold: number;
	protect?: readonly Place[];
}): Promise<{ suppressed: Place[]; primary: Place[]; safe: boolean }> {
	const { counts, threshold, protect = [] } = input;
	checkCounts(counts);
	checkCount('threshold', threshold, 1);
	const asked = new Set(checkPlaces('protect', protect, counts).map(String));
	const all = counts.flatMap((row, i) => row.map((_, j): Place => [i, j]));
	const isPrimary = (place: Place) => countAt(counts, place) < threshold || asked.has(String(place));
	const table = {
		counts,
		primary: all.filter(isPrimary),
		others: all.filter((place) => !isPrimary(place)),
		width: threshold - 1
	};
	const { primary } = table;
	if (!(await isSafe(table, table.others))) return { suppressed: all, primary, safe: false };
	const extra = new Set((await smallestSafe(table)).map(String));
	const suppressed = all.filter((place) => isPrimary(place) || extra.has(String(place)));
	return { suppressed, primary, safe: true };
}

interface Table {
	counts: Counts;
	primary: readonly Place[];
	others: readonly Place[];
	width: number;
}

/** The other cells to hide: the smallest choice under the conditions found so far, until a choice violates no new one. */
async function smallestSafe(table: Table): Promise<readonly Place[]> {
	const { counts, others } = table;
	const loads = others.map((place) => countAt(counts, place));
	const budget = { steps: patience };
	const conditions: Condition[] = [];
	let extra: readonly Place[] = [];
	for (;;) {
		const lacking = await missingIn(table, extra);
		if (lacking.length === 0) return extra;
		addConditions(table, conditions, lacking);
		const choice = smallestChoice(loads, conditions, extra.length, budget);
		if (choice === null) return thinned(table, conditions, extra);
		extra = others.filter((_, i) => choice.includes(i));
	}
}

/** A pattern that is safe though perhaps not the smallest: cells are added until all is met, then shown again where they can be. */
async function thinned(
	table: Table,
	conditions: Condition[],
	start: readonly Place[]
): Promise<readonly Place[]> {
	const { counts, others } = table;
	const chosen = new Set(others.flatMap((place, i) => (start.includes(place) ? [i] : [])));
	const pattern = () => others.filter((_, i) => chosen.has(i));
	for (;;) {
		for (const { weights, needed } of conditions) {
			const byWeight = [...weights].sort((a, b) => b[1] - a[1]);
			let lacking = needed - byWeight.reduce((sum, [i, weight]) => sum + (chosen.has(i) ? weight : 0), 0);
			for (const [i, weight] of byWeight) {
				if (lacking <= 0) break;
				if (chosen.has(i)) continue;
				chosen.add(i);
				lacking -= weight;
			}
		}
		const lacking = await missingIn(table, pattern());
		if (lacking.length === 0) break;
		addConditions(table, conditions, lacking);
	}
	const loadOf = (i: number) => countAt(counts, others[i] ?? [0, 0]);
	for (const i of [...chosen].sort((a, b) => loadOf(b) - loadOf(a))) {
		chosen.delete(i);
		if (!meets(conditions, chosen) || !(await isSafe(table, pattern()))) chosen.add(i);
	}
	return pattern();
}

function meets(conditions: readonly Condition[], chosen: ReadonlySet<number>): boolean {
	return conditions.every(({ weights, needed }) => {
		let sum = 0;
		for (const [i, weight] of weights) if (chosen.has(i)) sum += weight;
		return sum >= needed;
	});
}

async function isSafe(table: Table, extra: readonly Place[]): Promise<boolean> {
	return (await missingIn(table, extra, 1)).length === 0;
}

/** What this pattern lacks, for each primary cell without enough protection; no longer looked for once `most` are found. */
async function missingIn(table: Table, extra: readonly Place[], most = Infinity): Promise<Cut[]> {
	const { counts, primary, width } = table;
	const hidden = hide(counts, [...primary, ...extra], rowSums(counts), columnSums(counts));
	const cuts: Cut[] = [];
	for (let i = 0; i < primary.length && cuts.length < most; i++) {
		cuts.push(...(await missingProtection(counts, hidden, i, width)));
	}
	return cuts;
}

/** Adds the conditions that the cuts put on the other cells, the primary ones being hidden anyway. */
function addConditions({ primary, others }: Table, conditions: Condition[], cuts: readonly Cut[]): void {
	const known = new Set(conditions.map(keyOf));
	for (const { weights, needed } of cuts) {
		const left = needed - primary.reduce((sum, place) => sum + countAt(weights, place), 0);
		const terms = others.map((place, i): [number, number] => [i, Math.min(left, countAt(weights, place))]);
		const condition = { weights: new Map(terms.filter(([, weight]) => weight > 0)), needed: left };
		if (!known.has(keyOf(condition))) conditions.push(condition);
		known.add(keyOf(condition));
	}
}

function keyOf({ weights, needed }: Condition): string {
	return `${needed}: ${[...weights].join(' ')}`;
}

function countAt(counts: Counts, [row, column]: Place): number {
	return counts[row]?.[column] ?? 0;
}
