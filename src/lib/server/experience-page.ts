// What the page on what families experience is given: protected counts and means; answers themselves stay here.
import { wordingUnknown } from '../domain/experience.ts';
import { experienceOf } from './answers.ts';
import { site } from './site.ts';

export async function experienceData() {
	const programme = await site();
	const { items } = programme.catalogue.experience;
	return {
		figure: await experienceOf(programme),
		/** False where the words of an item are not known. */
		worded: items.every(({ wording }) => wording !== wordingUnknown)
	};
}
