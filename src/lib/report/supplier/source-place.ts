// A problem as its supplier knows it: by the supplier's own file, sheet, row and name of the column.
import type { DeliveredPart } from '../../intake/delivery.ts';
import type { Problem } from '../../domain/problem.ts';

/** What was found in one delivered table: rows and columns as in the table made of it (1 = header). */
export interface PartProblems {
	part: DeliveredPart;
	problems: readonly Problem[];
}

export interface SourceProblem {
	/** With the supplier's names, for its sentence. */
	problem: Problem;
	sheet: string | null;
	/** Of the source; null where it is about the file. */
	row: number | null;
	/** Of the table that was made of it; null where it is about the file. */
	madeRow: number | null;
	/** By our name, for the cell to mark. */
	ours: string | null;
}

const rowOf = (part: DeliveredPart, row: number): number => part.sourceRows?.[row - 1] ?? row;

/** Several columns in one, as keys have them: `area, period`. */
const columnsOf = (part: DeliveredPart, columns: string): string =>
	columns
		.split(', ')
		.map((one) => part.sourceColumns[one] ?? one)
		.join(', ');

/** Facts of a problem that point at another row. */
const pointsAtRow = ['first', 'row'];

export function sourceProblem(part: DeliveredPart, problem: Problem): SourceProblem {
	const { row, column, parameters } = problem;
	const facts = Object.fromEntries(
		Object.entries(parameters).map(([name, fact]) => [
			name,
			pointsAtRow.includes(name) && /^\d+$/.test(fact) ? String(rowOf(part, Number(fact))) : fact
		])
	);
	const place = row === null ? null : rowOf(part, row);
	return {
		problem: {
			...problem,
			file: part.file,
			row: place,
			column: column === null ? null : columnsOf(part, column),
			parameters: facts
		},
		sheet: part.sheet,
		row: place,
		madeRow: row,
		ours: column
	};
}

/** Those of the parts, in order, then those of files of which nothing could be made. */
export const sourceProblems = (
	parts: readonly PartProblems[],
	others: readonly Problem[]
): SourceProblem[] => [
	...parts.flatMap(({ part, problems }) => problems.map((one) => sourceProblem(part, one))),
	...others.map((problem) => ({
		...{ problem, sheet: null, row: problem.row, madeRow: null, ours: problem.column }
	}))
];
