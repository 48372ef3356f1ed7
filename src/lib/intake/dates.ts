// Written dates and periods become ISO dates, quarters (`2010-Q2`) and years (`2012`); only days that exist.

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const compactQuarter = /^(\d{4})[- ]?[qk]([1-4])$/i;
const spokenQuarter = /^([1-4])(?:e|ste|de)\s+kwartaal\s+(?:van\s+)?(\d{4})$/i;

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads `2010-12-31` or `31-12-2010`; null when it is neither, or no day of the calendar. */
export function readDate(cell: string): string | null {
	const international = iso.exec(cell);
	const local = international ? null : dutch.exec(cell);
	const [year, month, day] = international
		? [international[1], international[2], international[3]]
		: local
			? [local[3], local[2], local[1]]
			: [];
	if (year === undefined || month === undefined || day === undefined) return null;
	if (Number(year) < 1000 || Number(month) < 1 || Number(month) > 12) return null;
	if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Reads `2010-Q2`, `2010-K2`, `2010K2`, `2e kwartaal 2010` or a year; null when it is none of these. */
export function readPeriod(cell: string): string | null {
	if (/^[1-9]\d{3}$/.test(cell)) return cell;
	const compact = compactQuarter.exec(cell);
	if (compact) return `${compact[1]}-Q${compact[2]}`;
	const spoken = spokenQuarter.exec(cell);
	return spoken ? `${spoken[2]}-Q${spoken[1]}` : null;
}
