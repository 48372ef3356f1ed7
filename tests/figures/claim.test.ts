// The claim ladder and its sentences: every rung, every reason, and none that contradicts its status.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/lib/domain/indicator.ts';
import { claim, type Evidence } from '../../src/lib/figures/claim.ts';
import type { Look } from '../../src/lib/figures/steps.ts';
import type { Measured } from '../../src/lib/figures/evidence.ts';
import { measured } from '../../src/lib/figures/measured.ts';
import { spokenClaim } from '../../src/lib/language/claims.ts';
import { targetStatus } from '../../src/lib/statistics/target-status.ts';

const share = (period: string, numerator: number, denominator: number, hidden = false): Measured =>
	measured(
		{
			area: 'a',
			period,
			numerator: hidden ? null : numerator,
			denominator: hidden ? null : denominator,
			mean: null,
			sd: null,
			n: null,
			value: null,
			lower: null,
			upper: null,
			hidden,
			status: 'final',
			row: 2
		},
		{ kind: 'proportion' },
		0.95
	);
const indicator = { kind: 'proportion', better: 'lower', decimals: 1 } as Indicator;
const goal = { baseline: 0.2, target: 0.1 };

/** Evidence on a falling share: 20% to 10%, halfway along the path. */
function evidence(before: [number, number], now: [number, number], more: Partial<Evidence> = {}): Evidence {
	const at = share('2010-Q1', ...now);
	const status = targetStatus({
		observed: at.value ?? 0,
		lower: at.lower ?? 0,
		upper: at.upper ?? 0,
		path: 0.15,
		target: 0.1,
		better: 'lower'
	});
	return {
		indicator,
		goal,
		status,
		now: at,
		before: share('2008-Q2', ...before),
		control: null,
		breakPeriod: null,
		beforeBaseline: false,
		earlier: 'at-once',
		last: null,
		confidence: 0.95,
		...more
	};
}
/** The same register, whose quarters vary `factor` times as much as chance. */
const widened = (one: Measured, factor: number): Measured => ({ ...one, widened: factor });
const said = (one: Evidence) => {
	const spoken = spokenClaim(claim(one), indicator);
	return { code: spoken.code, nl: spoken.nl, en: spoken.en };
};

describe('claim ladder', () => {
	it.each<[string, Evidence, { code: string; nl: string; en: string }]>([
		[
			'met',
			evidence([200, 1000], [60, 1000]),
			{ code: 'met', nl: 'Gehaald, ook met kansmarge.', en: 'Reached, margin included.' }
		],
		[
			'on-track',
			evidence([200, 1000], [120, 1000]),
			{
				code: 'on-track',
				nl: 'Ligt op of voor de streeflijn. De daling sinds de nulmeting is groter dan toeval.',
				en: 'At or ahead of the target path. The fall since the baseline is larger than chance.'
			}
		],
		[
			'moving, uncertain',
			evidence([200, 1000], [160, 1000]),
			{
				code: 'moving',
				nl: 'De daling is groter dan toeval. Of het snel genoeg gaat, is onzeker.',
				en: 'The fall is larger than chance. Whether it is fast enough is uncertain.'
			}
		],
		[
			'moving, behind',
			evidence([2000, 10000], [1800, 10000]),
			{
				code: 'moving',
				nl: 'De daling is groter dan toeval, maar niet snel genoeg voor de streeflijn.',
				en: 'The fall is larger than chance, but not fast enough for the target path.'
			}
		],
		[
			'moving for the worse',
			evidence([200, 1000], [260, 1000]),
			{
				code: 'moving',
				nl: 'De stijging is groter dan toeval, en de verkeerde kant op. Loopt achter op de streeflijn.',
				en: 'The rise is larger than chance, and in the wrong direction. Behind the target path.'
			}
		],
		[
			'within noise',
			evidence([200, 1000], [195, 1000]),
			{
				code: 'within-noise',
				nl: 'De daling kan toeval zijn. Loopt achter op de streeflijn.',
				en: 'The fall may be chance. Behind the target path.'
			}
		],
		[
			'too small',
			evidence([20, 100], [16, 100]),
			{
				code: 'cannot-say',
				nl: 'Ligt achter de streeflijn. Dat kan toeval zijn: de aantallen zijn klein.',
				en: 'Behind the target path. That may be chance: the numbers are small.'
			}
		],
		[
			'break',
			evidence([200, 1000], [160, 1000], { status: null, breakPeriod: '2009-Q3' }),
			{
				code: 'cannot-say',
				nl: 'Sinds het 3e\u00a0kwartaal van\u00a02009 telt de bron anders. Vergelijken met de nulmeting kan niet.',
				en: 'Since the third quarter of\u00a02009 the source counts differently. It cannot be compared with the baseline.'
			}
		],
		[
			'hidden',
			evidence([200, 1000], [160, 1000], { status: null, now: share('2010-Q1', 0, 0, true) }),
			{
				code: 'cannot-say',
				nl: 'Dit cijfer is verborgen door de bron. Verborgen is niet nul.',
				en: 'This figure is hidden by the source. Hidden is not zero.'
			}
		],
		[
			'not measured, with the last one',
			evidence([200, 1000], [160, 1000], { status: null, now: null, last: share('2009-Q1', 18, 100) }),
			{
				code: 'cannot-say',
				nl: 'Niet gemeten in dit kwartaal. De laatste meting was in het 1e\u00a0kwartaal van\u00a02009: 18,0%.',
				en: 'Not measured this quarter. The last measurement was in the first quarter of\u00a02009: 18.0%.'
			}
		],
		[
			'never measured',
			evidence([200, 1000], [160, 1000], { status: null, now: null }),
			{ code: 'cannot-say', nl: 'Er is nog geen cijfer.', en: 'There is no figure yet.' }
		],
		[
			'one point',
			evidence([200, 1000], [160, 1000], { status: 'uncertain', before: null }),
			{
				code: 'cannot-say',
				nl: 'Ligt achter de streeflijn, maar die valt binnen de kansmarge. Zonder tweede meting is een verandering niet te zeggen.',
				en: 'Behind the target path, but the path lies within the margin. Without a second measurement we cannot tell of a change.'
			}
		],
		[
			'before the baseline',
			evidence([200, 1000], [160, 1000], { status: null, beforeBaseline: true }),
			{
				code: 'cannot-say',
				nl: 'Dit kwartaal ligt vóór de nulmeting. Er is nog geen streeflijn.',
				en: 'This quarter lies before the baseline. There is no target path yet.'
			}
		],
		[
			'no goal',
			evidence([20, 100], [16, 100], { status: null, goal: { baseline: null, target: null } }),
			{
				code: 'cannot-say',
				nl: 'Het plan stelt voor dit gebied geen doel. De verandering kan toeval zijn.',
				en: 'The plan sets no goal for this area. The change may be chance.'
			}
		]
	])('%s', (_name, given, expected) => {
		expect(said(given)).toEqual(expected);
	});

	const lookAt = (now: [number, number], before: [number, number] = [200, 1000], path = 0.15): Look => {
		const at = share('2009-Q4', ...now);
		const status = targetStatus({
			...{ observed: at.value ?? 0, lower: at.lower ?? 0, upper: at.upper ?? 0 },
			...{ path, target: 0.1, better: 'lower' }
		});
		const first = share('2008-Q2', ...before);
		return { status, now: at, before: first, breakPeriod: null, beforeBaseline: false };
	};
	// Of 1,000 in a path to 10% that asks for 15% now: met, on track, moving, nothing, and moving the other way.
	const met: [number, number] = [60, 1000];
	const ahead: [number, number] = [120, 1000];
	const moved: [number, number] = [160, 1000];
	const nothing: [number, number] = [195, 1000];
	const worse: [number, number] = [260, 1000];

	it.each<[string, [number, number], [number, number] | null, string, string]>([
		['twice met', met, met, 'met', 'Gehaald, ook met kansmarge.'],
		[
			'met after on track: on track, for the first time beyond the target',
			met,
			ahead,
			'on-track',
			'De daling is groter dan toeval. Dit kwartaal ligt het cijfer voor het eerst voorbij het doel, ook met kansmarge. Dat telt pas na twee kwartalen op rij.'
		],
		[
			'met and lost again: on track',
			ahead,
			met,
			'on-track',
			'Ligt op of voor de streeflijn. De daling sinds de nulmeting is groter dan toeval.'
		],
		[
			'on track after moving: moving, and on the path for the first time',
			ahead,
			moved,
			'moving',
			'De daling is groter dan toeval. Dit kwartaal ligt het cijfer voor het eerst op of voor de streeflijn.'
		],
		[
			'moving after nothing',
			moved,
			nothing,
			'within-noise',
			'Dit kwartaal is de daling voor het eerst groter dan toeval. Het telt pas na twee kwartalen op rij. Ligt achter de streeflijn, maar die valt binnen de kansmarge.'
		],
		[
			'met after nothing',
			met,
			nothing,
			'within-noise',
			'Dit kwartaal ligt het cijfer voor het eerst voorbij het doel, ook met kansmarge. Dat telt pas na twee kwartalen op rij.'
		],
		[
			'moving after the other way',
			moved,
			worse,
			'within-noise',
			'Dit kwartaal is de daling voor het eerst groter dan toeval. Het telt pas na twee kwartalen op rij. Ligt achter de streeflijn, maar die valt binnen de kansmarge.'
		],
		[
			'for the first time worse',
			worse,
			nothing,
			'within-noise',
			'Dit kwartaal is de stijging voor het eerst groter dan toeval, en de verkeerde kant op. Het telt pas na twee kwartalen op rij. Loopt achter op de streeflijn.'
		],
		[
			'no quarter before it',
			ahead,
			null,
			'within-noise',
			'Dit kwartaal is de daling voor het eerst groter dan toeval. Het telt pas na twee kwartalen op rij. Ligt op of voor de streeflijn.'
		]
	])('two quarters running, %s', (_name, now, earlier, code, nl) => {
		const given = evidence([200, 1000], now, { earlier: earlier && lookAt(earlier) });
		expect(said(given)).toMatchObject({ code, nl });
		const found = claim(given);
		expect(found.first ?? false).toBe(found.reason === 'first-time');
		// Its status never says more than its claim.
		expect(found.status === 'reached').toBe(code === 'met');
	});

	it('is never more than either quarter carries by itself, and at once where looks are few', () => {
		const heights = { met: 3, 'on-track': 2, moving: 1, 'within-noise': 0, 'cannot-say': 0 };
		const counts = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constant(1000));
		fc.assert(
			fc.property(counts, counts, counts, (before, now, earlier) => {
				const alone = (one: [number, number]) =>
					heights[claim({ ...evidence(before, one), ...lookAt(one, before) }).code];
				const running = claim(evidence(before, now, { earlier: lookAt(earlier, before) }));
				expect(heights[running.code]).toBeLessThanOrEqual(Math.min(alone(now), alone(earlier)));
				// A quarter like the one before it says what it says by itself.
				const steady = claim(evidence(before, now, { earlier: lookAt(now, before) }));
				expect(steady.code).toBe(claim(evidence(before, now)).code);
			})
		);
	});

	it('does not credit an improvement that the control districts share', () => {
		const control = { before: share('2008-Q2', 200, 1000), now: share('2010-Q1', 100, 1000) };
		expect(said(evidence([200, 1000], [60, 1000], { control })).nl).toBe(
			'Gehaald, ook met kansmarge. In de controlewijken ging het ook de goede kant op.'
		);
	});

	it('never calls a change real when its interval holds zero, nor on track what got worse', () => {
		const count = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 400, max: 3000 }));
		fc.assert(
			fc.property(count, count, (before, now) => {
				const found = claim(evidence(before, now));
				const zeroInside = found.change !== null && found.change.lower <= 0 && found.change.upper >= 0;
				if (zeroInside) expect(['met', 'within-noise', 'cannot-say']).toContain(found.code);
				if (found.code === 'on-track') expect(found.direction).toBe('better');
				if (found.code === 'met') expect(found.status).toBe('reached');
				else expect(found.status).not.toBe('reached');
			})
		);
	});

	it('weighs a register that varies more than chance as so many fewer people', () => {
		const plain = evidence([200, 1000], [160, 1000]);
		expect(claim(plain).code).toBe('moving');
		const wide = claim({
			...plain,
			now: plain.now && widened(plain.now, 4),
			before: plain.before && widened(plain.before, 4)
		});
		// As 40 of 250 against 50 of 250; the change itself is what it was.
		const fewer = claim(evidence([50, 250], [40, 250]));
		expect(wide.code).toBe(fewer.code);
		expect(wide.code).toBe('within-noise');
		expect(wide.change?.value).toBeCloseTo(-0.04, 12);
		expect(wide.change?.lower).toBeCloseTo(fewer.change?.lower ?? NaN, 12);
		expect(wide.change?.upper).toBeCloseTo(fewer.change?.upper ?? NaN, 12);
	});
});
