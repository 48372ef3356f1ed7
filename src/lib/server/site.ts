// The programme as the prerendered pages read it: opened once per build, published figures worked out.
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { answerComparePage } from '../answers/compare-page.ts';
import { answerOverview } from '../answers/overview.ts';
import { answerTrend, trendQuery } from '../answers/trend.ts';
import { defaultCompare } from '../domain/compare-view.ts';
import type { Problem } from '../domain/problem.ts';
import { tableFiles } from '../domain/tables.ts';
import { defaultView } from '../domain/view.ts';
import { problemMessage } from '../language/problems.ts';
import type { Period } from '../domain/period.ts';
import { openProgramme } from './programme.ts';
import { publishedFile } from './published.ts';

/** One engine for the whole build: opening reads and checks every file. */
export const site = () => openProgramme();

const version = (): string => {
	const parsed: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
	return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
};

/** The quarter that a reader sees first: the latest with figures, else the baseline. */
export async function latestPeriod(): Promise<Period> {
	const { periods, catalogue } = await site();
	return periods.at(-1) ?? catalogue.programme.baseline;
}

/** What every page needs: names, areas, dates and where the figures came from. */
export async function shellData() {
	const { catalogue, files, problems, geometry, periods } = await site();
	const hash = createHash('sha256');
	for (const file of files) hash.update(`${file.file} ${file.sha256}\n`);
	const { programme, areas, indicators, results } = catalogue;
	const { name, bytes } = await publishedFile();
	return {
		programme,
		areas,
		indicators,
		results,
		periods,
		geometry,
		version: version(),
		dataHash: hash.digest('hex'),
		problems: problems.length,
		published: { url: name, bytes: bytes.length }
	};
}

export async function overviewData(period: Period) {
	const { engine, catalogue, periods } = await site();
	return { figure: await answerOverview(engine, catalogue, period, defaultView(catalogue), periods) };
}

export async function indicatorData(id: string) {
	const { engine, catalogue, files } = await site();
	const indicator = catalogue.indicators.find((one) => one.id === id);
	if (!indicator) return null;
	const { name, sql, params } = trendQuery(catalogue, id);
	const source = files.find((one) => one.file === 'observations.csv');
	return {
		figure: await answerTrend(engine, catalogue, id, await latestPeriod(), defaultView(catalogue)),
		indicator,
		provenance: {
			query: { name, sql, params },
			file: 'observations.csv',
			sha256: source?.sha256 ?? '',
			rows: source?.rows ?? 0
		}
	};
}

/** The comparison that a reader sees first; null where nothing is defined that could be compared. */
export async function compareData() {
	const { engine, catalogue } = await site();
	const view = defaultCompare(catalogue);
	return { answer: view.indicator === '' ? null : await answerComparePage(engine, catalogue, view) };
}

/** The check's outcome in words; restricted files give counts and places only, never a value. */
export async function dataData() {
	const { files, problems, remarks } = await site();
	const restricted = (file: string) =>
		Object.entries(tableFiles).some(([name, one]) => `${name}.csv` === file && one.restricted);
	const told = (all: Problem[]) =>
		all.slice(0, 200).map((problem) => {
			const spoken = restricted(problem.file) ? { ...problem, value: null, parameters: {} } : problem;
			return { ...spoken, message: { nl: problemMessage(spoken, 'nl'), en: problemMessage(spoken, 'en') } };
		});
	return {
		files: files.map((one) => ({ ...one, restricted: restricted(one.file) })),
		problems: told(problems),
		problemCount: problems.length,
		remarks: told(remarks),
		remarkCount: remarks.length
	};
}
