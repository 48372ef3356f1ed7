// Numbers and words as flat files carry them, so that every program reads the same ones, whatever its language.

const threeDecimals = /\.(\d{3})(?=e|$)/;

/**
 * Shortest exact form, with a fourth decimal after exactly three: a Dutch LibreOffice reads `0.075` as 75 and `1234.567` as
 * 1234567, but takes `0.0750` for what it is.
 */
export const flatNumber = (value: number): string => withFourth(String(value));

/** The same for a number that is text already. */
export const withFourth = (number: string): string => number.replace(threeDecimals, '.$10');

/** Programs that compare words know one kind of space. */
export const plainSpaces = (words: string): string => words.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ');
