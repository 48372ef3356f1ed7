// The worker in which a report's files are packed and frozen, so that the page keeps answering meanwhile.
import { composeReport } from '../../compose/compose.ts';
import type { ReportDocument } from '../../../../report/document.ts';
import type { Output } from '../../../../report/freeze/freeze.ts';
import { trendPicture } from '../../../../report/pictures/trend-picture.ts';
import {
	endingOf,
	formats,
	type Format,
	type FreezeInput,
	type FromWorker,
	type Results,
	type Task,
	type ToWorker
} from './messages.ts';

const say = (message: FromWorker, transfer: Transferable[] = []) => postMessage(message, { transfer });

let pictures = 0;
const drawing = new Map<number, (bytes: Uint8Array | null) => void>();

async function rasterise(svg: string, width: number, height: number): Promise<Uint8Array> {
	const turn = ++pictures;
	const bytes = await new Promise<Uint8Array | null>((resolve) => {
		drawing.set(turn, resolve);
		say({ about: 'draw', turn, svg, width, height });
	});
	if (bytes === null) throw new Error('picture: the page could not draw it');
	return bytes;
}

async function made(format: Format, document: ReportDocument, typeface: string): Promise<Uint8Array> {
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
async function frozen({ typeface, catalogue, language, ...input }: FreezeInput): Promise<Results['freeze']> {
	const { draftOf, freeze } = await import('../../../../report/freeze/freeze.ts');
	const draft = draftOf({
		...input,
		document: (mark) => composeReport(input.figure, catalogue, language, mark, trendPicture)
	});
	const outputs: Output[] = [];
	for (const format of formats)
		outputs.push({ name: endingOf[format], bytes: await made(format, draft.document, typeface) });
	const { files, hash, document, outputs: bound } = freeze(draft, outputs);
	return { files, hash, document, outputs: bound };
}

async function perform(task: Task): Promise<Results[keyof Results]> {
	if (task.kind === 'zip') return (await import('../../../../report/freeze/pack.ts')).zipReport(task.frozen);
	if (task.kind === 'freeze') return frozen(task.input);
	return made(task.format, task.document, task.typeface);
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.about === 'picture') {
		drawing.get(data.turn)?.(data.bytes);
		drawing.delete(data.turn);
		return;
	}
	const { turn, task } = data;
	perform(task).then(
		(result) => say({ about: 'done', turn, result }),
		(error: unknown) =>
			say({ about: 'failed', turn, message: error instanceof Error ? error.message : String(error) })
	);
});
