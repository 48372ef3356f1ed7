// The report's parts on what families experience and on costs: the figures of their own pages, up to the quarter, or no part at all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudiesTold } from '../../../../src/lib/figures/studies-told.ts';
import { formatCount, hiddenMark } from '../../../../src/lib/language/format.ts';
import type { DocumentSection } from '../../../../src/lib/report/document.ts';
import { costsOf, experienceOf } from '../../../../src/lib/server/answers.ts';
import type { OpenedProgramme } from '../../../../src/lib/server/programme.ts';
import { costsTold, experienceTold, studiesTold } from '../../../../src/lib/server/report-studies.ts';
import { costsFinding } from '../../../../src/lib/subjects/costs/words/sentences.ts';
import { experienceFinding } from '../../../../src/lib/subjects/experience/words/sentences.ts';
import { defaultSettings } from '../../../../src/lib/subjects/report/figure/settings.ts';
import { bareProgramme, demonstration, reportOf } from '../report-programmes.ts';

let programme: OpenedProgramme;
let bare: OpenedProgramme;
let latest = '';
let told: StudiesTold;
let remove = (): void => undefined;
beforeAll(async () => {
	programme = await demonstration();
	({ programme: bare, remove } = await bareProgramme());
	latest = programme.periods.at(-1) ?? '';
	told = await studiesTold(programme, latest);
}, 240_000);
afterAll(() => remove());

const leadOf = (section: DocumentSection | undefined): string => {
	const found = section?.blocks.find((one) => one.kind === 'paragraph' && one.tone === 'lead');
	return found?.kind === 'paragraph' ? found.text : '';
};
const tableOf = (section: DocumentSection | undefined, id?: string) => {
	const found = section?.blocks.find((one) => one.kind === 'table' && (id === undefined || one.id === id));
	return found?.kind === 'table' ? found : undefined;
};

async function partsIn(studies: StudiesTold | undefined, language: 'nl' | 'en' = 'nl', period = latest) {
	const { sections } = (await reportOf(programme, period, language, { studies })).document;
	const part = (id: string) => sections.find((one) => one.id === id);
	return { experience: part('experience'), costs: part('costs') };
}

describe('the parts on the other studies', () => {
	it.each(['nl', 'en'] as const)('claim what their pages claim, in %s', async (language) => {
		const [experience, { figure }] = [await experienceOf(programme), await costsOf(programme)];
		const parts = await partsIn(told, language);
		expect(leadOf(parts.experience)).toBe(experienceFinding(experience, language));
		expect(leadOf(parts.costs)).toBe(costsFinding(figure, language));
	});

	it('hold every number as the page has it, at full precision', async () => {
		const [experience, { figure }] = [await experienceOf(programme), await costsOf(programme)];
		const { experience: families, costs } = await partsIn(told);
		const counts = tableOf(families)?.rows.map(({ cells }) => cells.slice(1, 6).map(({ value }) => value));
		expect(counts).toEqual(
			experience.domains.map((one) => [one.improved, one.same, one.worse, one.n, one.ascribed])
		);
		expect(counts?.flat().some((one) => one !== null)).toBe(true);
		const means = tableOf(families, 'experience-scales')?.rows.map(({ cells }) =>
			[1, 2, 3, 4, 5].map((at) => cells[at]?.code ?? cells[at]?.value)
		);
		expect(means).toEqual(
			experience.scales.flatMap((one) =>
				[...one.earlier, { ...one, wave: experience.wave }].map(({ wave, mean, lower, upper, n }) => [
					...[wave, mean, lower, upper, n]
				])
			)
		);
		// Own competences at the baseline and at the repeat, and who answered twice.
		expect(means?.length).toBeGreaterThan(experience.scales.length);
		const terms = tableOf(costs)?.rows.map(({ cells }) => [1, 2, 3, 5, 6].map((at) => cells[at]?.value));
		expect(terms).toEqual(
			figure.terms.map(({ quantity, price, amount, side }) => [
				...[quantity.value, quantity.lower, quantity.upper, price.value],
				side === 'cost' ? -amount : amount
			])
		);
		const balance = costs?.blocks.find((one) => one.kind === 'facts');
		expect(balance?.kind === 'facts' && balance.rows.map(({ cell }) => cell.value)).toEqual([
			figure.cost.value,
			figure.benefit.value,
			figure.net.value
		]);
	});

	it('say that the figures are made up, and what they cannot tell', async () => {
		const { experience, costs } = await partsIn(told);
		const texts = (section: DocumentSection | undefined) =>
			section?.blocks.flatMap((one) =>
				one.kind === 'paragraph' ? [one.text] : one.kind === 'list' ? one.items : []
			) ?? [];
		expect(texts(experience)).toContain(told.experience?.synthetic?.nl);
		expect(texts(costs)).toContain(told.costs?.synthetic?.nl);
		expect(texts(costs).filter((one) => one === told.costs?.synthetic?.nl)).toHaveLength(1);
		expect(texts(experience)).toEqual(
			expect.arrayContaining(told.experience?.unknown.map((one) => one.nl) ?? [])
		);
		expect(texts(costs)).toEqual(expect.arrayContaining(told.costs?.unknown.map((one) => one.nl) ?? []));
		expect(texts(experience).join(' ')).toContain('mensen antwoordden twee keer');
		// Who kept a file of a family, before and after; and what hours cost of which totals alone are known.
		expect(texts(costs).join(' ')).toMatch(/hielden bij gezinnen met deze aanpak eerst .+ en daarna/);
		expect(texts(costs).join(' ')).toMatch(/uren van politie: alleen totalen.*€/);
	});

	it('hide what the page hides', async () => {
		const one = told.experience?.domains[0];
		if (!told.experience || !one) throw new Error('the demonstration has a study of clients');
		const domains = [{ ...one, worse: null }, ...told.experience.domains.slice(1)];
		const { experience } = await partsIn({ ...told, experience: { ...told.experience, domains } });
		const row = tableOf(experience)?.rows[0]?.cells;
		expect(row?.[3]).toMatchObject({ text: hiddenMark, value: null, hidden: true });
		expect(row?.[1]?.text).toBe(formatCount(one.improved, 'nl'));
	});

	it('are left out, not empty, where there is no such file or nothing may be shown', async () => {
		const none = await studiesTold(bare, latest);
		expect(none).toEqual({ experience: null, costs: null });
		for (const studies of [none, undefined])
			expect(await partsIn(studies)).toEqual({ experience: undefined, costs: undefined });
		const experience = await experienceOf(programme);
		const veiled = experience.domains.map((one) => ({ ...one, improved: null, same: null, worse: null }));
		expect(experienceTold({ ...experience, domains: veiled })).toBeNull();
		const { input, figure } = await costsOf(programme);
		const terms = figure.terms.filter((one) => one.side !== 'cost');
		expect(costsTold({ input, figure: { ...figure, terms } })).toBeNull();
	});

	it('are left out where the reader leaves them out, with their line in the reading guide', async () => {
		const usual = defaultSettings(programme.catalogue, latest);
		const sections = usual.sections.filter((one) => one !== 'experience' && one !== 'costs');
		const without = await reportOf(programme, latest, 'nl', {
			studies: told,
			settings: { ...usual, sections }
		});
		expect(without.document.sections.map(({ id }) => id)).not.toContain('costs');
		const guide = JSON.stringify(without.document.sections[0]?.blocks);
		expect(guide).not.toContain('Inzet en kosten');
		const whole = await reportOf(programme, latest, 'nl', { studies: told });
		expect(JSON.stringify(whole.document.sections[0]?.blocks)).toContain('Inzet en kosten');
	});

	it('read nothing later than the quarter', async () => {
		const then = await studiesTold(programme, '2010-Q1');
		// In the wave of the start nobody could tell of change.
		expect(then.experience).toBeNull();
		expect(told.experience?.wave).toBe('2011-Q1');
		const { input } = await costsOf(programme, { upTo: '2010-Q1' });
		expect(input.effort.period).toBe('2009');
		for (const { after } of input.differences)
			expect((after ?? '2010-Q1') <= '2010-Q1', after ?? '').toBe(true);
		expect(input.differences.some(({ after }) => after === '2010-Q1')).toBe(true);
	});
});
