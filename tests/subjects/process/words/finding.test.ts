// The process page's findings: every kind of outcome in both languages, without praise or blame.
import { expect, test } from 'vitest';
import { processFindings, type GapTally } from '../../../../src/lib/subjects/process/words/finding.ts';

const called = {
	nl: { one: 'coach', many: 'coaches', full: 'wijkcoaches' },
	en: { one: 'coach', many: 'coaches', full: 'coaches' }
};

test('the finding says how many subjects, and praises nobody', () => {
	const nl = (one: GapTally) => processFindings.nl.finding(one, called.nl);
	const en = (one: GapTally) => processFindings.en.finding(one, called.en);
	const tally = (higher: number, lower: number, equal: number) => ({
		compared: higher + lower + equal,
		higher,
		lower,
		equal
	});
	expect(nl(tally(3, 0, 0))).toBe(
		'Op alle drie onderwerpen met dezelfde vragen geven wijkcoaches hogere cijfers dan organisaties.'
	);
	expect(nl(tally(0, 2, 0))).toBe(
		'Op beide onderwerpen met dezelfde vragen geven wijkcoaches lagere cijfers dan organisaties.'
	);
	expect(nl(tally(2, 1, 1))).toBe(
		'Vier onderwerpen hebben voor beide groepen dezelfde vragen: op twee is het cijfer van wijkcoaches hoger, op één lager en op één gelijk.'
	);
	expect(en(tally(2, 1, 1))).toBe(
		'Four subjects have the same items for both groups: the coaches’ mark is higher on two, lower on one and equal on one.'
	);
	expect(nl(tally(0, 0, 1))).toContain('hetzelfde cijfer als');
	expect(en(tally(0, 0, 0))).toBe('No subject can be compared between the two groups.');
});

test('one plot says on which of its subjects the groups compare, or who was not asked', () => {
	const none = { compared: 0, higher: 0, lower: 0, equal: 0 };
	type Only = Parameters<typeof processFindings.nl.sentence>[2];
	const nl = (rows: number, one: GapTally, only: Only) =>
		processFindings.nl.sentence(rows, one, only, called.nl);
	const en = (rows: number, one: GapTally, only: Only) =>
		processFindings.en.sentence(rows, one, only, called.en);
	expect(nl(8, { ...none, compared: 2, higher: 2 }, null)).toBe(
		'Bij twee van de acht onderwerpen zijn beide groepen te vergelijken: op beide is het cijfer van wijkcoaches hoger.'
	);
	expect(en(6, { ...none, compared: 1, lower: 1 }, null)).toBe(
		'On one of the six subjects the two groups can be compared: the coaches’ mark is lower there.'
	);
	expect(nl(2, none, null)).toBe('Bij geen van deze twee onderwerpen zijn beide groepen te vergelijken.');
	expect(nl(5, none, 'coach')).toBe('Alleen wijkcoaches kregen vragen over deze vijf onderwerpen.');
	expect(en(1, none, 'organisation')).toBe('Only organisations were asked about this subject.');
});
