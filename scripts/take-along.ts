// Writes what a page's own button saves as one zip: a comparison with all its goals, effort, costs, what families experience, or the questionnaire; charts need the browser.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
	asGoal,
	answerCompare,
	type CompareQuestion
} from '../src/lib/subjects/compare/answer/comparison.ts';
import { answerRobustWith } from '../src/lib/subjects/compare/answer/robust.ts';
import type { Language } from '../src/lib/domain/text.ts';
import type { CompareFigure } from '../src/lib/subjects/compare/figure/comparison-figure.ts';
import { goalsOf } from '../src/lib/figures/series.ts';
import { takeAlongFiles } from '../src/lib/subjects/compare/take-along/take-along.ts';
import type { CostsFigure } from '../src/lib/subjects/costs/figure/costs-figure.ts';
import type { EffortFigure } from '../src/lib/subjects/costs/figure/effort-figure.ts';
import { takeAlongFiles as effortFiles } from '../src/lib/subjects/costs/take-along/effort.ts';
import { takeAlongFiles as costsFiles } from '../src/lib/subjects/costs/take-along/take-along.ts';
import type { ExperienceFigure } from '../src/lib/subjects/experience/figure/experience-figure.ts';
import { takeAlongFiles as experienceFiles } from '../src/lib/subjects/experience/take-along/take-along.ts';
import type { ProcessFigure } from '../src/lib/subjects/process/figure/process.ts';
import { takeAlongFiles as processFiles } from '../src/lib/subjects/process/take-along/take-along.ts';
import { workersOf } from '../src/lib/language/workers.ts';
import { zipOf } from '../src/lib/report/zip.ts';
import type { OpenedProgramme } from '../src/lib/server/programme.ts';
import { dataHash, version, sourceHashes } from '../src/lib/server/source-hashes.ts';

type Subject = 'compare' | 'costs' | 'experience' | 'process';
function scriptsOf(subject: Subject, name = 'recompute'): { r: string; python: string } {
	const folder = fileURLToPath(new URL(`../src/lib/subjects/${subject}/take-along/`, import.meta.url));
	const text = (ending: string) => readFileSync(path.join(folder, `${name}.${ending}`), 'utf8');
	return { r: text('R'), python: text('py') };
}

/** @returns the file written and the names inside; charts are left out, since only a browser draws them */
export async function writeTakeAlong(
	{ engine, catalogue, folder, files, hashKey }: OpenedProgramme,
	question: CompareQuestion,
	to: {
		out: string;
		language: Language;
		/** Throws where nothing may be written of this choice. */
		judge: (figure: CompareFigure) => void;
	}
): Promise<{ out: string; files: string[]; charts: false; synthetic: boolean }> {
	const { experiment, control, confidence } = question;
	const figure = await answerCompare(engine, catalogue, question);
	to.judge(figure);
	const robust = await answerRobustWith(engine, catalogue, question);
	const goals = await Promise.all(
		goalsOf(catalogue).map(({ id }) =>
			answerCompare(engine, catalogue, { indicator: id, experiment, control, confidence })
		)
	);
	const inside = takeAlongFiles(
		{
			figure,
			robust,
			goals: goals.map(asGoal),
			...catalogue,
			language: to.language,
			version: version(),
			dataHash: dataHash(sourceHashes(folder, files, { key: hashKey() }))
		},
		{ scripts: scriptsOf('compare') }
	);
	writeFileSync(to.out, zipOf(inside));
	return { out: to.out, files: Object.keys(inside).sort(), charts: false, synthetic: figure.synthetic };
}

interface Written {
	out: string;
	files: string[];
	synthetic: boolean;
}
function written(inside: Record<string, string>, out: string, synthetic: boolean): Written {
	writeFileSync(out, zipOf(inside));
	return { out, files: Object.keys(inside).sort(), synthetic };
}

type To = { out: string; language: Language };
/** The zip that the page on costs saves. */
export const writeCosts = (figure: CostsFigure, { out, language }: To): Written =>
	written(
		costsFiles({ figure, language, version: version(), scripts: scriptsOf('costs') }),
		out,
		figure.synthetic
	);

/** The zip that the page on what families experience saves. */
export const writeExperience = (figure: ExperienceFigure, { out, language }: To): Written =>
	written(
		experienceFiles({ figure, language, version: version(), scripts: scriptsOf('experience') }),
		out,
		figure.synthetic
	);

/** The zip of effort that the page on costs saves. */
export const writeEffort = (figure: EffortFigure, { out, language }: To): Written =>
	written(
		effortFiles({ figure, language, version: version(), scripts: scriptsOf('costs', 'effort') }),
		out,
		figure.synthetic
	);

/** The zip that the page on the questionnaire saves. */
export const writeProcess = (
	figure: ProcessFigure,
	{ catalogue }: Pick<OpenedProgramme, 'catalogue'>,
	{ out, language }: To
): Written => {
	const workers = workersOf(catalogue.programme, language);
	const scripts = scriptsOf('process');
	return written(
		processFiles({ figure, workers, language, version: version(), scripts }),
		out,
		figure.synthetic
	);
};
