// The look that comes with a dropped folder: taken along with tables where that is asked for, else told as what cannot be read.
import { expect, it } from 'vitest';
import { recogniseFiles } from '../../src/lib/intake/recognise.ts';
import { strToU8, zipSync } from 'fflate';
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
