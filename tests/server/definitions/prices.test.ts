// A price list with a mistake is refused with its file, its line, what is wrong and what to do.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DefinitionError, readDefinitions } from '../../../src/lib/server/definitions/definitions.ts';

const indicators = path.resolve(import.meta.dirname, '../../../indicators');
const shipped = readFileSync(path.join(indicators, 'prices.yaml'), 'utf8');
const made: string[] = [];
afterAll(() => made.forEach((one) => rmSync(one, { recursive: true })));

function told(change: (text: string) => string): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'prices-'));
	made.push(folder);
	mkdirSync(path.join(folder, 'indicators'));
	writeFileSync(path.join(folder, 'indicators/prices.yaml'), change(shipped));
	try {
		readDefinitions(indicators, folder);
		return '';
	} catch (error) {
		if (error instanceof DefinitionError) return error.in('en');
		throw error;
	}
}
const lineOf = (text: string): number => shipped.split('\n').findIndex((one) => one.includes(text)) + 1;

describe('prices.yaml', () => {
	it('is read as it ships, and every price names its source or says that it is made up', () => {
		const { prices } = readDefinitions(indicators);
		for (const one of [...prices.prices, prices.usual_care])
			expect(one.invented || one.source.nl.length > 10, JSON.stringify(one)).toBe(true);
	});

	it.each([
		[
			'a price above its limit',
			'    price: 62',
			'    price: 95',
			/"price" is 95, but must lie between "low" \(54\) and "high" \(75\)/
		],
		[
			'a year that cannot be converted',
			'    year: 2009',
			'    year: 1999',
			/the year 1999 is not under "index"/
		],
		[
			'a text for a price',
			'    price: 62',
			'    price: veel',
			/"prices\.price" must be a number, but here stands "veel"/
		],
		['an unknown kind', '    kind: outcome', '    kind: gain', /kind/],
		[
			'a horizon that cannot be chosen',
			'horizon: 3',
			'horizon: 4',
			/"horizon" may not be 4\. Choose from: 1, 3, 5, 10/
		],
		['a name that stands twice', '  - id: uur-andere', '  - id: uur-wijkteam', /uur-wijkteam already stands/],
		['a mean, which counts no people', '    indicator: bbr-actief', '    indicator: overlast', /overlast/]
	])('names %s with its line', (_, from, to, sentence) => {
		const found = told((text) => text.replace(from, to));
		expect(found).toMatch(sentence);
		const line = Number(/prices\.yaml:(\d+)/.exec(found)?.[1]);
		expect(Math.abs(line - lineOf(from))).toBeLessThanOrEqual(1);
	});
});
