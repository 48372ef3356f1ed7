// The worker that reads a delivery and holds it: nothing of it goes to the page but what is shown.
import '../../../../engine/quiet.ts';
import { serve } from '../../../../engine/worker.ts';
import type { DroppedFile } from '../../../../intake/delivery.ts';
import { recogniseFiles } from '../../../../intake/recognise.ts';
import { sha256Of } from '../../../../local/digest.ts';
import { withKept } from './companions.ts';
import { dayOf } from '../../../../domain/today.ts';
import { mappingOfDraft, type Draft } from '../../../../intake/mappings/draft.ts';
import { writeMapping } from '../../../../intake/mappings/mapping-file.ts';
import { sourceOf } from '../mapping/point.ts';
import type { Place, Source } from '../mapping/pointing.ts';
import { findTable, flatFiles, type FoundTable } from '../mapping/source-tables.ts';
import { tryOut } from '../mapping/trial.ts';
import { namedApart } from './dropped.ts';
import { Held } from './held.ts';
import type { Asked, Order, Outcome, ReadingProgress } from './order.ts';
import { factsOf, shownRows } from './shown.ts';
import { summaryOf } from './summary.ts';

let held: Held | null = null;
let picked: { name: string; file: Blob }[] = [];

function open(): Held {
	if (!held) throw new Error('nothing was read yet');
	return held;
}

/** The table that somebody points in: each choice is tried on it. */
let pointed: { place: Place; found: FoundTable } | null = null;

type Tell = (progress: ReadingProgress) => void;

async function bytesOf({ name, file }: { name: string; file: Blob }, tell: Tell): Promise<DroppedFile> {
	const bytes = new Uint8Array(file.size);
	const reader = file.stream().getReader();
	let [loaded, told] = [0, 0];
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		bytes.set(part.value, loaded);
		loaded += part.value.length;
		if (performance.now() - told < 50 && loaded < file.size) continue;
		told = performance.now();
		tell({ phase: 'reading', file: name, loaded, total: file.size });
	}
	return { name, bytes };
}

async function read({ files, kept, today, more, ...given }: Asked['read'][0], tell: Tell): Promise<Held> {
	const basis = withKept(given.basis, kept, today);
	const before = more ? held : null;
	pointed = null;
	const fresh = namedApart(files, before ? picked : []);
	const dropped: DroppedFile[] = [];
	for (const one of fresh) dropped.push(await bytesOf(one, tell));
	picked = before ? [...picked, ...fresh] : fresh;
	tell({ phase: 'recognising' });
	const made = before?.made ?? [];
	const mappings = [...basis.mappings.filter(({ name }) => !made.some((one) => one.name === name)), ...made];
	const delivery = await recogniseFiles(dropped, { ...basis, mappings, withTheme: true });
	tell({ phase: 'checking' });
	if (!before) return new Held(delivery, basis, today);
	before.add(delivery);
	return before;
}

/** Everything that was picked, out of its zips. */
async function dropped(): Promise<DroppedFile[]> {
	const files: DroppedFile[] = [];
	for (const one of picked) files.push(await bytesOf(one, () => {}));
	return files;
}

const samePlace = (a: Place, b: Place): boolean =>
	a.file === b.file && a.sheet === b.sheet && a.head === b.head;

async function tableAt(place: Place): Promise<FoundTable | null> {
	if (pointed && (samePlace(pointed.place, place) || samePlace(pointed.found.place, place)))
		return pointed.found;
	const found = await findTable(await dropped(), place).catch(() => null);
	pointed = found && { place, found };
	return found;
}

async function source({ place, table }: Asked['source'][0]): Promise<Source | null> {
	const found = await tableAt(place);
	if (!found) return null;
	const from = picked.find(({ name }) => place.file === name || place.file.startsWith(`${name}/`))?.file;
	const saved = from instanceof File ? dayOf(from.lastModified) : null;
	const { basis, made } = open();
	// What was made a moment ago goes before what was there.
	const mappings = [
		...basis.mappings.filter(({ name }) => !made.some((one) => one.name === name)),
		...made.filter(({ file }) => file === place.file)
	];
	return sourceOf(found, table, saved, { ...basis, mappings });
}

/** By a mapping that is there, or that was made now. */
async function readBy(file: string, sheet: string | null, name: string, made: string | null): Promise<void> {
	const held = open();
	const { basis } = held;
	const text = made ?? basis.mappings.find((one) => one.name === name)?.text ?? '';
	const files = flatFiles(await dropped());
	const mappings = [...basis.mappings.filter((one) => one.name !== name), { name, text }];
	// Code lists serve the answers that they came with, and become nothing themselves.
	const lists = files.filter((one) => one.name !== file && !held.knows(one.name));
	const own = files.filter((one) => one.name === file);
	const { parts, problems } = await recogniseFiles([...own, ...lists], { ...basis, mappings, use: name });
	const isIts = (one: { file: string }): boolean => one.file === file;
	const delivery = { parts: parts.filter(isIts), problems: problems.filter(isIts) };
	held.reread(file, sheet, delivery, made === null ? null : { name, text, file });
}

const writtenDown = (draft: Draft): string => writeMapping({ form: 'table', mapping: mappingOfDraft(draft) });

/** Each file that has a part in the delivery; what came out of a zip goes by the zip. Only where something is accepted: it takes its time. */
async function hashes(): Promise<Asked['hashes'][1]> {
	const found: Asked['hashes'][1] = [];
	const known = new Map<string, string>();
	for (const file of new Set(
		open()
			.accepted()
			.map((one) => one.file)
	)) {
		const from = picked.find(({ name }) => file === name || file.startsWith(`${name}/`));
		if (!from) continue;
		const sha256 = known.get(from.name) ?? (await sha256Of(new Uint8Array(await from.file.arrayBuffer())));
		known.set(from.name, sha256);
		found.push({ file, sha256 });
	}
	return found;
}

async function perform(order: Order, tell: Tell): Promise<Outcome> {
	switch (order.about) {
		case 'read':
			if (!order.more) held = null;
			held = await read(order, tell);
			return summaryOf(held);
		case 'problems': {
			const chosen = open().chosen(order);
			return { found: chosen.slice(order.from, order.from + order.count), all: chosen.length };
		}
		case 'facts':
			return factsOf(open(), order.id);
		case 'rows':
			return shownRows(open(), order.part, order.from, order.count);
		case 'correct':
			open().correct(order.part, order.correction);
			return summaryOf(open());
		case 'source':
			return source(order);
		case 'trial': {
			const found = await tableAt(order.place);
			if (!found) throw new Error('the table is not there any more');
			return tryOut(found.table, order.draft, order.place.file);
		}
		case 'point':
			await readBy(order.place.file, order.place.sheet, order.name, writtenDown(order.draft));
			return summaryOf(open());
		case 'by':
			await readBy(order.file, order.sheet, order.name, null);
			return summaryOf(open());
		case 'undo':
			open().undo();
			return summaryOf(open());
		case 'redo':
			open().redo();
			return summaryOf(open());
		case 'table':
			open().setTable(order.part, order.table);
			return summaryOf(open());
		case 'leave':
			open().leave(order.part, order.left);
			return summaryOf(open());
		case 'bytes':
			return new Uint8Array(open().parts[order.part]?.delivered.bytes ?? []);
		case 'supplier': {
			// The writers of workbooks and letters are fetched when somebody wants one.
			const { forSupplier } = await import('./for-supplier.ts');
			return forSupplier(open(), order.file, order.language);
		}
		case 'parts':
			return open().accepted();
		case 'theme':
			return open().theme;
		case 'hashes':
			return hashes();
	}
}

// An error's words may quote a cell.
serve<Order, Outcome, ReadingProgress>((order, { tell }) => perform(order, tell), { quiet: true });
