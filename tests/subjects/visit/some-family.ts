// A family as it stood before a visit, for tests: eight domains judged, two results, two lines of the plan of which one is late.
import { lifeDomainIds } from '../../../src/lib/domain/life-domain.ts';
import { newDraft } from '../../../src/lib/subjects/visit/figure/draft.ts';
import type { KnownFamily } from '../../../src/lib/subjects/visit/figure/known.ts';

export const someFamily: KnownFamily = {
	household: 'H-7',
	area: 'lindenhof',
	consent: '2010-01-11',
	scope: null,
	rungs: lifeDomainIds.flatMap((domain) => [
		{ domain, assessor: 'coach', rung: 2, date: '2011-01-10' },
		{ domain, assessor: 'family', rung: 3, date: '2011-01-10' }
	]),
	results: [
		{ result: 'minder-schulden', status: 'open', date: '2011-01-10' },
		{ result: 'gold-card', status: 'met', date: '2010-06-01' }
	],
	actions: [
		{
			...{ domain: 'werk', action: 'Inschrijven', kind: 'agreement', actor: 'family' },
			...{ organisation: null, opened: '2011-01-10', due: '2011-05-01', status: 'planned' }
		},
		{
			...{ domain: 'financien', action: 'Budget', kind: 'support', actor: 'organisation' },
			...{ organisation: 'Stadsbank', opened: '2010-12-01', due: '2011-02-01', status: 'doing' }
		}
	],
	mandates: [{ advice: 'Geen afsluiting', organisation: 'Energie', given: '2011-01-10', domain: 'wonen' }]
};

export const visitId = '3f2b6c1a-9d4e-4f70-8a51-b2c3d4e5f607';
export const someDraft = { ...newDraft(visitId, '2011-03-05'), household: 'H-7' };

/** UUIDs in order. */
export function numbered(): () => string {
	let next = 0;
	return () => `00000000-0000-4000-8000-${String(++next).padStart(12, '0')}`;
}
