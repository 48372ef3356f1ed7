// The editor of the programme on the desk: there as soon as the texts of an earlier visit are, and always showing the quarter.
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
