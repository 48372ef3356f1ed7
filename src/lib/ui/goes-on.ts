// Where what was pressed is gone and something else stands in its place, the eye and the voice go on at that; never away from where somebody is.
import { tick } from 'svelte';

/** An attachment of what appears by a press, and of nothing that is there with the page. */
export function goesOn(node: HTMLElement): void {
	void tick().then(() => {
		if (document.activeElement === document.body) node.focus();
	});
}
