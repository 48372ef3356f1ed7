// `npm run bench`: measures the production build in a real Chromium and prints medians as JSON on standard output.
// Milliseconds and bytes. `--runs 5`, `--sizes 20000,1000000,10000000`, `--households 20000,1000000`, `--rows 1000000` and `--path /` override;
// `--only site`, `--only households`, `--only report`, `--only intake`, `--only delivery`, `--only studies`, `--only company`, `--only publishing` or `--only visits` measures one part. `--against <folder of another build> --paths /,/en`
// measures first charts of both in turn, and with `--only choices` choices of both over `--sizes` instead, and nothing else.
// `--only areas` builds a site of 20 areas and one of 500 and puts their bytes beside each other. `--only builds` builds the demonstration where nothing
// is kept and once more with a note changed; with `--against <checkout of another version>` in turn with that one's.
// `--only peers` measures our page and those of peers with the same rows in turn, which `npm install` brings from the registry.
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { measureAgainst, measureChoicesAgainst } from './bench/against.ts';
import { measureBuilds } from './bench/cold.ts';
import { measureComposed } from './bench/composed.ts';
import { measureCompany } from './bench/company.ts';
import { conditions } from './bench/conditions.ts';
import { measureChanges, type Changes } from './bench/filter.ts';
import { visit, visitKeys, type Visit } from './bench/first-chart.ts';
import { measureDelivery } from './bench/delivery.ts';
import { measureHouseholds } from './bench/households.ts';
import { measureIntake } from './bench/intake.ts';
import { median, mediansOf, rounded } from './bench/median.ts';
import { buildWith } from './bench/published.ts';
import { measureManyAreas } from './bench/page-bytes.ts';
import { measurePeers } from './bench/peers.ts';
import { measurePublishing } from './bench/publishing.ts';
import { measureReport } from './bench/report.ts';
import { measureStudies } from './bench/studies.ts';
import { measureVisits } from './bench/visits.ts';
import { chromiumArguments } from './chromium.ts';
import { currentSite } from './current-site.ts';
import { buildFolder } from './inputs.mjs';
import { serve } from './serve/server.mjs';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		sizes: { type: 'string', default: '20000,1000000,10000000' },
		households: { type: 'string', default: '20000,1000000' },
		rows: { type: 'string', default: '1000000' },
		only: { type: 'string', default: '' },
		visits: { type: 'string', default: '600' },
		path: { type: 'string', default: '/' },
		against: { type: 'string', default: '' },
		paths: { type: 'string', default: '/' }
	}
});
const runs = Number(values.runs);
const sizes = values.sizes.split(',').map(Number);
const assessments = values.households.split(',').map(Number);
const rows = Number(values.rows);
const visits = Number(values.visits);
if (![runs, rows, visits, ...sizes, ...assessments].every((one) => Number.isInteger(one) && one > 0)) {
	process.stderr.write('--runs, --rows, --visits, --sizes and --households take whole numbers above 0.\n');
	process.exit(2);
}

const say = (text: string) => process.stderr.write(`${text}\n`);

function launch(): Promise<Browser> {
	const { browserPath } = createRequire(import.meta.url)('./setup.cjs') as { browserPath: () => string };
	return chromium.launch({
		executablePath: browserPath() || undefined,
		args: chromiumArguments
	});
}

/** Repeats a measurement; one that yields nothing is not tried again. */
async function times<Result>(
	count: number,
	once: () => Promise<Result>,
	yieldsNothing: (result: Result) => boolean = () => false
): Promise<Result[]> {
	const results: Result[] = [];
	while (results.length < count && !results.some(yieldsNothing)) results.push(await once());
	return results;
}

const isMissing = (one: Changes): boolean => one.engineStart === null;

/** First charts and starts of the engine on the build as it is. */
async function measureSite(browser: Browser, folder: string) {
	const server = await serve({ folder, port: 0, host: '127.0.0.1' });
	const url = `http://127.0.0.1:${server.port}${values.path}`;
	const results: Record<string, Visit & { engineStart: number | null }> = {};
	for (const condition of conditions) {
		say(`${condition.name}: ${runs} visits`);
		const visits = await times(runs, () => visit(browser, url, condition));
		say(`${condition.name}: ${runs} starts of DuckDB-Wasm`);
		const starts = await times(runs, () => measureChanges(browser, url, condition, 0), isMissing);
		const engineStart = rounded(median(starts.map((one) => one.engineStart)));
		results[condition.name] = { ...mediansOf(visits, visitKeys), engineStart };
	}
	await server.close();
	return results;
}

/** The goals that the overview of a built site shows. */
function goalsOf(site: string): string[] {
	const page = readFileSync(path.join(site, 'index.html'), 'utf8');
	return [...new Set([...page.matchAll(/<li[^>]* data-indicator="([^"]+)"/g)].map((one) => one[1] ?? ''))];
}

type Latency = Pick<Changes, 'confidence' | 'area'>;

/** Warm changes on a number of observations. The network plays no part in them, except on the smallest table. */
async function measureSize(browser: Browser, size: number): Promise<Record<string, Latency> | null> {
	const copy = path.join(tmpdir(), `wijkladder-bench-${process.pid}-${size}`);
	say(`${size} observations: writing the tables`);
	if (!(await buildWith(buildFolder(), copy, size))) {
		say('The build publishes no tables, so changes were not measured.');
		return null;
	}
	const server = await serve({ folder: copy, port: 0, host: '127.0.0.1' });
	const url = `http://127.0.0.1:${server.port}${values.path}`;
	const results: Record<string, Latency> = {};
	for (const condition of conditions) {
		if (condition.network && size !== Math.min(...sizes)) continue;
		say(`${size} observations, ${condition.name}: ${runs * 4} changes of each choice`);
		const { confidence, area } = await measureChanges(browser, url, condition, runs * 4);
		results[condition.name] = { confidence: rounded(confidence), area: rounded(area) };
	}
	await server.close();
	rmSync(copy, { recursive: true, force: true });
	return results;
}

/** Sealed household files, opened and chosen from, at full speed. */
async function householdsOf(folder: string) {
	const server = await serve({ folder, port: 0, host: '127.0.0.1' });
	const url = `http://127.0.0.1:${server.port}/huishoudens`;
	const results = await measureHouseholds(launch, url, { sizes: assessments, runs, say });
	await server.close();
	return results;
}

/** The report page, and its files, at full speed; and what it takes without a browser. */
async function reportOf(folder: string) {
	const server = await serve({ folder, port: 0, host: '127.0.0.1' });
	const results = await measureReport(launch, `http://127.0.0.1:${server.port}/rapport`, { runs, say });
	await server.close();
	return { ...results, ...(await measureComposed(runs)) };
}

// No page plays a part in it, so that neither a build nor a browser is needed.
const intake = values.only === '' || values.only === 'intake' ? await measureIntake(rows, runs, say) : {};
if (values.only === 'intake') {
	process.stdout.write(`${JSON.stringify({ runs, intake }, null, '\t')}\n`);
	process.exit(0);
}
if (values.only === 'areas') {
	process.stdout.write(`${JSON.stringify(await measureManyAreas(say), null, '\t')}\n`);
	process.exit(0);
}
if (values.only === 'builds') {
	const other = values.against === '' ? '' : path.resolve(values.against);
	process.stdout.write(`${JSON.stringify(await measureBuilds(other, { runs, say }), null, '\t')}\n`);
	process.exit(0);
}
if (values.only === 'company') {
	const company = await measureCompany(launch, { runs, say });
	process.stdout.write(`${JSON.stringify({ runs, company }, null, '\t')}\n`);
	process.exit(0);
}
await currentSite().catch((error: unknown) => {
	process.stderr.write(`${String(error)}\n`);
	process.exit(2);
});
if (values.against !== '') {
	const pair = {
		own: buildFolder(),
		other: path.resolve(values.against),
		paths: values.paths.split(','),
		runs,
		say
	};
	const measured =
		values.only === 'choices'
			? await measureChoicesAgainst(launch, pair, sizes)
			: await measureAgainst(launch, pair);
	process.stdout.write(`${JSON.stringify(measured, null, '\t')}\n`);
	process.exit(0);
}
if (values.only === 'peers') {
	const own = buildFolder();
	const peers = await measurePeers(launch, { own, goals: goalsOf(own), sizes, runs, say });
	process.stdout.write(`${JSON.stringify(peers, null, '\t')}\n`);
	process.exit(0);
}
if (values.only === 'delivery') {
	const delivery = await measureDelivery(launch, buildFolder(), { rows, runs, say });
	process.stdout.write(`${JSON.stringify({ runs, delivery }, null, '\t')}\n`);
	process.exit(0);
}
if (values.only === 'publishing') {
	const publishing = await measurePublishing(launch, buildFolder(), { runs, say });
	process.stdout.write(`${JSON.stringify({ runs, publishing }, null, '\t')}\n`);
	process.exit(0);
}
if (values.only === 'studies') {
	const studies = await measureStudies(launch, buildFolder(), { runs, say });
	process.stdout.write(`${JSON.stringify({ runs, studies }, null, '\t')}\n`);
	process.exit(0);
}
if (values.only === 'visits') {
	const server = await serve({ folder: buildFolder(), port: 0, host: '127.0.0.1' });
	const url = `http://127.0.0.1:${server.port}/huishoudens`;
	const measured = await measureVisits(launch, url, { rows, visits, runs, say });
	await server.close();
	process.stdout.write(`${JSON.stringify({ runs, visits: measured }, null, '\t')}\n`);
	process.exit(0);
}
const browser = await launch();
const part = (name: 'site' | 'households' | 'report') => values.only === '' || values.only === name;
const site = part('site') ? await measureSite(browser, buildFolder()) : {};
const filterToChart: Record<string, Record<string, Latency> | null> = {};
if (part('site')) for (const size of sizes) filterToChart[size] = await measureSize(browser, size);
const households = part('households') ? await householdsOf(buildFolder()) : {};
const report = part('report') ? await reportOf(buildFolder()) : {};
const machine = {
	processor: cpus()[0]?.model ?? '',
	cores: cpus().length,
	memory: totalmem(),
	node: process.versions.node,
	chromium: browser.version()
};
await browser.close();
process.stdout.write(
	`${JSON.stringify({ path: values.path, runs, machine, ...site, filterToChart, households, report, intake }, null, '\t')}\n`
);
