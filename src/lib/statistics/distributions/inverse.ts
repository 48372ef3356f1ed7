// Quantiles, by turning a distribution function around.
import { exp, ln } from '../../numbers/elementary.ts';

/**
 * The x above 0 at which a monotone tail probability is p: the root of log tail(exp u) - log p, on which neither a far tail nor a far x loses
 * digits, by Chandrupatla's (1997, Advances in Engineering Software 28:145-149) mix of halving and inverse quadratic steps.
 * The library's own quantiles bring a logger along that loads under CommonJS alone, so that a bundle for Node would not start.
 */
export function inverseOfTail(tail: (x: number) => number, p: number, near: number): number {
	const goal = ln(p);
	const off = (u: number) => {
		const value = ln(tail(exp(u))) - goal;
		return Number.isNaN(value) ? 0 : value;
	};
	let [a, b] = bracket(off, ln(near));
	let [fa, fb] = [off(a), off(b)];
	let share = 0.5;
	for (let step = 0; step < 200; step++) {
		const u = a + share * (b - a);
		const fu = off(u);
		const stays = Math.sign(fu) === Math.sign(fa);
		const [c, fc] = stays ? [a, fa] : [b, fb];
		if (!stays) [b, fb] = [a, fa];
		[a, fa] = [u, fu];
		const [best, least] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
		const width = Math.abs(b - a);
		const smallest = (1e-16 * Math.max(1, Math.abs(best))) / width;
		if (least === 0 || smallest > 0.5) return exp(best);
		share = stepOf(a, b, c, fa, fb, fc);
		share = Math.min(1 - smallest, Math.max(smallest, share));
	}
	return exp(a);
}

/** Where the inverse quadratic through the three points is monotone its root, else the middle. */
function stepOf(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
	const xi = (a - b) / (c - b);
	const phi = (fa - fb) / (fc - fb);
	if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
	return (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
}

function bracket(off: (u: number) => number, near: number): [number, number] {
	const at = Math.sign(off(near));
	for (let reach = 0.25; ; reach *= 2)
		for (const u of [near - reach, near + reach])
			if (Math.sign(off(u)) !== at || reach > 1000) return [near, u];
}
