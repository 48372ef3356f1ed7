// Appendix 6 to the letter: the table of the source, as it was copied out beside this repository, against the questionnaire that ships.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';

const root = path.resolve(import.meta.dirname, '../..');
const copied = path.resolve(root, '../shared/domain.md');
const there = existsSync(copied);
if (!there)
	process.stderr.write(`${path.relative(root, copied)} is not there: appendix 6 is not read from it\n`);

/** `4H 4O 11A-11C 3 (sancties)`, `2 and 3` → items; null = not asked. */
function itemsIn(cell: string): string[] | null {
	if (cell === '-') return null;
	const words = cell
		.replace(/\([^)]*\)/g, ' ')
		.split(/[\s,]+|\band\b/)
		.filter(Boolean);
	return words.flatMap((word) => {
		const range = /^(\d+)([A-Z])-\1?([A-Z])$/.exec(word) ?? /^(\d+)([A-Z])-\d+([A-Z])$/.exec(word);
		if (!range) return [word];
		const [, number = '', from = 'A', to = 'A'] = range;
		const letters = Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, place) =>
			String.fromCharCode(from.charCodeAt(0) + place)
		);
		return letters.map((letter) => `${number}${letter}`);
	});
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
const rows = there
	? [...readFileSync(copied, 'utf8').matchAll(/^\| (\d)[^|]*\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
			([, table = '', name = '', coach = '', organisation = '']) => ({
				table: Number(table),
				name: name.replace(/^Motivatie: /, 'Motivatie ').replace(/incl\. /, 'inclusief '),
				coach: itemsIn(coach.trim()),
				organisation: itemsIn(organisation.trim())
			})
		)
	: [];

describe.skipIf(!there)('the questionnaire holds appendix 6', () => {
	const { questionnaire } = readDefinitions(path.join(root, 'indicators'));

	it('has 22 constructs there and here', () => {
		expect(rows).toHaveLength(22);
		expect(questionnaire.constructs).toHaveLength(22);
	});

	it.each(rows)('$table $name: the items of both groups', ({ table, name, coach, organisation }) => {
		const own = questionnaire.constructs.filter(
			(one) => one.table === table && plain(one.name.nl) === plain(name)
		);
		expect(own).toHaveLength(1);
		expect([...(own[0]?.coach ?? [])].sort()).toEqual([...(coach ?? [])].sort());
		expect([...(own[0]?.organisation ?? [])].sort()).toEqual([...(organisation ?? [])].sort());
		expect([own[0]?.coach === null, own[0]?.organisation === null]).toEqual([
			coach === null,
			organisation === null
		]);
	});
});
