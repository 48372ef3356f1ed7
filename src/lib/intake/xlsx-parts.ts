// What an xlsx says outside its sheets: which sheets it has, how numbers are shown, and its shared texts.
import type { Archive, ArchiveEntry } from './archive.ts';
import type { BookCell } from './book.ts';
import { shownAs, type Shown } from './number-formats.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { listenToXml, type XmlListener } from './xml.ts';

const sheetsAtMost = 500;
/** A million rows with three texts of their own each; more take longer to read than somebody waits for a refusal. */
const textsAtMost = 3_000_000;
const textLengthAtMost = 150_000_000;
/** Of all that is neither a sheet nor its texts. */
const partAtMost = 64 * 1024 * 1024;

const deaf: XmlListener = { open: () => {}, close: () => {}, text: () => {} };

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A part of few words: nothing of this kind is large. */
function listenToPart(archive: Archive, entry: ArchiveEntry, listener: XmlListener): void {
	if (entry.size > partAtMost) throw new UnreadableFile('zip-bomb');
	listenToXml(archive.pieces(entry), listener);
}

/** Relations of a part: what it calls another part, to the path of that in the archive. */
function relationsOf(archive: Archive, part: string): { id: string; type: string; path: string }[] {
	const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)];
	const entry = archive.entries.get(`${folder}_rels/${name}.rels`);
	const found: { id: string; type: string; path: string }[] = [];
	if (!entry) return found;
	listenToPart(archive, entry, {
		...deaf,
		open(tag, attribute) {
			// What lies outside the file is never fetched.
			if (tag !== 'Relationship' || attribute('TargetMode') === 'External') return;
			const target = attribute('Target') ?? '';
			const steps = (target.startsWith('/') ? target : folder + target).split('/');
			const path: string[] = [];
			for (const step of steps)
				if (step === '..') path.pop();
				else if (step !== '' && step !== '.') path.push(step);
			found.push({ id: attribute('Id') ?? '', type: attribute('Type') ?? '', path: path.join('/') });
		}
	});
	return found;
}

export interface XlsxParts {
	sheets: { name: string; hidden: boolean; entry: ArchiveEntry }[];
	since1904: boolean;
	/** By the number of a cell's style. */
	shown: readonly Shown[];
	texts: readonly BookCell[];
	/** Formulas refer to other files; their stored values count, and nothing is fetched. */
	external: boolean;
}

function readStyles(archive: Archive, entry: ArchiveEntry | undefined): Shown[] {
	const codes = new Map<number, string>();
	const formats: number[] = [];
	let inCells = false;
	if (!entry) return [];
	listenToPart(archive, entry, {
		...deaf,
		open(tag, attribute) {
			if (tag === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
			else if (tag === 'cellXfs') inCells = true;
			else if (tag === 'xf' && inCells) formats.push(Number(attribute('numFmtId') ?? 0));
		},
		close(tag) {
			if (tag === 'cellXfs') inCells = false;
		}
	});
	return formats.map((id) => shownAs(id, codes));
}

/** What XML cannot hold, Excel writes as `_x000D_`. */
export const unescaped = (text: string): string =>
	text.includes('_x')
		? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		: text;

function readTexts(archive: Archive, entry: ArchiveEntry | undefined): BookCell[] {
	const texts: BookCell[] = [];
	if (!entry) return texts;
	// One text may stand in parts, each with a look of its own; how it is pronounced stands beside it.
	let [text, length] = ['', 0];
	let [inText, aside] = [false, false];
	listenToXml(archive.pieces(entry), {
		open(tag) {
			if (tag === 'si') text = '';
			else if (tag === 't') inText = !aside;
			else if (tag === 'rPh') aside = true;
		},
		text(piece) {
			if (inText) text += piece;
		},
		close(tag) {
			if (tag === 't') inText = false;
			else if (tag === 'rPh') aside = false;
			else if (tag === 'si') {
				length += text.length;
				if (texts.length >= textsAtMost || length > textLengthAtMost)
					throw new UnreadableFile('too-many-texts');
				texts.push({ kind: 'text', text: unescaped(text) });
			}
		}
	});
	return texts;
}

/** @throws UnreadableFile */
export function readXlsxParts(archive: Archive): XlsxParts {
	const main = relationsOf(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.path;
	const workbook = archive.entries.get(main ?? 'xl/workbook.xml');
	if (!workbook || workbook.name.endsWith('.bin'))
		throw new UnreadableFile(archive.entries.has('xl/workbook.bin') ? 'binary-excel' : 'damaged');
	if ([...archive.entries.keys()].some((name) => /vbaProject\.bin$|\/macrosheets\//i.test(name)))
		throw new UnreadableFile('macros');
	const relations = relationsOf(archive, workbook.name);
	const entryBy = (fits: (one: { id: string; type: string }) => boolean): ArchiveEntry | undefined => {
		const path = relations.find(fits)?.path;
		return path === undefined ? undefined : archive.entries.get(path);
	};
	const sheets: XlsxParts['sheets'] = [];
	let since1904 = false;
	listenToPart(archive, workbook, {
		...deaf,
		open(tag, attribute) {
			if (tag === 'workbookPr') since1904 = isOn(attribute('date1904'));
			if (tag !== 'sheet') return;
			const id = attribute('r:id') ?? attribute('relationships:id') ?? attribute('d3p1:id');
			// A sheet that is a drawing alone is no table.
			const entry = entryBy((one) => one.id === id && one.type.endsWith('/worksheet'));
			const state = attribute('state');
			// Two names for one sheet would be read twice.
			if (entry && sheets.every((one) => one.entry !== entry))
				sheets.push({
					name: attribute('name') ?? '',
					hidden: state !== undefined && state !== 'visible',
					entry
				});
			if (sheets.length > sheetsAtMost)
				throw new UnreadableFile('too-many-sheets', { most: String(sheetsAtMost) });
		}
	});
	const typed = (type: string) => entryBy((one) => one.type.endsWith(type));
	return {
		sheets,
		since1904,
		shown: readStyles(archive, typed('/styles')),
		texts: readTexts(archive, typed('/sharedStrings')),
		external: relations.some(({ type }) => type.endsWith('/externalLink'))
	};
}
