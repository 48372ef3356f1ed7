// What one sheet of the report shows, and whether it shows another thing than before.
import type { OpenAction, RequiredNote } from '../../../../figures/report-figure.ts';
import type { ReportDocument } from '../../../../report/document.ts';
import type { ReportEditor } from '../desk/editor.svelte.ts';
import type { SheetParts } from './running.ts';

/** All that a sheet shows changes with the sheet, so that no sheet ever tells of two reports. */
export interface View {
	parts: SheetParts;
	document: ReportDocument;
	numbers: ReadonlyMap<string, number>;
	period: string;
	required: RequiredNote[];
	openActions: OpenAction[];
	/** Of a sheet with something to write only: the others need no script to be read. */
	editor: ReportEditor | null;
}
/** What stays the same sheet from one report to the next. */
export const keyOf = ({ parts: [{ section }] }: Pick<View, 'parts'>): string => section.id;
const blocksOf = ({ parts }: View) => parts.flatMap(({ section }) => section.blocks);
/** Whether a reader finds the same words on both. */
export const sayTheSame = (before: View, after: View): boolean => {
	const [old, now] = [blocksOf(before), blocksOf(after)];
	return (
		before.period === after.period && old.length === now.length && old.every((one, at) => one === now[at])
	);
};
/** Whether they can be written on alike as well. */
export const alike = (before: View, after: View): boolean =>
	before.editor === after.editor && sayTheSame(before, after);
const headOf = ({ document }: View) => [document.title, document.subtitle, document.foot].join();
const numbersOf = (view: View) =>
	blocksOf(view).map((block) => ('id' in block ? view.numbers.get(block.id) : undefined));
/** Nothing that the sheet shows is another. */
export const same = (before: View, after: View): boolean =>
	alike(before, after) &&
	headOf(before) === headOf(after) &&
	numbersOf(before).join() === numbersOf(after).join() &&
	(after.editor === null || (before.required === after.required && before.openActions === after.openActions));
