// Forgeries of the packing: names that come, go or stand twice, bytes around and between the files, outputs in each other's place.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { bytesIn, edit, inside, pack, type Files, type Forgery } from './workshop.ts';

const of = (name: string, touches: string, forge: (files: Files) => Uint8Array | undefined): Forgery => ({
	name: `zip: ${name}`,
	touches,
	forge
});

const joined = (...all: Uint8Array[]): Uint8Array => {
	const out = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const one of all) {
		out.set(one, at);
		at += one.length;
	}
	return out;
};

const endOf = (zip: Uint8Array): { view: DataView; end: number; start: number } => {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	let end = zip.length - 22;
	while (view.getUint32(end, true) !== 0x06054b50) end--;
	return { view, end, start: view.getUint32(end + 16, true) };
};

/** Renames an entry in the directory and, unless told otherwise, before its content; both names are as long. */
function renamed(zip: Uint8Array, from: string, to: string, also: 'directory' | 'both' = 'both'): Uint8Array {
	const out = zip.slice();
	const { start } = endOf(out);
	const text = new TextDecoder('latin1').decode(out);
	for (let at = text.indexOf(from, also === 'both' ? 0 : start); at >= 0; at = text.indexOf(from, at + 1))
		out.set(strToU8(to), at);
	return out;
}

/** The same zip with a second entry of that name; which of the two counts is up to the program. */
function twice(files: Files, name: string, forged: Uint8Array): Uint8Array {
	const other = `${name.slice(0, -1)}\u007f`;
	return renamed(zipSync({ ...Object.fromEntries(files), [other]: forged }), other, name);
}

/** A forged file between the files, which only a program that reads from the front sees. */
function between(zip: Uint8Array, hidden: Uint8Array): Uint8Array {
	const { end, start } = endOf(zip);
	const local = hidden.subarray(0, endOf(hidden).start);
	const tail = zip.slice(start);
	new DataView(tail.buffer).setUint32(end - start + 16, start + local.length, true);
	return joined(zip.subarray(0, start), local, tail);
}

function commented(zip: Uint8Array, text: string): Uint8Array {
	const out = joined(zip, strToU8(text));
	new DataView(out.buffer).setUint16(zip.length - 2, text.length, true);
	return out;
}

const forgedPage = strToU8('<!doctype html><p>Alles is goed gegaan.</p>');
const pdf = strToU8('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

export const packingForgeries: Forgery[] = [
	of('a pdf put in', 'rapport.pdf', (files) => void files.set('rapport.pdf', pdf)),
	of('a pdf in capitals put in', 'RAPPORT.PDF', (files) => void files.set('RAPPORT.PDF', pdf)),
	of(
		'a second Word file put in',
		'Rapport.docx',
		(files) => void files.set('Rapport.docx', bytesIn(files, 'rapport.docx'))
	),
	of('an old Word file put in', 'rapport.doc', (files) => void files.set('rapport.doc', pdf)),
	of(
		'a letter put in',
		'LEES MIJ.txt',
		(files) => void files.set('LEES MIJ.txt', strToU8('Alles is goed gegaan.'))
	),
	of('a folder with content', 'rapport/', (files) => void files.set('rapport/', pdf)),
	of('the Word file taken out', 'rapport.docx', (files) => void files.delete('rapport.docx')),
	of('the workbook taken out', 'rapport.xlsx', (files) => void files.delete('rapport.xlsx')),
	of(
		'the page in place of the Word file',
		'rapport.docx',
		(files) => void files.set('rapport.docx', bytesIn(files, 'rapport.html'))
	),
	of(
		'the workbook in place of the Word file',
		'rapport.docx',
		(files) => void files.set('rapport.docx', bytesIn(files, 'rapport.xlsx'))
	),
	of(
		'the tables in place of the workbook',
		'rapport.xlsx',
		(files) => void files.set('rapport.xlsx', bytesIn(files, 'rapport.csv.zip'))
	),
	of('an empty Word file', 'rapport.docx', (files) => void files.set('rapport.docx', new Uint8Array())),
	of('the page with another name', 'verslag.html', (files) => {
		files.set('verslag.html', bytesIn(files, 'rapport.html'));
		files.delete('rapport.html');
	}),
	of('the page twice, the forged one last', 'rapport.html', (files) =>
		twice(files, 'rapport.html', forgedPage)
	),
	of('the page twice, the forged one first', 'rapport.html', (files) => {
		const own = bytesIn(files, 'rapport.html');
		return twice(new Map(files).set('rapport.html', forgedPage), 'rapport.html', own);
	}),
	of('the manifest twice', 'manifest.json', (files) => twice(files, 'manifest.json', strToU8('{}'))),
	of('a name only in the directory', '', (files) =>
		renamed(pack(files), 'rapport.html', 'verslag.html', 'directory')
	),
	of('bytes before it', '', (files) => joined(strToU8('MZ een programma'), pack(files))),
	of('a whole zip before it', '', (files) => joined(zipSync({ 'rapport.html': forgedPage }), pack(files))),
	of('bytes after it', '', (files) => joined(pack(files), strToU8('nog iets'))),
	of('a remark after it', '', (files) => commented(pack(files), 'Alles is goed gegaan.')),
	of('a file between its files', '', (files) =>
		between(pack(files), zipSync({ 'rapport.html': forgedPage }))
	),
	of(
		'a Word file with bytes before it',
		'rapport.docx',
		(files) => void files.set('rapport.docx', joined(strToU8('x'), bytesIn(files, 'rapport.docx')))
	),
	of(
		'a workbook with bytes after it',
		'rapport.xlsx',
		(files) => void files.set('rapport.xlsx', joined(bytesIn(files, 'rapport.xlsx'), strToU8('x')))
	),
	of(
		'a file between those of the Word file',
		'rapport.docx',
		(files) =>
			void files.set(
				'rapport.docx',
				between(bytesIn(files, 'rapport.docx'), zipSync({ 'word/document.xml': forgedPage }))
			)
	),
	of('the text of the Word file twice', 'rapport.docx', (files) => {
		const parts: Files = new Map(Object.entries(unzipSync(bytesIn(files, 'rapport.docx'))));
		files.set('rapport.docx', twice(parts, 'word/document.xml', forgedPage));
	}),
	of('a sheet twice', 'rapport.xlsx', (files) => {
		const parts: Files = new Map(Object.entries(unzipSync(bytesIn(files, 'rapport.xlsx'))));
		files.set(
			'rapport.xlsx',
			twice(parts, 'xl/worksheets/sheet2.xml', bytesIn(parts, 'xl/worksheets/sheet3.xml'))
		);
	}),
	of('a table twice', 'rapport.csv.zip', (files) => {
		const parts: Files = new Map(Object.entries(unzipSync(bytesIn(files, 'rapport.csv.zip'))));
		files.set('rapport.csv.zip', twice(parts, 'dictionary.csv', strToU8('a\n1\n')));
	}),
	of(
		'a name in the tables only in the directory',
		'rapport.csv.zip',
		(files) =>
			void files.set(
				'rapport.csv.zip',
				renamed(bytesIn(files, 'rapport.csv.zip'), 'dictionary.csv', 'dictionarx.csv', 'directory')
			)
	),
	of(
		'a file with a way out of its folder',
		'../rapport.html',
		(files) => void files.set('../rapport.html', forgedPage)
	),
	of('one bit of a Word file', 'rapport.docx', (files) =>
		edit(
			files,
			'rapport.docx',
			(text) => `${text.slice(0, 5000)}${String.fromCharCode(text.charCodeAt(5000) ^ 1)}${text.slice(5001)}`
		)
	),
	of('a script beside the text of the Word file', 'rapport.docx', (files) =>
		inside(files, 'rapport.docx', (parts) => void parts.set('word/afchunk.htm', forgedPage))
	)
];
