// Proves that the local set is never half: browsers killed while a delivery is accepted and sealed, no room left, and two windows at once; and that no row about a family is on disk.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Texts } from '../../tests/local/page/page.ts';
import { openDesk, type Asked } from './deliveries/driver.ts';
import { makeInputs, type Inputs } from './deliveries/inputs.ts';
import { found } from './deliveries/on-disk.ts';
import { openSite } from './deliveries/site.ts';
import { startOn } from './kept-browser.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

export interface Tally {
	old: number;
	fresh: number;
	/** What is wrong, a line each. */
	faults: string[];
}

const restricted = ['households.csv', 'assessments.csv', 'actions.csv'];
const plain = (texts: Texts): string =>
	JSON.stringify(
		Object.entries(texts)
			.filter(([name]) => !restricted.includes(name) && !/\.age$|deliveries/.test(name))
			.sort()
	);
const about = (texts: Texts): string => JSON.stringify(restricted.map((name) => texts[name] ?? ''));

export interface Ready {
	address: string;
	inputs: Inputs;
	/** A profile that has accepted the first delivery. */
	profile: string;
	before: Texts;
	/** What stands there once the second is accepted. */
	after: Texts;
	/** Milliseconds that accepting took. */
	takes: number;
	close: () => Promise<void>;
}

const refused = (outcome: object): boolean => 'refused' in outcome;

/** Previews and accepts; the number of the preview. @throws Error where either is refused */
async function previewed(ask: Asked, delivered: Inputs['first']): Promise<number> {
	const preview = await ask('preview', delivered);
	if (!('place' in preview)) throw new Error(`no preview: ${JSON.stringify(preview)}`);
	return preview.place;
}

async function acceptWhole(ask: Asked, delivered: Inputs['first']): Promise<void> {
	const outcome = await ask('accept', await previewed(ask, delivered));
	if (refused(outcome)) throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
}

/** The set before and after the second delivery, whole. */
export async function prepare(seed: number): Promise<Ready> {
	const [site, inputs] = [await openSite(), await makeInputs(seed)];
	const folder = mkdtempSync(path.join(tmpdir(), 'deliveries-'));
	const [profile, other] = [path.join(folder, 'first'), path.join(folder, 'second')];
	const first = await startOn(profile);
	const desk = await openDesk(first.context, site.address, inputs.definitions);
	await acceptWhole(desk.ask, inputs.first);
	const before = await desk.ask('files');
	await first.kill();
	cpSync(profile, other, { recursive: true });
	const second = await startOn(other);
	const { ask } = await openDesk(second.context, site.address, inputs.definitions);
	await ask('openRestricted', 'key', inputs.identity);
	const place = await previewed(ask, inputs.second);
	const from = Date.now();
	await ask('accept', place);
	const takes = Date.now() - from;
	const after = await ask('files');
	await second.kill();
	return {
		...{ address: site.address, inputs, profile, before, after, takes },
		async close() {
			await site.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}

/** What stands there when a profile is opened again: the old or the new, whole, and nothing beside it. */
async function judge(ready: Ready, profile: string, tally: Tally, what: string): Promise<void> {
	const fault = (text: string) => tally.faults.push(`${what}: ${text}`);
	const browser = await startOn(profile);
	try {
		const { ask } = await openDesk(browser.context, ready.address, ready.inputs.definitions);
		const opening = await ask('openRestricted', 'key', ready.inputs.identity);
		if (opening) fault(`the sealed file does not open: ${JSON.stringify(opening)}`);
		const [texts, state, stored] = [await ask('files'), await ask('state'), await ask('stored')];
		const isNew = plain(texts) === plain(ready.after);
		if (!isNew && plain(texts) !== plain(ready.before)) fault('the plain files are neither old nor new');
		if (about(texts) !== about(isNew ? ready.after : ready.before))
			fault('the sealed rows are not of the same delivery');
		const files = new Set(state.deliveries.map(({ accepted }) => accepted)).size;
		if (files !== (isNew ? 2 : 1)) fault(`the log tells of ${files} deliveries`);
		if (stored.some((name) => !/^lokaal(\/(inhoud|stand)-\w+)?$/.test(name)))
			fault(`left over: ${stored.join()}`);
		if (stored.filter((name) => name.includes('stand-')).length !== 1) fault('more than one generation');
		tally[isNew ? 'fresh' : 'old']++;
	} finally {
		await browser.kill();
	}
	const open = found(profile, ready.inputs.secrets);
	if (open.length > 0) fault(`on disk in the clear: ${open.join('; ')}`);
}

/** One browser, killed at a moment of accepting; `share` of the time that it takes. */
export async function killOnce(ready: Ready, share: number, tally: Tally): Promise<void> {
	const profile = mkdtempSync(path.join(tmpdir(), 'deliveries-kill-'));
	try {
		cpSync(ready.profile, profile, { recursive: true });
		const browser = await startOn(profile);
		try {
			const { ask } = await openDesk(browser.context, ready.address, ready.inputs.definitions);
			await ask('openRestricted', 'key', ready.inputs.identity);
			const place = await previewed(ask, ready.inputs.second);
			const accepting = ask('accept', place).catch(() => undefined);
			await sleep(share * ready.takes);
			await browser.kill();
			await accepting;
		} finally {
			await browser.kill();
		}
		const what = `killed at ${Math.round(share * 100)}%`;
		const open = found(profile, ready.inputs.secrets);
		if (open.length > 0) tally.faults.push(`${what}, on disk in the clear: ${open.join('; ')}`);
		await judge(ready, profile, tally, what);
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** Two windows that accept at once: one wins wholly, and the other is told. Then the last is undone, and all is forgotten. */
export async function twoWindows(ready: Ready, tally: Tally): Promise<void> {
	const profile = mkdtempSync(path.join(tmpdir(), 'deliveries-tabs-'));
	const fault = (text: string) => tally.faults.push(`two windows: ${text}`);
	const browser = await startOn(profile);
	try {
		const { inputs, address } = ready;
		const desks = [];
		for (let count = 0; count < 2; count++)
			desks.push(await openDesk(browser.context, address, inputs.definitions));
		const { households: _h, assessments: _a, actions: _c, ...open } = inputs.first;
		const two = { areas: open.areas ?? '', observations: inputs.second.observations ?? '' };
		const places = await Promise.all(desks.map(({ ask }, index) => previewed(ask, index === 0 ? open : two)));
		const outcomes = await Promise.all(desks.map(({ ask }, index) => ask('accept', places[index] ?? -1)));
		const lost = outcomes.filter(refused);
		if (lost.length !== 1 || !JSON.stringify(lost).includes('changed-elsewhere'))
			fault(`accepted: ${JSON.stringify(outcomes)}`);
		const mark = outcomes[0] && !refused(outcomes[0]) ? inputs.marks.first : inputs.marks.second;
		const [one, other] = [await desks[0]?.ask('files'), await desks[1]?.ask('files')];
		if (!one || JSON.stringify(one) !== JSON.stringify(other)) fault('the windows show two sets');
		if (!one?.['observations.csv']?.includes(mark)) fault('it is not the set of the one who won');
		await desks[0]?.ask('undo');
		const states = [await desks[0]?.ask('state'), await desks[1]?.ask('files')];
		if (Object.keys(states[1] ?? {}).join() !== 'deliveries.csv') fault(`undone: ${JSON.stringify(states)}`);
		await desks[0]?.ask('forget');
		const left = await desks[0]?.ask('stored');
		if (left?.length !== 0) fault(`not forgotten: ${left?.join()}`);
	} finally {
		await browser.kill();
	}
	const still = found(profile, [mark(ready.inputs, 'first'), mark(ready.inputs, 'second')]);
	if (still.length > 0) fault(`forgotten, and still on disk: ${still.join('; ')}`);
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

const mark = ({ marks }: Inputs, which: 'first' | 'second'): string => marks[which];

/** No room: the old set stands and the page says how much was needed; with room it goes in. */
export async function fullDisk(ready: Ready, tally: Tally): Promise<void> {
	const profile = mkdtempSync(path.join(tmpdir(), 'deliveries-full-'));
	cpSync(ready.profile, profile, { recursive: true });
	const fault = (text: string) => tally.faults.push(`no room: ${text}`);
	const browser = await startOn(profile);
	try {
		const { page, ask } = await openDesk(browser.context, ready.address, ready.inputs.definitions);
		await ask('openRestricted', 'key', ready.inputs.identity);
		const place = await previewed(ask, ready.inputs.second);
		const session = await browser.context.newCDPSession(page);
		const origin = new URL(ready.address).origin;
		const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 20_000 });
		const outcome = await ask('accept', place);
		if (!('refused' in outcome) || outcome.refused !== 'no-room')
			fault(`accepted: ${JSON.stringify(outcome)}`);
		else if (!('needed' in outcome.facts) || Number(outcome.facts.needed) < 100_000)
			fault(`it does not say how much: ${JSON.stringify(outcome.facts)}`);
		if (plain(await ask('files')) !== plain(ready.before)) fault('the old set does not stand');
		if ((await ask('stored')).filter((name) => name.includes('stand-')).length !== 1)
			fault('a generation is left');
		await session.send('Storage.overrideQuotaForOrigin', { origin });
		const again = await ask('accept', place);
		if (refused(again)) fault(`with room again: ${JSON.stringify(again)}`);
		if (plain(await ask('files')) !== plain(ready.after)) fault('the new set does not stand');
	} finally {
		await browser.kill();
	}
	await judge(ready, profile, tally, 'after no room');
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** @param options `runs` kills, spread over the time that accepting and sealing take */
export async function prove({ runs = 25, seed, log }: ProofOptions): Promise<ProofOutcome> {
	const ready = await prepare(seed);
	const tally: Tally = { old: 0, fresh: 0, faults: [] };
	try {
		for (let run = 0; run < runs; run++) {
			// Most of the time goes into sealing; the files are written at its end.
			const share = run % 2 === 0 ? (run + 0.5) / runs : 0.85 + (0.25 * run) / runs;
			await killOnce(ready, share, tally);
			const { old, fresh, faults } = tally;
			log(
				`kill ${run + 1}/${runs} at ${Math.round(share * 100)}%: ${old} old, ${fresh} new, ${faults.length} faults`
			);
		}
		await twoWindows(ready, tally);
		await fullDisk(ready, tally);
	} finally {
		await ready.close();
	}
	const { old, fresh, faults } = tally;
	const summary = [
		`${runs} kills during accepting and sealing (${ready.takes} ms): ${old} wholly old, ${fresh} wholly new afterwards (one more after no room)`,
		...faults
	].join('\n');
	return { passed: faults.length === 0 && old + fresh === runs + 1, summary };
}
