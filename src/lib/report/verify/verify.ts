// Checks a frozen report by itself: whether its parts and outputs are as they were frozen, and if not, what was altered.
import { noteFields } from '../../domain/row-words.ts';
import type { NoteRow } from '../../domain/tables.ts';
import { periodSchema, slugSchema, z } from '../../domain/zod.ts';
import { digest } from '../freeze/addresses.ts';
import {
	isOldOutput,
	type Manifest,
	manifestFormat,
	manifestName,
	manifestSchema,
	oldManifestFormat,
	outputsName,
	signatureName,
	signaturePurpose
} from '../freeze/manifest.ts';
import { type OpenedZip, openZip, UnusableZip } from '../zip.ts';
import { checkParts, textOf } from './altered-parts.ts';
import type { Finding, Trusted, Verification } from './finding.ts';
import { checkOutputs } from './outputs.ts';
import { signerOf } from '../../domain/ssh-signature.ts';

const noteSchema = z.object({
	period: periodSchema,
	indicator: slugSchema.nullable(),
	field: z.enum(noteFields),
	text: z.string(),
	author: z.string(),
	date: z.iso.date()
});

/** From the figures, which hold every text to the letter; notes.csv guards some against spreadsheets. */
export function notesIn(values: Trusted): NoteRow[] {
	const own = values.get('figures.json');
	const notes: NoteRow[] = [];
	for (let at = 0; own?.has(`notes/${at}/text`); at++) {
		const cell = (name: string) => own.get(`notes/${at}/${name}`);
		const read = noteSchema.safeParse({
			period: cell('period'),
			indicator: cell('indicator') || null,
			field: cell('field'),
			text: cell('text'),
			author: cell('author'),
			date: cell('date')
		});
		if (read.success) notes.push(read.data);
	}
	return notes;
}

/** @returns the texts of a report.zip; empty where it holds none that can be read */
export const notesOf = (zip: Uint8Array): NoteRow[] => notesIn(verifyReport(zip).values);

export interface CheckedZip extends Verification {
	manifest: Manifest | null;
	/** Values of every part, as frozen where that is known. */
	values: Trusted;
}

const nothingRead = {
	hash: null,
	about: null,
	manifest: null,
	values: new Map(),
	old: false,
	compared: 'not' as const,
	signed: null,
	signer: 'not' as const,
	parts: 0,
	outputs: [],
	against: null
};

/** @returns the manifest, or what keeps it from being one */
function readManifest(bytes: Uint8Array): { manifest: Manifest } | { finding: Finding } {
	let read: unknown;
	try {
		read = JSON.parse(textOf(bytes));
	} catch {
		return { finding: { code: 'manifest-unreadable' } };
	}
	const format = typeof read === 'object' && read !== null && 'format' in read ? read.format : undefined;
	if (typeof format === 'string' && format !== manifestFormat && format !== oldManifestFormat)
		return { finding: { code: 'wrong-format', found: format.slice(0, 60) } };
	const manifest = manifestSchema.safeParse(read).data;
	return manifest ? { manifest } : { finding: { code: 'manifest-unreadable' } };
}

function checkOpened({ files, damaged, twice, stray }: OpenedZip): CheckedZip {
	const bytes = files.get(manifestName);
	if (!bytes) return { ...nothingRead, findings: [{ code: 'no-manifest' }] };
	const hash = digest(bytes);
	const read = readManifest(bytes);
	if ('finding' in read) return { ...nothingRead, hash, findings: [read.finding] };
	const { manifest } = read;
	const listed = Object.keys(manifest.parts);
	const bound = manifest.format === manifestFormat ? manifest.outputs.map(({ file }) => file) : null;
	const outputs = (bound ?? [...files.keys()].filter(isOldOutput)).filter((name) => files.has(name)).sort();
	const known = new Set([
		...listed,
		...outputs,
		manifestName,
		signatureName,
		...(bound ? [] : [outputsName])
	]);
	const signature = files.get(signatureName);
	const signer = signature ? signerOf(signature, bytes, signaturePurpose) : null;
	const { findings, values, altered } = checkParts(manifest, files);
	const { period, area } = manifest.settings;
	return {
		hash,
		manifest,
		about: { period, area, on: manifest.on, programme: manifest.programme, synthetic: manifest.synthetic },
		values,
		old: !bound,
		compared: 'not',
		signed: signer && 'key' in signer ? signer : null,
		signer: 'not',
		parts: listed.length,
		outputs,
		against: null,
		findings: [
			...(stray ? [{ code: 'zip-stray', part: '' } as const] : []),
			...(signer && 'code' in signer ? [signer] : []),
			...twice.map((part): Finding => ({ code: 'part-twice', part })),
			...damaged.map((part): Finding => ({ code: 'part-unreadable', part })),
			...listed
				.filter((part) => !files.has(part) && !damaged.includes(part))
				.map((part): Finding => ({ code: 'part-missing', part })),
			...[...files.keys()]
				.filter((part) => !known.has(part))
				.map((part): Finding => ({ code: 'part-extra', part })),
			...findings,
			...checkOutputs(files, { manifest, hash }, values, outputs, altered).filter(
				// Damaged says more than gone.
				(one) => one.code !== 'output-missing' || !damaged.includes(one.output)
			)
		]
	};
}

/** Never throws: what cannot be read is a finding. */
export function verifyReport(zip: Uint8Array): CheckedZip {
	try {
		return checkOpened(openZip(zip));
	} catch (error) {
		const why = error instanceof UnusableZip ? error.code : 'not-a-zip';
		const code = why === 'bursts' ? 'too-large' : why;
		return { ...nothingRead, findings: [{ code }] };
	}
}
