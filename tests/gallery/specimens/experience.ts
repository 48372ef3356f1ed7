// Specimens of the page on what families experience: life domains beside the ladder, and the scales.
import type { LifeDomainId } from '../../../src/lib/domain/life-domain.ts';
import type { Language } from '../../../src/lib/domain/text.ts';
import { workersOf } from '../../../src/lib/language/workers.ts';
import BesideLadder from '../../../src/lib/subjects/experience/draw/BesideLadder.svelte';
import ChangeBar from '../../../src/lib/subjects/experience/draw/ChangeBar.svelte';
import ScaleWay from '../../../src/lib/subjects/experience/draw/ScaleWay.svelte';
import LifeDomains from '../../../src/lib/subjects/experience/view/LifeDomains.svelte';
import Scales from '../../../src/lib/subjects/experience/view/Scales.svelte';
import { experienceWord } from '../../../src/lib/subjects/experience/words/page.ts';
import { barSentence, besideSentence } from '../../../src/lib/subjects/experience/words/sentences.ts';
import type { Showing } from '../showing.ts';
import { citedIn, specimen, type Specimen } from '../specimen.ts';

const namesOf = ({ site }: Showing, language: Language) =>
	Object.fromEntries(site.programme.domains.map(({ id, name }) => [id, name[language]])) as Record<
		LifeDomainId,
		string
	>;

export const experienceSpecimens: Specimen[] = [
	specimen('experience', 'LifeDomains', LifeDomains, (showing, language) => {
		const { experience: figure, site } = showing;
		const worker = workersOf(site.programme, language).one;
		return figure.domains.length === 0
			? []
			: [
					[
						'',
						{ figure, names: namesOf(showing, language), worker, cited: citedIn(showing, language), language }
					]
				];
	}),
	specimen('experience', 'Scales', Scales, (showing, language) => {
		const { scales, wave, synthetic } = showing.experience;
		const title = experienceWord('satisfaction', language);
		const cited = citedIn(showing, language);
		return wave === null
			? []
			: [['', { ...{ id: 'schalen', title, wave, scales }, synthetic, cited, language }]];
	}),
	specimen('experience', 'ChangeBar', ChangeBar, (showing, language) =>
		showing.experience.domains
			.slice(-2)
			.map((figure) => [
				figure.domain,
				{ figure, label: barSentence(figure, namesOf(showing, language)[figure.domain], language) }
			])
	),
	specimen('experience', 'BesideLadder', BesideLadder, (showing, language) =>
		showing.experience.domains.slice(-2).map((figure) => {
			const worker = workersOf(showing.site.programme, language).one;
			const domain = namesOf(showing, language)[figure.domain];
			return [
				figure.domain,
				{ figure, label: besideSentence(figure, { domain, worker }, language), language }
			];
		})
	),
	specimen('experience', 'ScaleWay', ScaleWay, ({ experience }, language) =>
		experience.scales.map((figure) => [figure.scale, { figure, label: figure.name[language], language }])
	)
];
