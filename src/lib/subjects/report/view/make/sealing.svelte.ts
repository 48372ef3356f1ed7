// Freezing the report on the desk, and its files, frozen or as a draft. What makes them is fetched when it is asked for.
import type { ReportCatalogue } from '../../../../domain/catalogue.ts';
import type { Language } from '../../../../domain/text.ts';
import { today } from '../../../../domain/today.ts';
import type { ReportFigure } from '../../../../figures/report-figure.ts';
import type { ReportDocument } from '../../../../report/document.ts';
import type { FrozenHere } from './making.ts';
import type { Format } from './messages.ts';

export interface ToSeal {
	/** With the texts that were delivered. */
	figure: ReportFigure;
	/** The figure with what is written now. */
	current: ReportFigure;
	/** As it lies there. */
	shown: ReportDocument;
	catalogue: ReportCatalogue;
	language: Language;
}

type Progress = (text: string) => void;

export class Sealing {
	#desk: () => ToSeal;
	#frozen = $state.raw<{ of: ReportFigure; report: FrozenHere } | null>(null);
	#freezing = $state(false);

	constructor(desk: () => ToSeal) {
		this.#desk = desk;
	}

	/** The report as it was frozen. Other figures are another report: what was frozen was not this one. */
	of(figure: ReportFigure): FrozenHere | null {
		return this.#frozen?.of === figure ? this.#frozen.report : null;
	}
	/** What is written meanwhile would not be in the report that gets the code. */
	get freezing(): boolean {
		return this.#freezing;
	}

	async freeze(progress: Progress): Promise<void> {
		this.#freezing = true;
		try {
			const [{ freezeReport }, { wholeFigure }] = await Promise.all([
				import('./making.ts'),
				import('../live.ts')
			]);
			const { figure: of, current, language } = this.#desk();
			const figure = await wholeFigure(current, this.#desk);
			const { shown, catalogue } = this.#desk();
			const report = await freezeReport({ figure, catalogue, language, on: today(), shown }, progress);
			this.#frozen = { of, report };
		} finally {
			this.#freezing = false;
		}
	}
	thaw(): void {
		this.#frozen = null;
	}

	/** @param draft the document as it is now, where nothing is frozen @returns the name of the file */
	async save(format: Format, draft: () => Promise<ReportDocument>, progress: Progress): Promise<string> {
		const { saveFormat } = await import('./making.ts');
		const sealed = this.of(this.#desk().figure);
		return saveFormat(sealed?.document ?? (await draft()), format, progress, sealed ?? undefined);
	}
	/** @returns the name of the file */
	async saveZip(progress: Progress): Promise<string> {
		const sealed = this.of(this.#desk().figure);
		if (!sealed) throw new Error('zip: nothing is frozen');
		const { saveZip } = await import('./making.ts');
		return saveZip(sealed, progress);
	}
}
