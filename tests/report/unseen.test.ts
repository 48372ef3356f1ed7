// Two programmes that differ only in what must stay hidden publish the same, to the byte: tables, figures and every file.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planCounts } from '../../src/lib/subjects/households/answer/plan-counts.ts';
import { keyOf } from '../../src/lib/disclosure/tables.ts';
import { protect } from '../../src/lib/disclosure/protect.ts';
import { languages } from '../../src/lib/domain/text.ts';
import type { ProtectedRelease } from '../../src/lib/domain/release.ts';
import { reportCsv } from '../../src/lib/report/csv/report-csv.ts';
import { digest } from '../../src/lib/report/freeze/addresses.ts';
import { reportDocx } from '../../src/lib/report/docx/report-docx.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { reportXlsx } from '../../src/lib/report/xlsx/report-xlsx.ts';
import { rowsToPublish } from '../server/rows-to-publish.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { drawnOnce } from './drawn-once.ts';
import { draws, randomProgramme, truths } from '../disclosure/random-programme.ts';
import { demonstration, reportOf } from '../subjects/report/report-programmes.ts';

/** True counts by cell of the plan. */
type Truth = Map<string, number>;
type Plain = Parameters<typeof truths>[0];
const truthOf = (plain: Plain): Truth =>
	new Map(
		truths(plain).map((one) => [
			JSON.stringify([one.counts, one.subject, one.area, one.period, one.cell]),
			one.count
		])
	);

const shownIn = ({ tables }: ProtectedRelease): Map<string, number> =>
	new Map(
		tables.flatMap(({ counts, cells }) =>
			cells.flatMap((one) => (one.value === null ? [] : [[keyOf(counts, one), one.value] as const]))
		)
	);

/** The cells that differ, and whether one of them is shown. */
function between(before: Truth, after: Truth, release: ProtectedRelease) {
	const shown = shownIn(release);
	const moved = [...new Set([...before.keys(), ...after.keys()])].filter(
		(key) => (before.get(key) ?? 0) !== (after.get(key) ?? 0)
	);
	return { moved, seen: moved.some((key) => shown.has(key)) };
}
const samePattern = (a: ProtectedRelease, b: ProtectedRelease): boolean =>
	JSON.stringify([...shownIn(a).keys()]) === JSON.stringify([...shownIn(b).keys()]);

describe('the demonstration with one row less', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'unseen-'));
	let base: OpenedProgramme;
	let before: Truth;
	beforeAll(async () => {
		base = await demonstration();
		before = await plainOf(base);
	}, 120_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	async function plainOf({ engine, catalogue, publication, periods }: OpenedProgramme): Promise<Truth> {
		const since = periods.filter((one) => one >= catalogue.programme.start);
		return truthOf({ plan: publication, counts: await planCounts(engine, catalogue, publication, since) });
	}

	/** The demonstration without one line of one of its files. */
	async function without(file: string, line: number): Promise<OpenedProgramme> {
		const place = path.join(folder, `${file}-${line}`);
		cpSync(base.folder, place, { recursive: true });
		const lines = readFileSync(path.join(place, file), 'utf8').split('\n');
		writeFileSync(path.join(place, file), lines.toSpliced(line, 1).join('\n'));
		return openProgramme(place);
	}

	/** The report of a quarter in both languages and every format. */
	async function reportsOf(programme: OpenedProgramme, period: string, release: ProtectedRelease) {
		const found: Record<string, string> = {};
		for (const language of languages) {
			const { figure, document } = await reportOf(programme, period, language, { release });
			const of = (name: string) => `${name} ${period} ${language}`;
			found[of('figures')] = JSON.stringify(figure);
			found[of('html')] = await reportHtml(document);
			found[of('csv')] = digest(await reportCsv(document));
			found[of('xlsx')] = digest(await reportXlsx(document));
			if (language === 'nl') found[of('docx')] = digest(await reportDocx(document, { rasterise: drawnOnce }));
		}
		return found;
	}
	const madeOfBase = new Map<string, ReturnType<typeof reportsOf>>();
	/** Held against more than one other programme, and made once. */
	function ofBase(period: string) {
		if (!base.release) throw new Error('the demonstration has families');
		const made = madeOfBase.get(period) ?? reportsOf(base, period, base.release);
		madeOfBase.set(period, made);
		return made;
	}

	/** Everything that is made of a programme for others to read. */
	async function published(programme: OpenedProgramme, quarter: string): Promise<Record<string, string>> {
		const { release } = programme;
		if (!release) throw new Error('the demonstration has families');
		const found: Record<string, string> = {
			release: JSON.stringify(release),
			tables: JSON.stringify(await rowsToPublish(programme.engine))
		};
		for (const period of new Set([quarter, programme.periods.at(-1) ?? '']))
			Object.assign(
				found,
				await (programme === base ? ofBase(period) : reportsOf(programme, period, release))
			);
		return found;
	}

	it('publishes the same wherever that row only moved a hidden count', { timeout: 900_000 }, async () => {
		const { release } = base;
		if (!release) throw new Error('the demonstration has families');
		const hidden = release.tables
			.filter((one) => one.counts === 'plan')
			.flatMap((one) => one.cells)
			.filter((one) => one.value === null);
		const actions = readFileSync(path.join(base.folder, 'actions.csv'), 'utf8').split('\n');
		const columns = (actions[0] ?? '').split(',');
		const candidates = hidden.flatMap(({ subject, period }) => {
			const months = (Number(period.at(-1)) - 1) * 3;
			const days = [1, 2, 3].map(
				(month) => `${period.slice(0, 4)}-${String(months + month).padStart(2, '0')}`
			);
			return actions.flatMap((row, line) => {
				const cells = row.split(',');
				const at = (name: string) => cells[columns.indexOf(name)] ?? '';
				return at('kind') === subject && days.includes(at('opened').slice(0, 7)) ? [{ line, period }] : [];
			});
		});
		expect(candidates.length).toBeGreaterThan(5);
		let compared = 0;
		// Of each quarter the first row will do.
		const first = candidates.filter(
			({ period }, at) => candidates.findIndex((one) => one.period === period) === at
		);
		for (const { line, period } of first.toReversed()) {
			if (compared === 2) break;
			const other = await without('actions.csv', line);
			const { moved, seen } = between(before, await plainOf(other), release);
			if (moved.length === 0 || seen || !other.release || !samePattern(release, other.release)) continue;
			compared++;
			const there = await published(other, period);
			for (const [name, content] of Object.entries(await published(base, period)))
				expect(there[name] === content, `${name}, without line ${line + 1} of actions.csv`).toBe(true);
		}
		expect(compared).toBe(2);
	});
});

describe('random programmes of which some people move inside what is hidden', () => {
	it('are told in the same words', { timeout: 120_000 }, async () => {
		let compared = 0;
		let otherwise = 0;
		for (let seed = 70_001; seed <= 70_400; seed++) {
			const random = randomProgramme(seed, { quarters: 2, results: 2, domains: 1 });
			const { plan, threshold, counts } = random;
			const { release } = await protect({ programme: 'proef', plan, counts, threshold, earlier: [] });
			const draw = draws(seed);
			const before = truthOf({ plan, counts });
			for (let attempt = 0; attempt < 12; attempt++) {
				const rows = counts.rows.map((row) => ({ ...row, values: { ...row.values } }));
				const own = rows.filter((row) => row.counts !== 'reach');
				const row = own[draw(own.length)];
				const names = Object.keys(row?.values ?? {});
				const [from, to] = [names[draw(names.length)] ?? '', names[draw(names.length)] ?? ''];
				if (!row || from === to || (row.values[from] ?? 0) === 0) continue;
				row.values[from] = (row.values[from] ?? 0) - 1;
				row.values[to] = (row.values[to] ?? 0) + 1;
				const changed = { ...counts, rows };
				const { moved, seen } = between(before, truthOf({ plan, counts: changed }), release);
				if (moved.length === 0 || seen) continue;
				const { release: other } = await protect({
					programme: 'proef',
					plan,
					counts: changed,
					threshold,
					earlier: []
				});
				if (!samePattern(release, other)) {
					otherwise++;
					continue;
				}
				compared++;
				expect(JSON.stringify(other), `seed ${seed}`).toBe(JSON.stringify(release));
			}
		}
		console.info(`${compared} pairs the same; of ${otherwise} more the choice of hidden cells differs`);
		expect(compared).toBeGreaterThan(100);
	});
});
