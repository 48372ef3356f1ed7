// Proves that what a delivery is said to do is what it does: of one cell changed at random, the list of other statuses and sentences
// is the difference of two sites.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unflatten } from 'devalue';
import type { Answers } from '../../src/lib/domain/consequence.ts';
import { consequencesOf } from '../../src/lib/subjects/data/figure/consequences.ts';
import { command } from '../../tests/command.ts';
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

const demonstration = path.join(root, 'data/velve-lindenhof');

interface SaidIn {
	pages: Pages;
	statements: Statements;
	answers: Answers;
}

/** What the pages of a folder say; null where no site can be made of it. */
export function saidIn(folder: string): SaidIn | null {
	const { status, stdout } = spawnSync(process.execPath, command('prove/pages-said'), {
		...{ cwd: root, encoding: 'utf8', maxBuffer: 2 ** 29 },
		env: { ...process.env, WIJKLADDER_DATA: folder }
	});
	if (status !== 0) return null;
	const { pages, answers } = JSON.parse(stdout) as Omit<SaidIn, 'statements'>;
	return { pages, answers, statements: statementsOf(pages) };
}

/** The page's own data in a folder that `npm run build` wrote. */
function dataOf(built: string, page: string): unknown {
	const text = readFileSync(path.join(built, page, '__data.json'), 'utf8');
	const { nodes } = JSON.parse(text) as { nodes: ({ data?: unknown[] } | null)[] };
	const own = nodes.at(-1)?.data;
	return own ? unflatten(own) : null;
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
export function judge(before: SaidIn, seed: number, look?: (folder: string, after: SaidIn) => void): Judged {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-cell-'));
	try {
		cpSync(demonstration, folder, { recursive: true });
		const change = changeOneCell(folder, seed);
		const after = saidIn(folder);
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

export const base = (): SaidIn => {
	const said = saidIn(demonstration);
	if (!said) throw new Error('no site can be made of the demonstration');
	return said;
};

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

/** `runs` changes (200) of the demonstration. */
export const prove: Proof = async ({ runs = 200, seed, log }) => {
	const { done, add } = record<Judged & { built: string[] | null }>(
		'consequences',
		`${path.basename(process.env.WIJKLADDER_COMMANDS ?? '')}-${seed}`
	);
	const before = base();
	const all: (Judged & { built: string[] | null })[] = [];
	for (let run = 0; run < runs; run++) {
		const own = seed * 10_000 + run;
		let one = done.get(String(own));
		if (!one) {
			let found: string[] | null = null;
			const judged = judge(before, own, (folder, after) => {
				if (run % builtEach !== 0) return;
				const built = build(folder);
				const { statements, unseen } = builtStatements(built, after);
				rmSync(built, { recursive: true });
				found = [...apart(after.statements, statements), ...unseen];
			});
			one = { ...judged, built: found };
			add(String(own), one);
		}
		all.push(one);
		const { change, lines, missing, invented, built } = one;
		log(
			`${run + 1} of ${runs}: ${change.file} row ${change.row} ${change.column} ${change.was} → ${change.is}: ${lines?.length ?? 'no site'}${missing.length + invented.length > 0 ? ' WRONG' : ''}${built ? `, built: ${built.length} differ` : ''}`
		);
	}
	const wrong = all.filter((one) => one.missing.length + one.invented.length + (one.built?.length ?? 0) > 0);
	const count = (test: (one: (typeof all)[number]) => boolean) => all.filter(test).length;
	return Promise.resolve({
		passed: wrong.length === 0,
		summary: [
			`${runs} cells changed: ${count((one) => (one.lines?.length ?? 0) > 0)} change what pages say, ${count((one) => one.lines?.length === 0)} do not, of ${count((one) => one.lines === null)} no site can be made`,
			`${all.reduce((sum, one) => sum + (one.lines?.length ?? 0), 0)} statements changed; ${count((one) => one.built !== null)} sites built whole, every sentence looked up in their pages`,
			`wrong: ${wrong.length}`,
			...wrong.slice(0, 5).map((one) => JSON.stringify(one).slice(0, 1500))
		].join('\n')
	});
};
