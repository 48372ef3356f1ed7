// The family's paper as one file that any browser opens and prints: no script, nothing fetched, no tag out of a text.
import type { Language } from '../../../domain/text.ts';
import type { Paper, PaperPart } from '../words/dossier.ts';
import { safe } from '../../../report/html/blocks.ts';

const style = `
@page{size:A4;margin:16mm 18mm 18mm 20mm}
:root{color-scheme:light}
body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 'Source Sans 3','Segoe UI',Arial,sans-serif;color:#1a1a1a;background:#fff}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}
h2{font-size:1.2rem;margin:1.75rem 0 .25rem;break-after:avoid}
p{margin:.25rem 0 .5rem;max-width:38rem}
table{width:100%;border-collapse:collapse;margin:.5rem 0;font-size:.9375rem}
th,td{padding:.3rem .75rem .3rem 0;line-height:1.35;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}
th{border-bottom-color:#555}
tr{break-inside:avoid}
.day{white-space:nowrap}
thead{display:table-header-group}
footer{margin-top:2rem;padding-top:.5rem;border-top:1px solid #ccc;font-size:.875rem}
.scroll{overflow-x:auto}
@media print{body{max-width:none;margin:0;padding:0;font-size:11pt}table{font-size:9.5pt}th,td{padding:.15rem .5rem .15rem 0}p{max-width:none}.scroll{overflow:visible}}`;

/** A day in figures is one word. */
const isDay = (cell: string): boolean => /^[\d./-]{8,10}$/.test(cell);

const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
	`<tr>${cells.map((cell) => (tag === 'th' ? `<th scope="col">${safe(cell)}</th>` : `<td${isDay(cell) ? ' class="day"' : ''}>${safe(cell)}</td>`)).join('')}</tr>`;

const part = ({ id, title, text, table }: PaperPart): string =>
	[
		`<section id="${id}" aria-labelledby="${id}-kop"><h2 id="${id}-kop">${safe(title)}</h2>`,
		...text.map((one) => `<p>${safe(one)}</p>`),
		...(table
			? [
					`<div class="scroll" role="region" aria-labelledby="${id}-kop" tabindex="0"><table><thead>${row('th', table.columns)}</thead><tbody>${table.rows.map((cells) => row('td', cells)).join('')}</tbody></table></div>`
				]
			: []),
		'</section>'
	].join('\n');

export const paperHtml = ({ title, lead, parts, foot }: Paper, language: Language): string =>
	`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${safe(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
${lead.map((one) => `<p>${safe(one)}</p>`).join('\n')}
${parts.map(part).join('\n')}
</main>
<footer>${safe(foot)}</footer>
</body>
</html>
`;
