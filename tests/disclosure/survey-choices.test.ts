// Choices of areas: whoever reads every comparison and subtracts them from each other finds no small group of the survey.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../command.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { surveyUnits, type AreaAnswers } from '../../src/lib/disclosure/survey-cells.ts';
import { first, last, score, share, threshold, writeSurvey } from './random-survey.ts';
import {
	attackEveryChoice,
	attackEveryUnion,
	smallGroups,
	type Attacked,
	type Known,
	type Printed
} from './survey-choices.ts';

let folders: string;
beforeAll(async () => {
	folders = await mkdtemp(path.join(tmpdir(), 'choices-'));
});
afterAll(() => rm(folders, { recursive: true }));

/** As it comes out of the command. */
const printed = (text: string): Printed => JSON.parse(text) as Printed;
const folderOf = (seed: number) => path.join(folders, String(seed));

describe('who reads every choice of areas', () => {
	it('finds no small group in surveys of a few areas, every choice of both sides', async () => {
		const all: Attacked[] = [];
		for (const seed of [3, 4, 6, 8]) all.push(await attackEveryChoice(folderOf(seed), seed, 3 + (seed % 2)));
		expect(all.flatMap((one) => one.found)).toEqual([]);
		for (const indicator of [share, score])
			expect(all.reduce((sum, one) => sum + (one.shown[indicator] ?? 0), 0)).toBeGreaterThan(10);
		const seen = new Set(all.flatMap((one) => [...one.seen]));
		expect([...seen].sort()).toEqual(['few', 'merged', 'other-side', 'overlap']);
	}, 180_000);

	it('finds none in surveys of twelve areas, every union against one other area', async () => {
		const all: Attacked[] = [];
		for (const seed of [101, 102]) all.push(await attackEveryUnion(folderOf(seed), seed, 12));
		expect(all.flatMap((one) => one.found)).toEqual([]);
		const shown = (name: string) => all.reduce((sum, one) => sum + (one.shown[name] ?? 0), 0);
		for (const name of [share, score, `${share} panel`, `${score} panel`])
			expect(shown(name), name).toBeGreaterThan(10);
	}, 180_000);

	it('would find many if only whole sides were judged, as they once were', async () => {
		const ids = await writeSurvey(folderOf(100), 100, 12);
		const { engine } = await openProgramme(folderOf(100), { protection: false });
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
	const figures = (...words: string[]) =>
		spawnSync(process.execPath, [...command('figures'), ...words], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe']
		});

	it('refuse a choice of which only a few answers are known, with the reason, in both languages', async () => {
		// Seven people in W0, sixty in each other.
		await writeSurvey(folderOf(10), 3, 3);
		const people = { w0: 7, w1: 60, w2: 60 };
		const rows = Object.entries(people).flatMap(([area, count]) =>
			[first, last].flatMap((wave) =>
				Array.from({ length: count }, (_, one) => `${wave},${area},${one},${share},${one % 2}`)
			)
		);
		const header = 'wave,area,respondent,indicator,value';
		await writeFile(path.join(folderOf(10), 'surveys.csv'), [header, ...rows].join('\n'));
		await rm(path.join(folderOf(10), 'indicators'), { recursive: true });
		const choice = ['--data', folderOf(10), '--indicator', share, '--experiment', 'w0', '--control', 'w1'];
		const { status, stdout, stderr } = figures('compare', ...choice);
		expect(status, stderr).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain('te weinig mensen gaven een van de antwoorden');
		const out = path.join(folders, 'geweigerd.zip');
		const taken = figures('take-along', ...choice, '--out', out, '--lang', 'en');
		expect(taken.status).toBe(2);
		expect(taken.stderr).toContain('too few people gave one of the answers');
		expect(() => readFileSync(out)).toThrow();
	}, 180_000);

	it('give the same cells in figures and take-along, for areas of choice', () => {
		const choice = ['--indicator', 'overlast', '--experiment', 'lindenhof', '--control', 'stevenfenne'];
		const figure = printed(
			execFileSync(process.execPath, [...command('figures'), 'compare', ...choice], {
				encoding: 'utf8',
				stdio: 'pipe'
			})
		);
		const out = path.join(folders, 'gekozen.zip');
		expect(figures('take-along', ...choice, '--out', out).status).toBe(0);
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
	}, 180_000);
});
