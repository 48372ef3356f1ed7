// Proves that what the report page calls kept is on disk: browsers killed while typing, and two windows writing at once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { currentSite } from '../current-site.ts';
import { serve } from '../serve/server.mjs';
import { startOn, type Killable } from './kept-browser.ts';
import { fieldsOf, openDesk, standIn, standing, type Desk } from './kept-page.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

type Random = () => number;
type Log = (line: string) => void;

export interface Tally {
	runs: number;
	/** Words that were typed, and those of them that are nowhere: the last moments before a kill, never called kept. */
	typed: number;
	gone: number;
	/** Words that stood on screen while the page called them kept. */
	called: number;
	/** Those of them that were not found again. */
	lost: string[];
	/** Runs in which a field under a cursor was changed by somebody else. */
	replaced: number;
	/** Runs in which a window did not say that the quarter is open elsewhere too. */
	silent: number;
}

/** mulberry32: the same seed types the same words in the same fields, at the same pace. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
const pick = <Item>(items: readonly Item[], random: Random): Item => {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new Error('the report page has no field to write in');
	return item;
};

const wordsIn = (text: string): string[] => text.match(/\bw\d+[a-z]\d+\b/g) ?? [];

interface Typing {
	desk: Desk;
	fields: readonly string[];
	name: string;
	random: Random;
	/** True from when the browser is about to be gone. */
	over: () => boolean;
	/** Takes every word that was typed as a whole. */
	typed: string[];
}

/** Types words until it is over; true when the field under the cursor came to hold something else than was typed. */
async function typeOn({ desk: { page }, fields, name, random, over, typed }: Typing): Promise<boolean> {
	let [field, expected, replaced] = ['', '', false];
	const value = () => page.locator(`#${field}`).inputValue();
	for (let count = 0; !over(); count++) {
		if (field === '' || (fields.length > 1 && random() < 0.15)) {
			field = pick(fields, random);
			await standIn(page, field);
			expected = await value();
		}
		const word = ` ${name}${count}`;
		await page.keyboard.type(word, { delay: 5 + random() * 25 });
		expected += word;
		typed.push(word.trim());
		if (over()) break;
		const now = await value();
		replaced ||= now !== expected;
		await sleep(random() < 0.2 ? 500 + random() * 600 : random() * 60);
	}
	return replaced;
}

/** What a browser that was killed does to the hand that types is no finding. */
async function untilKilled(typing: Typing): Promise<boolean> {
	try {
		return await typeOn(typing);
	} catch (error) {
		if (typing.over()) return false;
		throw error;
	}
}

/** Waits for words instead of seconds: a busy machine types as much as an idle one. @throws what ends the typing early */
async function typedWords(typed: readonly string[], count: number, typing: Promise<boolean>): Promise<void> {
	const ended = typing.then(() => true);
	while (typed.length < count && !(await Promise.race([ended, sleep(20, false)])));
}

const called = (desks: readonly Desk[]): string[] => [
	...new Set(desks.flatMap((desk) => wordsIn(Object.values(desk.calledKept()).join('\n'))))
];

/** Opens the profile again and looks for words. */
async function missing(profile: string, address: string, words: readonly string[]): Promise<string[]> {
	const browser = await startOn(profile);
	try {
		const { page } = await openDesk(browser.context, address);
		await sleep(300);
		const found = new Set(wordsIn(await standing(page)));
		return words.filter((one) => !found.has(one));
	} finally {
		await browser.kill();
	}
}

/** What was typed, what was called kept, and what of both stands there when the profile is opened again. */
async function count(
	tally: Tally,
	desks: readonly Desk[],
	typed: readonly string[],
	profile: string,
	address: string
): Promise<void> {
	const words = called(desks);
	const gone = new Set(await missing(profile, address, [...words, ...typed]));
	tally.typed += typed.length;
	tally.gone += typed.filter((one) => gone.has(one)).length;
	tally.called += words.length;
	tally.lost.push(...words.filter((one) => gone.has(one)));
}

async function onProfile<Result>(use: (profile: string) => Promise<Result>): Promise<Result> {
	const profile = mkdtempSync(path.join(tmpdir(), 'kept-'));
	try {
		return await use(profile);
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** One window, killed while somebody types. */
async function killOnce(address: string, seed: number, profile: string, tally: Tally): Promise<void> {
	const random = seeded(seed);
	const browser = await startOn(profile);
	let over = false;
	try {
		const desk = await openDesk(browser.context, address);
		const all = await fieldsOf(desk.page);
		const fields = [pick(all, random), pick(all, random), pick(all, random)];
		const typed: string[] = [];
		const typing = untilKilled({ desk, fields, name: `w${seed}a`, random, over: () => over, typed });
		await typedWords(typed, 2 + random() * 12, typing);
		await sleep(random() * 800);
		over = true;
		await browser.kill();
		await typing;
		await count(tally, [desk], typed, profile, address);
	} finally {
		over = true;
		await browser.kill();
	}
}

/** Two windows on one quarter: in odd runs in the same note, in even runs each in notes of its own; half of them killed. */
async function pairOnce(address: string, seed: number, profile: string, tally: Tally): Promise<void> {
	const random = seeded(seed);
	const browser: Killable = await startOn(profile);
	let over = false;
	try {
		const desks = [await openDesk(browser.context, address), await openDesk(browser.context, address)];
		const all = desks[0] ? await fieldsOf(desks[0].page) : [];
		const [same, one, other] = [pick(all, random), pick(all, random), pick(all, random)];
		const typed: string[] = [];
		const typing = desks.map((desk, index) =>
			untilKilled({
				desk,
				fields: seed % 2 === 1 ? [same] : [same, index === 0 ? one : other],
				name: `w${seed}${index === 0 ? 'a' : 'b'}`,
				random: seeded(seed * 2 + index),
				over: () => over,
				typed
			})
		);
		await typedWords(typed, 4 + random() * 12, Promise.race(typing));
		await sleep(random() * 800);
		over = true;
		const killed = seed % 4 < 2;
		if (killed) await browser.kill();
		const replaced = await Promise.all(typing);
		// The last words are kept a moment after the last key.
		if (!killed) await sleep(1500);
		await browser.kill();
		tally.replaced += replaced.includes(true) ? 1 : 0;
		tally.silent += desks.every((desk) => desk.saidElsewhere()) ? 0 : 1;
		await count(tally, desks, typed, profile, address);
	} finally {
		over = true;
		await browser.kill();
	}
}

interface Asked {
	/** Of the report page. */
	address: string;
	runs: number;
	seed: number;
	log: Log;
}

async function repeat(
	what: string,
	{ address, runs, seed, log }: Asked,
	once: typeof killOnce
): Promise<Tally> {
	const tally: Tally = { runs, typed: 0, gone: 0, called: 0, lost: [], replaced: 0, silent: 0 };
	for (let run = 0; run < runs; run++) {
		const { called, gone, lost, typed } = { ...tally, lost: tally.lost.length };
		await onProfile((profile) => once(address, seed + run, profile, tally));
		log(
			`${what} ${run + 1}/${runs}, seed ${seed + run}: ${tally.typed - typed} words typed, ${tally.gone - gone} gone; ${tally.called - called} called kept, ${tally.lost.length - lost} of them lost`
		);
	}
	return tally;
}

export const kills = (asked: Asked): Promise<Tally> => repeat('kill', asked, killOnce);
export const pairs = (asked: Asked): Promise<Tally> => repeat('pair', asked, pairOnce);

export const holds = ({ called, lost, replaced, silent }: Tally): boolean =>
	called > 0 && lost.length === 0 && replaced === 0 && silent === 0;

/** @param options `runs` kills and as many pairs of windows, on the built site */
export async function prove({ runs = 50, seed, log }: ProofOptions): Promise<ProofOutcome> {
	const server = await serve({ folder: await currentSite(), port: Number(process.env.PORT ?? 0) });
	try {
		const asked = { address: `http://127.0.0.1:${server.port}/rapport`, runs, seed, log };
		const killed = await kills(asked);
		const paired = await pairs(asked);
		const told = (what: string, one: Tally) =>
			`${one.runs} ${what}: ${one.called} words called kept, ${one.lost.length} of them lost (${one.typed} typed, ${one.gone} gone)`;
		const summary = `${told('kills', killed)}; ${told('pairs of windows', paired)}, ${paired.replaced} times a note changed under the cursor, ${paired.silent} times a window was not told of the other`;
		return { passed: holds(killed) && holds(paired), summary };
	} finally {
		await server.close();
	}
}
