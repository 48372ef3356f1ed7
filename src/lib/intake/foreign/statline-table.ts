// A StatLine answer as a table with a column per measure, v3 or v4, its code lists beside it: then a code has a title.
import { columnsLike, isV4, sideBySide, withMeanings } from '../statline-labels.ts';
import type { StatlineSource } from '../statline-source.ts';
import { makeTable, type ForeignTable } from './foreign-table.ts';

/** A list of codes, whichever of them it is: what each stands for. */
export interface CodeList {
	titles: ReadonlyMap<string, string>;
	/** Codes of periods whose figures may still change. */
	provisional: ReadonlySet<string>;
}

const isProvisional = /^(voorlopig|nader voorlopig|provisional)/i;

/** @param table one of which `isCodeList` knows the header */
export function codeListOf({ header, rows }: ForeignTable): CodeList {
	const at = (...names: string[]): number => header.findIndex((name) => names.includes(name));
	const [code, title, status] = [at('Identifier', 'Key'), at('Title'), at('Status')];
	const entries = rows.map((row) => ({
		code: row[code] ?? '',
		title: row[title] ?? '',
		status: status < 0 ? '' : (row[status] ?? '')
	}));
	return {
		titles: new Map(entries.map((one) => [one.code, one.title])),
		provisional: new Set(entries.filter((one) => isProvisional.test(one.status)).map((one) => one.code))
	};
}

export function sourceOfTable({ header, rows, numbers }: ForeignTable): StatlineSource {
	return {
		columns: [...header],
		rows: rows.map((row, index) => ({
			place: numbers[index] ?? 0,
			cells: Object.fromEntries(header.map((name, place) => [name, row[place] ?? ''])),
			nulls: new Set<string>()
		})),
		onePage: false,
		typed: false
	};
}

/**
 * @param source as it was opened; of v4 with its measures as rows
 * @param headerRow 0 where the rows are entries of JSON
 */
export function statlineTable(
	source: StatlineSource,
	headerRow: number,
	lists: readonly CodeList[]
): ForeignTable {
	const wide = isV4(source.columns) ? sideBySide(withMeanings(source)) : source;
	const header = wide.columns;
	const marked = (cell: string): string =>
		lists.some(({ provisional }) => provisional.has(cell)) ? `${cell}*` : cell;
	const isPeriod = (name: string): boolean => columnsLike([name], 'Perioden').length > 0;
	const rows = wide.rows.map(({ cells }) =>
		header.map((name) => {
			const cell = (cells[name] ?? '').trim();
			return isPeriod(name) ? marked(cell) : cell;
		})
	);
	const labels: Record<string, string> = {};
	for (const name of header)
		for (const { titles } of lists) {
			const title = titles.get(name);
			if (title !== undefined) labels[name] = title;
		}
	const valueLabels: Record<string, Record<string, string>> = {};
	for (const [place, name] of header.entries()) {
		if (labels[name] !== undefined) continue;
		const cells = new Set(rows.map((row) => row[place] ?? '').filter(Boolean));
		// Figures may happen to be codes of something else; a dimension holds nothing but codes.
		const list = lists.find(
			({ titles }) => cells.size > 0 && [...cells].every((cell) => titles.has(cell.replace(/\*$/, '')))
		);
		if (list)
			valueLabels[name] = Object.fromEntries(
				[...cells].map((cell) => [cell, list.titles.get(cell.replace(/\*$/, '')) ?? ''])
			);
	}
	const numbers = wide.rows.map(({ place }) => place);
	return makeTable(header, rows, { headerRow, numbers, labels, valueLabels, conventions: 'cbs' });
}
