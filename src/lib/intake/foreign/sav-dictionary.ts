// What an SPSS file says before its cases: its variables, their labels, which values are missing, and the coding of its texts.
import { SavBytes, UnreadableSav } from './sav-bytes.ts';

export interface SavVariable {
	name: string;
	label: string | null;
	/** 0: a number; else so many bytes of text. */
	width: number;
	/** How many cells of eight bytes each of its pieces takes. */
	pieces: number[];
	/** How the program shows it: 20 is a date, 31 a percentage. */
	format: number;
	missing: { values: readonly (number | string)[]; range: readonly [number, number] | null };
	labels: { value: number | string; label: string }[];
}

export interface SavDictionary {
	variables: SavVariable[];
	packing: number;
	bias: number;
	/** Null where the file does not say. */
	cases: number | null;
	decode: (bytes: Uint8Array) => string;
}

const aligned = (length: number, to: number): number => Math.ceil(length / to) * to;

/** As it stands before the coding is known: that is told after the variables. */
interface RawVariable {
	name: Uint8Array;
	label: Uint8Array | null;
	width: number;
	format: number;
	missing: Uint8Array[];
	missingKind: number;
	/** Place among all cells of a case, from 1. */
	place: number;
}

interface Raw {
	variables: RawVariable[];
	labels: { values: { value: Uint8Array; label: Uint8Array }[]; places: number[] }[];
	/** Records of extensions, by number. */
	extras: Map<number, { data: Uint8Array; size: number }>;
}

function readVariable(bytes: SavBytes, place: number): RawVariable | null {
	const width = bytes.int();
	const [labelled, missingKind, format] = [bytes.int(), bytes.int(), bytes.int()];
	bytes.int();
	const name = bytes.take(8);
	let label: Uint8Array | null = null;
	if (labelled === 1) {
		const length = bytes.int();
		label = bytes.take(aligned(length, 4)).subarray(0, length);
	}
	const missing = bytes.times(Math.abs(missingKind), () => bytes.take(8));
	// The cells that a longer text takes after its first.
	return width < 0
		? null
		: { name, label, width, format: (format >> 16) & 0xff, missing, missingKind, place };
}

function readRecords(bytes: SavBytes): Raw {
	const raw: Raw = { variables: [], labels: [], extras: new Map() };
	let place = 0;
	for (;;) {
		const kind = bytes.int();
		if (kind === 2) {
			const variable = readVariable(bytes, ++place);
			if (variable) raw.variables.push(variable);
		} else if (kind === 3) {
			const values = bytes.times(bytes.int(), () => {
				const value = bytes.take(8);
				const length = bytes.take(1)[0] ?? 0;
				const label = bytes.take(aligned(length + 1, 8) - 1).subarray(0, length);
				return { value, label };
			});
			if (bytes.int() !== 4) throw new UnreadableSav('no-sav');
			raw.labels.push({ values, places: bytes.times(bytes.int(), () => bytes.int()) });
		} else if (kind === 6) bytes.take(bytes.int() * 80);
		else if (kind === 7) {
			const [number, size, count] = [bytes.int(), bytes.int(), bytes.int()];
			raw.extras.set(number, { data: bytes.take(size * count), size });
		} else if (kind === 999) {
			bytes.int();
			return raw;
		} else throw new UnreadableSav('no-sav');
	}
}

/** Code pages by the number that SPSS gives them. */
const codings: Record<number, string> = { 65001: 'utf-8', 28591: 'iso-8859-1', 28605: 'iso-8859-15' };

function decoderOf(extras: Raw['extras'], little: boolean): (bytes: Uint8Array) => string {
	const said = extras.get(20);
	const machine = extras.get(3);
	const page =
		machine && machine.data.length >= 32 ? new SavBytes(machine.data.subarray(28), little).int() : 0;
	const name = said ? new TextDecoder().decode(said.data).replaceAll('\0', '').trim() : codings[page];
	let decoder: TextDecoder;
	try {
		decoder = new TextDecoder(name ?? 'windows-1252');
	} catch {
		decoder = new TextDecoder('windows-1252');
	}
	return (bytes) => decoder.decode(bytes).replace(/[ \0]+$/, '');
}

/** `SHORT=long` pairs, parted by tabs. */
const pairsOf = (text: string): Map<string, string> =>
	new Map(
		text.split('\t').flatMap((pair) => {
			const sign = pair.indexOf('=');
			return sign < 0 ? [] : [[pair.slice(0, sign), pair.slice(sign + 1).replaceAll('\0', '')] as const];
		})
	);

const extra = (raw: Raw, number: number, decode: SavDictionary['decode']): Map<string, string> => {
	const data = raw.extras.get(number)?.data;
	return data ? pairsOf(decode(data)) : new Map<string, string>();
};

/** A text of more than 255 bytes stands in several variables, which belong together. */
function joined(raw: Raw, decode: SavDictionary['decode'], little: boolean): SavVariable[] {
	const lengths = extra(raw, 14, decode);
	const names = extra(raw, 13, decode);
	const cells = (width: number): number => Math.max(1, Math.ceil(width / 8));
	const number = (cell: Uint8Array): number => new SavBytes(cell, little).float();
	const variables: SavVariable[] = [];
	const byPlace = new Map<number, SavVariable>();
	for (let index = 0; index < raw.variables.length; index++) {
		const one = raw.variables[index];
		if (!one) break;
		const short = decode(one.name);
		const width = Number(lengths.get(short) ?? one.width);
		const count = width > 255 ? Math.ceil(width / 252) : 1;
		const pieces = raw.variables.slice(index, index + count).map((piece) => cells(piece.width));
		index += count - 1;
		const values = one.missing.map((cell) => (one.width === 0 ? number(cell) : decode(cell)));
		const [low, high] = values;
		const ranged = one.missingKind < 0 && typeof low === 'number' && typeof high === 'number';
		const variable: SavVariable = {
			name: names.get(short) ?? short,
			label: one.label && decode(one.label),
			width: one.width === 0 ? 0 : width,
			pieces,
			format: one.format,
			missing: ranged ? { values: values.slice(2), range: [low, high] } : { values, range: null },
			labels: []
		};
		variables.push(variable);
		byPlace.set(one.place, variable);
	}
	for (const { values, places } of raw.labels)
		for (const place of places) {
			const variable = byPlace.get(place);
			variable?.labels.push(
				...values.map(({ value, label }) => ({
					value: variable.width === 0 ? number(value) : decode(value),
					label: decode(label)
				}))
			);
		}
	return variables;
}

/** Labels (21) and missing values (22) of texts of more than eight bytes. */
function addLongTexts(
	raw: Raw,
	variables: SavVariable[],
	decode: SavDictionary['decode'],
	little: boolean
): void {
	const each = (number: number, read: (bytes: SavBytes, variable: SavVariable | undefined) => void): void => {
		const data = raw.extras.get(number)?.data;
		if (!data) return;
		const bytes = new SavBytes(data, little);
		while (bytes.place < data.length) {
			const name = decode(bytes.take(bytes.int()));
			read(
				bytes,
				variables.find((one) => one.name === name)
			);
		}
	};
	each(21, (bytes, variable) => {
		bytes.int();
		bytes.times(bytes.int(), () => {
			const value = decode(bytes.take(bytes.int()));
			variable?.labels.push({ value, label: decode(bytes.take(bytes.int())) });
		});
	});
	each(22, (bytes, variable) => {
		const count = bytes.take(1)[0] ?? 0;
		const length = bytes.int();
		const values = bytes.times(count, () => decode(bytes.take(length)));
		if (variable) variable.missing = { ...variable.missing, values };
	});
}

/** @returns the dictionary, and the bytes at the first case */
export function readDictionary(file: Uint8Array): { dictionary: SavDictionary; bytes: SavBytes } {
	const magic = new TextDecoder('latin1').decode(file.subarray(0, 4));
	if (magic !== '$FL2' && magic !== '$FL3') throw new UnreadableSav('no-sav');
	if (file.length < 176) throw new UnreadableSav('truncated');
	// The layout is 2 or 3, in the order of the machine.
	const little = (file[64] ?? 0) > 0;
	const bytes = new SavBytes(file, little);
	bytes.take(72);
	const [packing, , cases] = [bytes.int(), bytes.int(), bytes.int()];
	const bias = bytes.float();
	bytes.take(84);
	const raw = readRecords(bytes);
	const decode = decoderOf(raw.extras, little);
	const variables = joined(raw, decode, little);
	addLongTexts(raw, variables, decode, little);
	return { dictionary: { variables, packing, bias, cases: cases < 0 ? null : cases, decode }, bytes };
}
