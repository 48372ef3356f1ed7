// A programme folder that was drawn: the demonstration with other figures, fewer quarters and goals, and some of its files gone; half of them were published before.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { chance } from '../../generator/random.ts';
import { root } from '../../inputs.mjs';
import { keepPublication } from '../../keep-publication.mjs';

type Row = Record<string, string>;
const optional = ['areas.geojson', 'breaks.csv', 'events.csv', 'notes.csv', 'responses.csv', 'surveys.csv'];
/** Those that name a household, and whom the coaches reached: with one of them gone the others name what is not there. */
const ofFamilies = (folder: string): string[] =>
	readdirSync(folder).filter(
		(name) =>
			name === 'reach.csv' ||
			(name.endsWith('.csv') &&
				readFileSync(path.join(folder, name), 'utf8').split('\n', 1)[0]?.split(',').includes('household'))
	);

/** Keeps a first publication of what stands in the folder, as `npm run build -- --keep --first` does, without its site. */
function published(folder: string): void {
	const working = mkdtempSync(path.join(tmpdir(), 'random-programme-'));
	const words = ['scripts/run.mjs', 'publication', '--out', working, '--keep', '--first'];
	const env = { ...process.env, WIJKLADDER_DATA: folder };
	const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
	keepPublication(working, folder).finish();
	rmSync(working, { recursive: true });
}

/** @returns what was drawn, in a few words */
export function randomProgramme(folder: string, seed: string): string {
	const draw = chance(`programme ${seed}`);
	cpSync(path.join(root, 'data/velve-lindenhof'), folder, { recursive: true });
	const gone = [
		...optional.filter(() => draw.yes(0.3)),
		...(draw.yes(0.5) ? ofFamilies(folder) : []),
		...(draw.yes(0.5) ? ['releases'] : [])
	].filter((name) => existsSync(path.join(folder, name)));
	for (const name of gone) rmSync(path.join(folder, name), { recursive: true });

	const before = draw.yes(0.5);
	if (before) published(folder);

	const file = path.join(folder, 'observations.csv');
	const { data, meta } = Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
	const goals = [...new Set(data.map(({ indicator = '' }) => indicator))];
	const left = new Set(goals.filter(() => draw.yes(0.8)));
	if (left.size === 0) left.add(goals[0] ?? '');
	const changed = draw.whole(50, 400);
	const rows = data.filter(({ indicator = '' }) => left.has(indicator));
	for (let turn = 0; turn < changed; turn++) {
		const row = rows[draw.whole(0, rows.length - 1)];
		const [top, below] = [Number(row?.numerator), Number(row?.denominator)];
		// Of an area alone: what adds up to a whole would no longer.
		if (row && row.numerator !== '' && Number.isInteger(top) && below > 20 && row.area?.includes('steven'))
			row.numerator = String(draw.whole(10, Math.floor(below / 2)));
	}
	writeFileSync(file, `${Papa.unparse(rows, { columns: meta.fields ?? [], newline: '\n' })}\n`);
	return `${left.size} goals, without ${gone.join(', ') || 'nothing'}${before ? ', published before' : ''}`;
}
