// Sentences about steps on the social ladder, and what must be said beside them.
import type { Programme } from '../domain/programme.ts';
import type { Bilingual, Language } from '../domain/text.ts';
import type { LadderFigure, LadderSteps, LadderWithoutWords, Sustained } from '../figures/ladder-figure.ts';
import { formatCount, formatValue, plural } from './format.ts';
import { ladderFinding } from './households-finding.ts';
import { workersIn, type Workers } from './workers.ts';

const words = {
	nl: {
		household: { one: 'huishouden', other: 'huishoudens' },
		none: 'Niemand is op beide dagen beoordeeld. Of er iets veranderde, is niet te zeggen.',
		moved: (all: string, up: string, same: string, down: string) =>
			`Van ${all} met twee beoordelingen: ${up} omhoog, ${same} gelijk, ${down} omlaag.`,
		followed: (gained: string, followed: string, held: string, fell: string) =>
			`Van de ${gained} die omhoog gingen, zijn er ${followed} daarna nog beoordeeld. Bij ${held} hield de stap een heel halfjaar, bij ${fell} zakte hij binnen een halfjaar terug.`,
		share: (share: string, margin: string, atRisk: string) =>
			`Geschat houdt ${share} de stap een halfjaar vast${margin}, met ${atRisk} huishoudens die zo lang zijn gevolgd.`,
		margin: (lower: string, upper: string) => ` (kansmarge 95%: ${lower} tot ${upper})`,
		all: 'Van wie zo lang is gevolgd, zakte niemand terug. Van de anderen weten we het nog niet.',
		unknown: 'Of de stap een halfjaar standhoudt, is nog niet te zeggen: niemand is zo lang gevolgd.',
		rest: (fresh: string, waiting: string, ended: string) =>
			`Daarnaast: ${fresh} nieuw beoordeeld, ${waiting} nog niet beoordeeld, ${ended} gestopt.`
	},
	en: {
		household: { one: 'household', other: 'households' },
		none: 'Nobody was assessed on both days. Whether anything changed, we cannot tell.',
		moved: (all: string, up: string, same: string, down: string) =>
			`Of ${all} with two assessments: ${up} up, ${same} the same, ${down} down.`,
		followed: (gained: string, followed: string, held: string, fell: string) =>
			`Of the ${gained} that went up, ${followed} were assessed again. Of ${held} the step lasted a whole half year, of ${fell} it was lost within half a year.`,
		share: (share: string, margin: string, atRisk: string) =>
			`An estimated ${share} hold the step for half a year${margin}, with ${atRisk} households followed that long.`,
		margin: (lower: string, upper: string) => ` (95% margin: ${lower} to ${upper})`,
		all: 'Of those followed that long nobody fell back. Of the others we do not know yet.',
		unknown: 'Whether the step lasts half a year, we cannot tell yet: nobody was followed that long.',
		rest: (fresh: string, waiting: string, ended: string) =>
			`Besides: ${fresh} newly assessed, ${waiting} not yet assessed, ${ended} ended.`
	}
} as const;

/** Who was seen again and for how long, and what that makes of holding; who was not seen again is never counted as held. */
export function sustainedSentences(
	{ gained, followed, held, fell, atRisk, share, lower, upper }: Sustained,
	language: Language
): string[] {
	const say = words[language];
	const write = (count: number) => formatCount(count, language);
	const part = (one: number) => formatValue(one, 'proportion', 0, language);
	const margin = lower === null || upper === null ? '' : say.margin(part(lower), part(upper));
	return [
		say.followed(write(gained), write(followed), write(held), write(fell)),
		share === null ? say.unknown : share === 1 ? say.all : say.share(part(share), margin, write(atRisk))
	];
}

/** Counts of steps in one life domain, with everyone they leave out. */
function ladderSentence(steps: LadderSteps, language: Language): string {
	const say = words[language];
	const write = (count: number) => formatCount(count, language);
	const pairs = steps.up + steps.same + steps.down;
	const all = `${write(pairs)} ${plural(pairs, say.household, language)}`;
	return [
		pairs === 0 ? say.none : say.moved(all, write(steps.up), write(steps.same), write(steps.down)),
		...(steps.sustained.gained > 0 ? sustainedSentences(steps.sustained, language) : []),
		say.rest(write(steps.newlyAssessed), write(steps.notYetAssessed), write(steps.ended))
	].join(' ');
}

/** Regression to the mean, who judges, attrition, and those left out for want of consent. */
export function ladderCaveats({
	leftOut,
	leftOutOf = 'selection',
	perspective = 'coach',
	workers
}: {
	leftOut: LadderFigure['leftOut'];
	leftOutOf?: LadderFigure['leftOutOf'];
	perspective?: LadderFigure['perspective'];
	workers: Record<Language, Workers>;
}): Bilingual[] {
	const without = leftOut.withoutConsent + leftOut.withdrawn;
	const wider = leftOutOf === 'area';
	return [
		{
			nl: 'Wie heel laag begint, komt ook zonder hulp vaak hoger uit. Een stap omhoog bewijst dus nog geen hulp die werkt.',
			en: 'Those who start very low often end higher without any help. So a step up is no proof that the help works.'
		},
		perspective === 'coach'
			? {
					nl: `De ${workers.nl.one} beoordeelt de huishoudens die hij zelf begeleidt.`,
					en: `The ${workers.en.one} assesses the households that he or she works with.`
				}
			: {
					nl: `Hier telt wat gezinnen over zichzelf zeggen. De ${workers.nl.one} ziet dat soms anders.`,
					en: `Here counts what families say about themselves. The ${workers.en.one} may see it differently.`
				},
		{
			nl: 'Gestopte en nog niet beoordeelde huishoudens tellen niet mee in de stappen. Dat kan het beeld vertekenen.',
			en: 'Households that ended or are not yet assessed are not in the steps. That can bend the picture.'
		},
		...(without > 0
			? [
					{
						nl: `${formatCount(without, 'nl')} ${plural(without, words.nl.household, 'nl')} zonder toestemming ${without === 1 ? 'telt' : 'tellen'} nergens mee.${wider ? ` Dat telt alle ${workers.nl.many} en alle soorten gezinnen.` : ''}`,
						en: `${formatCount(without, 'en')} ${plural(without, words.en.household, 'en')} without consent ${without === 1 ? 'is' : 'are'} left out everywhere.${wider ? ` That counts every ${workers.en.one} and every kind of family.` : ''}`
					}
				]
			: [])
	];
}

/** A ladder figure with its sentences: of each life domain, of all together, and what must be said beside them. */
export const ladderSpoken = (
	figure: LadderWithoutWords,
	programme: Pick<Programme, 'domains' | 'workers'>
): LadderFigure => ({
	...figure,
	domains: figure.domains.map((one) => ({
		...one,
		sentence: { nl: ladderSentence(one, 'nl'), en: ladderSentence(one, 'en') }
	})),
	finding: ladderFinding(figure.domains, programme.domains),
	caveats: ladderCaveats({ ...figure, workers: workersIn(programme) })
});
