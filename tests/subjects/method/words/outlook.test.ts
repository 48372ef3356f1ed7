// The method page of outlooks: every figure comes out of the calibration, and both languages give the same.
import { describe, expect, it } from 'vitest';
import { formatPercent } from '../../../../src/lib/language/format.ts';
import { ratesOf } from '../../../../src/lib/subjects/method/answer.ts';
import calibrated from '../../../../src/lib/subjects/method/figure/calibrated.json' with { type: 'json' };
import { methodOutlook } from '../../../../src/lib/subjects/method/words/outlook.ts';

const measured = ratesOf(calibrated).outlook;
const { blocks } = methodOutlook(measured);
const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block] : []));

describe('what the method page says of outlooks', () => {
	it('gives every kind its line far ahead, and all together', () => {
		const far = tables.find((one) => one.head[0]?.en === 'Far ahead');
		expect(far?.rows).toHaveLength(measured.sixth.length + 1);
		const straight = measured.sixth.find((one) => one.kind === 'straight');
		const line = far?.rows.find(([kind]) => kind?.en === 'A straight way to the target');
		expect(line?.[1]?.nl).toBe(formatPercent(straight?.eighty ?? NaN, 'nl'));
		expect(line?.at(-1)?.nl).toBe(
			formatPercent(measured.twelfth.find((one) => one.kind === 'straight')?.eighty ?? NaN, 'nl')
		);
		for (const table of tables) for (const row of table.rows) expect(row).toHaveLength(table.head.length);
	});
	it('says what no method saw coming, with what was measured of it', () => {
		const turned = { ...measured, publicSeries: { ...measured.publicSeries, eighty: 0.123 } };
		const said = methodOutlook(turned).blocks.flatMap((one) => (one.kind === 'text' ? [one] : []));
		const turning = said.find((one) => one.en.includes('turning point'));
		expect(turning?.nl).toContain(formatPercent(0.123, 'nl'));
		expect(turning?.en).toContain(formatPercent(0.123, 'en'));
		expect(turning?.en).toContain(measured.publicSeries.source);
	});
	it('gives the same numbers in both languages', () => {
		const numbers = (text: string) =>
			(text.replace(/(?<=\d)[.,](?=\d)/g, '').match(/\d+/g) ?? []).map(Number).join(' ');
		for (const { nl, en } of texts) expect(numbers(nl)).toBe(numbers(en));
	});
});
