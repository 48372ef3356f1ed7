// Effort that counts: the same from the files as from what a sealed file takes in of them, and of nobody who was asked and did not agree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterIndex } from '../../src/lib/domain/period.ts';
import type { ProgrammeTables } from '../../src/lib/domain/tables.ts';
import { openNodeEngine, type NodeEngine } from '../../src/lib/engine/node.ts';
import { publishedRows, restrictedRows } from '../../src/lib/server/engine-rows.ts';
import {
	effortByFamily,
	effortInTotals,
	effortNames,
	effortScope,
	effortSpans
} from '../../src/lib/subjects/costs/ask/effort.ts';
import { admit } from '../../src/lib/vault/admission.ts';
import { periods, randomTables } from './random-tables.ts';

const untils = ['2008-Q4', '2009-Q2', '2010-Q4'].map(quarterIndex);

async function withEngine<Answer>(
	rows: Parameters<typeof openNodeEngine>[0],
	ask: (engine: NodeEngine) => Promise<Answer>
): Promise<Answer> {
	const engine = await openNodeEngine(rows);
	try {
		return await ask(engine);
	} finally {
		await engine.close();
	}
}

const answers = async (engine: NodeEngine) => ({
	scope: await engine.all(effortScope()),
	each: await Promise.all(
		untils.map(async (until) => ({
			rows: await engine.all(effortByFamily({ until })),
			spans: await engine.all(effortSpans({ until })),
			names: await engine.all(effortNames({ until }))
		}))
	)
});

/** Whoever stands in households.csv without a consent, or with one that was taken back. */
const refusing = ({ households }: ProgrammeTables): Set<string> =>
	new Set(
		households.flatMap(({ household, consent, withdrawn }) =>
			consent === null || withdrawn !== null ? [household] : []
		)
	);

it('is the same from the files and from the rows that a sealed file holds', async () => {
	await fc.assert(
		fc.asyncProperty(randomTables, async (tables) => {
			const files = { ...publishedRows(tables), ...restrictedRows(tables) };
			const { rows } = admit(tables);
			const { households, effort } = rows;
			expect(await withEngine(files, answers)).toEqual(
				await withEngine({ ...files, households, effort }, answers)
			);
		}),
		{ numRuns: 25, seed: 2011 }
	);
});

it('is of every family without the support that did not refuse, and of coached ones that agreed', async () => {
	let refused = 0;
	await fc.assert(
		fc.asyncProperty(randomTables, async (tables) => {
			const files = { ...publishedRows(tables), ...restrictedRows(tables) };
			const refusals = refusing(tables);
			const known = new Set(tables.households.map(({ household }) => household));
			const asked = tables.effort.filter(
				({ group, household }) => !refusals.has(household) && (group === 'comparison' || known.has(household))
			);
			refused += tables.effort.filter(
				({ group, household }) => group === 'comparison' && refusals.has(household)
			).length;
			const names = new Set(asked.map(({ group, household }) => `${group} ${household}`));
			const until = quarterIndex(periods.at(-1) ?? '');
			const told = await withEngine(files, (engine) => engine.all(effortNames({ until })));
			expect(told.map(({ group, household }) => `${group} ${household}`)).toEqual([...names].sort());
		}),
		{ numRuns: 25, seed: 2011 }
	);
	expect(refused).toBeGreaterThan(20);
});

describe('totals', () => {
	const total = (
		area: string | null,
		contact: 'visit' | 'phone',
		households: number | null,
		hours: number | null = 8
	) => ({
		...{ group: 'coached' as const, area, organisation: 'police', period: '2009-Q1' as const },
		...{ contact, households, contacts: 5, hours, note: null }
	});
	const fewest = (...rows: ReturnType<typeof total>[]) => {
		const [tables] = fc.sample(randomTables, { numRuns: 1, seed: 2011 });
		if (!tables) throw new Error('nothing drawn');
		return withEngine(
			{ ...publishedRows(tables), ...restrictedRows({ ...tables, 'effort-totals': rows }) },
			(engine) => engine.all(effortInTotals({ until: quarterIndex('2009-Q4') }))
		);
	};

	it('take areas together, and families that had two kinds of contact once', async () => {
		// Six families, each of them visited and called, are no twelve.
		const twice = await fewest(total('oost', 'visit', 6), total('oost', 'phone', 6));
		expect(twice).toMatchObject([{ fewest: 6, hours: 16, contacts: 10 }]);
		const apart = await fewest(
			total('oost', 'visit', 6),
			total('west', 'visit', 6),
			total('west', 'phone', 12)
		);
		expect(apart).toMatchObject([{ fewest: 12, hours: 24 }]);
		const hidden = await fewest(total('oost', 'visit', 60), total('oost', 'phone', null));
		expect(hidden).toMatchObject([{ fewest: null }]);
	});

	it('of a kind of contact that few had ride on no other', async () => {
		const few = await fewest(total('oost', 'visit', 12, 2), total('oost', 'phone', 2, 250));
		expect(few).toMatchObject([{ fewest: 2, hours: 252 }]);
		// A kind that brings neither hours nor contacts tells of nobody.
		const nothing = { ...total('oost', 'phone', 2, 0), contacts: 0 };
		expect(await fewest(total('oost', 'visit', 12), nothing)).toMatchObject([{ fewest: 12, hours: 8 }]);
	});

	it('count once where all areas together stand beside areas', async () => {
		const both = await fewest(
			total(null, 'visit', 11, 20),
			total('oost', 'visit', 6, 9),
			total('west', 'visit', 6, 9)
		);
		expect(both).toMatchObject([{ fewest: 11, hours: 20, contacts: 10 }]);
	});

	it('tell how many rows say what was done and not in how many hours', async () => {
		const open = { ...total('west', 'visit', 12), hours: null };
		const [one] = await fewest(total('oost', 'visit', 12), open);
		expect(one).toMatchObject({ fewest: 24, hours: 8, contacts: 10, untimed: 1 });
		expect(await fewest(total('oost', 'visit', 12))).toMatchObject([{ untimed: 0 }]);
	});
});

it('tells of each family how often something was done in no hours; who kept its file says none', async () => {
	const [tables] = fc.sample(randomTables, { numRuns: 1, seed: 2011 });
	if (!tables) throw new Error('nothing drawn');
	const at = (contact: 'visit' | 'case-manager', contacts: number | null, hours: number | null) => ({
		...{ group: 'comparison' as const, household: 'V-1', organisation: 'office', period: '2009-Q1' as const },
		...{ contact, contacts, hours, domain: null, note: null }
	});
	const effort = [
		at('visit', 3, null),
		{ ...at('visit', 1, 2), period: '2009-Q2' as const },
		at('case-manager', null, null)
	];
	const rows = await withEngine(
		{ ...publishedRows(tables), ...restrictedRows({ ...tables, effort }) },
		(engine) => engine.all(effortByFamily({ until: quarterIndex('2009-Q4') }))
	);
	expect(rows).toMatchObject([{ hours: 2, contacts: 4, kept: 1, untimed: 1 }]);
});
