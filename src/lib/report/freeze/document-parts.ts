// The parts of a document that a frozen report keeps: every text with its address, every table as CSV, every picture.
import { csvText } from '../../charts/download.ts';
import type { Block, Cell, ReportDocument, TableBlock } from '../document.ts';

/** A text of the document and where it stands. */
export interface AddressedText {
	/** `goals/3/caption`, `tables/goals/2/now`: the same in both languages. */
	address: string;
	/** The heading that it stands under, or the caption of its table. */
	heading: string;
	text: string;
	/** Of a table's cell: the labels of its row and its column. */
	row?: string;
	column?: string;
	/** Of a number: at full precision. */
	value?: number | string | null;
}

const tablesIn = (block: Block): TableBlock[] =>
	block.kind === 'table' ? [block] : block.kind === 'figure' ? [block.table] : [];

/** Every table, the dictionary last; a table that stands twice is one table. */
export function tablesOf(document: ReportDocument): TableBlock[] {
	const found = document.sections.flatMap((section) => section.blocks.flatMap(tablesIn));
	return [...new Map([...found, document.dictionary].map((table) => [table.id, table])).values()];
}

const written = (cell: Cell | undefined): string | number => {
	if (!cell) return '';
	if (cell.hidden) return '.';
	return cell.kind === 'text' ? cell.text : (cell.value ?? '');
};

/** Numbers at full precision, dates as ISO, `.` where hidden. */
export const tableCsv = (table: TableBlock): string =>
	csvText(
		table.columns.map(({ label }) => label),
		table.rows.map(({ cells }) => table.columns.map((_, index) => written(cells[index])))
	);

function tableTexts(table: TableBlock): AddressedText[] {
	const base = `tables/${table.id}`;
	const heading = table.caption;
	return [
		{ address: `${base}/caption`, heading, text: table.caption },
		...table.columns.map(({ key, label }) => ({ address: `${base}/head/${key}`, heading, text: label })),
		...table.rows.flatMap(({ cells }, row) =>
			cells.map((cell, index) => ({
				address: `${base}/${row + 1}/${table.columns[index]?.key ?? index + 1}`,
				heading,
				text: cell.text,
				row: cells[0]?.text ?? '',
				column: table.columns[index]?.label ?? '',
				...(cell.kind === 'text' ? {} : { value: cell.hidden ? null : cell.value })
			}))
		),
		...table.notes.map((text, index) => ({ address: `${base}/notes/${index + 1}`, heading, text }))
	];
}

type Place = (
	tail: string,
	text: string | null | undefined,
	more?: Partial<AddressedText>
) => AddressedText[];

const labelled = (at: Place, base: string, rows: { label: string; cell: Cell }[]): AddressedText[] =>
	rows.flatMap(({ label, cell }, index) => [
		...at(`${base}${index + 1}/label`, label),
		...at(`${base}${index + 1}/value`, cell.text, {
			row: label,
			...(cell.kind === 'text' ? {} : { value: cell.hidden ? null : cell.value })
		})
	]);

function blockTexts(block: Block, at: Place): AddressedText[] {
	switch (block.kind) {
		case 'heading':
			return [...at('heading', block.text), ...at('status', block.status?.word)];
		case 'paragraph':
			return at('text', block.text);
		case 'list':
			return block.items.flatMap((item, index) => at(`${index + 1}`, item));
		case 'table':
			return tableTexts(block);
		case 'facts':
			return [...at('caption', block.caption), ...labelled(at, '', block.rows)];
		case 'figure':
			return [
				...(['caption', 'subtitle', 'sentence', 'source'] as const).map((field) => ({
					address: `pictures/${block.id}/${field}`,
					heading: block.caption,
					text: block[field]
				})),
				...tableTexts(block.table)
			];
		case 'narrative': {
			// What nobody wrote stands in no output, and neither does its label.
			const entries = block.entries.filter(({ text, required }) => required || text?.trim());
			if (entries.length === 0) return [];
			return [
				...at('caption', block.caption),
				...entries.flatMap(({ indicator, field, label, text }) => [
					...at(`${indicator ?? 'programme'}/${field}/label`, label),
					...at(`${indicator ?? 'programme'}/${field}`, text, { row: label })
				])
			];
		}
		case 'pair':
			return (['left', 'right'] as const).flatMap((name) => [
				...at(`${name}/title`, block[name].title),
				...at(`${name}/subtitle`, block[name].subtitle),
				...labelled(at, `${name}/`, block[name].rows)
			]);
	}
}

/** Every text, in the order of reading. */
export function textsOf(document: ReportDocument): AddressedText[] {
	const whole = document.title;
	const head = { title: document.title, subtitle: document.subtitle, name: document.name };
	const synthetic = { claim: document.synthetic?.claim, sentence: document.synthetic?.sentence };
	const texts: AddressedText[] = Object.entries({ ...head, ...synthetic }).flatMap(([key, text]) =>
		text === undefined ? [] : [{ address: `report/${key}`, heading: whole, text }]
	);
	for (const section of document.sections) {
		let heading = section.title;
		texts.push({ address: `${section.id}/title`, heading, text: section.title });
		section.blocks.forEach((block, index) => {
			if (block.kind === 'heading') heading = block.text;
			const base = `${section.id}/${index + 1}`;
			texts.push(
				...blockTexts(block, (tail, text, more) =>
					text === null || text === undefined ? [] : [{ address: `${base}/${tail}`, heading, text, ...more }]
				)
			);
		});
	}
	return [...texts, ...tableTexts(document.dictionary)];
}

/** Every picture by its figure's id, with the caption that people know it by. */
export const picturesOf = (document: ReportDocument): { id: string; svg: string; caption: string }[] =>
	document.sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) =>
			block.kind === 'figure' ? [{ id: block.id, svg: block.svg, caption: block.caption }] : []
		)
	);
