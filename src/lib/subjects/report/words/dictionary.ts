// What every field of a report's tables means: the dictionary that goes with its spreadsheets.
import type { Bilingual } from '../../../domain/text.ts';
import { weightedWords } from '../../../language/spread.ts';
import type { ReportMethodWords } from './method.ts';

type Unit = keyof ReportMethodWords['units'];

/** By `about.field`, and the other columns of a flat table. */
export const reportFields: Record<string, Bilingual & { unit: Unit }> = {
	indicator: { nl: 'het doel waar de rij over gaat', en: 'the goal that the row is about', unit: 'code' },
	area: { nl: 'het gebied waar de rij over gaat', en: 'the area that the row is about', unit: 'code' },
	period: { nl: 'de periode waar het cijfer bij hoort', en: 'the period of the figure', unit: 'quarter' },
	domain: { nl: 'het leefgebied', en: 'the life domain', unit: 'code' },
	result: { nl: 'het resultaat in gezinnen', en: 'the result in families', unit: 'code' },
	value: { nl: 'het cijfer zelf', en: 'the figure itself', unit: 'scale' },
	lower: { nl: 'begin van de kansmarge', en: 'lower end of the margin', unit: 'scale' },
	upper: { nl: 'eind van de kansmarge', en: 'upper end of the margin', unit: 'scale' },
	baseline: { nl: 'de nulmeting uit het plan', en: 'the baseline of the plan', unit: 'scale' },
	target: { nl: 'de streefwaarde uit het plan', en: 'the target of the plan', unit: 'scale' },
	minimum: {
		nl: 'wat volgens het plan ten minste gehaald moet worden',
		en: 'the least that the plan asks for',
		unit: 'scale'
	},
	path: { nl: 'de streeflijn in die periode', en: 'the target path in that period', unit: 'scale' },
	'path-then': {
		nl: 'de streeflijn zoals het plan die toen had',
		en: 'the target path as the plan had it then',
		unit: 'scale'
	},
	foretold: {
		nl: 'wat een eerder verslag als midden van dit kwartaal voorspelde',
		en: 'what an earlier report foretold as the middle of this quarter',
		unit: 'scale'
	},
	miss: { nl: 'gemeten min voorspeld', en: 'measured minus foretold', unit: 'points' },
	'outlook-middle': {
		nl: 'vooruitblik, als er niets nieuws gebeurt: even vaak hoger als lager',
		en: 'outlook, if nothing new happens: as often higher as lower',
		unit: 'scale'
	},
	'outlook-lower-50': {
		nl: 'begin van het bereik met 50% kans',
		en: 'lower end of the range with a chance of 50%',
		unit: 'scale'
	},
	'outlook-upper-50': {
		nl: 'eind van het bereik met 50% kans',
		en: 'upper end of the range with a chance of 50%',
		unit: 'scale'
	},
	'outlook-lower-80': {
		nl: 'begin van het bereik met 80% kans',
		en: 'lower end of the range with a chance of 80%',
		unit: 'scale'
	},
	'outlook-upper-80': {
		nl: 'eind van het bereik met 80% kans',
		en: 'upper end of the range with a chance of 80%',
		unit: 'scale'
	},
	previous: {
		nl: 'het cijfer van de vorige meting',
		en: 'the figure of the previous measurement',
		unit: 'scale'
	},
	change: { nl: 'cijfer van nu min het vorige', en: 'figure now minus the previous one', unit: 'points' },
	control: { nl: 'de gebieden ter vergelijking samen', en: 'the comparison areas together', unit: 'scale' },
	numerator: { nl: 'teller van het aandeel', en: 'numerator of the share', unit: 'people' },
	denominator: { nl: 'noemer van het aandeel', en: 'denominator of the share', unit: 'people' },
	n: { nl: 'aantal antwoorden achter het cijfer', en: 'answers behind the figure', unit: 'people' },
	nEffective: { nl: weightedWords.nl.worthMeaning, en: weightedWords.en.worthMeaning, unit: 'people' },
	status: {
		nl: 'stand van het doel: reached, on-track, uncertain, off-track of leeg (niet te zeggen)',
		en: 'status of the goal: reached, on-track, uncertain, off-track or empty (cannot tell)',
		unit: 'code'
	},
	'tally-reached': { nl: 'doelen met stand Gehaald', en: 'goals with status Reached', unit: 'goals' },
	'tally-on-track': { nl: 'doelen met stand Op koers', en: 'goals with status On track', unit: 'goals' },
	'tally-uncertain': { nl: 'doelen met stand Onzeker', en: 'goals with status Uncertain', unit: 'goals' },
	'tally-off-track': { nl: 'doelen met stand Loopt achter', en: 'goals with status Behind', unit: 'goals' },
	'tally-none': { nl: 'doelen met stand Niet te zeggen', en: 'goals with status Cannot tell', unit: 'goals' },
	homes: { nl: 'huizen in het gebied', en: 'homes in the area', unit: 'homes' },
	contacted: {
		nl: 'huizen die sinds de start zijn benaderd',
		en: 'homes contacted since the start',
		unit: 'homes'
	},
	coached: {
		nl: 'gezinnen begeleid sinds de start',
		en: 'families supported since the start',
		unit: 'households'
	},
	ended: {
		nl: 'gezinnen van wie de begeleiding stopte',
		en: 'families whose support ended',
		unit: 'households'
	},
	met: { nl: 'gezinnen die het resultaat haalden', en: 'families that met the result', unit: 'households' },
	applicable: {
		nl: 'gezinnen voor wie het resultaat geldt',
		en: 'families to whom the result applies',
		unit: 'households'
	},
	up: {
		nl: 'gezinnen die op de ladder omhoog gingen',
		en: 'families that moved up the ladder',
		unit: 'households'
	},
	same: {
		nl: 'gezinnen die op dezelfde trede bleven',
		en: 'families that stayed on the same rung',
		unit: 'households'
	},
	down: {
		nl: 'gezinnen die op de ladder omlaag gingen',
		en: 'families that moved down the ladder',
		unit: 'households'
	},
	'plan-agreement': {
		nl: 'gezinnen met een nieuwe afspraak',
		en: 'families with a new agreement',
		unit: 'households'
	},
	'plan-support': {
		nl: 'gezinnen met nieuwe ondersteuning',
		en: 'families with new support',
		unit: 'households'
	},
	'plan-reward': {
		nl: 'gezinnen met een nieuwe beloning',
		en: 'families with a new reward',
		unit: 'households'
	},
	'plan-sanction': {
		nl: 'gezinnen met een nieuwe sanctie',
		en: 'families with a new sanction',
		unit: 'households'
	},
	'told-better': {
		nl: 'mensen die in het cliëntonderzoek zeggen dat het beter ging',
		en: 'people who say in the study of clients that it got better',
		unit: 'people'
	},
	'told-same': {
		nl: 'mensen die zeggen dat het gelijk bleef',
		en: 'people who say that it stayed the same',
		unit: 'people'
	},
	'told-worse': {
		nl: 'mensen die zeggen dat het slechter ging',
		en: 'people who say that it got worse',
		unit: 'people'
	},
	'told-ascribed': {
		nl: 'van wie het beter ging: mensen die dat toeschrijven aan de begeleiding',
		en: 'of those for whom it got better: people who ascribe that to the support',
		unit: 'people'
	},
	'told-mean': {
		nl: 'gemiddelde op een schaal van het cliëntonderzoek',
		en: 'mean on a scale of the study of clients',
		unit: 'scale'
	},
	'told-mean-lower': {
		nl: 'begin van de kansmarge van dat gemiddelde',
		en: 'lower end of the margin of that mean',
		unit: 'scale'
	},
	'told-mean-upper': {
		nl: 'eind van de kansmarge van dat gemiddelde',
		en: 'upper end of the margin of that mean',
		unit: 'scale'
	},
	quantity: { nl: 'hoeveel van de post', en: 'how much of the item', unit: 'amount' },
	'quantity-lower': {
		nl: 'begin van de marge van hoeveel',
		en: 'lower end of the margin of how much',
		unit: 'amount'
	},
	'quantity-upper': {
		nl: 'eind van de marge van hoeveel',
		en: 'upper end of the margin of how much',
		unit: 'amount'
	},
	price: { nl: 'prijs van één', en: 'price of one', unit: 'euros' },
	amount: { nl: 'bedrag; kosten zijn negatief', en: 'amount; costs are negative', unit: 'euros' },
	'total-cost': { nl: 'alle kosten', en: 'all costs', unit: 'euros' },
	'total-benefit': { nl: 'alle baten', en: 'all benefits', unit: 'euros' },
	'total-net': { nl: 'baten min kosten', en: 'benefits less costs', unit: 'euros' },
	retrieved: {
		nl: 'dag waarop het laatste cijfer is opgehaald',
		en: 'day on which the latest figure was retrieved',
		unit: 'date'
	},
	time: {
		nl: 'wat de projectleider vindt van de planning',
		en: 'what the project leader says of the planning',
		unit: 'text'
	},
	money: {
		nl: 'wat de projectleider vindt van het geld',
		en: 'what the project leader says of the money',
		unit: 'text'
	},
	quality: {
		nl: 'wat de projectleider vindt van de kwaliteit',
		en: 'what the project leader says of the quality',
		unit: 'text'
	}
};
