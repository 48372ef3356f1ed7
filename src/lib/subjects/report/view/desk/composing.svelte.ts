// The desk of a report: the editor of its programme, always showing the quarter, and the document on the paper, with the words of today or frozen at once.
import type { ReportCatalogue } from '../../../../domain/catalogue.ts';
import type { Language } from '../../../../domain/text.ts';
import type { ReportFigure } from '../../../../figures/report-figure.ts';
import type { Frozen } from '../../compose/compose.ts';
import type { ReportDocument } from '../../../../report/document.ts';
import type { Purpose } from '../live.ts';
import { sharing, withFields } from '../paper/fields.ts';
import { untrack } from 'svelte';
import type { Period } from '../../../../domain/period.ts';
import type { NoteRow } from '../../../../domain/tables.ts';
import { ReportEditor } from './editor.svelte.ts';

export interface ToWrite {
	programme: string;
	period: Period;
	/** As they were delivered. */
	notes: NoteRow[];
	/** Who writes when no name is given. */
	unnamed: string;
	/** False while what is written would not be in the report that gets the code. */
	writable: boolean;
}

/** A memory that does not answer keeps nobody from reading and writing, ms. */
const patience = 2000;

export class Pen {
	#editor = $state.raw<ReportEditor | null>(null);

	/** @param desk followed as long as the component that asks is there */
	constructor(desk: () => ToWrite) {
		const programme = $derived(desk().programme);
		const unnamed = $derived(desk().unnamed);
		const period = $derived(desk().period);
		const notes = $derived(desk().notes);
		const writable = $derived(desk().writable);
		$effect(() => {
			const pen = ((of: string, by: string) => untrack(() => new ReportEditor(of, by)))(programme, unnamed);
			let left = false;
			const begin = () => {
				if (this.#editor === pen || left) return;
				pen.show(period, notes);
				this.#editor = pen;
			};
			const timer = setTimeout(begin, patience);
			void pen.opened.then(begin);
			return () => {
				left = true;
				clearTimeout(timer);
				pen.close();
				this.#editor = null;
			};
		});
		$effect(() => {
			const [pen, of, delivered] = [this.#editor, period, notes];
			untrack(() => pen?.show(of, delivered));
		});
		$effect(() => {
			const [pen, can] = [this.#editor, writable];
			untrack(() => {
				if (pen) pen.writable = can;
			});
		});
	}

	/** null until it is there. */
	get editor(): ReportEditor | null {
		return this.#editor;
	}
}

/** What lies on the desk now. */
export interface OnDesk {
	/** With the texts that were delivered. */
	figure: ReportFigure;
	/** Of that figure. */
	prepared: ReportDocument;
	/** The figure with what is written now. */
	current: ReportFigure;
	/** Its day and control code; null while it is a draft. */
	mark: Frozen | null;
	catalogue: ReportCatalogue;
	language: Language;
}

/** A moment of rest after the last key, before the words around the texts follow, ms. */
const restBeforeComposing = 700;

export class Composing {
	#desk: () => OnDesk;
	#composed = $state.raw<{ from: ReportFigure; document: ReportDocument } | null>(null);
	#last: ReportDocument | undefined;
	/** Parts that say the same as before stay as they are. */
	readonly shown: ReportDocument = $derived.by(() => this.#next());

	/** @param desk what to compose from; read while a component is set up, since it is followed */
	constructor(desk: () => OnDesk) {
		this.#desk = desk;
		$effect(() => this.#follow());
	}

	/** The document of what is written now, not yet frozen. */
	now(purpose: Purpose): Promise<ReportDocument> {
		return this.#compose(this.#desk(), purpose, null);
	}

	#next(): ReportDocument {
		const { figure, prepared, current, mark } = this.#desk();
		const composed = this.#composed;
		const follows = composed?.from.overview === figure.overview && (current !== figure || mark !== null);
		const next = withFields(follows && composed ? composed.document : prepared);
		return (this.#last = this.#last === undefined ? next : sharing(this.#last, next));
	}

	#follow(): (() => void) | undefined {
		const desk = this.#desk();
		const { figure, current: from, mark } = desk;
		if (from === figure && mark === null) return;
		// The draft of a report that was frozen meanwhile may come last; it must not take the place of the frozen one.
		let overtaken = false;
		const timer = setTimeout(
			() => {
				void this.#compose(desk, 'page', mark).then((document) => {
					if (!overtaken) this.#composed = { from, document };
				});
			},
			mark ? 0 : restBeforeComposing
		);
		return () => {
			overtaken = true;
			clearTimeout(timer);
		};
	}

	async #compose({ current, catalogue, language }: OnDesk, purpose: Purpose, mark: Frozen | null) {
		const { composeInTurns } = await import('../live.ts');
		return composeInTurns(current, catalogue, language, mark, purpose);
	}
}
