// Two builds beside each other: first charts of both in turn, so that what the machine does meanwhile falls on both alike.
import type { Browser } from '@playwright/test';
import { conditions } from './conditions.ts';
import { visit, type Visit } from './first-chart.ts';
import { median } from './median.ts';
import { serve } from '../serve/server.mjs';

const compared = ['bytesToFirstChart', 'firstContentfulPaint', 'timeToFirstChart'] as const;
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

/** @returns ratios; above 1 is more bytes, or slower, than the other build */
export async function measureAgainst(
	launch: () => Promise<Browser>,
	{ own, other, paths, runs, say }: Pair
): Promise<Ratios> {
	const servers = [
		await serve({ folder: own, port: 0, host: '127.0.0.1' }),
		await serve({ folder: other, port: 0, host: '127.0.0.1' })
	];
	const ratios: Ratios = {};
	for (const condition of conditions)
		for (const path of paths) {
			say(`${condition.name} ${path}: ${runs} visits of each build, in turn`);
			const visits: Visit[][] = [[], []];
			for (let run = 0; run < runs; run++) {
				// A browser of its own for each pair: what one leaves in memory is no part of the next.
				const browser = await launch();
				const order = run % 2 === 0 ? [0, 1] : [1, 0];
				for (const which of order)
					visits[which]?.push(
						await visit(browser, `http://127.0.0.1:${servers[which]?.port ?? 0}${path}`, condition)
					);
				await browser.close();
			}
			const ratioOf = (key: Compared): number | null => {
				const [mine, theirs] = visits.map((all) => median(all.map((one) => one[key])));
				return mine === null || mine === undefined || !theirs ? null : Number((mine / theirs).toFixed(3));
			};
			const pairs = compared.map((key) => [key, ratioOf(key)] as const);
			ratios[`${condition.name} ${path}`] = Object.fromEntries(pairs) as Record<Compared, number | null>;
		}
	for (const server of servers) await server.close();
	return ratios;
}
