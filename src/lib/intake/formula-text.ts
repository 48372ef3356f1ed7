// Text that a spreadsheet would run as a formula: marked with an apostrophe in a file, without it in the programme.

/** Text that starts like a formula gets an apostrophe before it; so does text that already looks so marked. */
export const markFormula = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Takes that one apostrophe away. */
export const unmarkFormula = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
