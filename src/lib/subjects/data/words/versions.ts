// Words about what changed in the public tables since the publication before: on the data page, and in the descriptor for catalogues.
import {
	anyOf,
	cellsName,
	changeKinds,
	changesName,
	totalOf,
	type ChangeCounts,
	type ChangeKind
} from '../../../domain/changes-told.ts';
import type { Bilingual, Language } from '../../../domain/text.ts';
import { formatCount, formatDate, listOf, periodInSentence, plural } from '../../../language/format.ts';
import type { VersionTold } from '../figure/versions.ts';

const kinds: Record<Language, Record<ChangeKind, { one: string; other: string }>> = {
	nl: {
		added: { one: 'rij erbij', other: 'rijen erbij' },
		changed: { one: 'rij veranderd', other: 'rijen veranderd' },
		gone: { one: 'rij weg', other: 'rijen weg' },
		hidden: { one: 'rij nu verborgen', other: 'rijen nu verborgen' },
		shown: { one: 'rij nu getoond', other: 'rijen nu getoond' }
	},
	en: {
		added: { one: 'row added', other: 'rows added' },
		changed: { one: 'row changed', other: 'rows changed' },
		gone: { one: 'row gone', other: 'rows gone' },
		hidden: { one: 'row now hidden', other: 'rows now hidden' },
		shown: { one: 'row now shown', other: 'rows now shown' }
	}
};

/** `120 rijen erbij en 4 rijen veranderd`. */
export const countsTold = (counts: ChangeCounts, language: Language): string =>
	listOf(
		changeKinds
			.filter((kind) => counts[kind] > 0)
			.map(
				(kind) =>
					`${formatCount(counts[kind], language)} ${plural(counts[kind], kinds[language][kind], language)}`
			),
		language
	);

const nl = {
	title: 'Wat er veranderde sinds de vorige publicatie',
	nothingYet: 'Er is nog geen vastgelegde publicatie om mee te vergelijken.',
	first: 'Dit is de eerste publicatie, dus er is niets om mee te vergelijken.',
	since: (sequence: number, period: string, made: string) =>
		`Vergeleken met publicatie ${sequence}, tot en met ${period}, van ${made}.`,
	none: 'Er veranderde niets.',
	same: (tables: string) => `Niets veranderd in ${tables}.`,
	unknown: (tables: string) => `Van ${tables} is niet bewaard wat er in de vorige publicatie stond.`,
	rekeyed: (table: string, columns: string) =>
		`In ${table} is een rij nu aan andere kolommen te herkennen (anders: ${columns}). Daarom is niet per rij te zeggen wat er veranderde.`,
	rekeyedShort: (tables: string) => `in ${tables} zijn rijen aan andere kolommen te herkennen`,
	cells: 'de tellingen van mensen',
	how: 'In de lijst staat welke rijen erbij kwamen of weg zijn, en in welke kolommen een rij veranderde. Was of is een getal verborgen, dan staat er alleen dat het nu verborgen of getoond is.',
	list: 'lijst',
	fetch: (table: string) => `lijst van wat er veranderde in ${table}, als CSV`,
	earlier: 'Eerdere publicaties',
	one: (sequence: number, period: string, made: string) =>
		`Publicatie ${sequence}, tot en met ${period}, van ${made}`,
	notKept: 'wat er veranderde is niet bewaard',
	begin: 'de eerste',
	still: 'niets veranderd'
};
export type VersionWords = typeof nl;

const en: VersionWords = {
	title: 'What changed since the previous publication',
	nothingYet: 'No publication has been kept yet to compare with.',
	first: 'This is the first publication, so there is nothing to compare with.',
	since: (sequence, period, made) =>
		`Compared with publication ${sequence}, up to and including ${period}, of ${made}.`,
	none: 'Nothing changed.',
	same: (tables) => `Nothing changed in ${tables}.`,
	unknown: (tables) => `Of ${tables} it was not kept what stood in the previous publication.`,
	rekeyed: (table, columns) =>
		`In ${table} rows are now told apart by other columns (different: ${columns}). So it cannot be said row by row what changed.`,
	rekeyedShort: (tables) => `in ${tables} rows are told apart by other columns`,
	cells: 'the counts of people',
	how: 'The list says which rows were added or are gone, and in which columns a row changed. Where a number was or is hidden, it only says that it is hidden or shown now.',
	list: 'list',
	fetch: (table) => `list of what changed in ${table}, as CSV`,
	earlier: 'Earlier publications',
	one: (sequence, period, made) => `Publication ${sequence}, up to and including ${period}, of ${made}`,
	notKept: 'what changed was not kept',
	begin: 'the first',
	still: 'nothing changed'
};
export const versionWords: Record<Language, VersionWords> = { nl, en };

/** `observations.csv`; of the counts of people what they are. */
export const tableTold = (table: string, language: Language): string =>
	table === cellsName ? versionWords[language].cells : `${table}.csv`;

/** What a version is compared with; null where it has no number. */
function sinceTold(before: VersionTold | undefined, language: Language): string | null {
	if (before?.sequence == null || before.period === null || before.made === null) return null;
	const { since } = versionWords[language];
	return since(before.sequence, periodInSentence(before.period, language), formatDate(before.made, language));
}

/** The last of these versions against the one before, in sentences. */
export function lastTold(versions: readonly VersionTold[], language: Language): string[] {
	const words = versionWords[language];
	const now = versions.at(-1);
	const since = sinceTold(versions.at(-2), language);
	if (!now || since === null) return [now?.sequence == null ? words.nothingYet : words.first];
	const total = totalOf(now.tables);
	const [unknown, rekeyed, same] = [
		now.tables.filter(({ counts }) => !counts),
		now.tables.filter((one) => one.rekeyed),
		now.tables.filter(({ counts, rekeyed }) => counts && !anyOf(counts) && !rekeyed)
	];
	const all = unknown.length + rekeyed.length === 0;
	return [
		since,
		...(total && !anyOf(total) && all ? [words.none] : []),
		...(same.length > 0 && same.length < now.tables.length ? [words.same(namesOf(same, language))] : []),
		...(unknown.length > 0 ? [words.unknown(namesOf(unknown, language))] : []),
		...rekeyedTold(rekeyed, language)
	];
}

const namesOf = (tables: VersionTold['tables'], language: Language): string =>
	listOf(
		tables.map(({ table }) => tableTold(table, language)),
		language
	);

const rekeyedTold = (tables: VersionTold['tables'], language: Language): string[] =>
	tables.flatMap(({ table, rekeyed }) =>
		rekeyed
			? [versionWords[language].rekeyed(tableTold(table, language), listOf([...rekeyed], language))]
			: []
	);

/** An earlier version on one line. @param first true where nothing came before it */
export function earlierTold(version: VersionTold, first: boolean, language: Language): string {
	const words = versionWords[language];
	const { sequence, period, made } = version;
	if (sequence === null || period === null || made === null) return '';
	const total = totalOf(version.tables);
	const others = version.tables.filter(({ rekeyed }) => rekeyed);
	const rekeyed = others.length > 0 ? words.rekeyedShort(namesOf(others, language)) : '';
	const counted = total && [countsTold(total, language), rekeyed].filter(Boolean).join('; ');
	const said = counted === null ? (first ? words.begin : words.notKept) : counted || words.still;
	return `${words.one(sequence, periodInSentence(period, language), formatDate(made, language))}: ${said}.`;
}

/** For catalogues: all tables together, in both languages. */
export function versionNote(versions: readonly VersionTold[]): Bilingual {
	const note = (language: Language): string => {
		const now = versions.at(-1);
		const total = now ? totalOf(now.tables) : null;
		const [first = ''] = lastTold(versions, language);
		if (!total) return first;
		const said = countsTold(total, language);
		const rekeyed = rekeyedTold(now?.tables ?? [], language);
		const counted = said ? [`${said}.`] : rekeyed.length > 0 ? [] : [versionWords[language].none];
		return [first, ...counted, ...rekeyed].join(' ');
	};
	return { nl: note('nl'), en: note('en') };
}

/** Of the file that lists what changed. */
export const changesTitle = (table: string): Bilingual => ({
	nl: `${changesName(table)}: wat er van publicatie tot publicatie veranderde in ${tableTold(table, 'nl')}`,
	en: `${changesName(table)}: what changed from publication to publication in ${tableTold(table, 'en')}`
});

/** Of the columns of that file; `key` for those that the table has too. */
export const changeColumns: Record<'publication' | 'made' | 'change' | 'columns' | 'key', Bilingual> = {
	publication: {
		nl: 'nummer van de publicatie, of draft voor een concept',
		en: 'number of the publication, or draft'
	},
	made: { nl: 'dag waarop de publicatie is gemaakt', en: 'day on which the publication was made' },
	change: {
		nl: 'wat er met de rij is: erbij (added), veranderd (changed), weg (gone), nu verborgen (hidden) of nu getoond (shown); first: de eerste publicatie; unknown: niet bewaard; rekeyed: rijen zijn aan andere kolommen te herkennen, en niet te vergelijken',
		en: 'what happened to the row: added, changed, gone, now hidden or now shown; first: the first publication; unknown: not kept; rekeyed: rows are told apart by other columns, and cannot be compared'
	},
	columns: {
		nl: 'de kolommen waarin een veranderde rij anders is, met een spatie ertussen; bij rekeyed de kolommen die van de sleutel zijn of waren',
		en: 'the columns in which a changed row is otherwise, with a space between; at rekeyed those that are or were of the key'
	},
	key: {
		nl: 'sleutel van de rij, zoals hij in de tabel staat',
		en: 'key of the row, as it stands in the table'
	}
};
