// What stands in marked fields is there again after the page was loaded anew. Fields of the vault carry no mark: what is typed there is kept nowhere.

export type Typed = Record<string, string>;

/** By the mark of its field: what a field that nobody can type in yet has to have as soon as it is one. */
const waiting = new Map<string, string>();

const fields = () => [...document.querySelectorAll<HTMLInputElement>('input[data-typed]')];

export const captureTyped = (): Typed =>
	Object.fromEntries([
		...waiting,
		...fields().map((one) => [one.dataset.typed ?? '', one.value] as [string, string])
	]);

/** Puts it back as if it were typed, in fields that are still empty: those that stand there, and those that are taken over later. */
export function restoreTyped(typed: Typed): void {
	for (const field of fields()) {
		const name = field.dataset.typed ?? '';
		const text = typed[name];
		if (!text || field.value !== '') continue;
		waiting.set(name, text);
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

/** What was typed in the field of this mark before the page was loaded anew, once; empty where nothing was, or where it is there already. */
export function takeTyped(name: string): string {
	const text = waiting.get(name) ?? '';
	waiting.delete(name);
	return text;
}
