// One note in several windows: a text gives way only to one whose writer saw it; whatever else was written stays, to choose from.
import { tidy, type Draft, type Written } from './draft.ts';

/** A text as it was kept once; it never changes, another takes its place. */
export interface Version {
	/** By the window that wrote it, and how manieth it was there. */
	id: string;
	/** When it was kept, ms. */
	at: number;
	written: Written;
}

/** By note key: the versions that no later one took the place of. */
export type Versions = ReadonlyMap<string, readonly Version[]>;
export const noVersions: Versions = new Map();

/** To be kept as a whole or not at all. */
export interface Change {
	key: string;
	/** null: the delivered text holds again. */
	put: Version | null;
	/** Ids of the versions from which this text was written; one that is not there any more is no matter. */
	drop: readonly string[];
}

/** What was found elsewhere, laid over what stands in this window. */
export interface Met {
	draft: Draft;
	/** Keys of which another text stands here now. */
	adopted: string[];
	/** Texts of other windows beside the one that stands here, the latest first. */
	others: Versions;
	/** Keys of which the text here was written on elsewhere, and stands only because it must stay as it is. */
	further: readonly string[];
}

const alike = (one: Written | undefined, other: Written): boolean =>
	one !== undefined && tidy(one.text) === tidy(other.text);
const latestFirst = (versions: readonly Version[]): Version[] =>
	[...versions].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));

export class NotesHere {
	/** By note key: the versions that the text here was written from, its own among them. */
	readonly #seen = new Map<string, readonly string[]>();
	/** As it was last handed over to be kept. */
	#sent: Draft = {};
	/** What was handed over in vain. */
	readonly #unsent = new Set<string>();
	/** On its way: what was read meanwhile does not know of it yet. */
	readonly #underway = new Map<string, number>();
	readonly #window: string;
	#count = 0;
	#last = 0;

	/** @param window a name that no other window has or had */
	constructor(window: string) {
		this.#window = window;
	}

	/** Whether what stands here was handed over to be kept. */
	isSent = (key: string, draft: Draft): boolean => !this.#unsent.has(key) && draft[key] === this.#sent[key];

	/** What is to be kept of what stands here, taken as handed over. @param now ms */
	changes(draft: Draft, now: number): Change[] {
		// No two texts of one window are of the same moment.
		const at = (this.#last = Math.max(now, this.#last + 1));
		const keys = new Set([...Object.keys(this.#sent), ...Object.keys(draft), ...this.#unsent]);
		const changes = [...keys]
			.filter((key) => !this.isSent(key, draft))
			.map((key): Change => {
				const written = draft[key];
				const put = written ? { id: `${this.#window}.${++this.#count}`, at, written } : null;
				const drop = this.#seen.get(key) ?? [];
				// Until it is kept, the text may as well be the one before.
				this.#seen.set(key, put ? [...drop, put.id] : drop);
				this.#underway.set(key, (this.#underway.get(key) ?? 0) + 1);
				return { key, put, drop };
			});
		this.#unsent.clear();
		this.#sent = draft;
		return changes;
	}
	kept(changes: readonly Change[]): void {
		this.#arrived(changes);
		for (const { key, drop } of changes) {
			const seen = this.#seen.get(key) ?? [];
			this.#seen.set(
				key,
				seen.filter((id) => !drop.includes(id))
			);
		}
	}
	notKept(changes: readonly Change[]): void {
		this.#arrived(changes);
		for (const { key } of changes) this.#unsent.add(key);
	}
	#arrived(changes: readonly Change[]): void {
		for (const { key } of changes) {
			const left = (this.#underway.get(key) ?? 1) - 1;
			if (left === 0) this.#underway.delete(key);
			else this.#underway.set(key, left);
		}
	}
	/** What was kept is gone, and the texts here are the only ones left. */
	lost(): void {
		this.#seen.clear();
		this.#underway.clear();
		for (const key of Object.keys(this.#sent)) this.#unsent.add(key);
	}
	/** A choice between versions: whatever is written here from now on takes their place. */
	choseFrom(key: string, versions: readonly Version[]): void {
		this.#seen.set(key, [...(this.#seen.get(key) ?? []), ...versions.map((one) => one.id)]);
		this.#unsent.add(key);
	}

	/**
	 * Lays what is kept over what stands here. A text here is replaced only when somebody who had seen it wrote on from it.
	 * @param there all that is kept
	 * @param busy notes that must stay as they are, such as the one under the cursor
	 */
	meet(there: Versions, draft: Draft, busy: (key: string) => boolean): Met {
		let next = draft;
		const others = new Map<string, readonly Version[]>();
		const further: string[] = [];
		const adopted: string[] = [];
		for (const key of new Set([...Object.keys(draft), ...there.keys(), ...this.#seen.keys()])) {
			const versions = latestFirst(there.get(key) ?? []);
			const seen = this.#seen.get(key) ?? [];
			const stands = versions.some((one) => seen.includes(one.id));
			const settled = this.isSent(key, draft) && !this.#underway.has(key);
			if (!stands && settled && !busy(key)) {
				const [latest] = versions;
				if (latest?.written !== next[key]) adopted.push(key);
				next = withText(next, key, latest?.written);
				this.#seen.set(key, latest ? [latest.id] : []);
			}
			this.#join(key, next[key], versions);
			const known = this.#seen.get(key) ?? [];
			const beside = versions.filter((one) => !known.includes(one.id));
			if (beside.length === 0) continue;
			others.set(key, beside);
			if (!stands && settled) further.push(key);
		}
		for (const key of adopted) this.#sent = withSame(this.#sent, next, key);
		return { draft: next, adopted, others, further };
	}

	/** The same text from two hands is one text. */
	#join(key: string, here: Written | undefined, versions: readonly Version[]): void {
		const seen = this.#seen.get(key) ?? [];
		const same = versions.filter((one) => alike(here, one.written) && !seen.includes(one.id));
		if (same.length > 0) this.#seen.set(key, [...seen, ...same.map((one) => one.id)]);
	}
}

/** All that is kept, after these changes. */
export function withChanges(versions: Versions, changes: readonly Change[]): Versions {
	const next = new Map(versions);
	for (const { key, put, drop } of changes) {
		const left = (next.get(key) ?? []).filter((one) => !drop.includes(one.id));
		const now = put ? [...left, put] : left;
		if (now.length > 0) next.set(key, now);
		else next.delete(key);
	}
	return next;
}

/** One draft with what another says at one key. */
export function withSame(draft: Draft, as: Draft, key: string): Draft {
	return withText(draft, key, as[key]);
}

function withText(draft: Draft, key: string, written: Written | undefined): Draft {
	if (written === draft[key]) return draft;
	const { [key]: _, ...rest } = draft;
	return written ? { ...rest, [key]: written } : rest;
}
