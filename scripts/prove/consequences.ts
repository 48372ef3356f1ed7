// Proves that what a delivery is said to do is what it does: of one cell changed at random, the list of other statuses and sentences
// is the difference of two sites.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageData } from '../../src/lib/domain/page-data.ts';
import { consequencesOf } from '../../src/lib/subjects/data/figure/consequences.ts';
import { changeOneCell, type CellChange } from '../../tests/subjects/data/change-cell.ts';
import {
	apart,
	linesOf,
	statementsOf,
	type Pages,
	type Statements
} from '../../tests/subjects/data/statements.ts';
import { root } from '../sources.mjs';
import { record, type Proof } from './proof.ts';
import { Sayer, type SaidIn } from './sayer.ts';

const demonstration = path.join(root, 'data/velve-lindenhof');

/** The page's own data in a folder that `npm run build` wrote. */
function dataOf(built: string, page: string): unknown {
	return pageData(readFileSync(path.join(built, page, '__data.json'), 'utf8')).at(-1) ?? null;
}

/** The same statements from a real build, each sentence of which must stand in the page itself. */
export function builtStatements(
	built: string,
	{ pages }: SaidIn
): { statements: Statements; unseen: string[] } {
	const textOf = (page: string) =>
		readFileSync(path.join(built, `${page}.html`), 'utf8')
			.replace(/<!--[^]*?-->/g, '')
			.replace(/<[^>]*>/g, ' ')
			.replace(/&amp;/g, '&')
			.replace(/[\s ]+/g, '');
	const read = <Data>(page: string) => dataOf(built, page) as Data;
	const quarters = Object.keys(pages.quarters);
	const basis = JSON.parse(readFileSync(path.join(built, 'rapport-basis.json'), 'utf8')) as {
		release: Pages['families'];
	};
	const statements = statementsOf({
		front: read<Pages['front']>(''),
		quarters: Object.fromEntries(quarters.map((one) => [one, read<Pages['front']>(`stand/${one}`)] as const)),
		indicators: Object.fromEntries(
			Object.keys(pages.indicators).map((one) => [one, read<Pages['indicators'][string]>(`indicator/${one}`)])
		),
		compare: read<Pages['compare']>('vergelijk'),
		process: read<Pages['process']>('proces'),
		experience: read<Pages['experience']>('ervaring'),
		costs: read<Pages['costs']>('kosten'),
		families: basis.release
	});
	const unseen = quarters.flatMap((period) => {
		const { summary, indicators } = pages.quarters[period]?.figure ?? { summary: null, indicators: [] };
		return (['nl', 'en'] as const).flatMap((language) => {
			const text = textOf(language === 'en' ? `en/stand/${period}` : `stand/${period}`);
			return [summary, ...indicators.map((one) => one.claim)]
				.flatMap((one) => (one ? [one[language]] : []))
				.filter((sentence) => !text.includes(sentence.replace(/[\s ]+/g, '')))
				.map((sentence) => `${period} ${language}: ${sentence}`);
		});
	});
	return { statements, unseen };
}

export interface Judged {
	change: CellChange;
	/** null where no site can be made of the folder. */
	lines: string[] | null;
	missing: string[];
	invented: string[];
}

/** One change, seeded: whether the list is the difference of the pages. */
export async function judge(
	sayer: Sayer,
	before: SaidIn,
	seed: number,
	look?: (folder: string, after: SaidIn) => void
): Promise<Judged> {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-cell-'));
	try {
		cpSync(demonstration, folder, { recursive: true });
		const change = changeOneCell(folder, seed);
		const after = await sayer.ask(folder);
		if (!after) return { change, lines: null, missing: [], invented: [] };
		look?.(folder, after);
		const goals = (after.pages.compare.answer?.goals ?? []).map((one) => one.indicator);
		const lines = linesOf(consequencesOf(before.answers, after.answers), goals);
		const expected = apart(before.statements, after.statements);
		return {
			change,
			lines,
			missing: expected.filter((one) => !lines.includes(one)),
			invented: lines.filter((one) => !expected.includes(one))
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}

export async function base(sayer: Sayer): Promise<SaidIn> {
	const said = await sayer.ask(demonstration);
	if (!said) throw new Error('no site can be made of the demonstration');
	return said;
}

function build(folder: string): string {
	const built = mkdtempSync(path.join(tmpdir(), 'wijkladder-cell-built-'));
	const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
		...{ cwd: root, encoding: 'utf8' },
		env: { ...process.env, WIJKLADDER_DATA: folder, WIJKLADDER_BUILD: built, WIJKLADDER_COMPRESS: 'no' }
	});
	if (status !== 0) throw new Error(stderr);
	return built;
}

/** Of every how many changes a whole site is built as well. */
const builtEach = 50;

type Kept = Judged & { built: string[] | null };

/** Two at a time: one waits for its tables while the other works them out. */
const atOnce = 2;

/** `runs` changes (200) of the demonstration. */
export const prove: Proof = async ({ runs = 200, seed, log }) => {
	const { done, add } = record<Kept>(
		'consequences',
		`${path.basename(process.env.WIJKLADDER_COMMANDS ?? '')}-${seed}`
	);
	const keyOf = (run: number): number => seed * 10_000 + run;
	const left = Array.from({ length: runs }, (_, run) => run).filter((run) => !done.has(String(keyOf(run))));
	const finish = (run: number, one: Kept): void => {
		add(String(keyOf(run)), one);
		const { change, lines, missing, invented, built } = one;
		log(
			`${run + 1} of ${runs}: ${change.file} row ${change.row} ${change.column} ${change.was} → ${change.is}: ${lines?.length ?? 'no site'}${missing.length + invented.length > 0 ? ' WRONG' : ''}${built ? `, built: ${built.length} differ` : ''}`
		);
	};
	const work = async (before: SaidIn): Promise<void> => {
		const sayer = new Sayer();
		try {
			for (let run = left.shift(); run !== undefined; run = left.shift()) {
				let found: string[] | null = null;
				const wanted = run % builtEach === 0;
				const judged = await judge(sayer, before, keyOf(run), (folder, after) => {
					if (!wanted) return;
					const built = build(folder);
					const { statements, unseen } = builtStatements(built, after);
					rmSync(built, { recursive: true });
					found = [...apart(after.statements, statements), ...unseen];
				});
				finish(run, { ...judged, built: found });
			}
		} finally {
			sayer.close();
		}
	};
	if (left.length > 0) {
		const first = new Sayer();
		const before = await base(first);
		first.close();
		await Promise.all(Array.from({ length: atOnce }, () => work(before)));
	}
	const all = Array.from({ length: runs }, (_, run) => done.get(String(keyOf(run)))).filter(
		(one) => one !== undefined
	);
	const wrong = all.filter((one) => one.missing.length + one.invented.length + (one.built?.length ?? 0) > 0);
	const count = (test: (one: Kept) => boolean) => all.filter(test).length;
	return {
		passed: wrong.length === 0 && all.length === runs,
		summary: [
			`${all.length} of ${runs} cells changed: ${count((one) => (one.lines?.length ?? 0) > 0)} change what pages say, ${count((one) => one.lines?.length === 0)} do not, of ${count((one) => one.lines === null)} no site can be made`,
			`${all.reduce((sum, one) => sum + (one.lines?.length ?? 0), 0)} statements changed; ${count((one) => one.built !== null)} sites built whole, every sentence looked up in their pages`,
			`missing: ${all.reduce((sum, one) => sum + one.missing.length, 0)}, invented: ${all.reduce((sum, one) => sum + one.invented.length, 0)}; wrong changes: ${wrong.length}`,
			...wrong.slice(0, 5).map((one) => JSON.stringify(one).slice(0, 1500))
		].join('\n')
	};
};
