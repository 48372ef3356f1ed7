// A file that is made on a press and saved: one at a time, and what became of it is said, above all where nothing did.

/** What is said meanwhile and after; `takenWords` has it for a file of any kind. */
export interface SavingWords {
	busy: string;
	saved: (name: string) => string;
	failed: string;
}

export class Saving {
	busy = $state(false);
	/** For a place that is read aloud; empty before the first press. */
	said = $state('');

	/** @param save makes the file and saves it; its name */
	async press(save: () => string | Promise<string>, words: SavingWords): Promise<void> {
		if (this.busy) return;
		[this.busy, this.said] = [true, words.busy];
		try {
			this.said = words.saved(await save());
		} catch {
			this.said = words.failed;
		} finally {
			this.busy = false;
		}
	}
}
