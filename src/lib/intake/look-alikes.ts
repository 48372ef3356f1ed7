// Characters that look like others or like nothing, as word processors and web pages leave them in a cell.

const likeHyphens = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;
const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const likeSpaces = /[\u00A0\u2000-\u200A\u202F]/g;

/** The cell as somebody would type it who sees it. */
export const evenCharacters = (cell: string): string =>
	cell.replace(likeHyphens, '-').replace(unseen, '').replace(likeSpaces, ' ').trim();
