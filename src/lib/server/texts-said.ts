// Texts that pages show as the folder has them: where figures come from, breaks, events, names and shapes of areas, and the project leader's explanations.
import type { Place, Said } from '../domain/consequence.ts';
import { languages, type Bilingual } from '../domain/text.ts';
import { formatDate } from '../language/format.ts';
import { overviewWords } from '../language/overview.ts';
import { shapeText, textNames } from '../language/text-names.ts';
import { mapSize, shapesOf } from './area-shapes.ts';
import { sha256Of } from './machine.ts';
import type { OpenedProgramme } from './programme.ts';

type TextTable = keyof typeof textNames;

const nowhere: Omit<Place, 'page' | 'cell'> = { indicator: null, area: null, period: null };
const text = (
	table: TextTable,
	place: Omit<Place, 'cell'>,
	row: string | null,
	is: Bilingual,
	code: string | null = null
): Said => ({
	...{ ...place, kind: 'text', cell: { table, row, column: 'text', name: textNames[table] } },
	is: { ...is, code, amount: null }
});
const inBoth = (nl: string, en: string | null | undefined): Bilingual => ({ nl, en: en ?? nl });

/** The line below the figures of a page that says where they come from. */
export function sourcesSaid(
	place: Omit<Place, 'cell'>,
	{ sources, retrieved }: { sources: string[]; retrieved: string | null }
): Said[] {
	if (sources.length === 0) return [];
	const [nl = '', en = ''] = languages.map((language) => overviewWords[language].sources(sources, retrieved));
	return [text('sources', place, null, { nl, en })];
}

/** The map as it is drawn: a corner that moves less than that shows nobody anything else. */
function shapesSaid(geometry: OpenedProgramme['geometry']): Said[] {
	if (!geometry || geometry.features.length === 0) return [];
	return shapesOf(geometry, mapSize).shapes.map(({ area, d, width, height }) => {
		const shape = shapeText(Math.round(width), Math.round(height));
		return text('shapes', { ...nowhere, page: 'overview', area }, null, shape, sha256Of(d));
	});
}

export function textsSaid({
	catalogue,
	tables,
	geometry
}: Pick<OpenedProgramme, 'catalogue' | 'tables' | 'geometry'>): Said[] {
	const dated = (date: string, one: Bilingual) => ({
		nl: `${formatDate(date, 'nl')}: ${one.nl}`,
		en: `${formatDate(date, 'en')}: ${one.en}`
	});
	const whole = (title: string, more: string | null) => [title, more].filter(Boolean).join('. ');
	return [
		...catalogue.areas.map(({ area, name, name_en, role, part_of, tile_column, tile_row }) =>
			text(
				'areas',
				{ ...nowhere, page: 'overview', area },
				null,
				inBoth(name, name_en),
				[role, part_of, tile_column, tile_row].join(' ')
			)
		),
		...shapesSaid(geometry),
		...tables.breaks.map(({ indicator, area, period, kind, reason, reason_en }) =>
			text('breaks', { page: 'indicator', indicator, area, period }, kind, inBoth(reason, reason_en))
		),
		...tables.events.map(({ date, area, title, text: more, title_en, text_en }) =>
			text(
				'events',
				{ ...nowhere, page: 'indicator', area },
				`${date} ${title}`,
				dated(date, inBoth(whole(title, more), whole(title_en ?? title, text_en ?? more)))
			)
		),
		...tables.bottlenecks.map(
			({ id, opened, closed, between, what, decides, outcome, what_en, outcome_en }) => {
				const all = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
				return text('bottlenecks', { ...nowhere, page: 'process' }, id, {
					nl: all(opened, between, what, decides, closed, outcome),
					en: all(opened, between, what_en ?? what, decides, closed, outcome_en ?? outcome)
				});
			}
		),
		...tables.notes.map(({ period, indicator, field, text: note }) =>
			text('notes', { page: 'report', indicator, area: null, period }, field, inBoth(note, null))
		)
	];
}
