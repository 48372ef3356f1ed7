// Writes a comparison with all its goals, its scripts and its explanation as one zip; charts need the browser's own button.
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
import { zipOf } from '../src/lib/report/zip.ts';
import type { OpenedProgramme } from '../src/lib/server/programme.ts';
import { dataHash, version, sourceHashes } from '../src/lib/server/source-hashes.ts';

const report = fileURLToPath(new URL('../src/lib/subjects/compare/take-along/', import.meta.url));
const scriptText = (name: string): string => readFileSync(path.join(report, name), 'utf8');

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
		{ scripts: { r: scriptText('recompute.R'), python: scriptText('recompute.py') } }
	);
	writeFileSync(to.out, zipOf(inside));
	return { out: to.out, files: Object.keys(inside).sort(), charts: false, synthetic: figure.synthetic };
}
