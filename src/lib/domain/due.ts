// When a delivery is due: "6 weeks after the quarter", in either language, as a rule that gives a day for each period.
import { addDays, addMonths, lightFormat, parseISO } from 'date-fns';
import { isYear, lastDay, quarterFromIndex, quarterIndex, type Period } from './period.ts';

export interface Due {
	count: number;
	unit: 'day' | 'week' | 'month';
	after: 'quarter' | 'year';
}

const units: Record<string, Due['unit']> = {
	...{ day: 'day', days: 'day', dag: 'day', dagen: 'day' },
	...{ week: 'week', weeks: 'week', weken: 'week' },
	...{ month: 'month', months: 'month', maand: 'month', maanden: 'month' }
};
const english = /^(\d{1,3}) (days?|weeks?|months?) after the (quarter|year)$/;
const dutch = /^(\d{1,3}) (dag|dagen|week|weken|maand|maanden) na (?:afloop van )?het (kwartaal|jaar)$/;
const one = /^(?:day|week|month|dag|maand)$/;

/** Null for any other words; "1 weeks" is none either, and nor is a delivery after more than a year. */
export function parseDue(text: string): Due | null {
	const [, number = '', word = '', period = ''] = english.exec(text) ?? dutch.exec(text) ?? [];
	const unit = units[word];
	if (unit === undefined) return null;
	const count = Number(number);
	const longest = { day: 366, week: 53, month: 12 }[unit];
	if (number !== String(count) || count > longest || (count === 1) !== one.test(word)) return null;
	return { count, unit, after: period === 'year' || period === 'jaar' ? 'year' : 'quarter' };
}

/** The day on which the figures of that period are to be there. */
export function dueDay({ count, unit }: Due, period: Period): string {
	const last = parseISO(lastDay(period));
	// A month after the last of June is the last of July.
	const day =
		unit === 'month'
			? addDays(addMonths(addDays(last, 1), count), -1)
			: addDays(last, unit === 'week' ? 7 * count : count);
	return lightFormat(day, 'yyyy-MM-dd');
}

/** The period of that kind in which another lies, or which it is. */
export function periodFor({ after }: Due, period: Period): Period {
	if (after === 'year') return period.slice(0, 4);
	return isYear(period) ? quarterFromIndex(quarterIndex(period)) : period;
}
