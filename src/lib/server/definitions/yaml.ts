// A YAML text becomes data that knows on which line each of its values stands.
import {
	isMap,
	isNode,
	isPair,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit,
	type Document
} from 'yaml';
import type { MistakeCode } from '../../language/definitions.ts';
import { mistake, type Mistake } from './mistakes.ts';

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

/** Lists in lists in lists, on one line: no definition is so deep, and a parser that follows may run out of memory. */
const tooDeep = /^(?:[ \t]*[?:-][ \t]){20}/m;

/**
 * Where an alias stands for nothing, or inside what another may stand for: a few of those unfold to more than fits in memory,
 * and one may hold itself.
 */
function unusableAlias(document: Document): number | undefined {
	let found: number | undefined;
	// In the order of the text, in which an anchor comes before what names it: to look for each anew is the square of the work.
	const anchors = new Set<string>();
	visit(document, {
		Value: (_, { anchor }) => {
			if (anchor !== undefined) anchors.add(anchor);
		},
		Alias: (_, { source, range }, above) => {
			const nested = above.some((one) => (isMap(one) || isSeq(one)) && one.anchor);
			if (!nested && anchors.has(source)) return undefined;
			found = range?.[0] ?? 0;
			return visit.BREAK;
		}
	});
	return found;
}

/**
 * @param linesBefore lines of the file above this text
 * @param mistakes where a text that is no YAML is reported
 */
export function readYaml(file: string, text: string, mistakes: Mistake[], linesBefore = 0): YamlSource {
	const deep = tooDeep.exec(text);
	if (deep) {
		const line = text.slice(0, deep.index).split('\n').length + linesBefore;
		mistakes.push({ file, line, code: 'too-deep', parameters: {} });
		return { file, data: undefined, lineOf: () => line };
	}
	const lineCounter = new LineCounter();
	const document = parseDocument(text, { lineCounter, prettyErrors: true });
	// One slip of the pen gives several errors on its line; the first says most.
	const told = new Set<number>();
	for (const error of document.errors) {
		const line = (error.linePos?.[0].line ?? 1) + linesBefore;
		if (told.has(line)) continue;
		told.add(line);
		const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
		mistakes.push(mistake(file, line, codes[error.code] ?? 'yaml', { reason }));
	}
	const alias = document.errors.length > 0 ? undefined : unusableAlias(document);
	if (alias !== undefined)
		mistakes.push(mistake(file, lineCounter.linePos(alias).line + linesBefore, 'alias'));
	const broken = document.errors.length > 0 || alias !== undefined;
	return {
		file,
		data: broken ? undefined : (document.toJS({ maxAliasCount: -1 }) ?? {}),
		lineOf: (path) => Math.max(1, lineCounter.linePos(offsetOf(document, path)).line) + linesBefore
	};
}
