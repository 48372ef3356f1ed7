// What d3's scales need of d3's interpolation where numbers become numbers; its colours and number formats stay out of the browser's bundle.

type Between<To = number> = (share: number) => To;

/** As d3-interpolate has it, to the last digit: a page that was drawn beforehand stays as it is. */
export const interpolateNumber =
	(from: number, to: number): Between =>
	(share) =>
		from * (1 - share) + to * share;

export const interpolateRound =
	(from: number, to: number): Between =>
	(share) =>
		Math.round(from * (1 - share) + to * share);

/** The interpolation of a scale that was given none. */
export const interpolate = interpolateNumber;

const absent = (): never => {
	throw new TypeError('Scales here go from numbers to numbers, and words are made in $lib/language.');
};
export {
	absent as piecewise,
	absent as format,
	absent as formatPrefix,
	absent as formatSpecifier,
	absent as precisionFixed,
	absent as precisionPrefix,
	absent as precisionRound,
	absent as default
};
