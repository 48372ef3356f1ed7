// The demonstration of a sealed file that ships with the site: invented households, so its passphrase may be known.

/** At the root of the site; only there when the programme is synthetic. */
export const demonstrationFile = 'huishoudens-demonstratie.age';

/** @param programme its id */
export const demonstrationPassphrase = (programme: string): string => `${programme}-demonstratie`;
