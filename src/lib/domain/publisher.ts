// Who publishes a site and where it stands: what its descriptor tells, and which other sites may frame its charts.
import { z, bilingualSchema } from './zod.ts';

/** A site as a browser names it: scheme, host and perhaps a port, nothing after it. */
const originPattern = /^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;
/** Over the network, except to the machine itself, another site may be read and altered on its way. */
const isSafe = (origin: string): boolean =>
	origin.startsWith('https://') || /^http:\/\/(localhost|127\.0\.0\.1)(:|$)/.test(origin);

export const originSchema = z.string().superRefine((text, context) => {
	if (!originPattern.test(text) || !isSafe(text))
		context.addIssue({ code: 'custom', message: 'bad-origin', params: { mistake: 'bad-origin' } });
});

/** An address on the web, whole. */
const addressSchema = z.string().superRefine((text, context) => {
	if (!/^https?:\/\/[^\s"<>]+$/.test(text) || !URL.canParse(text))
		context.addIssue({ code: 'custom', message: 'bad-address', params: { mistake: 'bad-address' } });
});

export const publishingSchema = {
	/** Where the site stands, without a slash at its end; messengers want whole addresses. */
	address: addressSchema.optional(),
	/** Without it the programme itself. */
	publisher: z
		.strictObject({ name: bilingualSchema, page: addressSchema.optional(), email: z.email().optional() })
		.optional(),
	/** What readers may do with the tables: the address of the licence. */
	licence: addressSchema.optional(),
	/** Sites that may frame the charts under /embed; without it none. */
	embed: z.array(originSchema).optional()
};
