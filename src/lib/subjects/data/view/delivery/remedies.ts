// What can be done about a problem with one press: the texts, readings and rows that its code and facts point at.
import type { Rule } from '../../../../intake/correction.ts';
import type { Problem, ProblemCode } from '../../../../domain/problem.ts';

export type Remedy =
	/** `say`: why this text. */
	| { kind: 'text'; text: string; say: 'likely' | 'hidden' | 'empty' | 'zero' }
	/** `every`: the rule may be laid on the whole column. */
	| { kind: 'rule'; rule: Rule }
	/** One of the words that may stand there; `known`: of what the programme knows by that name. */
	| { kind: 'choose'; words: readonly string[] | 'known' }
	| { kind: 'leave-out'; rows: readonly number[]; say: 'row' | 'first' | 'rows' }
	/** Another column is meant by it. */
	| { kind: 'name' }
	/** A column that is not there gets one text in every row. */
	| { kind: 'add' }
	/** Whatever the reader types. */
	| { kind: 'type' };

/** `1-2, 7` as numbers. */
function rowsIn(ranges: string): number[] {
	return ranges.split(',').flatMap((range) => {
		const [from = NaN, to = from] = range.split('-').map(Number);
		return Number.isInteger(from) && Number.isInteger(to) && to >= from && to - from < 100_000
			? Array.from({ length: to - from + 1 }, (_, place) => from + place)
			: [];
	});
}

const unknown: readonly ProblemCode[] = [
	...(['unknown-indicator', 'unknown-area', 'unknown-domain', 'unknown-result', 'unknown-item'] as const)
];

const text = (said: string, say: (Remedy & { kind: 'text' })['say']): Remedy => ({
	kind: 'text',
	text: said,
	say
});
const rule = (one: Rule): Remedy => ({ kind: 'rule', rule: one });

/** What the facts of the problem point at. */
function pointed({ code, parameters }: Problem): Remedy[] {
	const { reason = '', even, date, likely, allowed } = parameters;
	if (even !== undefined) return [text(even, 'likely')];
	if (date !== undefined && code === 'bad-date') return [text(date, 'likely')];
	if (likely !== undefined) return [text(likely, 'likely')];
	switch (reason) {
		case 'percent':
			return [rule('share-of-percent')];
		case 'share':
			return [rule('share')];
		case 'star':
			return [rule('without-star'), text('.', 'hidden')];
		case 'hidden-mark':
			return [text('.', 'hidden'), text('', 'empty'), text('0', 'zero')];
		case 'missing-mark':
		case 'spreadsheet-error':
			return [text('', 'empty')];
		case 'words':
			return [{ kind: 'choose', words: (allowed ?? '').split(', ').filter(Boolean) }];
	}
	if (code === 'ambiguous-number') return [rule('thousands'), rule('decimals')];
	if (unknown.includes(code)) return [{ kind: 'choose', words: 'known' }];
	if (code === 'zero-denominator') return [text('.', 'hidden')];
	if (code === 'said-provisional') return [text('provisional', 'likely')];
	return [];
}

/** The rows that do not belong to the table. */
function astray({ row, parameters }: Problem): Remedy[] {
	const { reason = '', above = '', below = '', rows = '', kind } = parameters;
	const out = (all: number[]): Remedy[] =>
		all.length === 0 ? [] : [{ kind: 'leave-out', rows: all, say: all.length === 1 ? 'row' : 'rows' }];
	if (reason === 'title') return out([...rowsIn(above), ...rowsIn(below)]);
	if (reason === 'footnote') return out(rowsIn(below));
	if (reason === 'header' && kind === 'same') return out(rowsIn(rows));
	return reason === 'labels' && row !== null ? out([row]) : [];
}

/** In the order in which they are offered; none where only the source can mend it. */
export function remediesOf(problem: Problem): Remedy[] {
	const { code, row, column, parameters } = problem;
	const stray = astray(problem);
	if (stray.length > 0) return stray;
	if (code === 'missing-column')
		return column === null || parameters.times !== undefined ? [] : [{ kind: 'name' }, { kind: 'add' }];
	if (code === 'extra-column') return column ? [{ kind: 'name' }] : [];
	if (row === null) return [];
	const first = Number(parameters.first);
	const leaveOut: Remedy[] = [{ kind: 'leave-out', rows: [row], say: 'row' }];
	if (code === 'duplicate-key' && Number.isInteger(first))
		leaveOut.push({ kind: 'leave-out', rows: [first], say: 'first' });
	// A name of several columns is no cell.
	const isCell = column !== null && column !== '' && !column.includes(', ');
	const offered = isCell ? pointed(problem) : [];
	const chooses = offered.some(({ kind }) => kind === 'choose');
	return [...offered, ...(isCell && !chooses ? [{ kind: 'type' } as const] : []), ...leaveOut];
}
