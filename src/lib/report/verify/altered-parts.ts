// Which parts of a frozen report differ from the manifest, and which of their values, told by the copy of all values.
import { copiesName, readCopies, valuesOf, digest, type Values } from '../freeze/addresses.ts';
import type { OutputPart } from '../freeze/canonical-output.ts';
import { type Manifest, outputsName } from '../freeze/manifest.ts';
import { type Finding, placeOf, type Trusted } from './finding.ts';

const mostParts = 20;

/** Says nothing of an output that is one file by itself. */
export function differingParts(
	output: string,
	frozen: readonly OutputPart[],
	now: readonly OutputPart[]
): Finding[] {
	const byPart = (parts: readonly OutputPart[]): Map<string, string> =>
		new Map(
			parts.filter(({ part }) => part !== '').map((one) => [one.part, `${one.sha256} ${String(one.code)}`])
		);
	const [was, is] = [byPart(frozen), byPart(now)];
	const all = [...new Set([...was.keys(), ...is.keys()])]
		.filter((part) => was.get(part) !== is.get(part))
		.map((part): Finding => ({
			code: 'output-part',
			output,
			part: part.slice(1),
			change: !is.has(part) ? 'missing' : was.has(part) ? 'altered' : 'extra'
		}));
	const more = all.length - mostParts;
	return more > 0 ? [...all.slice(0, mostParts), { code: 'more-altered', part: output, count: more }] : all;
}

/** So many values of one part are named; the rest is counted. */
const named = 20;

export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const readOr = <Read>(read: () => Read): Read | null => {
	try {
		return read();
	} catch {
		return null;
	}
};

/** Addresses at which two lists of values differ. */
function differing(was: Values, is: Values): string[] {
	const addresses = new Set([...was.keys(), ...is.keys()]);
	return [...addresses].filter((address) => was.get(address) !== is.get(address));
}

/**
 * Names what differs between the values of a part as they were frozen and as they are.
 * @param of the part that the values belong to; another one than `part` where its copy was altered
 */
function alteredValues(
	part: string,
	{ of = part, was, is }: { of?: string; was: Values; is: Values },
	trusted: Trusted
): Finding[] {
	const all = differing(was, is);
	const findings = all.slice(0, named).map((address): Finding => {
		const place = placeOf(of, address, was.has(address) ? was : is, trusted);
		return { code: 'value-altered', part, place, was: was.get(address) ?? null, is: is.get(address) ?? null };
	});
	const more = all.length - findings.length;
	return more > 0 ? [...findings, { code: 'more-altered', part, count: more }] : findings;
}

interface CheckedParts {
	findings: Finding[];
	/** Values of every part, as frozen where that is known; read when they are asked for. */
	values: Trusted;
	/** Parts that are not as frozen. */
	altered: Set<string>;
}

const none: Values = new Map();

/** Of a report that is whole few parts are ever asked for, and reading one costs more than its hash. */
function whenAsked<Read>(
	names: readonly string[],
	read: (name: string) => Read
): Pick<Map<string, Read>, 'keys'> & { get: (name: string) => Read | undefined } {
	const known = new Map<string, Read>();
	return {
		keys: () => new Set(names).values(),
		get(name) {
			if (!known.has(name) && names.includes(name)) known.set(name, read(name));
			return known.get(name);
		}
	};
}

/** Compares every part with its hash; what differs is named by comparing it with `copies.json`, or the other way round. */
export function checkParts(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): CheckedParts {
	const names = Object.keys(manifest.parts).filter((name) => files.has(name));
	const holds = new Set(names.filter((name) => digest(files.get(name) ?? '') === manifest.parts[name]));
	// The list of what outputs consist of has no copy.
	const others = names.filter((name) => name !== copiesName && name !== outputsName);
	const read = whenAsked(others, (name) => readOr(() => valuesOf(name, textOf(files.get(name)))));
	const copy = readOr(() => readCopies(textOf(files.get(copiesName))));
	const copyHolds = holds.has(copiesName);
	const values = whenAsked(others, (name) => {
		const frozen = copyHolds && !holds.has(name) ? copy?.get(name) : undefined;
		return frozen ?? read.get(name) ?? none;
	});
	const same = (name: string): boolean => {
		const [was, is] = [copy?.get(name), read.get(name)];
		return !!was && !!is && differing(was, is).length === 0;
	};

	const findings = others.flatMap((part): Finding[] => {
		if (holds.has(part)) return [];
		const [was, is] = [copy?.get(part), read.get(part)];
		if (!is) return [{ code: 'part-unreadable', part }];
		if (same(part)) {
			const place = placeOf(part, '', is, values);
			return place.in === 'picture'
				? [{ code: 'picture-altered', part, caption: place.caption }]
				: [{ code: 'hash-altered', part }];
		}
		if (was && copyHolds) return alteredValues(part, { was, is }, values);
		return [{ code: 'part-altered', part }];
	});
	if (names.includes(outputsName) && !holds.has(outputsName))
		findings.push({ code: 'list-altered', part: outputsName });
	if (names.includes(copiesName) && !copyHolds) {
		const told = others.filter((name) => holds.has(name) && !same(name));
		if (!copy) findings.push({ code: 'part-unreadable', part: copiesName });
		else if (told.length === 0) findings.push({ code: 'hash-altered', part: copiesName });
		else
			for (const of of told) {
				const [was, is] = [read.get(of) ?? none, copy.get(of) ?? none];
				findings.push(...alteredValues(copiesName, { of, was, is }, values));
			}
	}
	return { findings, values, altered: new Set(names.filter((name) => !holds.has(name))) };
}
