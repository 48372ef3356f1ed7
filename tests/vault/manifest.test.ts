// What a sealed file says about itself: read back as written, and judged in a fixed order; nonsense is never an error.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeSchema } from '../../src/lib/domain/programme.ts';
import { judgeManifest, manifestRows, sealedContract, type Manifest } from '../../src/lib/vault/manifest.ts';
import { retentionOf } from '../../src/lib/vault/retention.ts';

const visited = { visit_events: 9, visits: 2, receipts: 2, erasures: 1, clients: 6, effort: 5 };
const manifest: Manifest = {
	contract: sealedContract,
	programme: 'proef',
	name: { nl: 'Proef', en: 'Trial' },
	synthetic: true,
	madeOn: '2012-06-01',
	retainUntil: '2016-12-31',
	rows: {
		households: 3,
		assessments: 20,
		results: 0,
		actions: 4,
		surveys: 0,
		responses: 7,
		left_out: 1,
		...visited
	},
	sha256: 'a'.repeat(64)
};
const expected = { programme: 'proef', today: '2013-01-01' };
const changed = (fact: string, value: string | null) =>
	manifestRows(manifest).flatMap((row) =>
		row.fact !== fact ? [row] : value === null ? [] : [{ fact, value }]
	);

describe('a manifest', () => {
	it('comes back as it was written, in any order', () => {
		expect(judgeManifest(manifestRows(manifest).reverse(), expected)).toEqual({ manifest, code: null });
	});
	it('is for one programme, one version, and until one day, that day included', () => {
		expect(judgeManifest(manifestRows(manifest), { ...expected, programme: 'ander' })).toEqual({
			manifest: null,
			code: 'wrong-programme'
		});
		expect(judgeManifest(changed('contract', '4'), expected).code).toBe('wrong-version');
		const on = (today: string) => judgeManifest(manifestRows(manifest), { ...expected, today });
		expect(on('2016-12-31').code).toBeNull();
		expect(on('2017-01-01')).toEqual({ manifest, code: 'past-retention' });
	});
	it('of another version is not judged damaged for facts that it lacks', () => {
		expect(judgeManifest([{ fact: 'contract', value: '9' }], expected).code).toBe('wrong-version');
	});
	it.each(manifestRows(manifest).map(({ fact }) => String(fact)))('without %s is damaged', (fact) => {
		expect(judgeManifest(changed(fact, null), expected)).toEqual({ manifest: null, code: 'damaged' });
	});
	it.each([
		['made_on', '31-12-2010'],
		['retain_until', '2016-13-01'],
		['rows_assessments', '-1'],
		['rows_households', 'veel'],
		['sha256', 'xyz'],
		['synthetic', 'ja'],
		['contract', '']
	])('with %s = %s is damaged', (fact, value) => {
		expect(judgeManifest(changed(fact, value), expected).code).toBe('damaged');
	});
	it('made of nonsense stays shut', () => {
		const row = fc.record({ fact: fc.oneof(fc.string(), fc.constant('contract')), value: fc.anything() });
		fc.assert(
			fc.property(fc.array(row), (rows) => {
				expect(judgeManifest(rows, expected).manifest).toBeNull();
			})
		);
	});
});

describe('the retention date', () => {
	const target = '2011-Q4';
	it("is the programme's own where it has one", () => {
		expect(retentionOf({ target, retain_until: '2014-06-30' }, '2020-01-01')).toEqual({
			until: '2014-06-30',
			assumed: false
		});
		const own = programmeSchema.shape.retain_until;
		expect(own.safeParse('2014-06-30').success).toBe(true);
		expect(own.safeParse('30-06-2014').success).toBe(false);
	});
	it('is else assumed: five years after the target quarter, but never less than a year ahead', () => {
		expect(retentionOf({ target }, '2012-06-01')).toEqual({ until: '2016-12-31', assumed: true });
		expect(retentionOf({ target }, '2016-12-30')).toEqual({ until: '2017-12-30', assumed: true });
		expect(retentionOf({ target }, '2020-02-29')).toEqual({ until: '2021-02-28', assumed: true });
	});
});
