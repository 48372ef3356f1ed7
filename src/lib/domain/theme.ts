// What a programme may change of the look: its mark, its typeface and the colour of its experiment; all of it optional.
import type { Bilingual } from './text.ts';
import { z, bilingualSchema } from './zod.ts';

/** A name and no way to elsewhere. */
export const markFileSchema = z.string().regex(/^\w[\w.-]*\.(svg|png)$/i);
export const typefaceFileSchema = z.string().regex(/^\w[\w.-]*\.woff2$/i);
/** It is written into a style sheet. */
export const familySchema = z.string().regex(/^[\p{L}\d][\p{L}\d .-]{0,59}$/u);
export const colourSchema = z.string().regex(/^#[\da-f]{6}$/i);

export const themeSchema = z.strictObject({
	mark: z.strictObject({ file: markFileSchema, alt: bilingualSchema }).optional(),
	typeface: z.strictObject({ file: typefaceFileSchema, family: familySchema }).optional(),
	/** Without `dark` it is derived. */
	experiment: z.strictObject({ light: colourSchema, dark: colourSchema.optional() }).optional()
});
export type ThemeFile = z.infer<typeof themeSchema>;

/** Bytes; a mark stands in the head of every page, a typeface is waited for by none. */
export const themeAtMost = { mark: 100_000, typeface: 300_000 } as const;

/** A picture of the programme's own, in the place of ours. */
export interface Mark {
	/** From the site's root. */
	file: string;
	alt: Bilingual;
	width: number;
	height: number;
}

/** What a site wears of its programme's own, by names from the site's root. */
export interface Look {
	mark: Mark | null;
	/** A style sheet, whose colours go before the usual ones. */
	style: string | null;
	letters: { file: string; family: string; weight: string } | null;
}

interface OwnFile {
	/** In theme/. */
	file: string;
	bytes: Uint8Array;
}

export interface Theme {
	mark: (OwnFile & { alt: Bilingual; width: number; height: number }) | null;
	typeface: (OwnFile & { family: string; /** Every weight in one file. */ variable: boolean }) | null;
}
