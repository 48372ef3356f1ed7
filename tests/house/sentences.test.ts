// Holds the source to having no sentence outside the words: what a person reads stands in language/ or words/, in nl and en.
import { createRequire } from 'node:module';
import type * as compiler from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { files, textOf } from './sources.ts';

// By Node itself: Vite would compile the whole compiler first.
const { parse } = createRequire(import.meta.url)('svelte/compiler') as typeof compiler;

/** What looks like a sentence and is none, or is one for a reason. */
const allowed: { in: string; text: string; why: string }[] = [
	{
		in: 'src/lib/charts/download.ts',
		text: 'synthetic demonstration data',
		why: 'a value in a column of a download, which programs read'
	},
	{
		in: 'src/lib/domain/experience.ts',
		text: 'text not in the source',
		why: 'a value that a definition has in the place of a wording'
	},
	{ in: 'src/lib/intake/likeness.ts', text: 'copy of kopie', why: 'parts of file names, a list' },
	{ in: 'src/lib/report/docx/styles.ts', text: 'Report Table Head', why: 'the name of a style in Word' },
	{ in: 'src/lib/report/docx/styles.ts', text: 'Report Running Head', why: 'the name of a style in Word' },
	{
		in: 'src/lib/server/definitions/indicator.ts',
		text: 'Wat meet dit?',
		why: 'a heading that definitions have'
	},
	{
		in: 'src/lib/server/definitions/indicator.ts',
		text: 'What does this measure?',
		why: 'a heading that definitions have'
	},
	{
		in: 'src/lib/vault/decrypt.ts',
		text: 'no identity matched',
		why: 'words of the library, by which its refusals are told apart'
	},
	...['questionnaire', 'zod'].map((name) => ({
		in: `src/lib/domain/${name}.ts`,
		text: '',
		why: 'the rule that a definition breaks; server/definitions makes the sentence'
	}))
];

interface Found {
	line: number;
	text: string;
}

/** Texts of a component that reach a reader though they stand in an attribute. */
const spoken = /^(aria-label|aria-description|aria-roledescription|title|alt|placeholder|label)$/;
/** What has spaces and is no sentence: SQL, style sheets, drawings, policies of a page, names of classes. */
const otherLanguage =
	/\b(SELECT|FROM|CREATE|INSERT|UPDATE|DELETE|ATTACH|DETACH|DROP|SET|WITH|PRAGMA|WHERE|JOIN|CHECKPOINT|COPY|LIMIT|ORDER|GROUP|CASE|CAST|AND|OR|NOT|NULLS?|DESC|UNION|BEGIN|COMMIT)\b|[{};]|var\(|[a-z]-[a-z]+:|<\w+[\s>]|<\/|\bd="|^[\w."…]+(,\s*[\w."…]+)*,?\s*$|\bsans-serif\b|^\s*[MLHVCSQTAZmz][\d\s.,-]/;
/** Three words in a row, of which one is longer than a unit or a letter. */
const words = /(?:^|[^\p{L}\p{N}-])(?:\p{L}[\p{L}'’-]*,?\s+){2}\p{L}{2,}/u;

const isSentence = (text: string) => words.test(text) && !otherLanguage.test(text) && /\p{Ll}{3}/u.test(text);

/** Where a literal is for the programmer: what an error says, a module's name, a type, a key. */
function isForProgrammers(node: ts.Node): boolean {
	for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
		if (ts.isThrowStatement(at) || ts.isImportDeclaration(at) || ts.isTypeNode(at)) return true;
		if (ts.isNewExpression(at) && /(Error|Question)$/.test(at.expression.getText())) return true;
		if (ts.isCallExpression(at) && at.expression.kind === ts.SyntaxKind.SuperKeyword) return true;
		if (ts.isCallExpression(at) && /\b(reject|fail|assert|refine|describe)$/.test(at.expression.getText()))
			return true;
		if (ts.isFunctionLike(at)) return false;
	}
	return false;
}

function inModule(text: string): Found[] {
	const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
	const found: Found[] = [];
	const visit = (node: ts.Node): void => {
		const said =
			ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
				? node.text
				: ts.isTemplateExpression(node)
					? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…')
					: null;
		if (said !== null && isSentence(said) && !isForProgrammers(node))
			found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: said });
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** A node of a parsed component, of which only these few things matter. */
interface Parsed {
	type?: string;
	name?: unknown;
	start?: number;
	data?: string;
	value?: unknown;
	quasis?: { value: { cooked: string } }[];
}
const isParsed = (value: unknown): value is Parsed => typeof value === 'object' && value !== null;

function inComponent(text: string): Found[] {
	const tree = parse(text, { modern: true });
	const scripts = [tree.module, tree.instance].flatMap((script) => {
		if (!script) return [];
		const { start, end } = script.content as unknown as { start: number; end: number };
		const before = text.slice(0, start).split('\n').length - 1;
		return inModule(text.slice(start, end)).map((one) => ({ ...one, line: one.line + before }));
	});
	const found: Found[] = [];
	const lineOf = (start = 0) => text.slice(0, start).split('\n').length;
	const take = (said: string, start?: number) => {
		if (isSentence(said)) found.push({ line: lineOf(start), text: said.trim() });
	};
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(visit);
		if (!isParsed(node)) return;
		if (node.type === 'Comment') return;
		// Letters in markup are read, however few, but for names of file formats.
		if (node.type === 'Text' && /\p{L}{3}/u.test((node.data ?? '').replace(/\b(csv|svg|png)\b/i, '')))
			return void found.push({ line: lineOf(node.start), text: (node.data ?? '').trim() });
		if (node.type === 'Literal' && typeof node.value === 'string') return take(node.value, node.start);
		if (node.type === 'TemplateLiteral')
			take((node.quasis ?? []).map((one) => one.value.cooked).join('…'), node.start);
		// Of a plain attribute only what is read aloud or shown is for a reader; expressions are looked at everywhere.
		if (node.type === 'Attribute' && !spoken.test(String(node.name)) && Array.isArray(node.value))
			return node.value.filter((one) => isParsed(one) && one.type !== 'Text').forEach(visit);
		for (const [key, value] of Object.entries(node)) if (key !== 'parent' && key !== 'loc') visit(value);
	};
	visit(tree.fragment);
	return [...scripts, ...found];
}

const sentencesOf = (file: string): Found[] =>
	file.endsWith('.svelte') ? inComponent(textOf(file)) : inModule(textOf(file));

const isWords = (file: string) =>
	file.startsWith('src/lib/language/') || /^src\/lib\/subjects\/[^/]+\/words(\/|\.)/.test(file);

describe('the words', () => {
	it('hold every sentence that a person reads', () => {
		const used = new Set<object>();
		const astray = files
			.filter((file) => !isWords(file))
			.flatMap((file) =>
				sentencesOf(file).flatMap(({ line, text }) => {
					const reason = allowed.find((one) => one.in === file && text.includes(one.text));
					if (reason) used.add(reason);
					return reason ? [] : [`${file}:${line} says "${text.slice(0, 90)}"`];
				})
			);
		expect(astray, 'move it to the words of the subject or to language, in nl and en').toEqual([]);
		expect(
			allowed.filter((one) => !used.has(one)),
			'nothing says it any more: take it out'
		).toEqual([]);
	});
});

describe('looking for sentences', () => {
	it('finds them in markup, attributes, expressions and scripts', () => {
		const component = [
			'<script lang="ts">',
			"\tconst told = 'De cijfers zijn er nog niet.';",
			"\tthrow new Error('this one is for programmers');",
			'</script>',
			'<p class="one two three">Nothing</p>',
			'<button aria-label="Open the whole list">×</button>',
			"<p>{language === 'nl' ? 'Er is nog niets gemeten' : `Nothing was measured in ${place} so far`}</p>"
		].join('\n');
		expect(inComponent(component).map(({ line }) => line)).toEqual([2, 5, 6, 7, 7]);
	});

	it('takes no SQL, style, path or name for one', () => {
		const module = [
			"const sql = 'SELECT area, value FROM observations ORDER BY area';",
			"const style = 'font: 12px sans-serif; color: red';",
			"const path = 'M 0 0 L 10 10';",
			"type Kind = 'one two three';",
			"const label = 'two words';"
		].join('\n');
		expect(inModule(module)).toEqual([]);
	});
});
