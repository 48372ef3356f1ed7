// Up to which size the published tables are fetched whole; a host must send larger ones in parts, and so not packed.

/** Bytes; a test holds it equal to what the build leaves unpacked. */
export const wholeUpTo = 10_000_000;
