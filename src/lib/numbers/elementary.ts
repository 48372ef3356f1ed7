// Logarithm, power, sine and the like in one and the same arithmetic everywhere: an engine's own differ in the last digit from version to version.
export { default as asin } from '@stdlib/math-base-special-asin';
export { default as exp } from '@stdlib/math-base-special-exp';
export { default as ln } from '@stdlib/math-base-special-ln';
export { default as pow } from '@stdlib/math-base-special-pow';
export { default as sin } from '@stdlib/math-base-special-sin';

/** The side across from a right angle, of as many dimensions as are given: scaled by the longest, so that nothing overflows, and summed after Kahan (1965). */
export function hypot(...sides: readonly number[]): number {
	const longest = Math.max(0, ...sides.map(Math.abs));
	if (longest === 0 || longest === Infinity || Number.isNaN(longest)) return longest;
	let [sum, lost] = [0, 0];
	for (const side of sides) {
		const share = side / longest;
		const part = share * share - lost;
		const next = sum + part;
		lost = next - sum - part;
		sum = next;
	}
	return Math.sqrt(sum) * longest;
}
