// How the outlooks of earlier reports fared, as a report tells it: in sentences, and each beside what was measured.
import type { OutlookAccount } from '../../../figures/account.ts';
import { formatApart, formatValue } from '../../../language/format.ts';
import {
	accountSentences,
	accountWord,
	insideWord,
	type AccountWord
} from '../../../language/outlook-account.ts';
import { changeCell, periodCell, textCell, valueCell } from '../../../report/document-cells.ts';
import type { About, Block } from '../../../report/document.ts';
import { columns, goalsIn, list, tableBlock, tableRow, type Composing } from './context.ts';

const points = (value: number, language: Composing['language']): string =>
	formatApart(value, 'proportion', 1, language);

/** Nothing where no earlier report foretold anything. */
export function accountBlocks(composing: Composing): Block[] {
	const { figure, language } = composing;
	const { account } = figure;
	if (!account) return [];
	const word = (key: AccountWord) => accountWord(key, language);
	const sentences = accountSentences(account, (value) => points(value, language), language);
	return [
		...list('account', word('title'), sentences),
		...(account.fared.length > 0 ? [faredTable(composing, account)] : [])
	];
}

function faredTable(composing: Composing, { fared }: OutlookAccount): Block {
	const { language } = composing;
	const word = (key: AccountWord) => accountWord(key, language);
	const heads = Object.fromEntries(
		(['goal', 'report', 'quarter', 'foretold', 'measured', 'off', 'half', 'eighty'] as const).map((key) => [
			key,
			word(key)
		])
	);
	const rows = goalsIn(composing).flatMap(({ number, indicator }) =>
		fared
			.filter((one) => one.indicator === indicator.id)
			.map(({ area, from, period, middle, value, miss, held }) => {
				const about = (field: string): About => ({ indicator: indicator.id, area, period, field });
				return tableRow(
					textCell(`${number} · ${indicator.name[language]}`),
					periodCell(from, language),
					periodCell(period, language),
					valueCell(middle, indicator, about('foretold'), language),
					valueCell(value, indicator, about('value'), language),
					changeCell(miss, indicator, about('miss'), language),
					...[0.5, 0.8].map((level) =>
						textCell(insideWord(held.find((one) => one.level === level)?.inside, language))
					)
				);
			})
	);
	return tableBlock(
		'account-table',
		word('table'),
		columns(heads, 'report', 'quarter', 'half', 'eighty'),
		rows
	);
}

/** Of one goal, in a line; empty where no earlier report foretold anything of it. */
export function goalAccount(composing: Composing, indicator: string): string {
	const { figure, language, catalogue } = composing;
	const account = figure.goalAccounts?.find((one) => one.indicator === indicator);
	const of = catalogue.indicators.find((one) => one.id === indicator);
	if (!account || !of) return '';
	const miss = (value: number) =>
		of.kind === 'proportion' ? points(value, language) : formatValue(value, of.kind, of.decimals, language);
	return `${accountWord('title', language)} ${accountSentences(account, miss, language).join(' ')}`;
}
