// Proves that a visit is nowhere readable and never lost: browsers killed while a coach types, seals and hands over, and every byte of the profile searched.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { buildFolder } from '../inputs.mjs';
import { serve } from '../serve/server.mjs';
import { startOn, type Killable } from './kept-browser.ts';
import { seeded } from './kept.ts';
import { found } from './on-disk.ts';
import { record, type ProofOptions, type ProofOutcome } from './proof.ts';
import {
	makeCoach,
	openPage,
	rungsAsWritten,
	sealedFiles,
	steps,
	unlock,
	wordsOf,
	writeWhole,
	type Coach,
	type Words
} from './visits/coach.ts';
import { hasAge, openWithAge } from './visits/official.ts';

export const moments = ['typing', 'sealing', 'handing over'] as const;
export type Moment = (typeof moments)[number];

export interface Ready {
	address: string;
	coach: Coach;
	/** A profile in which one visit was finished. */
	profile: string;
	/** Finished visits by number, and the words in each. */
	accepted: Record<string, Words>;
	close: () => Promise<void>;
}
export interface Outcome {
	moment: Moment;
	/** Visits that the page called finished before the kill. */
	accepted: number;
	/** Files that the official program opened. */
	opened: number;
	faults: string[];
}

/** A profile with a key that is known and one finished visit. */
export async function prepare(seed: number, site = buildFolder()): Promise<Ready> {
	const server = await serve({ folder: site, port: 0, host: '127.0.0.1' });
	const address = `${server.url}/bezoek`;
	const folder = mkdtempSync(path.join(tmpdir(), 'visits-'));
	const profile = path.join(folder, 'profile');
	const coach = await makeCoach(seed);
	const browser = await startOn(profile);
	const words = wordsOf(`${seed}v0`);
	const accepted: Record<string, Words> = {};
	try {
		const page = await openPage(browser.context, address);
		await unlock(page, coach);
		accepted[await writeWhole(page, words)] = words;
	} finally {
		await browser.kill();
	}
	return {
		...{ address, coach, profile, accepted },
		async close() {
			await server.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		}
	};
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
			await unlock(page, ready.coach);
			const number = await reach(page, browser, moment, words, random);
			if (number) accepted[number] = words;
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
		const number = await writeWhole(page, words);
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
	await kill(random() * 500);
	await work;
	return number;
}

/** What stands there when the profile is opened again. @returns how many files the official program opened */
async function judge(
	ready: Ready,
	profile: string,
	accepted: Record<string, Words>,
	faults: string[]
): Promise<number> {
	const browser = await startOn(profile);
	try {
		const page = await openPage(browser.context, ready.address);
		await unlock(page, ready.coach);
		const files = await sealedFiles(page);
		let opened = 0;
		const texts: Record<string, string> = {};
		for (const [name, base64] of Object.entries(files)) {
			if (!name.endsWith('.age')) continue;
			const text = openWithAge(Buffer.from(base64, 'base64'), ready.coach.text);
			if (text === null) faults.push(`age does not open ${name}`);
			else {
				opened++;
				texts[name] = text;
			}
		}
		for (const [number, { household, reason, observation }] of Object.entries(accepted)) {
			const visit = Object.keys(texts).find((name) => name.startsWith(`bezoek-${number}-`));
			const told = visit === undefined ? '' : (texts[visit] ?? '');
			if (![household, reason].every((word) => told.includes(word)) || !told.includes('BEGIN SSH SIGNATURE'))
				faults.push(`visit ${number} was finished and is not there as it was written`);
			if (told.includes(observation)) faults.push(`visit ${number} holds the coach's own observation`);
			if (!(texts[`waarneming-${number}.age`] ?? '').includes(observation))
				faults.push(`the observation of visit ${number} is lost`);
		}
		const count = Number(await page.locator('[data-outbox] [data-count]').getAttribute('data-count'));
		if (count < Object.keys(accepted).length) faults.push(`the outbox tells of ${count} visits`);
		return opened;
	} finally {
		await browser.kill();
	}
}

/** A text that a page keeps in the clear is found: else nothing that is not found proves anything. */
export async function searchFinds(address: string): Promise<boolean> {
	const profile = mkdtempSync(path.join(tmpdir(), 'visits-control-'));
	const text = 'leesbaar-teken-qxz';
	const browser = await startOn(profile);
	try {
		const page = await openPage(browser.context, address);
		await page.evaluate(async (text) => {
			const root = await navigator.storage.getDirectory();
			const writer = await (await root.getFileHandle('proef', { create: true })).createWritable();
			await writer.write(text);
			await writer.close();
		}, text);
	} finally {
		await browser.kill();
	}
	const finds = found(profile, [text, ...rungsAsWritten]);
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	// And of the page itself nothing looks like a visit.
	return finds.length > 0 && finds.every((one) => one.endsWith(text));
}

/** @param options `runs` kills, each moment in its turn, on the site as it was last built */
export async function prove({ runs = 25, seed, log }: ProofOptions): Promise<ProofOutcome> {
	if (!hasAge()) return { passed: false, summary: 'the official program age is not installed' };
	const { build } = JSON.parse(readFileSync(path.join(buildFolder(), '_app/version.json'), 'utf8')) as {
		build: string;
	};
	const { done, add } = record<Outcome>('visits', build);
	const ready = await prepare(seed);
	const outcomes: Outcome[] = [];
	try {
		if (!(await searchFinds(ready.address)))
			return { passed: false, summary: 'the search does not find what is there' };
		for (let run = 0; run < runs; run++) {
			const moment = moments[run % moments.length] ?? 'typing';
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
		...faults
	].join('\n');
	return { passed: faults.length === 0 && outcomes.length === runs, summary };
}
