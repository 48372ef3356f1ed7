// The version is one number: the newest of the changelog, of the package, of its lock file and of the software in a report.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/lib/server/source-hashes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const headings = [...textOf('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? '');
const released = headings
	.filter((one) => one !== '[Unreleased]')
	.map((one) => {
		const { number, day } =
			/^\[(?<number>\d+\.\d+\.\d+)\] - (?<day>\d{4}-\d{2}-\d{2})$/.exec(one)?.groups ?? {};
		return { heading: one, number: number ?? '', day: day ?? '' };
	});

describe('the version', () => {
	it('is the newest of the changelog, and the same in package.json, its lock file and the software', () => {
		const newest = released[0]?.number;
		const { version: ofPackage } = JSON.parse(textOf('package.json')) as { version: string };
		const lock = JSON.parse(textOf('package-lock.json')) as {
			version: string;
			packages: Record<string, { version?: string }>;
		};
		const remedy =
			'raise "version" in package.json, run npm install --package-lock-only, and give CHANGELOG.md a heading for it';
		expect(ofPackage, remedy).toBe(newest);
		expect(lock.version, remedy).toBe(newest);
		expect(lock.packages['']?.version, remedy).toBe(newest);
		expect(version()).toBe(newest);
	});

	it('has a heading with a number and a day for each release, newest first', () => {
		for (const { heading, number, day } of released) {
			expect(number, `"${heading}" should read [1.2.3] - 2026-12-31`).not.toBe('');
			expect(Number.isNaN(Date.parse(day)), heading).toBe(false);
		}
		const order = released.map(({ number }) =>
			number.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)
		);
		expect(new Set(order).size).toBe(order.length);
		expect(order).toEqual([...order].sort((a, b) => b - a));
		const days = released.map(({ day }) => day);
		expect(days).toEqual([...days].sort().reverse());
	});
});
