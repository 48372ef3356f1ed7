// Seals admitted rows: one DuckDB file with them and a manifest, encrypted as an age file; for whom, and until when. Node only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Encrypter } from 'age-encryption';
import { z } from '../domain/zod.ts';
import type { SealedRows } from './admission.ts';
import { canonicalLines } from './canonical.ts';
import { lockWith, type Lock } from './decrypt.ts';
import { manifestOf, type Contents } from './contents.ts';
import { manifestRows, sealedTables, type Manifest } from './manifest.ts';
import { impossibleCellExit, VaultError } from './vault-error.ts';

const placeSchema = z.object({ table: z.string(), row: z.number(), column: z.string() });

export interface Sealing extends Contents {
	lock: Lock;
	/** Told when the file is made and its encryption begins. */
	onEncrypting?: () => void;
}

/**
 * The sealed bytes, and what they say about themselves.
 * @throws VaultError `impossible-value` where a cell holds what no page would open
 * @throws Error when the rows cannot be written or a recipient is no public key (see `isRecipient`)
 */
export async function seal(sealing: Sealing): Promise<{ bytes: Uint8Array; manifest: Manifest }> {
	const { rows, lock, onEncrypting } = sealing;
	const encrypter = lockWith(new Encrypter(), lock);
	const manifest = manifestOf(sealing, sha256Of(rows));
	const database = await write(rows, manifest);
	onEncrypting?.();
	return { bytes: await encrypter.encrypt(database), manifest };
}

function sha256Of(rows: SealedRows): string {
	const hash = createHash('sha256');
	for (const line of canonicalLines(sealedTables, rows)) hash.update(line);
	return hash.digest('hex');
}

function* linesOf(rows: SealedRows, manifest: Manifest): Generator<string> {
	yield* canonicalLines(sealedTables, rows);
	yield* canonicalLines(['manifest'], { manifest: manifestRows(manifest) });
}

/**
 * The DuckDB file, written by a process of its own that is told the admitted rows and nothing else: DuckDB leaves bytes of
 * unused memory in a file, and this process has read households that must stay out.
 */
async function write(rows: SealedRows, manifest: Manifest): Promise<Uint8Array> {
	const root = process.env.WIJKLADDER_ROOT ?? process.cwd();
	const writer = spawn(process.execPath, [path.join(root, 'scripts/run.mjs'), 'seal-tables'], {
		cwd: root,
		// Unused memory is filled with one byte, and the environment is nearly empty: what is left in the file says nothing.
		env: {
			PATH: process.env.PATH,
			TMPDIR: process.env.TMPDIR,
			MALLOC_PERTURB_: '255',
			MALLOC_ARENA_MAX: '1'
		},
		stdio: 'pipe'
	});
	const ended = new Promise<number | null>((resolve, reject) => {
		writer.on('close', resolve);
		writer.on('error', reject);
	});
	const [database, reason, status, sent] = await Promise.all([
		collect(writer.stdout),
		collect(writer.stderr),
		ended,
		// A writer that stops early breaks the pipe; its own words say more than that.
		pipeline(Readable.from(batches(linesOf(rows, manifest))), writer.stdin).catch((error: unknown) => error)
	]);
	if (status === impossibleCellExit)
		throw new VaultError('impossible-value', {
			place: placeSchema.parse(JSON.parse(reason.toString('utf8')))
		});
	if (status !== 0) throw new Error(`the tables could not be written: ${reason.toString('utf8').trim()}`);
	if (sent !== undefined) throw sent;
	return new Uint8Array(database);
}

async function collect(stream: Readable): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of stream) parts.push(part);
	return Buffer.concat(parts);
}

/** Many lines at a time: a pipe takes one long text far faster than a thousand short ones. */
function* batches(lines: Iterable<string>): Generator<string> {
	let batch: string[] = [];
	for (const line of lines) {
		if (batch.push(line) < 4096) continue;
		yield batch.join('');
		batch = [];
	}
	if (batch.length > 0) yield batch.join('');
}
