// What a programme's theme is on its site: a style sheet, the mark and the typeface as files of their own, and how a page names them.
import type { ExperimentColours } from '../domain/experiment-colours.ts';
import type { Look, Mark, Theme } from '../domain/theme.ts';
import { sha256Of } from './machine.ts';
import type { OpenedProgramme } from './programme.ts';

type Themed = Pick<OpenedProgramme, 'theme' | 'catalogue'>;

export interface LookFile {
	/** In `thema/`: with its hash, so that another never stands under the same name. */
	name: string;
	type: string;
	body: Uint8Array<ArrayBuffer>;
}

function fileOf(kind: string, ending: string, type: string, bytes: Uint8Array): LookFile {
	const body = new Uint8Array(bytes);
	return { name: `${kind}-${sha256Of(body).slice(0, 10)}.${ending}`, type, body };
}

function markFile({ mark }: Theme): LookFile | null {
	if (!mark) return null;
	return /\.svg$/i.test(mark.file)
		? fileOf('beeldmerk', 'svg', 'image/svg+xml', mark.bytes)
		: fileOf('beeldmerk', 'png', 'image/png', mark.bytes);
}

const letterFile = ({ typeface }: Theme): LookFile | null =>
	typeface && fileOf('letters', 'woff2', 'font/woff2', typeface.bytes);

const weightOf = (typeface: { variable: boolean }): string => (typeface.variable ? '1 1000' : '400');

const shades = (colours: ExperimentColours, mode: keyof ExperimentColours): string =>
	`:root:root{--exp:${colours[mode].exp};--expt:${colours[mode].expt}}`;

/** Twice the root, so that it goes before the usual colours wherever those stand; forced colours stay the reader's. */
function styleOf({ theme, catalogue }: Themed): string {
	const { experiment } = catalogue.programme;
	const [letters, typeface] = [theme && letterFile(theme), theme?.typeface];
	const face =
		letters && typeface
			? `@font-face{font-family:'${typeface.family}';font-weight:${weightOf(typeface)};font-display:optional;src:url('${letters.name}') format('woff2')}\n:root:root{--face:'${typeface.family}','Wijk Sans One'}\n`
			: '';
	const colours = experiment
		? `@media (forced-colors:none){${shades(experiment, 'light')}}\n@media screen and (prefers-color-scheme:dark) and (forced-colors:none){${shades(experiment, 'dark')}}\n`
		: '';
	return face + colours;
}

function styleFile(themed: Themed): LookFile | null {
	const style = styleOf(themed);
	return style === '' ? null : fileOf('stijl', 'css', 'text/css', new TextEncoder().encode(style));
}

/** None where the folder has no theme. */
export const themeFiles = (themed: Themed): LookFile[] =>
	[
		styleFile(themed),
		themed.theme && markFile(themed.theme),
		themed.theme && letterFile(themed.theme)
	].filter((one) => one !== null);

export function markOf(theme: Theme | null): Mark | null {
	const file = theme && markFile(theme);
	if (!file || !theme.mark) return null;
	const { alt, width, height } = theme.mark;
	return { file: `thema/${file.name}`, alt, width, height };
}

/** @param html a page, which says by its icon where the root of the site is @returns lines for its head; nothing without a theme */
export function themeLinks(html: string, themed: Themed): string {
	const root = /<link rel="icon" href="([^"]*)favicon\.svg"/.exec(html)?.[1] ?? '';
	const [style, letters] = [styleFile(themed), themed.theme && letterFile(themed.theme)];
	const at = (name: string): string => `${root}thema/${name}`;
	return [
		...(letters
			? [`<link rel="preload" href="${at(letters.name)}" as="font" type="font/woff2" crossorigin />`]
			: []),
		...(style ? [`<link rel="stylesheet" href="${at(style.name)}" />`] : [])
	]
		.map((line) => `\t\t${line}\n`)
		.join('');
}

/** For whoever dresses pages that were made without it; null where the folder has no theme. */
export function lookOf(themed: Themed): Look | null {
	const { theme } = themed;
	const [style, letters] = [styleFile(themed), theme && letterFile(theme)];
	const mark = markOf(theme);
	if (!style && !mark) return null;
	return {
		mark,
		style: style && `thema/${style.name}`,
		letters:
			theme?.typeface && letters
				? {
						file: `thema/${letters.name}`,
						family: theme.typeface.family,
						weight: weightOf(theme.typeface)
					}
				: null
	};
}
