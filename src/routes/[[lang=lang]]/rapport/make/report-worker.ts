// The worker in which a report's files are packed and frozen, so that the page keeps answering meanwhile.
import { composeReport } from '$lib/report/compose.ts';
import { trendPicture } from '$lib/report/pictures/trend-picture.ts';
import type { FromWorker, Results, Task, ToWorker } from './messages.ts';

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

async function perform(task: Task): Promise<Results[keyof Results]> {
	if (task.kind === 'zip') {
		const { zipReport } = await import('$lib/report/freeze/pack.ts');
		return zipReport(task.frozen, task.outputs);
	}
	if (task.kind === 'freeze') {
		const { freeze } = await import('$lib/report/freeze/freeze.ts');
		const { figure, catalogue, language, sources, release, on } = task.input;
		const { files, hash, document } = freeze({
			figure,
			sources,
			release,
			on,
			document: (mark) => composeReport(figure, catalogue, language, mark, trendPicture)
		});
		return { files, hash, document };
	}
	const { document, typeface } = task;
	switch (task.format) {
		case 'docx':
			return (await import('$lib/report/docx/report-docx.ts')).reportDocx(document, { rasterise });
		case 'xlsx':
			return (await import('$lib/report/xlsx/report-xlsx.ts')).reportXlsx(document);
		case 'csv':
			return (await import('$lib/report/csv/report-csv.ts')).reportCsv(document);
		case 'html': {
			const { reportHtml } = await import('$lib/report/html/report-html.ts');
			return new TextEncoder().encode(await reportHtml(document, { typeface: async () => typeface }));
		}
	}
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
