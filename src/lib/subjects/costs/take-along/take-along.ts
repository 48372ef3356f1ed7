// The take-along file of costs and benefits: items, choices, every number shown, and two scripts that compute them again.
import { csvText } from '../../../charts/download.ts';
import type { Language } from '../../../domain/text.ts';
import { zipOf } from '../../../report/zip.ts';
import type { CostsFigure } from '../figure/costs-figure.ts';
import { costsFinding, costsUnder } from '../words/sentences.ts';
import { takeAlongWords } from '../words/take-along.ts';

export interface TakenCosts {
	figure: CostsFigure;
	/** Of the page; the tables are the same in every language. */
	language: Language;
	/** Of Wijkladder. */
	version: string;
	/** The text of recompute.R and recompute.py, which stand beside this file. */
	scripts: { r: string; python: string };
}

/** Every number by name; `simulated` where other draws give it a little otherwise. */
function resultsOf(figure: CostsFigure): [name: string, kind: 'exact' | 'simulated', value: number][] {
	const { tornado, breakEven, covered } = figure;
	return [
		...(['cost', 'benefit', 'net', 'strict'] as const).flatMap((name): ReturnType<typeof resultsOf> => [
			[`${name}/value`, 'exact', figure[name].value],
			[`${name}/lower`, 'simulated', figure[name].lower],
			[`${name}/upper`, 'simulated', figure[name].upper]
		]),
		['covered', 'simulated', covered],
		...tornado.flatMap(({ of, id, low, high }): ReturnType<typeof resultsOf> => [
			[`tornado/${of}/${id}/low`, 'exact', low],
			[`tornado/${of}/${id}/high`, 'exact', high]
		]),
		...figure.apart.flatMap(({ group, organisation, amount }) =>
			(['value', 'lower', 'upper'] as const).map((end): ReturnType<typeof resultsOf>[number] => [
				`apart/${group}/${organisation}/${end}`,
				'exact',
				amount[end]
			])
		),
		...(breakEven.multiple === null
			? []
			: ([['break-even/multiple', 'exact', breakEven.multiple]] satisfies ReturnType<typeof resultsOf>))
	];
}

/** The files inside, by name; the same figure gives the same bytes. */
export function takeAlongFiles({ figure, language, version, scripts }: TakenCosts): Record<string, string> {
	const words = takeAlongWords[language];
	const { confidence, draws, horizon, discount, year, synthetic, invented, usual } = figure;
	const settings = { confidence, draws, horizon, discount, year, synthetic, invented, usual: usual.value };
	const last = costsUnder(figure, language).at(-1) ?? '';
	return {
		[words.readme]: `${words
			.about(costsFinding(figure, language), synthetic || invented ? last : '', version)
			.join('\n\n')}\n`,
		'terms.csv': csvText(
			[
				...['side', 'id', 'quantity', 'lower', 'upper', 'price_id', 'price', 'low', 'high', 'factor'],
				...['together', 'counted']
			],
			figure.terms.map(({ side, id, quantity, price, factor, together, counted }) => [
				...[side, id, quantity.value, quantity.lower, quantity.upper],
				...[price.id, price.value, price.low, price.high, factor, together, counted ? 1 : 0]
			])
		),
		'apart.csv': csvText(
			['group', 'organisation', 'hours', 'price', 'low', 'high'],
			figure.apart.map(({ group, organisation, hours, price }) => [
				...[group, organisation, hours, price.value, price.low, price.high]
			])
		),
		'settings.csv': csvText(
			['key', 'value'],
			Object.entries(settings).map(([key, value]) => [key, String(value)])
		),
		'results.csv': csvText(['name', 'kind', 'value'], resultsOf(figure)),
		'recompute.R': scripts.r,
		'recompute.py': scripts.python
	};
}

export const takeAlong = (taken: TakenCosts): Uint8Array => zipOf(takeAlongFiles(taken));

/** `wijkladder-costs-2011-3.zip`, in the language of the page. */
export const takeAlongName = ({ figure, language }: Pick<TakenCosts, 'figure' | 'language'>): string =>
	`${['wijkladder', takeAlongWords[language].file, ...(figure.period === null ? [] : [figure.period]), figure.horizon].join('-')}.zip`;
