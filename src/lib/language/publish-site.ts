// What `npm run publish-site` says: how to use it, why nothing was published, and where the site stands.
import type { Language } from '../domain/text.ts';

const nl = {
	usage: 'Gebruik: npm run publish-site -- <map of zip> [--out <map>] [--lang nl|en]',
	absent: (place: string, code: string) => `${place} is niet te lezen (${code}).`,
	noZip: (place: string) =>
		`${place} is geen zip die te lezen is. Pak de programmamap opnieuw in, zonder wachtwoord.`,
	empty: (place: string) => `In ${place} staat geen enkel bestand van een programmamap.`,
	stands: (count: number) =>
		`Er is niets gepubliceerd: de controle vond ${count === 1 ? '1 probleem' : `${count} problemen`}. Wat er stond, staat er nog.`,
	failed: 'Er is niets gepubliceerd. Wat er stond, staat er nog.',
	published: (folder: string) => `Gepubliceerd in ${folder}.`,
	hashKey: (file: string) =>
		`Er is een sleutel gemaakt om bestanden over mensen te herkennen. Zet hem in de zip, als ${file}, zodat elke volgende site dezelfde heeft:`
};
const en: typeof nl = {
	usage: 'Usage: npm run publish-site -- <folder or zip> [--out <folder>] [--lang nl|en]',
	absent: (place, code) => `${place} cannot be read (${code}).`,
	noZip: (place) =>
		`${place} is no zip that can be read. Pack the programme folder again, without a password.`,
	empty: (place) => `There is no file of a programme folder in ${place}.`,
	stands: (count) =>
		`Nothing was published: the check found ${count === 1 ? '1 problem' : `${count} problems`}. What stood there still does.`,
	failed: 'Nothing was published. What stood there still does.',
	published: (folder) => `Published in ${folder}.`,
	hashKey: (file) =>
		`A key was made to know files about people by. Put it into the zip, as ${file}, so that every later site has the same one:`
};

export const publishSiteWords: Record<Language, typeof nl> = { nl, en };
