// What is inside a sealed file, made without sealing it, so that a test can spoil what sealing would never let through.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { openDatabase, writeDatabase } from '../../src/lib/engine/node-file.ts';
import type { EngineTable, TableRow } from '../../src/lib/engine/tables.ts';
import type { SealedRows } from '../../src/lib/vault/admission.ts';
import { canonicalLines } from '../../src/lib/vault/canonical.ts';
import { judge, type Expected } from '../../src/lib/vault/judge.ts';
import {
	manifestRows,
	sealedContract,
	sealedTables,
	tablesOf,
	type Manifest
} from '../../src/lib/vault/manifest.ts';
import { VaultError } from '../../src/lib/vault/vault-error.ts';
import { eventKinds, eventRows, visitRow } from '../../src/lib/vault/visits/event-rows.ts';
import { someVisit } from './visits/some-visit.ts';
import { openWasmEngine } from '../engine/wasm-engine.ts';

export const hashOf = (rows: SealedRows, contract = sealedContract): string => {
	const hash = createHash('sha256');
	for (const line of canonicalLines(tablesOf(contract), rows)) hash.update(line);
	return hash.digest('hex');
};

const day = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const orNull = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { freq: 4 });
const id = fc.stringMatching(/^[a-z]{1,8}-[0-9]{1,3}$/);
/** Whatever somebody may type, and what JSON writes otherwise than it stands there. */
const text = fc.oneof(
	id,
	fc.constantFrom(
		'met "haken"',
		'schuin\\streep',
		'regel\nregel',
		'\u0000\u001f\t',
		'a\u2028b',
		'😀 é',
		"d'A"
	),
	fc.string({ unit: 'binary', minLength: 1 })
);
const whole = fc.integer({ min: 0, max: 4 });
const broken = fc.oneof(
	whole,
	fc.integer({ min: -10_000, max: 10_000 }).map((cents) => cents / 100),
	fc.constantFrom(
		-0,
		1e-12,
		1.5e-7,
		1e-6,
		1.25e-5,
		0.0001,
		0.1 + 0.2,
		1 / 3,
		123_456_789.012_345_6,
		999_999_999_999
	),
	fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => (Math.abs(one) < 1e-12 ? 0 : one))
);

const rowsOf = (words: fc.Arbitrary<string>, number: fc.Arbitrary<number>, maxLength: number) => {
	const many = <Row extends TableRow>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength, size: 'max' });
	/** Of those with many texts: a test that wants none of one kind among them would look for long. */
	const few = <Row extends TableRow>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 3 });
	const domain = fc.constantFrom(...lifeDomainIds);
	const wave = fc.record({ wave: fc.constantFrom('2009-Q1', '2011'), wave_index: fc.constant(8036) });
	return fc.record<SealedRows>({
		households: many(
			fc.record({
				...{ household: words, area: id, started: day, ended: orNull(day), end_reason: orNull(words) },
				...{ coach: id, adults: orNull(whole), children: orNull(whole), consent: orNull(day) },
				withdrawn: fc.constant(null)
			})
		),
		assessments: many(
			fc.record({
				...{ household: words, domain, date: day, rung: fc.integer({ min: 1, max: 5 }) },
				...{ assessor: fc.constantFrom('coach', 'family', 'both'), coach: orNull(id) }
			})
		),
		results: many(
			fc.record({ household: words, result: id, date: day, status: fc.constantFrom('open', 'met', 'lapsed') })
		),
		actions: many(
			fc.record({
				...{ household: words, domain, action: words, kind: fc.constantFrom('agreement', 'sanction') },
				...{ actor: fc.constantFrom('family', 'coach'), organisation: orNull(words), opened: day },
				...{ due: orNull(day), closed: orNull(day), status: fc.constantFrom('planned', 'done') }
			})
		),
		surveys: many(
			fc
				.tuple(wave, fc.record({ area: id, respondent: words, indicator: id, value: orNull(number) }))
				.map(([when, answer]) => ({ ...when, ...answer, weight: Math.abs(answer.value ?? 1) }))
		),
		responses: many(
			fc
				.tuple(
					wave,
					fc.record({
						...{ group: fc.constantFrom('coach', 'organisation'), respondent: id },
						...{ organisation: orNull(words), item: fc.constantFrom('4F', '12'), score: orNull(number) }
					})
				)
				.map(([when, answer]) => ({ ...when, ...answer }))
		),
		left_out: many(
			fc.record({
				...{ area: id, period: fc.constant('2009-Q1'), period_index: fc.constant(8036) },
				...{ without_consent: whole, withdrawn: whole }
			})
		),
		visit_events: few(
			fc
				.record({
					...{ event: id, household: words, kind: fc.constantFrom(...eventKinds), date: day },
					...{ made: orNull(id), reason: orNull(words), action: orNull(words), rung: orNull(fc.constant(3)) },
					...{ domain: orNull(domain), row: orNull(words), due: orNull(day) }
				})
				.map((event): TableRow => ({ ...eventRows(someVisit(), 'x')[0], ...event }))
		),
		visits: few(
			fc
				.record({ sequence: fc.integer({ min: 1, max: 99 }), sha256: id, coach: orNull(words) })
				.map((visit): TableRow => ({ ...visitRow(someVisit(), 'x', 'x'), ...visit }))
		),
		receipts: many(
			fc.record({ device: id, sequence: fc.integer({ min: 1, max: 99 }), visit: id, sha256: id })
		),
		erasures: many(fc.record({ number: words, day, why: fc.constantFrom('asked', 'retention') })),
		clients: many(
			fc
				.tuple(wave, fc.record({ respondent: words, area: id, item: id, value: orNull(number) }))
				.map(([when, answer]) => ({ ...when, ...answer }))
		),
		effort: many(
			fc
				.record({
					...{ group: fc.constantFrom('coached', 'comparison'), household: words, organisation: words },
					...{ contact: fc.constantFrom('visit', 'case-manager'), contacts: orNull(whole) },
					...{ hours: orNull(number.map(Math.abs)), domain: orNull(domain), note: orNull(words) }
				})
				.map((row) => ({ ...row, period: '2009-Q1', period_index: 8036 }))
		)
	});
};
/** Rows as most programmes have them, and rows with everything in them that is hard to write. */
export const plainRows = rowsOf(id, whole, 30);
export const awkwardRows = rowsOf(text, broken, 30);

export interface Contents {
	rows: SealedRows;
	/** Instead of what is so. */
	manifest?: Partial<Manifest>;
	without?: EngineTable;
	/** Done to the file afterwards. */
	sql?: string;
}
const usual = {
	contract: sealedContract,
	programme: 'ons-programma',
	name: { nl: 'Ons', en: 'Ours' },
	synthetic: true,
	madeOn: '2012-01-01',
	retainUntil: '2013-06-30'
};
export const expected: Expected = { programme: 'ons-programma', today: '2013-06-30', pastRetention: false };

/** As it was written last: many tests spoil the same file, each in another way. */
let last: { contents: string; bytes: Uint8Array } | null = null;

/** @param file path of a file that does not exist yet */
async function write({ rows, manifest, without }: Omit<Contents, 'sql'>, file: string): Promise<void> {
	const contents = JSON.stringify([rows, manifest, without], (_, cell: unknown) =>
		Object.is(cell, -0) ? '-0' : cell
	);
	if (last?.contents === contents) return writeFileSync(file, last.bytes);
	const counts = Object.fromEntries(sealedTables.map((table) => [table, rows[table].length]));
	const facts = manifestRows({
		...usual,
		rows: counts as Manifest['rows'],
		sha256: hashOf(rows, manifest?.contract),
		...manifest
	});
	await writeDatabase(
		file,
		[...tablesOf(manifest?.contract ?? sealedContract), 'manifest' as const].filter(
			(table) => table !== without
		),
		async (table) => (table === 'manifest' ? facts : rows[table])
	);
	last = { contents, bytes: readFileSync(file) };
}

/** Does something with the file while it is there. */
async function withFile<Answer>(
	{ sql, ...contents }: Contents,
	use: (file: string) => Promise<Answer>
): Promise<Answer> {
	const folder = mkdtempSync(path.join(tmpdir(), 'judge-'));
	const file = path.join(folder, 'contents.duckdb');
	try {
		await write(contents, file);
		if (sql !== undefined) await spoil(file, sql);
		return await use(file);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function spoil(file: string, sql: string): Promise<void> {
	const instance = await DuckDBInstance.create(file);
	const connection = await instance.connect();
	await connection.run(sql);
	await connection.run('CHECKPOINT');
	connection.closeSync();
	instance.closeSync();
}

export const bytesOf = (contents: Contents): Promise<Uint8Array> =>
	withFile(contents, async (file) => readFileSync(file));

/** Asks the native engine, which answers far sooner than the browser's. */
export const askedNatively = <Answer>(
	contents: Contents,
	ask: (engine: Engine) => Promise<Answer>
): Promise<Answer> =>
	withFile(contents, async (file) => {
		const engine = await openDatabase(file);
		return ask(engine).finally(() => engine.close());
	});

/** What judging says, by the browser's own engine or (for many cases) by the native one: opened, or the code and the place. */
export const judged = (
	contents: Contents,
	{ as = {}, natively = false }: { as?: Partial<Expected>; natively?: boolean } = {}
): Promise<string> =>
	withFile(contents, async (file) => {
		const engine = natively ? await openDatabase(file) : await openWasmEngine(readFileSync(file));
		try {
			const found = await judge(engine, { ...expected, ...as });
			return `opened ${found.rows.households} ${found.sha256}`;
		} catch (error) {
			if (!(error instanceof VaultError)) return `unforeseen ${String(error)}`;
			const { code, place, retainUntil } = error;
			const at = place && [place.table, place.row, place.column].filter((one) => one !== null).join(' ');
			return [code, at, retainUntil].filter(Boolean).join(' ');
		} finally {
			await engine.close();
		}
	});
