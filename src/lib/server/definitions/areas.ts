// The areas that a programme's own definitions speak of must be its areas; the repository's may name those of the demonstration.
import type { Problem } from '../../domain/problem.ts';
import { DefinitionError, mistakeAt, type Mistake } from './mistakes.ts';
import { readYaml, type Path } from './yaml.ts';
import type { Definitions } from './definitions.ts';
import { shown } from './shown.ts';
import { bytesAt, isThere } from '../machine.ts';
import { placeIn } from '../ordinary-file.ts';

interface Named {
	id: string;
	/** Where in the file. */
	path: Path;
}

/** What stands between the first two lines of `---`; the whole where there are none, as in a file of YAML alone. */
const settingsOf = (text: string): { settings: string; linesBefore: number } => {
	const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text);
	return front?.[1] === undefined
		? { settings: text, linesBefore: 0 }
		: { settings: front[1], linesBefore: 1 };
};

function mistakesIn(file: string, named: readonly Named[], known: readonly string[]): Mistake[] {
	const unknown = named.filter(({ id }) => !known.includes(id));
	if (unknown.length === 0) return [];
	const { settings, linesBefore } = settingsOf(
		new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesAt(file))
	);
	const source = readYaml(shown(file), settings, [], linesBefore);
	const allowed = known.join(', ');
	return unknown.map(({ id, path }) => mistakeAt(source, path, 'unknown-area', { id, allowed }));
}

/**
 * Apart from the rest, since definitions are read before the files that they explain.
 * @param reading where areas.csv itself has problems, an area may be missing for that, and nothing is said here
 * @throws DefinitionError that names every unknown area with its file, its line and what to do
 */
export function judgeAreas(
	programmeFolder: string,
	{ programme, indicators, publication }: Pick<Definitions, 'programme' | 'indicators' | 'publication'>,
	{ areas, problems }: { areas: readonly { area: string }[]; problems: readonly Problem[] }
): void {
	if (areas.length === 0 || problems.some(({ file }) => file === 'areas.csv')) return;
	const known = areas.map((one) => one.area);
	const own = (...name: string[]): string => placeIn(programmeFolder, 'indicators', ...name);
	const named: [string, Named[]][] = [
		[own('programme.yaml'), programme.area === undefined ? [] : [{ id: programme.area, path: ['area'] }]],
		[
			own('publication.yaml'),
			(publication.survey_areas ?? []).flatMap((one, index) =>
				(['area', 'with'] as const).map((key) => ({ id: one[key], path: ['survey_areas', index, key] }))
			)
		],
		...indicators.map(({ id, areas: goals }): [string, Named[]] => [
			own('neighbourhood', `${id}.md`),
			Object.keys(goals).map((area) => ({ id: area, path: ['areas', area] }))
		])
	];
	const mistakes = named
		.filter(([file]) => isThere(file))
		.flatMap(([file, ids]) => mistakesIn(file, ids, known));
	if (mistakes.length > 0) throw new DefinitionError(mistakes);
}
