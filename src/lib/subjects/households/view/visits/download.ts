// Hands a file that was made here to whoever asked for it.

/** As a link does that is pressed. */
export function handOver(bytes: Uint8Array<ArrayBuffer> | string, name: string, type: string): void {
	const url = URL.createObjectURL(new Blob([bytes], { type }));
	const link = document.createElement('a');
	[link.href, link.download] = [url, name];
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const ageType = 'application/octet-stream';
