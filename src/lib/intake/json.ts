// JSON as people deliver it: what it holds, the line of its first mistake, and the line of each of its values.

export type JsonPath = readonly (string | number)[];
export type JsonReading = { data: unknown } | { data?: never; line: number; found: string };

const blank = /[ \t\n\r]*/y;
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Nothing that is delivered here is nested half as deep. */
const deepest = 100;

const keyOf = (path: JsonPath): string => path.join('\u0000');

interface Open {
	/** The key or the place that is being read. */
	at: string | number;
	list: boolean;
}

/**
 * Goes through a text from value to value.
 * @param visit called with where each value stands and where it begins
 * @returns where the first mistake is; null without one
 */
function walk(source: string, visit: (key: string, offset: number) => void): number | null {
	let place = 0;
	const open: Open[] = [];
	const take = (pattern: RegExp): string | null => {
		pattern.lastIndex = place;
		const [found] = pattern.exec(source) ?? [];
		if (found === undefined) return null;
		place += found.length;
		return found;
	};
	const takes = (letter: string): boolean => {
		take(blank);
		if (source[place] !== letter) return false;
		place++;
		return true;
	};
	/** Reads `"key":` of a block. */
	const key = (inside: Open): boolean => {
		take(blank);
		const found = take(text);
		if (found === null) return false;
		inside.at = String(JSON.parse(found));
		return takes(':');
	};
	for (;;) {
		take(blank);
		visit(keyOf(open.map(({ at }) => at)), place);
		const list = source[place] === '[';
		if (list || source[place] === '{') {
			place++;
			if (!takes(list ? ']' : '}')) {
				const inside: Open = { at: 0, list };
				open.push(inside);
				if (open.length > deepest || (!list && !key(inside))) return place;
				continue;
			}
		} else if (take(text) === null && take(plain) === null) return place;
		// A value has ended: on to the next, out of as many blocks and lists as end here.
		for (;;) {
			const inside = open.at(-1);
			if (!inside) {
				take(blank);
				return place < source.length ? place : null;
			}
			if (takes(',')) {
				if (typeof inside.at === 'number') inside.at++;
				else if (!key(inside)) return place;
				break;
			}
			if (!takes(inside.list ? ']' : '}')) return place;
			open.pop();
		}
	}
}

/** From 1. */
function lineAt(source: string, offset: number): number {
	let line = 1;
	for (
		let place = source.indexOf('\n');
		place >= 0 && place < offset;
		place = source.indexOf('\n', place + 1)
	)
		line++;
	return line;
}

/** A byte order mark is no part of the text. */
export const jsonText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export function readJson(source: string): JsonReading {
	try {
		return { data: JSON.parse(source) };
	} catch {
		const offset = walk(source, () => undefined) ?? source.length;
		const [found = ''] = source.slice(offset).split('\n');
		return { line: lineAt(source, offset), found: found.slice(0, 40) };
	}
}

/** The line of each value, or of the nearest that stands above it. */
export function linesOf(source: string, paths: readonly JsonPath[]): number[] {
	const asked = new Set(
		paths.flatMap((path) => path.map((_, index) => keyOf(path.slice(0, index + 1)))).concat('')
	);
	const offsets = new Map<string, number>();
	walk(source, (key, offset) => {
		if (asked.has(key)) offsets.set(key, offset);
	});
	return paths.map((path) => {
		for (let length = path.length; length >= 0; length--) {
			const offset = offsets.get(keyOf(path.slice(0, length)));
			if (offset !== undefined) return lineAt(source, offset);
		}
		return 1;
	});
}
