// One number or word of the page, under an id that is its path in the figure.

/** Shares 0-1; null where the page says that there is none. A status is a word. */
export interface Result {
	id: string;
	value: number | string | null;
}
export type Values = Record<string, Result['value']>;

export const under = (path: string, values: Values): Result[] =>
	Object.entries(values).map(([name, value]) => ({ id: `${path}/${name}`, value }));
