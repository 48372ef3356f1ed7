// Who answered, by organisation: nobody is left over by subtraction.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { responseOf } from '../../../../src/lib/subjects/process/figure/response.ts';

const wave = '2009-Q1';
const asked = {
	wave,
	counted: [],
	thresholds: { coach: 5, organisation: 10 },
	questionnaire: {
		...{ scale: { min: 0, max: 4 }, thresholds: { coach: 5, organisation: 10 } },
		...{ items: [], constructs: [], published: [] }
	}
};
const told = (people: readonly number[], nameless: number) => {
	const rows = [...people, ...(nameless > 0 ? [nameless] : [])].map((one, place) => ({
		...{ wave, group: 'organisation' as const, people: one },
		organisation: place < people.length ? `o${place}` : null
	}));
	const [found] = responseOf(asked, rows);
	if (!found) throw new Error('nobody');
	return found;
};

it('tells the rest together only where that leaves nobody, or enough, who named no organisation', () => {
	// 63 answered, 40 of one organisation: with 20 of two others, three would have named none.
	expect(told([40, 12, 8], 3)).toMatchObject({ answered: 63, organisations: [{ people: 40 }], others: null });
	expect(told([40, 12, 8], 0)).toMatchObject({ others: { organisations: 2, people: 20 } });
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
			fc.integer({ min: 0, max: 25 }),
			(people, nameless) => {
				const { answered, organisations, others } = told(people, nameless);
				const named = organisations.reduce((sum, one) => sum + one.people, 0);
				for (const one of organisations) expect(one.people).toBeGreaterThanOrEqual(10);
				if (answered === null || others === null) return;
				expect(others.people).toBeGreaterThanOrEqual(10);
				const left = answered - named - others.people;
				expect(left === 0 || left >= 10).toBe(true);
			}
		)
	);
});
