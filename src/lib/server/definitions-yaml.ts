// A YAML text becomes data that knows on which line each of its values stands.
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { MistakeCode } from '../language/definitions.ts';
import type { Mistake } from './definitions-mistakes.ts';

export type Path = readonly (string | number)[];

export interface YamlSource {
	file: string;
	/** Undefined when the text is no YAML. */
	data: unknown;
	/** The line of that value's key, or of the nearest that exists above it; from 1. */
	lineOf: (path: Path) => number;
}

const codes: Record<string, MistakeCode> = {
	TAB_AS_INDENT: 'tab',
	BAD_INDENT: 'indent',
	DUPLICATE_KEY: 'duplicate-key'
};

/** Where the key or entry begins that the path leads to, as far as it exists. */
function offsetOf(document: Document, path: Path): number {
	let node: unknown = document.contents;
	let offset = isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(step));
			if (!isPair(pair)) return offset;
			if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
			node = pair.value;
		} else if (isSeq(node)) {
			const item: unknown = node.items[Number(step)];
			if (!isNode(item)) return offset;
			offset = item.range?.[0] ?? offset;
			node = item;
		} else return offset;
	}
	return offset;
}

/**
 * @param linesBefore lines of the file above this text
 * @param mistakes where a text that is no YAML is reported
 */
export function readYaml(file: string, text: string, mistakes: Mistake[], linesBefore = 0): YamlSource {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, { lineCounter, prettyErrors: true });
	// One slip of the pen gives several errors on its line; the first says most.
	const told = new Set<number>();
	for (const error of document.errors) {
		const line = (error.linePos?.[0].line ?? 1) + linesBefore;
		if (told.has(line)) continue;
		told.add(line);
		mistakes.push({
			file,
			line,
			code: codes[error.code] ?? 'yaml',
			parameters: { reason: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '' }
		});
	}
	const broken = document.errors.length > 0;
	return {
		file,
		data: broken ? undefined : (document.toJS() ?? {}),
		lineOf: (path) => Math.max(1, lineCounter.linePos(offsetOf(document, path)).line) + linesBefore
	};
}
