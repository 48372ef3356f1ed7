// A small programme of real (that is: not declared invented) families, in a folder of its own, for tests that publish it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';

export const root = path.resolve(import.meta.dirname, '../..');
const demonstration = path.join(root, 'data/velve-lindenhof');

type Row = Record<string, string>;
const read = (file: string): Row[] =>
	Papa.parse<Row>(readFileSync(path.join(demonstration, file), 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;

export interface SmallProgramme {
	folder: string;
	/** For WIJKLADDER_BUILD. */
	build: string;
}

export interface Small {
	/** The last quarter that anything is known of. */
	until?: string;
	synthetic?: boolean;
	/** Lines under `recipients` in programme.yaml. */
	recipients?: readonly string[];
}

/** Two goals in a few quarters, and the families of the demonstration up to that day. */
export function smallProgramme({
	until = '2009-Q4',
	synthetic = false,
	recipients = []
}: Small = {}): SmallProgramme {
	const place = mkdtempSync(path.join(tmpdir(), 'wijkladder-small-'));
	const folder = path.join(place, 'programme');
	mkdirSync(path.join(folder, 'indicators'), { recursive: true });
	const yaml = readFileSync(path.join(root, 'indicators/programme.yaml'), 'utf8')
		.replace(/^synthetic: .*$/m, `synthetic: ${synthetic}`)
		.replace(/^synthetic_note:\n( .*\n)+/m, '')
		.replace(/^waves: .*$/m, 'waves: [2009-Q1]')
		.concat('leave_out: [bbr-actief, overlast, speciaal-onderwijs, sport-jeugd, sport-volwassen]\n')
		.concat(recipients.length > 0 ? `recipients:\n${recipients.map((one) => `  - ${one}\n`).join('')}` : '');
	writeFileSync(path.join(folder, 'indicators/programme.yaml'), yaml);
	grow({ folder }, until);
	return { folder, build: path.join(place, 'build') };
}

/** Writes the rows up to a later quarter, as a folder grows. */
export function grow({ folder }: Pick<SmallProgramme, 'folder'>, until: string): void {
	const [year, quarter] = until.split('-Q').map(Number);
	const day = `${year}-${String((quarter ?? 4) * 3).padStart(2, '0')}-31`;
	const goals = ['wwb-uitkering', 'voortijdig-schoolverlaten'];
	const put = (file: string, rows: Row[]) =>
		writeFileSync(path.join(folder, file), `${Papa.unparse(rows, { newline: '\n' })}\n`);
	cpSync(path.join(demonstration, 'areas.csv'), path.join(folder, 'areas.csv'));
	put(
		'observations.csv',
		read('observations.csv').filter(
			(one) => goals.includes(one.indicator ?? '') && (one.period ?? '') <= until
		)
	);
	put(
		'reach.csv',
		read('reach.csv').filter((one) => (one.period ?? '') <= until)
	);
	const households = read('households.csv').filter((one) => (one.started ?? '') <= day);
	const there = new Set(households.map((one) => one.household));
	put(
		'households.csv',
		households.map((one) => ({ ...one, ...((one.ended ?? '') > day && { ended: '', end_reason: '' }) }))
	);
	for (const [file, when] of [
		['assessments.csv', 'date'],
		['results.csv', 'date'],
		['actions.csv', 'opened']
	] as const)
		put(
			file,
			read(file)
				.filter((one) => there.has(one.household) && (one[when] ?? '') <= day)
				.map((one) => ({ ...one, ...((one.closed ?? '') > day && { closed: '' }) }))
		);
}
