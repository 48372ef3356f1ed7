// Programmes that reports are made of: the demonstration, and one with an eighth goal but without families and texts.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerReport, type ReportAsked } from '../../../src/lib/subjects/report/answer.ts';
import type { Language } from '../../../src/lib/domain/text.ts';
import { defaultSettings } from '../../../src/lib/subjects/report/figure/settings.ts';
import { composeReport } from '../../../src/lib/subjects/report/compose/compose.ts';
import type { Cell, ReportDocument } from '../../../src/lib/report/document.ts';
import { openProgramme, type OpenedProgramme } from '../../../src/lib/server/programme.ts';
import { eighth, eighthGoal } from '../../e2e/own/programme.ts';

export const demonstration = (): Promise<OpenedProgramme> => openProgramme('data/velve-lindenhof');

/** Its folder is removed by `remove`. */
export async function bareProgramme(): Promise<{ programme: OpenedProgramme; remove: () => void }> {
	const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
	for (const file of ['areas.csv', 'observations.csv', 'breaks.csv', 'events.csv'])
		cpSync(path.join('data/velve-lindenhof', file), path.join(folder, file));
	mkdirSync(path.join(folder, 'indicators/neighbourhood'), { recursive: true });
	writeFileSync(path.join(folder, `indicators/neighbourhood/${eighth}.md`), eighthGoal);
	const observations = path.join(folder, 'observations.csv');
	const text = readFileSync(observations, 'utf8').trimEnd();
	const header = (text.split('\n')[0] ?? '').split(',');
	const row: Record<string, string> = {
		indicator: eighth,
		area: 'velve-lindenhof',
		period: '2011-Q1',
		numerator: '30',
		denominator: '60',
		status: 'provisional',
		source: 'Schouw (verzonnen)',
		retrieved: '2011-04-14'
	};
	writeFileSync(observations, `${text}\n${header.map((name) => row[name] ?? '').join(',')}\n`);
	return { programme: await openProgramme(folder), remove: () => rmSync(folder, { recursive: true }) };
}

/** The report of a quarter as a new user gets it. */
export async function reportOf(
	{ engine, catalogue }: OpenedProgramme,
	period: string,
	language: Language = 'nl',
	asked: Partial<ReportAsked> = {}
) {
	const figure = await answerReport(engine, catalogue, {
		settings: defaultSettings(catalogue, period),
		...asked
	});
	return { figure, document: composeReport(figure, catalogue, language, null) };
}

/** Every cell of the document with where it stands, in reading order. */
export function cellsOf(document: ReportDocument): { at: string; cell: Cell }[] {
	const rows = (id: string, list: { cells: Cell[] }[]) =>
		list.flatMap(({ cells }, row) => cells.map((cell, column) => ({ at: `${id} ${row}.${column}`, cell })));
	return [...document.sections.flatMap((one) => one.blocks), document.dictionary].flatMap((block) => {
		if (block.kind === 'table') return rows(block.id, block.rows);
		if (block.kind === 'figure') return rows(block.table.id, block.table.rows);
		if (block.kind === 'facts')
			return rows(
				block.id,
				block.rows.map(({ cell }) => ({ cells: [cell] }))
			);
		if (block.kind === 'pair')
			return [block.left, block.right].flatMap((side, place) =>
				rows(
					`${block.id}/${place}`,
					side.rows.map(({ cell }) => ({ cells: [cell] }))
				)
			);
		return [];
	});
}

/** The ids of the document's sections and blocks. */
export const idsOf = (document: ReportDocument): string[] => [
	...document.sections.flatMap((one) => [one.id, ...one.blocks.flatMap(ownIds)]),
	document.dictionary.id
];

const ownIds = (block: ReportDocument['sections'][number]['blocks'][number]): string[] => {
	if (block.kind === 'paragraph' || block.kind === 'list') return [];
	return block.kind === 'figure' ? [block.id, block.table.id] : [block.id];
};
