// One drawn programme of effort, told three quarters in a row and attacked each time.
import { attackEffort, type Read } from './effort-attack.ts';
import {
	CountedApart,
	fellStill,
	livedOn,
	quarters,
	randomEffort,
	toldAt,
	wholeYear,
	type Family,
	type Told
} from './effort-in-a-row.ts';
import { loadSolver } from './integer-programme.ts';

export interface EffortRow {
	asked: number;
	found: string[];
	/** Organisations that were told of, all figures together. */
	told: number;
}

/**
 * @param anew true: as if every publication counted the files anew, which the attacker is to find out
 * @param still true: some organisations do nothing more from one year to the next
 * @param forgets true: as if nobody knew who was told together before, which the attacker is to find out
 */
export async function effortRow(
	seed: number,
	{ anew = false, still = false, forgets = false } = {}
): Promise<EffortRow> {
	await loadSolver();
	let programme = still ? fellStill(randomEffort(seed), seed) : randomEffort(seed);
	const apart = new CountedApart(anew);
	const outcome: EffortRow = { asked: 0, found: [], told: 0 };
	const read: Read[] = [];
	let before: Told | null = null;
	for (const [place, quarter] of quarters.entries()) {
		if (place > 0) programme = livedOn(programme, place, seed);
		const known = forgets && before ? { ...before, figures: [] } : before;
		const told: Told = await toldAt(programme, quarter, anew ? null : known);
		const rows = apart.publish(programme, quarter);
		const last = told.figures.at(-1);
		const standing = before?.figures.find((one) => one.period === last?.period);
		if (!anew && standing && JSON.stringify(standing) !== JSON.stringify(last))
			outcome.found.push(`${quarter}: ${standing.period} does not stand`);
		if (last && (anew || !standing)) read.push({ figure: last, rows });
		outcome.told += last?.groups.flatMap((one) => one.organisations).length ?? 0;
		before = told;
	}
	const { asked, found } = attackEffort(read, fewOf(programme.families, programme.threshold));
	return {
		...outcome,
		asked,
		found: [...outcome.found, ...found].map((one) => `seed ${seed}${still ? ' still' : ''}: ${one}`)
	};
}

/** Each who left, all who left at once, who had their first effort in a year with few others, and whom few organisations knew before the support. */
function fewOf(families: readonly Family[], threshold: number): Family[][] {
	const gone = quarters.map((quarter) => families.filter((one) => one.gone === quarter));
	const came = [2008, 2009, 2010].flatMap((year) =>
		(['coached', 'comparison'] as const).map((group) =>
			families.filter((one) => {
				const first = one.rows.map((row) => row.period).sort()[0];
				return one.group === group && first !== undefined && wholeYear(first) + 1 === year;
			})
		)
	);
	const organisations = new Set(families.flatMap((one) => one.rows.map((row) => row.organisation)));
	const knew = [...organisations].map((organisation) =>
		families.filter(({ begun, rows }) =>
			rows.some((row) => row.organisation === organisation && begun !== null && row.period < begun)
		)
	);
	return [...gone.flat().map((one) => [one]), ...gone, ...came, ...knew].filter(
		(one) => one.length > 0 && one.length < threshold
	);
}
