// Hands a file that was made here to whoever asked for it, as a link does that is pressed.

/** @param bytes of any size: as text in an address they would keep the page busy for seconds */
export function handOver(name: string, type: string, bytes: BlobPart): void {
	const url = URL.createObjectURL(new Blob([bytes], { type }));
	const link = document.createElement('a');
	[link.href, link.download] = [url, name];
	// Beside the page: on it the press would be taken for one of a reader.
	link.click();
	// Not at once: some browsers fetch it only after the press is over.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Of a sealed file: systems know no other. */
export const ageType = 'application/octet-stream';
