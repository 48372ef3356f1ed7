// The questionnaire through the real engine: means by hand, items turned, groups apart, and nobody shown who stands alone.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerProcess } from '../../../../src/lib/subjects/process/answer.ts';
import type { Construct, Item, Questionnaire } from '../../../../src/lib/domain/questionnaire.ts';
import { quarterIndex } from '../../../../src/lib/domain/period.ts';
import { openNodeEngine } from '../../../../src/lib/engine/node.ts';
import { readDefinitions } from '../../../../src/lib/server/definitions/definitions.ts';
import { programme } from '../../../fixtures/answered-programme.ts';

type Group = Item['group'];
const item = (group: Group, id: string, more: Partial<Item> = {}): Item => ({
	group,
	item: id,
	kind: 'score',
	direction: 'positive',
	...more
});
const construct = (id: string, coach: string[] | null, organisation: string[] | null): Construct => ({
	id,
	table: 1,
	name: { nl: id, en: id },
	coach,
	organisation
});
const questionnaire: Questionnaire = {
	scale: { min: 0, max: 4 },
	thresholds: { coach: 5 },
	items: [
		item('coach', '4A'),
		item('coach', '4B', { direction: 'negative' }),
		item('coach', '5', { kind: 'choice' }),
		item('organisation', '4A'),
		item('organisation', '4B'),
		item('organisation', '4F')
	],
	constructs: [
		construct('informatie', ['4A', '4B'], ['4B', '4A']),
		construct('mandatering', ['4A'], ['4F']),
		construct('verschillen', ['5'], null),
		construct('tijd', ['4A', '5'], ['4A'])
	],
	published: []
};

/** `coach 1 4A=3 4B=.`: group, respondent and scores. */
function answers(wave: string, ...lines: string[]) {
	return lines.flatMap((line) => {
		const [group = '', respondent = '', ...scores] = line.split(' ');
		return scores.map((one) => {
			const [id = '', score] = one.split('=');
			const value = score === '.' ? null : Number(score);
			return {
				wave,
				wave_index: quarterIndex(wave),
				group,
				respondent,
				organisation: null,
				item: id,
				score: value
			};
		});
	});
}

async function ask(responses: ReturnType<typeof answers>, wave?: string, more: Partial<Questionnaire> = {}) {
	const engine = await openNodeEngine({ responses });
	try {
		const asked = {
			programme: { ...programme, threshold: 12 },
			questionnaire: { ...questionnaire, ...more }
		};
		const figure = await answerProcess(engine, asked, { wave });
		const of = (id: string) => {
			const found = figure.constructs.find((one) => one.construct === id);
			if (!found) throw new Error(`no ${id}`);
			return found;
		};
		return { figure, of };
	} finally {
		await engine.close();
	}
}

/** Every line five times over, by as many people: groups large enough, with means that can be checked by hand. */
const fivefold = (wave: string, ...lines: string[]) =>
	answers(
		wave,
		...lines.flatMap((line) =>
			['', 'x', 'y', 'z', 'q'].map((copy) => line.replace(/^(\w+ \w+)/, `$1${copy}`))
		)
	);

const both = fivefold(
	'2010',
	'coach 1 4A=4 4B=0 5=2',
	'coach 2 4A=2 4B=1',
	'organisation a 4A=2 4B=2 4F=1',
	'organisation b 4A=3 4B=1 4F=.',
	'organisation c 4A=1 4B=. 4F=2'
);

describe('process', () => {
	it('averages respondents, turning what is worded the other way round', async () => {
		const { of } = await ask(both);
		// Coach 1: (4 + 4) / 2 = 4; coach 2: (2 + 3) / 2 = 2.5.
		expect(of('informatie').coach).toMatchObject({ mean: 3.25, n: 10, hidden: false });
		// (2 + 2) / 2, (3 + 1) / 2 and 1 alone.
		expect(of('informatie').organisation?.mean).toBeCloseTo(5 / 3, 12);
		expect(of('informatie').organisation?.n).toBe(15);
	});

	it('gives a gap only where both groups answered the same items, in whatever order', async () => {
		const { of } = await ask(both);
		expect(of('informatie').gap).toBeCloseTo(3.25 - 5 / 3, 12);
		expect(of('mandatering')).toMatchObject({ gap: null, sameItems: false });
		expect(of('tijd').gap).toBeNull();
	});

	it('knows an item by its group: 4A of the coaches is not 4A of the organisations', async () => {
		const { of } = await ask(both);
		expect(of('tijd').coach?.mean).toBe(3);
		expect(of('tijd').organisation?.mean).toBe(2);
	});

	it('gives alpha over complete forms only: 2/3 by hand', async () => {
		const { of } = await ask(both);
		// Turned: (4, 4) and (2, 3). Variances as 2 and 0.5, of the sums 8 and 5 as 4.5; alpha = 2 (1 - 2.5 / 4.5) = 8 / 9.
		expect(of('informatie').coach?.alpha).toBeCloseTo(8 / 9, 12);
		// Ten complete forms of organisations, under their threshold of twelve.
		expect(of('informatie').organisation).toMatchObject({ alpha: null, alphaN: null });
		expect(of('tijd').coach?.alpha).toBeNull();
	});

	it('averages no choices, and asks nothing of who was not asked', async () => {
		const { of } = await ask(both);
		expect(of('verschillen').coach).toMatchObject({
			mean: null,
			n: null,
			hidden: false,
			reason: 'no-scores'
		});
		expect(of('verschillen').organisation).toBeNull();
		expect(of('tijd').coach?.scored).toEqual(['4A']);
	});

	it("hides a group under its own threshold, and without one under the programme's", async () => {
		const { of } = await ask(both);
		expect(of('mandatering').organisation).toMatchObject({ mean: null, n: null, hidden: true });
		expect(of('mandatering').coach).toMatchObject({ mean: 3, hidden: false });
		const strict = await ask(both, undefined, { thresholds: undefined });
		expect(strict.of('mandatering').coach).toMatchObject({ mean: null, n: null, alpha: null, hidden: true });
		expect(strict.of('informatie').gap).toBeNull();
	});

	it('shows no mean of a large group that is as good as what everyone answered', async () => {
		const twelve = (score: (i: number) => number) =>
			answers(
				'2009-Q1',
				...Array.from({ length: 12 }, (_, i) => `organisation ${i} 4A=${score(i)} 4F=${(i % 3) + 1}`)
			);
		const of = async (score: (i: number) => number) => {
			const {
				figure: { constructs, items }
			} = await ask(twelve(score));
			return {
				mean: constructs.find((one) => one.construct === 'tijd')?.organisation,
				item: items.find((one) => one.group === 'organisation' && one.item === '4A')
			};
		};
		const all = await of(() => 4);
		expect(all.mean).toMatchObject({
			mean: null,
			n: null,
			alpha: null,
			hidden: true,
			reason: 'below-threshold'
		});
		expect(all.item).toMatchObject({ mean: null, n: null, bands: null, hidden: true });
		const most = await of((i) => (i === 0 ? 1 : 0));
		expect([most.mean?.mean, most.item?.mean]).toEqual([null, null]);
		// Two points of twelve people are a sixth from the end.
		const some = await of((i) => (i < 2 ? 3 : 4));
		expect(some.mean?.mean).toBeCloseTo(46 / 12, 12);
		expect(some.item).toMatchObject({ mean: 3.8, n: 12, hidden: false });
	});

	it('shows the latest wave, the one asked for, and refuses one that was not held', async () => {
		const later = fivefold('2011', 'coach 1 4A=1', 'coach 2 4A=1');
		const rows = [...both, ...later];
		const { figure, of } = await ask(rows);
		expect(figure).toMatchObject({ wave: '2011', waves: ['2010', '2011'] });
		expect(of('tijd')).toMatchObject({ coach: { mean: 1 }, organisation: null });
		expect((await ask(rows, '2010')).of('tijd').coach?.mean).toBe(3);
		await expect(ask(rows, '2012')).rejects.toMatchObject({
			code: 'unknown-wave',
			facts: { value: '2012', allowed: '2010, 2011' }
		});
	});

	it('answers a programme without responses', async () => {
		const { figure } = await ask([]);
		expect(figure.wave).toBeNull();
		for (const one of figure.constructs)
			expect(one).toMatchObject({ coach: null, organisation: null, gap: null });
	});

	it('lists every construct of the questionnaire that ships, each under a name of its own', async () => {
		const root = fileURLToPath(new URL('../../../../indicators', import.meta.url));
		const shipped = readDefinitions(path.normalize(root)).questionnaire;
		const { figure } = await ask(both, undefined, shipped);
		expect(figure.constructs).toHaveLength(22);
		expect(new Set(figure.constructs.map((one) => one.construct)).size).toBe(22);
	});
});
