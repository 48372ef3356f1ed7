// What is spoken of a quarter is what the table and the label at the end of the line write of it.
import { expect, test } from 'vitest';
import { pointSentence } from '../../src/lib/charts/trend-speech.ts';
import { trendModel } from '../../src/lib/charts/trend-model.ts';
import { formatValue } from '../../src/lib/language/format.ts';
import { figureOf, quarters, share } from './programme.ts';

test.each([57, 59, 114, 115])('%i of 400 is spoken as it is written', (numerator) => {
	const { figure, indicator, areas } = figureOf({
		observations: quarters('2010-Q1', 5).map((period) => share(period, numerator, 400))
	});
	const model = trendModel(figure, indicator);
	const spoken = pointSentence(figure, model, '2011-Q1', indicator, areas, 'nl');
	const written = formatValue(numerator / 400, 'proportion', 1, 'nl');
	expect(spoken).toContain(`, ${written.slice(0, -1)} procent`);
});
