// The deliveries that are expected, as a calendar that any program takes (RFC 5545): whole days, and each with a name of its own, so that a newer file replaces and never doubles.
import { dueDay } from '../../../domain/due.ts';
import { shiftPeriod } from '../../../domain/period.ts';
import type { Programme } from '../../../domain/programme.ts';
import type { Language } from '../../../domain/text.ts';
import { plainSpaces } from '../../../domain/flat-text.ts';
import type { ExpectedDelivery } from '../figure/expected.ts';
import { qualityWords } from '../words/quality.ts';

/** How many of each: two years of quarters. */
const ahead = 8;

/** Commas, semicolons and line ends mean something in a value. */
const escaped = (text: string): string =>
	plainSpaces(text)
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\r\n|[\r\n]/g, '\\n');

/** A line holds at most 75 octets, without its end; it goes on after a blank, and never inside a letter. */
export function folded(line: string): string {
	const encoder = new TextEncoder();
	const lines: string[] = [];
	let [rest, length] = ['', 0];
	for (const letter of line) {
		const octets = encoder.encode(letter).length;
		if (length + octets > 75) {
			lines.push(rest);
			[rest, length] = [' ', 1];
		}
		rest += letter;
		length += octets;
	}
	return [...lines, rest].join('\r\n');
}

const compact = (day: string): string => day.replaceAll('-', '');
const following = (day: string): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
/** Letters that any program takes in a name, and no two suppliers the same. */
const named = (text: string): string =>
	[...new TextEncoder().encode(text.normalize('NFC'))]
		.map((octet) =>
			/[a-z0-9]/i.test(String.fromCharCode(octet)) ? String.fromCharCode(octet) : `_${octet.toString(16)}`
		)
		.join('');

/** The same to the byte for the same deliveries: the moment in it is the newest day of the data, not that of the making. */
export function calendarIcs(
	expected: readonly ExpectedDelivery[],
	{ id, name, start }: Pick<Programme, 'id' | 'name' | 'start'>,
	language: Language
): string {
	const words = qualityWords[language].calendar;
	const programme = name[language];
	const newest =
		expected
			.flatMap(({ last }) => last?.retrieved ?? [])
			.sort()
			.at(-1) ?? `${start.slice(0, 4)}-01-01`;
	const events = expected.flatMap(({ supplier, file, due, next }) =>
		Array.from({ length: ahead }, (_, place) => {
			const period = shiftPeriod(next.period, place);
			const day = dueDay(due, period);
			return [
				'BEGIN:VEVENT',
				`UID:${named(supplier)}-${named(file)}-${period}@${id}.wijkladder`,
				`DTSTAMP:${compact(newest)}T000000Z`,
				`DTSTART;VALUE=DATE:${compact(day)}`,
				`DTEND;VALUE=DATE:${compact(following(day))}`,
				`SUMMARY:${escaped(words.event(supplier, file, period))}`,
				`DESCRIPTION:${escaped(words.eventText(programme, words.due(due)))}`,
				'TRANSP:TRANSPARENT',
				'END:VEVENT'
			];
		}).flat()
	);
	return [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Wijkladder//Wijkladder//NL',
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escaped(words.name(programme))}`,
		...events,
		'END:VCALENDAR'
	]
		.map((line) => `${folded(line)}\r\n`)
		.join('');
}
