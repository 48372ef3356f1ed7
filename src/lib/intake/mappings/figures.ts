// A figure as a supplier writes it becomes one of ours: its decimal mark is that of its column, its percent a share, and a stand-in for “no figure” is never one.
import type { ProblemCode } from '../../domain/problem.ts';
import type { Conventions } from '../foreign/foreign-table.ts';
import { decimalMarkOf, readNumber, writeNumber } from '../numbers.ts';
import { isHeldBack, isStandIn } from '../statline-labels.ts';
import type { Scale } from './mapping.ts';

export type FigureReading = { text: string } | { code: ProblemCode; parameters: Record<string, string> };

interface Column {
	/** All of them: which sign is the decimal one is a matter of the column. */
	cells: readonly string[];
	scale: Scale;
	conventions: Conventions;
	hidden: readonly string[];
	missing: readonly string[];
}

const divisors = { percent: 100, permille: 1000, none: 1 } as const;
const percentSign = /\s*%$/;

/** Dividing must not add digits that nobody measured. */
export const divided = (value: number, by: number): string =>
	writeNumber(by === 1 ? value : Number((value / by).toPrecision(15)));

/** A text that is no number is left as it is: the rules of the file say what is wrong with it, in its place. */
export function figureReader({
	cells,
	scale,
	conventions,
	hidden,
	missing
}: Column): (cell: string) => FigureReading {
	const bare = (cell: string): string => cell.replace(percentSign, '');
	const held = (cell: string): boolean =>
		hidden.includes(cell) || cell === '.' || (conventions === 'cbs' && isHeldBack(cell));
	const mark =
		scale.decimal ?? decimalMarkOf(cells.filter((cell) => !held(cell) && !missing.includes(cell)).map(bare));
	return (cell): FigureReading => {
		if (cell === '' || missing.includes(cell)) return { text: '' };
		if (held(cell)) return { text: '.' };
		const share = percentSign.test(cell);
		const reading = readNumber(bare(cell), mark);
		if (reading.as === 'ambiguous') {
			const { thousands, decimal } = reading;
			return { code: 'ambiguous-number', parameters: { thousands, decimal } };
		}
		if (reading.as !== 'number') return { text: cell };
		if (conventions === 'cbs' && isStandIn(reading.value))
			return { code: 'unmapped-value', parameters: { reason: 'stand-in' } };
		return { text: divided(reading.value, share ? 100 : divisors[scale.per]) };
	};
}
