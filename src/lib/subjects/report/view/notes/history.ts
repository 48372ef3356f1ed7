// Undo and redo over whole drafts: typing on in one field is one step, anything else a step of its own.
import type { Draft } from './draft.ts';
import { withSame } from './windows.ts';

export interface History {
	readonly past: readonly Draft[];
	readonly present: Draft;
	readonly future: readonly Draft[];
	/** What the last step was about, and when it was last added to; null: the next change is a step of its own. */
	readonly last: { about: string; at: number } | null;
}

/** Typing goes on within one step while no pause is longer than this, ms. */
export const pause = 1500;
/** Steps that can be taken back. */
export const remembered = 200;

export const startOf = (present: Draft): History => ({ past: [], present, future: [], last: null });

/**
 * The history after a change.
 * @param about the field that is typed in; null for a change that is a step of its own, such as an import
 * @param at ms
 */
export function changed(history: History, next: Draft, about: string | null, at: number): History {
	if (next === history.present) return history;
	const { last, past, present } = history;
	const typingOn = about !== null && last?.about === about && at - last.at <= pause;
	return {
		past: typingOn ? past : [...past, present].slice(-remembered),
		present: next,
		future: [],
		last: about === null ? null : { about, at }
	};
}

export function undone(history: History): History {
	const before = history.past.at(-1);
	if (before === undefined) return history;
	return {
		past: history.past.slice(0, -1),
		present: before,
		future: [history.present, ...history.future],
		last: null
	};
}

export function redone(history: History): History {
	const [after, ...future] = history.future;
	if (after === undefined) return history;
	return { past: [...history.past, history.present], present: after, future, last: null };
}

/**
 * The history after texts came from another window. They are no step of this one, so that undo takes back only what was done
 * here; where they took the place of a text that was written here, they are, so that it can be had back.
 * @param next the draft with those texts
 * @param keys of which notes they are
 */
export function received(history: History, next: Draft, keys: readonly string[], at: number): History {
	const { past, present, future } = history;
	const writtenHere = keys.filter((key) => [...past, ...future].some((draft) => draft[key] !== present[key]));
	const others = keys.filter((key) => !writtenHere.includes(key));
	const laid = (draft: Draft) => others.reduce((sofar, key) => withSame(sofar, next, key), draft);
	const quiet = { ...history, past: past.map(laid), present: laid(present), future: future.map(laid) };
	return writtenHere.length === 0 ? quiet : changed(quiet, next, `received ${writtenHere.join()}`, at);
}
