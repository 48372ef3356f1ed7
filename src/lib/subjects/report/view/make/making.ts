// Freezes a report and makes its files in a worker, for which it draws the pictures that only a page can draw.
import { fromBase64 } from '../../../../domain/bytes-as-text.ts';
import { saveBytes, pngOf } from '../../../../charts/download.ts';
import type { ReportCatalogue } from '../../../../domain/catalogue.ts';
import { once } from '../../../../domain/once.ts';
import type { Language } from '../../../../domain/text.ts';
import type { ReportFigure } from '../../../../figures/report-figure.ts';
import { reportPageWords } from '../../words/en.ts';
import type { ReportDocument } from '../../../../report/document.ts';
import { reportBasis } from '../basis.ts';
import { endingOf, type Format, type Results, type Task, type ToDraw } from './messages.ts';
import { embeddedTypeface } from '../../../../charts/typeface.ts';
import { Aside } from '../../../../engine/worker.ts';
import { Turns } from '../../../../live/turns.svelte.ts';
import workerUrl from './report-worker.ts?worker&url';

type Result = Results[keyof Results];

const face = once(embeddedTypeface);

/** The face travels inside the drawing: a picture sees no style sheet of its page. */
async function draw({ svg, width, height }: ToDraw): Promise<Uint8Array> {
	const style = `<style>${await face()}</style>`;
	const dressed = svg.replace(/^(<svg[^>]*>)/, (opening) => opening + style);
	const address = await pngOf(dressed, width, height);
	return fromBase64(address.slice(address.indexOf(',') + 1));
}

const drawings = new Turns();
const maker = new Aside<Task, Result, null, ToDraw, Uint8Array>(workerUrl, {
	answer: (picture) => drawings.take(() => draw(picture))
});

/** @param onPicture called with the number of pictures drawn so far */
function ask(task: Task, onPicture: (drawn: number) => void = () => {}): Promise<Result> {
	let drawn = 0;
	return maker.call(task, () => onPicture(++drawn));
}

const isBytes = (result: Result): result is Uint8Array => result instanceof Uint8Array;

/** @throws Error when the worker cannot do it, with a technical message */
export async function makeBytes(
	task: Extract<Task, { kind: 'format' | 'zip' }>,
	onPicture?: (drawn: number) => void
): Promise<Uint8Array> {
	const result = await ask(task, onPicture);
	if (!isBytes(result)) throw new Error('worker: another answer than was asked for');
	return result;
}

/** @throws Error when the worker cannot do it, with a technical message */
export async function freezeInWorker(
	input: Extract<Task, { kind: 'freeze' }>['input'],
	onPicture?: (drawn: number) => void
): Promise<Results['freeze']> {
	const result = await ask({ kind: 'freeze', input }, onPicture);
	if (isBytes(result)) throw new Error('worker: another answer than was asked for');
	return result;
}

export const typefaceForFile = embeddedTypeface;

export type FrozenHere = Results['freeze'] & { on: string };

export interface Freezing {
	figure: ReportFigure;
	catalogue: ReportCatalogue;
	language: Language;
	/** ISO day. */
	on: string;
	/** The same report as a draft: it has as many pictures to draw. */
	shown: ReportDocument;
}

const types: Record<Format, string> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	html: 'text/html',
	csv: 'application/zip'
};

const nameOf = (document: ReportDocument, format: Format): string =>
	format === 'csv' ? `${document.name}-csv.zip` : `${document.name}.${format}`;

const picturesIn = (document: ReportDocument): number =>
	document.sections.flatMap((one) => one.blocks).filter((one) => one.kind === 'figure').length;

async function bytesOf(
	document: ReportDocument,
	format: Format,
	progress: (text: string) => void
): Promise<Uint8Array> {
	const words = reportPageWords[document.language].make;
	const all = picturesIn(document);
	progress(words.packing(words.formats[format]));
	const typeface = format === 'html' ? await typefaceForFile() : '';
	return makeBytes({ kind: 'format', format, document, typeface }, (count) => {
		if (count <= all) progress(words.pictures(count, all));
		else progress(words.packing(words.formats[format]));
	});
}

/**
 * @param frozen the files were made when it was frozen; without it they are made now
 * @returns the name under which the file was saved
 */
export async function saveFormat(
	document: ReportDocument,
	format: Format,
	progress: (text: string) => void,
	frozen?: FrozenHere
): Promise<string> {
	const made = frozen?.outputs.find(({ name }) => name === endingOf[format]);
	const bytes = made?.bytes ?? (await bytesOf(document, format, progress));
	const name = nameOf(document, format);
	saveBytes(name, types[format], bytes);
	return name;
}

/** Makes every file of the report too: its control code is a hash of them all. */
export async function freezeReport(
	{ figure, catalogue, language, on, shown }: Freezing,
	progress: (text: string) => void
): Promise<FrozenHere> {
	const words = reportPageWords[language].make;
	const pictures = picturesIn(shown);
	const [{ release, sources }, typeface] = await Promise.all([
		reportBasis(figure.programme),
		typefaceForFile()
	]);
	const input = { figure, catalogue, language, sources, release, on, typeface };
	const frozen = await freezeInWorker(input, (count) =>
		progress(count < pictures ? words.pictures(count, pictures) : words.freezing)
	);
	return { ...frozen, on };
}

/** The frozen report with every file made from it. @returns the name under which it was saved */
export async function saveZip(
	{ files, outputs, document }: FrozenHere,
	progress: (text: string) => void
): Promise<string> {
	const name = `${document.name}.zip`;
	progress(reportPageWords[document.language].make.packing(name));
	saveBytes(name, 'application/zip', await makeBytes({ kind: 'zip', frozen: { files, outputs } }));
	return name;
}
