// The hash that a page bears: of all that it is drawn from, its figures, texts and definitions, and of nothing else.
import type { ServerLoadEvent } from '@sveltejs/kit';
import { sha256Of } from './machine.ts';

interface Coming {
	text: Promise<string>;
	resolve: (text: string) => void;
	reject: (reason: unknown) => void;
}
/** What a page reads comes while its frame is read too: the frame waits for it here. */
const comings = new WeakMap<object, Coming>();

function comingFor(locals: object): Coming {
	const known = comings.get(locals);
	if (known) return known;
	let [resolve, reject]: [Coming['resolve'], Coming['reject']] = [() => {}, () => {}];
	const text = new Promise<string>((fulfil, fail) => ([resolve, reject] = [fulfil, fail]));
	// That a page cannot be read is said by the page.
	text.catch(() => {});
	const coming = { text, resolve, reject };
	comings.set(locals, coming);
	return coming;
}

/**
 * What reads a page, so that its frame can bear the hash of it.
 * @param load gives figures, texts and definitions as JSON knows them
 */
export const bearing =
	<Event extends Pick<ServerLoadEvent, 'locals'>, Data>(load: (event: Event) => Data | Promise<Data>) =>
	async (event: Event): Promise<Data> => {
		const { resolve, reject } = comingFor(event.locals);
		try {
			const data = await load(event);
			resolve(JSON.stringify(data));
			return data;
		} catch (error) {
			reject(error);
			throw error;
		}
	};

/**
 * The hash of a page, in hexadecimal.
 * @param event of the frame around the page
 * @param frame what the page has besides
 */
export async function borneBy({ locals }: Pick<ServerLoadEvent, 'locals'>, frame: object): Promise<string> {
	return sha256Of([JSON.stringify(frame), '\n', await comingFor(locals).text]);
}
