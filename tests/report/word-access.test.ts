// The Word file for who reads by ear or with another program: no heading level skipped, tables named, decoration silent, numbers kept.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/lib/domain/text.ts';
import { reportDocx } from '../../src/lib/report/docx/report-docx.ts';
import { rasterise } from '../../src/lib/server/rasterise.ts';
import { docxTables, files } from './read-files.ts';
import { sampleDocument } from './sample-document.ts';

const all = (text: string, pattern: RegExp): string[] =>
	[...text.matchAll(pattern)].map((one) => one[1] ?? '');

describe.each(languages)('in %s', (language) => {
	let docx: Uint8Array, body: string;
	beforeAll(async () => {
		docx = await reportDocx(sampleDocument(language), { rasterise });
		body = files(docx).get('word/document.xml') ?? '';
	}, 60_000);

	test('headings go down one level at a time', () => {
		const levels = all(body, /<w:pStyle w:val="Heading(\d)"\/>/g).map(Number);
		expect(levels.length).toBeGreaterThan(6);
		levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
		expect(new Set(levels)).toEqual(new Set([1, 2, 3]));
	});

	test('every table says what it is', () => {
		const tables = docxTables(docx);
		const named = all(body, /<w:tblCaption w:val="([^"]*)"\/>/g).map((name) =>
			name.replaceAll('\u00a0', ' ')
		);
		expect(tables.length).toBeGreaterThan(4);
		expect(named).toEqual(tables.map(({ title }) => title));
		for (const name of named) expect(name).not.toBe('');
	});

	test('a picture says what it shows, or that it is decoration', () => {
		const pictures = [...body.matchAll(/<wp:docPr [^>]*?(?:\/>|>.*?<\/wp:docPr>)/gs)].map(([one]) => one);
		expect(pictures.length).toBeGreaterThan(3);
		const silent = pictures.filter((one) => one.includes('<adec:decorative') && one.includes('val="1"'));
		expect(silent.length).toBeGreaterThan(1);
		for (const one of pictures)
			if (silent.includes(one)) expect(one).toContain('descr=""');
			else expect(one).toMatch(/descr="[^"]{20,}"/);
	});

	test('pandoc reads the numbers of captions, and no level is missing there either', (context) => {
		if (spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status !== 0) {
			console.info('not tried: pandoc is not installed on this machine');
			context.skip();
		}
		const folder = mkdtempSync(path.join(tmpdir(), 'pandoc-'));
		try {
			writeFileSync(path.join(folder, 'report.docx'), docx);
			const { stdout } = spawnSync('pandoc', ['report.docx', '-t', 'html'], {
				cwd: folder,
				encoding: 'utf8'
			});
			const [table, figure] = language === 'nl' ? ['Tabel', 'Figuur'] : ['Table', 'Figure'];
			for (const caption of [`${table} 1 ·`, `${table} 2 ·`, `${figure} 1 ·`])
				expect(stdout).toContain(caption);
			const levels = all(stdout, /<h(\d)/g).map(Number);
			levels.slice(1).forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
