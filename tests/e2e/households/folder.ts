// A plain folder of random households, sealed as the command does it, and what `npm run figures` says of the folder itself.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { command } from '../../command.ts';
import type { tableFiles } from '../../../src/lib/domain/tables.ts';
import { lifeDomainIds } from '../../../src/lib/domain/life-domain.ts';
import { writeCsv } from '../../../src/lib/intake/write-csv.ts';
import { answerLadder, type LadderAsked } from '../../../src/lib/subjects/households/answer/ladder.ts';
import type { LadderFigure } from '../../../src/lib/figures/ladder-figure.ts';
import { openProgramme } from '../../../src/lib/server/programme.ts';
import { admit } from '../../../src/lib/vault/admission.ts';
import { seal } from '../../../src/lib/vault/seal.ts';
import type { FamilyResult } from '../../../src/lib/domain/family.ts';

const whole = (most: number): number => Math.floor(Math.random() * most);
const one = <Value>(of: readonly Value[]): Value => {
	const value = of[whole(of.length)];
	if (value === undefined) throw new RangeError('nothing to choose from');
	return value;
};
const two = (number: number): string => String(number).padStart(2, '0');
const day = (from: number, to: number): string =>
	`${from + whole(to - from + 1)}-${two(1 + whole(12))}-${two(1 + whole(28))}`;
const daysFrom = (start: string, to: number, count: number): string[] =>
	[...new Set([start, ...Array.from({ length: count }, () => day(2009, to))])]
		.filter((date) => date >= start)
		.sort();

export interface Plain {
	folder: string;
	/** Sealed for a passphrase that is quickly tried. */
	sealed: Uint8Array;
	remove: () => Promise<void>;
	/** What `npm run figures -- ladder` says of the folder, without starting it anew. */
	ladder: (asked: LadderAsked) => Promise<LadderFigure>;
	/** What the command itself prints. */
	figures: (...words: string[]) => Promise<unknown>;
}

/** The demonstration with other households in it: random ones, a few without consent. */
export async function plainFolder(
	areas: readonly string[],
	results: readonly FamilyResult[],
	passphrase: string
): Promise<Plain> {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-plain-'));
	cpSync('data/velve-lindenhof', folder, { recursive: true });
	const households = Array.from({ length: 70 }, (_, place) => ({
		household: `gezin-${place}`,
		started: day(2008, 2009),
		given: Math.random()
	}));
	const put = (table: keyof typeof tableFiles, columns: string[], rows: string[][]) =>
		writeFileSync(path.join(folder, `${table}.csv`), writeCsv(columns, rows));
	put(
		'households',
		'household,area,started,ended,end_reason,coach,adults,children,consent,withdrawn'.split(','),
		households.map(({ household, started, given }) => [
			...[household, one(areas), started, Math.random() < 0.2 ? day(2010, 2011) : '', ''],
			...[`C${1 + whole(3)}`, String(1 + whole(2)), String(whole(3))],
			...[given < 0.1 ? '' : started, given > 0.92 ? day(2010, 2011) : '']
		])
	);
	put(
		'assessments',
		['household', 'domain', 'date', 'rung', 'assessor', 'coach'],
		households.flatMap(({ household, started }) =>
			lifeDomainIds.flatMap((domain) =>
				daysFrom(started, 2011, 4).flatMap((date) =>
					(Math.random() < 0.4 ? ['coach', 'family'] : ['coach']).map((assessor) => [
						...[household, domain, date, String(1 + whole(5)), assessor, '']
					])
				)
			)
		)
	);
	put(
		'results',
		['household', 'result', 'date', 'status'],
		households.flatMap(({ household, started }) =>
			results.flatMap(({ id }) =>
				daysFrom(started, 2011, 2).map((date) => [
					...[household, id, date, one(['met', 'open', 'lapsed', 'not-applicable'])]
				])
			)
		)
	);
	put(
		'actions',
		'household,domain,action,kind,actor,organisation,opened,due,closed,status'.split(','),
		households.map(({ household, started }) => [
			...[household, one(lifeDomainIds), `afspraak van ${household}`, 'agreement', 'family', ''],
			...[started, '2010-05-01', '', 'doing']
		])
	);
	// As the command opens it for a ladder, which asks no protected table.
	const { catalogue, tables, engine } = await openProgramme(folder, { protection: false });
	const { bytes } = await seal({
		rows: admit(tables).rows,
		programme: catalogue.programme,
		madeOn: '2012-01-05',
		retainUntil: '2999-12-31',
		lock: { passphrase, workFactor: 10 }
	});
	return {
		folder,
		sealed: bytes,
		async remove() {
			await engine.close();
			rmSync(folder, { recursive: true });
		},
		ladder: async (asked) =>
			JSON.parse(JSON.stringify(await answerLadder(engine, catalogue, asked))) as LadderFigure,
		async figures(...words) {
			const { stdout } = await promisify(execFile)(
				process.execPath,
				[...command('figures'), ...words, '--data', folder],
				{ maxBuffer: 1e8 }
			);
			return JSON.parse(stdout);
		}
	};
}
