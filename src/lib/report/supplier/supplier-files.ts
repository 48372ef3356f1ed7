// Everything that goes back to a supplier: the workbook with marked cells, and the letter as a Word file and as text.
import type { Problem } from '../../domain/problem.ts';
import { supplierWords } from '../../language/supplier-problems.ts';
import { problemWorkbook } from './problem-workbook.ts';
import type { PartProblems } from './source-place.ts';
import { letterDocx, letterText, supplierLetter, type LetterContext } from './supplier-letter.ts';

/** By the name of the file. */
export async function supplierFiles(
	parts: readonly PartProblems[],
	others: readonly Problem[],
	context: LetterContext
): Promise<Map<string, Uint8Array>> {
	const { language } = context;
	const { workbook, letter } = supplierWords[language].names;
	const written = supplierLetter(parts, others, context);
	return new Map([
		[`${workbook}.xlsx`, await problemWorkbook(parts, others, language)],
		[`${letter}.docx`, new Uint8Array(await (await letterDocx(written)).arrayBuffer())],
		[`${letter}.txt`, new TextEncoder().encode(letterText(written, language))]
	]);
}
