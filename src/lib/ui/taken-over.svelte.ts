// Whether the browser has taken over what the server drew: before that, nothing should be pressed in vain.

/** Called while a component is made. */
export function takenOver(): { readonly now: boolean } {
	let now = $state(false);
	$effect(() => {
		now = true;
	});
	return {
		get now() {
			return now;
		}
	};
}
