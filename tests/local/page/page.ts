// What a page does with the local set, for whoever drives the browser: files as texts, deliveries as rows of a table.
/// <reference types="vite/client" />
import type { DeliveredPart, ProgrammeFiles } from '../../../src/lib/intake/delivery.ts';
import {
	LocalSetError,
	openLocal,
	sha256Of,
	type LocalDefinitions,
	type LocalSet,
	type Preview
} from '../../../src/lib/local/local-set.ts';
import { localSetSentence } from '../../../src/lib/language/local-set.ts';
import type { MergedTable } from '../../../src/lib/local/merge-delivery.ts';

/** A delivered file by its table. */
export type Delivered = Partial<Record<MergedTable, string>>;
/** Texts by path; a sealed file by its hash. */
export type Texts = Record<string, string>;

let set: LocalSet | null = null;
const previews: Preview[] = [];

const opened = (): LocalSet => {
	if (!set) throw new Error('nothing is opened');
	return set;
};
const partsOf = (delivered: Delivered): DeliveredPart[] =>
	Object.entries(delivered).map(([table, text]) => ({
		...{
			file: `${table}-levering.csv`,
			sheet: null,
			kind: 'csv',
			table: table as MergedTable,
			mapping: null
		},
		...{ bytes: new TextEncoder().encode(text), sourceRows: null, sourceColumns: {}, notes: [] }
	}));

async function textsOf(files: ProgrammeFiles): Promise<Texts> {
	const texts: Texts = {};
	for (const [path, bytes] of files)
		texts[path] = path.endsWith('.age') ? await sha256Of(bytes) : new TextDecoder().decode(bytes);
	return texts;
}

export interface Refused {
	refused: string;
	facts: object;
	/** In Dutch. */
	said: string;
}

/** What was refused, as its code and as it is told; anything else is passed on. */
async function told<Outcome>(work: Promise<Outcome>): Promise<Outcome | Refused> {
	try {
		return await work;
	} catch (error) {
		const { code }: { code?: unknown } = { ...Object(error) };
		if (typeof code !== 'string') throw error;
		const facts = error instanceof LocalSetError ? error.facts : {};
		return { refused: code, facts, said: localSetSentence(code, facts, 'nl') };
	}
}

const desk = {
	async open(definitions: LocalDefinitions, today: string) {
		set = await openLocal({ today: () => today, definitions: async () => definitions });
		return set.state;
	},
	state: () => opened().state,
	files: async () => textsOf(await opened().files()),
	/** Its number, and what the files would be. */
	preview: (delivered: Delivered, replace: MergedTable[] = []) =>
		told(
			(async () => {
				const preview = await opened().preview(partsOf(delivered), { replace });
				const { changes, restricted, lock } = preview;
				return {
					place: previews.push(preview) - 1,
					changes,
					restricted,
					lock,
					files: await textsOf(preview.folder)
				};
			})()
		),
	accept: (place: number, lock?: { passphrase: string; workFactor: number }) => {
		const preview = previews[place];
		if (!preview) throw new Error('no such preview');
		const files = preview.delivered.map(({ file }) => ({ file, sha256: 'ab'.repeat(32), supplier: 'Proef' }));
		return told(opened().accept(preview, { files, ...(lock && { lock }) }));
	},
	undo: () => told(opened().undo()),
	openRestricted: (kind: 'key' | 'passphrase', text: string) => told(opened().openRestricted({ kind, text })),
	shut: () => opened().shutRestricted(),
	backup: async () => [...(await opened().backup())],
	restore: (zip: number[]) => told(opened().restore(Uint8Array.from(zip))),
	forget: () => opened().forget(),
	/** Every private file of this origin, by its path. */
	async stored() {
		const found: string[] = [];
		const visit = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
			for await (const handle of folder.values()) {
				found.push(`${path}${handle.name}`);
				if (handle.kind === 'directory') await visit(handle, `${path}${handle.name}/`);
			}
		};
		await visit(await navigator.storage.getDirectory(), '');
		return found.sort();
	}
};
export type Desk = typeof desk;

Object.assign(globalThis, { desk });
