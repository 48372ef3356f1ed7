// How a sealed file leaves this browser through the system's own way of sharing.

export interface SealedFile {
	name: string;
	bytes: Uint8Array<ArrayBuffer>;
}
const asFile = ({ name, bytes }: SealedFile): File =>
	new File([bytes], name, { type: 'application/octet-stream' });

/** Whether this system can share a file of that kind; many cannot, and then nothing is offered. */
export function canShare(): boolean {
	if (typeof navigator.canShare !== 'function') return false;
	const probe = asFile({ name: 'bezoek-000000000000.age', bytes: new Uint8Array(1) });
	return navigator.canShare({ files: [probe] });
}

/** False where the system could not: not where the person thought better of it. */
export async function share(files: readonly SealedFile[]): Promise<boolean> {
	try {
		await navigator.share({ files: files.map(asFile) });
		return true;
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError';
	}
}
