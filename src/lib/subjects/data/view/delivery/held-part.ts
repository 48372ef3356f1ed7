// One table of a delivery as it lies open, and what a file is once it was read in another way.
import type { Problem } from '../../../../domain/problem.ts';
import type { DeliveredPart, Delivery } from '../../../../intake/delivery.ts';
import type { Sheet } from '../../../../intake/sheet.ts';
import type { MadeMapping } from '../mapping/pointing.ts';

export interface HeldPart {
	delivered: DeliveredPart;
	/** Its cells; null where nothing could be split into any. */
	sheet: Sheet | null;
	/** Rows that are not its own, at its end. */
	below: number;
	left: boolean;
}

export const fresh = (delivered: DeliveredPart): HeldPart => ({
	...{ delivered, sheet: null },
	...{ below: 0, left: false }
});

/** What was read, before anything is said of what is wrong with it. */
export interface ReadState {
	parts: readonly HeldPart[];
	/** Files of which no table could be made. */
	unread: readonly Problem[];
	/** Cells of which the file itself holds no value. */
	valueless: readonly Problem[];
	/** Mappings that were made for its files here. */
	made: readonly MadeMapping[];
}

/** A file; of a workbook with other tables in it one sheet. */
export interface Whose {
	file: string;
	sheet: string | null;
}

/** Of a file that was read whole, or of which nothing stands there, the sheet does not matter. */
export const whoseIn = (state: ReadState, { file, sheet }: Whose): Whose => ({
	file,
	sheet: state.parts.some(({ delivered }) => delivered.file === file) ? sheet : null
});

const isOf =
	(of: Whose) =>
	(one: Whose): boolean =>
		one.file === of.file && (of.sheet === null || one.sheet === of.sheet);
const isToldOf =
	(of: Whose, asked: string | null) =>
	(one: Problem): boolean =>
		one.file === of.file && (of.sheet === null || (one.parameters.sheet ?? asked) === of.sheet);

/** What a file is in one state in the place of what it is now; whatever came in or was chosen of other files since stays. */
export function swapped(
	now: ReadState,
	{ parts, unread, valueless, made }: ReadState,
	of: Whose,
	asked = of.sheet
): ReadState {
	const [isIts, isTold] = [isOf(of), isToldOf(of, asked)];
	const own = parts.filter(({ delivered }) => isIts(delivered));
	const kept = now.parts.filter(({ delivered }) => !isIts(delivered));
	const before = now.parts.findIndex(({ delivered }) => isIts(delivered));
	const at = before < 0 ? parts.findIndex(({ delivered }) => isIts(delivered)) : before;
	kept.splice(at < 0 ? kept.length : at, 0, ...own);
	const told = (some: readonly Problem[], others: readonly Problem[]): Problem[] => [
		...others.filter((one) => !isTold(one)),
		...some.filter(isTold)
	];
	return {
		parts: kept,
		unread: told(unread, now.unread),
		valueless: told(valueless, now.valueless),
		made
	};
}

/**
 * Puts what a file is now in the place of what it was.
 * @param delivery of that file alone
 * @param mapping that was made for it; null where one was chosen that there is
 */
export function reread(
	before: ReadState,
	asked: Whose,
	{ parts, problems }: Delivery,
	mapping: MadeMapping | null
): ReadState {
	const of = whoseIn(before, asked);
	const others = before.parts.filter(({ delivered }) => !isOf(of)(delivered));
	const read = {
		parts: [...others, ...parts.map(fresh)],
		unread: problems.filter(({ row }) => row === null),
		valueless: problems.filter(({ row }) => row !== null),
		made: [
			...before.made.filter((one) => one.name !== mapping?.name && one.file !== asked.file),
			...(mapping ? [mapping] : [])
		]
	};
	return swapped(before, read, of, asked.sheet);
}
