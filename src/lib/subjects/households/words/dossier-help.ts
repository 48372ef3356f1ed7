// What the family's paper says of the help that organisations gave: in plain words, hours as hours and minutes.
import type { ContactKind } from '../../../domain/row-words.ts';
import type { Language } from '../../../domain/text.ts';
import { formatCount, plural } from '../../../language/format.ts';
import type { Workers } from '../../../language/workers.ts';

const minutesInHour = 60;

/** Hours and minutes, each where there are any. */
function inTime(
	minutes: number,
	inHours: (hours: number) => string,
	inMinutes: (minutes: number) => string,
	[less, and]: readonly [less: string, and: string]
): string {
	const [hours, rest] = [Math.floor(minutes / minutesInHour), minutes % minutesInHour];
	if (minutes === 0) return less;
	return [hours > 0 ? inHours(hours) : '', rest > 0 ? inMinutes(rest) : ''].filter(Boolean).join(` ${and} `);
}

const nl = {
	title: 'Welke hulp u kreeg',
	none: 'Hier is niets over opgeschreven.',
	text: ['Hier staat wie uw gezin hielp, hoe vaak en hoe lang. Zo weten wij wat alle hulp samen kost.'],
	compared: ({ one }: Workers) => [
		`Uw gezin kreeg hulp zonder ${one}. Wij vergelijken die met de hulp van een ${one}.`
	],
	columns: ['Wanneer', 'Wie', 'Wat', 'Hoe vaak', 'Hoe lang', 'Waarover', 'Opmerking'],
	contacts: {
		visit: 'bezoek bij u thuis',
		office: 'gesprek op kantoor',
		phone: 'aan de telefoon',
		consultation: 'overleg over uw gezin',
		administration: 'werk op papier',
		'case-manager': 'houdt gegevens over u bij'
	} satisfies Record<ContactKind, string> as Record<ContactKind, string>,
	times: (count: number) => `${formatCount(count, 'nl')} keer`,
	lasted: (minutes: number) =>
		inTime(
			minutes,
			(hours) => `${formatCount(hours, 'nl')} uur`,
			(rest) => `${formatCount(rest, 'nl')} ${plural(rest, { one: 'minuut', other: 'minuten' }, 'nl')}`,
			['minder dan 1 minuut', 'en']
		)
};
const en: typeof nl = {
	title: 'What help you had',
	none: 'Nothing has been written down about this.',
	text: ['This is who helped your family, how often and how long. It tells us what all help costs together.'],
	compared: ({ one }) => [`Your family had help without a ${one}. We compare it with the help of a ${one}.`],
	columns: ['When', 'Who', 'What', 'How often', 'How long', 'About what', 'Remark'],
	contacts: {
		visit: 'visit to your home',
		office: 'talk at an office',
		phone: 'on the telephone',
		consultation: 'meeting about your family',
		administration: 'work on paper',
		'case-manager': 'keeps records about you'
	},
	times: (count) => (count === 1 ? 'once' : `${formatCount(count, 'en')} times`),
	lasted: (minutes) =>
		inTime(
			minutes,
			(hours) => `${formatCount(hours, 'en')} ${plural(hours, { one: 'hour', other: 'hours' }, 'en')}`,
			(rest) => `${formatCount(rest, 'en')} ${plural(rest, { one: 'minute', other: 'minutes' }, 'en')}`,
			['less than 1 minute', 'and']
		)
};
export const helpSaid: Record<Language, typeof nl> = { nl, en };
