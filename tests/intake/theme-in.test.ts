// The look that comes with a dropped folder: taken along with tables where that is asked for, else told as what cannot be read.
import { expect, it } from 'vitest';
import { recogniseFiles } from '../../src/lib/intake/recognise.ts';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { parse } from 'yaml';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { kindOfPath } from '../../src/lib/local/paths.ts';
import { definitions } from './definitions.ts';

const tables = { 'areas.csv': 'area,name,role\noost,Oost,experiment\n' };
const look = {
	'theme/theme.yaml': 'mark: { file: mark.svg }\ntypeface: { file: logo..svg }\n',
	'theme/mark.svg': '<svg/>',
	'theme/notes.docx': 'x',
	'theme/old/mark.svg': '<svg/>',
	'theme/other.svg': '<svg/>',
	'theme/logo..svg': '<svg/>'
};
const inFolder = (folder: string, files: Record<string, string>) =>
	Object.entries(files).map(([name, text]) => ({ name: `${folder}${name}`, bytes: strToU8(text) }));
const context = { definitions, mappings: [], areas: [], withTheme: true };
const taken = ['theme/theme.yaml', 'theme/mark.svg'];

it.each(['', 'programma/', 'a/theme/'])('comes along with its tables, out of "%s"', async (folder) => {
	const { parts, problems, theme } = await recogniseFiles(inFolder(folder, { ...tables, ...look }), context);
	expect(parts).toHaveLength(1);
	expect([...(theme ?? [])].map(([name]) => name)).toEqual(taken);
	// What its settings do not name can be of any size, and no device keeps a file of two dots.
	expect(problems.map(({ file }) => file)).toEqual(
		['notes.docx', 'old/mark.svg', 'other.svg', 'logo..svg'].map((name) => `${folder}theme/${name}`)
	);
	for (const path of theme?.keys() ?? []) expect(kindOfPath(path)).toBe('plain');
});

it('comes out of a zip as well', async () => {
	const files = inFolder('', { ...tables, ...look }).map(({ name, bytes }) => [name, bytes] as const);
	const zip = { name: 'programma.zip', bytes: zipSync(Object.fromEntries(files)) };
	expect([...((await recogniseFiles([zip], context)).theme ?? [])].map(([name]) => name)).toEqual(taken);
});

it('is none without its settings, in two folders, or without tables, and then every file is told', async () => {
	const { 'theme/theme.yaml': _, ...unsaid } = look;
	for (const files of [
		inFolder('', { ...tables, ...unsaid }),
		[...inFolder('', { ...tables, ...look }), ...inFolder('b/', look)],
		inFolder('', look)
	]) {
		const { problems, theme } = await recogniseFiles(files, context);
		expect(theme).toBeUndefined();
		expect(problems.map(({ file }) => file).sort()).toEqual(
			files.flatMap(({ name }) => (name === 'areas.csv' ? [] : [name])).sort()
		);
	}
});

it('says of two why none was taken', async () => {
	const files = [...inFolder('', { ...tables, ...look }), ...inFolder('b/', look)];
	const { problems } = await recogniseFiles(files, context);
	const told = problems.filter(({ parameters }) => parameters.reason === 'looks');
	expect(told.map(({ file }) => file)).toEqual([...taken, ...taken.map((name) => `b/${name}`)]);
	expect(problemMessage(told[0] ?? expect.fail(), 'nl')).toMatch(
		/twee of meer mappen theme\/.*geen meegenomen/
	);
});

it('is not taken by who did not ask for it', async () => {
	const { theme, problems } = await recogniseFiles(inFolder('', { ...tables, ...look }), {
		...context,
		withTheme: false
	});
	expect(theme).toBeUndefined();
	expect(problems).toHaveLength(6);
});

const programme = (theme: string) => `id: oost\nname: { nl: Oost, en: East }\n${theme}areas: areas.csv\n`;
const said = programme(`theme:\n  mark: { file: mark.svg, alt: { nl: 'Ons: merk', en: Mark } }\n`);

it.each(['', 'programma/'])(
	'comes along where programme.yaml says it, as the file that says the same, out of "%s"',
	async (folder) => {
		const files = {
			...tables,
			'indicators/programme.yaml': said,
			'theme/mark.svg': '<svg/>',
			'theme/b.svg': '<svg/>'
		};
		const { theme, problems } = await recogniseFiles(inFolder(folder, files), context);
		expect([...(theme ?? [])].map(([name]) => name)).toEqual(taken);
		expect(parse(strFromU8(theme?.get('theme/theme.yaml') ?? new Uint8Array()))).toEqual({
			mark: { file: 'mark.svg', alt: { nl: 'Ons: merk', en: 'Mark' } }
		});
		// The rest of what it says is no part of a delivery.
		expect(problems.map(({ file }) => file)).toEqual(
			['indicators/programme.yaml', 'theme/b.svg'].map((name) => folder + name)
		);
	}
);

it('a colour alone that programme.yaml says needs no folder', async () => {
	const text = programme(`theme: { experiment: { light: '#0A5F45' } }\n`);
	const { theme } = await recogniseFiles(
		inFolder('', { ...tables, 'indicators/programme.yaml': text }),
		context
	);
	expect(parse(strFromU8(theme?.get('theme/theme.yaml') ?? new Uint8Array()))).toEqual({
		experiment: { light: '#0A5F45' }
	});
});

it.each([
	['says none', programme('')],
	['names it and says nothing', programme('theme:\n')],
	['speaks of it elsewhere', programme('publisher: { theme: { mark: { file: mark.svg } } }\n')],
	['is no YAML', `${said}: [\n`],
	[
		'unfolds without end',
		`a: &a [x, x]\nb: &b [${'*a, '.repeat(99)}]\ntheme: { c: [${'*b, '.repeat(99)}] }\n`
	]
])('is none where programme.yaml %s', async (_, text) => {
	const files = inFolder('', { ...tables, 'indicators/programme.yaml': text, 'theme/mark.svg': '<svg/>' });
	const { theme, problems } = await recogniseFiles(files, context);
	expect(theme).toBeUndefined();
	expect(problems.map(({ file }) => file)).toContain('theme/mark.svg');
});

it('is the one of theme/ where both say it, and none where two folders do', async () => {
	const both = inFolder('', { ...tables, ...look, 'indicators/programme.yaml': said });
	const { theme } = await recogniseFiles(both, context);
	expect(strFromU8(theme?.get('theme/theme.yaml') ?? new Uint8Array())).toBe(look['theme/theme.yaml']);
	const two = [
		...inFolder('', { ...tables, ...look }),
		...inFolder('b/', { 'indicators/programme.yaml': said })
	];
	expect((await recogniseFiles(two, context)).theme).toBeUndefined();
});
