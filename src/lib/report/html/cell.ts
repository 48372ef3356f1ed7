// One cell of a report on a page: the number as people read it, with its full precision and what it is about beside it.
import type { Status } from '../../figures/evidence.ts';
import { reportFileWords } from '../../language/report-files.ts';
import type { Language } from '../../domain/text.ts';
import type { Cell } from '../document.ts';
import { glyph } from '../pictures/glyph.ts';
import { attributes, paragraphsOf, safe, said } from './escape.ts';

const statuses: readonly Status[] = ['reached', 'on-track', 'uncertain', 'off-track'];
export const statusOf = (code: unknown): Status | null => statuses.find((one) => one === code) ?? null;

export function cellHtml(cell: Cell, language: Language, dutch: readonly string[] = []): string {
	const { about, kind, value, text } = cell;
	const data = about
		? {
				'data-indicator': about.indicator,
				'data-area': about.area,
				'data-period': about.period,
				'data-domain': about.domain,
				'data-result': about.result,
				'data-field': about.field
			}
		: {};
	if (cell.hidden)
		return `<span class="hidden"${attributes({ ...data, title: reportFileWords[language].hidden })}>.</span>`;
	if (kind === 'status')
		return `<span class="status"${attributes({ ...data, 'data-status': value })}>${glyph(statusOf(value), 17)}${safe(text)}</span>`;
	if (kind === 'date' && typeof value === 'string')
		return `<time${attributes({ ...data, datetime: value })}>${safe(text)}</time>`;
	if (kind !== 'text' && value !== null) return `<data${attributes({ ...data, value })}>${safe(text)}</data>`;
	// A text that the leader wrote is Dutch as a whole.
	const own = kind === 'text' && about !== undefined && language === 'en' ? paragraphsOf(text) : dutch;
	return paragraphsOf(text)
		.map((one) => said(one, own))
		.join('<br>');
}
