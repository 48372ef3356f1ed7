// One definition file read with its line numbers: YAML, or Markdown with YAML front matter.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** A mistake in a definition: file, line, what is wrong and what to do. */
export class DefinitionError extends Error {
	override name = 'DefinitionError';
	readonly file: string;
	readonly line: number;
	constructor(file: string, line: number, message: string) {
		super(`${file}, line ${line}: ${message}`);
		this.file = file;
		this.line = line;
	}
}

export interface ReadDefinition<Value> {
	file: string;
	value: Value;
	/** Text after the front matter; empty for YAML. */
	body: string;
	/** Line on which the body starts, from 1. */
	bodyLine: number;
	/** Line of a key, from 1. */
	lineOf: (keys: (string | number)[]) => number;
}

const fence = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** @throws DefinitionError with the first mistake; the message lists the others too */
export function readDefinitionFile<Schema extends z.ZodType>(
	file: string,
	schema: Schema
): ReadDefinition<z.output<Schema>> {
	const name = path.relative(process.cwd(), file) || file;
	const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
	const markdown = file.endsWith('.md');
	const front = fence.exec(text);
	if (markdown && !front)
		throw new DefinitionError(
			name,
			1,
			'the file must begin with --- , its fields, and --- again; add both lines'
		);
	const source = front && markdown ? (front[1] ?? '') : text;
	const above = markdown ? 1 : 0;
	const lines = new LineCounter();
	const document = parseDocument(source, { lineCounter: lines });
	const [broken] = document.errors;
	if (broken)
		throw new DefinitionError(
			name,
			lines.linePos(broken.pos[0]).line + above,
			`this is not valid YAML (${broken.message.split('\n')[0]}); check indentation (spaces, no tabs), colons and quotes`
		);
	const lineOf = (keys: (string | number)[]) => lineOfNode(document, lines, keys) + above;
	const parsed = schema.safeParse(document.toJS());
	if (!parsed.success) {
		const told = parsed.error.issues.map((issue) => {
			const keys = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
			return { line: lineOf(keys), text: `${keys.join('.') || 'the file'}: ${advice(issue)}` };
		});
		const [first, ...rest] = told.sort((a, b) => a.line - b.line);
		const others = rest.map((one) => `; line ${one.line}: ${one.text}`).join('');
		throw new DefinitionError(name, first?.line ?? 1, `${first?.text ?? 'not understood'}${others}`);
	}
	const skipped = front && markdown ? front[0] : '';
	return {
		file: name,
		value: parsed.data,
		body: markdown ? text.slice(skipped.length) : '',
		bodyLine: skipped.split('\n').length,
		lineOf
	};
}

/** Line of the node at this path, or of the nearest one above it that exists. */
function lineOfNode(document: Document, lines: LineCounter, keys: (string | number)[]): number {
	for (let depth = keys.length; depth >= 0; depth--) {
		const node: unknown = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
		if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
	}
	return 1;
}

function advice(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'unrecognized_keys':
			return `unknown field ${issue.keys.join(', ')}; remove it or correct its spelling`;
		case 'invalid_value':
			return `not an allowed word; use one of ${issue.values.map(String).join(', ')}`;
		case 'invalid_type':
			return issue.input === undefined
				? `missing or of the wrong kind; write a ${issue.expected} here`
				: `write a ${issue.expected} here`;
		default:
			return issue.message;
	}
}
