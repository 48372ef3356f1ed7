// The coach's file of own families while it is open: who they are, what stands of one, and which visits the leader has.
import { today } from '../../../../domain/today.ts';
import type { Engine } from '../../../../engine/engine.ts';
import type { Secret } from '../../../../vault/decrypt.ts';
import { knownFamily, ownFamilies, receiptsIn, type Receipt } from '../../answer/known.ts';
import type { FamilyInList, KnownFamily } from '../../figure/known.ts';

/** Where the demonstration lies, and what opens it. */
export interface DemonstrationFiles {
	key: () => Promise<File>;
	families: () => Promise<File>;
	passphrase: string;
}

export class OwnFamilies {
	list: (FamilyInList & { consent: string })[] | null = $state.raw(null);
	/** Of the file. */
	name = $state('');
	#engine: Engine | null = null;

	/** @throws VaultError */
	async open(
		file: File,
		{ secret, programme, coach }: { secret: Secret; programme: string; coach: string }
	): Promise<Receipt[]> {
		const { openSealed } = await import('../../../../vault/open.ts');
		const { engine } = await openSealed({
			...{ file, secret, expected: { programme, today: today(), pastRetention: false } },
			...{ signal: new AbortController().signal, onProgress: () => {} }
		});
		this.close();
		this.#engine = engine;
		[this.list, this.name] = [await ownFamilies(engine, coach), file.name];
		return receiptsIn(engine);
	}

	/** Null for a family that is not in it. */
	async stands(household: string): Promise<KnownFamily | null> {
		const family = this.list?.find((one) => one.household === household);
		return family && this.#engine ? knownFamily(this.#engine, family) : null;
	}

	/** Ends the worker that holds the rows. */
	close(): void {
		void this.#engine?.close();
		this.#engine = null;
		[this.list, this.name] = [null, ''];
	}
}
