// Numbers of a figure as two engines of JavaScript, or two orders of the same rows, agree on them: a tab then makes the very page of a build.

/** The same figure to so many digits: logarithms, powers and sums in another order differ in the last ones. Of plain data: no dates, no functions. */
export const sameDigits = <Figure>(figure: Figure, digits = 12): Figure =>
	JSON.parse(
		JSON.stringify(figure, (_key, value: unknown) =>
			typeof value === 'number' ? Number(value.toPrecision(digits)) : value
		)
	) as Figure;
