// Words of a goal's own page in a report: facts, figure and table.
import type { Indicator } from '../../../domain/indicator.ts';
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import type { OverviewIndicator } from '../../../figures/overview-figure.ts';
import { formatCount, formatDate, formatValue, listOf, periodShort } from '../../../language/format.ts';
import { indicatorWords } from '../../../language/indicator.ts';
import { weightedLead } from '../../../language/spread.ts';

/** Empty where the claim already says why there is no figure. */
export function leadSentence(
	row: OverviewIndicator,
	indicator: Indicator,
	period: Period,
	language: Language
): string {
	const value = (amount: number) => formatValue(amount, indicator.kind, indicator.decimals, language);
	if (row.hidden || row.value === null) return '';
	const lead = weightedLead({ ...row, period }, value(row.value), language);
	return [lead.figure ?? countedSentence(row, row.value, indicator, period, language), lead.warning ?? '']
		.filter((one) => one !== '')
		.join(' ');
}

function countedSentence(
	row: OverviewIndicator,
	shown: number,
	indicator: Indicator,
	period: Period,
	language: Language
): string {
	const words = indicatorWords[language];
	const value = (amount: number) => formatValue(amount, indicator.kind, indicator.decimals, language);
	if (row.numerator !== null && row.denominator !== null) {
		const [numerator, denominator] = [
			formatCount(row.numerator, language),
			formatCount(row.denominator, language)
		];
		return indicator.numerator && indicator.denominator
			? words.counts(
					period,
					numerator,
					denominator,
					indicator.numerator[language],
					indicator.denominator[language]
				)
			: words.countsBare(period, numerator, denominator);
	}
	if (row.mean !== null && row.n !== null)
		return words.average(period, value(row.mean), formatCount(row.n, language));
	return words.estimate(period, value(shown));
}

const nl = {
	facts: 'Cijfers',
	baseline: 'Nulmeting',
	previous: (period: Period | null) =>
		period === null ? 'Vorige meting' : `Vorige: ${periodShort(period, 'nl')}`,
	now: 'Nu',
	lower: 'Kansmarge, van',
	upper: 'Kansmarge, tot',
	minimum: 'Ten minste',
	revised: (target: string, until: string, reason: string) =>
		`Tot ${until} was de streefwaarde ${target}. ${reason}`,
	path: 'Streeflijn nu',
	target: (period: Period) => `Streefwaarde, ${periodShort(period, 'nl')}`,
	change: 'Verschil',
	changePoints: 'Verschil (procentpunt)',
	notMeasured: (period: Period) => `Laatst gemeten: ${periodShort(period, 'nl')}`,
	count: 'Aantal',
	of: 'Van de',
	answers: 'Antwoorden',
	band: (confidence: string) => `Band: kansmarge ${confidence}.`,
	bars: (confidence: string) => `Streepjes: kansmarge ${confidence}.`,
	table: (name: string, area: string) => `${name}, ${area}: cijfers bij de grafiek`,
	latest: (shown: number, all: number) =>
		`Dit concept toont de laatste ${shown} van ${all} perioden. In de bestanden en in het vastgestelde rapport staan ze allemaal.`,
	columns: {
		period: 'Periode',
		value: 'Cijfer',
		lower: 'Kansmarge, van',
		upper: 'Kansmarge, tot',
		path: 'Streeflijn',
		pathThen: 'Streeflijn toen',
		control: 'Controle'
	},
	source: (sources: string[], retrieved: string | null) =>
		sources.length === 0
			? 'Er is nog geen bron.'
			: `Bron: ${listOf(sources, 'nl')}${retrieved === null ? '' : `, opgehaald ${formatDate(retrieved, 'nl')}`}.`,
	part: (area: string) => `Deelgebied: ${area}`,
	families: (domain: string) => `Gezinnen: ${domain.toLowerCase()}`,
	domain: (number: number, domain: string) => `Doel ${number} · ${domain}`
};

const en: typeof nl = {
	facts: 'Figures',
	baseline: 'Baseline',
	previous: (period) => (period === null ? 'Previous' : `Previous: ${periodShort(period, 'en')}`),
	now: 'Now',
	lower: 'Margin, from',
	upper: 'Margin, to',
	minimum: 'At least',
	revised: (target, until, reason) => `Until ${until} the target was ${target}. ${reason}`,
	path: 'Path now',
	target: (period) => `Target, ${periodShort(period, 'en')}`,
	change: 'Change',
	changePoints: 'Change (percentage points)',
	notMeasured: (period) => `Last measured: ${periodShort(period, 'en')}`,
	count: 'Count',
	of: 'Out of',
	answers: 'Answers',
	band: (confidence) => `Band: ${confidence} margin.`,
	bars: (confidence) => `Bars: ${confidence} margin.`,
	table: (name, area) => `${name}, ${area}: figures of the chart`,
	latest: (shown, all) =>
		`This draft shows the latest ${shown} of ${all} periods. The files and the frozen report hold them all.`,
	columns: {
		period: 'Period',
		value: 'Figure',
		lower: 'Margin, from',
		upper: 'Margin, to',
		path: 'Path',
		pathThen: 'Path then',
		control: 'Control'
	},
	source: (sources, retrieved) =>
		sources.length === 0
			? 'There is no source yet.'
			: `Source: ${listOf(sources, 'en')}${retrieved === null ? '' : `, retrieved ${formatDate(retrieved, 'en')}`}.`,
	part: (area) => `Sub-area: ${area}`,
	families: (domain) => `Families: ${domain.toLowerCase()}`,
	domain: (number, domain) => `Goal ${number} · ${domain}`
};

export const reportGoalWords: Record<Language, typeof nl> = { nl, en };
