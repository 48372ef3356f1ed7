// The pages of a printed report: A4, filed at the left, with the report's name, the section and the page number.
import { reportFileWords } from '../../language/report-files.ts';
import type { ReportDocument } from '../document.ts';
import { cssString } from './escape.ts';

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
