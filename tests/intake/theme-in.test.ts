// The look that comes with a dropped folder: taken along with tables where that is asked for, else told as what cannot be read.
import { expect, it } from 'vitest';
import { recogniseFiles } from '../../src/lib/intake/recognise.ts';
import { strToU8, zipSync } from 'fflate';
import { definitions } from './definitions.ts';

const tables = { 'areas.csv': 'area,name,role\noost,Oost,experiment\n' };
const look = {
	'theme/theme.yaml': 'mark: { file: mark.svg }\n',
	'theme/mark.svg': '<svg/>',
	'theme/notes.docx': 'x',
	'theme/old/mark.svg': '<svg/>'
};
const inFolder = (folder: string, files: Record<string, string>) =>
	Object.entries(files).map(([name, text]) => ({ name: `${folder}${name}`, bytes: strToU8(text) }));
const context = { definitions, mappings: [], areas: [], withTheme: true };
const taken = ['theme/theme.yaml', 'theme/mark.svg'];

it.each(['', 'programma/', 'a/theme/'])('comes along with its tables, out of "%s"', async (folder) => {
	const { parts, problems, theme } = await recogniseFiles(inFolder(folder, { ...tables, ...look }), context);
	expect(parts).toHaveLength(1);
	expect([...(theme ?? [])].map(([name]) => name)).toEqual(taken);
	expect(problems.map(({ file }) => file)).toEqual([
		`${folder}theme/notes.docx`,
		`${folder}theme/old/mark.svg`
	]);
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

it('is not taken by who did not ask for it', async () => {
	const { theme, problems } = await recogniseFiles(inFolder('', { ...tables, ...look }), {
		...context,
		withTheme: false
	});
	expect(theme).toBeUndefined();
	expect(problems).toHaveLength(4);
});
