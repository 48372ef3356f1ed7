// A programme folder in which every text that people write holds markup that would run if it were read as such.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { root, type OwnProgramme } from './programme.ts';

/** An element that stands out in a document, and the end of the script in which a page carries its data. */
export const markup = `<img src="x" onerror="top.hit=1"></script><script>top.hit=1</script>`;

/** Columns of the open files in which people write what they like. */
const written: Record<string, string[]> = {
	areas: ['name'],
	observations: ['source', 'note'],
	breaks: ['reason'],
	events: ['title', 'text'],
	notes: ['text', 'author'],
	reach: ['note']
};

const marked = (text: string): string => (text === '' ? '' : `${text} ${markup}`);

/** Every text in two languages; ids and words to choose from are not people's. */
function inBoth(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inBoth);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]: [string, unknown]) => [
			key,
			(key === 'nl' || key === 'en') && typeof inner === 'string' ? marked(inner) : inBoth(inner)
		])
	);
}

/** JSON is YAML. */
const markedYaml = (text: string): string => JSON.stringify(inBoth(parse(text)), null, '\t');

function markedIndicator(text: string): string {
	const [, front = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
	return `---\n${markedYaml(front)}\n---\n${body.replace(/^(?!#)(.*\S.*)$/gm, (line) => marked(line))}`;
}

function markedTable(text: string, columns: readonly string[]): string {
	const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	const rows = data.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, cell]) => [name, columns.includes(name) ? marked(cell) : cell])
		)
	);
	return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

export function prepareMarkup(): OwnProgramme {
	const place = mkdtempSync(path.join(tmpdir(), 'wijkladder-markup-'));
	const folder = path.join(place, 'programme');
	cpSync(path.join(root, 'data/velve-lindenhof'), folder, { recursive: true });
	// No page that is sent holds a text about a family, and protecting their counts takes most of a build.
	for (const table of ['households', 'assessments', 'results', 'actions', 'surveys'])
		rmSync(path.join(folder, `${table}.csv`));
	for (const [table, columns] of Object.entries(written)) {
		const file = path.join(folder, `${table}.csv`);
		writeFileSync(file, markedTable(readFileSync(file, 'utf8'), columns));
	}
	const indicators = path.join(root, 'indicators');
	mkdirSync(path.join(folder, 'indicators/neighbourhood'), { recursive: true });
	for (const name of readdirSync(indicators, { recursive: true, encoding: 'utf8' })) {
		const change = name.endsWith('.yaml') ? markedYaml : name.endsWith('.md') ? markedIndicator : null;
		if (!change) continue;
		const text = change(readFileSync(path.join(indicators, name), 'utf8'));
		writeFileSync(path.join(folder, 'indicators', name), text);
	}
	return { folder, build: path.join(place, 'build') };
}
