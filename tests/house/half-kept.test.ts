// A kept build that is killed before any change it makes: the next start leaves the publication and its site, or neither.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCurrent } from '../../scripts/inputs.mjs';
import { atEvery, changesIn, run, type Ended } from './half/killing.ts';
import { withSettings } from './half/settings.ts';
import { leftIn, treeOf } from './half/trees.ts';

let scratch = '';
beforeAll(() => {
	scratch = mkdtempSync(path.join(tmpdir(), 'half-kept-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const environment = (place: string) => ({
	WIJKLADDER_BUILD: path.join(place, 'site'),
	WIJKLADDER_DATA: path.join(place, 'programme'),
	WIJKLADDER_COMPRESS: 'no'
});
const keep = (place: string, sequence: number, at = 0): Promise<Ended> =>
	run(place, 'small-kept.mjs', [String(sequence)], environment(place), at);
const resume = (place: string): Promise<Ended> =>
	run(scratch, '../../../scripts/prove/half/next-start.mjs', [], environment(place));

/** Whether `npm start` would serve what stands there as it is. */
const current = (place: string): boolean =>
	withSettings(environment(place), () => isCurrent(path.join(place, 'site')));

/** A folder with one publication and its site. */
async function published(): Promise<string> {
	const place = mkdtempSync(path.join(scratch, 'published-'));
	mkdirSync(path.join(place, 'programme'));
	writeFileSync(path.join(place, 'programme/areas.csv'), 'area,name,role\n');
	expect((await keep(place, 1)).code).toBe(0);
	return place;
}

const nameOf = (place: string): string => {
	const publications = [1, 2].filter((one) =>
		existsSync(path.join(place, `programme/releases/publication-${one}.json`))
	);
	const states = readFileSync(path.join(place, 'programme/releases/states.age'), 'utf8');
	const page = readFileSync(path.join(place, 'site/index.html'), 'utf8');
	const own = readFileSync(path.join(place, 'site/publication.json'), 'utf8');
	return [`${publications.length} published`, states, page, own].join('; ');
};
const only = (sequence: number): string =>
	[
		`${sequence} published`,
		`states of ${sequence}`,
		`of publication ${sequence}`,
		`{"sequence":${sequence}}`
	].join('; ');

describe('a kept build', () => {
	it(
		'killed before any of its changes is ended or undone by the next start, which says so, with its site',
		{ timeout: 240_000 },
		async () => {
			const old = await published();
			const fresh = mkdtempSync(path.join(scratch, 'fresh-'));
			cpSync(old, fresh, { recursive: true });
			const whole = await keep(fresh, 2);
			expect([whole.code, nameOf(fresh)]).toEqual([0, only(2)]);
			expect(changesIn(whole)).toBeGreaterThan(12);

			const outcomes: string[] = [];
			await atEvery(
				scratch,
				changesIn(whole),
				old,
				(place, at) => keep(place, 2, at),
				async (place, at) => {
					const had = leftIn(path.join(place, 'programme/releases'));
					const { said, code } = await resume(place);
					expect(code, said).toBe(0);
					const found = nameOf(place);
					expect([only(1), only(2)], `change ${at}`).toContain(found);
					expect(leftIn(place), `change ${at}`).toEqual([]);
					expect(leftIn(path.join(place, 'programme/releases')), `change ${at}`).toEqual([]);
					// Whatever was left among the publications is spoken of, and never as uncertain.
					if (had.length > 0) expect(said, `change ${at}`).toMatch(/cut short|publication 2: undone/);
					expect(said, `change ${at}`).not.toMatch(/site-unsure|: finished/);
					// A server would serve the published site, and not put a draft in its place.
					if (found === only(2)) expect(current(place), `change ${at}`).toBe(true);
					outcomes[at] = found === only(2) ? 'new' : 'old';
				}
			);
			expect(new Set(outcomes.slice(1))).toEqual(new Set(['old', 'new']));
			expect(outcomes.slice(1).join(' ')).toMatch(/^(old )+(new ?)+$/);
		}
	);

	it('asked for again after it was cut short ends that one, and makes another only of other files', async () => {
		const old = await published();
		const killed = await killedAfterPublishing(old);
		const again = await keep(killed, 3);
		expect(again.said).toMatch(/publicatie 2 was afgebroken.*afgemaakt/);
		expect(again.said).toMatch(/nothing new to publish/);
		expect([again.code, nameOf(killed)]).toEqual([0, only(2)]);

		const changed = await killedAfterPublishing(old);
		writeFileSync(path.join(changed, 'programme/areas.csv'), 'area,name,role\noost,Oost,experiment\n');
		const third = await keep(changed, 3);
		expect(third.said).toMatch(/publicatie 2 was afgebroken.*afgemaakt/);
		expect(third.code, third.said).toBe(0);
		expect(treeOf(path.join(changed, 'programme/releases'))).toContain('publication-3.json');
		expect(readFileSync(path.join(changed, 'site/index.html'), 'utf8')).toBe('of publication 3');
	}, 120_000);

	it('never puts a site in its place that is of another programme', async () => {
		const old = await published();
		const killed = await killedAfterPublishing(old);
		rmSync(path.join(killed, 'programme/releases/publication-2.json'));
		writeFileSync(path.join(killed, 'programme/releases/publication-2.json'), '{"sequence":2,"other":1}');
		expect((await resume(killed)).code).toBe(0);
		expect(readFileSync(path.join(killed, 'site/index.html'), 'utf8')).toBe('of publication 1');
		expect(leftIn(killed)).toEqual([]);
	}, 60_000);
});

/** A copy, killed with the second publication in the folder and its site not in its place. */
async function killedAfterPublishing(old: string): Promise<string> {
	for (let at = 1; ; at++) {
		const place = mkdtempSync(path.join(scratch, 'after-'));
		cpSync(old, place, { recursive: true });
		expect((await keep(place, 2, at)).killed, 'there is such a moment').toBe(true);
		const releases = path.join(place, 'programme/releases');
		if (
			existsSync(path.join(releases, 'publication-2.json')) &&
			!leftIn(releases).some((one) => one.startsWith('.states'))
		)
			return place;
		rmSync(place, { recursive: true });
	}
}
