// A handful of coached households, written short, for the ladder and the family results.
import { openNodeEngine } from '../../../src/lib/engine/node.ts';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { area, programme } from '../../fixtures/answered-programme.ts';

export const areas = [
	area('wijk', 'experiment'),
	area('oost', 'experiment', { part_of: 'wijk' }),
	area('west', 'experiment', { part_of: 'wijk' }),
	area('noord', 'control')
];
export const catalogue = { programme, areas, results: [] };

export type Household = {
	household: string;
	area: string;
	started: string;
	ended: string | null;
	consent: string | null;
	withdrawn: string | null;
};
export type Assessment = {
	household: string;
	domain: string;
	date: string;
	rung: number;
	assessor: 'coach' | 'family' | 'both';
};
export type State = {
	household: string;
	result: string;
	date: string;
	status: 'open' | 'met' | 'lapsed' | 'not-applicable';
};

export const household = (id: string, more: Partial<Household> = {}): Household => ({
	household: id,
	area: 'oost',
	started: '2008-10-01',
	ended: null,
	consent: '2008-10-01',
	withdrawn: null,
	...more
});

/** `2009-01-15 3` by the coach, in werk. */
export const assessed = (id: string, what: string, more: Partial<Assessment> = {}): Assessment => {
	const [date = '', rung = ''] = what.split(' ');
	return { household: id, domain: 'werk', date, rung: Number(rung), assessor: 'coach', ...more };
};

/** Asks an engine that holds these rows, and closes it. */
export async function withHouseholds<Answer>(
	rows: { households?: Household[]; assessments?: Assessment[]; results?: State[] },
	ask: (engine: Engine) => Promise<Answer>
): Promise<Answer> {
	const plain = <Row extends object>(list: Row[] = []) => list.map((row) => ({ ...row }));
	const engine = await openNodeEngine({
		households: plain(rows.households).map((row) => ({ ...row, coach: 'a' })),
		assessments: plain(rows.assessments),
		results: plain(rows.results)
	});
	try {
		return await ask(engine);
	} finally {
		await engine.close();
	}
}
