// Periods of measurement: a quarter (`2010-Q2`) or a year (`2012`), ordered, counted and turned into dates.
import { addMonths, lightFormat, parseISO, startOfQuarter, endOfQuarter } from 'date-fns';

export const quarterPattern = /^\d{4}-Q[1-4]$/;
export const yearPattern = /^\d{4}$/;

/** A canonical period id: `2010-Q2` or `2012`. */
export type Period = string;

export const isQuarter = (period: Period): boolean => quarterPattern.test(period);
export const isYear = (period: Period): boolean => yearPattern.test(period);

export interface PeriodParts {
	year: number;
	/** 1-4, or null for a year. */
	quarter: number | null;
}

/** @throws RangeError when the text is no period. */
export function periodParts(period: Period): PeriodParts {
	if (!/^\d{4}(-Q[1-4])?$/.test(period)) throw new RangeError(`period: "${period}" is no quarter or year`);
	return { year: Number(period.slice(0, 4)), quarter: isQuarter(period) ? Number(period.slice(6)) : null };
}

/** A site has some hundred periods, and asks for their places millions of times. */
const indexes = new Map<Period, number>();

/** Whole number that rises by one a quarter; a year counts as its last quarter. */
export function quarterIndex(period: Period): number {
	const known = indexes.get(period);
	if (known !== undefined) return known;
	const { year, quarter } = periodParts(period);
	const index = year * 4 + ((quarter ?? 4) - 1);
	indexes.set(period, index);
	return index;
}

export function quarterFromIndex(index: number): Period {
	return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** Quarters from `from` to `to`; negative when `to` lies earlier. */
export const quartersBetween = (from: Period, to: Period): number => quarterIndex(to) - quarterIndex(from);

/** The period that many steps away: quarters for a quarter, years for a year. */
export function shiftPeriod(period: Period, steps: number): Period {
	return isYear(period) ? String(Number(period) + steps) : quarterFromIndex(quarterIndex(period) + steps);
}

/** Every quarter from `from` to `to`, both included. */
export function quarterRange(from: Period, to: Period): Period[] {
	const out: Period[] = [];
	for (let index = quarterIndex(from); index <= quarterIndex(to); index++) out.push(quarterFromIndex(index));
	return out;
}

/** Orders periods in time; a year stands after its quarters. */
export function comparePeriods(a: Period, b: Period): number {
	return quarterIndex(a) - quarterIndex(b) || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);
}

function firstOf(period: Period): Date {
	const { year, quarter } = periodParts(period);
	return parseISO(`${year}-${String(((quarter ?? 1) - 1) * 3 + 1).padStart(2, '0')}-01`);
}

/** First day, ISO `yyyy-mm-dd`. */
export const firstDay = (period: Period): string => lightFormat(firstOf(period), 'yyyy-MM-dd');

/** Last day, ISO `yyyy-mm-dd`. */
export function lastDay(period: Period): string {
	if (isYear(period)) return `${period}-12-31`;
	return lightFormat(endOfQuarter(firstOf(period)), 'yyyy-MM-dd');
}

/** The quarter in which an ISO date lies. */
export function quarterOf(date: string): Period {
	const start = startOfQuarter(parseISO(date));
	return `${start.getFullYear()}-Q${Math.floor(start.getMonth() / 3) + 1}`;
}

/** The ISO date so many months later, or earlier for a negative number; the last day of a shorter month where need be. */
export const monthsShifted = (date: string, months: number): string =>
	lightFormat(addMonths(parseISO(date), months), 'yyyy-MM-dd');
