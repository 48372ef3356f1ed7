// The blocks of a report in Word: headings, words, numbered captions, tables, and charts as pictures with their sentence.
import type * as Docx from 'docx';
import { reportFileWords } from '../../language/report-files.ts';
import type { Block, FigureBlock, TableBlock } from '../document.ts';
import { narrativeOf, pairsOf, runs, saidRuns, statusRuns, tableOf } from './tables.ts';
import type { Writing } from './writing.ts';

export type Part = Docx.Paragraph | Docx.Table;

/** Width of a picture that fills the page, px; drawn a little smaller, its letters are of 9 points. */
const widest = 640;
const smaller = 0.92;

function caption({ docx }: Writing, word: string, title: string, bookmark: string): Docx.Paragraph {
	return new docx.Paragraph({
		style: 'Caption',
		children: [
			new docx.Bookmark({
				id: bookmark,
				children: [new docx.TextRun(`${word} `), new docx.SequentialIdentifier(word)]
			}),
			...runs(docx, ` · ${title}`)
		]
	});
}

/** A bookmark's name: letters, digits and _, at most 40. */
export const bookmarkOf = (id: string): string => `b_${id.replace(/\W+/g, '_')}`.slice(0, 40);

const styled = (writing: Writing, style: string, text: string, keepNext = false): Docx.Paragraph =>
	new writing.docx.Paragraph({
		style,
		...(keepNext ? { keepNext } : {}),
		children: saidRuns(writing, text)
	});

export function tableParts(block: TableBlock, writing: Writing): Part[] {
	const words = reportFileWords[writing.language];
	return [
		caption(writing, words.table, block.caption, bookmarkOf(block.id)),
		tableOf(writing, block),
		...(block.notes.length > 0
			? block.notes.map((note) => styled(writing, 'Note', note))
			: [styled(writing, 'Gap', '')])
	];
}

function figureParts(block: FigureBlock, writing: Writing): Part[] {
	const { docx, language, numbers, pictures } = writing;
	const words = reportFileWords[language];
	const data = pictures.get(block.id);
	const scale = Math.min(widest / block.width, smaller);
	const table = `${words.table} ${numbers.get(block.table.id) ?? ''}`;
	return [
		caption(writing, words.figure, block.caption, bookmarkOf(block.id)),
		styled(writing, 'Note', block.subtitle, true),
		...(data
			? [
					new docx.Paragraph({
						keepNext: true,
						spacing: { lineRule: 'auto', line: 240 },
						children: [
							new docx.ImageRun({
								type: 'png',
								data,
								transformation: {
									width: Math.round(block.width * scale),
									height: Math.round(block.height * scale)
								},
								altText: { name: block.id, title: block.caption, description: block.sentence }
							})
						]
					})
				]
			: []),
		styled(writing, 'Note', `${block.sentence} ${block.source} ${words.numbersIn(table)}`)
	];
}

function headingParts(block: Extract<Block, { kind: 'heading' }>, writing: Writing): Part[] {
	const { docx } = writing;
	// The page's second level is the report's chapter.
	const level = block.level === 2 ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2;
	writing.headings.level = block.level === 2 ? 1 : 2;
	return [
		new docx.Paragraph({
			heading: level,
			children: [new docx.Bookmark({ id: bookmarkOf(`h_${block.id}`), children: runs(docx, block.text) })]
		}),
		...(block.status
			? [
					new docx.Paragraph({
						style: 'Status',
						children: statusRuns(writing, block.status.code, block.status.word, 18)
					})
				]
			: [])
	];
}

/** Of a block inside a chapter or a part of one; no level is left out. */
const below = ({ headings }: Writing): string => `Heading${headings.level + 1}`;

export function blockParts(block: Block, writing: Writing): Part[] {
	const { docx } = writing;
	switch (block.kind) {
		case 'heading':
			return headingParts(block, writing);
		case 'paragraph': {
			const style = { lead: 'Lead', body: 'Normal', note: 'Note' }[block.tone];
			return [styled(writing, style, block.text)];
		}
		case 'list': {
			if (block.ordered) writing.lists.count += 1;
			const instance = writing.lists.count;
			return block.items.map(
				(item) =>
					new docx.Paragraph({
						style: 'ListParagraph',
						numbering: {
							reference: block.ordered ? 'numbers' : 'points',
							level: 0,
							...(block.ordered ? { instance } : {})
						},
						children: saidRuns(writing, item)
					})
			);
		}
		case 'table':
			return tableParts(block, writing);
		case 'figure':
			return figureParts(block, writing);
		case 'facts':
			return [
				styled(writing, below(writing), block.caption),
				pairsOf(writing, block),
				styled(writing, 'Gap', '')
			];
		case 'narrative': {
			const table = narrativeOf(writing, block);
			return table ? [styled(writing, below(writing), block.caption), table, styled(writing, 'Gap', '')] : [];
		}
		case 'pair':
			return [block.left, block.right].flatMap((side) => [
				styled(writing, below(writing), side.title),
				styled(writing, 'Note', side.subtitle, true),
				pairsOf(writing, side),
				styled(writing, 'Gap', '')
			]);
	}
}
