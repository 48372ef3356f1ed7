// Proves that a visit is nowhere readable and never lost: browsers killed while a coach types, seals and hands over and a leader merges, and every byte of the profile searched.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { currentSite } from '../current-site.ts';
import { startOn, type Killable } from './kept-browser.ts';
import { seeded } from './kept.ts';
import { found } from './on-disk.ts';
import { record, type ProofOptions, type ProofOutcome } from './proof.ts';
import { openPage, rungsAsWritten, steps, unlock, wordsOf, writeWhole, type Words } from './visits/coach.ts';
import { judge, searchFinds } from './visits/judge.ts';
import { bringTogether, bringsTogether, makeVisits, openLeader } from './visits/leader.ts';
import { hasAge } from './visits/official.ts';
import { prepare, type Ready } from './visits/ready.ts';

export const moments = ['typing', 'sealing', 'handing over', 'merging'] as const;
export type Moment = (typeof moments)[number];

export interface Outcome {
	moment: Moment;
	/** Visits that the page called finished before the kill. */
	accepted: number;
	/** Files that the official program opened. */
	opened: number;
	faults: string[];
}

/** What is done when the browser is killed; what that does to the hands is no finding. */
async function untilKilled(work: Promise<unknown>, over: () => boolean): Promise<void> {
	await work.catch((error: unknown) => {
		if (!over()) throw error;
	});
}

/** One browser, killed at a moment that the seed tells. */
export async function killOnce(ready: Ready, moment: Moment, seed: number): Promise<Outcome> {
	const random = seeded(seed);
	const profile = mkdtempSync(path.join(tmpdir(), 'visits-kill-'));
	const words = wordsOf(`${seed}k`);
	const accepted = { ...ready.accepted };
	const faults: string[] = [];
	try {
		cpSync(ready.profile, profile, { recursive: true });
		const browser = await startOn(profile);
		try {
			const page = await openPage(browser.context, ready.address);
			if (moment === 'merging') await merge(ready, page, browser, words, random);
			else {
				await unlock(page, ready.coach);
				const number = await reach(ready, page, browser, moment, words, random);
				if (number) accepted[number] = words;
			}
		} finally {
			await browser.kill();
		}
		const secrets = [
			...[...Object.values(ready.accepted), words].flatMap((one) => Object.values(one) as string[]),
			...[ready.coach.passphrase, ready.coach.identity.secret],
			...rungsAsWritten
		];
		faults.push(...found(profile, secrets).map((one) => `on disk in the clear: ${one}`));
		const opened = await judge(ready, profile, accepted, faults);
		return { moment, accepted: Object.keys(accepted).length, opened, faults };
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** Comes to the moment and kills there. @returns the number of the visit, where the page had called it finished */
async function reach(
	{ takes }: Ready,
	page: Page,
	browser: Killable,
	moment: Moment,
	words: Words,
	random: () => number
): Promise<string> {
	let over = false;
	const kill = async (after: number) => {
		await sleep(after);
		over = true;
		await browser.kill();
	};
	if (moment === 'typing') {
		const all = steps(page, words, 15);
		const last = Math.floor(random() * all.length);
		for (const step of all.slice(0, last)) await step();
		const work = untilKilled(all[last]?.() ?? Promise.resolve(), () => over);
		await kill(random() * 1200);
		await work;
		return '';
	}
	if (moment === 'handing over') {
		const { number } = await writeWhole(page, words);
		const work = untilKilled(page.locator('[data-outbox] .actions button').first().click(), () => over);
		await kill(random() * 400);
		await work;
		return number;
	}
	for (const step of steps(page, words)) await step();
	let number = '';
	const finished = page.locator('[data-finished]');
	const work = untilKilled(
		page
			.locator('[data-finish]')
			.click()
			.then(
				async () => void (number = (await finished.getAttribute('data-finished', { timeout: 20_000 })) ?? '')
			),
		() => over
	);
	// Half as long again as it took: some are done by then.
	await kill(random() * 1.5 * takes);
	await work;
	return number;
}

/** A leader with five visits, killed from when they are dropped to when the new file is there. */
async function merge(
	{ root, site }: Ready,
	page: Page,
	browser: Killable,
	words: Words,
	random: () => number
): Promise<void> {
	const all = [words, ...[1, 2, 3, 4].map((one) => ({ ...words, household: `${words.household}${one}` }))];
	const visits = await makeVisits(site, all);
	await openLeader(page, root);
	let over = false;
	const work = untilKilled(bringTogether(page, visits), () => over);
	await sleep(random() * 2500);
	over = true;
	await browser.kill();
	await work;
}

/** Of a build: those that it has a page for. @param site its folder */
export const momentsOf = (site: string): Moment[] =>
	moments.filter((one) => one !== 'merging' || bringsTogether(site));

/** @param options `runs` kills, each moment in its turn, on the built site */
export async function prove({ runs = 25, seed, log }: ProofOptions): Promise<ProofOutcome> {
	if (!hasAge()) return { passed: false, summary: 'the official program age is not installed' };
	const { build } = JSON.parse(readFileSync(path.join(await currentSite(), '_app/version.json'), 'utf8')) as {
		build: string;
	};
	const { done, add } = record<Outcome>('visits', build);
	const ready = await prepare(seed);
	const outcomes: Outcome[] = [];
	const possible = momentsOf(ready.site);
	try {
		if (!(await searchFinds(ready.address)))
			return { passed: false, summary: 'the search does not find what is there' };
		for (let run = 0; run < runs; run++) {
			const moment = possible[run % possible.length] ?? 'typing';
			const key = `${seed}-${run}`;
			const outcome = done.get(key) ?? (await killOnce(ready, moment, seed * 1000 + run));
			if (!done.has(key)) add(key, outcome);
			outcomes.push(outcome);
			log(
				`kill ${run + 1}/${runs}, ${moment}: ${outcome.accepted} finished, ${outcome.opened} files opened by age, ${outcome.faults.length} faults`
			);
		}
	} finally {
		await ready.close();
	}
	const faults = outcomes.flatMap((one) => one.faults);
	const count = (moment: Moment) => outcomes.filter((one) => one.moment === moment).length;
	const sum = (of: 'accepted' | 'opened') => outcomes.reduce((all, one) => all + one[of], 0);
	const summary = [
		`${runs} kills (${moments.map((one) => `${count(one)} ${one}`).join(', ')}): ${sum('accepted')} finished visits, none may be lost; ${sum('opened')} files opened by age; ${faults.length} faults`,
		...(possible.includes('merging') ? [] : ['merging was not proved: this build has no page for it']),
		...faults
	].join('\n');
	return { passed: faults.length === 0 && outcomes.length === runs, summary };
}
