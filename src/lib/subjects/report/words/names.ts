// Names of goals, areas, results and fields as a report calls them, for findings that know only ids.
import type { Catalogue } from '../../../domain/catalogue.ts';
import { nameOf } from '../../../domain/area.ts';
import { noteFields } from '../../../domain/row-words.ts';
import type { Language } from '../../../domain/text.ts';
import type { NameOf } from './frozen-places.ts';
import { reportWords } from './report.ts';

type Named = Pick<Catalogue, 'programme' | 'indicators' | 'areas' | 'results'>;

export const namesIn =
	({ indicators, areas, results, programme }: Named, language: Language): NameOf =>
	(kind, id) => {
		if (kind === 'indicator') return indicators.find((one) => one.id === id)?.short[language] ?? id;
		if (kind === 'area') return nameOf(areas, id);
		if (kind === 'result')
			return (
				results.find((one) => one.id === id)?.name[language] ??
				programme.domains.find((one) => one.id === id)?.name[language] ??
				id
			);
		const field = noteFields.find((one) => one === id);
		return field ? reportWords[language].fields[field] : id;
	};
