// npm run prove -- <name> [--runs N] [--seed N] [--firefox]: a long proof, seeded; finished runs are kept, so that it goes on where it stopped.
// --firefox: in Firefox, for a proof that knows both; others take no notice of it.
// Exit 0: it holds; 1: it does not, with what broke it; 2: no such proof.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Proof } from './prove/proof.ts';

const folder = fileURLToPath(new URL('prove/', import.meta.url));
const names = readdirSync(folder)
	.filter(
		(file) =>
			file.endsWith('.ts') &&
			/^export (async function|const) prove\b/m.test(readFileSync(path.join(folder, file), 'utf8'))
	)
	.map((file) => path.basename(file, '.ts'));

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		runs: { type: 'string' },
		seed: { type: 'string' },
		firefox: { type: 'boolean', default: false }
	}
});
const [name] = positionals;
const whole = (text: string | undefined): number | undefined =>
	text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
if (name === undefined || !names.includes(name)) {
	process.stderr.write(`Welk bewijs? / Which proof? ${names.join(', ')}\n`);
	process.exit(2);
}
const { prove } = (await import(`./prove/${name}.ts`)) as { prove: Proof };
// What a proof started ends with it: at a signal nobody would be told otherwise, and a browser would stay.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const started = Date.now();
const { passed, summary } = await prove({
	runs: whole(values.runs),
	seed: whole(values.seed) ?? 1,
	firefox: values.firefox,
	log: (line) => process.stderr.write(`${line}\n`)
});
process.stdout.write(
	`${summary}\n${passed ? 'holds' : 'DOES NOT HOLD'}, ${((Date.now() - started) / 1000).toFixed(0)} s\n`
);
process.exit(passed ? 0 : 1);
