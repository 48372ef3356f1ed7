// How things are called on a family's paper: by the programme's own names.
import { nameIn, nameOf } from '../../../domain/area.ts';
import type { Language } from '../../../domain/text.ts';
import { workersOf } from '../../../language/workers.ts';
import type { Dossier } from '../figure/dossier.ts';
import { familyPaper, type Paper } from '../words/dossier.ts';
import type { HouseholdCatalogue } from './chosen.ts';

export const paperOf = (all: Dossier, catalogue: HouseholdCatalogue, language: Language): Paper =>
	familyPaper(
		all,
		{
			programme: catalogue.programme.name[language],
			workers: workersOf(catalogue.programme, language),
			area: (id) => nameOf(catalogue.areas, id),
			domain: (id) => nameIn(catalogue.programme.domains, id, language),
			result: (id) => catalogue.results.find((one) => one.id === id)?.name[language] ?? id,
			rungs: catalogue.ladder.rungs.map(({ rung, name, meaning }) => ({
				...{ rung, name: name[language], meaning: meaning[language] }
			}))
		},
		language
	);
