// Weighted figures against R's package survey, where this machine has it: shares, means and difference-in-differences.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { surveyDid, surveyMean, surveyProportion } from '../../src/lib/statistics/index.ts';
import { chance } from '../../scripts/generator/random.ts';

const found = spawnSync('Rscript', ['-e', 'library(survey)'], { stdio: 'ignore', timeout: 60_000 });
const hasSurvey = found.status === 0;
if (!hasSurvey)
	console.warn('survey: not compared with R, since Rscript with the package survey is not here.');

interface Row {
	id: string;
	y: number;
	score: number;
	weight: number;
	treated: boolean;
	post: boolean;
}

/** People in four cells, about half of the first wave again in the second, under a weight of that wave. */
function drawn(name: string): Row[] {
	const dice = chance(name);
	const row = (id: string, treated: boolean, post: boolean): Row => ({
		id,
		y: dice.yes(treated && post ? 0.5 : 0.3) ? 1 : 0,
		score: dice.whole(1, 10),
		weight: Math.exp(0.6 * dice.normal()),
		treated,
		post
	});
	return [true, false].flatMap((treated) =>
		Array.from({ length: dice.whole(12, 60) }, (_, at) => `${treated ? 't' : 'c'}${at}`).flatMap((id) => {
			const waves = dice.yes(0.5) ? [false, true] : [dice.yes(0.5)];
			return waves.map((post) => row(id, treated, post));
		})
	);
}

const script = `
library(survey)
data <- read.csv(commandArgs(TRUE)[1])
out <- function(...) cat(format(c(...), digits = 17), "\\n")
for (case in unique(data$case)) {
  one <- data[data$case == case, ]
  design <- svydesign(ids = ~id, weights = ~weight, data = one)
  share <- svymean(~y, design)
  mean <- svymean(~score, design)
  fit <- svyglm(score ~ treated * post, design)
  line <- coef(summary(fit))[4, ]
  limits <- confint(fit)[4, ]
  out(coef(share), SE(share), coef(mean), SE(mean), confint(mean, df = degf(design)),
    line[1], line[2], line[4], limits, fit$df.residual)
}
`;

const folder = mkdtempSync(path.join(tmpdir(), 'survey-r-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!hasSurvey)('beside R survey', () => {
	it('agrees to 1e-8 on shares, means, errors, limits and p of random surveys with people seen twice', () => {
		const cases = Array.from({ length: 12 }, (_, at) => drawn(`beside R ${at}`));
		const csv = cases.flatMap((rows, at) =>
			rows.map((row) =>
				[at, row.id, row.y, row.score, row.weight, Number(row.treated), Number(row.post)].join(',')
			)
		);
		writeFileSync(path.join(folder, 'rows.csv'), ['case,id,y,score,weight,treated,post', ...csv].join('\n'));
		writeFileSync(path.join(folder, 'compare.R'), script);
		const ran = spawnSync('Rscript', [path.join(folder, 'compare.R'), path.join(folder, 'rows.csv')], {
			encoding: 'utf8',
			timeout: 120_000
		});
		expect(ran.stderr).not.toContain('Error');
		const answers = ran.stdout
			.trim()
			.split('\n')
			.map((line) => line.trim().split(/\s+/).map(Number));
		expect(answers).toHaveLength(cases.length);
		for (const [at, rows] of cases.entries()) {
			const common = { weights: rows.map((row) => row.weight), clusters: rows.map((row) => row.id) };
			const share = surveyProportion({ values: rows.map((row) => row.y), ...common });
			const mean = surveyMean({ values: rows.map((row) => row.score), ...common });
			const did = surveyDid({
				rows: rows.map(({ id, score, ...row }) => ({ ...row, y: score, cluster: id }))
			});
			const ours = [
				...[share.value, share.standardError],
				...[mean.value, mean.standardError, mean.lower, mean.upper],
				...[did.value, did.standardError, did.p, did.lower, did.upper, did.df]
			];
			for (const [place, number] of (answers[at] ?? []).entries())
				expect(Math.abs((ours[place] ?? NaN) / number - 1), `case ${at}, number ${place}`).toBeLessThan(1e-8);
			expect(answers[at]).toHaveLength(ours.length);
		}
	}, 150_000);
});
