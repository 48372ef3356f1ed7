// What the project leader writes on this device, laid over the texts that were delivered; plain data, every change a new object.
import { comparePeriods, type Period } from '../../../../domain/period.ts';
import type { NoteField } from '../../../../domain/row-words.ts';
import type { NoteRow } from '../../../../domain/tables.ts';

export interface Written {
	/** Empty: the delivered text is taken away. */
	text: string;
	author: string;
	/** ISO date. */
	date: string;
}

/** By note key; only what differs from the delivered texts. */
export type Draft = Readonly<Record<string, Written>>;

export interface NotePlace {
	period: Period;
	/** null: of the programme as a whole. */
	indicator: string | null;
	field: NoteField;
}

export const noteKey = ({ period, indicator, field }: NotePlace): string =>
	`${period}/${indicator ?? ''}/${field}`;

const periodOfKey = (key: string): Period => key.slice(0, key.indexOf('/'));

/** Line ends as LF, nothing around it: as a file keeps it. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const without = (draft: Draft, gone: (key: string) => boolean): Draft =>
	Object.fromEntries(Object.entries(draft).filter(([key]) => !gone(key)));

const delivered = (base: readonly NoteRow[], key: string): string =>
	base.find((one) => noteKey(one) === key)?.text ?? '';

/** The text that holds at one place: the leader's own, else the delivered one, else empty. */
export const textAt = (base: readonly NoteRow[], draft: Draft, place: NotePlace): string =>
	draft[noteKey(place)]?.text ?? delivered(base, noteKey(place));

/** The draft with a text at one place; a text that equals the delivered one is no difference and leaves the draft. */
export function withText(base: readonly NoteRow[], draft: Draft, place: NotePlace, written: Written): Draft {
	const key = noteKey(place);
	if (tidy(written.text) === tidy(delivered(base, key))) return without(draft, (one) => one === key);
	return { ...draft, [key]: written };
}

/** Delivered rows with the draft over them, by period, indicator and field as they are first met; no empty texts. */
export function withDraft(base: readonly NoteRow[], draft: Draft): NoteRow[] {
	const rows = new Map(base.map((one) => [noteKey(one), one]));
	for (const [key, { text, author, date }] of Object.entries(draft)) {
		if (tidy(text) === '') rows.delete(key);
		else rows.set(key, { ...placeOf(key), text: tidy(text), author, date });
	}
	return [...rows.values()];
}

/** @throws RangeError when the text is no key */
export function placeOf(key: string): NotePlace {
	const [period, indicator, field, ...rest] = key.split('/');
	if (!period || indicator === undefined || !field || rest.length > 0)
		throw new RangeError(`note: "${key}" names no place`);
	return { period, indicator: indicator === '' ? null : indicator, field: field as NoteField };
}

/** Texts from a file over the draft: what the file says wins; where it says nothing, the draft stays. */
export function withImported(base: readonly NoteRow[], draft: Draft, rows: readonly NoteRow[]): Draft {
	return rows.reduce((sofar, { period, indicator, field, text, author, date }) => {
		return withText(base, sofar, { period, indicator, field }, { text, author, date });
	}, draft);
}

/** The draft without anything about one quarter. */
export const withoutPeriod = (draft: Draft, period: Period): Draft =>
	without(draft, (key) => periodOfKey(key) === period);

/** What the draft says about one quarter. */
export const ofPeriod = (draft: Draft, period: Period): Draft =>
	without(draft, (key) => periodOfKey(key) !== period);

/** The quarters that the draft says something about, in time order. */
export const periodsOf = (draft: Draft): Period[] =>
	[...new Set(Object.keys(draft).map(periodOfKey))].sort(comparePeriods);

/** How many texts of the leader's own an import would replace by another text. */
export const conflicts = (draft: Draft, rows: readonly NoteRow[]): number =>
	rows.filter((one) => {
		const own = draft[noteKey(one)];
		return own !== undefined && tidy(own.text) !== tidy(one.text);
	}).length;
