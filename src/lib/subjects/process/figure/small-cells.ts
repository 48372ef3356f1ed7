// Counts of answers as they may leave: neighbours on a scale taken together, other counts hidden, until no few people stand apart.

/** Everyone whose answer lies from `from` up to and including `to`. */
export interface Band {
	from: number;
	to: number;
	people: number;
}

/**
 * Answers on a scale in as many bands as there can be with at least `threshold` people each; null where that is one band, which
 * tells nothing. A band goes on until it is full, from the lowest answer up; what is left at the end goes to the last one.
 * An answer that nobody gave counts as few, too: that nobody gave it is told of everyone.
 */
export function bandsOf(
	counts: ReadonlyMap<number, number>,
	scale: { min: number; max: number },
	threshold: number
): Band[] | null {
	const bands: Band[] = [];
	let [from, people] = [scale.min, 0];
	for (let answer = scale.min; answer <= scale.max; answer++) {
		people += counts.get(answer) ?? 0;
		if (people < threshold) continue;
		bands.push({ from, to: answer, people });
		[from, people] = [answer + 1, 0];
	}
	const last = bands.at(-1);
	if (last && from <= scale.max) {
		last.to = scale.max;
		last.people += people;
	}
	return bands.length > 1 ? bands : null;
}

/** What may not be told: how many gave each answer, and below which number of people that is protected. */
export interface Protected {
	counts: ReadonlyMap<number, number>;
	threshold: number;
}

/**
 * Whether bands beside a mean, known to half of `step`, leave of every answer that fewer than `threshold` people gave a range of at
 * least threshold - 1, as docs/disclosure.md asks of every small group.
 */
export function tellsNoFew(
	bands: readonly Band[],
	mean: number,
	step: number,
	{ counts, threshold }: Protected
): boolean {
	const n = bands.reduce((sum, one) => sum + one.people, 0);
	const all = { low: (mean - step / 2) * n - 1e-6, high: (mean + step / 2) * n + 1e-6 };
	return bands.every((band) => {
		const others = bands.filter((one) => one !== band);
		const low = all.low - others.reduce((sum, one) => sum + one.to * one.people, 0);
		const high = all.high - others.reduce((sum, one) => sum + one.from * one.people, 0);
		for (let answer = band.from; answer <= band.to; answer++) {
			if ((counts.get(answer) ?? 0) >= threshold || band.from === band.to) continue;
			const lowest = answer === band.from ? band.from + 1 : band.from;
			const highest = answer === band.to ? band.to - 1 : band.to;
			const fitting: number[] = [];
			for (let count = 0; count <= band.people; count++) {
				const rest = band.people - count;
				const [least, most] = [answer * count + lowest * rest, answer * count + highest * rest];
				if (Math.ceil(Math.max(least, low)) <= Math.floor(Math.min(most, high))) fitting.push(count);
			}
			if ((fitting.at(-1) ?? 0) - (fitting[0] ?? 0) < threshold - 1) return false;
		}
		return true;
	});
}

/**
 * Which counts of a choice may be shown beside their sum: not those of fewer than `threshold`, and as many more, the smallest first,
 * as it takes before two or more hide behind a sum of at least twice that.
 */
export function shownOf(counts: readonly number[], threshold: number): boolean[] {
	const places = counts.map((_, place) => place).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
	const hidden = new Set(places.filter((place) => (counts[place] ?? 0) < threshold));
	const sum = () => [...hidden].reduce((total, place) => total + (counts[place] ?? 0), 0);
	for (const place of places) {
		if (hidden.size === 0 || (hidden.size > 1 && sum() >= 2 * threshold)) break;
		hidden.add(place);
	}
	return counts.map((_, place) => !hidden.has(place));
}
