// The numbers in the table "if you check us in R": each default that gives another number is run, where R and its packages are.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { methodChecks } from '../../../../src/lib/subjects/method/words/checks.ts';

const table = methodChecks
	.flatMap((section) => section.blocks)
	.flatMap((block) => (block.kind === 'table' ? block.rows : []));
const otherOf = (what: string): string => table.find(([first]) => first?.en.includes(what))?.at(-1)?.en ?? '';

/** What R prints for an expression; null where it or the package is not on this machine. */
function inR(expression: string): number[] | null {
	const { status, stdout } = spawnSync(
		'Rscript',
		['-e', `cat(format(as.numeric(${expression}), digits = 15))`],
		{
			encoding: 'utf8',
			timeout: 60_000
		}
	);
	return status === 0 ? stdout.trim().split(/\s+/).map(Number) : null;
}
const ladder =
	'as.table(matrix(c(20, 10, 5, 3, 30, 15, 0, 5, 40), 3, byrow = TRUE, dimnames = list(b = 1:3, a = 1:3)))';

it.each([
	['share with', 'prop.test(3, 30)$conf.int', (x: number) => `${(100 * x).toFixed(1)}%`],
	['share with', 'prop.test(3, 30, correct = FALSE)$conf.int', (x: number) => `${(100 * x).toFixed(1)}%`],
	['Donald-Lang', 't.test(c(0.01, 0.004), c(0, 0.001))$p.value', (x: number) => x.toFixed(3)],
	[
		'Donald-Lang',
		't.test(c(0.01, 0.004), c(0, 0.001), var.equal = TRUE)$p.value',
		(x: number) => x.toFixed(3)
	],
	[
		'HC errors',
		'{library(sandwich); m <- lm(c(0.01, 0.004, 0, 0.001) ~ c(1, 1, 0, 0)); sqrt(c(vcovHC(m)[2, 2], vcovHC(m, "HC0")[2, 2]))}',
		(x: number) => x.toFixed(4)
	],
	[
		'Mann-Whitney',
		'suppressWarnings(wilcox.test(c(1, 2, 2, 3), c(2, 3, 4, 4, 5))$p.value)',
		(x: number) => x.toFixed(3)
	],
	[
		'Mann-Whitney',
		'{library(coin); pvalue(wilcox_test(y ~ g, data.frame(y = c(1, 2, 2, 3, 2, 3, 4, 4, 5), g = factor(rep(1:2, 4:5))), distribution = "exact"))}',
		(x: number) => x.toFixed(3)
	],
	[
		'holding a step',
		'{library(survival); s <- survfit(Surv(c(5, 8, 8, 12, 20, 20, 30), c(1, 0, 1, 0, 1, 1, 0)) ~ 1); c(s$lower[2], s$upper[2])}',
		(x: number) => `${(100 * x).toFixed(0)}%`
	],
	['rungs then', `{library(coin); pvalue(mh_test(${ladder}))}`, (x: number) => x.toFixed(4)],
	['before and after', 'mcnemar.test(matrix(c(10, 2, 7, 5), 2))$p.value', (x: number) => x.toFixed(2)],
	[
		'before and after',
		'mcnemar.test(matrix(c(10, 2, 7, 5), 2), correct = FALSE)$p.value',
		(x: number) => x.toFixed(2)
	]
])('%s: %s', (what, expression, written) => {
	expect(otherOf(what)).not.toBe('');
	const found = inR(expression);
	if (found === null) return console.warn(`Left out, R or its package is not on this machine: ${expression}`);
	for (const one of found) expect(otherOf(what)).toContain(written(one));
});

it('says the same in both languages, numbers and all', () => {
	const numbers = (text: string) => (text.replace(/,(?=\d)/g, '.').match(/\d+(\.\d+)?/g) ?? []).join(' ');
	for (const row of table) for (const { nl, en } of row) expect(numbers(nl)).toBe(numbers(en));
});
