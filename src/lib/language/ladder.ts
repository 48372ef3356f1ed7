// Sentences about steps on the social ladder, and what must be said beside them.
import type { Bilingual, Language } from '../domain/text.ts';
import { formatCount, plural } from './format.ts';

interface Steps {
	up: number;
	same: number;
	down: number;
	newlyAssessed: number;
	notYetAssessed: number;
	ended: number;
	/** `followed`: assessed at least once in the half year. */
	sustained: { gained: number; held: number; followed: number };
}

const words = {
	nl: {
		household: { one: 'huishouden', other: 'huishoudens' },
		none: 'Niemand is op beide dagen beoordeeld. Of er iets veranderde, is niet te zeggen.',
		moved: (all: string, up: string, same: string, down: string) =>
			`Van ${all} met twee beoordelingen: ${up} omhoog, ${same} gelijk, ${down} omlaag.`,
		held: (held: string, gained: string) =>
			`Van de ${gained} die omhoog gingen, zakten ${held} binnen een halfjaar niet terug.`,
		unseen: (count: string) => `${count} daarvan zijn daarna nog niet beoordeeld.`,
		rest: (fresh: string, waiting: string, ended: string) =>
			`Daarnaast: ${fresh} nieuw beoordeeld, ${waiting} nog niet beoordeeld, ${ended} gestopt.`
	},
	en: {
		household: { one: 'household', other: 'households' },
		none: 'Nobody was assessed on both days. Whether anything changed, we cannot tell.',
		moved: (all: string, up: string, same: string, down: string) =>
			`Of ${all} with two assessments: ${up} up, ${same} the same, ${down} down.`,
		held: (held: string, gained: string) =>
			`Of the ${gained} that went up, ${held} did not fall back within half a year.`,
		unseen: (count: string) => `${count} of them were not assessed since.`,
		rest: (fresh: string, waiting: string, ended: string) =>
			`Besides: ${fresh} newly assessed, ${waiting} not yet assessed, ${ended} ended.`
	}
} as const;

/** Counts of steps in one life domain, with everyone they leave out. */
export function ladderSentence(steps: Steps, language: Language): string {
	const say = words[language];
	const write = (count: number) => formatCount(count, language);
	const pairs = steps.up + steps.same + steps.down;
	const all = `${write(pairs)} ${plural(pairs, say.household, language)}`;
	return [
		pairs === 0 ? say.none : say.moved(all, write(steps.up), write(steps.same), write(steps.down)),
		...(steps.sustained.gained > 0
			? [
					say.held(write(steps.sustained.held), write(steps.sustained.gained)),
					...(steps.sustained.followed < steps.sustained.gained
						? [say.unseen(write(steps.sustained.gained - steps.sustained.followed))]
						: [])
				]
			: []),
		say.rest(write(steps.newlyAssessed), write(steps.notYetAssessed), write(steps.ended))
	].join(' ');
}

/** Regression to the mean, who judges, attrition, and those left out for want of consent. */
export function ladderCaveats({
	leftOut,
	leftOutOf = 'selection',
	perspective = 'coach'
}: {
	leftOut: { withoutConsent: number; withdrawn: number };
	leftOutOf?: 'selection' | 'area';
	perspective?: 'coach' | 'family';
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
					nl: 'De coach beoordeelt de huishoudens die hij zelf begeleidt.',
					en: 'The coach assesses the households that he or she coaches.'
				}
			: {
					nl: 'Hier telt wat gezinnen over zichzelf zeggen. De coach ziet dat soms anders.',
					en: 'Here counts what families say about themselves. The coach may see it differently.'
				},
		{
			nl: 'Gestopte en nog niet beoordeelde huishoudens tellen niet mee in de stappen. Dat kan het beeld vertekenen.',
			en: 'Households that ended or are not yet assessed are not in the steps. That can bend the picture.'
		},
		...(without > 0
			? [
					{
						nl: `${formatCount(without, 'nl')} ${plural(without, words.nl.household, 'nl')} zonder toestemming ${without === 1 ? 'telt' : 'tellen'} nergens mee.${wider ? ' Dat telt alle coaches en alle soorten gezinnen.' : ''}`,
						en: `${formatCount(without, 'en')} ${plural(without, words.en.household, 'en')} without consent ${without === 1 ? 'is' : 'are'} left out everywhere.${wider ? ' That counts every coach and every kind of family.' : ''}`
					}
				]
			: [])
	];
}
