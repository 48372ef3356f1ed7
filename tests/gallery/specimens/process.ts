// Specimens of the process page: coaches beside organisations, a plot a table.
import type { ProcessFigure } from '../../../src/lib/subjects/process/figure/process.ts';
import { workersOf } from '../../../src/lib/language/workers.ts';
import { chartsOf } from '../../../src/lib/subjects/process/view/charts-of.ts';
import CiteCharts from '../../../src/lib/subjects/process/view/CiteCharts.svelte';
import Goals from '../../../src/lib/subjects/process/view/Goals.svelte';
import Named from '../../../src/lib/subjects/process/view/Named.svelte';
import OverTime from '../../../src/lib/subjects/process/view/OverTime.svelte';
import Printed from '../../../src/lib/subjects/process/view/Printed.svelte';
import Register from '../../../src/lib/subjects/process/view/Register.svelte';
import Response from '../../../src/lib/subjects/process/view/Response.svelte';
import Subjects from '../../../src/lib/subjects/process/view/Subjects.svelte';
import { citedIn, specimen, type Specimen } from '../specimen.ts';

/** The demonstration has one wave: here it stands twice, the later half a point higher. */
const twice = (figure: ProcessFigure): ProcessFigure => ({
	...figure,
	over: figure.constructs.slice(0, 6).map(({ construct, coach, organisation }) => {
		const waves = (group: typeof coach) =>
			group && [
				{ wave: '2009', mean: group.mean, n: group.n, hidden: group.hidden, change: null },
				{
					...{ wave: '2010', n: group.n, hidden: group.hidden },
					mean: group.mean === null ? null : group.mean + 0.5,
					change: group.mean === null ? null : 0.5
				}
			];
		return { construct, groups: { coach: waves(coach), organisation: waves(organisation) } };
	})
});

export const processSpecimens: Specimen[] = [
	specimen('process', 'Subjects', Subjects, ({ process, questionnaire, site }, language) =>
		[...new Set(process.constructs.map((one) => one.table))]
			.sort((a, b) => a - b)
			.map((table) => [
				`table ${table}`,
				{
					table,
					constructs: process.constructs.filter((one) => one.table === table),
					questionnaire,
					workers: workersOf(site.programme, language),
					figure: process,
					language
				}
			])
	),
	specimen('process', 'Goals', Goals, ({ process, questionnaire, site }, language) =>
		(['importance', 'expected', 'elsewhere'] as const).map((kind) => [
			kind,
			{ kind, figure: process, questionnaire, workers: workersOf(site.programme, language), language }
		])
	),
	specimen('process', 'Named', Named, ({ process, site }, language) =>
		process.named
			.filter(({ n }) => n !== null)
			.map((item) => [
				`item ${item.item}`,
				{ item, synthetic: process.synthetic, workers: workersOf(site.programme, language), language }
			])
	),
	specimen('process', 'Response', Response, ({ process, site }, language) => [
		['', { response: process.response, workers: workersOf(site.programme, language), language }]
	]),
	specimen('process', 'OverTime', OverTime, ({ process, site }, language) => [
		['', { figure: twice(process), workers: workersOf(site.programme, language), language }]
	]),
	specimen('process', 'Register', Register, ({ process }, language) =>
		process.register ? [['', { register: process.register, language }]] : []
	),
	specimen('process', 'CiteCharts', CiteCharts, (showing, language) => [
		[
			'',
			{
				charts: chartsOf(showing.process, showing.questionnaire, language),
				cited: citedIn(showing, language)
			}
		]
	]),
	specimen('process', 'Printed', Printed, ({ process, questionnaire, site }, language) => [
		[
			'',
			{
				questionnaire,
				constructs: process.constructs,
				workers: workersOf(site.programme, language),
				language
			}
		]
	])
];
