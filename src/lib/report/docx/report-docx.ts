// The report as a Word file: real styles, contents, running heads, numbered captions, tables and charts as pictures.
import type * as Docx from 'docx';
import { reportFileWords } from '../../language/report-files.ts';
import type { ReportDocument } from '../document.ts';
import { captionNumbers, withHeading } from '../flat-tables.ts';
import { blockParts, bookmarkOf, tableParts, type Part } from './blocks.ts';
import { steady } from './steady.ts';
import { stylesOf, wordInk } from './styles.ts';
import { runs, textWidth } from './tables.ts';
import { picturesOf, type Rasterise, type Writing } from './writing.ts';

export interface DocxOptions {
	/** How charts become pictures; without it their sentences and tables stand alone. */
	rasterise?: Rasterise;
}

const millimetres = (length: number): number => Math.round((length / 25.4) * 1440);
const page = {
	size: { width: millimetres(210), height: millimetres(297) },
	margin: {
		top: millimetres(26),
		right: millimetres(18),
		bottom: millimetres(22),
		left: millimetres(22),
		header: millimetres(16),
		footer: millimetres(12)
	}
};

function runningHead(document: ReportDocument, section: string, { docx }: Writing): Docx.Header {
	const [period = ''] = document.subtitle.split(' · ');
	return new docx.Header({
		children: [
			new docx.Paragraph({
				style: 'Running',
				tabStops: [{ type: docx.TabStopType.RIGHT, position: textWidth }],
				border: { bottom: { style: docx.BorderStyle.SINGLE, size: 6, space: 4, color: wordInk('ink') } },
				children: [
					...runs(docx, document.title, { bold: true }),
					...runs(docx, ` · ${period}`),
					new docx.TextRun({ children: [new docx.Tab(), section] })
				]
			})
		]
	});
}

function foot(document: ReportDocument, { docx }: Writing): Docx.Footer {
	const { page: before, of } = reportFileWords[document.language].pageOf;
	return new docx.Footer({
		children: [
			new docx.Paragraph({
				style: 'Running',
				tabStops: [{ type: docx.TabStopType.RIGHT, position: textWidth }],
				border: { top: { style: docx.BorderStyle.SINGLE, size: 4, space: 4, color: wordInk('rule') } },
				children: [
					...runs(docx, document.foot),
					new docx.TextRun({
						children: [new docx.Tab(), before, docx.PageNumber.CURRENT, of, docx.PageNumber.TOTAL_PAGES]
					})
				]
			})
		]
	});
}

function opening(document: ReportDocument, { docx }: Writing): (Part | Docx.TableOfContents)[] {
	const words = reportFileWords[document.language];
	const dashed = { style: docx.BorderStyle.DASHED, size: 4, space: 6, color: wordInk('ink') };
	return [
		...(document.synthetic
			? [
					new docx.Paragraph({
						style: 'Strip',
						border: { top: dashed, bottom: dashed, left: dashed, right: dashed },
						indent: { left: 120, right: 120 },
						children: [
							...runs(docx, document.synthetic.claim, { bold: true }),
							...runs(docx, ` ${document.synthetic.sentence}`)
						]
					})
				]
			: []),
		new docx.Paragraph({ style: 'Title', children: runs(docx, document.title) }),
		new docx.Paragraph({ style: 'Subtitle', children: runs(docx, document.subtitle) }),
		new docx.Paragraph({ children: runs(docx, document.stateText) }),
		new docx.Paragraph({
			style: 'Status',
			spacing: { before: 360 },
			children: runs(docx, words.contents)
		}),
		new docx.TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-1' })
	];
}

/** @returns the bytes of a .docx, the same for the same document and pictures */
export async function reportDocx(document: ReportDocument, options: DocxOptions = {}): Promise<Uint8Array> {
	const docx = await import('docx');
	const words = reportFileWords[document.language];
	const figures = document.sections
		.flatMap((section) => section.blocks)
		.filter((block) => block.kind === 'figure');
	const writing: Writing = {
		docx,
		language: document.language,
		dutch: document.dutch ?? [],
		numbers: captionNumbers(document),
		pictures: await picturesOf(figures, options.rasterise),
		headings: { level: 1 },
		lists: { count: 0 }
	};
	const footer = foot(document, writing);
	const section = (
		title: string,
		newPage: boolean,
		children: (Part | Docx.TableOfContents)[]
	): Docx.ISectionOptions => ({
		properties: {
			page,
			type: newPage ? docx.SectionType.NEXT_PAGE : docx.SectionType.CONTINUOUS
		},
		headers: { default: runningHead(document, title, writing) },
		footers: { default: footer },
		children
	});
	const list = (
		reference: string,
		format: (typeof docx.LevelFormat)['DECIMAL' | 'BULLET'],
		text: string
	) => ({
		reference,
		levels: [
			{
				level: 0,
				format,
				text,
				alignment: docx.AlignmentType.LEFT,
				style: { paragraph: { indent: { left: 400, hanging: 320 } } }
			}
		]
	});
	const file = new docx.Document({
		title: `${document.title} · ${document.subtitle}`,
		subject: document.stateText,
		creator: 'Wijkladder',
		lastModifiedBy: 'Wijkladder',
		...(document.synthetic ? { description: document.synthetic.claim, keywords: 'synthetic' } : {}),
		styles: stylesOf(document.language),
		numbering: {
			config: [list('numbers', docx.LevelFormat.DECIMAL, '%1.'), list('points', docx.LevelFormat.BULLET, '•')]
		},
		// Captions are counted; on which page a chapter begins, only the reader's own program knows.
		pageNumbers: () => ({ bookmarks: new Map() }),
		sections: [
			section(words.contents, true, opening(document, writing)),
			...document.sections.map((one, index) =>
				section(
					one.title,
					one.newPage || index === 0,
					withHeading(one).blocks.flatMap((block) => blockParts(block, writing))
				)
			),
			...(figures.length > 0
				? [
						section(words.figureTables, true, [
							new docx.Paragraph({
								heading: docx.HeadingLevel.HEADING_1,
								children: [
									new docx.Bookmark({
										id: bookmarkOf('figure-tables'),
										children: runs(docx, words.figureTables)
									})
								]
							}),
							new docx.Paragraph({ children: runs(docx, words.figureTablesLead) }),
							...figures.flatMap((figure) => tableParts(figure.table, writing))
						])
					]
				: [])
		]
	});
	const blob = await docx.Packer.toBlob(file);
	return steady(new Uint8Array(await blob.arrayBuffer()));
}
