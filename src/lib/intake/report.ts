// Collects what is wrong, with its place; in a file about people no citizen service number gets into a report.
import { remarkCodes, type Problem, type ProblemCode } from '../domain/problem.ts';
import { maskBsn } from './bsn.ts';

export interface Place {
	file: string;
	/** 1 = header; null when it concerns the file. */
	row: number | null;
	column: string | null;
	value: string | null;
}

export class Report {
	readonly #entries: Problem[] = [];
	readonly #restricted: ReadonlySet<string>;

	/** @param restrictedFiles names of the files with rows about people */
	constructor(restrictedFiles: ReadonlySet<string>) {
		this.#restricted = restrictedFiles;
	}

	add(code: ProblemCode, place: Place, parameters: Record<string, string> = {}): void {
		const safe = this.#restricted.has(place.file) ? maskBsn : (text: string) => text;
		this.#entries.push({
			file: place.file,
			row: place.row,
			column: place.column === null ? null : safe(place.column),
			code,
			value: place.value === null ? null : safe(place.value),
			parameters: Object.fromEntries(Object.entries(parameters).map(([key, text]) => [key, safe(text)]))
		});
	}

	/** Problems and remarks, each by file in the given order and then from top to bottom. */
	sorted(fileOrder: readonly string[]): { problems: Problem[]; remarks: Problem[] } {
		const order = new Map(fileOrder.map((file, index) => [file, index]));
		const entries = [...this.#entries].sort(
			(a, b) => (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1) || (a.row ?? 0) - (b.row ?? 0)
		);
		return {
			problems: entries.filter((entry) => !remarkCodes.includes(entry.code)),
			remarks: entries.filter((entry) => remarkCodes.includes(entry.code))
		};
	}
}
