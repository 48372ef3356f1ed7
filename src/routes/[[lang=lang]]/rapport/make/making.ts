// Freezes a report and makes its files; all the heavy work is done in a worker.
import { saveBytes } from '$lib/charts/download.ts';
import type { ReportCatalogue } from '$lib/domain/catalogue.ts';
import type { Language } from '$lib/domain/text.ts';
import type { ReportFigure } from '$lib/figures/report-figure.ts';
import { reportPageWords } from '$lib/language/report-page.ts';
import type { ReportDocument } from '$lib/report/document.ts';
import { reportBasis } from '../basis.ts';
import { formats, type Format, type Results } from './messages.ts';
import { freezeInWorker, makeBytes, typefaceForFile } from './worker.ts';

export type FrozenHere = Results['freeze'] & { on: string };

const types: Record<Format, string> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	html: 'text/html',
	csv: 'application/zip'
};

const nameOf = (document: ReportDocument, format: Format): string =>
	format === 'csv' ? `${document.name}-csv.zip` : `${document.name}.${format}`;

async function bytesOf(
	document: ReportDocument,
	format: Format,
	progress: (text: string) => void
): Promise<Uint8Array> {
	const words = reportPageWords[document.language].make;
	const all = document.sections.flatMap((one) => one.blocks).filter((one) => one.kind === 'figure').length;
	progress(words.packing(words.formats[format]));
	const typeface = format === 'html' ? await typefaceForFile() : '';
	return makeBytes({ kind: 'format', format, document, typeface }, (count) => {
		if (count <= all) progress(words.pictures(count, all));
		else progress(words.packing(words.formats[format]));
	});
}

/** @returns the name under which the file was saved */
export async function saveFormat(
	document: ReportDocument,
	format: Format,
	progress: (text: string) => void
): Promise<string> {
	const bytes = await bytesOf(document, format, progress);
	const name = nameOf(document, format);
	saveBytes(name, types[format], bytes);
	return name;
}

export async function freezeReport(
	figure: ReportFigure,
	catalogue: ReportCatalogue,
	language: Language,
	on: string
): Promise<FrozenHere> {
	const { release, sources } = await reportBasis(figure.programme);
	return { ...(await freezeInWorker({ figure, catalogue, language, sources, release, on })), on };
}

/** The frozen report with every file made from it. @returns the name under which it was saved */
export async function saveZip(
	{ files, hash, document }: FrozenHere,
	progress: (text: string) => void
): Promise<string> {
	const outputs: { name: string; bytes: Uint8Array }[] = [];
	for (const format of formats) {
		const name = format === 'csv' ? `${document.name}.csv.zip` : nameOf(document, format);
		outputs.push({ name, bytes: await bytesOf(document, format, progress) });
	}
	const name = `${document.name}.zip`;
	progress(reportPageWords[document.language].make.packing(name));
	saveBytes(name, 'application/zip', await makeBytes({ kind: 'zip', frozen: { files, hash }, outputs }));
	return name;
}
