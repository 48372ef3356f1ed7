// The statistics alone, bundled as one module, load in a plain Node: so others can run published examples against them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import * as statistics from '../../src/lib/statistics/index.ts';

it('loads from a plain .mjs and answers, hidden cells among it', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'statistics-'));
	try {
		await build({
			entryPoints: [path.resolve('src/lib/statistics/index.ts')],
			bundle: true,
			format: 'esm',
			platform: 'node',
			outfile: path.join(folder, 'statistics.mjs'),
			logLevel: 'silent'
		});
		writeFileSync(
			path.join(folder, 'ask.mjs'),
			`import * as statistics from './statistics.mjs';
			const { safe } = await statistics.auditSuppression({ counts: [[1, 9], [9, 9]], suppressed: [[0, 0]], threshold: 5 });
			const { upper } = statistics.poissonRate({ numerator: 2, denominator: 1 });
			console.log(JSON.stringify({ names: Object.keys(statistics).sort(), safe, upper }));`
		);
		const printed = execFileSync(process.execPath, [path.join(folder, 'ask.mjs')], {
			cwd: folder,
			encoding: 'utf8'
		});
		const { names, safe, upper } = JSON.parse(printed) as { names: string[]; safe: boolean; upper: number };
		expect(names).toEqual(Object.keys(statistics).sort());
		expect(safe).toBe(false);
		// qchisq(0.975, 6) / 2
		expect(upper).toBeCloseTo(7.224687667723961, 12);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
