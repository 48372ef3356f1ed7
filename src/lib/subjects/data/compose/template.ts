// A template of one file of the contract as a workbook: a sheet to fill in that offers what may stand there, an explanation, and the codes with their meaning.
import { tableFiles, type TableName } from '../../../domain/tables.ts';
import { localeOf } from '../../../language/format.ts';
import type { Choice, Look, WorkbookCell, WorkbookSheet } from '../../../report/xlsx/workbook-parts.ts';
import { workbookBytes } from '../../../report/xlsx/workbook.ts';
import { columnName } from '../../../report/xlsx/xml.ts';
import { columnMeanings, rowMeanings } from '../words/columns.ts';
import { restrictedMeanings } from '../words/template-columns.ts';
import { templateAdvice, templateWord } from '../words/template.ts';
import { templateColumns, type Allowed, type TemplateColumn } from './template-columns.ts';
import type { TemplateContext } from './template-context.ts';

export type { TemplateContext } from './template-context.ts';

/** Title, example, header. What stands above the header of a table is its title, and is never read as a row. */
const headerRow = 3;

type Say = (name: Parameters<typeof templateWord>[0], facts?: Record<string, string>) => string;

function saidOf({ name, allowed }: TemplateColumn, say: Say): string {
	const facts = (least: number | null, most: number | null) => ({ least: String(least), most: String(most) });
	switch (allowed.kind) {
		case 'list':
			return say('list', { column: name, sheet: say('codes') });
		case 'count':
			return say(allowed.hidden ? 'countHidden' : 'count', facts(allowed.least, null));
		case 'figure': {
			const { least, most, hidden } = allowed;
			const from = allowed.above === true ? 'figureAbove' : 'figureFrom';
			const range = least === null ? 'figure' : most === null ? from : 'figureBetween';
			return say(range, facts(least, most)) + (hidden ? say('orHidden') : '');
		}
		case 'date':
			return say(allowed.ahead ? 'dateAhead' : 'date', { from: allowed.from });
		case 'text':
			return say(allowed.slug ? 'slug' : 'text');
	}
}

/** A number or the mark of a hidden one; `IF` because other functions pass an error on. */
function counted(
	{ least, upTo }: { least: number; upTo?: string },
	own: string,
	cells: Map<string, string>
): string {
	const other = upTo === undefined ? undefined : cells.get(upTo);
	const below = other === undefined ? '' : `,IF(ISNUMBER(${other}),${own}<=${other},TRUE)`;
	return `AND(${own}>=${least},${own}=INT(${own})${below})`;
}

function ruleOf(allowed: Allowed, own: string, cells: Map<string, string>): Choice['rule'] | null {
	const orHidden = (test: string): Choice['rule'] => ({
		kind: 'custom',
		formula: `IF(${own}=".",TRUE,IF(ISNUMBER(${own}),${test},FALSE))`
	});
	switch (allowed.kind) {
		case 'count':
			return allowed.hidden
				? orHidden(counted(allowed, own, cells))
				: { kind: 'whole', least: allowed.least, most: null, above: false };
		case 'figure': {
			const { least, most, hidden } = allowed;
			if (!hidden)
				return least === null ? null : { kind: 'decimal', least, most, above: allowed.above === true };
			const tests = [
				...(least === null ? [] : [`${own}>=${least}`]),
				...(most === null ? [] : [`${own}<=${most}`])
			];
			return orHidden(tests.length === 0 ? 'TRUE' : `AND(${tests.join(',')})`);
		}
		case 'date':
			return { kind: 'date', from: allowed.from, to: allowed.ahead ? 'DATE(9999,12,31)' : 'TODAY()' };
		default:
			return null;
	}
}

/** Text keeps `4F`, `1-2` and `2010` as they are typed. */
const lookOf = ({ kind }: Allowed): Look =>
	kind === 'date' ? 'date' : kind === 'list' || kind === 'text' ? 'text' : 'plain';
const widthOf = ({ name, allowed }: TemplateColumn): number => {
	const codes = allowed.kind === 'list' ? allowed.codes.map(({ code }) => code.length) : [];
	return Math.min(40, Math.max(12, name.length + 3, ...codes.map((length) => length + 3)));
};

interface Listed {
	column: string;
	from: number;
	to: number;
}

/** The codes, list under list; where each stands. */
function codeSheet(columns: TemplateColumn[], say: Say): { sheet: WorkbookSheet; lists: Listed[] } {
	const rows: (WorkbookCell | null)[][] = [
		(['column', 'code', 'codeMeaning'] as const).map((name) => ({ value: say(name), look: 'head' }))
	];
	const lists: Listed[] = [];
	for (const { name, allowed } of columns) {
		if (allowed.kind !== 'list' || allowed.codes.length === 0) continue;
		lists.push({ column: name, from: rows.length + 1, to: rows.length + allowed.codes.length });
		for (const one of allowed.codes)
			rows.push([
				{ value: name, look: 'text' },
				{ value: one.code, look: 'text' },
				{ value: one.name, look: 'wrap' }
			]);
	}
	const sheet = {
		name: say('codes'),
		columns: [{ width: 16 }, { width: 32 }, { width: 60 }],
		rows,
		fixed: 1,
		locked: true
	};
	return { sheet, lists };
}

function explanation(
	table: TableName,
	columns: TemplateColumn[],
	context: TemplateContext,
	say: Say
): WorkbookSheet {
	const { language } = context;
	const { restricted, key } = tableFiles[table];
	const words = templateAdvice[language];
	const meanings = { ...columnMeanings[table], ...restrictedMeanings[table] };
	const advice = [
		...words.advice.map((one) => one.replace('{key}', key.join(', '))),
		...(restricted ? [words.restricted] : [])
	];
	const heads = ['column', 'meaning', 'filled', 'allowed', 'example'] as const;
	return {
		name: say('explanation'),
		columns: [18, 46, 12, 60, 26].map((width) => ({ width })),
		rows: [
			[{ value: say('title', { file: `${table}.csv`, about: rowMeanings[table][language] }), look: 'title' }],
			...advice.map((value): WorkbookCell[] => [{ value, look: 'text' }]),
			[],
			heads.map((name) => ({ value: say(name), look: 'head' })),
			...columns.map((column): WorkbookCell[] => [
				{ value: column.name, look: 'name' },
				{ value: meanings[column.name]?.[language] ?? '', look: 'wrap' },
				{ value: say(column.required ? 'must' : 'may'), look: 'wrap' },
				{ value: saidOf(column, say), look: 'wrap' },
				{ value: column.example === null ? '' : String(column.example), look: 'wrap' }
			])
		],
		fixed: 0,
		locked: true
	};
}

function choicesOf(
	columns: TemplateColumn[],
	lists: Listed[],
	meanings: Map<string, string>,
	say: Say
): Choice[] {
	const cells = new Map(columns.map(({ name }, index) => [name, `${columnName(index + 1)}${headerRow + 1}`]));
	return columns.flatMap((column, index): Choice[] => {
		const { name, allowed } = column;
		const list = lists.find((one) => one.column === name);
		const rule: Choice['rule'] | null = list
			? { kind: 'list', sheet: say('codes'), listColumn: 2, from: list.from, to: list.to }
			: ruleOf(allowed, cells.get(name) ?? '', cells);
		if (!rule) return [];
		return [
			{
				column: index + 1,
				rule,
				strict: allowed.kind !== 'list' || allowed.strict,
				title: name,
				prompt: [meanings.get(name) ?? '', column.required ? '' : `(${say('may')})`].join(' ').trim(),
				error: list
					? say('refusedList', { sheet: say('codes') })
					: say('refused', { allowed: saidOf(column, say) })
			}
		];
	});
}

/** @returns the bytes of an .xlsx; filled in under its header it is read as the file that it is a template of */
export async function makeTemplate(table: TableName, context: TemplateContext): Promise<Uint8Array> {
	const { language, supplier } = context;
	const say: Say = (name, facts = {}) => templateWord(name, facts, language);
	const columns = templateColumns(table, context);
	const { sheet: codes, lists } = codeSheet(columns, say);
	const known = { ...columnMeanings[table], ...restrictedMeanings[table] };
	const meanings = new Map(Object.entries(known).map(([name, meaning]) => [name, meaning[language]]));
	const facts = { file: table, row: String(headerRow + 1), supplier: supplier?.name ?? '' };
	const title = say(supplier ? 'aboveSupplier' : 'above', facts);
	const filled: WorkbookSheet = {
		name: table,
		columns: columns.map((column) => ({ width: widthOf(column), look: lookOf(column.allowed) })),
		rows: [
			[{ value: title, look: 'quiet' }],
			columns.map(({ allowed, example }) => ({
				value: example,
				look: allowed.kind === 'date' ? 'example-date' : 'example'
			})),
			columns.map(({ name, required }) => ({ value: name, look: required ? 'head' : 'head-optional' }))
		],
		fixed: headerRow,
		choices: choicesOf(columns, lists, meanings, say)
	};
	const sheets = [filled, explanation(table, columns, context, say), ...(lists.length > 0 ? [codes] : [])];
	return Promise.resolve(workbookBytes({ title, language: localeOf[language], sheets }));
}

const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');

/** `observations.xlsx`, or `observations-sociale-dienst.xlsx`. */
export const templateName = (table: TableName, supplier?: { name: string }): string =>
	`${[table, ...(supplier ? [plain(supplier.name)] : [])].filter((one) => one !== '').join('-')}.xlsx`;
