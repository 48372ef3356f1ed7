// A report's settings in a link: only what differs, and back again unchanged.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { companyOf } from '../../../../src/lib/domain/area.ts';
import { quarterFromIndex } from '../../../../src/lib/domain/period.ts';
import { reportSections } from '../../../../src/lib/figures/report-figure.ts';
import {
	decodeSettings,
	defaultSettings,
	encodeSettings
} from '../../../../src/lib/subjects/report/figure/settings.ts';
import { area, programme } from '../../../fixtures/answered-programme.ts';

const areas = [
	area('wijk', 'experiment'),
	area('oost', 'experiment', { part_of: 'wijk' }),
	area('noord', 'control'),
	area('zuid', 'control')
];
const scope = { programme, areas };
const latest = '2011-Q1';

it('a plain link asks for the latest quarter, the own area and every section', () => {
	const usual = defaultSettings(scope, latest);
	expect(encodeSettings(usual, scope, latest).toString()).toBe('');
	expect(decodeSettings(new URLSearchParams(), scope, latest)).toEqual(usual);
	expect(usual).toEqual({
		period: latest,
		area: 'wijk',
		compare: ['noord', 'zuid'],
		confidence: 0.95,
		sections: [...reportSections]
	});
});

it('nonsense in a link gives the usual report', () => {
	const link = new URLSearchParams(
		'period=2010&area=elders&compare=elders&confidence=7&sections=niets,summary'
	);
	expect(decodeSettings(link, scope, latest)).toMatchObject({
		period: latest,
		area: 'wijk',
		compare: [],
		confidence: 0.95,
		sections: ['summary']
	});
});

it('whatever is chosen comes back from its link', () => {
	const settings = fc
		.record({
			period: fc.integer({ min: 2000 * 4, max: 2030 * 4 }).map(quarterFromIndex),
			area: fc.constantFrom(...areas.map((one) => one.area)),
			compare: fc.subarray(areas.map((one) => one.area)),
			confidence: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
			sections: fc.subarray([...reportSections])
		})
		.map((one) => ({ ...one, compare: companyOf(areas, one.area, one.compare) }));
	fc.assert(
		fc.property(settings, (one) => {
			const link = new URLSearchParams(encodeSettings(one, scope, latest).toString());
			expect(decodeSettings(link, scope, latest)).toEqual(one);
		})
	);
});
