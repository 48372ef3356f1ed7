// One sheet as XML: its cells, what may be chosen in its columns, and how it prints.
import { looks, type Choice, type Look, type WorkbookCell, type WorkbookSheet } from './workbook-parts.ts';
import { addressOf, columnName, escaped, head, serialOf, sheetMain } from './xml.ts';

/** The last row that a sheet can have. */
const lastRow = 1_048_576;
/** A cell holds no more, and a prompt, its title and an error neither: Excel would call the workbook damaged. */
const limits = { cell: 32_767, title: 32, prompt: 255, error: 225 };

const styleOf = (look: Look): number => looks.indexOf(look);

/** Not through the middle of a letter of two code units. */
const cut = (text: string, most: number): string =>
	text.length <= most ? text : text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '') + '…';

const isDay = /^\d{4}-\d{2}-\d{2}$/;

function cellXml({ value, look = 'plain' }: WorkbookCell, column: number, row: number): string {
	const place = `r="${addressOf(column, row)}" s="${styleOf(look)}"`;
	if (value === null) return `<c ${place}/>`;
	if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
	if (look.endsWith('date') && isDay.test(value)) return `<c ${place}><v>${serialOf(value)}</v></c>`;
	// Words are words: a text in its own cell is never run as a formula, whatever it begins with.
	const text = cut(value, limits.cell);
	// Only where a blank depends on it: openxlsx in R makes the attribute part of the text.
	const keep = text === text.trim() ? '' : ' xml:space="preserve"';
	return `<c ${place} t="inlineStr"><is><t${keep}>${escaped(text)}</t></is></c>`;
}

function ruleXml(choice: Choice): [attributes: string, formulas: string] {
	const { rule } = choice;
	const formulas = (...all: string[]) =>
		all.map((one, index) => `<formula${index + 1}>${escaped(one)}</formula${index + 1}>`).join('');
	if (rule.kind === 'list') {
		const column = columnName(rule.listColumn);
		const range = `'${rule.sheet.replaceAll("'", "''")}'!$${column}$${rule.from}:$${column}$${rule.to}`;
		return ['type="list"', formulas(range)];
	}
	if (rule.kind === 'custom') return ['type="custom"', formulas(rule.formula)];
	if (rule.kind === 'date')
		return ['type="date" operator="between"', formulas(String(serialOf(rule.from)), rule.to)];
	const { kind, least, most, above } = rule;
	if (most !== null) return [`type="${kind}" operator="between"`, formulas(String(least), String(most))];
	const operator = above ? 'greaterThan' : 'greaterThanOrEqual';
	return [`type="${kind}" operator="${operator}"`, formulas(String(least))];
}

function choicesXml(choices: Choice[], firstRow: number): string {
	if (choices.length === 0) return '';
	const all = choices.map((choice) => {
		const [attributes, formulas] = ruleXml(choice);
		const column = columnName(choice.column);
		return (
			`<dataValidation ${attributes} errorStyle="${choice.strict ? 'stop' : 'warning'}" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
			` errorTitle="${escaped(cut(choice.title, limits.title))}" error="${escaped(cut(choice.error, limits.error))}"` +
			` promptTitle="${escaped(cut(choice.title, limits.title))}" prompt="${escaped(cut(choice.prompt, limits.prompt))}"` +
			` sqref="${column}${firstRow}:${column}${lastRow}">${formulas}</dataValidation>`
		);
	});
	return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

const wrapped: readonly Look[] = ['wrap', 'wrong', 'name', 'head', 'head-optional'];
const lineHeight = 15;

/** LibreOffice gives a wrapped text one line unless its row says how high it is. */
function heightOf(row: (WorkbookCell | null)[], columns: WorkbookSheet['columns']): string {
	const lines = row.map((cell, index) => {
		if (typeof cell?.value !== 'string' || !wrapped.includes(cell.look ?? 'plain')) return 1;
		// A column is as many digits wide; letters are narrower.
		const width = (columns[index]?.width ?? 10) * 1.1;
		return cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
	});
	const most = Math.min(20, Math.max(1, ...lines));
	if (row.some((cell) => cell?.look === 'title')) return ' ht="22" customHeight="1"';
	return most === 1 ? '' : ` ht="${most * lineHeight}" customHeight="1"`;
}

/** How wide, and how its empty cells look. */
const columnXml = ({ width, look = 'plain' }: WorkbookSheet['columns'][number], index: number): string =>
	`<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleOf(look)}" customWidth="1"/>`;

/** About as many letters as an upright A4 holds. */
const upright = 95;

/** @param first whether the program opens the workbook on it */
export function sheetXml(
	{ columns, rows, fixed, choices = [], locked = false }: WorkbookSheet,
	{ remarks, first }: { remarks: boolean; first: boolean }
): string {
	const wide = columns.reduce((sum, { width }) => sum + width, 0) > upright;
	const pane =
		fixed === 0
			? ''
			: `<pane ySplit="${fixed}" topLeftCell="A${fixed + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${fixed + 1}" sqref="A${fixed + 1}"/>`;
	return [
		head,
		`<worksheet xmlns="${sheetMain}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
		'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
		`<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
		columns.length === 0 ? '' : `<cols>${columns.map(columnXml).join('')}</cols>`,
		'<sheetData>',
		...rows.map(
			(row, index) =>
				`<row r="${index + 1}"${heightOf(row, columns)}>${row.map((cell, place) => (cell ? cellXml(cell, place + 1, index + 1) : '')).join('')}</row>`
		),
		'</sheetData>',
		locked ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
		choicesXml(choices, fixed + 1),
		'<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
		`<pageSetup paperSize="9" orientation="${wide ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
		remarks ? '<legacyDrawing r:id="rId1"/>' : '',
		'</worksheet>'
	].join('');
}
