// What every part of a workbook is written with: text that stays text, addresses of cells, and which part belongs to which.

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const sheetMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What XML cannot hold becomes a blank; a `_x0041_` that somebody typed is kept from being read as a letter. */
export const escaped = (text: string): string =>
	text
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ' ')
		.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** `A`, `Z`, `AA`; 1 = the first. */
export function columnName(column: number): string {
	let [rest, name] = [column, ''];
	while (rest > 0) {
		name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
		rest = Math.floor((rest - 1) / 26);
	}
	return name;
}

export const addressOf = (column: number, row: number): string => `${columnName(column)}${row}`;

/** The day as spreadsheets count it, from 30 December 1899. */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** In order, as `rId1` and on. */
export const relationships = (all: [type: string, target: string][]): string =>
	[
		head,
		'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
		...all.map(
			([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`
		),
		'</Relationships>'
	].join('');
