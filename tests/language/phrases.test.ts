// Rows of sentences: both languages say something, with the same facts in it, and each fact stands where its name stood.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { languages } from '../../src/lib/domain/text.ts';
import { phrase } from '../../src/lib/language/phrases.ts';

const root = path.resolve(import.meta.dirname, '../../src/lib');
const namesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1]))].sort();

/** Every row in the words: a literal with a bar between two sentences. */
const rows = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter(
		(name) => name.endsWith('.ts') && readFileSync(path.join(root, name), 'utf8').includes('phrases.ts')
	)
	.concat('subjects/report/words/frozen-signature.ts', 'language/definition-mistakes.ts')
	.flatMap((name) => {
		const found: { name: string; text: string }[] = [];
		const source = ts.createSourceFile(
			name,
			readFileSync(path.join(root, name), 'utf8'),
			ts.ScriptTarget.Latest,
			true
		);
		const look = (node: ts.Node): void => {
			if (ts.isPropertyAssignment(node) && ts.isNoSubstitutionTemplateLiteral(node.initializer))
				found.push({ name: `${name} ${node.name.getText()}`, text: node.initializer.text });
			ts.forEachChild(node, look);
		};
		look(source);
		return found;
	});

it('has in each row as many sentences as there are languages, about the same facts', () => {
	expect(rows.length).toBeGreaterThan(80);
	for (const { name, text } of rows) {
		const said = text.split(' | ');
		expect(said.length, name).toBe(languages.length);
		for (const one of said) expect(one.trim().length, name).toBeGreaterThan(5);
		expect(
			new Set(said.map((one) => namesIn(one).join())).size,
			`${name}: other facts in the other language`
		).toBe(1);
	}
});

it('puts each fact in the place that bears its name, in the language asked for', () => {
	const row = '{file}, rij {row}: leeg. | {file}, row {row}: empty.';
	expect(phrase(row, { file: 'a.csv', row: 12 }, 'nl')).toBe('a.csv, rij 12: leeg.');
	expect(phrase(row, { file: 'a.csv', row: 12 }, 'en')).toBe('a.csv, row 12: empty.');
});

it('leaves a fact as it was given, whatever signs stand in it', () => {
	expect(phrase('{found} is onbekend. | {found} is unknown.', { found: '$& {found} | $1' }, 'en')).toBe(
		'$& {found} | $1 is unknown.'
	);
});
