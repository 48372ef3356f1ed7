// Two builds beside each other: first charts of both in turn, so that what the machine does meanwhile falls on both alike.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { conditions } from './conditions.ts';
import { choiceKeys, measureChoices, type Choices } from './filter.ts';
import { visit } from './first-chart.ts';
import { mediansOf } from './median.ts';
import { buildWith } from './published.ts';
import { serve } from '../serve/server.mjs';

const compared = [
	'bytesToFirstChart',
	'requestsToFirstChart',
	'firstContentfulPaint',
	'timeToFirstChart',
	'totalBlockingTime'
] as const;
type Compared = (typeof compared)[number];

/** By `<condition> <path>`: this build over the other one, medians; null where a page shows no chart. */
export type Ratios = Record<string, Record<Compared, number | null>>;

interface Pair {
	/** Folders of built sites. */
	own: string;
	other: string;
	paths: readonly string[];
	runs: number;
	say: (text: string) => void;
}

/** Serves built folders and does the same to each in turn, each time in a browser of its own: what one begins at rest would slow the other. */
export async function inTurn<One, const Folders extends readonly string[]>(
	launch: () => Promise<Browser>,
	folders: Folders,
	runs: number,
	once: (browser: Browser, origin: string, which: number) => Promise<One>
): Promise<{ [Place in keyof Folders]: One[] }> {
	const servers = [];
	for (const folder of folders) servers.push(await serve({ folder, port: 0, host: '127.0.0.1' }));
	const results = folders.map((): One[] => []);
	for (let run = 0; run < runs; run++) {
		const order = [...folders.keys()];
		for (const which of run % 2 === 0 ? order : order.reverse()) {
			const browser = await launch();
			results[which]?.push(await once(browser, `http://127.0.0.1:${servers[which]?.port ?? 0}`, which));
			await browser.close();
		}
	}
	for (const server of servers) await server.close();
	return results as { [Place in keyof Folders]: One[] };
}

/** A ratio in thousandths; null where one of both is missing. */
export const over = (mine: number | null, theirs: number | null): number | null =>
	mine === null || !theirs ? null : Number((mine / theirs).toFixed(3));

/** @returns ratios; above 1 is more, or slower, than the other build */
export async function measureAgainst(
	launch: () => Promise<Browser>,
	{ own, other, paths, runs, say }: Pair
): Promise<Ratios> {
	const ratios: Ratios = {};
	for (const condition of conditions)
		for (const page of paths) {
			say(`${condition.name} ${page}: ${runs} visits of each build, in turn`);
			const [mine, theirs] = await inTurn(launch, [own, other], runs, (browser, origin) =>
				visit(browser, origin + page, condition)
			);
			const [ours, its] = [mediansOf(mine, compared), mediansOf(theirs, compared)];
			const pairs = compared.map((key) => [key, over(ours[key], its[key])] as const);
			ratios[`${condition.name} ${page}`] = Object.fromEntries(pairs) as Record<Compared, number | null>;
		}
	return ratios;
}

/** By `<condition> <rows>`: milliseconds of both builds, and this one over the other. */
export type ChoiceRatios = Record<string, Record<'own' | 'other' | 'ratio', Choices>>;

/** Choices of both builds in turn, over as many observations as asked for; the network plays no part in them. */
export async function measureChoicesAgainst(
	launch: () => Promise<Browser>,
	{ own, other, paths, runs, say }: Pair,
	sizes: readonly number[]
): Promise<ChoiceRatios> {
	const ratios: ChoiceRatios = {};
	for (const size of sizes) {
		say(`${size} observations: writing the tables of both builds`);
		const place = (which: string) => path.join(tmpdir(), `wijkladder-bench-${process.pid}-${which}-${size}`);
		const copies = [place('own'), place('other')] as const;
		await buildWith(own, copies[0], size);
		await buildWith(other, copies[1], size);
		for (const condition of conditions.filter((one) => !one.network))
			for (const page of paths) {
				const name = `${condition.name} ${page} ${size}`;
				say(`${name}: ${runs} readers of each build, in turn`);
				const [mine, theirs] = await inTurn(launch, copies, runs, (browser, origin) =>
					measureChoices(browser, origin + page, condition)
				);
				const [ours, its] = [mediansOf(mine, choiceKeys), mediansOf(theirs, choiceKeys)];
				const pairs = choiceKeys.map((key) => [key, over(ours[key], its[key])] as const);
				ratios[name] = { own: ours, other: its, ratio: Object.fromEntries(pairs) as Choices };
			}
		for (const copy of copies) rmSync(copy, { recursive: true, force: true });
	}
	return ratios;
}
