// The worker that reads and decrypts one sealed file, hands over what is inside, and is ended.
import '../engine/quiet.ts';
import { decrypt } from './decrypt.ts';
import type { UnsealOrder, UnsealReport } from './unseal-message.ts';
import { VaultError } from './vault-error.ts';

const tell = (report: UnsealReport, transfer: Transferable[] = []): void => postMessage(report, { transfer });

addEventListener('message', (event: MessageEvent<UnsealOrder>) => {
	unseal(event.data).catch((error: unknown) =>
		tell({ about: 'failure', code: error instanceof VaultError ? error.code : 'damaged' })
	);
});

async function unseal({ file, secret }: UnsealOrder): Promise<void> {
	const sealed = await read(file);
	tell({ about: 'decrypting' });
	const contents = new Uint8Array(await decrypt(sealed, secret));
	tell({ about: 'contents', contents }, [contents.buffer]);
}

async function read(file: Blob): Promise<Uint8Array> {
	const whole = new Uint8Array(file.size);
	let loaded = 0;
	try {
		const reader = file.stream().getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			whole.set(part.value, loaded);
			loaded += part.value.length;
			tell({ about: 'reading', loaded, total: file.size });
		}
	} catch {
		// Moved, deleted or changed since it was picked.
		throw new VaultError('unreadable');
	}
	return whole;
}
