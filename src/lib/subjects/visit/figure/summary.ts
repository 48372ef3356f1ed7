// What a visit will say when it is finished: how much changed, what is confirmed as it was, and what still keeps it from being done.
import { perspectives } from '../../../domain/household.ts';
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import { differ, entryOf, type Draft } from './draft.ts';
import { rungOf, type KnownFamily, type KnownResult, type KnownRung } from './known.ts';

/** What keeps a visit from being finished. */
export type Lacking =
	| 'household'
	| 'bsn'
	/** A number that tells who somebody is, in what was written. */
	| 'text-bsn'
	| 'date'
	/** One of a year that no programme has. */
	| 'day'
	| 'future'
	| 'consent'
	| 'scope'
	| 'area'
	/** Something was added and not filled in. */
	| 'incomplete'
	| 'nothing';

export interface VisitSummary {
	/** Domains with a rung that is another than it was. */
	moved: number;
	/** Domains with a rung that was looked at and stayed. */
	stayed: number;
	results: number;
	resultsStayed: number;
	ticked: number;
	added: number;
	signals: number;
	mandates: number;
	/** Domains in which coach and family differ and nobody said why. */
	unexplained: number;
}

/** The rungs that "the rest as it was" stands for: those that nobody chose. */
export const restRungs = (draft: Draft, known: KnownFamily | null): KnownRung[] =>
	lifeDomainIds.flatMap((domain) =>
		perspectives.flatMap((assessor) => {
			const before = rungOf(known, domain, assessor);
			return before && entryOf(draft, domain)[assessor] === null ? [before] : [];
		})
	);

export const restResults = (draft: Draft, known: KnownFamily | null): KnownResult[] =>
	(known?.results ?? []).filter(({ result }) => draft.results[result] === undefined);

export function summaryOf(draft: Draft, known: KnownFamily | null): VisitSummary {
	const chosen = lifeDomainIds.flatMap((domain) =>
		perspectives.flatMap((assessor) => {
			const rung = entryOf(draft, domain)[assessor];
			return rung === null ? [] : [{ domain, moved: rung !== rungOf(known, domain, assessor)?.rung }];
		})
	);
	const moved = new Set(chosen.filter((one) => one.moved).map(({ domain }) => domain));
	const looked = new Set([
		...chosen.map(({ domain }) => domain),
		...(draft.rest ? restRungs(draft, known).map(({ domain }) => domain) : [])
	]);
	const results = Object.entries(draft.results);
	const before = new Map(known?.results.map(({ result, status }) => [result, status]));
	const changed = results.filter(([result, status]) => before.get(result) !== status).length;
	return {
		moved: moved.size,
		stayed: [...looked].filter((domain) => !moved.has(domain)).length,
		results: changed,
		resultsStayed: results.length - changed + (draft.rest ? restResults(draft, known).length : 0),
		ticked: Object.keys(draft.ticked).length,
		added: draft.added.length,
		signals: draft.signals.length,
		mandates: draft.mandates.length + Object.keys(draft.confirmed).length,
		unexplained: lifeDomainIds.filter(
			(domain) => differ(draft, domain, known) && entryOf(draft, domain).reason.trim() === ''
		).length
	};
}

/** @param looksLikeBsn a number that tells who somebody is has no place here */
export function lackingIn(
	draft: Draft,
	{ known, today, looksLikeBsn }: { known: KnownFamily | null; today: string; looksLikeBsn: boolean }
): Lacking[] {
	const household = draft.household.trim();
	const summary = summaryOf(draft, known);
	const given = draft.consent?.state === 'given';
	const something =
		draft.consent !== null || draft.first !== null || Object.values(summary).some((count) => count > 0);
	return [
		...(household === '' ? (['household'] as const) : []),
		...(household !== '' && looksLikeBsn ? (['bsn'] as const) : []),
		...(/^\d{4}-\d{2}-\d{2}$/.test(draft.date) ? [] : (['date'] as const)),
		...(draft.date > today ? (['future'] as const) : []),
		...(draft.first && draft.consent === null ? (['consent'] as const) : []),
		...(given && draft.consent?.scope.length === 0 ? (['scope'] as const) : []),
		...(draft.first && given && draft.first.area === '' ? (['area'] as const) : []),
		...(isComplete(draft) ? [] : (['incomplete'] as const)),
		...(something ? [] : (['nothing'] as const))
	];
}

const isComplete = ({ added, signals, mandates }: Draft): boolean =>
	[
		...added.map(({ action }) => action),
		...signals.map(({ signal }) => signal),
		...mandates.flatMap(({ advice, organisation, given }) => [advice, organisation, given])
	].every((text) => text.trim() !== '');
