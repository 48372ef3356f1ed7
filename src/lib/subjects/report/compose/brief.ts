// The document as a page carries it: of a series of many quarters the latest in the tables behind the charts. Files, and a frozen report, have them all.
import type { Language } from '../../../domain/text.ts';
import type { Block, ReportDocument, TableBlock } from '../../../report/document.ts';
import { reportGoalWords } from '../words/goals.ts';

/** Ten years of quarters; a page that carries more weighs what its readers do not look at. */
const most = 40;
const latest = 24;

export const briefly = (document: ReportDocument, language: Language): ReportDocument => ({
	...document,
	sections: document.sections.map((one) => ({
		...one,
		blocks: one.blocks.map((block) => briefBlock(block, language))
	}))
});

const briefBlock = (block: Block, language: Language): Block =>
	block.kind === 'figure' ? { ...block, table: briefTable(block.table, language) } : block;

function briefTable(table: TableBlock, language: Language): TableBlock {
	const all = table.rows.length;
	if (all <= most) return table;
	const note = reportGoalWords[language].latest(latest, all);
	return { ...table, rows: table.rows.slice(-latest), notes: [...table.notes, note] };
}
