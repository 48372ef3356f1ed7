// Finds the secret keys in what someone pasted, or in a key file as `npm run keygen` and `age-keygen` write it.

const keyPattern = /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/;

/** Every line that is a secret key; comments and anything else are passed over. */
export const keysIn = (text: string): string[] =>
	text
		.split(/\r?\n/)
		.map((line) => line.trim().toUpperCase())
		.filter((line) => keyPattern.test(line));
