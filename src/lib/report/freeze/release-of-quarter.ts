// The release file of one report: of everything that may leave, the cells of the quarter that it shows.
import type { Period } from '../../domain/period.ts';
import type { ProtectedRelease } from '../../domain/release.ts';
import { digest } from './digest.ts';
import { hashOf, type ReportSources, type SourceEntry } from './manifest.ts';

/** One hash over the names and hashes of several files. */
const together = (files: readonly SourceEntry[]): string =>
	digest(files.map((one) => `${one.file} ${hashOf(one) ?? ''}\n`).join(''));

/**
 * @param figures the canonical figures.json of the report
 * @returns a release bound to the report; put as `releases/<period>.json` in the programme's folder, later reports reckon with it
 */
export function releaseOfQuarter(
	release: ProtectedRelease,
	period: Period,
	sources: ReportSources,
	figures: string
): ProtectedRelease {
	const inIt = (one: { period: Period }) => one.period === period;
	return {
		...release,
		period,
		tables: release.tables.map((table) => ({
			...table,
			cells: table.cells.filter(inIt),
			coarsened: table.coarsened.filter(inIt)
		})),
		hashes: {
			code: sources.code.sha256,
			definitions: together(sources.definitions),
			figures: digest(figures),
			plan: together(sources.plan),
			sources: together(sources.sources)
		}
	};
}
