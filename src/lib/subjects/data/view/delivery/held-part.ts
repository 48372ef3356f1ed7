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

/**
 * Puts what a file is now in the place of what it was; of a workbook with other tables in it only that of one sheet.
 * @param delivery of that file alone
 * @param mapping that was made for it; null where one was chosen that there is
 */
export function reread(
	before: ReadState,
	{ file, sheet }: { file: string; sheet: string | null },
	{ parts, problems }: Delivery,
	mapping: MadeMapping | null
): ReadState {
	const whole = sheet === null || !before.parts.some(({ delivered }) => delivered.file === file);
	const isIts = (one: { file: string; sheet: string | null }): boolean =>
		one.file === file && (whole || one.sheet === sheet);
	const isToldOfIt = (one: Problem): boolean =>
		one.file === file && (whole || (one.parameters.sheet ?? sheet) === sheet);
	const at = before.parts.findIndex(({ delivered }) => isIts(delivered));
	const kept = before.parts.filter(({ delivered }) => !isIts(delivered));
	kept.splice(at < 0 ? kept.length : at, 0, ...parts.filter(isIts).map(fresh));
	const told = problems.filter(isToldOfIt);
	const others = (some: readonly Problem[]): Problem[] => some.filter((one) => !isToldOfIt(one));
	return {
		parts: kept,
		unread: [...others(before.unread), ...told.filter(({ row }) => row === null)],
		valueless: [...others(before.valueless), ...told.filter(({ row }) => row !== null)],
		made: [
			...before.made.filter((one) => one.name !== mapping?.name && one.file !== file),
			...(mapping ? [mapping] : [])
		]
	};
}
