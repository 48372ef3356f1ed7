// Written dates become ISO dates, only days that exist; of any other the reason is known. Periods likewise.
import { evenCharacters, yesOrNo } from './numbers.ts';

const iso = /^(\d{4})([-/])(\d{2})\2(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;
const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const midnight = /^[0:.]+$/;

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Year, month and day as they are written; null for any other form. */
function partsOf(cell: string): [string, string, string] | null {
	const international = iso.exec(cell);
	if (international) {
		const [, year = '', , month = '', day = '', time = '', zone = ''] = international;
		// Late in the evening of one zone is the next day in another.
		return zone !== '' && !midnight.test(time) ? null : [year, month, day];
	}
	const local = dutch.exec(cell);
	return local ? [local[3] ?? '', local[2] ?? '', local[1] ?? ''] : null;
}

/** Reads `2010-12-31`, `2010/12/31`, `31-12-2010` or one of the first two with a time; null when it is no day. */
export function readDate(cell: string): string | null {
	const [year, month, day] = partsOf(cell) ?? [];
	if (year === undefined || month === undefined || day === undefined) return null;
	if (Number(year) < 1000 || Number(month) < 1 || Number(month) > 12) return null;
	if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether the month was written before the day: `05-13-2010`. */
export function isMonthFirst(cell: string): boolean {
	const [, day, month] = dutch.exec(cell) ?? [];
	return Number(month) > 12 && Number(month) <= 31 && Number(day) >= 1 && Number(day) <= 12;
}

/** Whether the day could as well be a month. */
export function mayBeMonthFirst(cell: string): boolean {
	const [, day] = dutch.exec(cell) ?? [];
	return Number(day) >= 1 && Number(day) <= 12;
}

/** The day that a spreadsheet counts so, from 30 December 1899. */
const serialDay = (days: number): string =>
	new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);

/** Why a cell is no date: the fact that its sentence is made from. */
export function dateFault(cell: string): Record<string, string> {
	const even = evenCharacters(cell);
	if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(even)) return { reason: 'short-year' };
	if (/^\d{1,2}[/.]\d{1,2}[/.]\d{4}( \d{1,2}:\d{2}(:\d{2})?)?$/.test(even)) return { reason: 'order' };
	const days = Number(cell.replace(',', '.'));
	if (/^\d{5}([.,]\d+)?$/.test(cell) && days > 20_000 && days < 80_000)
		return { reason: 'serial', date: serialDay(days) };
	const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(cell);
	if (compact && readDate(compact.slice(1).join('-')) !== null)
		return { reason: 'compact', date: compact.slice(1).join('-') };
	if (/^\d{1,2}[-./ ]*\p{L}{3,}\.?[-./ ]*\d{2,4}$/u.test(even)) return { reason: 'month-word' };
	if (iso.test(cell) && partsOf(cell) === null) return { reason: 'zone' };
	if (yesOrNo.test(cell)) return { reason: 'yes-no' };
	return partsOf(cell) === null ? { reason: 'form' } : {};
}

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
