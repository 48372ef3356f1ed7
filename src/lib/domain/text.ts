// Texts in both languages.
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text for people in both languages. */
export type Bilingual = Record<Language, string>;
