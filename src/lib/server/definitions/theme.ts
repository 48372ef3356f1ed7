// Reads theme/ of a programme folder: its mark, its typeface and the colour of its experiment, each judged before anything is drawn with it.
import {
	coloursOf,
	modes,
	nearestFit,
	shortfalls,
	type ExperimentColours
} from '../../domain/experiment-colours.ts';
import { themeAtMost, themeSchema, type Theme, type ThemeFile } from '../../domain/theme.ts';
import { drawingOf, isVariable, isWoff2, sizeOfPng, type Size } from '../../intake/theme-files.ts';
import { isLink, isNamed, kindAt, namesOf, readOrdinary } from '../machine.ts';
import { namesLike, placeIn, rivalsIn } from '../ordinary-file.ts';
import { mistake, mistakeAt, validated, type Mistake } from './mistakes.ts';
import { shown } from './shown.ts';
import { readYaml, type Path, type YamlSource } from './yaml.ts';

export interface ReadTheme {
	files: Theme;
	experiment: ExperimentColours | null;
}

const settings = 'theme.yaml';

type Tell = (code: Mistake['code'], parameters?: Mistake['parameters']) => null;
/** Of a file or folder as a whole. */
type Told = (place: string, ...of: Parameters<Tell>) => null;

/** The bytes of what theme/ itself holds; null and a mistake where it holds no such file. */
function bytesIn(folder: string, name: string, atMost: number, tell: Tell): Uint8Array | null {
	const file = placeIn(folder, name);
	if (!isNamed(file)) return tell('theme-no-file', { file: name });
	if (isLink(file)) return tell('theme-link');
	const read = readOrdinary(file);
	if (typeof read === 'string') return tell('unreadable-file', { reason: read });
	if (read.length <= atMost) return read;
	return tell('theme-large', { file: name, found: String(read.length), limit: String(atMost) });
}

function sizeOfMark(name: string, bytes: Uint8Array, tell: Tell): Size | null {
	const file = name;
	if (/\.png$/i.test(name)) return sizeOfPng(bytes) ?? tell('theme-no-picture', { file, kind: 'PNG' });
	const found = drawingOf(bytes);
	if (found.is === 'drawing') return found.size;
	if (found.is === 'unsafe') return tell('theme-unsafe', { file, what: found.what });
	if (found.is === 'no-size') return tell('theme-no-size', { file });
	return tell('theme-no-picture', { file, kind: 'SVG' });
}

function judgeColours(
	{ light, dark }: NonNullable<ThemeFile['experiment']>,
	{ source, place }: Said,
	mistakes: Mistake[]
): ExperimentColours | null {
	const before = mistakes.length;
	for (const mode of modes) {
		const value = mode === 'light' ? light : dark;
		if (value === undefined) continue;
		const short = shortfalls(value, mode);
		if (short.length === 0) continue;
		const nearest = nearestFit(value, mode);
		for (const { about, found, asked, ...more } of short) {
			const facts = { value, mode, nearest, found: String(found), asked: String(asked) };
			mistakes.push(
				mistakeAt(source, [...place, 'experiment', mode], `theme-${about}`, { ...facts, ...more })
			);
		}
	}
	return mistakes.length > before ? null : coloursOf(light.toLowerCase(), dark?.toLowerCase());
}

/** What says the theme, and where in its file it stands. */
interface Said {
	theme: ThemeFile;
	source: YamlSource;
	place: Path;
}

/**
 * Only what lies in theme/ itself is read: nothing that a link leads to, and no file that the theme does not name.
 * @param given what `theme` in programme.yaml says, which does as well as a theme.yaml
 * @returns null where the folder has no theme, and where it has mistakes
 */
export function readTheme(
	programmeFolder: string,
	given: Said | null,
	mistakes: Mistake[]
): ReadTheme | null {
	const [rivals] = rivalsIn(namesLike(programmeFolder, 'theme'));
	const folder = placeIn(programmeFolder, 'theme');
	const told: Told = (place, code, parameters = {}) => {
		mistakes.push(mistake(shown(place), null, code, parameters));
		return null;
	};
	if (rivals) return told(programmeFolder, 'names-by-case', { names: rivals.rivals.join('\n') });
	const there = isNamed(folder);
	if (!there && !given) return null;
	if (there && isLink(folder)) return told(folder, 'theme-link');
	if (there && kindAt(folder) !== 'folder') return told(folder, 'unreadable-file', { reason: 'no-folder' });
	for (const one of there ? rivalsIn(namesOf(folder)) : [])
		told(folder, 'names-by-case', { names: one.rivals.join('\n') });
	const said = saidIn(placeIn(folder, settings), given, told, mistakes);
	if (!said) return null;
	const { source, place } = said;
	const { mark, typeface, experiment } = said.theme;
	const teller =
		(...key: string[]): Tell =>
		(code, parameters = {}) => {
			mistakes.push(mistakeAt(source, [...place, ...key], code, parameters));
			return null;
		};
	return {
		files: {
			mark: mark ? markOf(folder, mark, teller('mark', 'file')) : null,
			typeface: typeface ? typefaceOf(folder, typeface, teller('typeface', 'file')) : null
		},
		experiment: experiment ? judgeColours(experiment, said, mistakes) : null
	};
}

/** In one place: two that say it could contradict each other. */
function saidIn(file: string, given: Said | null, told: Told, mistakes: Mistake[]): Said | null {
	if (!isNamed(file)) return given ?? told(file, 'missing-file');
	if (given) {
		mistakes.push(mistakeAt(given.source, given.place, 'theme-twice'));
		return null;
	}
	if (isLink(file)) return told(file, 'theme-link');
	const read = readOrdinary(file);
	if (typeof read === 'string') return told(file, 'unreadable-file', { reason: read });
	const source = readYaml(shown(file), new TextDecoder().decode(read), mistakes);
	const theme = validated(themeSchema, source, mistakes);
	return theme && { theme, source, place: [] };
}

function markOf(folder: string, { file, alt }: NonNullable<ThemeFile['mark']>, tell: Tell): Theme['mark'] {
	const bytes = bytesIn(folder, file, themeAtMost.mark, tell);
	const size = bytes && sizeOfMark(file, bytes, tell);
	return bytes && size ? { file, bytes, alt, ...size } : null;
}

function typefaceOf(
	folder: string,
	{ file, family }: NonNullable<ThemeFile['typeface']>,
	tell: Tell
): Theme['typeface'] {
	const bytes = bytesIn(folder, file, themeAtMost.typeface, tell);
	if (bytes && !isWoff2(bytes)) return tell('theme-no-typeface', { file });
	return bytes ? { file, bytes, family, variable: isVariable(bytes) } : null;
}
