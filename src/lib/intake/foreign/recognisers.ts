// The recogniser of files of other programs, to be asked before that of the contract's own tables.
import { contractTables } from '../contract-tables.ts';
import { wholeFit } from '../contract-header.ts';
import type { DeliveredPart, Delivery } from '../delivery.ts';
import type { DeliveryContext, OpenedFile } from '../opened.ts';
import type { Recogniser } from '../recogniser.ts';
import { tableUnder } from '../sheet-table.ts';
import { deliverForeign, fitsForeign } from './deliver-foreign.ts';
import { headOf } from './open-foreign.ts';

/** The sheets of a workbook of which nothing was taken or told. */
function sheetsLeft({ name, sheets }: OpenedFile, { parts, problems }: Delivery): OpenedFile['sheets'] {
	const seen = new Set([
		...parts.filter(({ file }) => file === name).map(({ sheet }) => sheet),
		...problems.filter(({ file }) => file === name).map(({ parameters }) => parameters.sheet)
	]);
	return sheets.filter((sheet) => !seen.has(sheet.name) && headOf(sheet).length > 0);
}

async function readAll(files: readonly OpenedFile[], context: DeliveryContext): Promise<Delivery> {
	const foreign = deliverForeign(files, context);
	const parts: DeliveredPart[] = [...foreign.parts];
	const problems = [...foreign.problems];
	for (const file of files) {
		if (!file.book) continue;
		const left = sheetsLeft(file, foreign);
		const own = left.filter((sheet) => tableUnder(sheet, (names) => wholeFit(names) !== null) !== null);
		if (own.length > 0) {
			const read = await contractTables.read([{ ...file, sheets: own }], context);
			parts.push(...read.parts);
			problems.push(...read.problems);
		}
		const others = left.filter((sheet) => !own.includes(sheet)).map(({ name }) => name);
		const index = parts.findIndex((part) => part.file === file.name);
		const part = parts[index];
		const parameters = { sheets: others.join(', '), count: String(others.length) };
		if (part && others.length > 0)
			parts[index] = { ...part, notes: [...part.notes, { code: 'extra-sheet', parameters }] };
	}
	return { parts, problems };
}

export const foreignRecognisers: readonly Recogniser[] = [
	{
		kinds: [
			...(['statline-v3', 'statline-v4', 'kwb', 'sav', 'limesurvey'] as const),
			...(['qualtrics', 'forms', 'zrm', 'csv', 'xlsx', 'ods'] as const)
		],
		fits: fitsForeign,
		/** StatLine's code lists come as files of their own. */
		read: readAll
	}
];
