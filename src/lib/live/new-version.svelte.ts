// Whether the site was replaced while this tab stood open: asked when a chunk, a worker or a table of it does not come in.

export class NewVersion {
	/** True once it is known that the host has another version than this tab. */
	there = $state(false);
	/** True while that is told; whoever puts it off hears it again when something else does not come in. */
	told = $state(false);
	#check: (() => Promise<boolean>) | null = null;

	/**
	 * @param check asks the host which version it has; false where that is this one, or nobody knows
	 * @returns what ends it
	 */
	listen(check: () => Promise<boolean>): () => void {
		this.#check = check;
		// What the bundler says when a part of the page that is fetched later does not come.
		const onmissing = () => this.ask();
		addEventListener('vite:preloadError', onmissing);
		return () => {
			removeEventListener('vite:preloadError', onmissing);
			this.#check = null;
		};
	}

	/** Something did not come in or did not start: perhaps because it is no longer there. Never rejects, and never waits. */
	ask(): void {
		if (this.there) {
			this.told = true;
			return;
		}
		void this.#check?.().then(
			(other) => {
				if (other) this.there = this.told = true;
			},
			() => {
				// No line: then nothing is known, and the failure itself says what to do.
			}
		);
	}
}

/** Of this page. */
export const newVersion = new NewVersion();
