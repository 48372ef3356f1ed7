// What is taken along is computed again by its own scripts, in R and in Python where this machine has them; a changed number is found.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { costs } from '../../../../src/lib/subjects/costs/figure/costs.ts';
import { takeAlongFiles, takeAlongName } from '../../../../src/lib/subjects/costs/take-along/take-along.ts';
import { effort } from '../../../../src/lib/subjects/costs/figure/effort.ts';
import { itIsComputedAgain } from '../../../take-along-scripts.ts';
import { input, usualEffort } from '../figure/samples.ts';

const beside = path.resolve(import.meta.dirname, '../../../../src/lib/subjects/costs/take-along');
const script = (name: string) => readFileSync(path.join(beside, name), 'utf8');
const totals = (['coached', 'comparison'] as const).map((group) => ({
	...{ group, organisation: '007', year: 2010, fewest: 30, hours: 400, contacts: 100, untimed: 0 }
}));
const figure = costs(input({ effort: effort({ ...usualEffort(), totals }) }), { horizon: 3, usual: 6000 });
const files = takeAlongFiles({
	...{ figure, language: 'en', version: '0.0.0' },
	scripts: { r: script('recompute.R'), python: script('recompute.py') }
});

itIsComputedAgain(() => files, {
	moreThan: 20,
	alterations: [[/(net\/value,exact,)(-?)/, '$1$29', 'net/value']]
});

it('has what an organisation gave as totals alone among the numbers that are computed again', () => {
	expect(files['results.csv']).toContain('apart/comparison/007/upper');
});

it('says what was found, that it is made up, and names no family', () => {
	expect(files['README.txt']).toContain('The approach pays back');
	expect(files['README.txt']).toContain('made up');
	expect(takeAlongName({ figure, language: 'nl' })).toBe('wijkladder-kosten-2010-3.zip');
});
