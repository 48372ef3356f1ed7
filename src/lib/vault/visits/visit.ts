// A visit as it is written down: a head, what happened as events, and who signed; one line of canonical JSON each.
import { lifeDomainIds } from '../../domain/life-domain.ts';
import { planItemKinds } from '../../domain/publication-cells.ts';
import { actionStatuses, actors, assessors, resultStatuses } from '../../domain/row-words.ts';
import { consentScopes, noticers } from '../../domain/visit-words.ts';
import { z, slugSchema } from '../../domain/zod.ts';

/** Rises when a visit changes so that an older page could misread it. */
export const visitContract = 1;

/** `ssh-keygen -Y verify -n` of this name accepts a visit's signature. */
export const visitNamespace = 'wijkladder-visit';

const text = z.string().min(1);
/** Years that a programme can speak of (vault/plausible.ts). */
const day = z.iso.date().refine((one) => one >= '1900-01-01' && one <= '2199-12-31');
const uuid = z.uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const domain = z.enum(lifeDomainIds);
const assessor = z.enum(assessors);
const rung = z.number().int().min(1).max(5);
const people = z.number().int().min(0).max(99);

export const visitHeadSchema = z.strictObject({
	contract: z.literal(visitContract),
	programme: slugSchema,
	visit: uuid,
	/** As `households.csv` names the coach. */
	coach: text,
	device: uuid,
	/** From 1, without gaps on one device. */
	sequence: z.number().int().min(1),
	/** SHA-256 of the plaintext of the device's visit before; null for its first. */
	previous: sha256.nullable(),
	/** An instant in UTC. */
	made: z.iso.datetime(),
	/** How long writing it down took. */
	seconds: z.number().int().min(0).optional()
});
export type VisitHead = z.infer<typeof visitHeadSchema>;

/** What a correction takes back: an event, or a row that came without one, by the key of its table. */
const corrected = z.union([
	z.strictObject({ event: uuid }),
	z.strictObject({
		table: z.enum(['assessments', 'results', 'actions', 'households']),
		key: z.record(z.string(), z.string())
	})
]);

/** A level of the Zelfredzaamheid-Matrix that the rung was made of; stored beside it. */
const zrm = z.strictObject({ edition: z.number().int(), domain: slugSchema, level: rung });

const common = { event: uuid, household: text, date: day };
const kinds = {
	started: { area: slugSchema, adults: people.nullable(), children: people.nullable() },
	ended: { end_reason: text.optional() },
	/** Given on the event's date, or withdrawn on it. */
	consent: {
		state: z.enum(['given', 'withdrawn']),
		scope: z.array(z.enum(consentScopes)).optional()
	},
	assessment: { domain, rung, assessor, reason: text.optional(), zrm: z.array(zrm).optional() },
	result: { result: slugSchema, status: z.enum(resultStatuses) },
	/** `action_kind` is the column `kind` of `actions.csv`; the event's own kind has that name here. */
	action: {
		domain,
		action: text,
		action_kind: z.enum(planItemKinds),
		actor: z.enum(actors),
		organisation: text.optional(),
		opened: day,
		due: day.optional(),
		closed: day.optional(),
		status: z.enum(actionStatuses)
	},
	signal: {
		signal: text,
		noticed: z.enum(noticers),
		organisation: text.optional(),
		domain: domain.optional()
	},
	/** Advice given under mandate on `given`; `confirmed` once the organisation did. */
	mandate: {
		advice: text,
		organisation: text,
		given: day,
		confirmed: day.optional(),
		domain: domain.optional()
	},
	correction: { corrects: corrected, reason: text.optional() }
};

// `confirmed` says that something stands as it stood, looked at on the event's date: it counts as an assessment or a result of that day.

/** By the event's kind; of `confirmed` there are two, told apart by `result`. */
export const eventSchemas = {
	started: z.strictObject({ kind: z.literal('started'), ...common, ...kinds.started }),
	ended: z.strictObject({ kind: z.literal('ended'), ...common, ...kinds.ended }),
	consent: z.strictObject({ kind: z.literal('consent'), ...common, ...kinds.consent }),
	assessment: z.strictObject({ kind: z.literal('assessment'), ...common, ...kinds.assessment }),
	result: z.strictObject({ kind: z.literal('result'), ...common, ...kinds.result }),
	action: z.strictObject({ kind: z.literal('action'), ...common, ...kinds.action }),
	signal: z.strictObject({ kind: z.literal('signal'), ...common, ...kinds.signal }),
	mandate: z.strictObject({ kind: z.literal('mandate'), ...common, ...kinds.mandate }),
	correction: z.strictObject({ kind: z.literal('correction'), ...common, ...kinds.correction }),
	confirmedRung: z.strictObject({ kind: z.literal('confirmed'), ...common, domain, rung, assessor }),
	confirmedResult: z.strictObject({
		kind: z.literal('confirmed'),
		...common,
		result: slugSchema,
		status: z.enum(resultStatuses)
	})
};
export const visitEventSchema = z.union(Object.values(eventSchemas));
export type VisitEvent = z.infer<typeof visitEventSchema>;

export const visitSignatureSchema = z.strictObject({
	/** In OpenSSH's armoured format, over every line before with its line end. */
	signature: z.string().startsWith('-----BEGIN SSH SIGNATURE-----')
});

export interface Visit {
	head: VisitHead;
	events: readonly VisitEvent[];
}
