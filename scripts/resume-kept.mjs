// Ends a kept build that was cut short after its publication was made: the site of that publication takes its place.
// Nobody can build that site again. The same files would make the next publication, or a draft.
import * as fs from 'node:fs';
import path from 'node:path';
import { finishLeft, leftBehind, mend, placeOf } from './beside.mjs';
import { afterKeeping, record } from './inputs.mjs';
import { mendPublications, publicationOfSite } from './keep-publication.mjs';

/** @param {string} working where the steps of a build meet */
const noteOf = (working) => path.join(working, 'inputs.txt');

/**
 * To be called before a publication is made, so that a later run knows what the site was made of.
 * @param {string} working @param {string} inputs of `inputHash`
 */
export const rememberInputs = (working, inputs) => fs.writeFileSync(noteOf(working), inputs);

/** @param {string} working */
const remembered = (working) =>
	fs.existsSync(noteOf(working)) ? fs.readFileSync(noteOf(working), 'utf8') : null;

/**
 * Looks for what an earlier run left of a build: what is whole takes its place, the rest is swept.
 * @param {string} folder of the site @param {string} working @param {string} programme its folder
 * @returns {{ sequence: number, inputs: string | null } | null} the publication that got its site, or whose keeping was ended, and
 *   the inputs that it was made of
 * @throws what renaming throws where the place cannot be taken
 */
export function resumeKept(folder, working, programme) {
	const place = placeOf(folder);
	// The publication is put into a site when all else is there, so a site that holds it is whole.
	const whole = leftBehind(place).find((left) => publicationOfSite(programme, path.join(left, place.name)));
	const inputs = remembered(working);
	if (whole) {
		settle(programme, path.join(whole, place.name));
		if (inputs !== null) record(folder, afterKeeping(inputs), path.join(whole, place.name));
		finishLeft(place, whole);
	}
	mend(place);
	const sequence = publicationOfSite(programme, folder);
	if (sequence === null) return null;
	return settle(programme, folder) || whole ? { sequence, inputs } : null;
}

/** The states of the publication that a site is of go to their own place. @param {string} programme @param {string} site */
function settle(programme, site) {
	const sequence = publicationOfSite(programme, site);
	return mendPublications(programme, (one) => one === sequence).length > 0;
}
