// A number to so many decimals, as it is written: halves go away from zero, whatever dust arithmetic left behind them.

/**
 * `toFixed` goes by what the computer holds: of 150 / 4000 it makes 0.037, and of 450 / 4000 0.113.
 * @returns NaN and the infinities as they are
 */
export function rounded(value: number, decimals: number): number {
	const scale = Number(`1e${decimals}`);
	const scaled = Math.abs(value) * scale;
	// So large that it has no such decimals, and more figures than are kept here.
	if (scaled >= 1e15) return value;
	const whole = Math.round(Number(scaled.toPrecision(15)));
	return (Math.sign(value) * whole) / scale + 0;
}
