// The report as one page that opens from a mail without network: no script, no outside address, everything inside.
import { localeOf } from '../../language/format.ts';
import { reportFileWords } from '../../language/report-files.ts';
import type { ReportDocument } from '../document.ts';
import { captionNumbers, withHeading } from '../flat-tables.ts';
import { blocksHtml, cssString, type Rendering, safe, tableHtml } from './blocks.ts';
import { style } from './style.ts';

const letters = 'font:9pt/12pt var(--font);color:#48525f';

/** One kind of page for each section, because a running head names it. */
export function pages(document: ReportDocument): string {
	const { page, of } = reportFileWords[document.language].pageOf;
	const [period = ''] = document.subtitle.split(' · ');
	const common = `@page{size:A4;margin:16mm 18mm 14mm 22mm;
@top-left{content:${cssString(`${document.title} · ${period}`)};${letters};white-space:nowrap}
@bottom-left{content:${cssString(document.foot)};${letters};font-size:8.5pt;white-space:nowrap}
@bottom-right{content:${cssString(page)} counter(page) ${cssString(of)} counter(pages);${letters};white-space:nowrap}}`;
	// Only a section that begins a page can name it.
	const named = document.sections
		.map((section, index) => ({ section, name: `s${index + 1}` }))
		.filter(({ section }) => section.newPage)
		.map(
			({ section, name }) =>
				`@page ${name}{@top-right{content:${cssString(section.title)};${letters};white-space:nowrap}}
.${name}{page:${name}}`
		);
	return `@media print{${[common, ...named].join('\n')}}`;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

interface HtmlOptions {
	/** A `@font-face` rule with the typeface inside; without it the reader's own typeface is used. */
	typeface?: () => Promise<string>;
}

/** @returns the text of an .html file, the same for the same document and typeface */
export async function reportHtml(document: ReportDocument, options: HtmlOptions = {}): Promise<string> {
	const words = reportFileWords[document.language];
	const rendering: Rendering = {
		language: document.language,
		numbers: captionNumbers(document),
		dutch: document.dutch ?? [],
		taken: new Set(document.sections.map((section) => section.id))
	};
	const figures = document.sections
		.flatMap((section) => section.blocks)
		.filter((block) => block.kind === 'figure');
	const sections = document.sections.map((section, index) => {
		const inside = withHeading(section);
		const [first] = inside.blocks;
		const named = first?.kind === 'heading' && first.text === section.title;
		const running = inside === section && !named ? `<p class="running">${safe(section.title)}</p>` : '';
		const kind = section.newPage ? `page s${index + 1}` : `s${index + 1}`;
		return `<section id="${safe(section.id)}" class="${kind}">${running}
${blocksHtml(inside.blocks, rendering)}
</section>`;
	});
	const numbers =
		figures.length > 0
			? `<section id="figure-tables" class="page"><h2>${safe(words.figureTables)}</h2><p>${safe(words.figureTablesLead)}</p>
${figures.map((figure) => tableHtml(figure.table, rendering)).join('\n')}
</section>`
			: '';
	const contents = [
		...document.sections.map(({ id, title }) => ({ id, title })),
		...(numbers ? [{ id: 'figure-tables', title: words.figureTables }] : [])
	].map(({ id, title }) => `<li><a href="#${safe(id)}">${safe(title)}</a></li>`);
	const typeface = (await options.typeface?.()) ?? '';
	const synthetic = document.synthetic
		? `<aside class="strip"><b>${safe(document.synthetic.claim)}</b> ${safe(document.synthetic.sentence)}</aside>`
		: '';
	return `<!doctype html>
<html lang="${localeOf[document.language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${safe(`${document.title} · ${document.subtitle}`)}</title>
<style>${typeface}${style(document.colours)}${pages(document)}</style>
</head>
<body>
<a class="skip" href="#text">${safe(words.print)}</a>
${synthetic}
<div class="sheet">
<header>
<p class="eyebrow">${safe(document.subtitle)}</p>
<h1>${safe(document.title)}</h1>
<p class="state">${safe(document.stateText)}</p>
</header>
<nav aria-labelledby="contents"><div><p id="contents">${safe(words.contents)}</p><ol>${contents.join('')}</ol></div></nav>
<main id="text">
${[...sections, numbers].join('\n')}
</main>
<footer>${safe(document.foot)}</footer>
</div>
</body>
</html>
`;
}
