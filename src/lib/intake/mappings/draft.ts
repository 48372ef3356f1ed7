// A mapping while somebody points it out: for each column of theirs what it is of ours; to a mapping and back without loss.
import { tableFiles, type TableName } from '../../domain/tables.ts';
import type { Melt, Scale, TableMapping } from './mapping.ts';

/** How a figure is written: a share as `0,761`, as `76,1` or per thousand; a mean; or a count beside a column with the total. */
export const writings = ['share', 'percent', 'permille', 'mean', 'count'] as const;
export type Written = (typeof writings)[number];

/** What a person says of one column of theirs. */
export type Use =
	| { as: 'nothing' }
	/** One of our columns. */
	| { as: 'ours'; our: string; per: Scale['per'] }
	/** The figure of one indicator, the answer to one question, the rung in one domain: a row for each cell. */
	| {
			as: 'figure';
			of: string;
			written: Written;
			/** Their column with the total; of a count alone. */
			total: string | null;
			/** What a page has no place for, as the mapping had it. */
			own: Melt | null;
	  }
	/** Only rows in which one of these stands. */
	| { as: 'rows'; keep: string[] };

export interface Draft {
	table: TableName;
	/** By their column; one that is not there is not used. */
	uses: Record<string, Use>;
	/** By our column. */
	constant: Record<string, string>;
	/** By our column, theirs to ours. */
	values: Record<string, Record<string, string>>;
	/** Our columns in which any other word means that the row is not about us. */
	leaveOut: string[];
	/** What a page has no place for; columns in two uses at once among it. */
	rest: Pick<TableMapping, 'rows' | 'melt' | 'scale' | 'margins' | 'missing' | 'hidden' | 'zrm'> & {
		/** The name by which its sheet is known again. */
		sheet: string | null;
	};
}

export const emptyDraft = (table: TableName): Draft => ({
	...{ table, uses: {}, constant: {}, values: {}, leaveOut: [] },
	rest: { rows: {}, melt: {}, scale: {}, missing: [], hidden: [], sheet: null }
});

/** What is asked of each column that is a figure: the name of our column for what it is about, and that for the figure. */
export const askedIn: Partial<Record<TableName, readonly [about: string, figure: string]>> = {
	observations: ['indicator', 'value'],
	surveys: ['indicator', 'value'],
	responses: ['item', 'score'],
	clients: ['item', 'value'],
	assessments: ['domain', 'rung'],
	results: ['result', 'status']
};

const plain: Melt = { to: '', into: null, scale: null, beside: {}, values: {} };
const per = (how: Scale['per']): Scale => ({ per: how, decimal: null });

function meltOf(use: Extract<Use, { as: 'figure' }>): Melt {
	const { of: to, written, total, own } = use;
	if (own) return { ...own, to };
	if (written === 'percent' || written === 'permille') return { ...plain, to, scale: per(written) };
	if (written === 'mean') return { ...plain, to, into: 'mean' };
	if (written !== 'count') return { ...plain, to };
	return { ...plain, to, into: 'numerator', beside: total === null ? {} : { denominator: total } };
}

function figureOf(melt: Melt): Use {
	const { to, into, scale, beside, values } = melt;
	const use = { as: 'figure' as const, of: to, total: null, own: null };
	const none = Object.keys(beside).length === 0 && Object.keys(values).length === 0;
	if (into === null && none && scale === null) return { ...use, written: 'share' };
	if (into === null && none && scale?.decimal === null && scale.per !== 'none')
		return { ...use, written: scale.per };
	if (into === 'mean' && none && scale === null) return { ...use, written: 'mean' };
	const { denominator: total, ...others }: Record<string, string | undefined> = beside;
	const counted = into === 'numerator' && scale === null && Object.keys(values).length === 0;
	if (counted && Object.keys(others).length === 0) return { ...use, written: 'count', total: total ?? null };
	return { ...use, written: 'share', own: melt };
}

/** In the order of a table's columns where their order says nothing. */
const entriesOf = (draft: Draft): [string, Use][] => Object.entries(draft.uses);

/** The columns of theirs that it cannot do without. */
export const usedColumns = (draft: Draft): string[] => [
	...new Set(
		entriesOf(draft).flatMap(([their, use]) => {
			if (use.as === 'nothing') return [];
			if (use.as !== 'figure') return [their];
			const beside = use.own ? Object.values(use.own.beside) : use.total === null ? [] : [use.total];
			return [their, ...beside];
		})
	)
];

/** As it is kept: by which columns it is known again, and without words for columns of ours that nothing fills. */
export function mappingOfDraft(draft: Draft): TableMapping {
	const { table, constant, rest } = draft;
	const uses = entriesOf(draft);
	const filled = new Set<string>(askedIn[table] ?? []);
	const rename: TableMapping['rename'] = {};
	const scale: TableMapping['scale'] = { ...rest.scale };
	const [rows, melt] = [{ ...rest.rows }, { ...rest.melt }];
	for (const [their, use] of uses) {
		if (use.as === 'ours') {
			rename[their] = use.our;
			filled.add(use.our);
			if (use.per !== 'none') scale[use.our] = { ...per(use.per), decimal: scale[use.our]?.decimal ?? null };
		} else if (use.as === 'rows') rows[their] = use.keep;
		else if (use.as === 'figure') melt[their] = meltOf(use);
	}
	const used = usedColumns(draft);
	const values = Object.entries(draft.values)
		.filter(([our]) => filled.has(our))
		.map(([our, words]) => [our, Object.fromEntries(Object.entries(words).filter(([, ours]) => ours !== ''))])
		.filter(([, words]) => Object.keys(words ?? {}).length > 0);
	return {
		...((used.length > 0 || rest.sheet !== null) && {
			recognise: { header: used, ...(rest.sheet !== null && { sheet: rest.sheet }) }
		}),
		...{ table, rename, rows, melt, scale },
		constant: Object.fromEntries(Object.entries(constant).filter(([, text]) => text !== '')),
		values: Object.fromEntries(values) as TableMapping['values'],
		leave_out: draft.leaveOut.filter((our) => filled.has(our)),
		...(rest.margins && { margins: rest.margins }),
		...{ missing: rest.missing, hidden: rest.hidden },
		...(rest.zrm && { zrm: rest.zrm })
	};
}

/** To point it out anew; `recognise` is made from what is used then. */
export function draftOfMapping(mapping: TableMapping): Draft {
	const { table, rename, constant, rows, melt, values, leave_out, margins, missing, hidden, zrm } = mapping;
	const uses: Draft['uses'] = {};
	const rest: Draft['rest'] = {
		...{ rows: {}, melt: {}, scale: { ...mapping.scale }, missing, hidden },
		...(margins && { margins }),
		...(zrm && { zrm }),
		sheet: mapping.recognise?.sheet ?? null
	};
	const said = new Set<string>();
	for (const [their, our] of Object.entries(rename)) {
		const own = rest.scale[our];
		const known = own?.decimal === null ? own.per : 'none';
		if (known !== 'none') said.add(our);
		uses[their] = { as: 'ours', our, per: known };
	}
	rest.scale = Object.fromEntries(Object.entries(rest.scale).filter(([our]) => !said.has(our)));
	for (const [their, one] of Object.entries(melt))
		if (their in uses) rest.melt[their] = one;
		else uses[their] = figureOf(one);
	for (const [their, wanted] of Object.entries(rows))
		if (their in uses) rest.rows[their] = wanted;
		else uses[their] = { as: 'rows', keep: [wanted].flat() };
	return {
		...{ table, uses, constant: { ...constant }, leaveOut: [...leave_out], rest },
		values: Object.fromEntries(Object.entries(values).map(([our, words]) => [our, { ...words }]))
	};
}

/** Without columns that a table does not have: what they filled has to be said again. */
export function inTable(draft: Draft, header: readonly string[]): Draft {
	const there = (name: string): boolean => header.includes(name);
	const kept = <T>(columns: Record<string, T>): Record<string, T> =>
		Object.fromEntries(Object.entries(columns).filter(([their]) => there(their)));
	const uses = Object.entries(kept(draft.uses)).map(([their, use]): [string, Use] => {
		if (use.as !== 'figure') return [their, use];
		const total = use.total !== null && there(use.total) ? use.total : null;
		const own = use.own && { ...use.own, beside: besideIn(use.own, there) };
		return [their, { ...use, total, own }];
	});
	const { margins, ...rest } = draft.rest;
	return {
		...draft,
		uses: Object.fromEntries(uses),
		rest: {
			...rest,
			rows: kept(rest.rows),
			melt: kept(rest.melt),
			...(margins && there(margins.column) && { margins })
		}
	};
}

const besideIn = ({ beside }: Melt, there: (name: string) => boolean): Melt['beside'] =>
	Object.fromEntries(Object.entries(beside).filter(([, their]) => there(their)));

/**
 * With one word of theirs as one of ours; '' where it is none.
 * @param texts all that stands in those columns: what is written as ours already stays what it is
 */
export function translated(
	draft: Draft,
	our: string,
	{ text, word }: { text: string; word: string },
	{ texts, ours }: { texts: readonly string[]; ours: readonly string[] }
): Draft['values'] {
	const before = draft.values[our] ?? {};
	const same = texts.filter((one) => ours.includes(one) && before[one] === undefined);
	const words = { ...Object.fromEntries(same.map((one) => [one, one])), ...before, [text]: word };
	const known = Object.entries(words).filter(([, one]) => one !== '');
	const { [our]: _, ...others } = draft.values;
	if (known.every(([one, word]) => one === word)) return others;
	return { ...others, [our]: Object.fromEntries(known) };
}

/** What of ours has to be said still: columns that must be there and that nothing fills. */
export function lacking(draft: Draft): string[] {
	const { table, uses, constant } = draft;
	const all = Object.values(uses);
	const asks = all.some(({ as }) => as === 'figure');
	const made = new Set([
		...all.flatMap((use) => (use.as === 'ours' ? [use.our] : [])),
		...Object.entries(constant).flatMap(([our, text]) => (text === '' ? [] : [our])),
		...(asks ? (askedIn[table] ?? []) : [])
	]);
	const missing = tableFiles[table].required.filter((name) => !made.has(name));
	const figures = ['value', 'numerator', 'mean'];
	const hasFigure = table !== 'observations' || asks || figures.some((name) => made.has(name));
	return hasFigure ? missing : [...missing, 'value'];
}
