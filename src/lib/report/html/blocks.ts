// The blocks of a report as elements: headings, words, tables with captions, figures with their sentence; no tag or style can come out of a text.
import { inPieces, type Language } from '../../domain/text.ts';
import { reportFileWords } from '../../language/report-files.ts';
import {
	type Block,
	type Cell,
	type FactsBlock,
	type FigureBlock,
	type NarrativeBlock,
	type PairSide,
	statusOf,
	type TableBlock
} from '../document.ts';
import { glyph, xmlText } from '../pictures/svg-text.ts';

/** Text or an attribute's value; a new line stays one. */
export const safe = (text: string): string => xmlText(text.replace(/\r\n?/g, '\n'));

const paragraphsOf = (text: string): string[] =>
	text
		.replace(/\r\n?/g, '\n')
		.split(/\n\s*\n/)
		.map((one) => one.trim())
		.filter(Boolean);

/** Text with what is Dutch in an English report marked as such. */
export const said = (text: string, dutch: readonly string[]): string =>
	inPieces(text, dutch)
		.map((piece) => (piece.dutch ? `<span lang="nl">${safe(piece.text)}</span>` : safe(piece.text)))
		.join('');

/** Attributes with a value; null and false are left out. */
export const attributes = (given: Record<string, string | number | null | undefined>): string =>
	Object.entries(given)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(([name, value]) => ` ${name}="${safe(String(value))}"`)
		.join('');

/** A string in a style sheet. */
export const cssString = (text: string): string =>
	`"${text.replace(/[^\w\s.,:;·–()%/-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16) ?? ''} `).replace(/\s+/g, ' ')}"`;

function cellHtml(cell: Cell, language: Language, dutch: readonly string[] = []): string {
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

export interface Rendering {
	language: Language;
	/** Caption numbers by block id. */
	numbers: Map<string, number>;
	/** Ids that stand in the page already; no two elements share one. */
	taken: Set<string>;
	/** What is Dutch in an English report. */
	dutch: readonly string[];
}

function anchor({ taken }: Rendering, id: string): string {
	if (taken.has(id)) return '';
	taken.add(id);
	return ` id="${safe(id)}"`;
}

const numbered = (word: string, number: number | undefined, caption: string): string =>
	`<span class="number">${safe(`${word} ${number ?? ''}`.trim())} · </span>${safe(caption)}`;

export function tableHtml(block: TableBlock, with_: Rendering): string {
	const { language, numbers } = with_;
	const words = reportFileWords[language];
	const caption = numbered(words.table, numbers.get(block.id), block.caption);
	const labelled = `${safe(block.id)}-caption`;
	const side = (index: number) => (block.columns[index]?.align === 'end' ? ' class="end"' : '');
	const head = block.columns
		.map(({ label }, index) => `<th scope="col"${side(index)}>${safe(label)}</th>`)
		.join('');
	const body = block.rows
		.map(({ cells, level }) => {
			const inside = cells.map((cell, index) =>
				index === 0
					? `<th scope="row">${cellHtml(cell, language, with_.dutch)}</th>`
					: `<td${side(index)}>${cellHtml(cell, language, with_.dutch)}</td>`
			);
			return `<tr${level === 1 ? ' class="sub"' : ''}>${inside.join('')}</tr>`;
		})
		.join('\n');
	const notes = block.notes.map((note) => `<p class="note">${said(note, with_.dutch)}</p>`).join('');
	const short = block.rows.length <= 12 ? ' short' : '';
	return `<div class="table${short}"${anchor(with_, block.id)}><div class="scroll" role="region" tabindex="0" aria-labelledby="${labelled}"><table><caption id="${labelled}">${caption}</caption><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div>${notes}</div>`;
}

function figureHtml(block: FigureBlock, with_: Rendering): string {
	const { language, numbers } = with_;
	const words = reportFileWords[language];
	const table = `${words.table} ${numbers.get(block.table.id) ?? ''}`;
	return `<figure${anchor(with_, block.id)}>
<p class="caption">${numbered(words.figure, numbers.get(block.id), block.caption)}</p><p class="subtitle">${safe(block.subtitle)}</p>
<div class="drawing" role="group" tabindex="0" aria-label="${safe(block.caption)}">${block.svg}</div>
<figcaption><p>${safe(block.sentence)}</p><p class="source">${said(block.source, with_.dutch)} <a href="#${safe(block.table.id)}">${safe(words.numbersIn(table))}</a></p></figcaption>
</figure>`;
}

const factsHtml = (block: FactsBlock, with_: Rendering, beside = false): string =>
	`<div class="facts${beside || block.rows.length < 4 ? '' : ' wide'}"${anchor(with_, block.id)}><p class="caption">${safe(block.caption)}</p><dl>${block.rows
		.map(
			(row) =>
				`<div><dt>${safe(row.label)}</dt><dd>${cellHtml(row.cell, with_.language, with_.dutch)}</dd></div>`
		)
		.join('')}</dl></div>`;

function narrativeHtml(block: NarrativeBlock, with_: Rendering): string {
	const open = `<span class="open">${safe(reportFileWords[with_.language].notWritten)}</span>`;
	const entries = block.entries.map(({ label, text, required }) => {
		const paragraphs = paragraphsOf(text ?? '').map((one) => `<p>${safe(one).replaceAll('\n', '<br>')}</p>`);
		return paragraphs.length > 0 || required
			? `<div><dt>${safe(label)}</dt><dd${paragraphs.length > 0 && with_.language === 'en' ? ' lang="nl"' : ''}>${paragraphs.join('') || open}</dd></div>`
			: '';
	});
	// A heading over nothing would ask what is missing.
	if (entries.every((one) => one === '')) return '';
	return `<div class="narrative"${anchor(with_, block.id)}><p class="caption">${safe(block.caption)}</p><dl>${entries.join('')}</dl></div>`;
}

const sideHtml = ({ title, subtitle, rows }: PairSide, { language, dutch }: Rendering): string =>
	`<div class="side"><p class="caption">${safe(title)}</p><p class="subtitle">${safe(subtitle)}</p><dl>${rows
		.map((row) => `<div><dt>${safe(row.label)}</dt><dd>${cellHtml(row.cell, language, dutch)}</dd></div>`)
		.join('')}</dl></div>`;

function headingHtml(block: Extract<Block, { kind: 'heading' }>, with_: Rendering): string {
	const name = `h${block.level}`;
	const heading = `<${name}${anchor(with_, block.id)}>${safe(block.text)}</${name}>`;
	if (!block.status) return heading;
	return `<div class="judged">${heading}<p class="status big">${glyph(block.status.code, 21)}${safe(block.status.word)}</p></div>`;
}

function blockHtml(block: Block, with_: Rendering): string {
	switch (block.kind) {
		case 'heading':
			return headingHtml(block, with_);
		case 'paragraph':
			return paragraphsOf(block.text)
				.map(
					(one) => `<p${block.tone === 'body' ? '' : ` class="${block.tone}"`}>${said(one, with_.dutch)}</p>`
				)
				.join('');
		case 'list': {
			const name = block.ordered ? 'ol' : 'ul';
			return `<${name}>${block.items.map((item) => `<li>${said(item, with_.dutch)}</li>`).join('')}</${name}>`;
		}
		case 'table':
			return tableHtml(block, with_);
		case 'figure':
			return figureHtml(block, with_);
		case 'facts':
			return factsHtml(block, with_);
		case 'narrative':
			return narrativeHtml(block, with_);
		case 'pair':
			return `<div class="pair"${anchor(with_, block.id)}>${sideHtml(block.left, with_)}${sideHtml(block.right, with_)}</div>`;
	}
}

/** A drawing up to this wide leaves room for facts beside it on A4. */
const narrowDrawing = 470;

/** Blocks in order; a small figure and the facts about it share a row where there is room. */
export function blocksHtml(blocks: Block[], with_: Rendering): string {
	const out: string[] = [];
	for (let at = 0; at < blocks.length; at += 1) {
		const [block, next] = [blocks[at], blocks[at + 1]];
		if (!block) continue;
		const beside =
			block.kind === 'figure' && block.width <= narrowDrawing && next?.kind === 'facts' ? next : null;
		out.push(
			beside
				? `<div class="row">${blockHtml(block, with_)}${factsHtml(beside, with_, true)}</div>`
				: blockHtml(block, with_)
		);
		if (beside) at += 1;
	}
	return out.join('\n');
}
