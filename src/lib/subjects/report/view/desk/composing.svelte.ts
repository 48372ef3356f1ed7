// The document on the paper: as it was prepared, with the words of today a moment after the last key, or frozen at once.
import type { ReportCatalogue } from '../../../../domain/catalogue.ts';
import type { Language } from '../../../../domain/text.ts';
import type { ReportFigure } from '../../../../figures/report-figure.ts';
import type { Frozen } from '../../compose/compose.ts';
import type { ReportDocument } from '../../../../report/document.ts';
import type { Purpose } from '../live.ts';
import { sharing, withFields } from '../paper/fields.ts';

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
