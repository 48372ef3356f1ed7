// What of a text belongs on one line: a range of numbers, after whose dash a browser would begin the next one.

const range = /(\d(?:[\d.,]*\d)?–\d(?:[\d.,]*\d)?%?)/;

/** The text in pieces: every second one is a range that stays together. */
export const piecesOf = (text: string): string[] => text.split(range);
