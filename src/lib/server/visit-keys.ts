// The public keys that visits are sealed for and signed with: the programme's own, or those of the demonstration's invented people.
import type { Recipient, VisitKey } from '../domain/recipient.ts';
import { demonstrationRecipients } from './demonstration-keys.ts';
import { demonstrationFolder, openProgramme } from './programme.ts';

/**
 * With names: for a command, never for a page.
 * @param folder of the programme
 */
export const holdersOf = async (folder: string, own: readonly Recipient[]): Promise<readonly Recipient[]> =>
	own.length === 0 && folder === demonstrationFolder() ? demonstrationRecipients() : own;

/** As pages may carry them. */
export async function visitKeys(): Promise<VisitKey[]> {
	const { folder, recipients } = await openProgramme();
	const holders = await holdersOf(folder, recipients);
	// Who holds a key is nobody's business, but of people who do not exist.
	const invented = recipients.length === 0;
	return holders.map(({ role, key, sign, name }) => ({
		...{ role, key },
		...(sign === undefined ? {} : { sign }),
		...(invented ? { name } : {})
	}));
}
