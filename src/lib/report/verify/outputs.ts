// Compares the outputs with what the manifest binds, and what people read in them with the frozen texts, tables and pictures.
import { codeDigits, controlCode, oldControlCode } from '../../domain/control-code.ts';
import { digest } from '../freeze/addresses.ts';
import { outputHash, readOutput, type OutputPart } from '../freeze/canonical-output.ts';
import {
	manifestFormat,
	oldOutputsSchema,
	outputsName,
	outputsSchema,
	type Manifest
} from '../freeze/manifest.ts';
import { differingParts, textOf } from './altered-parts.ts';
import { extract, type Extracted } from './extract.ts';
import type { Finding, Trusted } from './finding.ts';
import {
	alteredCells,
	alteredPictures,
	alteredTexts,
	forgetLabels,
	type FrozenTable,
	frozenTables,
	frozenTexts,
	type FrozenTexts
} from './output-tables.ts';

interface Frozen {
	trusted: Trusted;
	tables: FrozenTable[];
	texts: FrozenTexts;
}

interface Read {
	findings: Finding[];
	text: string;
}

/** What people read in an output, beside what was frozen. */
function readByPeople(output: string, bytes: Uint8Array, { trusted, tables, texts }: Frozen): Read {
	let extracted: Extracted | null;
	try {
		extracted = extract(output, bytes);
	} catch {
		return { findings: [{ code: 'part-unreadable', part: output }], text: '' };
	}
	if (!extracted) return { findings: [], text: '' };
	return {
		text: extracted.text,
		findings: [
			...alteredCells(output, extracted, tables),
			...alteredTexts(output, extracted.text, texts, trusted),
			...(output.endsWith('.html') ? alteredPictures(output, textOf(bytes), texts) : [])
		]
	};
}

const group = '[0-9a-f]{4}';
const codes = new RegExp(`${group}(?: ${group}){${codeDigits / 4 - 1}}`, 'g');
const oldCodes = new RegExp(`${group}…${group}`, 'g');

/** The first code that a text shows, where none of them is the right one. */
function otherCode(text: string, pattern: RegExp, right: string): string | null {
	const shown = [...text.matchAll(pattern)].map(([code]) => code);
	return shown.includes(right) ? null : (shown[0] ?? null);
}

type Bound = Extract<Manifest, { format: typeof manifestFormat }>;
type Listed = Record<string, OutputPart[]>;

function checkBound(
	{ file, sha256 }: Bound['outputs'][number],
	bytes: Uint8Array | undefined,
	{ hash, listed, frozen }: { hash: string; listed: Listed; frozen: Frozen }
): Finding[] {
	if (!bytes) return [{ code: 'output-missing', output: file }];
	const { findings, text } = readByPeople(file, bytes, frozen);
	const other = otherCode(text, codes, controlCode(hash));
	const shown: Finding[] =
		other === null ? [] : [{ code: 'output-code', output: file, expected: controlCode(hash), found: other }];
	let read;
	try {
		read = readOutput(file, bytes, hash);
		// As frozen but for its code: then it is the manifest that is another one.
		if (other !== null && outputHash(readOutput(file, bytes, other.replaceAll(' ', '')).parts) === sha256)
			return [...shown, ...findings];
	} catch {
		return [{ code: 'part-unreadable', part: file }];
	}
	const inside = (paths: readonly string[], code: 'part-unreadable' | 'part-twice' | 'zip-stray') =>
		paths.map((path): Finding => ({ code, part: `${file}${path}` }));
	const told = [
		...inside(read.twice, 'part-twice'),
		...inside(read.damaged, 'part-unreadable'),
		...inside(read.stray, 'zip-stray'),
		...shown,
		...findings
	];
	if (outputHash(read.parts) === sha256) return told;
	const frozenParts = listed[file];
	const parts =
		frozenParts && outputHash(frozenParts) === sha256 ? differingParts(file, frozenParts, read.parts) : [];
	const all = [...told, ...parts];
	// Where a cell or a file in it can be named, that says more than that the output differs.
	return all.length > 0 ? all : [{ code: 'output-altered', output: file }];
}

function listOf(files: ReadonlyMap<string, Uint8Array>): Listed {
	try {
		return outputsSchema.parse(JSON.parse(textOf(files.get(outputsName))));
	} catch {
		return {};
	}
}

/** In the first format the list of outputs lies outside the manifest, so the content counts, not only the hash. */
function checkUnbound(
	files: ReadonlyMap<string, Uint8Array>,
	hash: string,
	frozen: Frozen,
	present: readonly string[]
): Finding[] {
	const findings = new Map(
		present.map((output): [string, Finding[]] => {
			const read = readByPeople(output, files.get(output) ?? new Uint8Array(), frozen);
			const expected = oldControlCode(hash);
			const found = otherCode(read.text, oldCodes, expected);
			return [
				output,
				found === null ? read.findings : [...read.findings, { code: 'output-code', output, expected, found }]
			];
		})
	);
	const found = [...findings.values()].flat();
	let list;
	try {
		list = oldOutputsSchema.parse(JSON.parse(textOf(files.get(outputsName))));
	} catch {
		return [{ code: 'outputs-unreadable' }, ...found];
	}
	const first: Finding[] =
		list.code === hash
			? []
			: [{ code: 'manifest-altered', expected: oldControlCode(list.code), found: oldControlCode(hash) }];
	for (const { file, sha256 } of list.files) {
		const bytes = files.get(file);
		if (!bytes) first.push({ code: 'output-missing', output: file });
		else if (digest(bytes) !== sha256 && (findings.get(file) ?? []).length === 0)
			first.push({ code: 'output-altered', output: file });
	}
	const listed = new Set(list.files.map(({ file }) => file));
	for (const name of present) if (!listed.has(name)) first.push({ code: 'part-extra', part: name });
	return [...first, ...found];
}

/**
 * @param hash of manifest.json
 * @param present names of the outputs in the zip
 * @param altered parts that are not as frozen: no output is held against them
 */
export function checkOutputs(
	files: ReadonlyMap<string, Uint8Array>,
	{ manifest, hash }: { manifest: Manifest; hash: string },
	values: Trusted,
	present: readonly string[],
	altered: ReadonlySet<string>
): Finding[] {
	forgetLabels();
	const pictures = [...values.keys()].filter((name) => name.startsWith('pictures/') && !altered.has(name));
	let tables: Frozen['tables'] | undefined;
	let texts: Frozen['texts'] | undefined;
	// Asked for by an output that differs alone.
	const frozen: Frozen = {
		trusted: values,
		get tables() {
			return (tables ??= frozenTables(values));
		},
		get texts() {
			const drawn = () => new Map(pictures.map((name) => [name, textOf(files.get(name))]));
			return (texts ??= frozenTexts(values, drawn()));
		}
	};
	if (manifest.format !== manifestFormat) return checkUnbound(files, hash, frozen, present);
	const listed = listOf(files);
	const findings = manifest.outputs.flatMap((one) =>
		checkBound(one, files.get(one.file), { hash, listed, frozen })
	);
	const shown = findings.flatMap((one) => (one.code === 'output-code' ? [one.found] : []));
	const [other] = shown;
	return other !== undefined && shown.length === manifest.outputs.length && new Set(shown).size === 1
		? [{ code: 'manifest-altered', expected: other, found: hash }, ...findings]
		: findings;
}
