// What the columns and words of a supplier's table are likely to be of ours: a first draft of its mapping, every part of which a person has to look at.
import type { Area } from '../../domain/area.ts';
import { tableFiles, type TableName } from '../../domain/tables.ts';
import type { Definitions } from '../context.ts';
import type { DeliveredKind } from '../delivery.ts';
import { readPeriod } from '../dates.ts';
import type { ForeignTable } from '../foreign/foreign-table.ts';
import { decimalMarkOf, readNumber } from '../numbers.ts';
import { bare, called, wordsIn } from './column-names.ts';
import { askedIn, emptyDraft, lacking, type Draft, type Use } from './draft.ts';
import { knownWords, type Known } from './known-words.ts';

export interface Suggested {
	draft: Draft;
	/** What of it is only likely: `column <theirs>`, `constant <ours>`, `value <ours> <theirs>`. */
	guesses: string[];
}

/** What is known of the file besides its cells. */
export interface FileFacts {
	file: string;
	kind: DeliveredKind;
	/** The day on which it was last saved. */
	saved: string | null;
}

const columnsOf = (table: TableName): string[] => [
	...tableFiles[table].required,
	...tableFiles[table].optional
];

/** Our column by each of its names. */
function ourColumn(table: TableName, their: string, label: string): string | null {
	const names = [bare(their), bare(label)].filter((name) => name !== '');
	const known = columnsOf(table).find(
		(our) => names.includes(our) || (called[our] ?? '').split(', ').some((name) => names.includes(name))
	);
	return known ?? null;
}

/** How much of both names is the same, 0 to 1; nothing under half of ours. */
function likeness(their: readonly string[], ours: readonly string[]): number {
	const same = ours.filter((word) => their.includes(word)).length;
	if (same === 0 || same * 2 < ours.length) return 0;
	return same / new Set([...their, ...ours]).size;
}

const nearly = 0.8;

/** Of what each column is the figure: for each of ours the column that is most like it. */
function figureColumns(
	{ header, labels }: ForeignTable,
	free: readonly string[],
	known: readonly Known[]
): Map<string, string> {
	const pairs = free
		.flatMap((their) =>
			known.flatMap(({ id, names }) => {
				const mine = [their, labels[their] ?? ''].map(wordsIn);
				const score = Math.max(
					...mine.flatMap((words) => [id, ...names].map((name) => likeness(words, wordsIn(name))))
				);
				return score >= 0.3 ? [{ their, id, score }] : [];
			})
		)
		.sort((a, b) => b.score - a.score || header.indexOf(a.their) - header.indexOf(b.their));
	const found = new Map<string, string>();
	const taken = new Set<string>();
	const best = new Map<string, number>();
	for (const { their, id, score } of pairs) {
		// Nearly as like to another of ours is a question, and no suggestion.
		const others = pairs.filter((one) => one.their === their && one.id !== id && one.score >= score * nearly);
		const top = best.get(their) ?? score;
		best.set(their, top);
		if (others.length > 0 || score < top || taken.has(id)) continue;
		found.set(their, id);
		taken.add(id);
	}
	return found;
}

const percentSign = /\s*%$/;

/** The figures of a column, where nearly all that stands there are. */
function figuresIn({ header, rows }: ForeignTable, column: string): number[] {
	const place = header.indexOf(column);
	const cells = rows.map((row) => (row[place] ?? '').replace(percentSign, '')).filter(Boolean);
	const mark = decimalMarkOf(cells);
	const found = cells.flatMap((cell) => {
		const read = readNumber(cell, mark);
		return read.as === 'number' ? [read.value] : [];
	});
	return found.length * 2 >= cells.length ? found : [];
}

/** Whether its cells carry the sign itself: those are shares however the column is read. */
const hasSign = ({ header, rows }: ForeignTable, column: string): boolean =>
	rows.some((row) => percentSign.test(row[header.indexOf(column)] ?? ''));

/** A share is no more than one; what is, and no more than a hundred, is likely a percentage. */
export function likelyPer(table: ForeignTable, column: string): 'percent' | 'none' {
	const figures = figuresIn(table, column);
	const most = figures.reduce((top, one) => Math.max(top, one), 0);
	return most > 1 && most <= 100 && !hasSign(table, column) ? 'percent' : 'none';
}

/** A quarter or a year in the name of a file. */
export function periodIn(name: string): string | null {
	const plain = name
		.replace(/^.*\//, '')
		.replace(/\.\w+$/, '')
		.replace(/_/g, ' ');
	const quarter =
		/(\d{4}[- ]?(?:kw|q|k) ?0?[1-4])(?!\d)/i.exec(plain) ??
		/((?:kw|q|k) ?[1-4][- ,/]*\d{4})(?!\d)/i.exec(plain) ??
		/([1-4] ?(?:e|ste|de)? ?(?:kwartaal|kw|q|k)[- ]*(?:van )?\d{4})(?!\d)/i.exec(plain) ??
		/(\d{4}[- ]+[1-4] ?(?:e|ste|de) kwartaal)/i.exec(plain);
	if (quarter?.[1])
		return readPeriod(quarter[1].replace(/\s+/g, ' ')) ?? readPeriod(quarter[1].replace(/\s+/g, ''));
	return /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(plain)?.[1] ?? null;
}

/** What stands in a column, each text once. */
export function textsIn({ header, rows }: ForeignTable, column: string): Map<string, number> {
	const place = header.indexOf(column);
	const counts = new Map<string, number>();
	for (const row of rows) {
		const text = row[place] ?? '';
		if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return counts;
}

/** The word of ours that a text of theirs is: by its code or by a name, as a whole. */
export function likelyWord(text: string, label: string | undefined, known: readonly Known[]): string | null {
	const wanted = [bare(text), bare(label ?? '')].filter((one) => one !== '');
	const found = known.filter(({ id, names }) => [id, ...names].some((name) => wanted.includes(bare(name))));
	return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** The columns of theirs in which our column's words stand. */
export const columnsWith = ({ uses, table }: Draft, our: string): string[] =>
	Object.entries(uses).flatMap(([their, use]) =>
		(use.as === 'ours' && use.our === our) || (use.as === 'figure' && askedIn[table]?.[1] === our)
			? [their]
			: []
	);

/** The file that a table of this kind likely becomes. */
export const likelyTable = (kind: DeliveredKind): TableName =>
	kind === 'zrm'
		? 'assessments'
		: ['sav', 'limesurvey', 'qualtrics', 'forms'].includes(kind)
			? 'responses'
			: 'observations';

export function suggest(
	source: ForeignTable,
	table: TableName,
	facts: FileFacts,
	{ definitions, areas }: { definitions: Definitions; areas: readonly Area[] }
): Suggested {
	const draft = emptyDraft(table);
	const guesses: string[] = [];
	const use = (their: string, what: Use): void => {
		draft.uses[their] = what;
		guesses.push(`column ${their}`);
	};
	const [about = '', figure = ''] = askedIn[table] ?? [];
	const known = (our: string): readonly Known[] => knownWords(our, table, definitions, areas) ?? [];
	// Of a name that stands twice nobody can say which is meant.
	const single = source.header.filter(
		(name, place, all) => name !== '' && all.indexOf(name) === place && all.lastIndexOf(name) === place
	);
	const figures = figureColumns(source, single, known(about));
	const taken = new Set<string>();
	for (const their of single) {
		if (figures.has(their)) continue;
		const our = ourColumn(table, their, source.labels[their] ?? '');
		if (our === null || taken.has(our) || (figures.size > 0 && [about, figure].includes(our))) continue;
		taken.add(our);
		use(their, { as: 'ours', our, per: our === 'value' ? likelyPer(source, their) : 'none' });
	}
	const kinds = new Map(definitions.indicators.map(({ id, kind }) => [id, kind]));
	for (const [their, of] of figures) {
		const isMean = table === 'observations' && kinds.get(of) === 'mean';
		const share = table === 'observations' && likelyPer(source, their) === 'percent' ? 'percent' : 'share';
		use(their, { as: 'figure', of, written: isMean ? 'mean' : share, total: null, own: null });
	}
	const always: Record<string, string | null> = {
		period: periodIn(facts.file),
		status: table === 'observations' ? 'final' : null,
		source: facts.kind.startsWith('statline') ? 'StatLine' : null,
		retrieved: facts.saved,
		assessor: 'coach'
	};
	for (const our of lacking(draft)) {
		const text = always[our];
		if (!text) continue;
		draft.constant[our] = text;
		guesses.push(`constant ${our}`);
	}
	for (const our of columnsOf(table)) {
		const words = known(our);
		if (words.length === 0) continue;
		let [others, same] = [0, true];
		const likely = new Map<string, string>();
		for (const their of columnsWith(draft, our))
			for (const text of textsIn(source, their).keys()) {
				const word = likelyWord(text, source.valueLabels[their]?.[text], words);
				others += word === null ? 1 : -1;
				if (word === null) continue;
				likely.set(text, word);
				same &&= word === text;
			}
		// Where all is written as we write it, there is nothing to translate.
		if (!same) draft.values[our] = Object.fromEntries(likely);
		if (!same) for (const [text, word] of likely) if (word !== text) guesses.push(`value ${our} ${text}`);
		// A list of all neighbourhoods of a town is about ours only here and there.
		if (our === 'area' && others > 0) {
			draft.leaveOut.push(our);
			guesses.push(`leave ${our}`);
		}
	}
	return { draft, guesses };
}
