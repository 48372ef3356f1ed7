// Gives the leader a place to write where a document, made to be read, has none while nothing is written.
import { type NoteField, noteFields } from '../../../../domain/row-words.ts';
import type { Language } from '../../../../domain/text.ts';
import { reportFileWords } from '../../../../language/report-files.ts';
import type { Block, DocumentSection, NarrativeBlock, ReportDocument } from '../../../../report/document.ts';
import { reportWords } from '../../words/report.ts';

export const fieldId = (indicator: string | null, field: string): string =>
	`tekst-${indicator ?? 'programma'}-${field}`;

/** A link to a place on the page, and the pen put down there. */
export function putPen(event: MouseEvent, id: string): void {
	const field = document.getElementById(id);
	if (!field) return;
	event.preventDefault();
	goTo(field);
}

/** Where somebody comes to a text, the field to write it in takes its place. */
export function goTo(text: HTMLElement): void {
	text.focus({ preventScroll: true });
	(document.getElementById(text.id) ?? text).scrollIntoView({ block: 'center' });
}

/** A field that takes the place of a text, or the other way round, has its name: whoever stood there stands there again before the next key. */
export function standing(draw: () => void): void {
	const name = document.activeElement?.id;
	draw();
	const lost = document.activeElement === null || document.activeElement === document.body;
	if (name && lost) document.getElementById(name)?.focus({ preventScroll: true });
}

export const isNoteField = (field: string | undefined): field is NoteField =>
	noteFields.some((one) => one === field);

const written: Record<string, NoteField> = { deviations: 'deviation', risks: 'risk' };

const writesOf = (block: Block, field: NoteField): block is NarrativeBlock =>
	block.kind === 'narrative' && block.entries.some((one) => one.field === field);

function withPlace(section: DocumentSection, field: NoteField, language: Language): DocumentSection {
	const words = reportWords[language];
	const entry = { indicator: null, field, label: words.whole, text: null, required: false };
	const found = section.blocks.find((block) => writesOf(block, field));
	if (found) {
		if (found.entries.some((one) => one.indicator === null)) return section;
		const more = { ...found, entries: [entry, ...found.entries] };
		return { ...section, blocks: section.blocks.map((block) => (block === found ? more : block)) };
	}
	const [heading, ...rest] = section.blocks;
	if (!heading) return section;
	const place: NarrativeBlock = {
		kind: 'narrative',
		id: `notes-${field}`,
		caption: field === 'risk' ? words.risks.caption : words.deviations.plan,
		entries: [entry]
	};
	return {
		...section,
		blocks: [heading, place, ...rest.filter((block, index) => index > 0 || block.kind !== 'paragraph')]
	};
}

/** Every number that a figure draws stands in a table at the end, as in the files. */
function figureTables({ sections, language }: ReportDocument): DocumentSection[] {
	const words = reportFileWords[language];
	const figures = sections.flatMap((one) => one.blocks).filter((block) => block.kind === 'figure');
	if (figures.length === 0) return [];
	return [
		{
			id: 'figure-tables',
			title: words.figureTables,
			newPage: true,
			blocks: [
				{ kind: 'heading', level: 2, id: 'figure-tables-title', text: words.figureTables },
				{ kind: 'paragraph', tone: 'body', text: words.figureTablesLead },
				...figures.map((figure) => figure.table)
			]
		}
	];
}

export function withFields(document: ReportDocument): ReportDocument {
	return {
		...document,
		sections: [
			...document.sections.map((section) => {
				const field = written[section.id];
				return field ? withPlace(section, field, document.language) : section;
			}),
			...figureTables(document)
		]
	};
}

/** The next document with whatever is the same as before taken from before, so that only what differs is drawn anew. */
export function sharing(before: ReportDocument, next: ReportDocument): ReportDocument {
	const known = new Map(before.sections.map((section) => [section.id, section]));
	const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
	const sections = next.sections.map((section) => {
		const old = known.get(section.id);
		if (!old) return section;
		const blocks = section.blocks.map((block, index) => {
			const other = old.blocks[index];
			return other && same(other, block) ? other : block;
		});
		return { ...section, blocks };
	});
	return { ...next, sections };
}
