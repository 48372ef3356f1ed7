// What a report says of two studies: families' own experience, and effort with what it costs and yields; each as its own page has it.
import type { CostsTold, ExperienceTold } from '../../../figures/studies-told.ts';
import { absentMark, capitalised, formatNumber, hiddenMark } from '../../../language/format.ts';
import { euros, eurosBetween, quantityText } from '../../../language/money.ts';
import { workersOf } from '../../../language/workers.ts';
import { countCell, periodCell, textCell } from '../../../report/document-cells.ts';
import type { Block, Cell, DocumentSection } from '../../../report/document.ts';
import { reportStudyWords } from '../words/studies.ts';
import {
	columns,
	domainName,
	list,
	paragraph,
	section,
	tableBlock,
	tableRow,
	type Composing
} from './context.ts';

/** As on the page of the study. */
const meanDecimals = 2;

type Of<Told> = (composing: Composing, told: Told) => Block[];

/** The claim first; then that it is about the whole, and what is made up. */
const opening: Of<Pick<ExperienceTold, 'claim' | 'synthetic'>> = ({ language }, { claim, synthetic }) => [
	paragraph(claim[language], 'lead'),
	...(synthetic ? [paragraph(synthetic[language])] : []),
	paragraph(reportStudyWords[language].whole, 'note')
];

const closing = (id: string, { language }: Composing, { unknown }: Pick<CostsTold, 'unknown'>): Block[] =>
	list(
		id,
		reportStudyWords[language].unknown,
		unknown.map((one) => one[language])
	);

export function experienceSections(composing: Composing): DocumentSection[] {
	const told = composing.figure.studies?.experience;
	if (!told) return [];
	const { figure, catalogue, language } = composing;
	const said = reportStudyWords[language].experience;
	const count = (value: number | null, domain: string, field: string): Cell =>
		countCell({ value, hidden: value === null }, { period: told.wave, domain, field }, language);
	const hidden = told.domains.some((one) => Object.values(one).includes(null));
	const table = tableBlock(
		'experience-domains',
		said.caption,
		columns(
			{ ...said.columns, coach: said.columns.coach(workersOf(catalogue.programme, language).one) },
			'coach',
			'family'
		),
		told.domains.map(({ domain, improved, same, worse, n, ascribed, coach, family }) =>
			tableRow(
				textCell(domainName(composing, domain)),
				count(improved, domain, 'told-better'),
				count(same, domain, 'told-same'),
				count(worse, domain, 'told-worse'),
				count(n, domain, 'n'),
				count(ascribed, domain, 'told-ascribed'),
				textCell(said.beside[coach]),
				textCell(said.beside[family])
			)
		),
		[said.beyond, ...(hidden ? [composing.words.summary.hidden(figure.threshold)] : [])]
	);
	return [
		section(composing, 'experience', [
			...opening(composing, told),
			table,
			...scalesOf(composing, told),
			...closing('experience-unknown', composing, told)
		])
	];
}

/** Means of the waves as they are, and apart from them how those moved who answered twice. */
const scalesOf: Of<ExperienceTold> = ({ language }, { scales }) => {
	if (scales.length === 0) return [];
	const said = reportStudyWords[language].experience.scales;
	const mean = (value: number | null, period: string, field: string): Cell => ({
		...{ kind: 'score', value, decimals: meanDecimals, about: { period, field } },
		...(value === null
			? { text: hiddenMark, hidden: true }
			: { text: formatNumber(value, meanDecimals, language) })
	});
	const rows = scales.flatMap(({ name, waves }) =>
		waves.map(({ wave, mean: value, lower, upper, n }) =>
			tableRow(
				textCell(name[language]),
				periodCell(wave, language),
				mean(value, wave, 'told-mean'),
				mean(lower, wave, 'told-mean-lower'),
				mean(upper, wave, 'told-mean-upper'),
				countCell({ value: n, hidden: n === null }, { period: wave, field: 'n' }, language)
			)
		)
	);
	const moved = scales.flatMap((one) =>
		one.moved === null ? [] : [paragraph(`${one.name[language]}. ${one.moved[language]}`)]
	);
	return [tableBlock('experience-scales', said.caption, columns(said.columns, 'wave'), rows), ...moved];
};

export function costsSections(composing: Composing): DocumentSection[] {
	const told = composing.figure.studies?.costs;
	if (!told) return [];
	const { language } = composing;
	const said = reportStudyWords[language].costs;
	const money = (value: number, text: string, field: string): Cell => ({
		...{ kind: 'score', value, text, decimals: 0, about: { field } }
	});
	const much = (value: number, field: string): Cell => ({
		...{ kind: 'score', value, text: quantityText(value, language), decimals: 1, about: { field } }
	});
	const total = (name: 'cost' | 'benefit' | 'net') => ({
		label: said[name],
		cell: money(
			told[name].value,
			said.between(euros(told[name].value, language), eurosBetween(told[name], language)),
			`total-${name}`
		)
	});
	const terms = tableBlock(
		'costs-terms',
		said.caption,
		columns(said.columns, 'unit', 'counted'),
		told.terms.map(({ name, unit, quantity, price, amount, counted }) =>
			tableRow(
				textCell(capitalised(name[language])),
				much(quantity.value, 'quantity'),
				much(quantity.lower, 'quantity-lower'),
				much(quantity.upper, 'quantity-upper'),
				textCell(unit[language]),
				money(price, euros(price, language, true), 'price'),
				money(amount, euros(amount, language), 'amount'),
				textCell(counted === null ? absentMark : counted ? said.counted.yes : said.counted.no)
			)
		)
	);
	return [
		section(composing, 'costs', [
			...opening(composing, told),
			...told.under.map((one) => paragraph(one[language])),
			{
				kind: 'facts',
				id: 'costs-balance',
				caption: said.balance,
				rows: [total('cost'), total('benefit'), total('net')]
			},
			terms,
			...closing('costs-unknown', composing, told)
		])
	];
}
