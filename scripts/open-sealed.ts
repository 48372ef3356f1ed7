// Opens a sealed file for a command: asks for what opens it, judges it as a page does, and hands over its rows; nothing stays on disk.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../src/lib/engine/node-file.ts';
import type { SealedRows } from '../src/lib/vault/admission.ts';
import { decrypt, type Secret } from '../src/lib/vault/decrypt.ts';
import { judge, type Expected } from '../src/lib/vault/judge.ts';
import type { Manifest } from '../src/lib/vault/manifest.ts';
import { readSealedRows } from '../src/lib/vault/rows.ts';
import { sweepSealing } from './workings.mjs';

/**
 * @throws VaultError as the page that opens it
 * @throws Error of the system where the file cannot be read
 */
export async function openSealedFile(
	file: string,
	secret: Secret,
	expected: Expected
): Promise<{ rows: SealedRows; manifest: Manifest }> {
	const database = await decrypt(readFileSync(file), secret);
	// Nobody else on this machine may read what stands on disk for a moment.
	const before = process.umask(0o077);
	sweepSealing();
	const folder = mkdtempSync(path.join(tmpdir(), `wijkladder-seal-${process.pid}-`));
	const away = (): void => rmSync(folder, { recursive: true, force: true });
	process.once('exit', away);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
	try {
		const opened = path.join(folder, 'opened.duckdb');
		writeFileSync(opened, database);
		const engine = await openDatabase(opened);
		try {
			const manifest = await judge(engine, expected);
			return { rows: await readSealedRows(engine), manifest };
		} finally {
			await engine.close();
		}
	} finally {
		process.umask(before);
		away();
	}
}
