// Path data brought to another size: the few commands that our marks use.

/** Scales the numbers of M, L, H, V and Z commands, in either case. */
export function scaledPath(d: string, x: number, y: number): string {
	const rounded = (value: number) => String(Math.round(value * 100) / 100);
	return d.replace(/([MLHVZ])([^MLHVZ]*)/gi, (_, command: string, rest: string) => {
		const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/gi)?.map(Number) ?? [];
		const kind = command.toUpperCase();
		const scaled = numbers.map((value, index) =>
			rounded(value * (kind === 'V' ? y : kind === 'H' ? x : index % 2 === 0 ? x : y))
		);
		return command + scaled.join(' ');
	});
}
