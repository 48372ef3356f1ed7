// What `npm test` counts of a run in browsers: a second try is named, and does not hide a fault that comes back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { atSecondTry, fromPlaywright } from '../../scripts/count-tests.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ended = 'expected' | 'unexpected' | 'flaky' | 'skipped';
/** A report as Playwright writes it, with a test for each way to end. */
function reported(ended: Ended[], errors: object[] = []): string {
	const file = path.join(folder, 'report.json');
	const count = (one: Ended) => ended.filter((other) => other === one).length;
	const specs = ended.map((status, at) => ({
		...{ title: `number ${at}`, file: 'a.spec.ts', tests: [{ status }] }
	}));
	const stats = {
		...{ expected: count('expected'), unexpected: count('unexpected') },
		...{ flaky: count('flaky'), skipped: count('skipped') }
	};
	const suites = [{ title: 'a.spec.ts', file: 'a.spec.ts', suites: [{ title: 'of a page', specs }] }];
	writeFileSync(file, JSON.stringify({ stats, errors, suites }));
	return file;
}

describe('a test that passed at its second try', () => {
	test('counts as passed and is named, up to two of them', () => {
		const file = reported(['expected', 'flaky', 'skipped', 'flaky']);
		expect(fromPlaywright(file)).toEqual({ passed: 3, failed: 0, skipped: 1 });
		expect(atSecondTry(file)).toEqual([
			'tests/e2e/a.spec.ts: of a page number 1',
			'tests/e2e/a.spec.ts: of a page number 3'
		]);
	});

	test('counts as failed where there are three', () => {
		const file = reported(['flaky', 'flaky', 'expected', 'flaky']);
		expect(fromPlaywright(file)).toEqual({ passed: 1, failed: 3, skipped: 0 });
		expect(atSecondTry(file)).toHaveLength(3);
	});
});

test('what failed twice, an error outside a test, and a report that is not there, failed', () => {
	expect(fromPlaywright(reported(['unexpected', 'expected']))).toEqual({ passed: 1, failed: 1, skipped: 0 });
	expect(fromPlaywright(reported(['expected'], [{}]))).toEqual({ passed: 1, failed: 1, skipped: 0 });
	expect(fromPlaywright(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
