// How long somebody is really busy with a visit: whole seconds between signs of life, a long silence counted for no more than a while.

/** Longer than this without touching anything is talking, or away; it is not writing down. */
const longestSilence = 30_000;
const signs = ['pointerdown', 'keydown', 'input'] as const;

export interface TimeSpent {
	/** Whole seconds since it began, added to those before. */
	seconds: () => number;
	end: () => void;
}

/** @param before seconds that were spent already */
export function timeSpent(before: number, now: () => number = () => performance.now()): TimeSpent {
	let [spent, last] = [before * 1000, now()];
	const sign = () => {
		const at = now();
		spent += Math.min(longestSilence, Math.max(0, at - last));
		last = at;
	};
	for (const one of signs) addEventListener(one, sign, { passive: true, capture: true });
	return {
		seconds: () => Math.round((spent + Math.min(longestSilence, Math.max(0, now() - last))) / 1000),
		end: () => {
			for (const one of signs) removeEventListener(one, sign, { capture: true });
		}
	};
}
