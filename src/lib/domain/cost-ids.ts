// What stands in the place of an organisation's name in costs; apart from the schemas, which would bring their validator to every page.

/** Organisations that are told together. */
export const othersId = 'others';
/** The care that families would have had otherwise. */
export const usualId = 'usual';
