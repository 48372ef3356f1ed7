// What the page and the worker that makes files say to each other.
import type { ReportCatalogue } from '../../../../domain/catalogue.ts';
import type { ProtectedRelease } from '../../../../domain/release.ts';
import type { Language } from '../../../../domain/text.ts';
import type { ReportFigure } from '../../../../figures/report-figure.ts';
import type { ReportDocument } from '../../../../report/document.ts';
import type { FrozenReport } from '../../../../report/freeze/freeze.ts';
import type { ReportSources } from '../../../../report/freeze/manifest.ts';

export const formats = ['docx', 'xlsx', 'html', 'csv'] as const;
export type Format = (typeof formats)[number];
/** How a file of that format is called in the zip of a frozen report. */
export const endingOf: Record<Format, string> = {
	docx: 'rapport.docx',
	xlsx: 'rapport.xlsx',
	html: 'rapport.html',
	csv: 'rapport.csv.zip'
};

export interface FreezeInput {
	figure: ReportFigure;
	catalogue: ReportCatalogue;
	language: Language;
	sources: ReportSources;
	release: ProtectedRelease | null;
	/** ISO day. */
	on: string;
	/** For the page among the outputs. */
	typeface: string;
}

export type Task =
	| { kind: 'format'; format: Format; document: ReportDocument; typeface: string }
	| { kind: 'freeze'; input: FreezeInput }
	| {
			kind: 'zip';
			frozen: Pick<FrozenReport, 'files' | 'outputs'>;
	  };

/** What each kind of task gives. */
export interface Results {
	format: Uint8Array;
	freeze: Pick<FrozenReport, 'files' | 'hash' | 'document' | 'outputs'>;
	zip: Uint8Array;
}

/** Only the page can draw: the worker asks for one picture at a time. */
export interface ToDraw {
	svg: string;
	width: number;
	height: number;
}
