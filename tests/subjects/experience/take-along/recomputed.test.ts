// What is taken along of families' experience is computed again by its own scripts, in R and in Python where this machine has them; a changed number is found.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { experienceOf } from '../../../../src/lib/server/answers.ts';
import { openProgramme } from '../../../../src/lib/server/programme.ts';
import type { ExperienceFigure } from '../../../../src/lib/subjects/experience/figure/experience-figure.ts';
import {
	takeAlongFiles,
	takeAlongName
} from '../../../../src/lib/subjects/experience/take-along/take-along.ts';
import { itIsComputedAgain } from '../../../take-along-scripts.ts';

const beside = path.resolve(import.meta.dirname, '../../../../src/lib/subjects/experience/take-along');
const script = (name: string) => readFileSync(path.join(beside, name), 'utf8');
let figure: ExperienceFigure;
let files: Record<string, string>;
beforeAll(async () => {
	const programme = await openProgramme('data/velve-lindenhof');
	figure = await experienceOf(programme);
	const scripts = { r: script('recompute.R'), python: script('recompute.py') };
	files = takeAlongFiles({ figure, language: 'en', version: '0.0.0', scripts });
}, 240_000);

itIsComputedAgain(() => files, {
	moreThan: 60,
	alterations: [['panel/eigen-kracht/lower,0', 'panel/eigen-kracht/lower,9', 'panel/eigen-kracht/lower']],
	modules: ['scipy']
});

describe('the file of what families experience', () => {
	it('holds every interval of the page', () => {
		const { domains, scales } = figure;
		for (const { domain, share } of domains)
			if (share) expect(files['results.csv']).toContain(`share/${domain}/lower,${share.lower}`);
		for (const { scale, panel } of scales)
			if (panel?.change) expect(files['results.csv']).toContain(`panel/${scale}/upper,${panel.change.upper}`);
	});

	it('says what was found, that it is made up, and names no one who answered', () => {
		expect(files['README.txt']).toContain('life domains families tell something else');
		expect(files['README.txt']).toContain('made up');
		const tables = Object.entries(files).filter(([name]) => name.endsWith('.csv'));
		for (const [name, text] of tables) expect(text, name).not.toMatch(/\bC\d{3}\b/);
		expect(takeAlongName({ figure, language: 'nl' })).toBe('wijkladder-ervaring-2011-Q1.zip');
	});

	it('hides what the page hides, and does not compute with it', () => {
		const [first, ...others] = figure.domains;
		if (!first) throw new Error('the demonstration asks about life domains');
		const hidden = {
			...{ ...first, same: null, share: null },
			differs: { coach: { difference: null, claim: 'cannot-say' as const }, family: first.differs.family }
		};
		const scripts = { r: '', python: '' };
		const taken = takeAlongFiles({
			...{ figure: { ...figure, domains: [hidden, ...others] }, language: 'nl', version: '0.0.0', scripts }
		});
		expect(taken['domains.csv']).toContain(`${first.domain},${first.improved},.,`);
		expect(taken['results.csv']).not.toContain(`share/${first.domain}/`);
	});
});
