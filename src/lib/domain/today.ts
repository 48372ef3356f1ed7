// The day it is, as an ISO date: by the clock of the programmes that this is for, wherever the machine stands.

/** A server keeps the time of Greenwich, where it is still yesterday until two o'clock of a summer night here. */
export const zone = 'Europe/Amsterdam';

let parts: Intl.DateTimeFormat | undefined;

/** @param moment milliseconds since 1970 */
export function dayOf(moment: number): string {
	parts ??= new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const)
	});
	const found = new Map(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
	return `${found.get('year')}-${found.get('month')}-${found.get('day')}`;
}

export const today = (): string => dayOf(Date.now());

/** The moment it is, in UTC to the millisecond: what a visit or a decision was made at. */
export const instant = (): string => new Date(Date.now()).toISOString();
