// bottlenecks.csv: what stands in the way between organisations, who decides on it, and what was decided.
import type { ProgrammeTables } from '../domain/tables.ts';
import { dates, slugs, texts } from './columns.ts';
import { judgeDates, judgeOrder, type Context } from './context.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Sheet } from './sheet.ts';
import { unmarkFormula } from './write-csv.ts';

export function readBottlenecks(sheet: Sheet, context: Context): ProgrammeTables['bottlenecks'] {
	const id = slugs(sheet, 'id');
	const [opened, closed] = [dates(sheet, 'opened'), dates(sheet, 'closed')];
	const [between, what, decides] = [texts(sheet, 'between'), texts(sheet, 'what'), texts(sheet, 'decides')];
	const [outcome, whatEn, outcomeEn] = [
		texts(sheet, 'outcome'),
		texts(sheet, 'what_en'),
		texts(sheet, 'outcome_en')
	];
	judgeDates(sheet, context, { opened, closed });
	judgeOrder(sheet, ['opened', opened], ['closed', closed]);
	refuseDuplicates(sheet, { id });
	const plain = (text: string | null) => (text === null ? null : unmarkFormula(text));
	return sheet.collect((index) => ({
		id: id.must(index),
		opened: opened.must(index),
		between: unmarkFormula(between.must(index)),
		what: unmarkFormula(what.must(index)),
		decides: unmarkFormula(decides.must(index)),
		closed: closed.at(index),
		outcome: plain(outcome.at(index)),
		...(whatEn.at(index) !== null && { what_en: plain(whatEn.at(index)) }),
		...(outcomeEn.at(index) !== null && { outcome_en: plain(outcomeEn.at(index)) })
	}));
}
