// Freezes a report and makes its files; all the heavy work is done in a worker.
import { saveBytes } from '../../../../charts/download.ts';
import type { ReportCatalogue } from '../../../../domain/catalogue.ts';
import type { Language } from '../../../../domain/text.ts';
import type { ReportFigure } from '../../../../figures/report-figure.ts';
import { reportPageWords } from '../../words/page.ts';
import type { ReportDocument } from '../../../../report/document.ts';
import { reportBasis } from '../basis.ts';
import { endingOf, type Format, type Results } from './messages.ts';
import { freezeInWorker, makeBytes, typefaceForFile } from './worker.ts';

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
