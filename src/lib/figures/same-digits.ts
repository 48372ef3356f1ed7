// Numbers of a figure as two engines of JavaScript agree on them: a tab then makes the very page of a build.

const replacer = (_key: string, value: unknown): unknown =>
	typeof value === 'number' ? Number(value.toPrecision(12)) : value;

/** The same figure to twelve digits: logarithms and powers differ in the last ones. Of plain data: no dates, no functions. */
export const sameDigits = <Figure>(figure: Figure): Figure =>
	JSON.parse(JSON.stringify(figure, replacer)) as Figure;
