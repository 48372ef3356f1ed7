// Counts tests from what the runners write for machines; a report that is missing or incomplete never counts as success.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './inputs.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** On a busy machine one of hundreds of browsers may be late; three that fail once are a fault. */
const mostAtSecondTry = 2;

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} file */
function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/**
 * Vitest's JSON report. A file that could not be loaded holds no test, and counts as one that failed.
 * @param {string} file
 * @returns {Count}
 */
export function fromVitest(file) {
	const report = read(file);
	if (report === null) return { ...nothing, failed: 1 };
	/** @type {{ status: string, assertionResults: { status: string }[] }[]} */
	const results = report.testResults;
	const broken = results.filter(
		(one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed')
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + (report.numTodoTests ?? 0)
	};
}

/**
 * Playwright's JSON report; errors outside a test count too. Of tests that passed at their second try only, two may have passed in a run: `atSecondTry`
 * names them. Where there are more, each failed.
 * @param {string} file
 * @returns {Count}
 */
export function fromPlaywright(file) {
	const report = read(file);
	if (report === null) return { ...nothing, failed: 1 };
	const { expected, unexpected, flaky, skipped } = report.stats;
	const failed = unexpected + report.errors.length;
	return flaky > mostAtSecondTry
		? { passed: expected, failed: failed + flaky, skipped }
		: { passed: expected + flaky, failed, skipped };
}

/**
 * A runner that fails without naming a test (an unhandled error, no tests found) still failed.
 * @param {Count} count
 * @param {boolean} succeeded the runner's exit status was 0
 * @returns {Count}
 */
export const withExit = (count, succeeded) =>
	succeeded || count.failed > 0 ? count : { ...count, failed: count.failed + 1 };

/** @typedef {{ title: string, file?: string, specs?: { title: string, file: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite */

/**
 * The names of the tests that were left out.
 * @param {string} vitest @param {string} playwright their reports
 * @returns {string[]}
 */
export function skippedIn(vitest, playwright) {
	/** @type {{ name: string, assertionResults: { status: string, fullName: string }[] }[]} */
	const files = read(vitest)?.testResults ?? [];
	const units = files.flatMap(({ name, assertionResults }) =>
		assertionResults
			.filter(({ status }) => status === 'pending' || status === 'skipped' || status === 'todo')
			.map(({ fullName }) => `${path.relative(root, name)}: ${fullName}`)
	);
	return [...units, ...inBrowser(playwright, 'skipped')];
}

/**
 * The names of the tests that failed once and then passed: each has a fault, in itself or in the product, that is still to be found.
 * @param {string} playwright its report
 */
export const atSecondTry = (playwright) => inBrowser(playwright, 'flaky');

/** @param {string} playwright @param {'skipped' | 'flaky'} ended @returns {string[]} */
function inBrowser(playwright, ended) {
	/** @param {Suite} suite @param {string[]} above @returns {string[]} */
	const named = ({ title, file, specs = [], suites = [] }, above) => {
		const here = title === file ? above : [...above, title];
		return [
			...specs
				.filter(({ tests }) => tests.some(({ status }) => status === ended))
				.map((spec) => `tests/e2e/${spec.file}: ${[...here, spec.title].join(' ')}`),
			...suites.flatMap((one) => named(one, here))
		];
	};
	/** @type {Suite[]} */
	const suites = read(playwright)?.suites ?? [];
	return suites.flatMap((one) => named(one, []));
}
