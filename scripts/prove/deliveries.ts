// Proves that the local set is never half: browsers killed while a delivery is accepted and sealed, no room left, and two windows at once; and that no row about a family is on disk.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fullDisk, twoWindows } from './deliveries/at-once.ts';
import { openDesk } from './deliveries/driver.ts';
import { found } from './on-disk.ts';
import { judge, prepare, previewed, type Ready, type Tally } from './deliveries/ready.ts';
import { startOn } from './kept-browser.ts';
import { seeded } from './kept.ts';
import { record, type ProofOptions, type ProofOutcome } from './proof.ts';

/** A share of the time that accepting takes, or milliseconds after the first change on the disk. */
export type Moment = { share: number } | { afterWriting: number };

/** The private files of a profile, as the disk has them. */
function onDisk(profile: string): string {
	const place = path.join(profile, 'Default', 'File System');
	if (!existsSync(place)) return '';
	return readdirSync(place, { recursive: true, encoding: 'utf8' })
		.filter((name) => /[\\/]t[\\/]/.test(name))
		.join();
}

async function waitFor(moment: Moment, ready: Ready, profile: string, over: () => boolean): Promise<void> {
	if ('share' in moment) return sleep(moment.share * ready.takes);
	const before = onDisk(profile);
	while (onDisk(profile) === before && !over()) await sleep(1);
	await sleep(moment.afterWriting);
}

/** One browser, killed at a moment of accepting. */
export async function killOnce(ready: Ready, moment: Moment, tally: Tally): Promise<void> {
	const profile = mkdtempSync(path.join(tmpdir(), 'deliveries-kill-'));
	try {
		cpSync(ready.profile, profile, { recursive: true });
		const browser = await startOn(profile);
		try {
			const { ask } = await openDesk(browser.context, ready.address, ready.inputs.definitions);
			await ask('openRestricted', 'key', ready.inputs.identity);
			const place = await previewed(ask, ready.inputs.second);
			let over = false;
			const accepting = ask('accept', place)
				.catch(() => undefined)
				.finally(() => (over = true));
			await waitFor(moment, ready, profile, () => over);
			await browser.kill();
			await accepting;
		} finally {
			await browser.kill();
		}
		const what = `killed ${said(moment)}`;
		const open = found(profile, ready.inputs.secrets);
		if (open.length > 0) tally.faults.push(`${what}, on disk in the clear: ${open.join('; ')}`);
		await judge(ready, profile, tally, what);
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

const said = (moment: Moment): string =>
	'share' in moment
		? `at ${Math.round(moment.share * 100)}% of accepting`
		: `${moment.afterWriting.toFixed(1)} ms after writing began`;

const none = (): Tally => ({ old: 0, fresh: 0, faults: [] });

/** @param options `runs` kills, spread over the time that accepting and sealing take */
export async function prove({ runs = 25, seed, log }: ProofOptions): Promise<ProofOutcome> {
	const { done, add } = record<Tally>(
		'deliveries',
		`${path.basename(process.env.WIJKLADDER_COMMANDS ?? '')}-${seed}-${runs}`
	);
	let ready: Ready | null = null;
	const all: Tally[] = [];
	/** Made ready only where something is left to be done. */
	const once = async (key: string, what: string, run: (made: Ready, tally: Tally) => Promise<void>) => {
		let tally = done.get(key);
		if (!tally) {
			tally = none();
			await run((ready ??= await prepare(seed)), tally);
			add(key, tally);
		}
		all.push(tally);
		const { old, fresh, faults } = tally;
		log(
			`${what}: ${[old && 'old', fresh && 'new', faults.length && faults.join('; ')].filter(Boolean).join(', ') || 'holds'}`
		);
	};
	const random = seeded(seed);
	try {
		for (let run = 0; run < runs; run++) {
			// Nearly all of the time goes into sealing; the files are written at its end, in a few tens of milliseconds.
			const part = (run + random()) / runs;
			const moment = run % 3 === 0 ? { share: part } : { afterWriting: 25 * part };
			await once(`kill ${run}`, `kill ${run + 1} of ${runs}, ${said(moment)}`, (made, tally) =>
				killOnce(made, moment, tally)
			);
		}
		await once('two windows', 'two windows at once', twoWindows);
		await once('no room', 'no room left', fullDisk);
	} finally {
		// What was made ready stands in a folder of its own, with a server before it.
		await (ready as Ready | null)?.close();
	}
	const sum = (count: (one: Tally) => number) => all.reduce((total, one) => total + count(one), 0);
	const [old, fresh] = [sum((one) => one.old), sum((one) => one.fresh)];
	const faults = all.flatMap((one) => one.faults);
	const summary = [
		`${runs} kills during accepting and sealing, two windows at once, no room left: ${old} wholly old, ${fresh} wholly new afterwards (one of them after no room)`,
		`faults: ${faults.length}`,
		...faults
	].join('\n');
	return { passed: faults.length === 0 && old + fresh === runs + 1, summary };
}
