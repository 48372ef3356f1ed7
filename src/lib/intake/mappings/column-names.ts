// How names are compared that people wrote: by their words, without capitals, accents and signs; and what suppliers call our columns.
import { stem } from '../statline-labels.ts';

/** Small letters and digits alone, the words apart: `ErvarenGezondheid_4` is `ervaren gezondheid`. */
export const wordsIn = (name: string): string[] =>
	stem(name.trim())
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
export const bare = (name: string): string => wordsIn(name).join('');

/** What suppliers call our columns, without blanks and signs. */
export const called: Readonly<Record<string, string>> = {
	area: 'area, gebied, buurt, wijk, buurtcode, wijkcode, gebiedscode, wijkenenbuurten, regio, regios, gwbcode, gwbcode10, buurtnaam, wijknaam, gebiedsnaam',
	period: 'period, periode, perioden, kwartaal, jaar, peiljaar, verslagjaar, meetperiode',
	numerator: 'numerator, teller, aantal',
	denominator: 'denominator, noemer, totaal, vantotaal, populatie',
	value: 'value, waarde, percentage, aandeel, pct, perc, cijfer',
	mean: 'mean, gemiddelde, gem',
	n: 'n, respondenten, aantalrespondenten',
	indicator: 'indicator, maat, onderwerp, doel',
	status: 'status',
	source: 'source, bron',
	retrieved: 'retrieved, opgehaald, peildatum',
	lower: 'lower, ondergrens',
	upper: 'upper, bovengrens',
	household:
		'household, huishouden, huishoudnummer, gezin, gezinsnummer, client, clientnummer, dossier, dossiernummer',
	domain: 'domain, domein, leefgebied',
	rung: 'rung, trede, niveau, score',
	date: 'date, datum, afnamedatum, meetdatum, scoredatum',
	assessor: 'assessor, beoordelaar',
	coach: 'coach',
	wave: 'wave, meting, ronde',
	respondent: 'respondent, responseid, respondentnummer, id',
	item: 'item, vraag, stelling',
	score: 'score, antwoord',
	contacted: 'contacted, bereikt, benaderd',
	note: 'note, opmerking, toelichting'
};
