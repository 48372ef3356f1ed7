// What is taken along of effort is computed again by its own scripts, in R and in Python where this machine has them; a changed number is found.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openProgramme } from '../../../../src/lib/server/programme.ts';
import { answerEffort } from '../../../../src/lib/subjects/costs/answer.ts';
import type { EffortFigure } from '../../../../src/lib/subjects/costs/figure/effort-figure.ts';
import { takeAlongFiles, takeAlongName } from '../../../../src/lib/subjects/costs/take-along/effort.ts';
import { itIsComputedAgain } from '../../../take-along-scripts.ts';

const beside = path.resolve(import.meta.dirname, '../../../../src/lib/subjects/costs/take-along');
const script = (name: string) => readFileSync(path.join(beside, name), 'utf8');
const scripts = { r: script('effort.R'), python: script('effort.py') };
let figure: EffortFigure;
let files: Record<string, string>;
beforeAll(async () => {
	const programme = await openProgramme('data/velve-lindenhof', { protection: false });
	figure = await answerEffort(programme.engine, programme.catalogue);
	files = takeAlongFiles({ figure, language: 'en', version: '0.0.0', scripts });
}, 240_000);

itIsComputedAgain(() => files, {
	moreThan: 20,
	alterations: [
		[/(coached\/wijkteam\/share,exact,)/, '$19', 'coached/wijkteam/share'],
		[/(coached\/all\/per-month,rounded,)/, '$19', 'coached/all/per-month'],
		// A share above its upper limit.
		[
			/(coached,wijkteam,0,\d+,\d+,[\d.]+,[\d.]+,)[\d.]+/,
			'$10.1',
			'coached/wijkteam/share',
			'organisations.csv'
		]
	]
});

describe('organisations whose names are digits alone, or mean nothing to a program', () => {
	itIsComputedAgain(
		() => {
			const names: Record<string, string> = { wijkteam: '007', school: 'NA' };
			const groups = figure.groups.map((group) => ({
				...group,
				organisations: group.organisations.map((one) => ({
					...one,
					organisation: names[one.organisation ?? ''] ?? one.organisation
				}))
			}));
			return takeAlongFiles({ figure: { ...figure, groups }, language: 'en', version: '0.0.0', scripts });
		},
		{ moreThan: 20, alterations: [[/(coached\/007\/share,exact,)/, '$19', 'coached/007/share']] }
	);
});

describe('the file of effort', () => {
	it('holds every share and margin of the page, and no margin where totals alone were delivered', () => {
		for (const { group, organisations } of figure.groups)
			for (const one of organisations) {
				const name = `${group}/${one.organisation ?? 'others'}`;
				const results = files['results.csv'] ?? '';
				if (one.totals) expect(results).not.toContain(`${name}/`);
				else expect(results).toContain(`${name}/share,exact,${one.share}`);
				if (one.upper !== null) expect(results).toContain(`${name}/hours-upper,exact,${one.upper}`);
			}
		expect(figure.groups.flatMap((one) => one.organisations).some((one) => one.totals)).toBe(true);
	});

	it('says what was found, that it is made up, and names no family', () => {
		expect(files['README.txt']).toContain('Made-up figures');
		for (const [name, text] of Object.entries(files))
			if (name.endsWith('.csv')) expect(text, name).not.toMatch(/\b[HV]-\d/);
		expect(takeAlongName({ figure, language: 'nl' })).toBe('wijkladder-inzet-2011.zip');
	});
});
