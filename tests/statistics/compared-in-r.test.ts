// The comparison's methods beside R's own packages, on many random inputs, where this machine has them.
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { seededUniform } from '../../src/lib/statistics/distributions/seeded-normals.ts';
import {
	cronbachAlpha,
	eventStudy,
	kaplanMeier,
	mannWhitney,
	orderedHomogeneity
} from '../../src/lib/statistics/index.ts';

const runs = 40;
const uniform = seededUniform(14);
const whole = (below: number) => Math.floor(uniform() * below);
const listOf = <One>(length: number, one: () => One) => Array.from({ length }, one);
const vector = (values: readonly (number | boolean)[]) =>
	`c(${values.map((one) => String(one).toUpperCase()).join(',')})`;

/** What R prints for each of the expressions, one list of numbers each. */
function inR(packages: string[], expressions: string[]): (number | null)[][] {
	const lines = expressions.map((one) => `cat(format(as.numeric(${one}), digits = 17), "\\n")`);
	const program = [...packages.map((one) => `suppressMessages(library(${one}))`), ...lines].join('\n');
	const printed = execFileSync('Rscript', ['-'], { input: program, encoding: 'utf8' });
	return printed
		.trim()
		.split('\n')
		.map((line) =>
			line
				.trim()
				.split(/\s+/)
				.map((one) => (one === 'NA' ? null : Number(one)))
		);
}
/** Runs where R has the packages; says what is missing where it does not. */
function itInR(name: string, packages: string[], test: () => void) {
	const program = packages.map((one) => `library(${one})`).join(';');
	const there = spawnSync('Rscript', ['-e', program], { stdio: 'ignore', timeout: 60_000 }).status === 0;
	if (!there) console.warn(`Left out: ${name}; Rscript with ${packages.join(', ')} is not on this machine.`);
	it.runIf(there)(name, test);
}
function agree(own: (number | null)[], other: (number | null)[], told: string) {
	expect(own.length, told).toBe(other.length);
	own.forEach((one, i) => {
		const theirs = other[i] ?? null;
		if (one === null || theirs === null) return expect(one, told).toBe(theirs);
		expect(
			Math.abs(one - theirs) / Math.max(1e-300, Math.abs(theirs)),
			`${told}: ${one} ${theirs}`
		).toBeLessThan(1e-8);
	});
}

itInR('mannWhitney is coin::wilcox_test(distribution = "exact")', ['coin'], () => {
	const cases = listOf(runs, () => {
		const levels = 2 + whole(8);
		return {
			a: [0, ...listOf(1 + whole(9), () => whole(levels))],
			b: [9, ...listOf(whole(25), () => whole(levels))]
		};
	});
	const answers = inR(
		['coin'],
		cases.map(
			({ a, b }) =>
				`pvalue(wilcox_test(y ~ g, data.frame(y = ${vector([...a, ...b])}, g = factor(rep(1:2, c(${a.length}, ${b.length})))), distribution = "exact"))`
		)
	);
	cases.forEach((one, i) => agree([mannWhitney(one).p], answers[i] ?? [], JSON.stringify(one)));
});

itInR('orderedHomogeneity is coin::mh_test with scores', ['coin'], () => {
	const cases = listOf(runs, () => {
		const k = 3 + whole(3);
		const table = listOf(k, () => listOf(k, () => 1 + whole(12)));
		const scores = listOf(k, () => whole(4)).map((step, i) => 5 * i + step);
		return { table, scores };
	});
	const answers = inR(
		['coin'],
		cases.map(({ table, scores }) => {
			const k = table.length;
			const test = `mh_test(as.table(matrix(${vector(table.flat())}, ${k}, byrow = TRUE, dimnames = list(b = 1:${k}, a = 1:${k}))), scores = list(response = ${vector(scores)}))`;
			return `local({ m <- ${test}; c(statistic(m), pvalue(m)) })`;
		})
	);
	cases.forEach((one, i) => {
		const { z, p } = orderedHomogeneity(one);
		agree([z, p], answers[i] ?? [], JSON.stringify(one));
	});
});

itInR('kaplanMeier is survival::survfit(conf.type = "log-log")', ['survival'], () => {
	const cases = listOf(runs, () => {
		const times = listOf(1 + whole(30), () => 1 + whole(20));
		return { times, ended: times.map(() => uniform() < 0.5), confidence: 0.8 + uniform() / 6 };
	});
	const answers = inR(
		['survival'],
		cases.map(
			({ times, ended, confidence }) =>
				`local({ s <- survfit(Surv(${vector(times)}, ${vector(ended)}) ~ 1, conf.type = "log-log", conf.int = ${confidence}); rbind(s$time, s$n.risk, s$n.event, s$surv, s$lower, s$upper) })`
		)
	);
	cases.forEach((one, i) =>
		agree(
			kaplanMeier(one).flatMap((point) => [
				point.time,
				point.atRisk,
				point.ended,
				point.survival,
				point.lower,
				point.upper
			]),
			answers[i] ?? [],
			JSON.stringify(one)
		)
	);
});

itInR('eventStudy is R’s t.test with pooled variance, and its HC0 is that of sandwich', ['sandwich'], () => {
	const cases = listOf(runs, () => {
		const changes = listOf(4 + whole(8), () => uniform() - 0.5);
		return { changes, treated: changes.map((_, i) => i < 2), confidence: 0.8 + uniform() / 6 };
	});
	const answers = inR(
		['sandwich'],
		cases.map(
			({ changes, treated, confidence }) =>
				`local({ y <- ${vector(changes)}; d <- ${vector(treated)}; t <- t.test(y[d], y[!d], var.equal = TRUE, conf.level = ${confidence}); m <- lm(y ~ d); c(coef(m)[2], sqrt(vcovHC(m, type = "HC0")[2, 2]), t$stderr, t$parameter, t$p.value, t$conf.int) })`
		)
	);
	cases.forEach(({ changes, treated, confidence }, i) => {
		const rows = changes.flatMap((change, unit) =>
			[0, change].map((y, period) => ({ unit, period, y, treated: treated[unit] ?? false }))
		);
		const point = eventStudy({ rows, reference: 0, confidence })[1];
		agree(
			[
				point?.value ?? null,
				point?.standardError ?? null,
				point?.pooledError ?? null,
				point?.df ?? null,
				point?.p ?? null,
				point?.lower ?? null,
				point?.upper ?? null
			],
			answers[i] ?? [],
			JSON.stringify(changes)
		);
	});
});

itInR('cronbachAlpha is psych::alpha of complete rows', ['psych'], () => {
	const cases = listOf(runs, () => {
		const items = 2 + whole(6);
		const leaning = listOf(6 + whole(30), () => whole(5));
		// Respondents who lean one way, so that items hang together more or less; some skip one.
		return leaning.map((one) =>
			listOf(items, () => (uniform() < 0.08 ? null : Math.max(0, Math.min(6, one + whole(3) - 1))))
		);
	}).filter((rows) => rows.filter((row) => !row.includes(null)).length > 4);
	expect(cases.length).toBeGreaterThan(runs / 2);
	const answers = inR(
		['psych'],
		cases.map((rows) => {
			const matrix = `matrix(c(${rows
				.flat()
				.map((one) => one ?? 'NA')
				.join(',')}), nrow = ${rows.length}, byrow = TRUE)`;
			const quietly = `capture.output(found <- suppressWarnings(suppressMessages(alpha(na.omit(as.data.frame(${matrix})), warnings = FALSE, check.keys = FALSE))))`;
			return `{invisible(${quietly}); found$total$raw_alpha}`;
		})
	);
	cases.forEach((items, i) =>
		agree([cronbachAlpha({ items }).alpha], answers[i] ?? [], JSON.stringify(items))
	);
});
