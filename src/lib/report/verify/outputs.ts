// Compares what people read in the outputs with the frozen texts, tables and pictures, and the control code that they show.
import type { Values } from '../freeze/addresses.ts';
import { digest, shortCode } from '../freeze/digest.ts';
import { outputsName, outputsSchema } from '../freeze/manifest.ts';
import { textOf } from './altered-parts.ts';
import { extract, type Extracted } from './extract.ts';
import type { Finding } from './finding.ts';
import { alteredCells, forgetLabels, frozenTables, type FrozenTable } from './output-tables.ts';
import { alteredPictures, alteredTexts, frozenTexts, type FrozenTexts } from './output-texts.ts';
import type { Trusted } from './place.ts';

const codes = /[0-9a-f]{4}…[0-9a-f]{4}/g;

interface Frozen {
	hash: string;
	trusted: Trusted;
	tables: FrozenTable[];
	texts: FrozenTexts;
}

function checkOutput(output: string, bytes: Uint8Array, { hash, trusted, tables, texts }: Frozen): Finding[] {
	let extracted: Extracted | null;
	try {
		extracted = extract(output, bytes);
	} catch {
		return [{ code: 'output-altered', output }];
	}
	if (!extracted) return [];
	const findings = [
		...alteredCells(output, extracted, tables),
		...alteredTexts(output, extracted.text, texts, trusted),
		...(output.endsWith('.html') ? alteredPictures(output, textOf(bytes), texts) : [])
	];
	const shown = [...extracted.text.matchAll(codes)].map(([code]) => code);
	const [first] = shown;
	if (first !== undefined && !shown.includes(shortCode(hash)))
		findings.push({ code: 'output-code', output, expected: shortCode(hash), found: first });
	return findings;
}

/**
 * Checks the outputs of a zip against its parts. The list of outputs lies outside the manifest (they show its code), so the content
 * counts, not only the hash.
 * @param hash of manifest.json
 * @param present names of the outputs in the zip
 * @param altered parts that are not as frozen: no output is held against them
 */
export function checkOutputs(
	files: ReadonlyMap<string, Uint8Array>,
	hash: string,
	values: ReadonlyMap<string, Values>,
	present: readonly string[],
	altered: ReadonlySet<string>
): Finding[] {
	forgetLabels();
	const pictures = [...values.keys()].filter((name) => name.startsWith('pictures/') && !altered.has(name));
	const frozen: Frozen = {
		hash,
		trusted: values,
		tables: frozenTables(values),
		texts: frozenTexts(values, new Map(pictures.map((name) => [name, textOf(files.get(name))])))
	};
	const findings = new Map<string, Finding[]>();
	for (const name of present)
		findings.set(name, checkOutput(name, files.get(name) ?? new Uint8Array(), frozen));
	const found = [...findings.values()];
	let list;
	try {
		list = outputsSchema.parse(JSON.parse(textOf(files.get(outputsName))));
	} catch {
		return [{ code: 'outputs-unreadable' }, ...found.flat()];
	}
	const first: Finding[] =
		list.code === hash ? [] : [{ code: 'manifest-altered', expected: list.code, found: hash }];
	for (const { file, sha256 } of list.files) {
		const bytes = files.get(file);
		if (!bytes) first.push({ code: 'output-missing', output: file });
		// Where a cell can be named, that says more than that the file differs.
		else if (digest(bytes) !== sha256 && (findings.get(file) ?? []).length === 0)
			first.push({ code: 'output-altered', output: file });
	}
	const listed = new Set(list.files.map(({ file }) => file));
	for (const name of present) if (!listed.has(name)) first.push({ code: 'part-extra', part: name });
	return [...first, ...found.flat()];
}
