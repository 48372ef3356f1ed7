// What a theme puts on a site and in a report; and that without one nothing of it is anywhere.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { darkOf, usualColours } from '../../src/lib/domain/experiment-colours.ts';
import { drawingOf, isVariable } from '../../src/lib/intake/theme-files.ts';
import { kindOfPath } from '../../src/lib/local/paths.ts';
import { trendWords } from '../../src/lib/language/trend.ts';
import { inColours, tag } from '../../src/lib/report/pictures/svg-text.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import { markOf, themeFiles, themeLinks } from '../../src/lib/server/theme.ts';
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { readFileSync } from 'node:fs';
import { dress, look } from '../e2e/own/programme.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'wijkladder-theme-')), 'programme');
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

let plain: OpenedProgramme;
let themed: OpenedProgramme;
beforeAll(async () => {
	cpSync(path.join(root, 'data/velve-lindenhof'), folder, { recursive: true });
	dress(folder);
	plain = await openProgramme(undefined, { protection: false });
	themed = await openProgramme(folder, { protection: false });
});

const page = '<html><link rel="icon" href="../favicon.svg" type="image/svg+xml" /><head></head></html>';
const night = darkOf(look.light);
/** Of the usual colours, in whatever a reader gets. */
const usual = [...Object.values(usualColours.light), ...Object.values(usualColours.dark)];

async function report({ engine, catalogue, periods }: OpenedProgramme) {
	const settings = defaultSettings(catalogue, periods.at(-1) ?? catalogue.programme.baseline);
	const figure = await answerReport(engine, catalogue, { settings, outlooks: [], periods });
	return composeReport(figure, catalogue, 'nl', null);
}

describe('without a theme', () => {
	it('a site has no file of one, no page names one, and a report rests on none', () => {
		expect(plain.theme).toBeNull();
		expect(themeFiles(plain)).toEqual([]);
		expect(themeLinks(page, plain)).toBe('');
		expect(markOf(plain.theme)).toBeNull();
		expect('theme' in plain.catalogue || 'experiment' in plain.catalogue.programme).toBe(false);
		expect(reportSources(plain).definitions.some(({ file }) => file.includes('theme'))).toBe(false);
	});

	it('a report is drawn in the usual colours', async () => {
		const document = await report(plain);
		expect('colours' in document).toBe(false);
		const html = await reportHtml(document);
		for (const colour of usual) expect(html, colour).toContain(colour);
	});
});

describe('with a theme', () => {
	it('a site has a style sheet, a mark and a typeface of its own, under names by their bytes', () => {
		const files = themeFiles(themed);
		expect(files.map(({ name, type }) => [name.replace(/-[\da-f]{10}\./, '.'), type])).toEqual([
			['stijl.css', 'text/css'],
			['beeldmerk.svg', 'image/svg+xml'],
			['letters.woff2', 'font/woff2']
		]);
		const [style, mark, letters] = files;
		const css = new TextDecoder().decode(style?.body);
		expect(css).toContain(`--exp:${look.light}`);
		expect(css).toContain(`--exp:${night}`);
		expect(css).toContain(`--face:'${look.family}','Wijk Sans One'`);
		expect(css).toContain(`url('${letters?.name}')`);
		expect(css).toContain('font-weight:1 1000');
		expect(markOf(themed.theme)).toEqual({
			...{ file: `thema/${mark?.name}`, alt: look.alt, width: 120, height: 60 }
		});
		const links = themeLinks(page, themed);
		expect(links).toContain(`<link rel="stylesheet" href="../thema/${style?.name}" />`);
		expect(links).toContain(`<link rel="preload" href="../thema/${letters?.name}" as="font"`);
	});

	it('a report is drawn in its colours, by day and by night, and rests on its files', async () => {
		const document = await report(themed);
		const html = await reportHtml(document);
		expect(html).toContain(`stroke="${look.light}"`);
		expect(html).toContain(`svg [stroke="${look.light}"]{stroke:${night}}`);
		for (const colour of usual) expect(html, colour).not.toContain(colour);
		const named = reportSources(themed).definitions.map(({ file }) => file);
		expect(named).toContain('data/theme/theme.yaml');
		expect(named).toContain('data/theme/voorbeeld.woff2');
	});

	it('the words beside a chart call no colour by name', () => {
		const said = (language: 'nl' | 'en', { catalogue }: OpenedProgramme) =>
			trendWords[language].band('95%', catalogue.programme.experiment !== undefined);
		expect([said('nl', plain), said('en', plain)]).toEqual([
			'Blauwe band: kansmarge 95%.',
			'Blue band: 95% margin.'
		]);
		expect([said('nl', themed), said('en', themed)]).toEqual(['Band: kansmarge 95%.', 'Band: 95% margin.']);
	});

	it('is kept on a device with the other files of its folder', () => {
		for (const name of ['theme.yaml', 'beeldmerk.svg', 'voorbeeld.woff2'])
			expect(kindOfPath(`theme/${name}`)).toBe('plain');
		expect(kindOfPath('theme/../households.csv')).not.toBe('plain');
		expect(kindOfPath('theme/run.js')).toBe('unknown');
	});
});

it('a colour is changed where it paints and nowhere else', () => {
	const { exp } = usualColours.light;
	const colours = { ...usualColours, light: { exp: '#112233', expt: '#445566' } };
	const svg = tag(
		'svg',
		{ 'aria-label': exp, fill: exp, stroke: usualColours.light.expt },
		tag('text', {}, exp)
	);
	expect(inColours(svg, undefined)).toBe(svg);
	expect(inColours(svg, colours)).toBe(
		`<svg aria-label="${exp}" fill="#112233" stroke="#445566"><text>${exp}</text></svg>`.replace(
			/<text>.*<\/text>/,
			tag('text', {}, exp)
		)
	);
});

it('a typeface of every weight is told from one of a single weight, and a drawing from what only ends like one', () => {
	const of = (name: string) => readFileSync(path.join(root, 'node_modules', name));
	const files = '/source-sans-3/files/source-sans-3-latin-';
	expect(isVariable(of(`@fontsource-variable${files}wght-normal.woff2`))).toBe(true);
	for (const weight of ['400', '600'])
		expect(isVariable(of(`@fontsource${files}${weight}-normal.woff2`))).toBe(false);
	expect(drawingOf(readFileSync(path.join(root, 'static/favicon.svg')))).toMatchObject({ is: 'drawing' });
	expect(drawingOf(new TextEncoder().encode('<html viewBox="0 0 1 1"/>'))).toEqual({ is: 'no-drawing' });
});
