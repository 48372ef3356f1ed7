// Proves that a publication is never half: `publish-site` and `build` killed (SIGKILL) while they work leave wholly the old site or wholly the new one, and of a
// browser that is killed while it makes a site nothing is offered but a whole zip, or to go on. Of the runs two in five fall on the browser.
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchedZip, filesOfSite, filesOfZip } from '../../tests/e2e/publish/site-zip.ts';
import { mend, placeOf } from '../beside.mjs';
import { currentSite } from '../current-site.ts';
import { chance } from '../generator/random.ts';
import { inputHash, root } from '../inputs.mjs';
import { serve } from '../serve/server.mjs';
import { run, type Command, type Kill } from './half/killed.ts';
import { startOn } from './kept-browser.ts';
import { record, type ProofOptions, type ProofOutcome } from './proof.ts';

type Log = (line: string) => void;

/** Runs of one kind: how many, drawn from what, and those that held before. */
interface Runs {
	count: number;
	seed: number;
	log: Log;
	/** Without it every run is done. */
	held?: Pick<ReturnType<typeof record<string>>, 'done' | 'add'>;
}
/** One that held is not done again. @returns true where it was */
const heldBefore = ({ held, log }: Runs, key: string): boolean => {
	const before = held?.done.get(key);
	if (before !== undefined) log(`${before} (before)`);
	return before !== undefined;
};

/** Of open files alone, so that no protection stands before the writing; the note makes two that differ. */
function dataWith(folder: string, note: string): string {
	const [from, to] = [path.join(root, 'data/velve-lindenhof'), path.join(folder, `data-${note}`)];
	mkdirSync(to);
	for (const file of ['areas.csv', 'observations.csv', 'breaks.csv'])
		cpSync(path.join(from, file), path.join(to, file));
	writeFileSync(
		path.join(to, 'notes.csv'),
		`period,indicator,field,text,author,date\n2011-Q1,,summary,Een ${note} verslag,Proef,2011-04-18\n`
	);
	return to;
}

/** DuckDB leaves other bytes where nothing stands, and the service worker names their hash: of those the name. */
function seen(folder: string): string {
	if (!existsSync(folder)) return 'not there';
	const hash = createHash('sha256');
	for (const [name, bytes] of [...filesOfSite(folder)].sort(([a], [b]) => (a < b ? -1 : 1)))
		hash.update(`${name}\0`).update(/\.duckdb$|^service-worker\.js$/.test(name) ? '' : bytes);
	return hash.digest('hex').slice(0, 16);
}

const commands = {
	'publish-site': (data: string, site: string): Command => ({
		script: 'scripts/run.mjs',
		words: ['publish-site', data, '--out', site],
		env: { WIJKLADDER_COMPRESS: 'no' },
		place: placeOf(site)
	}),
	build: (data: string, site: string): Command => ({
		script: 'scripts/build.mjs',
		words: [],
		env: { WIJKLADDER_COMPRESS: 'no', WIJKLADDER_DATA: data, WIJKLADDER_BUILD: site },
		place: placeOf(site)
	})
};

/** What takes no more than to be told. */
function allHeld(asked: Runs, kind: string): boolean {
	const keys = Array.from({ length: asked.count }, (_, turn) => `${kind} ${asked.seed} ${turn}`);
	return keys.every((key) => asked.held?.done.has(key)) && keys.every((key) => heldBefore(asked, key));
}

async function killCommands(asked: Runs): Promise<string[]> {
	if (allHeld(asked, 'command')) return [];
	const { count: runs, seed, log } = asked;
	const scratch = mkdtempSync(path.join(tmpdir(), 'publishing-'));
	const broken: string[] = [];
	try {
		const data = { old: dataWith(scratch, 'old'), new: dataWith(scratch, 'new') };
		const trees = { old: '', new: '' };
		let [writing, changes] = [0, 0];
		for (const turn of ['old', 'new'] as const) {
			mkdirSync(path.join(scratch, turn));
			const site = path.join(scratch, turn, 'site');
			const whole = await run(commands['publish-site'](data[turn], site), null);
			trees[turn] = seen(site);
			[writing, changes] = [whole.writing, whole.changes];
			if (trees[turn] === 'not there') throw new Error(whole.said);
		}
		if (trees.old === trees.new) throw new Error('the old and the new site cannot be told apart');
		for (let turn = 0; turn < runs; turn++) {
			const key = `command ${seed} ${turn}`;
			if (heldBefore(asked, key)) continue;
			const draw = chance(`publishing ${key}`);
			const name = draw.pick<keyof typeof commands>(['publish-site', 'build']);
			const folder = path.join(scratch, String(turn));
			cpSync(path.join(scratch, 'old'), folder, { recursive: true });
			const site = path.join(folder, 'site');
			const kill: Kill =
				turn % 2 === 0 ? { after: draw.whole(0, writing) } : { at: Math.max(1, changes - draw.whole(0, 14)) };
			const { killed } = await run(commands[name](data.new, site), kill);
			const before = seen(site);
			mend(placeOf(site));
			const after = seen(site);
			const left = readdirSync(folder).filter((one) => one.startsWith('.'));
			const outcome = Object.entries(trees).find(([, tree]) => tree === after)?.[0] ?? 'half';
			// Between two renames nothing is there; never a mixture.
			const servedWhole = [...Object.values(trees), 'not there'].includes(before);
			const said = `${name} ${turn + 1}/${runs} ${JSON.stringify(kill)}: ${killed ? 'killed' : 'ended'}, ${outcome}`;
			if (outcome === 'half' || !servedWhole || left.length > 0)
				broken.push(`${said}, ${before}, ${left.join(' ')}`);
			else asked.held?.add(key, said);
			log(said);
			rmSync(folder, { recursive: true });
		}
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
	return broken;
}

/** How long after the files were handed over a browser is killed, at most: a making of open files takes some twenty seconds, more on a busy machine. */
const longest = 40_000;

async function killTabs(asked: Runs): Promise<string[]> {
	if (allHeld(asked, 'tab')) return [];
	const { count: runs, seed, log } = asked;
	const site = await currentSite();
	const server = await serve({ folder: site, port: 0 });
	const address = `${server.url}/gegevens/publiceren`;
	const profile = mkdtempSync(path.join(tmpdir(), 'publishing-profile-'));
	const data = dataWith(profile, 'tab');
	const file = path.join(data, 'observations.csv');
	const [header, ...rows] = readFileSync(file, 'utf8').split('\n');
	// The last year alone: there is less to wait for, and as many moments.
	writeFileSync(file, [header, ...rows.filter((row) => row.includes(',2011-')), ''].join('\n'));
	const broken: string[] = [];
	try {
		for (let turn = 0; turn < runs; turn++) {
			const key = `tab ${seed} ${turn}`;
			if (heldBefore(asked, key)) continue;
			const draw = chance(`publishing ${key}`);
			// Half of them while pages are written or packed.
			const late = turn % 2 === 1;
			const after = late ? draw.whole(0, 12_000) : draw.whole(500, longest);
			const browser = await startOn(profile);
			const page = await browser.context.newPage();
			await page.goto(address);
			await page.locator('[data-publish="ready"]').waitFor();
			await page.locator('input[webkitdirectory]').setInputFiles(data);
			if (late)
				await page
					.locator('[data-making="pages"], [data-making="programs"], [data-finished]')
					.first()
					.waitFor({ timeout: 300_000 });
			await Promise.race([sleep(after), page.locator('[data-finished]').waitFor({ timeout: 300_000 })]);
			await browser.kill();
			const again = await startOn(profile);
			const reopened = await again.context.newPage();
			await reopened.goto(address);
			await reopened.locator('[data-publish="ready"]').waitFor();
			const begun = await reopened.locator('[data-begun]').count();
			const finished = await reopened.locator('[data-finished]').count();
			let lacks = '';
			if (finished > 0) {
				const files = filesOfZip(await fetchedZip(reopened));
				// Of other data there are other tables; the programs are the same.
				const programs = [...filesOfSite(site).keys()].filter((name) => name.startsWith('_app/'));
				const missing = [...programs, 'index.html', 'en.html', '404.html'].filter((name) => !files.has(name));
				if (missing.length > 0) lacks = missing.join();
			}
			const said = `tab ${turn + 1}/${runs} killed ${after} ms after ${late ? 'the first page' : 'the files'}: ${finished} finished, ${begun} begun`;
			if (lacks) broken.push(`${said}: the zip lacks ${lacks}`);
			else asked.held?.add(key, said);
			log(said);
			await again.kill();
		}
	} finally {
		rmSync(profile, { recursive: true, force: true });
		await server.close();
	}
	return broken;
}

export async function prove({ runs = 25, seed, log }: ProofOptions): Promise<ProofOutcome> {
	// Of all that a site is made of: a changed one begins anew.
	const held = record<string>('publishing', inputHash().slice(0, 16));
	const ofTabs = Math.floor((runs * 2) / 5);
	const commandsBroken = await killCommands({ count: runs - ofTabs, seed, log, held });
	const tabsBroken = await killTabs({ count: ofTabs, seed, log, held });
	return {
		passed: commandsBroken.length + tabsBroken.length === 0,
		summary: [
			`${runs - ofTabs} kills of publish-site and build: ${commandsBroken.length} left something half`,
			`${ofTabs} kills of a browser: ${tabsBroken.length} offered something half`,
			...commandsBroken,
			...tabsBroken
		].join('\n')
	};
}
