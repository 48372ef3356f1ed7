// What kinds of problem are called in the list of a delivery, a few words each, both languages side by side.
import type { ProblemCode } from '../../../domain/problem.ts';
import type { Language } from '../../../domain/text.ts';
import { phrase } from '../../../language/phrases.ts';

const names: Partial<Record<ProblemCode, string>> = {
	'missing-file': 'bestand ontbreekt | missing file',
	'missing-column': 'kolom ontbreekt | missing column',
	'empty-file': 'leeg bestand | empty file',
	'truncated-row': 'rij past niet bij de kop | row does not fit the header',
	'extra-column': 'onbekende kolom | unknown column',
	'bad-number': 'geen getal | no number',
	'ambiguous-number': 'duizendtal of decimaal | thousands or decimals',
	'bad-date': 'geen datum | no date',
	'bad-period': 'geen kwartaal of jaar | no quarter or year',
	'bad-encoding': 'onleesbare tekens | unreadable characters',
	'bad-value': 'waarde kan niet | impossible value',
	'unknown-indicator': 'onbekende indicator | unknown indicator',
	'unknown-area': 'onbekend gebied | unknown area',
	'unknown-domain': 'onbekend leefgebied | unknown life domain',
	'unknown-result': 'onbekend gezinsresultaat | unknown family result',
	'unknown-item': 'onbekende vraag | unknown question',
	'unknown-household': 'onbekend huishouden | unknown household',
	'duplicate-key': 'staat er twee keer | stands there twice',
	'counted-twice': 'telt dubbel met het geheel | counts twice with the whole',
	'numerator-above-denominator': 'teller boven noemer | numerator above denominator',
	'negative-count': 'aantal onder nul | count below zero',
	'fractional-count': 'geen heel aantal | no whole count',
	'zero-denominator': 'noemer is nul | denominator is zero',
	'rung-out-of-range': 'trede bestaat niet | no such rung',
	'score-out-of-range': 'score buiten de schaal | score off the scale',
	'mean-out-of-range': 'gemiddelde buiten de schaal | mean off the scale',
	'kind-mismatch': 'gemiddelde en aandeel verwisseld | mean and share mixed up',
	'date-in-future': 'ligt na vandaag | after today',
	'date-before-programme': 'ligt te ver terug | too long ago',
	'date-after-end': 'na het einde van de begeleiding | after the support ended',
	'date-out-of-order': 'datums in verkeerde volgorde | dates out of order',
	'period-gap': 'kwartaal ontbreekt | missing quarter',
	'area-cycle': 'gebied is deel van zichzelf | area is part of itself',
	'sum-mismatch': 'delen meer dan het geheel | parts exceed the whole',
	'bsn-like': 'lijkt een burgerservicenummer | looks like a citizen number',
	'missing-consent': 'geen toestemming | no consent',
	'unlikely-value': 'onwaarschijnlijke waarde | unlikely value',
	'wrong-letters': 'letters verkeerd gelezen | letters read wrongly',
	'said-provisional': 'ster zegt voorlopig | star says provisional',
	'unreadable-file': 'niet te lezen | cannot be read',
	'bad-json': 'geen geldige JSON | no valid JSON',
	'projected-coordinates': 'ander coördinatenstelsel | other coordinate system',
	'two-tables-fit': 'twee tabellen passen | two tables fit',
	'not-recognised': 'niet herkend | not recognised',
	'no-rows': 'geen rijen | no rows',
	'small-register': 'klein aantal | small count'
};

/** One that has no name yet is called by its code. */
export const codeName = (code: ProblemCode, language: Language): string =>
	phrase(names[code] ?? `${code} | ${code}`, {}, language);
