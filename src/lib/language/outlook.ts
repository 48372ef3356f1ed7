// Words of the outlook: will the goal be met, in which range, what would still be needed, when a measurement could tell, or why nothing is said.
import type { Indicator } from '../domain/indicator.ts';
import type { Language } from '../domain/text.ts';
import type { GoalOutlook, OutlookCode, OutlookRange } from '../figures/outlook.ts';
import { capitalised, formatChange, formatPercent, formatValue, listOf, periodInSentence } from './format.ts';
import { phrase, type Phrase } from './phrases.ts';

const rows = {
	title: 'Halen we het? | Will we make it?',
	meets: 'Doel halen | Meeting target',
	likely: 'waarschijnlijk | likely',
	uncertain: 'onzeker | uncertain',
	unlikely: 'onwaarschijnlijk | unlikely',
	unknown: 'onbekend | unknown',
	range:
		'Als er niets nieuws gebeurt, ligt het cijfer in {when} met {wide} kans tussen {lower} en {upper}, en met {narrow} kans tussen {from} en {to}. | If nothing new happens, the figure of {when} will lie between {lower} and {upper} with a chance of {wide}, and between {from} and {to} with a chance of {narrow}.',
	chance:
		'De kans dat het dan op of voorbij de streefwaarde van {target} ligt, is {chance}. | The chance that it then lies at or beyond the target of {target} is {chance}.',
	minimum:
		'De kans op ten minste het minimum van {minimum} is {chance}. | The chance of at least the minimum of {minimum} is {chance}.',
	about: 'ongeveer {percent} | about {percent}',
	below: 'kleiner dan {percent} | below {percent}',
	above: 'groter dan {percent} | above {percent}',
	needed:
		'Om de streefwaarde te halen, moet het cijfer elk kwartaal {needed} veranderen. | To reach the target the figure has to change by {needed} a quarter.',
	past: 'Het cijfer is de streefwaarde nu voorbij en moet daar blijven. | The figure is beyond the target now and has to stay there.',
	seen: 'Sinds {since} veranderde het {seen} per kwartaal. | Since {since} it changed by {seen} a quarter.',
	tellable:
		'Volgt het cijfer de streeflijn, dan kan de meting die verandering vanaf {when} van toeval onderscheiden. | If the figure follows the target path, the measurement can tell that change from chance from {when} on.',
	untellable:
		'Ook wie de hele streefwaarde haalt, kan die verandering met deze aantallen niet van toeval onderscheiden. | Even if the whole target is reached, numbers of this size cannot tell that change from chance.',
	turning:
		'Een vooruitblik is geen belofte: een omslag ziet geen enkele rekenwijze aankomen. | An outlook is no promise: no method sees a turning point coming.',
	groups:
		'Halen we het, als er niets nieuws gebeurt? {groups}. | Will we make it, if nothing new happens? {groups}.',
	goal: 'Doel | Goal',
	lowerHalf: '50% kans, van | 50% chance, from',
	upperHalf: '50% kans, tot | 50% chance, to',
	lowerEighty: '80% kans, van | 80% chance, from',
	upperEighty: '80% kans, tot | 80% chance, to',
	nothingNew: 'als er niets nieuws gebeurt | if nothing new happens',
	fan: 'Waaier: waar het cijfer met 50% en met 80% kans komt, als er niets nieuws gebeurt. | Fan: where the figure will come with a chance of 50% and of 80%, if nothing new happens.',
	method: 'Lees hoe wij vooruitkijken | Read how we look ahead',
	caption:
		'Vooruitblik per kwartaal, als er niets nieuws gebeurt | Outlook by quarter, if nothing new happens',
	quarter: 'Kwartaal | Quarter',
	middle: 'Midden | Middle',
	half: '50% kans | 50% chance',
	eighty: '80% kans | 80% chance',
	path: 'Streeflijn | Path'
} as const;
export type OutlookWord = Exclude<
	keyof typeof rows,
	'groups' | 'range' | 'minimum' | 'chance' | 'about' | 'below' | 'above' | 'needed' | 'seen' | 'tellable'
>;

export const outlookWord = (key: OutlookWord, language: Language): string => phrase(rows[key], {}, language);

const silent: Record<NonNullable<GoalOutlook['reason']>, Phrase<{ quarters: number; since: string }>> = {
	'no-goal': 'Het plan stelt voor dit gebied geen doel. | The plan sets no goal for this area.',
	due: 'Het streefkwartaal is er: vooruitkijken hoeft niet meer. | The target quarter has come: there is nothing left to look ahead to.',
	seldom:
		'Dit wordt niet elk kwartaal gemeten. Uit zo weinig metingen is niet vooruit te kijken. | This is not measured every quarter. So few measurements do not allow an outlook.',
	'before-baseline': 'Dit kwartaal ligt vóór de nulmeting. | This quarter lies before the baseline.',
	hidden:
		'Het cijfer van nu is verborgen. Daaruit kijken wij niet vooruit. | The present figure is hidden. We do not look ahead from it.',
	'not-measured': 'Er is in dit kwartaal geen cijfer. | There is no figure this quarter.',
	break:
		'Sinds {since} telt de bron anders, en vooruitkijken kan pas na acht kwartalen. Nu zijn het er {quarters}. | Since {since} the source counts differently, and an outlook takes eight quarters. So far there are {quarters}.',
	few: 'Vooruitkijken kan pas na acht gemeten kwartalen. Nu zijn het er {quarters}. | An outlook takes eight measured quarters. So far there are {quarters}.',
	'no-counts':
		'De bron geeft geen aantallen. Dan is niet te zeggen hoe ver een meting ernaast kan zitten. | The source gives no counts, so we cannot tell how far off a measurement may be.'
};

const unknownNow = {
	nl: 'Of het doel gehaald wordt, is niet te zeggen.',
	en: 'Whether the goal will be met we cannot tell.'
} as const satisfies Record<Language, string>;

const wordOf: Record<OutlookCode, OutlookWord> = {
	likely: 'likely',
	uncertain: 'uncertain',
	unlikely: 'unlikely',
	'cannot-say': 'unknown'
};

/** At most three words, for the overview; null once the target quarter has come, where the status says it all. */
export const outlookPhrase = ({ code, reason }: GoalOutlook, language: Language): string | null =>
	reason === 'due' || reason === 'no-goal'
		? null
		: `${outlookWord('meets', language)}: ${outlookWord(wordOf[code], language)}`;

/** To the nearest twentieth: nobody knows it better. */
export function chanceText(chance: number, language: Language): string {
	const say = (key: 'about' | 'below' | 'above', share: number) =>
		phrase(rows[key], { percent: formatPercent(share, language) }, language);
	if (chance < 0.05) return say('below', 0.05);
	if (chance > 0.95) return say('above', 0.95);
	return say('about', Math.round(chance * 20) / 20);
}

export const rangeOf = (ranges: readonly OutlookRange[], level: number): OutlookRange | null =>
	ranges.find((one) => one.level === level) ?? null;

type Of = Pick<Indicator, 'kind' | 'decimals' | 'better'>;

/** A change a quarter, one digit finer than the figure. */
export function changeText(value: number, { kind, decimals }: Of, language: Language): string {
	return formatChange(value, kind, decimals + 1, language);
}

/** Where the target quarter will probably lie, and the chance of the target; or why nothing is said. */
export function outlookSentences(
	outlook: GoalOutlook,
	target: number | null,
	of: Of,
	language: Language
): string[] {
	const value = (number: number) => formatValue(number, of.kind, of.decimals, language);
	const { at, chance, reason, breakPeriod, quarters } = outlook;
	if (reason !== null) {
		const since = breakPeriod ? periodInSentence(breakPeriod, language) : '';
		const why = phrase(silent[reason], { quarters, since }, language);
		return reason === 'due' || reason === 'no-goal' ? [why] : [unknownNow[language], why];
	}
	const [half, eighty] = [rangeOf(at?.ranges ?? [], 0.5), rangeOf(at?.ranges ?? [], 0.8)];
	if (!at || !half || !eighty || chance === null || target === null) return [];
	return [
		phrase(
			rows.range,
			{
				when: periodInSentence(at.period, language),
				wide: formatPercent(0.8, language),
				narrow: formatPercent(0.5, language),
				...{ lower: value(eighty.lower), upper: value(eighty.upper) },
				...{ from: value(half.lower), to: value(half.upper) }
			},
			language
		),
		phrase(rows.chance, { target: value(target), chance: chanceText(chance, language) }, language),
		...(outlook.minimum
			? [
					phrase(
						rows.minimum,
						{ minimum: value(outlook.minimum.value), chance: chanceText(outlook.minimum.chance, language) },
						language
					)
				]
			: [])
	];
}

/** What change would still be needed beside what was seen, and when a measurement could tell. */
export function neededSentences(outlook: GoalOutlook, of: Of, language: Language): string[] {
	const { needed, seen, tellable, reason } = outlook;
	if (reason === 'due' || reason === 'no-goal') return [];
	const out: string[] = [];
	if (needed !== null) {
		const past = of.better === 'lower' ? needed >= 0 : needed <= 0;
		out.push(
			past
				? outlookWord('past', language)
				: phrase(rows.needed, { needed: changeText(needed, of, language) }, language)
		);
	}
	if (seen)
		out.push(
			phrase(
				rows.seen,
				{
					since: periodInSentence(seen.since, language),
					seen: changeText(seen.perQuarter, of, language)
				},
				language
			)
		);
	if (tellable)
		out.push(
			tellable.period === null
				? outlookWord('untellable', language)
				: phrase(rows.tellable, { when: periodInSentence(tellable.period, language) }, language)
		);
	return out;
}

/** What a chart's own sentence does not say of a goal's outlook, as one text. */
export const outlookText = (
	outlook: GoalOutlook,
	target: number | null,
	of: Of,
	language: Language
): string =>
	[
		`${outlookPhrase(outlook, language) ?? ''}.`,
		...outlookSentences(outlook, target, of, language).slice(1),
		...neededSentences(outlook, of, language)
	].join(' ');

/** Goals by what is to be expected of them, in the order of the words; empty where the quarter of all has come. */
export function outlookGroups(
	goals: readonly { name: string; outlook: GoalOutlook }[],
	language: Language
): string {
	const codes: OutlookCode[] = ['likely', 'uncertain', 'unlikely', 'cannot-say'];
	const groups = codes.flatMap((code) => {
		const names = goals
			.filter(({ outlook }) => outlook.code === code && outlookPhrase(outlook, language) !== null)
			.map(({ name }) => name);
		return names.length === 0 ? [] : [`${outlookWord(wordOf[code], language)}: ${listOf(names, language)}`];
	});
	return groups.length === 0 ? '' : phrase(rows.groups, { groups: capitalised(groups.join('; ')) }, language);
}
