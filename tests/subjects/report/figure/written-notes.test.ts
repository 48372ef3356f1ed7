// The figure with the texts of this moment says the same as the engine asked with those texts, and no number moves.
import { expect, test } from 'vitest';
import { answerReport } from '../../../../src/lib/subjects/report/answer.ts';
import { defaultSettings } from '../../../../src/lib/subjects/report/figure/settings.ts';
import { withNotes } from '../../../../src/lib/subjects/report/figure/notes.ts';
import { demonstration } from '../report-programmes.ts';

test('texts that are written or taken away change what is owed and open, as if the engine had known them', async () => {
	const { engine, catalogue, periods, release } = await demonstration();
	const period = periods.at(-1) ?? '';
	const asked = { settings: defaultSettings(catalogue, period), release: release ?? undefined, periods };
	const figure = await answerReport(engine, catalogue, asked);
	const [owed] = figure.required.filter((one) => one.missing);
	const [open] = figure.openActions;
	if (!owed || !open) throw new Error('the demonstration lacks a missing text or an open action');
	const by = { period, author: 'M. Bos', date: '2012-01-24' };
	const first = figure.notes.find((one) =>
		figure.required.some(({ indicator, field }) => indicator === one.indicator && field === one.field)
	);
	const notes = [
		...figure.notes.filter((one) => one !== first),
		{ ...by, indicator: owed.indicator, field: owed.field, text: 'Volgens plan.' },
		{ ...by, indicator: open.indicator, field: 'done' as const, text: 'Het fonds betaalt.' }
	];
	const edited = withNotes(figure, notes);
	const again = await answerReport(engine, catalogue, { ...asked, notes });
	expect(edited.required).toEqual(again.required);
	expect(edited.openActions).toEqual(again.openActions);
	expect(edited.openActions.length).toBe(figure.openActions.length - 1);
	expect(
		edited.required.find((one) => one.field === first?.field && one.indicator === first.indicator)
	).toEqual({
		indicator: first?.indicator,
		field: first?.field,
		missing: true
	});
	expect(edited.overview).toBe(figure.overview);
});
