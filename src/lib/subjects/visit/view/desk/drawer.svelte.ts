// What lies sealed in this browser: visits that wait for a receipt, drafts that were left, observations; and the coach's public keys.
import type { NotKept } from '../../../../local/place.ts';
import { Keeping, otherWindows, type KeptFile, type OtherWindows } from '../kept/keeping.ts';
import { eachOnce, leftOver, shortOf } from '../kept/names.ts';

export class Drawer {
	files: KeptFile[] = $state.raw([]);
	/** Why nothing outlives this page, where that is so. */
	notKept: NotKept | null = $state(null);
	/** The coach's public keys, as far as this browser knows them. */
	own: { recipient: string; sign: string } | null = $state.raw(null);
	/** True once somebody looked. */
	seen = $state(false);

	readonly keeping = new Keeping();
	#windows: OtherWindows | null = null;

	/** Finished, and no receipt came back yet. */
	get outbox(): KeptFile[] {
		return this.files.filter(({ kind }) => kind === 'visit');
	}
	/** Finished while the keys were shut. */
	get unsigned(): KeptFile[] {
		return this.files.filter(({ kind }) => kind === 'unsigned');
	}
	get observations(): KeptFile[] {
		return this.files.filter(({ kind }) => kind === 'observation');
	}
	/** How many drafts were left half-way. */
	get drafts(): number {
		return eachOnce(this.files.flatMap((one) => (one.kind === 'draft' ? [one.visit] : []))).length;
	}
	/** @param visit UUID */
	draftFiles(visit: string): KeptFile[] {
		return this.files.filter((one) => one.kind === 'draft' && one.visit === shortOf(visit));
	}

	/** @throws KeepingError */
	async look(): Promise<void> {
		this.#windows ??= otherWindows(() => void this.look().catch(() => {}));
		const { files, why } = await this.keeping.list();
		const over = leftOver(files);
		[this.files, this.notKept] = [files.filter((one) => !over.includes(one)), why];
		await this.keeping.remove(...over.map(({ name }) => name)).catch(() => {});
		this.own ??= await this.keeping.ownKeys();
		this.seen = true;
	}
	/** After something was written or removed here. */
	async changed(): Promise<void> {
		this.#windows?.tell();
		await this.look();
	}
	async remove(files: readonly KeptFile[]): Promise<void> {
		await this.keeping.remove(...files.map(({ name }) => name));
		await this.changed();
	}
	/** The sealed bytes. */
	async bytesOf({ name }: KeptFile): Promise<Uint8Array<ArrayBuffer>> {
		return new Uint8Array((await this.keeping.read(name)) ?? []);
	}
	async remember(keys: { recipient: string; sign: string }): Promise<void> {
		this.own = { recipient: keys.recipient, sign: keys.sign };
		await this.keeping.rememberKeys(this.own).catch(() => {});
	}
	end(): void {
		this.#windows?.close();
		this.#windows = null;
		this.keeping.close();
	}
}
