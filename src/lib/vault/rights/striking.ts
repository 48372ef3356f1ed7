// A family's name struck out of what is told about others: of texts alone, so that days, codes and the keys by which rows find each other stay as they are.
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { TableRow } from '../../engine/tables.ts';
import { cellKey } from '../visits/cells.ts';
import { beforeOf } from '../visits/fold.ts';

/** What stands where a text named the family. */
export const struckOut = '[…]';

/** What people write. */
const written = ['action', 'end_reason', 'note', 'signal', 'advice', 'reason'];
/** What others are called. All else is a day, a code or drawn by chance: where a name stands in that, it is chance too. */
const names = ['organisation', 'respondent'];

/** Columns that may name a family. One that has a number for a name is not told from a team or a respondent of that number. */
export const mayName = (household: string): readonly string[] =>
	/\p{L}/u.test(household) ? [...written, ...names] : written;

/** As a pattern, that finds this text and no other. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pseudonym as a whole word: H-0002 is no part of H-00021, nor of H-0002-b where that is somebody else's. */
function naming(household: string, families: readonly string[]): RegExp {
	const like = families
		.filter((one) => one !== household && one.toLowerCase().includes(household.toLowerCase()))
		.sort((a, b) => b.length - a.length);
	const kept = like.length === 0 ? '' : `(?:${like.map(literal).join('|')})(?![\\p{L}\\p{N}])|`;
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${kept}(${literal(household)})(?![\\p{L}\\p{N}]))`, 'giu');
}

/** A row in which no text names the family any more, and in how many texts it was named. */
export function striking(
	household: string,
	families: readonly string[]
): (row: TableRow) => { row: TableRow; texts: number } {
	const pattern = naming(household, families);
	const columns = mayName(household);
	const strike = (text: string): string =>
		text.replace(pattern, (word: string, own?: string) => (own === undefined ? word : struckOut));

	function struck(row: TableRow): TableRow {
		const changed = columns.flatMap((column) => {
			const cell = row[column];
			const text = typeof cell === 'string' ? strike(cell) : cell;
			return text === cell || text === undefined ? [] : [[column, text] as const];
		});
		return changed.length === 0 ? row : { ...row, ...Object.fromEntries(changed) };
	}
	/** Of the keys of what was decided only that of an item of a plan holds what somebody wrote. */
	const decided = (key: string): string =>
		key.replace(
			/^(action actions\|[^|]*\|[^|]*\|)(.*)(\|[^|]*\|[^|]*)$/s,
			(_, before: string, text: string, days: string) => `${before}${strike(text)}${days}`
		);
	const corrected = (text: string): string => {
		const corrects: { key?: TableRow } = { ...Object(JSON.parse(text)) };
		if (!corrects.key) return text;
		const key = struck(corrects.key);
		const whose = key.household === household ? struckOut : (key.household ?? null);
		return canonicalJson({ ...corrects, key: { ...key, household: whose } });
	};
	/** The row that stood where an event stands now, with the id that comes of it. */
	const stood = (event: TableRow): TableRow => {
		const { table, row } = beforeOf(event);
		const own = struck(row);
		if (own === row) return event;
		return { ...event, event: `before|${cellKey(table, own)}`, row: canonicalJson({ table, row: own }) };
	};

	return (row) => {
		let after = struck(row);
		if (after.kind === 'before') after = stood(after);
		if (typeof after.decides === 'string') after = { ...after, decides: decided(after.decides) };
		if (typeof after.corrects === 'string') after = { ...after, corrects: corrected(after.corrects) };
		if (after === row) return { row, texts: 0 };
		const changed = Object.keys(row).filter((column) => row[column] !== after[column]);
		return changed.length === 0 ? { row, texts: 0 } : { row: after, texts: changed.length };
	};
}
