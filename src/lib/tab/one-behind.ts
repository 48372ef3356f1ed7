// Two steps for each of many, of which the second is taken while the next one takes its first.

/**
 * Never more than one is behind, so that little is held, and second steps are taken in order. Once this is over nothing is under way any more,
 * also where a step failed; where two did, the failure of the earlier one is told.
 */
export async function oneBehind<One, Between>(
	all: readonly One[],
	first: (one: One) => Promise<Between>,
	second: (between: Between, place: number) => Promise<void>
): Promise<void> {
	let behind: Promise<void> = Promise.resolve();
	try {
		for (const [place, one] of all.entries()) {
			const between = await first(one);
			await behind;
			behind = second(between, place);
			// Told to whoever waits for it.
			behind.catch(() => {});
		}
	} finally {
		await behind;
	}
}
