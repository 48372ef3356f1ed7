// The real commands: seal and keygen as a person runs them, the official age program, and what is left behind.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../command.ts';
import { today } from '../../src/lib/domain/today.ts';
import { decrypt, tablesIn } from './open-natively.ts';
import { writeFolder, type Folder } from './folders.ts';

let scratch = '';
const at = (...names: string[]): string => path.join(scratch, ...names);
const passphrase = 'vijf losse woorden zijn genoeg';

const family = (household: string, consent: string, withdrawn: string) => ({
	...{ household, area: 'velve', started: '2009-01-01', ended: '', end_reason: '', coach: 'K1' },
	...{ adults: '1', children: '0', consent, withdrawn }
});
const folder: Folder = {
	households: [
		family('gezin-binnen', '2009-02-01', ''),
		family('gezin-zonder', '', ''),
		family('gezin-ingetrokken', '2009-02-01', '2009-03-01')
	],
	assessments: ['gezin-binnen', 'gezin-zonder', 'gezin-ingetrokken'].map((household) => ({
		...{ household, domain: 'werk', date: '2009-02-02', rung: '2', assessor: 'coach', coach: '' }
	})),
	...{ results: [], actions: [], surveys: [], responses: [] }
};

/** A new folder, with some of its rows changed. */
function folderWith(changes: Partial<Folder> = {}): string {
	const place = mkdtempSync(at('folder-'));
	writeFolder(place, { ...folder, ...changes });
	return place;
}

const environment = () => ({ ...process.env, TMPDIR: at('temporary') });

function run(script: 'seal' | 'keygen', parameters: string[], input = '') {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...command(script), ...parameters], {
		encoding: 'utf8',
		input,
		env: environment()
	});
	return { exit: status, stdout, stderr };
}
const leftBehind = (): string[] =>
	readdirSync(at('temporary'), { recursive: true, encoding: 'utf8' }).filter((name) => /seal/.test(name));

let keys: { file: string; publicKey: string; identity: string }[] = [];
beforeAll(() => {
	scratch = mkdtempSync(path.join(tmpdir(), 'seal-command-'));
	mkdirSync(at('temporary'));
	keys = ['anna.txt', 'bram.txt'].map((name) => {
		expect(run('keygen', ['--out', at(name)]).exit).toBe(0);
		const text = readFileSync(at(name), 'utf8');
		return {
			file: at(name),
			publicKey: /age1[a-z0-9]+/.exec(text)?.[0] ?? '',
			identity: /AGE-SECRET-KEY-[A-Z0-9]+/.exec(text)?.[0] ?? ''
		};
	});
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('keygen', () => {
	it('writes a file that only its owner can read, and never over another', () => {
		const [key] = keys;
		if (!key) throw new Error('no key was made');
		expect(statSync(key.file).mode & 0o777).toBe(0o600);
		const before = readFileSync(key.file, 'utf8');
		const again = run('keygen', ['--out', key.file]);
		expect([again.exit, again.stdout]).toEqual([2, '']);
		expect(again.stderr).toContain('bestaat al');
		expect(readFileSync(key.file, 'utf8')).toBe(before);
	});
	it('says in both languages what to do when a key is lost or somebody leaves, and never shows the private key', () => {
		const dutch = run('keygen', ['--out', at('nl.txt')]);
		for (const words of ['Sleutel kwijt', 'Iemand vertrekt', 'niet in te trekken'])
			expect(dutch.stdout).toContain(words);
		const english = run('keygen', ['--out', at('en.txt'), '--lang', 'en']);
		for (const words of ['Lost key', 'Somebody leaves', 'cannot be revoked'])
			expect(english.stdout).toContain(words);
		for (const { stdout, stderr } of [dutch, english]) expect(stdout + stderr).not.toMatch(/SECRET-KEY-1/);
	});
	it('gives the key file on standard output without --out', () => {
		const { exit, stdout } = run('keygen', []);
		expect(exit).toBe(0);
		expect(stdout).toMatch(/^(# .*\n)+AGE-SECRET-KEY-1[A-Z0-9]+\n$/);
	});
	it('tells the fingerprint for the paper when a key is made, and later of any key, as sha256sum and OpenSSH do', ({
		skip
	}) => {
		const [key] = keys;
		if (!key) throw new Error('no key was made');
		const hash = createHash('sha256').update(key.publicKey).digest('hex');
		const paper = (hash.slice(0, 24).match(/.{4}/g) ?? []).join(' ');
		expect(readFileSync(key.file, 'utf8')).toContain(`# Vingerafdruk: ${paper}\n`);
		const made = run('keygen', ['--out', at('leider.txt')]).stdout;
		const [, own = 'none', shown = 'none'] = /(age1\S+)\nVingerafdruk: (.*)\n/.exec(made) ?? [];
		for (const of of [own, at('leider.txt')])
			expect(run('keygen', ['--fingerprint', of])).toEqual({
				...{ exit: 0, stdout: `${shown}  ${own}\n`, stderr: '' }
			});
		expect(shown).not.toBe(paper);

		// As a coach hands it over.
		const drawn = spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', at('tekent')]);
		if (drawn.error) skip('there is no ssh-keygen here');
		const sign = readFileSync(at('tekent.pub'), 'utf8').trim();
		writeFileSync(at('openbaar-K1.txt'), `coach: K1\n${key.publicKey}\n${sign}\n`);
		const { stdout } = run('keygen', ['--fingerprint', at('openbaar-K1.txt')]);
		const listed = spawnSync('ssh-keygen', ['-l', '-f', at('tekent.pub')], { encoding: 'utf8' }).stdout;
		expect(stdout).toBe(`${paper}  ${key.publicKey}\n${listed.split(' ')[1]}  ${sign}\n`);
	});
	it('tells no fingerprint where there is no key, and never repeats a private one', () => {
		writeFileSync(at('iets.txt'), 'iets anders\n');
		const secret = keys[0]?.identity ?? '';
		for (const wrong of [[at('iets.txt')], [at('is-er-niet.txt')], [secret], ['x', '--out', at('y.txt')]]) {
			const { exit, stdout, stderr } = run('keygen', ['--fingerprint', ...wrong]);
			expect([exit, stdout]).toEqual([2, '']);
			expect(stderr).toMatch(/^[^\n]{20,}\n$/);
			expect(stderr).not.toContain(secret);
		}
		expect(existsSync(at('y.txt'))).toBe(false);
	});
	it.each([[['--recht']], [['--out', '/bestaat/niet/sleutel.txt']], [['--lang', 'de']]])(
		'exits 2 with one line on %j',
		(parameters) => {
			const { exit, stdout, stderr } = run('keygen', parameters);
			expect([exit, stdout]).toEqual([2, '']);
			expect(stderr).toMatch(/^[^\n]{20,}\n$/);
		}
	);
});

describe('seal', () => {
	it('seals for two people, each of whom can open it alone', async () => {
		const recipients = keys.flatMap(({ publicKey }) => ['--recipient', publicKey]);
		const { exit, stdout } = run('seal', [folderWith(), '--out', at('two.age'), ...recipients]);
		expect(exit).toBe(0);
		expect(stdout).toContain('households.csv: 1 rij\n');
		for (const { identity } of keys) {
			const tables = await tablesIn(await decrypt(readFileSync(at('two.age')), { identity }));
			expect(tables.households?.map((row) => row.household)).toEqual(['gezin-binnen']);
			expect(tables.assessments?.map((row) => row.household)).toEqual(['gezin-binnen']);
		}
		expect(leftBehind()).toEqual([]);
	});
	it('takes public keys from a file, and no private one', () => {
		writeFileSync(at('keys.txt'), `# wie mag\n${keys.map(({ publicKey }) => publicKey).join('\n')}\n`);
		const fine = run('seal', [folderWith(), '--out', at('file.age'), '--recipient', at('keys.txt')]);
		expect(fine.exit).toBe(0);
		expect(readFileSync(at('file.age'), 'latin1').match(/-> X25519/g)).toHaveLength(2);
		for (const wrong of [keys[0]?.file ?? '', keys[0]?.identity ?? '']) {
			const refused = run('seal', [folderWith(), '--out', at('no.age'), '--recipient', wrong]);
			expect([refused.exit, existsSync(at('no.age'))]).toEqual([2, false]);
			expect(refused.stderr).toContain('geheime sleutel');
			expect(refused.stderr).not.toContain('SECRET-KEY-1');
		}
	});
	it('lists who stays out by pseudonym and number, in both languages', () => {
		const outcome = (language: string) =>
			run('seal', [
				...[folderWith(), '--out', at('out.age'), '--recipient', keys[0]?.publicKey ?? ''],
				...['--lang', language]
			]);
		const dutch = outcome('nl');
		expect(dutch.exit).toBe(0);
		expect(dutch.stdout).toMatch(/Zonder toestemming, dus er niet in: 1\n {2}gezin-zonder\n/);
		expect(dutch.stdout).toMatch(/Toestemming ingetrokken, dus er niet in: 1\n {2}gezin-ingetrokken\n/);
		expect(outcome('en').stdout).toMatch(/Without consent, so not inside: 1\n {2}gezin-zonder\n/);
	});
	it('takes the passphrase from standard input, and tells no one', async () => {
		const { exit, stdout, stderr } = run(
			'seal',
			[folderWith(), '--out', at('phrase.age'), '--passphrase'],
			// As Notepad writes a file.
			`\uFEFF${passphrase}\r\n`
		);
		expect(exit).toBe(0);
		expect(stdout + stderr).not.toContain(passphrase);
		const database = await decrypt(readFileSync(at('phrase.age')), { passphrase });
		expect((await tablesIn(database)).households).toHaveLength(1);
		await expect(decrypt(readFileSync(at('phrase.age')), { passphrase: 'een andere' })).rejects.toThrow();
		const empty = run('seal', [folderWith(), '--out', at('none.age'), '--passphrase'], '\n');
		const other = run('seal', [folderWith(), '--out', at('none.age'), '--passphrase'], 'een\ntwee\n');
		expect([empty.exit, other.exit, existsSync(at('none.age'))]).toEqual([2, 2, false]);
	});
	it('stops at a file about people that is called almost right, and names it', () => {
		const place = folderWith();
		renameSync(path.join(place, 'assessments.csv'), path.join(place, 'assessments (1).csv'));
		const { exit, stdout } = run('seal', [
			...[place, '--out', at('almost.age'), '--recipient', keys[0]?.publicKey ?? '']
		]);
		expect(exit).toBe(1);
		expect(stdout).toMatch(/assessments \(1\)\.csv: .*assessments\.csv/);
		expect(existsSync(at('almost.age'))).toBe(false);
	});
	it('refuses a number like a citizen service number, masked, and leaves the earlier file alone', () => {
		writeFileSync(at('kept.age'), 'earlier');
		const assessments = folder.assessments.map((row) => ({ ...row, coach: '123456782' }));
		const { exit, stdout, stderr } = run('seal', [
			...[folderWith({ assessments }), '--out', at('kept.age'), '--recipient', keys[0]?.publicKey ?? '']
		]);
		expect(exit).toBe(1);
		expect(stdout.match(/burgerservicenummer/g)).toHaveLength(3);
		expect(stdout + stderr).not.toContain('123456782');
		expect(readFileSync(at('kept.age'), 'utf8')).toBe('earlier');
	});
	it('lists every problem and seals nothing', () => {
		const assessments = Array.from({ length: 30 }, (_, place) => ({
			...{ household: 'gezin-binnen', domain: 'werk', date: `2010-01-${10 + (place % 20)}`, rung: '9' },
			...{ assessor: place < 20 ? 'coach' : 'family', coach: '' }
		}));
		const { exit, stdout } = run('seal', [
			...[folderWith({ assessments }), '--out', at('bad.age'), '--recipient', keys[0]?.publicKey ?? '']
		]);
		expect([exit, existsSync(at('bad.age'))]).toEqual([1, false]);
		expect(stdout).toContain('30 problemen');
		expect(stdout.match(/assessments\.csv, rij \d+/g)).toHaveLength(30);
	});
	it('writes the retention date: the one given, else an assumption that it calls one', async () => {
		const parameters = [folderWith(), '--out', at('date.age'), '--recipient', keys[0]?.publicKey ?? ''];
		const retained = async () => {
			const database = await decrypt(readFileSync(at('date.age')), { identity: keys[0]?.identity ?? '' });
			return (await tablesIn(database)).manifest?.find(({ fact }) => fact === 'retain_until')?.value ?? '';
		};
		const assumed = run('seal', parameters);
		expect(assumed.stderr).toContain('Aanname');
		expect((await retained()) > today()).toBe(true);
		const given = run('seal', [...parameters, '--retain-until', '2015-12-31']);
		expect(given.exit).toBe(0);
		expect(given.stderr).not.toContain('Aanname');
		expect(given.stderr).toContain('voorbij');
		expect(await retained()).toBe('2015-12-31');
	});

	it('seals nothing that no page would open, and names the household and the column', () => {
		const [inside, ...others] = folder.households;
		const households = [{ ...inside, children: '2147483647' }, ...others] as Folder['households'];
		const { exit, stdout } = run('seal', [
			...[folderWith({ households }), '--out', at('absurd.age'), '--recipient', keys[0]?.publicKey ?? '']
		]);
		expect([exit, existsSync(at('absurd.age'))]).toEqual([1, false]);
		expect(stdout).toContain('households.csv, kolom children, gezin gezin-binnen');
	});
	it('sweeps what an earlier run left when it was killed, and nothing of a run that still goes on', () => {
		const gone = spawnSync(process.execPath, ['-e', '']).pid;
		const left = (pid: number): string[] => [
			at('temporary', `wijkladder-seal-${pid}-abcdef`),
			at(`.swept.age.sealing-${pid}`)
		];
		for (const place of [...left(gone), ...left(process.pid)]) mkdirSync(place);
		const { exit } = run('seal', [
			...[folderWith(), '--out', at('swept.age'), '--recipient', keys[0]?.publicKey ?? '']
		]);
		expect(exit).toBe(0);
		expect(left(gone).filter(existsSync)).toEqual([]);
		expect(left(process.pid).filter(existsSync)).toEqual(left(process.pid));
		for (const place of left(process.pid)) rmSync(place, { recursive: true });
	});

	const out = () => ['--out', at('never.age')];
	it.each<[string, () => string[]]>([
		['no folder', () => [...out(), '--passphrase']],
		['a folder that does not exist', () => [at('absent'), ...out(), '--passphrase']],
		['a folder without households', () => [at('temporary'), ...out(), '--passphrase']],
		['no --out', () => [folderWith(), '--passphrase']],
		['a place that does not exist', () => [folderWith(), '--out', at('no/where.age'), '--passphrase']],
		['a folder as --out', () => [folderWith(), '--out', at('temporary'), '--passphrase']],
		['nobody who may open it', () => [folderWith(), ...out()]],
		['a key and a passphrase', () => [folderWith(), ...out(), '--passphrase', '--recipient', 'age1x']],
		['a key that is none', () => [folderWith(), ...out(), '--recipient', 'age1onzin']],
		['a day that is none', () => [folderWith(), ...out(), '--passphrase', '--retain-until', '2031-02-30']],
		['a passphrase as argument', () => [folderWith(), ...out(), '--passphrase', 'hunkerbunker']],
		['a passphrase after an equals sign', () => [folderWith(), ...out(), '--passphrase=hunkerbunker']]
	])('exits 2 and says why for %s', (_, parameters) => {
		const { exit, stdout, stderr } = run('seal', parameters(), `${passphrase}\n`);
		expect([exit, stdout, existsSync(at('never.age'))]).toEqual([2, '', false]);
		expect(stderr.trimEnd().split('\n').at(-1)?.length).toBeGreaterThan(20);
		expect(stderr).not.toContain('hunkerbunker');
	});
});

describe('what stands on disk meanwhile', () => {
	/** Runs seal and looks at its temporary files as it goes; `onSeen` is called when there is one. */
	async function watched(onSeen: (kill: () => void) => void) {
		const parameters = ['data/velve-lindenhof', '--out', at('watched.age')];
		const child = spawn(
			process.execPath,
			[...command('seal'), ...parameters, '--recipient', keys[0]?.publicKey ?? ''],
			{ env: environment(), stdio: 'ignore' }
		);
		const modes: number[] = [];
		const timer = setInterval(() => {
			for (const name of leftBehind()) {
				const status = statSync(at('temporary', name), { throwIfNoEntry: false });
				if (status) modes.push(status.mode & 0o077);
			}
			if (modes.length > 0) onSeen(() => child.kill('SIGTERM'));
		}, 5);
		await new Promise((resolve) => child.on('close', resolve));
		clearInterval(timer);
		return modes;
	}

	it('is for its owner only, and gone afterwards', async () => {
		const modes = await watched(() => {});
		expect(modes.length).toBeGreaterThan(0);
		expect(modes.filter((mode) => mode !== 0)).toEqual([]);
		expect(leftBehind()).toEqual([]);
	});
	it('is gone too when sealing is stopped half-way', async () => {
		const modes = await watched((kill) => kill());
		expect(modes.length).toBeGreaterThan(0);
		await expect.poll(leftBehind, { timeout: 20_000 }).toEqual([]);
	});
});

describe('the official age program', () => {
	const present = spawnSync('age', ['--version']).status === 0;
	if (!present)
		process.stderr.write('The official age program is not on this machine: its test is left out.\n');
	it.runIf(present)('opens a sealed file with a key file, and finds what our own library finds', async () => {
		const [key] = keys;
		if (!key) throw new Error('no key was made');
		run('seal', [folderWith(), '--out', at('official.age'), '--recipient', key.publicKey]);
		const opened = spawnSync('age', ['--decrypt', '-i', key.file, at('official.age')], {
			maxBuffer: 1e9
		});
		expect(opened.stderr.toString()).toBe('');
		const own = await decrypt(readFileSync(at('official.age')), { identity: key.identity });
		expect(opened.stdout.equals(Buffer.from(own))).toBe(true);
		expect((await tablesIn(opened.stdout)).households).toHaveLength(1);
	});
});
