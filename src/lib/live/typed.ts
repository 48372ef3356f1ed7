// What stands in marked fields is there again after the page was loaded anew. Fields of the vault carry no mark: what is typed there is kept nowhere.

export type Typed = Record<string, string>;

const fields = () => [...document.querySelectorAll<HTMLInputElement>('input[data-typed]')];

export const captureTyped = (): Typed =>
	Object.fromEntries(fields().map((one) => [one.dataset.typed ?? '', one.value]));

/** Puts it back as if it were typed, in fields that are still empty: also in one that is not taken over yet (ui/left-there.ts carries it along). */
export function restoreTyped(typed: Typed): void {
	for (const field of fields()) {
		const text = typed[field.dataset.typed ?? ''];
		if (!text || field.value !== '') continue;
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}
