// The demonstration of a sealed file that ships with the site: invented households, so its passphrase may be known.

/** At the root of the site; only there when the programme is synthetic. */
export const demonstrationFile = 'huishoudens-demonstratie.age';

/** @param programme its id */
export const demonstrationPassphrase = (programme: string): string => `${programme}-demonstratie`;

/** Whose keys to the demonstration ship with the site: who leads it, and two of its coaches. */
export const demonstrationHolders = ['leider', 'K1', 'K3'] as const;
export type DemonstrationHolder = (typeof demonstrationHolders)[number];

/** At the root of the site; a key file as any other, on which the demonstration's passphrase is. */
export const demonstrationKeyFile = (holder: DemonstrationHolder): string =>
	`sleutel-${holder.toLowerCase()}-demonstratie.age`;
