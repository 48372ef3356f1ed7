// Words of the view of all families: the eight ladders, who is in them, who went where, and how to read with care.
import type { Language } from '../../../domain/text.ts';
import type { CoachAndFamily, LadderSteps } from '../../../figures/ladder-figure.ts';
import { capitalised, formatCount, formatNumber, plural } from '../../../language/format.ts';
import { sustainedSentences } from '../../../language/ladder.ts';
import type { Workers } from '../../../language/workers.ts';

const families = {
	nl: { one: 'gezin', other: 'gezinnen' },
	en: { one: 'family', other: 'families' }
} as const;
const counted = (count: number, language: Language): string =>
	`${formatCount(count, language)} ${plural(count, families[language], language)}`;

/** A chance as people write it: never 0. */
const chance = (p: number, language: Language): string =>
	p < 0.001 ? `p < ${formatNumber(0.001, 3, language)}` : `p = ${formatNumber(p, p < 0.1 ? 3 : 2, language)}`;

/** Smaller groups show no chance at all. */
const fewestForChance = 10;

/** The two tests of the whole table, where anyone moved. */
const spread: Record<Language, (tests: TogetherDomain['homogeneity']) => string> = {
	nl: ({ stuartMaxwell, ordered }) =>
		stuartMaxwell === null || ordered === null
			? ''
			: ` De verdeling over de treden: ${chance(stuartMaxwell, 'nl')} (Stuart-Maxwell), en met grote stappen zwaarder: ${chance(ordered, 'nl')} (geordende homogeniteit).`,
	en: ({ stuartMaxwell, ordered }) =>
		stuartMaxwell === null || ordered === null
			? ''
			: ` The spread over the rungs: ${chance(stuartMaxwell, 'en')} (Stuart-Maxwell), and with large steps counting more: ${chance(ordered, 'en')} (ordered homogeneity).`
};

/** A life domain with its name. */
type TogetherDomain = Pick<LadderSteps, 'up' | 'same' | 'down' | 'sustained' | 'homogeneity'> & {
	name: string;
	signTest: Pick<LadderSteps['signTest'], 'holm' | 'family'>;
	coachAndFamily: Pick<CoachAndFamily, 'both' | 'same' | 'familyHigher' | 'familyLower'>;
};

const nl = {
	ladders: 'Acht leefgebieden, vijf treden',
	laddersSub: 'Aantal gezinnen per trede. Links toen (wit), rechts nu (gevuld).',
	small: 'Kleine aantallen ziet u alleen hier. In het rapport wordt alles onder de grens een punt.',
	cohort: {
		twice: 'op beide dagen beoordeeld',
		fresh: 'alleen nu beoordeeld',
		waiting: 'nog niet beoordeeld',
		ended: 'gestopt'
	},
	sum: (parts: string, whole: number, name: string) =>
		`${parts} = ${counted(whole, 'nl')} met toestemming. Dit is ${name}.`,
	label: (name: string) => `Treden toen en nu bij ${name}.`,
	choose: (name: string) => `Laat zien wie waarheen ging bij ${name}`,
	assessed: (count: number) => `${counted(count, 'nl')} nu`,
	tableCaption: 'Per leefgebied: gezinnen per trede toen en nu, stappen, en wie er niet in staan',
	columns: {
		domain: 'Leefgebied',
		rung: (rung: number) => `trede ${rung}`,
		fresh: 'nieuw',
		waiting: 'nog niet',
		ended: 'gestopt',
		cohort: 'samen',
		held: 'halfjaar vastgehouden',
		atRisk: 'zo lang gevolgd',
		share: 'houdt vast (geschat)'
	},
	matrix: (name: string) => `Wie ging waarheen: ${name}`,
	matrixSub: 'Rij: trede toen. Kolom: trede nu. Boven de diagonaal is omhoog.',
	movers: (movers: number) => `van ${formatCount(movers, 'nl')} die bewogen`,
	rest: (fresh: number, waiting: number, ended: number) =>
		`Niet in deze tabel: ${formatCount(fresh, 'nl')} alleen nu beoordeeld, ${formatCount(waiting, 'nl')} nog niet beoordeeld, ${formatCount(ended, 'nl')} gestopt.`,
	care: 'Voorzichtig lezen',
	careParts: {
		start: 'Lage treden stijgen ook vanzelf.',
		judge: ({ one }: Workers) => `De ${one} beoordeelt eigen werk.`,
		judgeFamily: 'Het gezin beoordeelt zichzelf.',
		left: 'Wie stopt, telt niet mee.',
		consent: 'Niet iedereen staat erin.',
		rung: 'Een trede is geen cijfer.',
		held: 'Houdt het stand?'
	},
	sign: ({ name, up, same, down, signTest, homogeneity }: TogetherDomain) =>
		up + down === 0
			? `Daarom staat hier nergens een gemiddelde. Bij ${name} bewoog niemand.`
			: up + same + down < fewestForChance || signTest.holm === null
				? `Daarom staat hier nergens een gemiddelde. Bij ${name} zijn minder dan ${fewestForChance} gezinnen twee keer beoordeeld. Dan geven we geen p-waarde.`
				: `Daarom staat hier nergens een gemiddelde. Tekentoets bij ${name}, ${formatCount(up, 'nl')} omhoog tegen ${formatCount(down, 'nl')} omlaag: ${chance(signTest.holm, 'nl')} na correctie voor ${signTest.family} leefgebieden (Holm). Gezinnen stromen in omdat ze laag staan. Ook als er niets verandert, geeft deze toets dan vaak een kleine p: in 18 tot 73 van de 100 keer onder 0,05.${spread.nl(homogeneity)}`,
	held: ({ name, sustained }: TogetherDomain, days: number) =>
		sustained.gained === 0
			? `Bij ${name} ging nog niemand omhoog.`
			: `Bij ${name}, in de ${days} dagen na de stap. ${sustainedSentences(sustained, 'nl').join(' ')} Wie daarna niet meer is gezien, telt niet als vastgehouden.`,
	differ: (
		{ name, coachAndFamily: { both, same, familyHigher, familyLower } }: TogetherDomain,
		{ one }: Workers
	) =>
		both === 0
			? `Bij ${name} is er geen gezin dat ook zichzelf beoordeelde.`
			: `Bij ${name} beoordeelden ${counted(both, 'nl')} ook zichzelf: ${formatCount(same, 'nl')} gelijk, ${formatCount(familyHigher, 'nl')} hoger dan de ${one}, ${formatCount(familyLower, 'nl')} lager.`,
	judges: ({ one }: Workers) => `${capitalised(one)} en gezin, naast elkaar`,
	judgesSub: 'Laatste oordeel van beiden op de laatste dag. Alleen gezinnen die door beiden zijn beoordeeld.',
	judgeColumns: {
		lower: 'gezin lager',
		same: 'gelijk',
		higher: 'gezin hoger',
		onlyCoach: ({ one }: Workers) => `alleen ${one}`,
		onlyFamily: 'alleen gezin'
	},
	judgeTable: ({ one }: Workers) => `Per leefgebied: waar ${one} en gezin verschillen`
};

const en: typeof nl = {
	ladders: 'Eight life domains, five rungs',
	laddersSub: 'Number of families on each rung. Left then (open), right now (filled).',
	small:
		'Small numbers are shown only here. In the report everything below the threshold becomes a full stop.',
	cohort: {
		twice: 'assessed on both days',
		fresh: 'assessed only now',
		waiting: 'not yet assessed',
		ended: 'ended'
	},
	sum: (parts, whole, name) => `${parts} = ${counted(whole, 'en')} with consent. This is ${name}.`,
	label: (name) => `Rungs then and now in ${name}.`,
	choose: (name) => `Show who went where in ${name}`,
	assessed: (count) => `${counted(count, 'en')} now`,
	tableCaption: 'Per life domain: families on each rung then and now, steps, and who is not in them',
	columns: {
		domain: 'Life domain',
		rung: (rung) => `rung ${rung}`,
		fresh: 'new',
		waiting: 'not yet',
		ended: 'ended',
		cohort: 'together',
		held: 'held half a year',
		atRisk: 'followed that long',
		share: 'hold it (estimate)'
	},
	matrix: (name) => `Who went where: ${name}`,
	matrixSub: 'Row: rung then. Column: rung now. Above the diagonal is up.',
	movers: (movers) => `of ${formatCount(movers, 'en')} who moved`,
	rest: (fresh, waiting, ended) =>
		`Not in this table: ${formatCount(fresh, 'en')} assessed only now, ${formatCount(waiting, 'en')} not yet assessed, ${formatCount(ended, 'en')} ended.`,
	care: 'Read with care',
	careParts: {
		start: 'Low rungs rise by themselves too.',
		judge: ({ many }) => `${capitalised(many)} judge their own work.`,
		judgeFamily: 'Families judge themselves.',
		left: 'Whoever ended does not count.',
		consent: 'Not everyone is in it.',
		rung: 'A rung is not a mark.',
		held: 'Does it last?'
	},
	sign: ({ name, up, same, down, signTest, homogeneity }) =>
		up + down === 0
			? `So there is no mean here. In ${name} nobody moved.`
			: up + same + down < fewestForChance || signTest.holm === null
				? `So there is no mean here. In ${name} fewer than ${fewestForChance} families were assessed twice. Then we give no p-value.`
				: `So there is no mean here. Sign test in ${name}, ${formatCount(up, 'en')} up against ${formatCount(down, 'en')} down: ${chance(signTest.holm, 'en')} after correction for ${signTest.family} life domains (Holm). Families enter because they are low. Even if nothing changes, this test then often gives a small p: below 0.05 in 18 to 73 of 100 cases.${spread.en(homogeneity)}`,
	held: ({ name, sustained }, days) =>
		sustained.gained === 0
			? `In ${name} nobody went up yet.`
			: `In ${name}, in the ${days} days after the step. ${sustainedSentences(sustained, 'en').join(' ')} Whoever was not seen since does not count as held.`,
	differ: ({ name, coachAndFamily: { both, same, familyHigher, familyLower } }, { one }) =>
		both === 0
			? `In ${name} no family judged itself as well.`
			: `In ${name} ${counted(both, 'en')} also judged themselves: ${formatCount(same, 'en')} the same, ${formatCount(familyHigher, 'en')} higher than the ${one}, ${formatCount(familyLower, 'en')} lower.`,
	judges: ({ one }) => `${capitalised(one)} and family, side by side`,
	judgesSub: 'The latest judgement of both on the last day. Only families judged by both.',
	judgeColumns: {
		lower: 'family lower',
		same: 'same',
		higher: 'family higher',
		onlyCoach: ({ one }) => `only ${one}`,
		onlyFamily: 'only family'
	},
	judgeTable: ({ one }) => `Per life domain: where ${one} and family differ`
};

export const togetherWords: Record<Language, typeof nl> = { nl, en };
