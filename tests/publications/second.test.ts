// The command itself, twice: a kept build, a changed folder, a second one that is killed before its site is in place, and the next start.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationFileSchema, type PublicationFile } from '../../src/lib/domain/publication-file.ts';
import { leftIn, treeOf } from '../house/half/trees.ts';
import { coachedBy, correct, withdraw } from './small-changes.ts';
import { grow, root, smallProgramme, type SmallProgramme } from './small-programme.ts';

const killer = fileURLToPath(new URL('../../scripts/prove/half/kill-at.mjs', import.meta.url));

let own: SmallProgramme;
let key: string;
beforeAll(async () => {
	const identity = await generateX25519Identity();
	const recipient = await identityToRecipient(identity);
	own = smallProgramme({ recipients: [`{ role: leader, name: Leider, key: ${recipient} }`] });
	writeFileSync((key = path.join(path.dirname(own.folder), 'key.txt')), `${identity}\n`);
});
afterAll(() => rmSync(path.dirname(own.folder), { recursive: true, force: true }));

const place = () => path.dirname(own.build);
const releases = () => path.join(own.folder, 'releases');
const bytesOf = (sequence: number): Buffer =>
	readFileSync(path.join(releases(), `publication-${sequence}.json`));
const parsed = (bytes: Buffer): PublicationFile =>
	publicationFileSchema.parse(JSON.parse(bytes.toString('utf8')));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pages = (): string[] =>
	readdirSync(own.build, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html') && name !== '404.html')
		.map((name) => readFileSync(path.join(own.build, name), 'utf8'));
const band = 'data-build="draft"';

interface Ended {
	code: number | null;
	said: string;
}
/** @param killed ends it without a word just before its first change to a path with this in it */
function build(flags: readonly string[], killed?: string): Promise<Ended> {
	const imports = killed === undefined ? [] : ['--import', killer];
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[...imports, 'scripts/build.mjs', ...flags],
			{
				cwd: root,
				env: {
					...process.env,
					WIJKLADDER_DATA: own.folder,
					WIJKLADDER_BUILD: own.build,
					WIJKLADDER_COMPRESS: 'no',
					KILL_AT: '1',
					KILL_BELOW: killed ?? ''
				}
			},
			(_, __, said) => resolve({ code: child.signalCode ? null : (child.exitCode ?? 0), said })
		);
		child.stdin?.end();
	});
}
const again = () => build(['--keep', '--identity', key]);

describe('npm run build -- --keep, twice', { timeout: 400_000 }, () => {
	let first: Buffer;
	let firstSite: string;
	let firstStates: Buffer;
	it('publishes the first', async () => {
		const ended = await build(['--keep', '--first']);
		expect(ended.code, ended.said).toBe(0);
		first = bytesOf(1);
		firstSite = treeOf(own.build);
		firstStates = readFileSync(path.join(releases(), 'states.age'));
		expect(parsed(first)).toMatchObject({ sequence: 1, previous: null, period: '2009-Q4' });
	});

	it('killed with the second one made and its site not in place, leaves the old site whole', async () => {
		grow(own, '2010-Q1');
		withdraw(own.folder, '2010-02-01');
		correct(own.folder);
		const killed = await build(['--keep', '--identity', key], '.build.ready');
		expect(killed.code, killed.said).toBeNull();
		expect(treeOf(own.build)).toBe(firstSite);
		expect(existsSync(path.join(releases(), 'publication-2.json'))).toBe(true);
	});

	it('asked for once more, puts that site in its place, says so, and publishes nothing else', async () => {
		const ended = await again();
		expect(ended.code, ended.said).toBe(0);
		expect(ended.said).toMatch(/Keeping publication 2 was cut short. It has been finished/);
		expect(ended.said).toMatch(/nothing new to publish/);
		expect(leftIn(place())).toEqual([]);
		expect(leftIn(releases())).toEqual([]);
		expect(
			readdirSync(releases())
				.filter((name) => name !== 'hash-key.txt')
				.sort()
		).toEqual(['publication-1.json', 'publication-2.json', 'states.age', 'tables.jsonl']);
		expect(readFileSync(path.join(own.build, 'publication.json')).equals(bytesOf(2))).toBe(true);
		const site = pages();
		expect(site.length).toBeGreaterThan(20);
		for (const page of site) expect(page).not.toContain(band);
		expect(site.some((page) => page.includes('Cijfers tot en met 2010-K1 staan zoals gepubliceerd op'))).toBe(
			true
		);
	});

	it('left what was published as it was, byte for byte, and chained the new quarter to it', () => {
		expect(bytesOf(1).equals(first)).toBe(true);
		const [one, two] = [parsed(first), parsed(bytesOf(2))];
		expect(two).toMatchObject({ sequence: 2, previous: sha256(first), period: '2010-Q1' });
		const until = { ...two, cells: two.cells.filter(({ period }) => period <= one.period) };
		expect(JSON.stringify(until.cells)).toBe(JSON.stringify(one.cells));
		expect(two.cells.length).toBeGreaterThan(one.cells.length);

		// Who left counts on as published; who came counts from now on.
		const coached = (file: PublicationFile, period: string) =>
			file.cells.find(
				(cell) =>
					cell.table === 'bereik' && cell.area === null && cell.period === period && cell.column === 'coached'
			)?.value ?? NaN;
		const came = coachedBy(own.folder, '2010-03-31') - coachedBy(own.folder, '2009-12-31');
		expect(coached(two, '2010-Q1')).toBe(coached(one, '2009-Q4') + came);
		expect(coached(two, '2010-Q1')).toBe(coachedBy(own.folder, '2010-03-31') + 1);
	});

	it('says in the second, on its page and in a file beside each table, what changed since the first, and nothing of a family that left', () => {
		const [one, two] = [parsed(first), parsed(bytesOf(2))];
		expect(one.public?.every(({ changes }) => changes === null)).toBe(true);
		const of = (table: string) => two.public?.find((each) => each.table === table)?.changes;
		const observations = of('observations');
		expect(observations?.added.length).toBeGreaterThan(0);
		expect(observations?.added.every(([, , period = '']) => period > one.period)).toBe(true);
		expect({ ...observations, added: [] }).toEqual({
			added: [],
			gone: [],
			changed: [],
			hidden: [],
			shown: []
		});
		// One family withdrew and one was corrected, and what stands of earlier quarters did not move.
		const cells = of('cells');
		expect({ ...cells, added: [] }).toEqual({ added: [], gone: [], changed: [], hidden: [], shown: [] });
		expect(cells?.added.every(([, , period = '']) => period > one.period)).toBe(true);

		const list = readFileSync(path.join(own.build, 'gegevens/observations.changes.csv'), 'utf8')
			.trim()
			.split('\n');
		expect(list[0]).toBe('publication,made,change,indicator,area,period,columns');
		expect(list[1]).toMatch(/^1,\d{4}-\d\d-\d\d,first,,,,$/);
		expect(list.slice(2)).toHaveLength(observations?.added.length ?? 0);
		expect(list.slice(2).every((row) => /^2,\d{4}-\d\d-\d\d,added,/.test(row))).toBe(true);
		const page = readFileSync(path.join(own.build, 'gegevens.html'), 'utf8');
		expect(page).toContain('Vergeleken met publicatie 1');
		expect(page).toContain(`${observations?.added.length} rijen erbij`);
		const about = JSON.parse(readFileSync(path.join(own.build, 'dataset.json'), 'utf8')) as Record<
			string,
			unknown
		>;
		const hash = Buffer.from(sha256(first), 'hex').toString('base64url');
		expect(about).toMatchObject({
			'dcat:version': '2',
			'dcat:previousVersion': { '@id': `ni:///sha-256;${hash}` }
		});
	});

	it('refuses a third without the states of the second, whatever else is there, and leaves all as it was', async () => {
		grow(own, '2010-Q2');
		withdraw(own.folder, '2010-02-01');
		const states = path.join(releases(), 'states.age');
		const second = readFileSync(states);
		const [site, kept] = [treeOf(own.build), () => treeOf(releases())];
		const cases: [Buffer | null, RegExp][] = [
			[null, /states\.age is missing/],
			[firstStates, /states\.age belongs to another publication/],
			[second.subarray(0, -9), /states\.age is damaged/]
		];
		for (const [bytes, reason] of cases) {
			rmSync(states, { force: true });
			if (bytes) writeFileSync(states, bytes);
			const before = kept();
			const ended = await again();
			expect([ended.code, ended.said]).toEqual([1, expect.stringMatching(reason)]);
			expect(ended.said).toMatch(/Nothing was built and nothing was published/);
			expect([treeOf(own.build), kept()]).toEqual([site, before]);
		}

		// Without the flag there is a draft, which says what it is.
		const draft = await build([]);
		expect(draft.code, draft.said).toBe(0);
		expect(draft.said).toMatch(/may differ from those in the publication/);
		for (const page of pages()) expect(page).toContain(band);
		expect(existsSync(path.join(own.build, 'publication.json'))).toBe(false);
		expect(bytesOf(1).equals(first)).toBe(true);
		expect(existsSync(path.join(releases(), 'publication-3.json'))).toBe(false);
	});
});
