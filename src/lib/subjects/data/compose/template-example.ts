// One row of each file as an example, which the check takes without a word.
import { quarterOf, shiftPeriod } from '../../../domain/period.ts';
import { answersOf } from '../../../domain/experience.ts';
import type { TableName } from '../../../domain/tables.ts';
import { exampleTexts } from '../words/template.ts';
import { indicatorsFor, type TemplateContext } from './template-context.ts';

type Cells = Record<string, string | number | null>;

/** Values of one row that the check takes, where the first of a list will not do. */
export function exampleOf(table: TableName, context: TemplateContext): Cells {
	const { definitions, today, language } = context;
	const first = indicatorsFor(context)[0];
	const yearly = first?.frequency === 'year';
	const last = shiftPeriod(quarterOf(today), -1);
	const period = yearly ? String(Number(today.slice(0, 4)) - 1) : last;
	const figures: Cells =
		first?.kind === 'mean'
			? { mean: first.scale ? (first.scale.min + first.scale.max) / 2 : 1, sd: 0, n: 120 }
			: { numerator: 97, denominator: 1412 };
	const item = definitions.questionnaire.items[0];
	const said = exampleTexts[language];
	const { experience = { scales: [], items: [], asked: [] } } = definitions;
	const asked = experience.items[0] ?? null;
	const effort: Cells = {
		group: 'comparison',
		organisation: said.source,
		period: last,
		contacts: 3,
		hours: 4.5,
		domain: null
	};
	const own: Partial<Record<TableName, Cells>> = {
		areas: { area: 'nieuwe-wijk', name: said.area, homes: 336, residents: 1087, part_of: null },
		observations: { ...figures, source: context.supplier?.name ?? said.source, period },
		surveys: {
			respondent: 'R-001',
			value: first?.kind === 'mean' ? (first.scale?.min ?? 1) : 1,
			weight: null
		},
		breaks: { reason: said.reason, area: null, period },
		events: { title: said.event, area: null },
		notes: { text: said.note, author: said.author, period: last, indicator: null },
		reach: { contacted: 42, period: last },
		bottlenecks: {
			...{ id: 'contact', between: said.between, what: said.what, decides: said.decides },
			closed: null
		},
		households: { coach: 'K1', adults: 2, children: 1, ended: null, consent: today, withdrawn: null },
		assessments: { rung: '2' },
		actions: { action: said.action, closed: null, due: null },
		responses: {
			group: item?.group ?? null,
			item: item?.item ?? null,
			respondent: 'C01',
			score: definitions.questionnaire.scale.min
		},
		clients: { respondent: 'C-001', value: (asked && answersOf(asked, experience)?.max) ?? null },
		effort: { ...effort, household: 'V-0001' },
		'effort-totals': { ...effort, area: null, households: 24 }
	};
	return { household: 'G-0001', ...own[table] };
}
