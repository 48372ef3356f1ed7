// The delivery that lies open on the page: what its worker told last, and what is asked of it next.
import { Aside, WorkerFailure } from '../../../../engine/worker.ts';
import type { Correction } from '../../../../intake/correction.ts';
import type { TableName } from '../../../../domain/tables.ts';
import { today } from '../../../../domain/today.ts';
import { newVersion } from '../../../../live/new-version.svelte.ts';
import { basis } from './basis.ts';
import type { KeptCompanions } from './companions.ts';
import type { Draft } from '../../../../intake/mappings/draft.ts';
import type { Place } from '../mapping/pointing.ts';
import type { Asked, DeliveryBasis, Order, Outcome, ReadingProgress, Summary } from './order.ts';
import workerUrl from './reading-worker.ts?worker&url';

export type Failure = 'basis' | 'reading' | 'unreadable';

/** Nothing where what is kept cannot be looked at: that is told where it is to be shown. */
async function keptCompanions(): Promise<KeptCompanions> {
	const { openOnDevice } = await import('./on-device.ts');
	return openOnDevice()
		.then((local) => local.companions())
		.catch(() => ({}));
}

export class OpenedDelivery {
	state: 'none' | 'reading' | 'open' | 'failed' = $state('none');
	progress: ReadingProgress | null = $state.raw(null);
	summary: Summary | null = $state.raw(null);
	failure: Failure | null = $state.raw(null);
	/** True while a correction is judged. */
	busy = $state(false);
	/** Goes up with every change, so that whoever shows a piece asks for it again. */
	turn = $state(0);
	readonly #worker = new Aside<Order, Outcome, ReadingProgress>(workerUrl);
	#reading = 0;
	#closed = 0;
	#last: Promise<void> = Promise.resolve();

	/**
	 * Reads files, to those that lie open already or are being read. Never rejects.
	 * @param mappings on this device, which go before those of the site
	 */
	read(
		files: { name: string; file: Blob }[],
		mappings: () => Promise<DeliveryBasis['mappings']> = () => Promise.resolve([])
	): Promise<void> {
		if (this.state !== 'reading') return (this.#last = this.#read(files, mappings));
		const before = this.#closed;
		// What was let go of meanwhile takes those that waited along.
		return (this.#last = this.#last.then(() =>
			before === this.#closed ? this.#read(files, mappings) : undefined
		));
	}

	async #read(
		files: { name: string; file: Blob }[],
		mappings: () => Promise<DeliveryBasis['mappings']>
	): Promise<void> {
		const more = this.state === 'open';
		if (!more) this.#letGo();
		[this.progress, this.failure] = [null, null];
		const reading = ++this.#reading;
		this.state = 'reading';
		try {
			const [judgedBy, companions, own] = await Promise.all([
				basis().catch(() => null),
				keptCompanions(),
				mappings().catch(() => [])
			]);
			if (reading !== this.#reading) return;
			if (judgedBy === null) return this.#fail('basis');
			const others = judgedBy.mappings.filter(({ name }) => !own.some((one) => one.name === name));
			const held = { ...judgedBy, mappings: [...own, ...others] };
			const order = {
				...{ about: 'read' as const, files, basis: held, kept: companions },
				...{ today: today(), more }
			};
			const summary = await this.#worker.call(order, (progress) => (this.progress = progress));
			if (reading !== this.#reading) return;
			this.summary = summary as Summary;
			this.state = 'open';
			this.turn++;
		} catch (error) {
			if (reading !== this.#reading) return;
			const broken = error instanceof WorkerFailure && error.code === 'worker';
			if (broken || !more) return this.#fail(broken ? 'reading' : 'unreadable');
			// What lay open already lies open still.
			[this.state, this.failure] = ['open', 'unreadable'];
		}
	}

	/** What the worker holds. Rejects where it is stopped meanwhile. */
	async ask<About extends keyof Asked>(about: About, what: Asked[About][0]): Promise<Asked[About][1]> {
		// The answer to an order is of its kind: the worker is ours.
		const order = { about, ...(what as object) } as Order;
		try {
			return (await this.#worker.call(order)) as Asked[About][1];
		} catch (error) {
			// With a worker that broke all that it had read is gone, whatever it was asked.
			if (this.state === 'open' && error instanceof WorkerFailure && error.code === 'worker')
				this.#fail('reading');
			throw error;
		}
	}

	correct = (part: number, correction: Correction) => this.#change('correct', { part, correction });
	undo = () => this.#change('undo', {});
	redo = () => this.#change('redo', {});
	setTable = (part: number, table: TableName) => this.#change('table', { part, table });
	leave = (part: number, left: boolean) => this.#change('leave', { part, left });
	/** Reads a file anew, as somebody pointed out. */
	point = (place: Place, name: string, draft: Draft) => this.#change('point', { place, name, draft });

	/** Reads a file by one of the mappings that fit it. */
	readBy = (file: string, sheet: string | null, name: string) => this.#change('by', { file, sheet, name });

	/** Lets go of everything that was read, at once, whatever is under way. */
	close(): void {
		this.#closed++;
		this.#letGo();
	}
	#letGo(): void {
		this.#reading++;
		this.#worker.stop();
		this.state = 'none';
		[this.progress, this.summary, this.failure] = [null, null, null];
		this.busy = false;
	}

	async #change<About extends 'correct' | 'undo' | 'redo' | 'table' | 'leave' | 'point' | 'by'>(
		about: About,
		what: Asked[About][0]
	): Promise<void> {
		this.busy = true;
		try {
			this.summary = await this.ask(about, what);
			this.turn++;
		} catch {
			if (this.state === 'open') this.#fail('reading');
		} finally {
			this.busy = false;
		}
	}

	#fail(failure: Failure): void {
		// A worker of a site that was replaced meanwhile does not start.
		if (failure === 'reading') newVersion.ask();
		this.#worker.stop();
		this.summary = null;
		this.failure = failure;
		this.state = 'failed';
	}
}
