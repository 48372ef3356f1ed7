// A long list that is made in the browser grows a few at a time; the server and paper have it whole.
import { inTurn } from '../../../ui/in-turn.ts';

/**
 * How many of a list to draw by now. Called while a component is made that no browser takes over from a server.
 * @param length of the list
 * @param step how many come with each turn
 */
export function stepByStep(length: () => number, step: number): { readonly now: number } {
	let now = $state(import.meta.env.SSR ? Infinity : step);
	$effect(() => {
		if (now < length()) return inTurn(() => (now += step));
	});
	return {
		get now() {
			return now;
		}
	};
}
