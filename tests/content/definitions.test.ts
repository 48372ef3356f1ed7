// Every shipped definition is a case: facts of the project plan as they stand there, both languages, assumptions marked.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import { languages } from '../../src/lib/domain/text.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { programme, indicators, results, ladder } = readDefinitions(path.join(root, 'indicators'));

/** Appendix 1 of the process evaluation: domain, baseline, target, which way is better. */
const plan: [id: string, domain: string, baseline: number, target: number, better: string][] = [
	['wwb-uitkering', 'werk', 0.092, 0.056, 'lower'],
	['bbr-actief', 'financien', 0.06, 0.03, 'lower'],
	['speciaal-onderwijs', 'onderwijs', 0.095, 0.06, 'lower'],
	['voortijdig-schoolverlaten', 'onderwijs', 0.19, 0.12, 'lower'],
	['sport-jeugd', 'vrije-tijd', 0.38, 0.5, 'higher'],
	['sport-volwassen', 'vrije-tijd', 0.09, 0.13, 'higher'],
	['overlast', 'veiligheid', 3.1, 2.2, 'lower']
];

/** Every pair of texts inside a definition, with where it stands. */
function bilinguals(value: unknown, place: string): [place: string, nl: string, en: string][] {
	if (typeof value !== 'object' || value === null) return [];
	if ('nl' in value && 'en' in value && typeof value.nl === 'string' && typeof value.en === 'string')
		return [[place, value.nl, value.en]];
	return Object.entries(value).flatMap(([key, inner]) => bilinguals(inner, `${place}.${key}`));
}

describe('the seven goals', () => {
	it('are those of the plan, in its order', () => {
		expect(indicators.map(({ id }) => id)).toEqual(plan.map(([id]) => id));
	});

	it.each(plan)(
		'%s has the domain, baseline and target of appendix 1',
		(id, domain, baseline, target, better) => {
			const found = indicators.find((one) => one.id === id);
			expect(found).toMatchObject({ domain, baseline, target, better, reference: false });
		}
	);

	it('1003/1004 has a goal of its own', () => {
		const education = indicators.find(({ areas }) => 'buurt-1003-1004' in areas);
		expect(education?.id).toBe('speciaal-onderwijs');
		expect(education?.areas['buurt-1003-1004']).toEqual({ baseline: 0.115, target: 0.06 });
	});

	it.each(indicators)(
		'$id explains itself in both languages, and marks its denominator as ours',
		(indicator) => {
			for (const language of languages) {
				expect(indicator.prose[language].measures.length).toBeGreaterThan(40);
				expect(indicator.prose[language].caution.length).toBeGreaterThan(40);
			}
			expect(indicator.prose.nl).not.toEqual(indicator.prose.en);
			expect(indicator.assumptions.length).toBeGreaterThan(0);
			if (indicator.kind === 'proportion') {
				expect(indicator.numerator).toBeDefined();
				expect(indicator.denominator).toBeDefined();
				expect(indicator.assumptions.some(({ nl }) => nl.includes('noemer'))).toBe(true);
			}
		}
	);

	it('keeps Dutch sentences short', () => {
		const long = indicators
			.flatMap(({ prose }) => `${prose.nl.measures}\n\n${prose.nl.caution}`.split(/(?<=[.?!])\s+/))
			.filter((sentence) => sentence.split(/\s+/).length > 20);
		expect(long).toEqual([]);
	});
});

describe('families', () => {
	it('have the eighteen results, at least one in every life domain but as the plan has them', () => {
		expect(results).toHaveLength(18);
		const count = (domain: string) => results.filter((one) => one.domain === domain).length;
		expect(lifeDomainIds.map(count)).toEqual([2, 1, 1, 3, 5, 1, 3, 2]);
	});

	it('may do without a result where the plan says "wanneer nodig"', () => {
		const worded = results.filter(({ name }) => name.nl.includes('wanneer nodig')).map(({ id }) => id);
		expect(results.filter((one) => one.when_needed).map(({ id }) => id)).toEqual(worded);
	});

	it('climb five rungs, which are ours', () => {
		expect(ladder.rungs.map(({ rung, name }) => [rung, name.nl])).toEqual([
			[1, 'crisis'],
			[2, 'rust'],
			[3, 'in beweging'],
			[4, 'zelfredzaam'],
			[5, 'eigen regie']
		]);
		expect(ladder.assumption.nl).toContain('aanname');
	});
});

describe('the programme', () => {
	it('names every life domain in the order of appendix 1', () => {
		expect(programme.domains.map(({ id }) => id)).toEqual([...lifeDomainIds]);
	});

	it('says that it is synthetic, and runs as assumed', () => {
		expect(programme).toMatchObject({
			synthetic: true,
			start: '2008-Q3',
			baseline: '2008-Q2',
			target: '2011-Q4',
			threshold: 10
		});
	});

	it.each([
		['the sub-area 1003/1004', '1003/1004'],
		['the reading of BBR', 'BBR'],
		['the baseline quarter', '2e kwartaal van 2008'],
		['the target quarter', '4e kwartaal van 2011'],
		['the straight path', 'rechte lijn'],
		['the five rungs', 'vijf treden'],
		['consent', 'toestemming'],
		['denominators', 'noemer'],
		['the threshold', 'minder dan 10'],
		['the small group of coaches', 'vanaf 5 mensen']
	])('marks %s as an assumption', (_, words) => {
		expect(programme.assumptions.some(({ text }) => text.nl.includes(words))).toBe(true);
	});
});

it.each(bilinguals({ programme, indicators, results, ladder }, 'indicators'))(
	'%s is there in nl and en',
	(_, nl, en) => {
		for (const text of [nl, en]) {
			expect(text.trim()).toBe(text);
			expect(text).not.toMatch(/TODO|XXX|\bsignificant|causa/i);
		}
	}
);
