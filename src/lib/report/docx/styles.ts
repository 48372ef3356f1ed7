// The Word styles of a report: what Word calls Title, Heading, Caption and List, in the report's sizes and colours.
import type { IStylesOptions } from 'docx';
import { localeOf } from '../../language/format.ts';
import type { Language } from '../../domain/text.ts';
import { ink } from '../pictures/svg-text.ts';

/** Colours without #, as Word writes them. */
export const wordInk = (name: keyof typeof ink): string => ink[name].slice(1);

/** Half points. */
const points = (size: number): number => size * 2;
/** Twentieths of a point. */
const twips = (size: number): number => Math.round(size * 20);
const spacing = (before: number, after: number, line: number) => ({
	before: twips(before),
	after: twips(after),
	line: twips(line),
	lineRule: 'exact' as const
});
const loose = (before: number, after: number, line: number) => ({
	...spacing(before, after, line),
	lineRule: 'atLeast' as const
});

const heading = (size: number, line: number, before: number) => ({
	run: { size: points(size), bold: true, color: wordInk('ink') },
	paragraph: { spacing: loose(before, 4, line), keepNext: true, keepLines: true }
});

type Own = { basedOn?: string; next?: string; quickFormat?: boolean; keepNext?: boolean };
/** A style of our own, of the running text and offered in Word's list unless said otherwise. */
const own = (
	id: string,
	name: string,
	run: { size: number; bold?: boolean; color?: string },
	lines: [before: number, after: number, line: number],
	{ basedOn = 'Normal', next, quickFormat = true, keepNext }: Own = {}
) => ({
	...{ id, name, basedOn, run, ...(next && { next }), ...(quickFormat && { quickFormat }) },
	paragraph: { spacing: loose(...lines), ...(keepNext && { keepNext }) }
});

export const stylesOf = (language: Language): IStylesOptions => ({
	default: {
		document: {
			run: {
				font: 'Calibri',
				size: points(10.5),
				color: wordInk('ink'),
				language: { value: localeOf[language] }
			},
			paragraph: { spacing: loose(0, 6, 15) }
		},
		title: {
			run: { size: points(26), bold: true, color: wordInk('ink') },
			paragraph: { spacing: loose(24, 4, 31), keepNext: true }
		},
		heading1: heading(19, 24, 0),
		heading2: heading(14, 19, 16),
		heading3: heading(12, 16, 12),
		caption: {
			run: { size: points(10.5), bold: true, italics: false, color: wordInk('ink') },
			paragraph: { spacing: loose(12, 3, 14), keepNext: true, keepLines: true }
		},
		listParagraph: { paragraph: { spacing: loose(0, 3, 15) } }
	},
	paragraphStyles: [
		own('Subtitle', 'Subtitle', { size: points(12), color: wordInk('ink2') }, [0, 10, 17], {
			next: 'Normal'
		}),
		own('Lead', 'Report Lead', { size: points(12) }, [0, 8, 17.5]),
		own('Note', 'Report Note', { size: points(9), color: wordInk('ink2') }, [3, 6, 12.5]),
		{
			// Word joins tables that touch: what stands between them is as low as it may be.
			id: 'Gap',
			name: 'Report Gap',
			basedOn: 'Normal',
			run: { size: points(3) },
			paragraph: { spacing: spacing(0, 0, 6) }
		},
		own('Status', 'Report Status', { size: points(12), bold: true }, [0, 6, 17], { keepNext: true }),
		own('Strip', 'Report Synthetic', { size: points(9) }, [0, 8, 12.5], { quickFormat: false }),
		own('TableText', 'Report Table', { size: points(9.5) }, [0, 0, 13]),
		own(
			'TableHead',
			'Report Table Head',
			{ size: points(9), bold: true, color: wordInk('ink2') },
			[0, 0, 12],
			{
				basedOn: 'TableText',
				keepNext: true
			}
		),
		own('Running', 'Report Running Head', { size: points(9), color: wordInk('ink2') }, [0, 0, 12], {
			quickFormat: false
		}),
		...[1, 2].map((level) => ({
			id: `TOC${level}`,
			name: `toc ${level}`,
			basedOn: 'Normal',
			next: 'Normal',
			paragraph: { spacing: loose(level === 1 ? 4 : 0, 2, 15), indent: { left: level === 1 ? 0 : 280 } }
		}))
	]
});

/** A table style that Word can offer by name; the library has no way to define one. */
export const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table Style"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${wordInk('rule')}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${wordInk('rule')}"/></w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
/** What every table style rests on, in files in which it is missing. */
export const plainTableStyle =
	'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
