// What is told of effort: over enough families, with margins, rounded; and never of one family.
import { describe, expect, it } from 'vitest';
import { effort } from '../../../../src/lib/subjects/costs/figure/effort.ts';
import { mostHours } from '../../../../src/lib/subjects/costs/figure/most-hours.ts';
import { effortBy, effortFinding, effortPoints } from '../../../../src/lib/subjects/costs/words/effort.ts';
import { asked, row, spansOf, usualEffort } from './samples.ts';

const coachedOf = (input: Parameters<typeof effort>[0]) => {
	const [group] = effort(input).groups;
	if (!group) throw new Error('no group');
	return group;
};

describe('the effort figure', () => {
	it('gives hours a family-month with limits around them, for families with and without the support', () => {
		const { groups } = effort(usualEffort());
		const [coached, comparison] = groups;
		// 20 families x (98 + 29.5) hours over 240 family-months; 20 x 59 over as many.
		expect(coached?.total?.perMonth.value).toBeCloseTo(2550 / 240, 1);
		expect(comparison?.total?.perMonth.value).toBeCloseTo(1180 / 240, 1);
		for (const group of groups)
			for (const { perMonth } of group.organisations) {
				if (perMonth?.lower == null || perMonth.upper === null) throw new Error('a mean alone');
				expect(perMonth.lower).toBeLessThan(perMonth.value);
				expect(perMonth.upper).toBeGreaterThan(perMonth.value);
			}
	});

	it('rounds what is told, and its shares add up', () => {
		const { organisations, months, households } = coachedOf(usualEffort());
		for (const one of organisations) expect(one.hours % 50).toBe(0);
		expect([months.after, households]).toEqual([240, 20]);
		expect(organisations.reduce((sum, one) => sum + (one.share ?? 0), 0)).toBeCloseTo(1, 2);
	});

	it('tells a share that lies halfway upwards, whatever the computer holds of it', () => {
		// 10 families of each, with 150, 450 and 3400 hours in all: 0.0375, 0.1125 and 0.85.
		const hours = { team: 15, office: 45, shelter: 340 };
		const rows = Object.entries(hours).flatMap(([name, each]) =>
			Array.from({ length: 10 }, (_, i) => row(i + 1, name, each))
		);
		const { organisations } = coachedOf(asked({ rows, spans: spansOf('coached', 10) }));
		expect(organisations.map((one) => [one.hours, one.share])).toEqual([
			[3400, 0.85],
			[450, 0.113],
			[150, 0.038]
		]);
		// The same of years: 5 and 195 of 200 hours a family.
		const years = [2009, 2010].flatMap((year) =>
			Array.from({ length: 10 }, (_, i) => row(i + 1, 'team', year === 2009 ? 5 : 195, { year }))
		);
		expect(effort(asked({ rows: years, spans: spansOf('coached', 10) })).years).toEqual([
			{ year: 2009, share: 0.03 },
			{ year: 2010, share: 0.98 }
		]);
	});

	it('tells no share without its limits, which are wider where families differ more', () => {
		const usual = usualEffort();
		for (const { share, shareRange } of coachedOf(usual).organisations) {
			if (share === null || !shareRange) throw new Error('a share alone');
			// The share is of hours as they are told, so it may lie where they were rounded to.
			expect(shareRange.lower).toBeLessThanOrEqual(share);
			expect(shareRange.upper).toBeGreaterThanOrEqual(share);
			expect(shareRange.upper).toBeGreaterThan(shareRange.lower);
		}
		const width = (input: Parameters<typeof effort>[0]) => {
			const range = coachedOf(input).organisations[0]?.shareRange;
			return (range?.upper ?? 0) - (range?.lower ?? 0);
		};
		// The office worked for every other family alone, for twice as long.
		const uneven = usual.rows.map((one) =>
			one.organisation === 'office' ? { ...one, hours: one.family % 2 === 0 ? 2 * one.hours : 0 } : one
		);
		expect(width({ ...usual, rows: uneven })).toBeGreaterThan(2 * width(usual));
		// Whoever does everything has no other share to have.
		const alone = usual.rows.filter((one) => one.organisation === 'team');
		expect(coachedOf({ ...usual, rows: alone }).organisations).toMatchObject([
			{ share: 1, shareRange: null }
		]);
	});

	it('tells nothing of fewer families than the threshold', () => {
		const group = coachedOf(
			asked({ rows: [1, 2, 3].map((family) => row(family, 'team', 30)), spans: spansOf('coached', 3) })
		);
		expect(group).toMatchObject({ hidden: true, households: null, organisations: [], total: null });
		expect(
			effortFinding(effort(asked({ rows: [row(1, 'team', 9)], spans: spansOf('coached', 1) })), 'nl')
		).toMatch(/te weinig/);
	});

	it('never tells an organisation of few families by itself, nor what the others leave of it', () => {
		const usual = usualEffort();
		const group = coachedOf({ ...usual, rows: [...usual.rows, row(1, 'court', 30), row(2, 'court', 25)] });
		// Alone the court would be two families; so the smaller of the others joins it.
		expect(group.organisations.map((one) => one.organisation)).toEqual(['team', null]);
	});

	it('never tells a sum that, less what was told the year before, is that of few families', () => {
		const usual = usualEffort();
		const later = [1, 2].map((family) => row(family, 'office', 12, { year: 2011 }));
		const team = Array.from({ length: 20 }, (_, i) => row(i + 1, 'team', 30 + i, { year: 2011 }));
		const [first, second] = [usual, { ...usual, year: 2011, rows: [...usual.rows, ...later, ...team] }].map(
			(one) => coachedOf(one).organisations.map(({ organisation }) => organisation)
		);
		expect(first).toEqual(['team', 'office']);
		// Office in 2011 less office in 2010 would be two families.
		expect(second).toEqual([null]);
	});

	/** Hours of as many families a name, from the first of them on, in a year. */
	const worked = (organisation: string, families: number, hours: number, { year = 2010, from = 1 } = {}) =>
		Array.from({ length: families }, (_, i) => row(from + i, organisation, hours + i, { year }));

	/** Two editions, the second after the first, and who was told alone in each, with the hours. */
	const editions = (first: ReturnType<typeof worked>, since: ReturnType<typeof worked>) => {
		const spans = spansOf('coached', 20);
		const then = effort(asked({ year: 2010, rows: first, spans }));
		const now = effort(asked({ year: 2011, rows: [...first, ...since], spans, told: [then] }));
		return [then, now].map(
			({ groups }) => new Map(groups[0]?.organisations.map((one) => [one.organisation, one.hours]))
		);
	};

	it('puts nobody who was told alone beside few who were told with others: less what it had, that is theirs', () => {
		const [first, second] = editions(
			[
				...[...worked('team', 20, 90), ...worked('school', 20, 30)],
				...[...worked('court', 6, 50), ...worked('bank', 6, 50, { from: 7 })]
			],
			// School and bank did nothing more; the court is of enough families by now.
			[...worked('team', 20, 90, { year: 2011 }), ...worked('court', 20, 100, { year: 2011 })]
		);
		expect([...(first?.keys() ?? [])]).toEqual(['team', 'school', null]);
		expect([...(second?.keys() ?? [])].sort()).toEqual([null, 'school', 'team'].sort());
		expect(second?.get('school')).toBe(first?.get('school'));
		// Court and bank together, as they were: school and bank less school would be the six of the bank.
		expect([first?.get(null), second?.get(null)]).toEqual([650, 2800]);
	});

	it('takes nobody apart who was told with others: less the one that did nothing more, the year before is of few', () => {
		const [first, second] = editions(
			[...worked('team', 20, 90), ...worked('school', 20, 30), ...worked('court', 3, 50)],
			[...worked('team', 20, 90, { year: 2011 }), ...worked('court', 20, 100, { year: 2011 })]
		);
		expect([...(first?.keys() ?? [])]).toEqual(['team', null]);
		expect([...(second?.keys() ?? [])].sort()).toEqual([null, 'team'].sort());
	});

	it('knows who was told together of every edition, and of the group that it was told in', () => {
		const usual = usualEffort();
		const court = [row(1, 'court', 30), row(2, 'court', 25)];
		const first = effort({ ...usual, rows: [...usual.rows, ...court] });
		const later = [
			...worked('team', 20, 30, { year: 2011 }),
			...worked('court', 20, 300, { year: 2011 }),
			...worked('office', 20, 40, { year: 2011 })
		];
		const rows = [...usual.rows, ...court, ...later];
		const at = (told: ReturnType<typeof effort>[]) =>
			effort({ ...usual, year: 2011, rows, told }).groups.map((one) =>
				one.organisations.map(({ organisation }) => organisation).sort()
			);
		expect(at([])[0]).toEqual(['court', 'office', 'team']);
		expect(at([first])).toEqual([[null, 'team'].sort(), ['office']]);
		// A year that told nothing, or another that told each, takes nothing back of it.
		const hidden = structuredClone(first);
		hidden.period = '2009';
		for (const group of hidden.groups) Object.assign(group, { hidden: true, organisations: [] });
		expect(at([hidden])[0]).toEqual(['court', 'office', 'team']);
		expect(at([hidden, first])[0]).toEqual([null, 'team'].sort());
	});

	it('tells no contacts of organisations that are told together: of whoever joins them few may have had any', () => {
		const usual = usualEffort();
		const rows = [...usual.rows, row(1, 'court', 30), row(2, 'court', 25)];
		const { organisations } = coachedOf({ ...usual, rows: rows.map((one) => ({ ...one, contacts: 20 })) });
		expect(organisations.map((one) => [one.organisation, one.contacts])).toEqual([
			['team', 400],
			[null, null]
		]);
	});

	it('never tells a sum that one family makes up', () => {
		const rows = Array.from({ length: 20 }, (_, i) => row(i + 1, 'team', 10));
		const lone = [
			...rows,
			...rows.map((one) => ({ ...one, organisation: 'school', hours: one.family === 1 ? 900 : 1 }))
		];
		const group = coachedOf(asked({ rows: lone, spans: spansOf('coached', 20) }));
		expect(group.organisations).toEqual([]);
		expect(group.hidden).toBe(true);
	});

	it('counts who kept a file before and after the support began', () => {
		const rows = Array.from({ length: 20 }, (_, i) => i + 1).flatMap((family) => [
			...['office', 'bank', 'school'].map((organisation) =>
				row(family, organisation, 5, { after: false, kept: family % 2 === 0 ? 2 : 1 })
			),
			row(family, 'team', 30 + family, { kept: 4 })
		]);
		const { casemanagers } = coachedOf(asked({ rows, spans: spansOf('coached', 20, 2) }));
		expect(casemanagers.before?.value).toBeCloseTo((3 * 1.5) / 2, 2);
		expect(casemanagers.after?.value).toBeCloseTo(1, 2);
	});

	it('tells totals only of years in which they were over enough families, and without a margin', () => {
		const totals = [2009, 2010].map((year) => ({
			...{ group: 'coached' as const, organisation: 'police', year, fewest: year === 2009 ? 4 : 25 },
			...{ hours: 400, contacts: 300, untimed: 0 }
		}));
		const police = coachedOf({ ...usualEffort(), totals }).organisations.find((one) => one.totals);
		expect(police).toMatchObject({ organisation: 'police', hours: 400, lower: null, perMonth: null });
		// A year that is left out leaves its trace.
		expect(police?.whole).toBe(false);
		const every = coachedOf({ ...usualEffort(), totals: totals.slice(1) });
		expect(every.organisations.map(({ totals, whole }) => [totals, whole])).toEqual([
			[false, undefined],
			[false, undefined],
			[true, true]
		]);
		const few = coachedOf({ ...usualEffort(), totals: totals.slice(0, 1) });
		expect(few.left).toBe(1);
	});

	/** A year before the support for each of twenty families, of three organisations: one of them knew two families then. */
	const known = (court: readonly number[]) => {
		const usual = usualEffort();
		const then = { after: false, year: 2009 } as const;
		const families = Array.from({ length: 20 }, (_, i) => i + 1);
		return {
			...usual,
			rows: [
				...usual.rows,
				...families.map((family) => row(family, 'court', 30 + family)),
				...families.map((family) => row(family, 'office', 10 + family, then)),
				...court.map((family) => row(family, 'court', 60, then))
			],
			spans: usual.spans.map((one) => (one.group === 'coached' ? { ...one, before: 4 } : one))
		};
	};

	it('tells what all had before only as the sum of what is told of each organisation', () => {
		const { organisations, total } = coachedOf(known([1, 2]));
		const before = new Map(organisations.map((one) => [one.organisation, one.before?.value ?? null]));
		expect(before.get('office')).toBeGreaterThan(0);
		expect(before.get('court')).toBeNull();
		// All of them over 240 months less the office would be the hours of two families, to the hour.
		expect(total?.before).toBeNull();
		expect(total?.perMonth.value).toBeGreaterThan(0);
		// Nobody is left over, or they are told as well: then it is the sum of what is told.
		expect(coachedOf(known([])).total?.before?.value).toBeGreaterThan(0);
		expect(coachedOf(known(Array.from({ length: 12 }, (_, i) => i + 1))).total?.before).not.toBeNull();
	});

	it('tells no contacts of few families, nor nought where nobody counted them', () => {
		const usual = usualEffort();
		const counted = (contacts: (family: number) => number) =>
			coachedOf({
				...usual,
				rows: usual.rows.map((one) => ({ ...one, contacts: contacts(one.family) }))
			}).organisations.map((one) => one.contacts);
		expect(counted(() => 20)).toEqual([400, 400]);
		// Hours of twenty families, contacts of one, or of one mostly.
		expect(counted((family) => (family === 1 ? 300 : 0))).toEqual([null, null]);
		expect(counted((family) => (family === 1 ? 300 : 1))).toEqual([null, null]);
		expect(counted(() => 0)).toEqual([null, null]);
		const totals = [
			{
				...{ group: 'coached' as const, organisation: 'police', year: 2010, fewest: 25 },
				hours: 400,
				contacts: 0,
				untimed: 0
			}
		];
		expect(coachedOf({ ...usual, totals }).organisations.find((one) => one.totals)?.contacts).toBeNull();
	});

	it('counts no family before its support began: not as one, and not with no hours', () => {
		const usual = usualEffort();
		const later = Array.from({ length: 20 }, (_, i) => i + 41);
		const then = { after: false } as const;
		const group = coachedOf({
			...usual,
			rows: [...usual.rows, ...later.map((family) => row(family, 'office', 8, then))],
			spans: [
				...usual.spans,
				...later.map((family) => ({ group: 'coached' as const, family, before: 4, after: 0 }))
			]
		});
		const without = coachedOf(usual);
		expect(group.households).toBe(20);
		expect(group.total?.quarters).toEqual(without.total?.quarters);
		expect(group.total?.perFamily).toEqual(without.total?.perFamily);
		expect(group.months.after).toBe(without.months.after);
	});

	it('swaps with its groups', () => {
		const usual = usualEffort();
		const other = { coached: 'comparison', comparison: 'coached' } as const;
		const swapped = effort({
			...usual,
			rows: usual.rows.map((one) => ({ ...one, group: other[one.group] })),
			spans: usual.spans.map((one) => ({ ...one, group: other[one.group] }))
		});
		const [coached, comparison] = effort(usual).groups;
		expect(swapped.groups[0]?.total).toEqual(comparison?.total);
		expect(swapped.groups[1]?.total).toEqual(coached?.total);
	});
});

describe('the words for effort', () => {
	it('give both groups with their margins, in both languages', () => {
		const figure = effort(usualEffort());
		expect(effortFinding(figure, 'nl')).toMatch(
			/kreeg 10,6 \(\d+,\d tot \d+,\d\) uur per maand.*zonder 4,9 \(/
		);
		expect(effortFinding(figure, 'en')).toMatch(/had 10\.6 \(\d+\.\d to \d+\.\d\) hours a month/);
		expect(effortPoints(figure, 'nl').join(' ')).toContain('een kwart meer dan');
	});

	const organisations = { office: 'the office' };
	const told = (input: Parameters<typeof effort>[0], language: 'nl' | 'en' = 'nl') =>
		effortBy(mostHours(effort(input)), { organisations }, language).map((one) => one.sentence);
	const police = (hours: number, more = {}) => ({
		...{ group: 'comparison' as const, organisation: 'police', year: 2010, fewest: 30, hours, contacts: 9 },
		untimed: 0,
		...more
	});

	it('say whose hours are the most, with and without the approach, with the margin of their share', () => {
		const usual = usualEffort();
		expect(told(usual)).toEqual([
			expect.stringMatching(/^Wie met deze aanpak de meeste uren gaf: team \(77%, .+\)\.$/),
			'Wie zonder deze aanpak de meeste uren gaf: office (100%).'
		]);
		expect(told(usual, 'en')[1]).toBe('Who gave most hours without this approach: the office (100%).');
		// Of few families nobody is named, in either group.
		expect(told(asked({ rows: [row(1, 'team', 9)], spans: spansOf('coached', 1) }))).toEqual([]);
		const without = { ...usual, rows: usual.rows.filter((one) => one.group === 'comparison') };
		expect(effortBy(mostHours(effort(without)), { organisations }, 'nl')).toMatchObject([
			{ group: 'comparison', clear: true }
		]);
	});

	it('name nobody as having most where an organisation that gave totals may have more', () => {
		const usual = usualEffort();
		// The office had 1,180 hours without the approach, and no limits below it that few hours could reach.
		expect(told({ ...usual, totals: [police(300)] })[1]).toMatch(
			/^Wie zonder deze aanpak de meeste uren gaf:/
		);
		const byFamily =
			/^Wie zonder deze aanpak de meeste uren gaf van de organisaties die uren per gezin gaven: office/;
		expect(told({ ...usual, totals: [police(1800)] })[1]).toMatch(byFamily);
		expect(told({ ...usual, totals: [police(1800)] }, 'en')[1]).toMatch(
			/^Who gave most hours without this approach, of the organisations that gave hours by family: the office/
		);
		// Not told at all, or not of every year.
		expect(told({ ...usual, totals: [police(300, { fewest: 4 })] })[1]).toMatch(byFamily);
		expect(told({ ...usual, totals: [police(300), police(300, { fewest: 4, year: 2009 })] })[1]).toMatch(
			byFamily
		);
		expect(told({ ...usual, totals: [police(1800)] })[0]).toMatch(/^Wie met deze aanpak de meeste uren gaf:/);
	});

	it('say of whom hours are missing, and then of nobody that they had most', () => {
		const usual = usualEffort();
		const some = {
			...usual,
			rows: usual.rows.map((one) =>
				one.organisation === 'office' && one.family === 3 ? { ...one, untimed: 1 } : one
			)
		};
		expect(effortPoints(effort(usual), 'nl').join(' ')).not.toContain('geen uren');
		expect(effortPoints(effort(some), 'nl').join(' ')).toContain(
			'Van één organisatie staan bij een deel van het werk geen uren.'
		);
		expect(effortPoints(effort(some), 'en').join(' ')).toContain('in reality there are more');
		expect(told(some)[0]).toBe(
			'Wie met deze aanpak de meeste uren gaf, is niet te zeggen: bij een deel van het werk staan geen uren.'
		);
		expect(told(some, 'en')[0]).toContain('with a part of the work no hours were delivered');
	});

	it('tell no order between organisations whose margins meet', () => {
		const usual = usualEffort();
		const even = {
			...usual,
			rows: usual.rows.flatMap((one) =>
				one.group === 'comparison'
					? [
							{ ...one, hours: one.family % 2 === 0 ? 30 : 20 },
							{ ...one, organisation: 'school', hours: one.family % 2 === 0 ? 18 : 26 }
						]
					: [one]
			)
		};
		expect(effortBy(mostHours(effort(even)), { organisations }, 'nl')[1]).toEqual({
			...{ group: 'comparison', clear: false },
			sentence: expect.stringMatching(/^Wie zonder deze aanpak .* niet te zeggen: .*binnen de kansmarge\.$/)
		});
		expect(told({ ...even, totals: [police(1800)] })[1]).toMatch(
			/^Van de organisaties .* binnen de kansmarge\.$/
		);
		expect(told(even, 'en')[1]).toMatch(/^Who gave most hours without this approach, we cannot tell:/);
		// What was told before shares had limits has those of its hours.
		const before = effort(usual);
		for (const { organisations: all } of before.groups) for (const one of all) delete one.shareRange;
		expect(effortBy(mostHours(before), { organisations }, 'nl').map((one) => one.clear)).toEqual([
			true,
			true
		]);
	});

	it('say where nothing was delivered', () => {
		expect(effortFinding(effort(asked({ year: null })), 'en')).toContain('No effort has been counted yet');
	});
});
