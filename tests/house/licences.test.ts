// The file with the licences of others names every package of which something is served, with all that it says of its rights; one that says nothing stops the build.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { inProgram } from '../../scripts/contained.mjs';
import { licencesOf, noticesIn } from '../../scripts/licences.mjs';
import { root } from './sources.ts';

const places: string[] = [];
afterEach(() => {
	for (const place of places.splice(0)) rmSync(place, { recursive: true, force: true });
});

/** Packages as they are installed, by name. @returns the id of a file in one, as a bundle has it */
function installed(packages: Record<string, Record<string, string>>): (file: string) => string {
	const place = mkdtempSync(path.join(tmpdir(), 'wijkladder-licences-'));
	places.push(place);
	for (const [name, files] of Object.entries(packages))
		for (const [file, text] of Object.entries({ 'index.js': 'export {};\n', ...files })) {
			const target = path.join(place, 'node_modules', name, file);
			mkdirSync(path.dirname(target), { recursive: true });
			writeFileSync(target, text);
		}
	return (file) =>
		path
			.relative(root, path.join(place, 'node_modules', file))
			.split(path.sep)
			.join('/');
}
const described = (name: string, more: object = { license: 'MIT' }) =>
	JSON.stringify({ name, version: '1.2.3', ...more });

describe('a package that goes along', () => {
	it('stands there with its version, its licence, its maker, where it comes from, and its whole text', () => {
		const id = installed({
			'@of/one': {
				'package.json': described('@of/one', {
					license: 'ISC',
					author: { name: 'A. Maker' },
					repository: { url: 'git+https://github.com/of/one.git' }
				}),
				LICENSE: 'ISC License\r\n\r\nCopyright 2020 A. Maker  \r\n',
				'NOTICE.txt': 'Made for somebody.\n',
				'README.md': 'no licence'
			}
		});
		const text = licencesOf([id('@of/one/index.js')]);
		for (const said of [
			'@of/one 1.2.3',
			'Licence: ISC',
			'Author: A. Maker',
			'https://github.com/of/one\n',
			'ISC License\n\nCopyright 2020 A. Maker\n',
			'Made for somebody.'
		])
			expect(text).toContain(said);
		expect(text).not.toMatch(/no licence|\r|git\+/);
	});

	it('stops the build where it says nothing of a licence', () => {
		const id = installed({
			bare: { 'package.json': described('bare', {}) },
			told: { 'package.json': described('told', {}), 'LICENCE.md': 'Do as you like.' },
			named: { 'package.json': described('named') }
		});
		expect(() => licencesOf([id('bare/index.js')])).toThrow(/bare goes along .* nothing of a licence/);
		expect(licencesOf([id('told/index.js')])).toContain('Do as you like.');
		expect(licencesOf([id('named/index.js')])).toContain('not in the package');
	});

	it('is told apart by its version, and one inside another is that one', () => {
		const id = installed({
			a: { 'package.json': described('a') },
			'a/node_modules/b': { 'package.json': JSON.stringify({ name: 'b', version: '2.0.0', license: 'MIT' }) },
			b: { 'package.json': described('b') }
		});
		const text = licencesOf([id('a/node_modules/b/index.js'), id('b/index.js')]);
		expect(text).toMatch(/^b 1\.2\.3$/m);
		expect(text).toMatch(/^b 2\.0\.0$/m);
		expect(text).not.toMatch(/^a 1/m);
	});

	it('shares a text with others that have the same one, and keeps what its files say', () => {
		const own = '/*! of a: (c) 2019 A. Maker */\nexport const a = 1;\n';
		const id = installed({
			a: { 'package.json': described('a'), LICENSE: 'The same words.', 'index.js': own },
			b: { 'package.json': described('b'), LICENSE: 'The same words.\n' }
		});
		const text = licencesOf([id('b/index.js'), id('a/index.js')]);
		expect(text.split('The same words.').length).toBe(2);
		expect(text).toContain('[1] a 1.2.3, b 1.2.3\n\nThe same words.');
		expect(text).toContain('of a: (c) 2019 A. Maker');
	});

	it('tells what it took in, by the heads of its parts and by the map beside it', () => {
		const id = installed({
			a: {
				'package.json': described('a'),
				'index.js':
					'//#region node_modules/@in/first/index.js\n// ../node_modules/second/x.js\nconst from = "node_modules/third/y.js";\n',
				'dist/other.js': 'export {};\n',
				'dist/other.js.map': JSON.stringify({
					sources: [
						'../../fourth/src/x.js',
						'../src/own.ts',
						'webpack:///./z.js',
						null,
						'../node_modules/@in/fifth/a.js'
					]
				})
			},
			second: { 'package.json': described('second'), LICENSE: 'Of the second.' }
		});
		const text = licencesOf([id('a/index.js'), id('a/dist/other.js')]);
		expect(text).toContain('Packages in it: @in/fifth, @in/first, fourth, second\n');
		expect(text).toContain('[1] second (tekst van / text of 1.2.3)\n\nOf the second.');
		expect(text).toMatch(/^fourth\n {2}Tekst \/ Text: niet in het pakket/m);
	});
});

it('what belongs to nobody stops the build, and what a tool adds is the tool’s', () => {
	for (const id of ['\0plugin-of-somebody:x', '../elsewhere/file.js'])
		expect(() => licencesOf([id])).toThrow(/does not know whose/);
	const text = licencesOf([
		'\0vite/preload-helper.js',
		'\0rolldown/runtime.js',
		'\0esbuild/runtime',
		'src/app.css'
	]);
	for (const name of ['vite', 'rolldown', 'esbuild'])
		expect(text).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
	expect(text).toContain('PACKAGES (3)');
	// What a tool is made of itself does not go along.
	expect(text).not.toMatch(/bundled dependencies/i);
});

it('says the same whatever was bundled first, and nothing of this machine', () => {
	const ids = [
		'd3-array/dist/d3-array.mjs',
		'zod/index.js',
		'tslib/tslib.es6.mjs',
		'clsx/dist/clsx.mjs',
		'docx/dist/index.mjs'
	].map((one) => `node_modules/${one}`);
	const first = licencesOf(ids);
	fc.assert(
		fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
			expect(licencesOf(order)).toBe(first);
		}),
		{ numRuns: 5 }
	);
	expect(first).not.toContain(root);
});

it('reads the words about rights out of comments, whole, and no others', () => {
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^[a-zA-Z ,.]{0,30}$/), { maxLength: 4 }),
			fc.boolean(),
			(lines, block) => {
				const said = ['Copyright 2020 A. Maker', ...lines.map((one) => one.trim())];
				const comment = block
					? `/**\n${said.map((one) => ` * ${one}`).join('\n')}\n */`
					: said.map((one) => `// ${one}`).join('\n');
				const source = `const a = 1; // one\n/* two */\n${comment}\nconst b = 2;\n`;
				expect(noticesIn(source)).toEqual([said.join('\n').trim()]);
			}
		)
	);
	expect(noticesIn('/** Adds two numbers. */ export const add = 1; // and more\n')).toEqual([]);
});

it('finds the crates and namespaces in a program, by what stands in it', () => {
	const crates = inProgram(
		readFileSync(path.join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'))
	).crates;
	expect(crates).toEqual([...new Set(crates)].sort());
	expect(crates.some((one) => /^tiny-skia-\d/.test(one))).toBe(true);
	const { namespaces } = inProgram(
		readFileSync(path.join(root, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))
	);
	expect(namespaces).toEqual(expect.arrayContaining(['arrow', 'duckdb', 'duckdb_zstd', 'rapidjson']));
	expect(namespaces).not.toContain('std');
});
