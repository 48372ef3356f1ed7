// `check-data` on a million rows beside native DuckDB with the same rules: the same faults, what it takes and how much memory.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import bundleCommands from '../../tests/bundle-commands.ts';
import { command } from '../../tests/command.ts';
import { today } from '../../src/lib/domain/today.ts';
import { makeDatedContext } from '../../src/lib/intake/context.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { writeIntakeFolder } from './intake-folder.ts';
import { mediansOf } from './median.ts';

const root = path.resolve(import.meta.dirname, '../..');
const keys = ['wall', 'cpu', 'memory'] as const;
type Taken = Record<(typeof keys)[number], number>;
type Medians = Record<(typeof keys)[number], number | null>;

/** Medians: milliseconds from start to end of the process, those of its processors, and bytes at most in memory. */
export interface IntakeTimes {
	rows: number;
	problems: number;
	checkData: Medians;
	duckdb: Medians;
	/** `check-data` over DuckDB: above 1 is slower, or more. */
	ratio: Medians;
}

/** Told by the process itself when it ends, behind all else that it tells. */
const meter = `data:text/javascript,${encodeURIComponent(
	`process.on('exit', () => { const used = process.resourceUsage();
	process.stderr.write('\\n' + JSON.stringify([(used.userCPUTime + used.systemCPUTime) / 1000, used.maxRSS * 1024])); });`
)}`;

function run(parameters: readonly string[]): Taken & { stdout: string } {
	const start = performance.now();
	const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', meter, ...parameters], {
		encoding: 'utf8',
		maxBuffer: 1e9
	});
	const wall = performance.now() - start;
	if (status === null || status > 1)
		throw new Error(`${parameters[0] ?? ''} ended with ${status}: ${stderr}`);
	const [cpu, memory] = JSON.parse(stderr.split('\n').at(-1) ?? '') as [number, number];
	return { wall, cpu, memory, stdout };
}

/** One fault as both sides name it. */
export const named = (row: number | null, column: string | null, code: string): string =>
	[row ?? '', column ?? '', code].join(' | ');

function ofCheckData(stdout: string): string[] {
	type Entry = { file: string; row: number | null; column: string | null; code: string };
	const { problems, remarks } = JSON.parse(stdout) as { problems: Entry[]; remarks: Entry[] };
	return [...problems, ...remarks]
		.filter(({ file }) => file === 'observations.csv')
		.map(({ row, column, code }) => named(row, column, code))
		.sort();
}

const ofDuckDb = (stdout: string): string[] =>
	(JSON.parse(stdout) as [number, string | null, string][]).map((one) => named(...one)).sort();

export function assertSame(ours: readonly string[], theirs: readonly string[]): void {
	const [own, other] = [new Set(ours), new Set(theirs)];
	const differ = [
		...ours.filter((one) => !other.has(one)).map((one) => `only check-data: ${one}`),
		...theirs.filter((one) => !own.has(one)).map((one) => `only DuckDB: ${one}`)
	];
	if (differ.length > 0 || ours.length !== theirs.length)
		throw new Error(
			`${ours.length} and ${theirs.length} faults, not the same:\n${differ.slice(0, 20).join('\n')}`
		);
}

/** What DuckDB is told of the programme. */
export function factsOf(folder: string): string {
	const { programme, indicators } = readDefinitions(path.join(root, 'indicators'), folder);
	const day = today();
	return JSON.stringify({
		today: day,
		earliest: makeDatedContext({ programme, indicators }, day).earliest,
		threshold: programme.threshold,
		indicators: indicators.map(({ id, kind, frequency, scale }) => ({
			...{ id, kind, yearly: frequency === 'year', quarterly: frequency === 'quarter' },
			...{ min: scale?.min ?? null, max: scale?.max ?? null }
		}))
	});
}

/** Both sides in turn, each in a process of its own, so that what the machine does meanwhile falls on both alike. */
export async function measureIntake(
	rows: number,
	runs: number,
	say: (text: string) => unknown
): Promise<IntakeTimes> {
	const folder = path.join(tmpdir(), `wijkladder-intake-${process.pid}`);
	say(`${rows} rows: writing the folder`);
	writeIntakeFolder(folder, rows, 'intake');
	await bundleCommands();
	const facts = factsOf(folder);
	say(`${rows} rows: check-data and DuckDB, ${runs} times in turn`);
	const taken: [Taken[], Taken[]] = [[], []];
	let problems = 0;
	try {
		for (let time = 0; time < runs; time++) {
			const ours = run([...command('check-data'), folder, '--json']);
			const theirs = run([path.join(root, 'scripts/bench/intake-duckdb.mjs'), folder, facts]);
			const found = ofCheckData(ours.stdout);
			assertSame(found, ofDuckDb(theirs.stdout));
			problems = found.length;
			taken[0].push(ours);
			taken[1].push(theirs);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	const [checkData, duckdb] = [mediansOf(taken[0], keys), mediansOf(taken[1], keys)];
	const over = (key: (typeof keys)[number]): number =>
		Number(((checkData[key] ?? 0) / (duckdb[key] ?? 1)).toFixed(3));
	const ratio = { wall: over('wall'), cpu: over('cpu'), memory: over('memory') };
	return { rows, problems, checkData, duckdb, ratio };
}
