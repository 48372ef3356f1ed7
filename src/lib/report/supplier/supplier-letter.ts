// A letter to whoever delivered: which file, how many problems, the ten most important in words, what to do and by when. As text to copy and as a Word file.
import type { Problem } from '../../domain/problem.ts';
import type { Language } from '../../domain/text.ts';
import { capitalised } from '../../language/format.ts';
import { problemSentence } from '../../language/problems.ts';
import { supplierWords } from '../../language/supplier-problems.ts';
import { sourceProblems, type PartProblems, type SourceProblem } from './source-place.ts';

export interface LetterContext {
	/** Name of the programme. */
	programme: string;
	/** Whom it is to; null where nobody knows. */
	supplier: string | null;
	/** ISO day before which it has to be back; null: as soon as can be. */
	by: string | null;
	language: Language;
}

export interface Letter {
	subject: string;
	paragraphs: string[];
	/** Each a line of a numbered list, after the paragraph of that place. */
	lists: { after: number; items: string[] }[];
}

const mostNamed = 10;

/** Alike: the same fault in the same column of the same table. */
interface Alike {
	first: SourceProblem;
	count: number;
}

function grouped(all: readonly SourceProblem[]): Alike[] {
	const groups = new Map<string, Alike>();
	for (const one of all) {
		const { file, code, column, parameters } = one.problem;
		const key = JSON.stringify([file, one.sheet, code, column, parameters.reason ?? '']);
		const group = groups.get(key);
		if (group) group.count++;
		else groups.set(key, { first: one, count: 1 });
	}
	// What is about a file as a whole keeps all of it out; after that, what is wrong most often.
	return [...groups.values()].sort(
		(a, b) => Number(a.first.row !== null) - Number(b.first.row !== null) || b.count - a.count
	);
}

export function supplierLetter(
	parts: readonly PartProblems[],
	others: readonly Problem[],
	{ programme, supplier, by, language }: LetterContext
): Letter {
	const words = supplierWords[language];
	const all = sourceProblems(parts, others);
	const counts = new Map<string, number>();
	for (const { problem } of all) counts.set(problem.file, (counts.get(problem.file) ?? 0) + 1);
	const subject = words.letter.subject(programme);
	const greeting = words.letter.greeting(supplier);
	if (all.length === 0)
		return {
			subject,
			paragraphs: [
				greeting,
				words.letter.clean([...new Set(parts.map(({ part }) => part.file))]),
				words.letter.end
			],
			lists: []
		};
	const groups = grouped(all);
	const named = groups.slice(0, mostNamed);
	const items = named.map(({ first, count }) =>
		words.letter.item(
			{ file: first.problem.file, sheet: first.sheet, row: first.row },
			capitalised(problemSentence(first.problem, language)),
			count - 1
		)
	);
	return {
		subject,
		paragraphs: [
			greeting,
			words.letter.found(all.length, counts.size),
			words.letter.kinds(named.length, groups.length),
			words.letter.ask(by),
			words.letter.end
		],
		lists: [
			{ after: 1, items: [...counts].map(([file, count]) => words.letter.counted(file, count)) },
			{ after: 2, items }
		]
	};
}

/** Plain text, to put in a message. */
export function letterText({ subject, paragraphs, lists }: Letter, language: Language): string {
	const blocks = paragraphs.flatMap((paragraph, place) => {
		const list = lists.find(({ after }) => after === place);
		const numbered = place === 2;
		const lines = list?.items.map((item, index) => (numbered ? `${index + 1}. ${item}` : `- ${item}`));
		return lines ? [`${paragraph}\n${lines.join('\n')}`] : [paragraph];
	});
	return `${supplierWords[language].letter.subjectLine(subject)}\n\n${blocks.join('\n\n')}\n`;
}

/** The same as a Word file that can be signed and sent. */
export async function letterDocx({ subject, paragraphs, lists }: Letter): Promise<Blob> {
	const docx = await import('docx');
	const { Document, Packer, Paragraph, TextRun } = docx;
	const line = (text: string, more = {}) =>
		new Paragraph({ children: [new TextRun(text)], spacing: { after: 160 }, ...more });
	const children = [
		new Paragraph({
			children: [new TextRun({ text: subject, bold: true, size: 28 })],
			spacing: { after: 240 }
		}),
		...paragraphs.flatMap((paragraph, place) => {
			const list = lists.find(({ after }) => after === place);
			const item = place === 2 ? { numbering: { reference: 'items', level: 0 } } : { bullet: { level: 0 } };
			return [line(paragraph), ...(list?.items ?? []).map((text) => line(text, item))];
		})
	];
	const level = {
		level: 0,
		format: 'decimal',
		text: '%1.',
		style: { paragraph: { indent: { left: 480, hanging: 480 } } }
	} as const;
	return Packer.toBlob(
		new Document({
			title: subject,
			creator: 'Wijkladder',
			styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
			numbering: { config: [{ reference: 'items', levels: [level] }] },
			sections: [{ children }]
		})
	);
}
