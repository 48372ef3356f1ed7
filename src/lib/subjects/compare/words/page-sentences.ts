// Turns the compare figure into the sentences of its page; the words themselves stand in nl.ts and en.ts.
import { nameOf, type Area } from '../../../domain/area.ts';
import { wholeOf } from '../../../domain/compare-view.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { quarterIndex } from '../../../domain/period.ts';
import type { Programme } from '../../../domain/programme.ts';
import { ownText, type Language } from '../../../domain/text.ts';
import type { CompareFigure, CompareReason } from '../figure/comparison-figure.ts';
import { compareNotes, periodsOf } from './comparison.ts';
import { compareTrendWords } from './trend.ts';
import { chanceText } from './witnesses.ts';
import { hiddenWords, whoHid } from '../../../language/hidden.ts';
import { comparePageWords } from './en.ts';
import {
	capitalised,
	formatChange,
	formatConfidence,
	formatDifference,
	formatDifferenceInterval,
	formatNumber,
	listOf,
	periodName,
	periodShort
} from '../../../language/format.ts';
import type { Said } from '../../../language/numbered.ts';

export interface Compared {
	figure: CompareFigure;
	indicator: Indicator;
	areas: Area[];
	programme: Programme;
	language: Language;
}

export const nameOfSide = (areas: Area[], ids: string[], language: Language): string =>
	wholeOf(areas, ids)?.name ??
	listOf(
		ids.map((id) => nameOf(areas, id)),
		language
	);

/** The first sentence of a claim stands large; the rest below it. */
export function headline({ figure, indicator, language }: Compared): string {
	const words = comparePageWords[language];
	const name = indicator.short[language];
	return indicator.origin === 'model' ? words.model(name) : words.headline({ name, ...figure.claim });
}

export const difference = (value: number | null, { indicator, language }: Compared): string =>
	formatDifference(value, indicator.kind, indicator.decimals, language);
export const interval = (
	{ lower, upper }: { lower: number | null; upper: number | null },
	{ indicator, language }: Compared
): string => formatDifferenceInterval(lower, upper, indicator.kind, indicator.decimals, language);

/** Who hid one of the figures compared. */
export function hiddenSentence({ areas }: Pick<CompareFigure, 'areas'>, language: Language): string {
	const { compared, notZero } = hiddenWords[language];
	const who = whoHid(areas.flatMap((one) => [one.beforeCell, one.afterCell]));
	return `${capitalised(compared[who])} ${notZero}`;
}

/** Why a part is not there; a break says its own reason. */
export function whyNot(
	reason: CompareReason | null,
	{ figure, language }: { figure: Pick<CompareFigure, 'areas' | 'break'>; language: Language }
): string {
	const words = comparePageWords[language];
	if (reason === 'break' && figure.break) {
		const { period, reason: nl, reason_en: en } = figure.break;
		return words.broken(period, ownText(nl, en, language).text);
	}
	if (reason === 'hidden') return hiddenSentence(figure, language);
	return words.why[reason ?? 'not-measured'];
}

/** The numbers that sentences about a comparison may say. */
export function saidNumbers(compared: Compared): Said[] {
	const { figure, indicator, language } = compared;
	const { did, donaldLang, randomisation, witnesses } = figure;
	const shown = did.value === null ? donaldLang : did;
	const { kind, decimals } = indicator;
	const out: { value: number | null; text: string; field: string }[] = [
		{ value: shown.value, text: formatChange(shown.value, kind, decimals, language), field: 'difference' },
		{ value: shown.lower, text: difference(shown.lower, compared), field: 'lower' },
		{ value: shown.upper, text: difference(shown.upper, compared), field: 'upper' },
		{ value: figure.areas.length, text: String(figure.areas.length), field: 'areas' },
		{ value: randomisation.assignments, text: String(randomisation.assignments), field: 'assignments' },
		{
			value: randomisation.smallestTwoSided,
			text: formatNumber(randomisation.smallestTwoSided, 2, language),
			field: 'floor'
		},
		...(['areas', 'rank'] as const).flatMap((name) => {
			const { units, pTwoSided, smallestTwoSided } = witnesses[name];
			return [
				{ value: units, text: String(units), field: `${name}-units` },
				{ value: pTwoSided, text: chanceText(pTwoSided, language), field: `${name}-p` },
				{ value: smallestTwoSided, text: chanceText(smallestTwoSided, language), field: `${name}-floor` }
			];
		})
	];
	return out.flatMap(({ value, ...rest }) => (value === null ? [] : [{ value, ...rest }]));
}

/** The difference and its caveat; without one, why there is none. */
export function leadSentence(compared: Compared): string {
	const { figure, indicator, language } = compared;
	const words = comparePageWords[language];
	const { did, claim } = figure;
	if (did.value === null) return whyNot(figure.reasons.did, compared);
	return (claim.code === 'cannot-say' ? words.lead : words.leadFound)(
		formatChange(did.value, indicator.kind, indicator.decimals, language),
		interval(did, compared),
		formatConfidence(figure.confidence, language),
		String(figure.areas.length)
	);
}

export function periodsSentence({ figure, language }: Compared): string {
	const words = comparePageWords[language];
	const names = [figure.before, figure.after].flatMap((one) =>
		one === null ? [] : [periodName(one, language)]
	);
	const [before, after] = names;
	if (before === undefined) return words.controls.noPeriod;
	return after === undefined ? words.only(before) : words.between(before, after);
}

/** What the change plot shows, in one sentence. */
export function changeSentence(compared: Compared): string {
	const { figure, areas, language } = compared;
	const words = comparePageWords[language].change;
	const short = (period: string | null) =>
		period === null ? comparePageWords[language].controls.noPeriod : periodShort(period, language);
	const parts = figure.areas.map((one) =>
		words.part(
			nameOf(areas, one.area),
			one.change === null
				? one.beforeCell?.hidden || one.afterCell?.hidden
					? words.hidden
					: one.before !== null && one.after !== null
						? words.broken
						: (one.before === null) === (one.after === null)
							? words.absent
							: words.onePoint
				: difference(one.change, compared)
		)
	);
	const { did } = figure;
	if (did.value !== null) parts.push(words.didPart(difference(did.value, compared), interval(did, compared)));
	return words.label(short(figure.before), short(figure.after), parts.join('; ') + '.');
}

/** What may be said, and what limits it. */
export function claimSentences(compared: Compared): string[] {
	const { figure, indicator, language } = compared;
	const { claim, did, donaldLang, eventStudy, randomisation, trend } = figure;
	const words = comparePageWords[language];
	const areas = String(figure.areas.length);
	const { lower, upper, p } = donaldLang;
	/** The margin over areas leaves out zero where the one over people does not. */
	const areasAlone =
		claim.code === 'cannot-say' && p !== null && lower !== null && upper !== null && lower * upper > 0;
	const { assignments, smallestTwoSided: floor } = randomisation;
	const measured = trend.experiment.points.filter(
		({ value }, at) => value !== null && trend.control.points[at]?.value != null
	);
	return [
		indicator.origin === 'model' ? words.modelText : claim[language],
		...(figure.break && did.value === null && claim.reason !== 'break' ? [whyNot('break', compared)] : []),
		...(areasAlone ? [words.say.areasAlone(areas)] : []),
		...(assignments !== null && floor !== null
			? [words.say.floor(areas, String(assignments), formatNumber(floor, 2, language))]
			: []),
		eventStudy.reason === null ? compareTrendWords[language].claim : words.say.trends(measured.length)
	];
}

/** What has to be known beside every comparison, and beside this programme's waves. */
export function noteSentences({ figure, programme, language }: Compared): string[] {
	const words = comparePageWords[language].notes;
	// How many assignments there are stands with the claim already; that two points show no trend holds for quarters too.
	const out = compareNotes({
		measured: periodsOf(figure),
		afterStart: figure.before !== null && quarterIndex(figure.before) >= quarterIndex(programme.start),
		areas: figure.areas.length,
		assignments: null,
		floor: null
	}).map((one) => one[language]);
	const [wave] = programme.waves;
	const late = wave !== undefined && quarterIndex(wave) >= quarterIndex(programme.start);
	if (!late) return out;
	return [
		...out.slice(0, 1),
		words.lateWave(periodName(wave, language), periodName(programme.start, language)),
		...out.slice(1)
	];
}

/** The reasons for breaks that the programme wrote in Dutch alone, where this page is English. */
export const dutchReasons = (
	figures: readonly (Pick<CompareFigure, 'break' | 'rows'> & Partial<Pick<CompareFigure, 'trend'>>)[],
	language: Language
): string[] =>
	figures
		.flatMap(({ break: broken, rows, trend }) => [broken, rows.break, ...(trend?.breaks ?? [])])
		.flatMap((one) => (one ? [ownText(one.reason, one.reason_en, language)] : []))
		.flatMap((own) => (own.dutch ? [own.text] : []));
