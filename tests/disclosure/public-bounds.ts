// What anybody can look up: homes and homes contacted of a programme folder, and its lists of results.
import { csvIn, type Family } from './families.ts';
import type { Known } from './outsider.ts';

/** Homes and contacted of a programme folder: its own number, else that of its parts. */
export function mostIn(
	folder: string,
	areas: Known['areas'],
	whole: string | null
): (area: string | null, period: string) => number {
	const homes = csvIn(folder, 'areas.csv');
	const reach = csvIn(folder, 'reach.csv');
	const own = (area: string, period: string): number => {
		const listed = homes.find((one) => one.area === area)?.homes ?? '';
		const last = reach
			.filter((one) => one.area === area && (one.period ?? '') <= period && one.contacted !== '')
			.sort((a, b) => ((a.period ?? '') < (b.period ?? '') ? 1 : -1))[0];
		return Math.min(
			listed === '' ? Infinity : Number(listed),
			last ? Number(last.contacted) : Infinity,
			partsOf(area).length > 0 ? partsOf(area).reduce((sum, part) => sum + own(part, period), 0) : Infinity
		);
	};
	const partsOf = (area: string | null) =>
		areas.filter((one) => one.part_of === (area === whole ? null : area)).map((one) => one.area);
	return (area, period) => own(area ?? whole ?? '', period);
}

/** Results that no family loses in these files, once it has met them. */
export function neverLostIn(families: readonly Family[], results: readonly string[]): Set<string> {
	const lost = new Set(
		families.flatMap((family) =>
			family.results
				.filter((met) => met.status === 'met')
				.filter((met) =>
					family.results.some(
						(later) => later.result === met.result && later.date >= met.date && later.status !== 'met'
					)
				)
				.map((one) => one.result)
		)
	);
	return new Set(results.filter((one) => !lost.has(one)));
}
