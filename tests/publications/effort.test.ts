// Effort in publications: it stands there as it was told, its states are sealed with the others, and publications of before it was kept stay valid.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicationFileSchema } from '../../src/lib/domain/publication-file.ts';
import { openStates, sealStates } from '../../src/lib/server/states.ts';
import { costsInputOf } from '../../src/lib/server/differences.ts';
import { openProgrammeAfter } from '../../src/lib/server/programme.ts';
import { publicationOf } from '../../src/lib/server/publications.ts';
import { nextPublication } from './following.ts';
import { grow, root, smallProgramme } from './small-programme.ts';

let folder: string;
beforeAll(() => {
	({ folder } = smallProgramme());
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

type Row = Record<string, string>;
const rowsOf = (place: string): Row[] =>
	Papa.parse<Row>(readFileSync(place, 'utf8'), { header: true, skipEmptyLines: true }).data;
const put = (file: string, rows: Row[]) =>
	writeFileSync(path.join(folder, file), `${Papa.unparse(rows, { newline: '\n' })}\n`);

/** The folder as it is by then, with the effort of the demonstration, and some coached families gone. */
function filesUntil(quarter: string, gone: readonly string[]): Row[] {
	grow({ folder }, quarter);
	const households = rowsOf(path.join(folder, 'households.csv'));
	const there = new Set(households.map((one) => one.household));
	const effort = rowsOf(path.join(root, 'data/velve-lindenhof/effort.csv')).filter(
		(one) => (one.period ?? '') <= quarter && (one.group === 'comparison' || there.has(one.household))
	);
	put('effort.csv', effort);
	put(
		'households.csv',
		households.map((one) => (gone.includes(one.household ?? '') ? { ...one, withdrawn: '2010-02-01' } : one))
	);
	return effort;
}

it(
	'stands in the next publication, whoever left, and pages read it from there',
	{ timeout: 400_000 },
	async () => {
		const effort = filesUntil('2009-Q4', []);
		const first = await nextPublication(folder, { publications: [], states: null }, '2010-02-03');
		const [told] = first.publication.file.effort ?? [];
		expect(told?.period).toBe('2009');
		// Keys in one order too: a page of today's figures is, to the byte, the page of the publication that holds them.
		const read = publicationFileSchema.parse(JSON.parse(first.publication.text)).effort;
		expect(JSON.stringify(first.publication.file.effort)).toBe(JSON.stringify(read));
		expect(told?.groups.some((one) => !one.hidden)).toBe(true);
		expect(first.publication.text).not.toMatch(/"[HV]-\d/);
		const sealed = await sealStates(first.states, { passphrase: 'vier losse woorden', workFactor: 4 });
		const secret = { kind: 'passphrase', text: 'vier losse woorden' } as const;
		const states = await openStates(sealed, secret, first.publication);
		expect(states.effort).toEqual(first.states.effort);

		const most = effort.filter((one) => one.group === 'coached').map((one) => one.household ?? '');
		const gone = [...new Set(most)].slice(0, 2);
		filesUntil('2010-Q1', gone);
		const before = { publications: [first.publication], states };
		const next = await nextPublication(folder, before, '2010-05-04');
		expect(next.publication.file.effort).toEqual(first.publication.file.effort);
		for (const one of gone) expect(JSON.stringify(next.states.effort)).not.toContain(`"${one}"`);
		const preceding = { publications: [first.publication.file], states };
		const programme = await openProgrammeAfter(folder, preceding);
		expect((await costsInputOf(programme)).effort).toEqual(told);
		await programme.engine.close();

		// As the release before this one wrote it.
		const { effort: _, ...old } = first.publication.file;
		expect(publicationFileSchema.parse(JSON.parse(publicationOf(old).text))).toEqual(old);
	}
);
