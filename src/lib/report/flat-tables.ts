// Every table of a report, one after another and numbered as the text numbers them: what spreadsheets and CSV are made of.
import { reportFileWords } from '../language/report-files.ts';
import type { Block, Cell, Column, DocumentSection, ReportDocument, TableBlock } from './document.ts';

/** Its id is unique in the report; the same in both languages. */
export interface FlatTable extends Omit<TableBlock, 'kind'> {
	kind: 'table' | 'figure' | 'facts' | 'narrative' | 'pair';
	/** `Tabel 1`, `Figuur 2`; unique in the report. */
	label: string;
	/** Title of the section in which it stands. */
	section: string;
	/** Above its columns: where the numbers came from, or since when they stand; null where the section says it. */
	source: string | null;
}

const text = (content: string | null): Cell => ({ kind: 'text', value: content, text: content ?? '' });
const start = (key: string, label: string): Column => ({ key, label, align: 'start' });
const end = (key: string, label: string): Column => ({ key, label, align: 'end' });

/** Beside words that stand for a code a column with that code: programs find rows by it. */
function withCodes(table: FlatTable, head: (label: string) => string): FlatTable {
	const coded = table.columns.map((_, index) =>
		table.rows.some(({ cells }) => cells[index]?.code !== undefined)
	);
	if (!coded.includes(true)) return table;
	const beside = <Item>(items: Item[], code: (item: Item) => Item): Item[] =>
		items.flatMap((item, index) => (coded[index] ? [item, code(item)] : [item]));
	return {
		...table,
		columns: beside(table.columns, ({ key, label }) => start(`${key}-code`, head(label))),
		rows: table.rows.map(({ cells, level }) => ({
			cells: beside(cells, ({ code }) => text(code ?? null)),
			level
		}))
	};
}

/** The blocks that hold cells; a figure's numbers follow its drawing. */
export function flatTables(document: ReportDocument): FlatTable[] {
	const words = reportFileWords[document.language];
	const counts = { table: 0, figure: 0, facts: 0, narrative: 0, pair: 0 };
	const label = (kind: FlatTable['kind']) => `${words[kind]} ${(counts[kind] += 1)}`;

	function flat(block: Block, section: string): FlatTable[] {
		switch (block.kind) {
			case 'table':
				return [{ ...block, label: label('table'), section, source: null }];
			case 'figure':
				return [
					{
						...block.table,
						kind: 'figure',
						id: block.id,
						label: label('figure'),
						caption: block.caption,
						section,
						notes: [block.sentence, ...block.table.notes],
						source: block.source
					}
				];
			case 'facts': {
				const dated = block.rows.some(({ period }) => period);
				return [
					{
						kind: 'facts',
						id: block.id,
						label: label('facts'),
						caption: block.caption,
						section,
						columns: [
							start('what', words.what),
							end('value', words.value),
							...(dated ? [start('period', words.code(words.period))] : [])
						],
						rows: block.rows.map((row) => ({
							cells: [text(row.label), row.cell, ...(dated ? [text(row.period ?? null)] : [])],
							level: 0
						})),
						notes: [],
						source: null
					}
				];
			}
			case 'narrative':
				return [
					{
						kind: 'narrative',
						id: block.id,
						label: label('narrative'),
						caption: block.caption,
						section,
						columns: [
							start('indicator', words.goal),
							start('field', words.field),
							start('what', words.what),
							start('text', words.text)
						],
						rows: block.entries.map((entry) => ({
							cells: [text(entry.indicator), text(entry.field), text(entry.label), text(entry.text)],
							level: 0
						})),
						notes: [],
						source: null
					}
				];
			case 'pair':
				return [
					{
						kind: 'pair',
						id: block.id,
						label: label('pair'),
						caption: [block.left, block.right].map((side) => side.title).join(' · '),
						section,
						columns: [start('part', words.part), start('what', words.what), end('value', words.value)],
						rows: [block.left, block.right].flatMap((side) =>
							side.rows.map((row) => ({
								cells: [text(side.title), text(row.label), row.cell],
								level: 0 as const
							}))
						),
						notes: [block.left, block.right].map((side) => `${side.title}: ${side.subtitle}`),
						source: null
					}
				];
			default:
				return [];
		}
	}
	return document.sections.flatMap((section) =>
		section.blocks.flatMap((block, place) => {
			const before = section.blocks[place - 1];
			const above = before?.kind === 'paragraph' && before.aboveTable ? before.text : null;
			return flat(block, section.title).map((one) =>
				withCodes({ ...one, source: one.source ?? above }, words.code)
			);
		})
	);
}

/** Numbers of captions, by the id of the block; the tables behind figures come after all others. */
export function captionNumbers(document: ReportDocument): Map<string, number> {
	const blocks = document.sections.flatMap((section) => section.blocks);
	const figures = blocks.filter((block) => block.kind === 'figure');
	const tables: TableBlock[] = [
		...blocks.filter((block) => block.kind === 'table'),
		...figures.map((figure) => figure.table)
	];
	return new Map([
		...tables.map((table, index) => [table.id, index + 1] as const),
		...figures.map((figure, index) => [figure.id, index + 1] as const)
	]);
}

/** Headings inside a section begin at its second level, the report's chapters, whatever it holds. */
export function withHeading(section: DocumentSection): DocumentSection {
	if (section.blocks.find((block) => block.kind === 'heading')?.level === 2) return section;
	const heading: Block = { kind: 'heading', level: 2, id: `${section.id}-title`, text: section.title };
	return { ...section, blocks: [heading, ...section.blocks] };
}
