// What somebody has pointed out so far in one table: each choice is tried at once on the table itself, and nothing else is changed by it.
import type { TableName } from '../../../../domain/tables.ts';
import { columnsWith, likelyWord } from '../../../../intake/mappings/suggest.ts';
import { askedIn, translated, type Draft, type Use } from '../../../../intake/mappings/draft.ts';
import type { OpenedDelivery } from '../delivery/opened.svelte.ts';
import {
	together,
	type Place,
	type Source,
	type SourceColumn,
	type SourceWord,
	type Trial
} from './pointing.ts';

const nothing: Use = { as: 'nothing' };

/** As a file of directions may be called. */
export const nameable = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9-]+/g, '-')
		.replace(/^-+/, '')
		.slice(0, 40);

export class Pointed {
	source: Source | null = $state.raw(null);
	draft: Draft | null = $state.raw(null);
	/** What of it is a suggestion that nobody touched. */
	guesses: readonly string[] = $state.raw([]);
	trial: Trial | null = $state.raw(null);
	name = $state('');
	/** The file cannot be pointed in. */
	failed = $state(false);
	/** The last question got no answer: what stands here is of before it. */
	unanswered = $state(false);
	#turn = 0;
	/** That was looked at last. */
	#file: string | null = null;
	#again: () => unknown = () => {};
	#trying: Promise<void> = Promise.resolve();

	constructor(private readonly delivery: () => OpenedDelivery) {}

	/** Looks at a table; `table`: what it is to become, where somebody chose. */
	async look(place: Place, table: TableName | null = null): Promise<void> {
		const turn = ++this.#turn;
		let source: Source | null;
		try {
			source = await this.delivery().ask('source', { place, table });
		} catch {
			if (turn !== this.#turn) return;
			// What was pointed out in another table would be read in the place of the one that was chosen.
			[this.source, this.draft, this.trial] = [null, null, null];
			[this.unanswered, this.#again] = [true, () => this.look(place, table)];
			return;
		}
		if (turn !== this.#turn) return;
		this.unanswered = false;
		this.failed = source === null;
		if (!source) return;
		if (this.name === '' || this.#file !== place.file) this.name = source.name;
		this.#file = place.file;
		[this.source, this.guesses] = [source, source.guesses];
		this.#set(source.draft, null);
	}

	use = (column: string): Use => this.draft?.uses[column] ?? nothing;
	isGuess = (guess: string): boolean => this.guesses.includes(guess);

	/** @param touched the suggestion that is none any more */
	#set(draft: Draft, touched: string | null): void {
		if (touched !== null) this.guesses = this.guesses.filter((one) => one !== touched);
		this.draft = draft;
		const { source } = this;
		if (!source) return;
		const turn = ++this.#turn;
		this.#trying = this.delivery()
			.ask('trial', { place: source.place, draft })
			.then(
				(trial) => {
					if (turn === this.#turn) [this.trial, this.unanswered] = [trial, false];
				},
				() => {
					if (turn !== this.#turn) return;
					[this.trial, this.unanswered] = [null, true];
					this.#again = () => this.#set(draft, null);
				}
			);
	}

	/** Asks once more what got no answer. */
	again = (): void => void this.#again();

	setUse(column: string, use: Use): void {
		const { draft, source } = this;
		if (!draft || !source) return;
		const taken = use.as === 'ours' ? use.our : null;
		// One column of theirs is one of ours.
		const others = Object.entries(draft.uses).filter(
			([their, one]) => their !== column && !(one.as === 'ours' && one.our === taken)
		);
		const uses = Object.fromEntries(use.as === 'nothing' ? others : [...others, [column, use]]);
		const constant = Object.fromEntries(Object.entries(draft.constant).filter(([our]) => our !== taken));
		this.#set(this.#withLikelyWords({ ...draft, uses, constant }, column), `column ${column}`);
	}

	/** What stands in a column that was just pointed out likely is of ours. */
	#withLikelyWords(draft: Draft, column: string): Draft {
		const { source } = this;
		const use = draft.uses[column];
		const our = use?.as === 'ours' ? use.our : use?.as === 'figure' ? (askedIn[draft.table]?.[1] ?? '') : '';
		const known = source?.known[our];
		const own = source?.columns.find(({ name }) => name === column);
		if (!known || !own) return draft;
		const before = draft.values[our] ?? {};
		const likely = own.words.flatMap(({ text, label }) => {
			const word = before[text] ?? likelyWord(text, label ?? undefined, known);
			return word === null ? [] : [[text, word] as const];
		});
		if (likely.every(([text, word]) => text === word)) return draft;
		const fresh = likely.filter(([text, word]) => text !== word && before[text] === undefined);
		this.guesses = [...this.guesses, ...fresh.map(([text]) => `value ${our} ${text}`)];
		return { ...draft, values: { ...draft.values, [our]: { ...before, ...Object.fromEntries(likely) } } };
	}

	setConstant(our: string, text: string): void {
		if (this.draft)
			this.#set({ ...this.draft, constant: { ...this.draft.constant, [our]: text } }, `constant ${our}`);
	}

	setWord(our: string, text: string, word: string): void {
		const { draft, source } = this;
		if (!draft || !source) return;
		const texts = this.wordsFor(our).map((one) => one.text);
		const ours = (source.known[our] ?? []).map(({ id }) => id);
		const values = translated(draft, our, { text, word }, { texts, ours });
		this.#set({ ...draft, values }, `value ${our} ${text}`);
	}

	setLeave(our: string, left: boolean): void {
		const { draft } = this;
		if (!draft) return;
		const others = draft.leaveOut.filter((one) => one !== our);
		this.#set({ ...draft, leaveOut: left ? [...others, our] : others }, `leave ${our}`);
	}

	setEdition(edition: 2013 | 2017): void {
		const { draft } = this;
		if (!draft) return;
		const first = draft.rest.zrm?.first ?? [];
		this.#set({ ...draft, rest: { ...draft.rest, zrm: { edition, first } } }, null);
	}

	/** Our columns whose words are ours to know, and that a column of theirs fills. */
	get worded(): string[] {
		const { draft, source } = this;
		if (!draft || !source) return [];
		return Object.keys(source.known).filter((our) => columnsWith(draft, our).length > 0);
	}

	/** What stands in the columns of theirs that fill one of ours. */
	wordsFor(our: string): SourceWord[] {
		const { draft, source } = this;
		if (!draft || !source) return [];
		return together(columnsWith(draft, our).flatMap((their) => this.column(their)?.words ?? []));
	}

	column = (name: string): SourceColumn | undefined => this.source?.columns.find((one) => one.name === name);

	/** Columns of theirs at which something is still to be chosen. */
	get unchosen(): string[] {
		return Object.entries(this.draft?.uses ?? {}).flatMap(([their, use]) =>
			(use.as === 'rows' && use.keep.length === 0) ||
			(use.as === 'figure' && use.written === 'count' && use.total === null)
				? [their]
				: []
		);
	}

	/** Once the last choice was tried. */
	settled = (): Promise<void> => this.#trying;

	/** Nothing is left to say. */
	get isWhole(): boolean {
		const { source, draft, trial } = this;
		if (!source || !draft || !trial) return false;
		const edition = source.editions.length < 2 || draft.rest.zrm !== undefined;
		return edition && trial.lacking.length === 0 && this.unchosen.length === 0 && this.name !== '';
	}
}
