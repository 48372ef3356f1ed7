// Who holds a key of the programme, by role: what is sealed for a role opens with the keys of those who have it.
import { z } from './zod.ts';

/** An age public key, of either kind; whether it is whole is asked of age itself. */
export const ageKeySchema = z.string().regex(/^age1[0-9a-z]+$/);
/** As OpenSSH writes it: kind, key and perhaps a remark. */
export const signKeySchema = z.string().regex(/^ssh-ed25519 [A-Za-z0-9+/]+={0,2}( .*)?$/);

export const recipientSchema = z.strictObject({
	/** leader: opens the states that the next publication needs. */
	role: z.enum(['leader', 'coach', 'researcher']),
	name: z.string().min(1),
	key: ageKeySchema,
	sign: signKeySchema.optional()
});
export type Recipient = z.infer<typeof recipientSchema>;

/** What a site tells of them: who holds a key is nobody's business. */
export type PublicKey = Pick<Recipient, 'role' | 'key'>;

/** What a site tells whoever writes down visits, or brings them together: for whom to seal, and whose signature counts. */
export type VisitKey = Pick<Recipient, 'role' | 'key' | 'sign'> & {
	/** Who it is; told of invented people alone. */
	name?: string;
};

export const keysOf = (recipients: readonly PublicKey[], role: Recipient['role']): string[] => [
	...new Set(recipients.flatMap((one) => (one.role === role ? [one.key] : [])))
];
