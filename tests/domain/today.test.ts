// Today is the day in the Netherlands, by night and by day, in summer and in winter; and nobody asks the clock of Greenwich.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOf, today } from '../../src/lib/domain/today.ts';
import { clockTime } from '../../src/lib/language/format.ts';
import { moment } from '../../src/lib/subjects/households/words/forms.ts';
import { ReportEditor } from '../../src/lib/subjects/report/view/desk/editor.svelte.ts';

describe('today', () => {
	it.each([
		['a summer night', '2026-07-01T22:00:00Z', '2026-07-02'],
		['before a summer midnight', '2026-07-01T21:59:59Z', '2026-07-01'],
		['a winter night', '2026-12-31T23:00:00Z', '2027-01-01'],
		['before a winter midnight', '2026-12-31T22:59:59Z', '2026-12-31'],
		['noon', '2026-02-28T11:00:00Z', '2026-02-28']
	])('%s', (_, moment, day) => {
		expect(dayOf(Date.parse(moment))).toBe(day);
		vi.setSystemTime(moment);
		expect(today()).toBe(day);
		vi.useRealTimers();
	});
});

/** The last Sundays of March and October, when the clocks of Europe change at one in Greenwich. */
const lastSunday = (year: number, month: number): number => {
	const last = Date.UTC(year, month + 1, 0, 1);
	return last - new Date(last).getUTCDay() * 86_400_000;
};

it('follows the clocks when they change: a day begins 23, 24 or 25 hours after the one before, as the law of Europe says', () => {
	const minutes = { min: -3 * 24 * 60, max: 3 * 24 * 60 };
	fc.assert(
		fc.property(
			fc.integer({ min: 1997, max: 2060 }),
			fc.constantFrom(2, 9),
			fc.integer(minutes),
			(year, month, away) => {
				const [summer, winter] = [lastSunday(year, 2), lastSunday(year, 9)];
				const moment = (month === 2 ? summer : winter) + away * 60_000;
				const ahead = moment >= summer && moment < winter ? 2 : 1;
				expect(dayOf(moment)).toBe(new Date(moment + ahead * 3_600_000).toISOString().slice(0, 10));
			}
		)
	);
});

describe('half past eleven in Greenwich on a winter evening', () => {
	afterEach(() => {
		vi.useRealTimers();
	});
	it('a note that is written and a report that is frozen bear the same day, and so does the time beside it', () => {
		vi.useFakeTimers({ now: Date.parse('2026-12-14T23:30:00Z') });
		const editor = new ReportEditor('wijk', 'Projectleider');
		editor.write({ period: '2011-Q1', indicator: null, field: 'summary' }, 'Wij vragen een besluit.');
		const dates = editor.notesOf('2011-Q1').map(({ date }) => date);
		// As `Sealing` hands it to the maker of frozen reports.
		expect([...dates, today()]).toEqual(['2026-12-15', '2026-12-15']);
		expect(clockTime(Date.now(), 'nl')).toBe('00:30');
		expect(moment(Date.now(), 'nl')).toContain('15 december 2026');
	});
});

/** Days that nobody lives through: numbers of spreadsheets and of SPSS, the day after one that is written down, and its quarter. */
const notOfToday = [
	'src/lib/intake/number-formats.ts',
	'src/lib/intake/foreign/sav.ts',
	'src/lib/subjects/data/compose/calendar-ics.ts',
	'src/lib/intake/dates.ts',
	'src/lib/domain/period.ts',
	'src/lib/domain/today.ts'
];

it('is asked of that one place: no file takes a day from the clock of Greenwich or of the machine', () => {
	const root = path.resolve(import.meta.dirname, '../..');
	const files = ['src', 'scripts'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|mjs|svelte)$/.test(name))
			.map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
	);
	const asks =
		/new Date\(\)|toISOString\(\)\s*\.\s*(slice|split|substring)|\.(toDateString|toLocaleDateString|get(UTC)?(FullYear|Month|Date))\(/;
	// A moment is written by one clock: without a zone it is the machine's.
	const written = /Intl\.DateTimeFormat\((?![^;]{0,240}timeZone)/;
	const guilty = files.filter((file) => {
		const text = readFileSync(path.join(root, file), 'utf8');
		return !notOfToday.includes(file) && (asks.test(text) || written.test(text));
	});
	expect(guilty).toEqual([]);
});
