// Reads what SvelteKit wrote into the `__data.json` beside a page.
import { unflatten } from 'devalue';
import { transport } from './in-columns.ts';

/**
 * @param text of the file
 * @returns what each layout is drawn from and, last, the page; undefined where one of them has no data
 */
export function pageData(text: string): unknown[] {
	const { nodes } = JSON.parse(text) as { nodes: ({ data?: unknown[] } | null)[] };
	return nodes.map((node) => node?.data && unflatten(node.data, { rows: transport.rows.decode }));
}
