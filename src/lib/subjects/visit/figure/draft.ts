// A visit as it is being written: what was touched, and nothing else; each change makes a new one, so that it can be undone.
import type { Perspective } from '../../../domain/household.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { PlanItemKind } from '../../../domain/publication-cells.ts';
import type { ConsentScope, Noticer } from '../../../domain/visit-words.ts';
import {
	keyOfRung,
	rungOf,
	withoutRungs,
	type ActionStatus,
	type Actor,
	type KnownFamily,
	type ResultStatus
} from './known.ts';

/** A level of another instrument, from which a rung was made. */
export interface ZrmLevel {
	edition: number;
	domain: string;
	level: number;
}
export interface DomainEntry {
	coach: number | null;
	family: number | null;
	/** Why the two differ. */
	reason: string;
	zrm: ZrmLevel[];
}
export interface NewAction {
	id: string;
	domain: LifeDomainId;
	action: string;
	kind: PlanItemKind;
	actor: Actor;
	organisation: string;
	/** ISO, or nothing. */
	due: string;
}
export interface Signal {
	id: string;
	signal: string;
	noticed: Noticer;
	organisation: string;
}
export interface Mandate {
	id: string;
	advice: string;
	organisation: string;
	given: string;
	/** ISO, or nothing as long as the organisation did not. */
	confirmed: string;
}
/** What is only known of a family that is met for the first time. */
export interface FirstVisit {
	area: string;
	adults: number | null;
	children: number | null;
}

export interface Draft {
	/** UUID. */
	visit: string;
	household: string;
	/** ISO. */
	date: string;
	first: FirstVisit | null;
	/** Null where it was not spoken of: what was given stands. */
	consent: { state: 'given' | 'withdrawn'; scope: ConsentScope[] } | null;
	domains: Partial<Record<LifeDomainId, DomainEntry>>;
	results: Record<string, ResultStatus>;
	/** Rungs of before that were written down wrongly, by key: they are taken back. */
	wrong: string[];
	/** True once somebody said that all the rest is as it was. */
	rest: boolean;
	/** By key. */
	ticked: Record<string, ActionStatus>;
	added: NewAction[];
	signals: Signal[];
	mandates: Mandate[];
	/** By advice and the day it was given: the day it was confirmed. */
	confirmed: Record<string, string>;
	/** For the coach alone; it leaves in a file of its own. */
	observation: string;
	/** Spent on it so far. */
	seconds: number;
}

export const newDraft = (visit: string, date: string): Draft => ({
	visit,
	household: '',
	date,
	first: null,
	consent: null,
	domains: {},
	results: {},
	wrong: [],
	rest: false,
	ticked: {},
	added: [],
	signals: [],
	mandates: [],
	confirmed: {},
	observation: '',
	seconds: 0
});

export const untouched: DomainEntry = { coach: null, family: null, reason: '', zrm: [] };

export const entryOf = (draft: Draft, domain: LifeDomainId): DomainEntry =>
	draft.domains[domain] ?? untouched;

export function withEntry(draft: Draft, domain: LifeDomainId, change: Partial<DomainEntry>): Draft {
	const entry = { ...entryOf(draft, domain), ...change };
	const { [domain]: _before, ...others } = draft.domains;
	const empty =
		entry.coach === null && entry.family === null && entry.reason === '' && entry.zrm.length === 0;
	return { ...draft, domains: empty ? others : { ...others, [domain]: entry } };
}

/**
 * Pressed once it stands, pressed again it does not. A rung that was chosen by hand is not made of levels, unless those point to two
 * rungs and somebody had to say which.
 */
export function chooseRung(draft: Draft, domain: LifeDomainId, assessor: Perspective, rung: number): Draft {
	const { zrm, [assessor]: before } = entryOf(draft, domain);
	const again = before === rung;
	const split = new Set(zrm.map(({ level }) => level)).size > 1;
	const made = assessor === 'coach' && !split ? { zrm: [] } : {};
	return withEntry(draft, domain, { [assessor]: again ? null : rung, ...made });
}

/** A rung of before that does not hold; called so again it stands as it stood. */
export const callWrong = (draft: Draft, key: string): Draft => ({
	...draft,
	wrong: draft.wrong.includes(key) ? draft.wrong.filter((one) => one !== key) : [...draft.wrong, key]
});

/** What is known of the family without what this draft takes back. */
export const standing = <Known extends KnownFamily | null>({ wrong }: Draft, known: Known): Known =>
	known === null ? known : withoutRungs(known, (one) => wrong.includes(keyOfRung(one)));

export function chooseResult(draft: Draft, result: string, status: ResultStatus): Draft {
	const { [result]: before, ...others } = draft.results;
	return { ...draft, results: before === status ? others : { ...others, [result]: status } };
}

export function tick(draft: Draft, key: string, status: ActionStatus): Draft {
	const { [key]: before, ...others } = draft.ticked;
	return { ...draft, ticked: before === status ? others : { ...others, [key]: status } };
}

/** The two rungs that stand when this visit is done, chosen or as they were: they differ, and that wants a reason. */
export function differ(draft: Draft, domain: LifeDomainId, known: KnownFamily | null): boolean {
	const entry = entryOf(draft, domain);
	if (entry.coach === null && entry.family === null) return false;
	const stands = standing(draft, known);
	const coach = entry.coach ?? rungOf(stands, domain, 'coach')?.rung;
	const family = entry.family ?? rungOf(stands, domain, 'family')?.rung;
	return coach !== undefined && family !== undefined && coach !== family;
}

/** Nothing was written down yet that would be lost. */
export const isEmpty = (draft: Draft): boolean =>
	draft.consent === null &&
	!draft.rest &&
	draft.observation === '' &&
	[draft.domains, draft.results, draft.ticked, draft.confirmed].every(
		(one) => Object.keys(one).length === 0
	) &&
	[draft.added, draft.signals, draft.mandates, draft.wrong].every(({ length }) => length === 0);
