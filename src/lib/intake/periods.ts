// Written periods become quarters (`2010-Q2`) and years (`2012`), in the forms that programs and StatLine write.

/** Year, quarter; each pattern names both. */
const quarters = [
	/^(?<year>\d{4})[- ]?(?:kw|q|k) ?0?(?<quarter>[1-4])$/i,
	/^(?<year>\d{4})[-, ]+(?<quarter>[1-4]) ?(?:(?:e|ste|de) kwartaal|(?:st|nd|rd|th) quarter)$/i,
	/^(?<quarter>[1-4]) ?(?:e|ste|de) kwartaal (?:van )?(?<year>\d{4})$/i,
	/^(?<quarter>[1-4]) ?(?:st|nd|rd|th) quarter (?:of )?(?<year>\d{4})$/i,
	/^(?<quarter>[1-4]) ?(?:kw|q|k)[- ]?(?<year>\d{4})$/i,
	/^(?:kw|q|k) ?(?<quarter>[1-4])[-/, ]+(?<year>\d{4})$/i
];
const stars = /\*{1,2}$/;

/** Whether a star behind the period says that its figures are provisional. */
export const saysProvisional = (cell: string): boolean => stars.test(cell);

/** Reads `2010-Q2`, `2010K2`, `2e kwartaal 2010`, `2010KW02`, `3 Q 2010`, each with or without a star, or a year; else null. */
export function readPeriod(cell: string): string | null {
	const plain = cell.replace(stars, '').replace(/\s+/g, ' ').trim();
	const year = /^([1-9]\d{3})(?:JJ00)?$/.exec(plain);
	if (year) return year[1] ?? null;
	for (const pattern of quarters) {
		const { groups } = pattern.exec(plain) ?? {};
		if (groups) return `${groups.year}-Q${groups.quarter}`;
	}
	return null;
}
