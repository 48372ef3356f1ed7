// Choices of areas: whoever reads every comparison and subtracts them from each other finds no small group of the survey.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCompare } from '../../src/lib/answers/compare.ts';
import { rowsOf } from '../../src/lib/figures/compare-rows.ts';
import { protectedSurveyCells } from '../../src/lib/queries/protected.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { surveyUnits, type AreaAnswers } from '../../src/lib/disclosure/survey-cells.ts';
import {
	first,
	last,
	read,
	score,
	share,
	sidesOf,
	smallGroups,
	writeSurvey,
	type Known,
	type Printed
} from './survey-choices.ts';

const threshold = 10;
let folders: string;
beforeAll(async () => {
	folders = await mkdtemp(path.join(tmpdir(), 'choices-'));
});
afterAll(() => rm(folders, { recursive: true }));

async function surveyOf(seed: number, size: number): Promise<OpenedProgramme & { ids: string[] }> {
	const folder = path.join(folders, `${seed}-${size}`);
	const ids = await writeSurvey(folder, seed, size);
	const opened = await openProgramme(folder, { protection: false });
	expect(opened.problems).toEqual([]);
	return { ...opened, ids };
}

/** As it comes out of the command. */
const printed = <Figure>(figure: Figure): Printed => JSON.parse(JSON.stringify(figure)) as Printed;

describe('who reads every choice of areas', () => {
	it('finds no small group in surveys of up to four areas, every choice of both sides', async () => {
		const shown = { [share]: 0, [score]: 0 };
		const seen = new Set<string>();
		for (let seed = 1; seed <= 8; seed++) {
			const { engine, catalogue, ids } = await surveyOf(seed, 3 + (seed % 2));
			for (const indicator of [share, score] as const) {
				const known: Known[] = [];
				for (const sides of sidesOf(ids.slice(-5))) {
					const question = { indicator, ...sides, before: first, after: last };
					const figure = await answerCompare(engine, catalogue, question).catch(() => null);
					// A whole beside its own part is refused before anything is counted.
					if (figure === null) continue;
					const found = printed(figure);
					if (found.rows.reason === null) shown[indicator]++;
					for (const one of found.rows.refused) seen.add(one.why);
					if (found.rows.merged.length > 0) seen.add('merged');
					known.push(...read(found, indicator));
				}
				expect(smallGroups(known, threshold), `seed ${seed}, ${indicator}`).toEqual([]);
			}
			await engine.close();
		}
		expect(Math.min(...Object.values(shown))).toBeGreaterThan(20);
		expect([...seen].sort()).toEqual(['few', 'merged', 'other-side', 'overlap']);
	}, 120_000);

	it('finds none in surveys of twelve areas, every union against one other area', async () => {
		let [shown, panels] = [0, 0];
		for (let seed = 101; seed <= 106; seed++) {
			const { engine, catalogue, ids } = await surveyOf(seed, 12);
			const indicators = [share, score];
			const cells = (await engine.all(protectedSurveyCells({ indicators }))).map((one) => ({
				...one,
				areas: one.areas.split(',')
			}));
			for (const indicator of indicators) {
				const ask = (experiment: string[], control: string[]) =>
					rowsOf({ indicator, goals: [], cells, experiment, control, confidence: 0.95, breaks: [] });
				const alone = ids.find((one) =>
					ask(
						[one],
						ids.filter((other) => other !== one)
					).refused.every(({ area }) => area !== one)
				);
				const rest = ids.filter((one) => one !== alone).slice(0, 11);
				const known: Known[] = [];
				for (let code = 1; code < 2 ** rest.length; code++) {
					const experiment = rest.filter((_, place) => (code >> place) % 2 === 1);
					const rows = ask(experiment, [alone ?? '']);
					if (rows.reason === null) shown++;
					if (rows.panel.cells !== null) panels++;
					known.push(...read(printed({ experiment, control: [alone ?? ''], areas: [], rows }), indicator));
				}
				expect(smallGroups(known, threshold), `seed ${seed}, ${indicator}`).toEqual([]);
				// The page's own way gives the same.
				const [experiment, control] = [rest.slice(0, 3), [alone ?? '']];
				const figure = await answerCompare(engine, catalogue, { indicator, experiment, control }).catch(
					() => null
				);
				if (figure !== null) expect(figure.rows.cells).toEqual(ask(experiment, control).cells);
			}
			await engine.close();
		}
		expect(shown).toBeGreaterThan(1000);
		expect(panels).toBeGreaterThan(100);
	}, 120_000);

	it('would find many if only whole sides were judged, as they once were', async () => {
		const { engine, ids } = await surveyOf(100, 12);
		const rows = await engine.all({
			name: 'answers',
			sql: `SELECT area, wave, value FROM surveys WHERE indicator = '${share}'`,
			params: [],
			row: (raw) => raw as { area: string; wave: string; value: number }
		});
		const known: Known[] = [];
		for (let code = 1; code < 2 ** 8; code++) {
			const areas = ids.filter((_, place) => (code >> place) % 2 === 1).sort();
			const values = rows
				.filter((one) => areas.includes(one.area) && one.wave === first)
				.map((one) => one.value);
			const yes = values.filter((one) => one === 1).length;
			if (Math.min(yes, values.length - yes) < threshold) continue;
			known.push({ areas, groups: { n: values.length, yes, no: values.length - yes } });
		}
		expect(smallGroups(known, threshold).length).toBeGreaterThan(100);
		await engine.close();
	});
});

describe('any survey', () => {
	const answers = (area: string): fc.Arbitrary<AreaAnswers> => {
		const cell = fc.tuple(fc.nat(14), fc.nat(14), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9));
		return fc
			.record({ cell, overlaps: fc.boolean(), secret: fc.boolean() })
			.map(({ cell, overlaps, secret }) => {
				const many = <One>(count: number, one: One): One[] => Array.from({ length: count }, () => one);
				const [yes, no, up, down, stay, left] = cell;
				const twice = [
					...many(up, { before: 0, after: 1 }),
					...many(down, { before: 1, after: 0 }),
					...many(stay, { before: 1, after: 1 })
				];
				return {
					area,
					before: [...many(yes, 1), ...many(left, 0), ...twice.map((one) => one.before)],
					after: [...many(no, 0), ...many(yes, 1), ...twice.map((one) => one.after)],
					twice,
					overlaps: overlaps && secret,
					secret: { before: secret && !overlaps, after: false }
				};
			});
	};
	const ids = ['a', 'b', 'c', 'd', 'e'];
	const surveys = fc.tuple(...ids.map(answers));
	const plans = fc.array(
		fc
			.record({ area: fc.constantFrom(...ids), with: fc.constantFrom(...ids) })
			.filter((one) => one.area !== one.with),
		{ maxLength: 5 }
	);
	const sizes = (values: readonly number[]) => [
		values.length,
		values.filter((one) => one === 1).length,
		values.filter((one) => one === 0).length
	];

	it('is divided so that every area stands in one unit, and each shown unit is nobody or enough in either wave', () => {
		fc.assert(
			fc.property(surveys, plans, fc.integer({ min: 3, max: 10 }), (survey, neighbours, least) => {
				const units = surveyUnits(survey, { kind: 'proportion', threshold: least, neighbours });
				expect(units.flatMap((one) => one.areas).sort()).toEqual(ids);
				for (const unit of units) {
					const inside = survey.filter((one) => unit.areas.includes(one.area));
					if (unit.why === null) {
						for (const size of [...sizes(unit.before), ...sizes(unit.after)])
							expect(size === 0 || size >= least).toBe(true);
						expect(inside.some((one) => one.overlaps || one.secret.before)).toBe(false);
					} else expect(unit.changesShown).toBe(false);
					if (!unit.changesShown || unit.changes.length === 0) continue;
					for (const size of [-1, 0, 1].map((way) => unit.changes.filter((one) => one === way).length))
						expect(size).toBeGreaterThanOrEqual(least);
				}
			}),
			{ seed: 12, numRuns: 400 }
		);
	});

	it('joins areas only as the plan says, and only where one of them is too small', () => {
		fc.assert(
			fc.property(surveys, plans, (survey, neighbours) => {
				const alone = surveyUnits(survey, { kind: 'proportion', threshold: 5, neighbours: [] });
				expect(alone.every((one) => one.areas.length === 1)).toBe(true);
				for (const unit of surveyUnits(survey, { kind: 'proportion', threshold: 5, neighbours })) {
					if (unit.areas.length === 1) continue;
					const small = unit.areas.filter((area) =>
						alone.some((one) => one.areas[0] === area && one.why !== null)
					);
					expect(small.length).toBeGreaterThan(0);
					expect(neighbours.some((one) => small.includes(one.area) && unit.areas.includes(one.with))).toBe(
						true
					);
				}
			}),
			{ seed: 13, numRuns: 400 }
		);
	});
});

describe('the commands', () => {
	const command = (...words: string[]) =>
		spawnSync('npm', ['run', '-s', ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

	it('refuse a choice of which only a few answers are known, with the reason, in both languages', async () => {
		const { ids, engine } = await surveyOf(1, 3);
		const cells = await engine.all(protectedSurveyCells({ indicators: [share] }));
		const small = cells.find((one) => one.why === 'few')?.areas.split(',') ?? [];
		expect(small.length).toBeGreaterThan(0);
		const control = ids.filter((one) => !small.includes(one));
		const choice = ['--data', path.join(folders, '1-3'), '--indicator', share];
		choice.push('--experiment', small.join(), '--control', control.join());
		const { status, stdout, stderr } = command('figures', '--', 'compare', ...choice);
		expect(status, stderr).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain('te weinig mensen gaven een van de antwoorden');
		const out = path.join(folders, 'geweigerd.zip');
		const taken = command('take-along', '--', ...choice, '--out', out, '--lang', 'en');
		expect(taken.status).toBe(2);
		expect(taken.stderr).toContain('too few people gave one of the answers');
		expect(() => readFileSync(out)).toThrow();
	}, 60_000);

	it('give the same cells in figures and take-along, for areas of choice', () => {
		const choice = ['--indicator', 'overlast', '--experiment', 'lindenhof', '--control', 'stevenfenne'];
		const figure = printed(
			JSON.parse(
				execFileSync('npm', ['run', '-s', 'figures', '--', 'compare', ...choice], {
					encoding: 'utf8',
					stdio: 'pipe'
				})
			)
		);
		const out = path.join(folders, 'gekozen.zip');
		expect(command('take-along', '--', ...choice, '--out', out).status).toBe(0);
		const text = new TextDecoder().decode(unzipSync(readFileSync(out))['survey.csv']);
		const rows = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true }).data;
		const cell = rows.find(
			(one) => one.indicator === 'overlast' && one.side === 'experiment' && one.moment === 'before'
		);
		expect([Number(cell?.n), Number(cell?.mean)]).toEqual([
			figure.rows.cells?.treatedBefore.n,
			figure.rows.cells?.treatedBefore.mean
		]);
		expect(figure.rows.cells?.treatedBefore.n).toBe(131);
	}, 60_000);
});
