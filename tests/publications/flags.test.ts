// What `npm run build` takes and refuses before it builds anything: exit 2 for what it does not know, 1 where it may not publish.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextPublication } from './following.ts';
import { publicationName, publicationOf, type Publication } from '../../src/lib/server/publications.ts';
import { sealStates, statesName } from '../../src/lib/server/states.ts';
import type { PublishedStates } from '../../src/lib/domain/published-states.ts';
import { root, smallProgramme, type SmallProgramme } from './small-programme.ts';

let programme: SmallProgramme;
let publication: Publication;
let states: PublishedStates;
let identity: string;
let key: string;
beforeAll(async () => {
	programme = smallProgramme();
	({ publication, states } = await nextPublication(
		programme.folder,
		{ publications: [], states: null },
		'2010-02-03'
	));
	identity = await generateX25519Identity();
	writeFileSync((key = path.join(programme.folder, '..', 'key.txt')), `${identity}\n`);
}, 240_000);
afterAll(() => rmSync(path.dirname(programme.folder), { recursive: true, force: true }));

const releases = () => path.join(programme.folder, 'releases');

/** @param input what is typed or piped */
function build(flags: string[], input = ''): Promise<{ code: number; said: string }> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			['scripts/build.mjs', ...flags],
			{
				cwd: root,
				env: {
					...process.env,
					WIJKLADDER_DATA: programme.folder,
					WIJKLADDER_BUILD: programme.build,
					WIJKLADDER_COMPRESS: 'no'
				}
			},
			(error, _, said) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, said })
		);
		child.stdin?.end(input);
	});
}

/** Stops with that code and those words, and leaves the folder and the site as they were. */
async function stops(flags: string[], code: number, words: RegExp[], input = ''): Promise<void> {
	const held = () =>
		existsSync(releases())
			? readdirSync(releases()).map((name) => [
					name,
					readFileSync(path.join(releases(), name)).toString('hex')
				])
			: [];
	const before = held();
	const outcome = await build(flags, input);
	expect(outcome.code, outcome.said).toBe(code);
	for (const one of words) expect(outcome.said).toMatch(one);
	expect(outcome.said).not.toMatch(/Bouwen:/);
	expect(held()).toEqual(before);
	expect(existsSync(programme.build)).toBe(false);
}

function folderHolds(files: Record<string, string | Uint8Array>): void {
	rmSync(releases(), { recursive: true, force: true });
	mkdirSync(releases());
	for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(releases(), name), bytes);
}

const sealedWithWords = () => sealStates(states, { passphrase: 'juist en lang genoeg', workFactor: 4 });
const sealedForAnother = async () =>
	sealStates(states, { recipients: [await identityToRecipient(await generateX25519Identity())] });

describe('npm run build', { timeout: 240_000 }, () => {
	it('does not know other flags, and says which it knows', async () => {
		await stops(['--publish'], 2, [/--publish/, /--keep/, /Usage/]);
		await stops(['--first'], 2, [/--keep \[--first\]/]);
		await stops(['--keep', '--identity', '/is/er/niet'], 2, [/\/is\/er\/niet/]);
	});

	it('does not keep a first publication unless it is told that it is the first', async () => {
		await stops(['--keep'], 1, [/--keep --first/, /no publication yet/]);
	});

	it('does not keep one whose next one nobody could make', async () => {
		await stops(['--keep', '--first'], 1, [/recipients/, /passphrase/], '\n');
		await stops(['--keep', '--first'], 1, [/niet gelijk/, /differ/], 'een wachtzin\neen andere\n');
	});

	it('does not begin anew beside what was published', async () => {
		folderHolds({ [publicationName(1)]: publication.text });
		await stops(['--keep', '--first'], 1, [/al één publicatie/, /one publication already/]);
	});

	it.each<[string, () => Promise<Uint8Array | null>, (key: string) => string[], RegExp[], string]>([
		[
			'whose states are gone',
			() => Promise.resolve(null),
			() => [],
			[/states\.age ontbreekt/, /niets gepubliceerd/, /nothing was published/],
			''
		],
		['for a wrong passphrase', sealedWithWords, () => [], [/Die wachtzin opent/], 'onjuist\n'],
		[
			'for a key where a passphrase opens',
			sealedWithWords,
			(file) => ['--identity', file],
			[/wachtzin, niet met een sleutel/],
			''
		],
		['without the key', sealedForAnother, () => [], [/--identity/], ''],
		['for another key', sealedForAnother, (file) => ['--identity', file], [/Die sleutel opent/], ''],
		[
			'when the states are of another',
			async () =>
				sealStates(
					{ ...states, publication: '0'.repeat(64) },
					{ recipients: [await identityToRecipient(identity)] }
				),
			(file) => ['--identity', file],
			[/andere publicatie/],
			''
		]
	])('does not follow on a publication %s, and says why', async (_, sealed, more, words, typed) => {
		const bytes = await sealed();
		folderHolds({ [publicationName(1)]: publication.text, ...(bytes && { [statesName]: bytes }) });
		await stops(['--keep', ...more(key)], 1, words, typed);
	});

	it('stops at two publications that follow the same one, kept or draft, and names both', async () => {
		const second = publicationOf({ ...publication.file, sequence: 2, previous: publication.sha256 });
		const rival = publicationOf({ ...second.file, made: '2010-02-04' });
		folderHolds({
			[publicationName(1)]: publication.text,
			[publicationName(2)]: second.text,
			'publication-2-jan.json': rival.text
		});
		const both = [/releases\/publication-2\.json/, /releases\/publication-2-jan\.json/];
		await stops(['--keep'], 1, both);
		await stops([], 1, both);
	});
});
