// The official `age` program, which has to open every file that the page made.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const hasAge = (): boolean => spawnSync('age', ['--version']).status === 0;

/** @returns what stands in it; null where `age` refuses it */
export function openWithAge(sealed: Buffer, identity: string): string | null {
	const folder = mkdtempSync(path.join(tmpdir(), 'visits-age-'));
	try {
		const [key, file] = [path.join(folder, 'key.txt'), path.join(folder, 'file.age')];
		writeFileSync(key, identity, { mode: 0o600 });
		writeFileSync(file, sealed);
		const { status, stdout } = spawnSync('age', ['-d', '-i', key, file]);
		return status === 0 ? stdout.toString('utf8') : null;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
