// Collects what is wrong, with its place; in a file about people no citizen service number (BSN: nine digits that pass the eleven-test) gets into a report.
import { remarkCodes, type Problem, type ProblemCode } from '../domain/problem.ts';

const mask = '*********';
/** Enough digits in a row, or nearly so, to be worth a closer look. */
const worthALook = /\d(?:[ .\-\u00a0]?\d){8}/;
const plain = /(?<!\d)\d{9}(?!\d)/g;
/** Groups of digits that hang together by one blank, point or hyphen. */
const chain = /\d+(?:[ .\-\u00a0]\d+)+/g;
/** Whole dates are no part of a number. */
const writtenDate =
	/(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-\d{4}|\d{4}-(?:0[1-9]|1[0-2])-[0-3]\d)(?!\d)/g;
/** A figure with decimals, as weights are; its digits are not an identity. */
const decimalFigure = /^[-+−]?\d{0,3}[.,]\d+$/;

/** The eleven-test on nine digits: weights 9 to 2, and -1 for the last; the sum divides by eleven. */
export function passesElevenTest(digits: string): boolean {
	let sum = 0;
	for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (place === 8 ? -1 : 9 - place);
	return sum % 11 === 0;
}

/** Nine digits written in groups: alone, or within a longer chain when grouped by three and four as people do. */
function maskChain(text: string): string {
	const parts = text.split(/([ .\-\u00a0])/);
	const count = (parts.length + 1) / 2;
	for (let start = 0; start < count; start++) {
		let digits = '';
		for (let end = start; end < count && digits.length < 9; end++) {
			digits += parts[end * 2] ?? '';
			if (digits.length !== 9 || end === start || !passesElevenTest(digits)) continue;
			const groups = parts.slice(start * 2, end * 2 + 1).filter((_, index) => index % 2 === 0);
			const alone = start === 0 && end === count - 1;
			if (!alone && (groups.length < 3 || groups.some((group) => group.length > 4))) continue;
			const before = parts.slice(0, start * 2).join('');
			return before + mask + maskChain(parts.slice(end * 2 + 1).join(''));
		}
	}
	return text;
}

/** The text with every number that passes the eleven-test replaced by asterisks. */
export function maskBsn(text: string): string {
	if (text.length < 9 || !worthALook.test(text)) return text;
	const masked = text.replace(plain, (digits) => (passesElevenTest(digits) ? mask : digits));
	const pieces: string[] = [];
	let from = 0;
	for (const match of masked.matchAll(writtenDate)) {
		pieces.push(masked.slice(from, match.index).replace(chain, maskChain), match[0]);
		from = match.index + match[0].length;
	}
	pieces.push(masked.slice(from).replace(chain, maskChain));
	return pieces.join('');
}

/** Whether a cell holds what must not be delivered; in a column of figures a decimal fraction does not count. */
export function holdsBsn(cell: string, figure: boolean): boolean {
	if (cell.length < 9 || (figure && decimalFigure.test(cell))) return false;
	return maskBsn(cell) !== cell;
}

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
