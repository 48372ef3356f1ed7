// A button that was pressed before the page listened, by hand or by key, is pressed once it does: on a slow telephone that can be seconds later.

declare global {
	interface Window {
		/** Told by app.html; null where something else was pressed after it. */
		pressedEarly?: HTMLButtonElement | null;
	}
}

/** Called once every part of the page that was drawn beforehand listens. */
export function pressAgain(): void {
	const button = window.pressedEarly;
	window.onclick = null;
	delete window.pressedEarly;
	if (!button?.isConnected) return;
	// Whoever has gone on with the keyboard since is not called back. Some browsers leave the keyboard where it was at a press.
	const { activeElement } = document;
	if (activeElement === button || activeElement === document.body) button.click();
}
