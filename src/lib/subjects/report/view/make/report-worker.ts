// The worker in which a report's files are packed and frozen, so that the page keeps answering meanwhile.
import { serve } from '../../../../engine/worker.ts';
import { composeReport } from '../../compose/compose.ts';
import type { ReportDocument } from '../../../../report/document.ts';
import type { Output } from '../../../../report/freeze/freeze.ts';
import { trendPicture } from '../../../../report/pictures/trend-picture.ts';
import {
	endingOf,
	formats,
	type Format,
	type FreezeInput,
	type Results,
	type Task,
	type ToDraw
} from './messages.ts';

type Rasterise = (svg: string, width: number, height: number) => Promise<Uint8Array>;

async function made(
	format: Format,
	document: ReportDocument,
	typeface: string,
	rasterise: Rasterise
): Promise<Uint8Array> {
	switch (format) {
		case 'docx':
			return (await import('../../../../report/docx/report-docx.ts')).reportDocx(document, { rasterise });
		case 'xlsx':
			return (await import('../../../../report/xlsx/report-xlsx.ts')).reportXlsx(document);
		case 'csv':
			return (await import('../../../../report/csv/report-csv.ts')).reportCsv(document);
		case 'html': {
			const { reportHtml } = await import('../../../../report/html/report-html.ts');
			return new TextEncoder().encode(await reportHtml(document, { typeface: async () => typeface }));
		}
	}
}

/** The outputs are made first: the code is a hash of them too. */
async function frozen(
	{ typeface, catalogue, language, ...input }: FreezeInput,
	rasterise: Rasterise
): Promise<Results['freeze']> {
	const { draftOf, freeze } = await import('../../../../report/freeze/freeze.ts');
	const draft = draftOf({
		...input,
		document: (mark) => composeReport(input.figure, catalogue, language, mark, trendPicture)
	});
	const outputs: Output[] = [];
	for (const format of formats)
		outputs.push({ name: endingOf[format], bytes: await made(format, draft.document, typeface, rasterise) });
	const { files, hash, document, outputs: bound } = freeze(draft, outputs);
	return { files, hash, document, outputs: bound };
}

serve<Task, Results[keyof Results], null, ToDraw, Uint8Array>(async (task, { tell, ask }) => {
	const rasterise: Rasterise = (svg, width, height) => {
		tell(null);
		return ask({ svg, width, height });
	};
	if (task.kind === 'zip')
		return (await import('../../../../report/freeze/freeze.ts')).zipReport(task.frozen);
	if (task.kind === 'freeze') return frozen(task.input, rasterise);
	return made(task.format, task.document, task.typeface, rasterise);
});
