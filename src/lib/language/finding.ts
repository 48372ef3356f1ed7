// The headline of an indicator's page: how it moved and how it stands to its path, from codes alone.
import type { Language } from '../domain/text.ts';
import type { Claim } from '../figures/evidence.ts';

/** What a headline may be made of. */
export type Finding = Pick<Claim, 'status' | 'reason' | 'direction' | 'rising' | 'atEnd'>;

type Movement = 'fell' | 'rose' | 'level' | 'unclear' | NonNullable<Finding['reason']>;

const headlines = {
	nl: {
		movement: {
			fell: 'gedaald sinds de nulmeting',
			rose: 'gestegen sinds de nulmeting',
			level: 'bijna niet veranderd sinds de nulmeting',
			unclear: 'of er iets veranderde, is niet te zeggen',
			hidden: 'het cijfer van nu is verborgen',
			'not-measured': 'niet gemeten in dit kwartaal',
			'before-baseline': 'er is nog geen nulmeting',
			'one-point': 'er is nog maar één meting',
			'no-baseline': 'van de nulmeting is er geen cijfer',
			break: 'niet te vergelijken met de nulmeting',
			'too-small': 'of er iets veranderde, is niet te zeggen',
			'no-spread': 'of er iets veranderde, is niet te zeggen',
			'no-counts': 'of er iets veranderde, is niet te zeggen',
			'no-goal': 'het plan noemt hier geen doel',
			'first-time': 'dit kwartaal voor het eerst meer veranderd dan toeval'
		},
		standing: {
			reached: 'Gehaald, ook met kansmarge.',
			'on-track': 'Op of voor de streeflijn.',
			uncertain: 'Achter op de streeflijn, maar dat kan toeval zijn.',
			'off-track': 'Achter op de streeflijn, ook met kansmarge.'
		}
	},
	en: {
		movement: {
			fell: 'down since the baseline',
			rose: 'up since the baseline',
			level: 'hardly changed since the baseline',
			unclear: 'whether anything changed we cannot tell',
			hidden: 'the present figure is hidden',
			'not-measured': 'not measured this quarter',
			'before-baseline': 'there is no baseline yet',
			'one-point': 'there is only one measurement so far',
			'no-baseline': 'there is no figure of the baseline',
			break: 'not comparable with the baseline',
			'too-small': 'whether anything changed we cannot tell',
			'no-spread': 'whether anything changed we cannot tell',
			'no-counts': 'whether anything changed we cannot tell',
			'no-goal': 'the plan sets no goal here',
			'first-time': 'this quarter for the first time changed more than chance'
		},
		standing: {
			reached: 'Reached, margin included.',
			'on-track': 'At or ahead of the target path.',
			uncertain: 'Behind the target path, but that may be chance.',
			'off-track': 'Behind the target path, margin included.'
		}
	}
} as const satisfies Record<
	Language,
	{ movement: Record<Movement, string>; standing: Record<NonNullable<Finding['status']>, string> }
>;

const atEnd = { nl: 'Gehaald: beter kan niet.', en: 'Reached: it cannot be better.' } as const;

function movementOf(finding: Finding): Movement {
	if (finding.reason) return finding.reason;
	if (finding.direction !== 'none') return finding.rising ? 'rose' : 'fell';
	return finding.rising === null ? 'unclear' : 'level';
}

/** The finding in one or two short sentences: how it moved, and how it stands to the path. No praise, no blame. */
export function findingHeadline(name: string, finding: Finding, language: Language): string {
	const { movement, standing } = headlines[language];
	const moved = `${name}: ${movement[movementOf(finding)]}.`;
	if (finding.atEnd) return `${moved} ${atEnd[language]}`;
	return finding.status ? `${moved} ${standing[finding.status]}` : moved;
}
