// The claim sentences: status and claim joined in one plain statement, one template per combination, in both languages.
import type { Indicator } from '../domain/indicator.ts';
import type { Language } from '../domain/text.ts';
import type { Claim, SpokenClaim } from '../figures/evidence.ts';
import { firstWaveSentence } from './claim-names.ts';
import { formatValue, periodInSentence } from './format.ts';

/** How the indicator's values are written. */
type Written = Pick<Indicator, 'kind' | 'decimals'>;

const movement = {
	nl: (rising: boolean | null) => (rising === null ? 'verandering' : rising ? 'stijging' : 'daling'),
	en: (rising: boolean | null) => (rising === null ? 'change' : rising ? 'rise' : 'fall')
} as const;

const standing = {
	nl: {
		reached: 'Gehaald, ook met kansmarge.',
		'on-track': 'Ligt op of voor de streeflijn.',
		uncertain: 'Ligt achter de streeflijn, maar die valt binnen de kansmarge.',
		'off-track': 'Loopt achter op de streeflijn.'
	},
	en: {
		reached: 'Reached, margin included.',
		'on-track': 'At or ahead of the target path.',
		uncertain: 'Behind the target path, but the path lies within the margin.',
		'off-track': 'Behind the target path.'
	}
} as const;

const atEnd = {
	nl: 'Gehaald: beter dan dit kan het cijfer niet zijn.',
	en: 'Reached: the figure cannot be better than this.'
} as const;

function moving(claim: Claim, language: Language): string {
	const what = movement[language](claim.rising);
	const better = claim.direction === 'better';
	if (better && claim.reachedFirst)
		return language === 'nl'
			? `De ${what} is groter dan toeval. ${firstTime.nl.reached}`
			: `The ${what} is larger than chance. ${firstTime.en.reached}`;
	if (language === 'nl') {
		if (!claim.status)
			return `De ${what} sinds de nulmeting is groter dan toeval, en de ${better ? 'goede' : 'verkeerde'} kant op.`;
		if (!better)
			return `De ${what} is groter dan toeval, en de verkeerde kant op. ${standing.nl[claim.status]}`;
		if (claim.status === 'on-track')
			return `De ${what} is groter dan toeval. Dit kwartaal ligt het cijfer voor het eerst op of voor de streeflijn.`;
		return claim.status === 'uncertain'
			? `De ${what} is groter dan toeval. Of het snel genoeg gaat, is onzeker.`
			: `De ${what} is groter dan toeval, maar niet snel genoeg voor de streeflijn.`;
	}
	if (!claim.status)
		return `The ${what} since the baseline is larger than chance, and in the ${better ? 'right' : 'wrong'} direction.`;
	if (!better)
		return `The ${what} is larger than chance, and in the wrong direction. ${standing.en[claim.status]}`;
	if (claim.status === 'on-track')
		return `The ${what} is larger than chance. This quarter the figure is at or ahead of the target path for the first time.`;
	return claim.status === 'uncertain'
		? `The ${what} is larger than chance. Whether it is fast enough is uncertain.`
		: `The ${what} is larger than chance, but not fast enough for the target path.`;
}

const firstTime = {
	nl: {
		reached:
			'Dit kwartaal ligt het cijfer voor het eerst voorbij het doel, ook met kansmarge. Dat telt pas na twee kwartalen op rij.',
		moved: (what: string, better: boolean) =>
			`Dit kwartaal is de ${what} voor het eerst groter dan toeval${better ? '' : ', en de verkeerde kant op'}. Het telt pas na twee kwartalen op rij.`
	},
	en: {
		reached:
			'This quarter the figure is beyond the target for the first time, margin included. That counts after two quarters in a row.',
		moved: (what: string, better: boolean) =>
			`This quarter the ${what} is larger than chance for the first time${better ? '' : ', and in the wrong direction'}. It counts after two quarters in a row.`
	}
} as const;

/** One quarter beyond chance is what so many looks give anybody, so it is told and does not count yet. */
function first(claim: Claim, language: Language): string {
	if (claim.reachedFirst) return firstTime[language].reached;
	const moved = firstTime[language].moved(movement[language](claim.rising), claim.direction !== 'worse');
	return claim.status ? `${moved} ${standing[language][claim.status]}` : moved;
}

const noise = {
	nl: {
		reached: (what: string) => `De ${what} sinds de nulmeting kan toeval zijn.`,
		'on-track': (what: string) => `Ligt op of voor de streeflijn. De ${what} kan toeval zijn.`,
		uncertain: (what: string) => `De ${what} kan toeval zijn. De streeflijn valt nog binnen de kansmarge.`,
		'off-track': (what: string) => `De ${what} kan toeval zijn. Loopt achter op de streeflijn.`
	},
	en: {
		reached: (what: string) => `The ${what} since the baseline may be chance.`,
		'on-track': (what: string) => `At or ahead of the target path. The ${what} may be chance.`,
		uncertain: (what: string) => `The ${what} may be chance. The target path is still within the margin.`,
		'off-track': (what: string) => `The ${what} may be chance. Behind the target path.`
	}
} as const;

const tooSmall = {
	nl: {
		'on-track': 'Ligt op of voor de streeflijn. Dat kan toeval zijn: de aantallen zijn klein.',
		uncertain: 'Ligt achter de streeflijn. Dat kan toeval zijn: de aantallen zijn klein.',
		'off-track': 'Loopt achter op de streeflijn. Of er iets veranderd is, is niet te zeggen.'
	},
	en: {
		'on-track': 'At or ahead of the target path. That may be chance: the numbers are small.',
		uncertain: 'Behind the target path. That may be chance: the numbers are small.',
		'off-track': 'Behind the target path. Whether anything changed, we cannot tell.'
	}
} as const;

const silence = {
	nl: {
		hidden: (claim: Claim) =>
			claim.hiddenBy === 'source'
				? 'Dit cijfer is verborgen door de bron. Verborgen is niet nul.'
				: 'Dit cijfer is verborgen: de aantallen zijn te klein. Het is niet nul.',
		'not-measured': (claim: Claim, written: Written) => {
			if (claim.lastMeasured === null) return 'Er is nog geen cijfer.';
			const value = lastValue(claim, written, 'nl');
			return `Niet gemeten in dit kwartaal. De laatste meting was in ${periodInSentence(claim.lastMeasured, 'nl')}${value && `: ${value}`}.`;
		},
		'before-baseline': () => 'Dit kwartaal ligt vóór de nulmeting. Er is nog geen streeflijn.',
		'one-point': () => 'Zonder tweede meting is een verandering niet te zeggen.',
		'no-baseline': () =>
			'Van de nulmeting is er geen cijfer. Een verandering sinds toen is dus niet te zeggen.',
		break: (claim: Claim) =>
			`${claim.breakPeriod ? `Sinds ${periodInSentence(claim.breakPeriod, 'nl')}` : 'Inmiddels'} telt de bron anders. Vergelijken met de nulmeting kan niet.`,
		'too-small': () => 'De aantallen zijn te klein om een verandering van toeval te onderscheiden.',
		'no-counts': () => 'Zonder aantallen is niet te zeggen of een verandering toeval is.',
		'no-spread': () =>
			'Alle antwoorden van een meting zijn gelijk: er is geen spreiding, dus wat toeval is, is niet te zeggen.',
		'no-goal': () => 'Het plan stelt voor dit gebied geen doel. De verandering kan toeval zijn.',
		'first-time': (claim: Claim) => first(claim, 'nl')
	},
	en: {
		hidden: (claim: Claim) =>
			claim.hiddenBy === 'source'
				? 'This figure is hidden by the source. Hidden is not zero.'
				: 'This figure is hidden: the numbers are too small. It is not zero.',
		'not-measured': (claim: Claim, written: Written) => {
			if (claim.lastMeasured === null) return 'There is no figure yet.';
			const value = lastValue(claim, written, 'en');
			return `Not measured this quarter. The last measurement was in ${periodInSentence(claim.lastMeasured, 'en')}${value && `: ${value}`}.`;
		},
		'before-baseline': () => 'This quarter lies before the baseline. There is no target path yet.',
		'one-point': () => 'Without a second measurement we cannot tell of a change.',
		'no-baseline': () => 'There is no figure of the baseline. So we cannot tell of a change since then.',
		break: (claim: Claim) =>
			`Since ${claim.breakPeriod ? periodInSentence(claim.breakPeriod, 'en') : 'then'} the source counts differently. It cannot be compared with the baseline.`,
		'too-small': () => 'The numbers are too small to tell a change from chance.',
		'no-counts': () => 'Without counts we cannot tell whether a change is chance.',
		'no-spread': () =>
			'All answers of a measurement are alike: there is no spread, so we cannot tell what is chance.',
		'no-goal': () => 'The plan sets no goal for this area. The change may be chance.',
		'first-time': (claim: Claim) => first(claim, 'en')
	}
} as const;

const lastValue = ({ lastValue: value }: Claim, { kind, decimals }: Written, language: Language): string =>
	value === null ? '' : formatValue(value, kind, decimals, language);

function body(claim: Claim, written: Written, language: Language): string {
	if (claim.first) return first(claim, language);
	if (claim.code === 'met') return claim.atEnd ? atEnd[language] : standing[language].reached;
	if (claim.code === 'moving') return moving(claim, language);
	if (claim.code === 'within-noise')
		return noise[language][claim.status ?? 'reached'](movement[language](claim.rising));
	if (claim.code === 'on-track') {
		const what = movement[language](claim.rising);
		if (claim.reachedFirst)
			return language === 'nl'
				? `De ${what} is groter dan toeval. ${firstTime.nl.reached}`
				: `The ${what} is larger than chance. ${firstTime.en.reached}`;
		return language === 'nl'
			? `${standing.nl['on-track']} De ${what} sinds de nulmeting is groter dan toeval.`
			: `${standing.en['on-track']} The ${what} since the baseline is larger than chance.`;
	}
	if (claim.reason === 'too-small' && claim.status && claim.status !== 'reached')
		return tooSmall[language][claim.status];
	const why = silence[language][claim.reason ?? 'not-measured'](claim, written);
	return claim.status ? `${standing[language][claim.status]} ${why}` : why;
}

const controlToo = {
	nl: 'In de controlewijken ging het ook de goede kant op.',
	en: 'The control districts moved in the right direction too.'
} as const;

/** One statement of at most three short sentences that says no more than the evidence allows. */
function claimSentence(claim: Claim, written: Written, language: Language): string {
	// What does not count yet has nothing to share.
	const credited = !claim.first && (claim.code === 'met' || claim.direction === 'better');
	return body(claim, written, language) + (credited && claim.controlAlso ? ` ${controlToo[language]}` : '');
}

/** A claim with its sentence in both languages: made here once, for every page, report and command. */
export function spokenClaim(claim: Claim, written: Written): SpokenClaim {
	const told = (language: Language) =>
		[claimSentence(claim, written, language), firstWaveSentence(claim, language)].filter(Boolean).join(' ');
	return { ...claim, nl: told('nl'), en: told('en') };
}
