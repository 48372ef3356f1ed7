// A programme folder of somebody else's: the demonstration with an eighth goal, other and longer names, a moved target and a look of its own, by files alone.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { command } from '../../command.ts';

export const root = path.resolve(import.meta.dirname, '../../..');
const real = path.resolve(root, '../shared/data/enschede');
/** Public figures of Enschede, where this machine has them. */
export const realFigures = {
	present: existsSync(real),
	rivm: path.join(real, 'rivm_50090NED_enschede_2012_2016_2020.csv'),
	geometry: path.join(real, 'enschede_buurten_2009_wgs84.geojson')
};

export const renamed = 'Lindenhof aan de Twentsche Beek';
/** Names as long as some places have them, in one word that no line of a telephone holds. */
const longNames: Record<string, string> = {
	'velve-lindenhof': 'Gemeenschapsontwikkelingsgebied Velveslootschelinden',
	'nieuwe-velve': 'Nieuwevelveburgemeestersdijk',
	lindenhof: renamed,
	'stadsveld-zuid': 'Bedrijvenparkcombinatie Stadsveldzuiderwaterland',
	stevenfenne: 'Stevenfennescheoostermarkenhuizen'
};
export const movedTarget = 0.07;
export const eighth = 'schone-straat';

/** An eighth goal, as the file that another municipality would add. */
export const eighthGoal = `---
id: ${eighth}
order: 8
name: { nl: Schone straat, en: Clean street }
short: { nl: Schone straat, en: Clean street }
domain: wonen
kind: proportion
better: higher
frequency: quarter
origin: register
population: { nl: straten, en: streets }
numerator: { nl: schone straten, en: clean streets }
denominator: { nl: straten, en: streets }
baseline: 0.4
target: 0.6
source: { nl: Schouw (verzonnen), en: Inspection (invented) }
---

# nl

## Wat meet dit?

Het deel van de straten dat bij de schouw schoon was.

## Let op

Dit doel bestaat alleen in een test.

# en

## What does this measure?

The share of streets found clean.

## Caution

This goal exists in a test only.
`;

/** Where its site says that it stands, for whoever is sent a link. */
export const address = 'https://wijk.example';

/** What another municipality brings for its look. */
export const look = {
	light: '#8a1253',
	family: 'Voorbeeld Sans',
	alt: { nl: 'Gemeente Voorbeeld', en: 'Municipality of Voorbeeld' }
};
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path d="M4 4h112v52H4z" fill="${look.light}"/><path d="M20 40l20-24 20 24 20-24 20 24" fill="none" stroke="#ffffff" stroke-width="6"/></svg>\n`;

/** @param folder of a programme */
export function dress(folder: string): void {
	const theme = path.join(folder, 'theme');
	mkdirSync(theme);
	writeFileSync(
		path.join(theme, 'theme.yaml'),
		`mark:\n  file: beeldmerk.svg\n  alt: ${JSON.stringify(look.alt)}\ntypeface:\n  file: voorbeeld.woff2\n  family: ${look.family}\nexperiment:\n  light: '${look.light}'\n`
	);
	writeFileSync(path.join(theme, 'beeldmerk.svg'), mark);
	cpSync(
		path.join(
			root,
			'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
		),
		path.join(theme, 'voorbeeld.woff2')
	);
}

type Row = Record<string, string>;
const read = (file: string): Row[] =>
	Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
const write = (file: string, rows: Row[]): void =>
	writeFileSync(file, Papa.unparse(rows, { newline: '\n' }) + '\n');

/** Streets found clean: a steady rise in every area that takes part, with another pace in each. */
function eighthRows(areas: Row[], columns: string[]): Row[] {
	const quarters = ['2008-Q2', '2009-Q2', '2010-Q2', '2011-Q2', '2011-Q3', '2011-Q4'];
	const blank = Object.fromEntries(columns.map((column) => [column, '']));
	return areas
		.filter((area) => area.role === 'experiment' || area.role === 'control')
		.flatMap((area, place) =>
			quarters.map((period, step) => ({
				...blank,
				indicator: eighth,
				area: area.area ?? '',
				period,
				numerator: String((area.part_of ? 160 : 400) + step * (9 + place)),
				denominator: area.part_of ? '400' : '1000',
				status: step === 5 ? 'provisional' : 'final',
				source: 'Schouw (verzonnen)',
				retrieved: '2012-01-20'
			}))
		);
}

export interface OwnProgramme {
	folder: string;
	build: string;
}

/** Makes the folder, whose charts these sites may frame; with the real RIVM figures and neighbourhood boundaries where they are at hand. */
export function prepareProgramme(embed: readonly string[] = []): OwnProgramme {
	const place = mkdtempSync(path.join(tmpdir(), 'wijkladder-own-'));
	const folder = path.join(place, 'programme');
	cpSync(path.join(root, 'data/velve-lindenhof'), folder, { recursive: true });
	const goals = path.join(folder, 'indicators/neighbourhood');
	mkdirSync(goals, { recursive: true });
	writeFileSync(path.join(goals, `${eighth}.md`), eighthGoal);

	const programme = readFileSync(path.join(root, 'indicators/programme.yaml'), 'utf8');
	if (embed.length > 0)
		writeFileSync(
			path.join(folder, 'indicators/programme.yaml'),
			`${programme}\nembed: ${JSON.stringify(embed)}\naddress: ${address}\n`
		);
	const moved = readFileSync(path.join(root, 'indicators/neighbourhood/wwb-uitkering.md'), 'utf8');
	writeFileSync(
		path.join(goals, 'wwb-uitkering.md'),
		moved.replace(/^target: .*$/m, `target: ${movedTarget}`)
	);

	dress(folder);

	const areasFile = path.join(folder, 'areas.csv');
	const areas = read(areasFile);
	write(
		areasFile,
		areas.map((area) => ({ ...area, name: longNames[area.area ?? ''] ?? area.name ?? '' }))
	);
	const observationsFile = path.join(folder, 'observations.csv');
	const observations = read(observationsFile);
	write(observationsFile, [...observations, ...eighthRows(areas, Object.keys(observations[0] ?? {}))]);

	if (realFigures.present) {
		cpSync(path.join(root, 'docs/rivm/indicators'), path.join(folder, 'indicators'), { recursive: true });
		cpSync(realFigures.geometry, path.join(folder, 'areas.geojson'));
		execFileSync(
			process.execPath,
			[
				...command('import'),
				'statline',
				realFigures.rivm,
				'--map',
				'docs/statline-rivm-50090NED.yaml',
				'--out',
				folder
			],
			{ cwd: root, stdio: 'pipe' }
		);
	}
	return { folder, build: path.join(place, 'build') };
}

/** What `npm run figures` prints for these words. */
export function figures(...words: string[]): unknown {
	const printed = execFileSync(process.execPath, [...command('figures'), ...words], {
		cwd: root,
		maxBuffer: 1 << 28
	});
	return JSON.parse(printed.toString('utf8'));
}
