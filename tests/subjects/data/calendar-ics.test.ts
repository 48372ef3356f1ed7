// The calendar file: whole days with lasting names, folded by octets, and read by a program that knows the standard.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarIcs, folded } from '../../../src/lib/subjects/data/compose/calendar-ics.ts';
import type { ExpectedDelivery } from '../../../src/lib/subjects/data/figure/expected.ts';
import { definitions } from '../../intake/definitions.ts';
import { pythonWith, withoutPython } from '../../report/python.ts';

const programme = {
	...definitions.programme,
	name: { nl: 'Wijk; coaches, „samen” \\ één\nen door', en: 'Coaches' }
};
const expected: ExpectedDelivery[] = [
	{
		...{
			supplier: 'GGD; Twente, afdeling „Jeugd” 漢字漢字漢字漢字漢字漢字漢字漢字漢字',
			file: 'observations.csv'
		},
		due: { count: 6, unit: 'week', after: 'quarter' },
		last: { period: '2010-Q2', retrieved: '2010-08-09' },
		next: { period: '2010-Q3', day: '2010-11-11' }
	},
	{
		...{
			supplier: 'Stadsbank',
			file: 'reach.csv',
			due: { count: 1, unit: 'month', after: 'year' },
			last: null
		},
		next: { period: '2010', day: '2011-01-31' }
	}
];
const ics = calendarIcs(expected, programme, 'nl');

describe('the calendar file', () => {
	it('holds no line of more than 75 octets and no bare line end', () => {
		expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		for (const line of ics.split('\r\n'))
			expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	});

	it('folds any text so that it unfolds to itself', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)),
				(text) => {
					expect(folded(text).replaceAll('\r\n ', '')).toBe(text);
				}
			)
		);
	});

	it('names each delivery for good: later files have the same names for the same periods', () => {
		const [first, second] = expected;
		if (!first || !second) throw new Error('no deliveries');
		const namesOf = (text: string) =>
			text
				.replaceAll('\r\n ', '')
				.split('\r\n')
				.filter((line) => line.startsWith('UID:'));
		const later = calendarIcs(
			[{ ...first, last: null, next: { period: '2010-Q4', day: '2011-02-11' } }],
			programme,
			'en'
		);
		const names = namesOf(ics);
		expect(new Set(names).size).toBe(names.length);
		expect(names).toEqual(expect.arrayContaining(namesOf(later).slice(0, 7)));
	});

	it('is read by a program that knows the standard, words and days as they were', (test) => {
		const python = pythonWith('icalendar');
		if (python === undefined) {
			console.info(withoutPython('icalendar'));
			test.skip();
			return;
		}
		const script = `
import sys, json, datetime
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = calendar.walk('VEVENT')
assert all(type(e['DTSTART'].dt) is datetime.date for e in events)
print(json.dumps([str(calendar['X-WR-CALNAME']), len(events),
  [[str(e['SUMMARY']), str(e['DESCRIPTION']), str(e['DTSTART'].dt), str(e['DTEND'].dt)] for e in events[:9:8]], [str(x) for e in events for x in e.errors]]))
`;
		const out = execFileSync(python, ['-c', script], { input: ics, encoding: 'utf8' });
		const [name, count, events, errors] = JSON.parse(out) as [string, number, string[][], string[]];
		expect(errors).toEqual([]);
		expect(count).toBe(16);
		expect(name).toBe(`Leveringen ${programme.name.nl}`);
		expect(events).toEqual([
			[
				`${expected[0]?.supplier}: observations.csv over het 3e kwartaal van 2010`,
				`Levering voor ${programme.name.nl}, 6 weken na het kwartaal.`,
				'2010-11-11',
				'2010-11-12'
			],
			[
				'Stadsbank: reach.csv over 2010',
				`Levering voor ${programme.name.nl}, 1 maand na het jaar.`,
				'2011-01-31',
				'2011-02-01'
			]
		]);
	});
});
