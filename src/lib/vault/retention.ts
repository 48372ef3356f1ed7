// Until when sealed rows may be used: as the programme says, or as we assume.
import type { Programme } from '../domain/programme.ts';
import { lastDay } from '../domain/period.ts';

export const assumedYears = { afterTarget: 5, afterSealing: 1 } as const;

/** 29 February becomes the 28th. */
function yearsLater(day: string, years: number): string {
	const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
	return later.endsWith('-02-29') ? later.replace(/29$/, '28') : later;
}

/**
 * The programme's own day, else five years after its target quarter, or one year after sealing where that is later: a
 * file must not be past its date when it is made.
 * @param today ISO day of sealing
 */
export function retentionOf(
	programme: Pick<Programme, 'target' | 'retain_until'>,
	today: string
): { until: string; assumed: boolean } {
	if (programme.retain_until !== undefined) return { until: programme.retain_until, assumed: false };
	const afterTarget = yearsLater(lastDay(programme.target), assumedYears.afterTarget);
	const afterSealing = yearsLater(today, assumedYears.afterSealing);
	return { until: afterTarget > afterSealing ? afterTarget : afterSealing, assumed: true };
}
