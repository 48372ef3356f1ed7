// Pages of peers with the same rows, installed at a pinned version, served from here, and measured in turn with ours.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import { root } from '../inputs.mjs';
import { inTurn, over } from './against.ts';
import { conditions, type Condition } from './conditions.ts';
import { measureAreas, type Areas } from './filter.ts';
import { mediansOf } from './median.ts';
import { buildWith } from './published.ts';

/** Mosaic, of the University of Washington, with the DuckDB-Wasm that it asks for. */
const mosaic = '0.32.0';
/** Later ones ask for a package that the registry lacks. */
const pinned = { '@uwdata/flechette': '2.5.0' };

/** @returns where Mosaic is installed; it is no dependency of ours */
function installed(): string {
	const place = path.join(root, '.cache/peers', `mosaic-${mosaic}`);
	if (existsSync(path.join(place, 'node_modules/@uwdata/vgplot'))) return place;
	mkdirSync(place, { recursive: true });
	writeFileSync(path.join(place, 'package.json'), JSON.stringify({ private: true, overrides: pinned }));
	const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `@uwdata/vgplot@${mosaic}`];
	execFileSync('npm', words, { cwd: place, stdio: ['ignore', 2, 2] });
	return place;
}

/** Makes a folder with Mosaic's page over the published tables of a build. */
async function mosaicOver(site: string, folder: string): Promise<void> {
	const place = installed();
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	await build({
		entryPoints: [path.join(import.meta.dirname, 'peers/mosaic.js')],
		outfile: path.join(folder, 'mosaic.js'),
		nodePaths: [path.join(place, 'node_modules')],
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		logLevel: 'warning'
	});
	const dist = path.join(place, 'node_modules/@duckdb/duckdb-wasm/dist');
	for (const name of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'])
		cpSync(path.join(dist, name), path.join(folder, name));
	cpSync(path.join(import.meta.dirname, 'peers/mosaic.html'), path.join(folder, 'index.html'));
	const [tables = ''] = readdirSync(site).filter((name) => name.endsWith('.duckdb'));
	cpSync(path.join(site, tables), path.join(folder, 'published.duckdb'));
}

/** By `<condition> <rows>`: milliseconds of an area that was never asked for and of one that was, ours, Mosaic's, and ours over Mosaic's. */
export type Peers = Record<string, Record<'own' | 'mosaic' | 'ratio', Areas>>;

interface Asked {
	/** Of the built site. */
	own: string;
	goals: readonly string[];
	sizes: readonly number[];
	runs: number;
	say: (text: string) => void;
}

export async function measurePeers(launch: () => Promise<Browser>, asked: Asked): Promise<Peers> {
	const { own, goals, sizes, runs, say } = asked;
	const peers: Peers = {};
	const query = new URLSearchParams(goals.map((goal) => ['goal', goal])).toString();
	for (const size of sizes) {
		const [site, page] = ['own', 'mosaic'].map((which) =>
			path.join(tmpdir(), `wijkladder-bench-${process.pid}-${which}-${size}`)
		) as [string, string];
		say(`${size} observations: our page and Mosaic's`);
		await buildWith(own, site, size);
		await mosaicOver(site, page);
		for (const condition of conditions.filter((one: Condition) => !one.network)) {
			say(`${condition.name} ${size}: ${runs} readers of each, in turn`);
			const [mine, theirs] = await inTurn(launch, [site, page], runs, (browser, origin, which) =>
				measureAreas(browser, which === 0 ? `${origin}/` : `${origin}/?${query}`, condition)
			);
			const keys = ['area', 'again'] as const;
			const [ours, its] = [mediansOf(mine, keys), mediansOf(theirs, keys)];
			peers[`${condition.name} ${size}`] = {
				own: ours,
				mosaic: its,
				ratio: { area: over(ours.area, its.area), again: over(ours.again, its.again) }
			};
		}
		for (const folder of [site, page]) rmSync(folder, { recursive: true, force: true });
	}
	return peers;
}
