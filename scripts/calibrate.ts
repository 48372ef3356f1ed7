// npm run calibrate [-- --runs N] [--seed N] [--only name] [--out file]: measures by simulation how often the rules of this site are
// wrong, and writes the rates that the method page prints. Exit 0: written; 2: unusable arguments.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, type FormatConfig } from 'oxfmt';
import { meanOf, runShares, sharesOf } from './calibrate/pool.ts';
import { publicRates, publicSeries } from './calibrate/public-series.ts';
import { simulations } from './calibrate/simulations.ts';

const home = fileURLToPath(new URL('../src/lib/subjects/method/figure/calibrated.json', import.meta.url));
const { values } = parseArgs({
	options: {
		runs: { type: 'string' },
		seed: { type: 'string', default: '1' },
		only: { type: 'string' },
		out: { type: 'string', default: home }
	}
});
const names = Object.keys(simulations).filter((name) => values.only === undefined || name === values.only);
const publicName = 'publicSeries';
const withPublic = values.only === undefined || values.only === publicName;
const numbers = [values.runs ?? '1', values.seed].map(Number);
if ((names.length === 0 && !withPublic) || !numbers.every((one) => Number.isInteger(one) && one > 0)) {
	process.stderr.write(
		`--runs, --seed: > 0; --only: ${[...Object.keys(simulations), publicName].join(', ')}\n`
	);
	process.exit(2);
}
// A part of them alone would leave the file without the others.
if (values.only !== undefined && values.out === home) values.out = '';

/** Five decimals: a mean of means has more digits than it knows. */
const rounded = (tree: unknown): unknown =>
	JSON.parse(
		JSON.stringify(tree, (_, one: unknown) => (typeof one === 'number' ? Math.round(one * 1e5) / 1e5 : one))
	);

/** Of a public series there are no runs: where it is not on this machine, what was measured before stays. */
function ofPublic(): unknown {
	const series = publicSeries();
	if (series) return publicRates(series);
	process.stderr.write(
		`${publicName}: ../shared/data/reference is not here; what was measured before stays.\n`
	);
	return (JSON.parse(readFileSync(home, 'utf8')) as Record<string, unknown>)[publicName];
}

const seed = Number(values.seed);
const started = Date.now();
const runsOf = (name: string): number => Number(values.runs ?? simulations[name]?.runs);
const shares = names.flatMap((name) => sharesOf(name, runsOf(name), seed));
let finished = 0;
const outcomes = await runShares(shares, ({ name }) => {
	finished++;
	const seconds = ((Date.now() - started) / 1000).toFixed(0);
	if (process.stderr.isTTY) process.stderr.write(`\r${finished}/${shares.length} ${name} ${seconds} s   `);
});
const rates = Object.fromEntries(
	names.map((name): [string, unknown] => {
		const own = outcomes.filter((_, index) => shares[index]?.name === name);
		const runs = shares.filter((one) => one.name === name).reduce((sum, one) => sum + one.runs, 0);
		return [name, { runs, rates: rounded(meanOf(own)) }];
	})
);
const measured = withPublic ? { [publicName]: rounded(ofPublic()) } : {};
const style = JSON.parse(readFileSync(new URL('../.oxfmtrc.json', import.meta.url), 'utf8')) as FormatConfig;
const json = JSON.stringify({ seed, ...rates, ...measured });
const { code: text } = await format('calibrated.json', json, style);
if (values.out === '') process.stdout.write(text);
else writeFileSync(path.resolve(values.out), text);
process.stderr.write(
	`\n${[...names, ...Object.keys(measured)].join(', ')}: ${((Date.now() - started) / 1000).toFixed(0)} s${values.out === '' ? '' : `, ${values.out}`}\n`
);
