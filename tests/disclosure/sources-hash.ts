// What proofs of disclosure rest on, as one number: the rules of protection, the attack, and the demonstration.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folders = [
	'src/lib/disclosure',
	'src/lib/domain',
	'src/lib/queries',
	'src/lib/subjects/households/ask',
	'src/lib/subjects/households/answer',
	'src/lib/server',
	'src/lib/server/definitions',
	'tests/disclosure',
	'indicators',
	'data/velve-lindenhof'
];

/** @param of folders, without those inside them */
export function sourcesHash(of: readonly string[] = folders): string {
	const hash = createHash('sha256');
	for (const folder of of)
		for (const name of readdirSync(folder).sort())
			if (/\.(ts|yaml|csv)$/.test(name)) hash.update(name).update(readFileSync(path.join(folder, name)));
	return hash.digest('hex').slice(0, 12);
}
