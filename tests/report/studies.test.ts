// A frozen report binds what it tells of the other studies: a number that would be another now is named, and what a folder cannot compute is not called changed.
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudiesTold } from '../../src/lib/figures/studies-told.ts';
import { noCodeYet, zipReport, type ToFreeze } from '../../src/lib/report/freeze/freeze.ts';
import { changedFigures } from '../../src/lib/report/verify/against.ts';
import { verifyReport, type CheckedZip } from '../../src/lib/report/verify/verify.ts';
import { placeSentence } from '../../src/lib/subjects/report/words/frozen-places.ts';
import { partsOnly, toFreeze } from './frozen-report.ts';

const around = (value: number) => ({ value, lower: value - 10, upper: value + 10 });
const both = (text: string) => ({ nl: text, en: text });
const told: StudiesTold = {
	experience: {
		...{ wave: '2011-Q1', claim: both('Nergens.'), unknown: [], synthetic: null },
		domains: [
			{
				...{ domain: 'wonen', improved: 40, same: 30, worse: null, ascribed: 20, n: 80 },
				...{ coach: 'more', family: 'not-shown' }
			}
		],
		scales: [
			{
				...{ scale: 'kracht', name: both('Kracht'), moved: null },
				waves: [{ wave: '2011-Q1', mean: 3.4, lower: 3.2, upper: 3.6, n: 60 }]
			}
		]
	},
	costs: {
		...{ claim: both('Niet te zeggen.'), under: [], unknown: [], synthetic: null },
		...{ cost: around(100), benefit: around(90), net: around(-10) },
		terms: []
	}
};

let input: ToFreeze;
let checked: CheckedZip;
beforeAll(async () => {
	const small = await toFreeze();
	input = { ...small, figure: { ...small.figure, studies: told } };
	checked = verifyReport(zipReport(partsOnly(input)));
}, 240_000);

const against = (studies: StudiesTold | undefined, computed = true) =>
	changedFigures(checked.values, {
		figure: { ...input.figure, ...(studies && { studies }) },
		document: input.document({ on: input.on, hash: noCodeYet }),
		...{ families: true, studies: computed }
	}).findings;

describe('what a frozen report tells of the other studies', () => {
	it('is bound with the rest, and is the same when it is computed again', () => {
		expect(checked.findings).toEqual([]);
		expect(against(told)).toEqual([]);
	});

	it('is named where it would be another now: the life domain, and which number', () => {
		const [domain] = told.experience?.domains ?? [];
		if (!told.experience || !domain) throw new Error('told above');
		const domains = [{ ...domain, improved: 41 }];
		const [found, ...more] = against({ ...told, experience: { ...told.experience, domains } });
		expect(more).toEqual([]);
		expect(found).toMatchObject({ code: 'figure-changed', was: '40', is: '41' });
		if (found?.code !== 'figure-changed') throw new Error('a changed figure');
		expect(placeSentence(found.place, 'nl')).toBe('wonen, beter');
	});

	it('says of a balance which one it is', () => {
		if (!told.costs) throw new Error('told above');
		const net = { ...told.costs.net, value: -11 };
		const [found] = against({ ...told, costs: { ...told.costs, net } });
		if (found?.code !== 'figure-changed') throw new Error('a changed figure');
		expect(placeSentence(found.place, 'en')).toBe('balance');
	});

	it('is left alone where the folder has not got the rows of those studies', () => {
		expect(against({ experience: null, costs: null }, false)).toEqual([]);
		expect(against({ experience: null, costs: null }).length).toBeGreaterThan(0);
	});
});
