// The binomial distribution of a fair coin, on which the sign test and McNemar's test stand.

/** P(X <= k) and P(X = k) for n throws of a fair coin, 0 <= k <= n / 2. */
export function fairCoin(k: number, n: number): { atMost: number; exactly: number } {
	// Weights relative to k itself fall towards 0, so nothing overflows; the logarithm carries the size.
	let sum = 1;
	let weight = 1;
	for (let i = k; i > 0 && weight > 0; i--) {
		weight *= i / (n - i + 1);
		sum += weight;
	}
	const exactly = probability(k, n);
	return { atMost: exactly * sum, exactly };
}

function probability(k: number, n: number): number {
	// Halvings are woven in between the growing factors, which keeps the product within range and to the last digits.
	let p = 1;
	let halvings = n;
	for (let i = 1; i <= k; i++) {
		p *= (n - k + i) / i;
		while (p > 1 && halvings > 0) {
			p /= 2;
			halvings--;
		}
	}
	return p * 2 ** -halvings;
}
