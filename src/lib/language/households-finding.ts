// The finding above the ladders: in how many life domains more families went up than down, and where most steps were.
import { nameIn } from '../domain/area.ts';
import type { Bilingual, Language } from '../domain/text.ts';
import type { LadderSteps } from '../figures/ladder-figure.ts';
import { capitalised, countWord, listOf } from './format.ts';

type Steps = Pick<LadderSteps, 'up' | 'same' | 'down'> & { domain: string };
type Names = { id: string; name: Bilingual }[];

const words = {
	nl: {
		none: 'Nog geen gezin is op beide dagen beoordeeld. Of er iets veranderde, is niet te zeggen.',
		one: (name: string, what: string) => `${name}: ${what}.`,
		oneWhat: {
			up: 'meer gezinnen omhoog dan omlaag',
			down: 'meer gezinnen omlaag dan omhoog',
			equal: 'evenveel gezinnen omhoog als omlaag'
		},
		every: {
			up: 'In elk leefgebied gingen meer gezinnen omhoog dan omlaag.',
			down: 'In elk leefgebied gingen meer gezinnen omlaag dan omhoog.'
		},
		some: (count: string, all: string) =>
			`In ${count} van de ${all} leefgebieden gingen meer gezinnen omhoog dan omlaag.`,
		rest: (down: string, equal: string) =>
			[down && `in ${down} meer omlaag`, equal && `in ${equal} evenveel`].filter(Boolean).join(', '),
		noneUp: 'In geen leefgebied gingen meer gezinnen omhoog dan omlaag.',
		most: (names: string) => `De meeste stappen omhoog zijn gezet bij ${names}.`
	},
	en: {
		none: 'No family was assessed on both days yet. Whether anything changed, we cannot tell.',
		one: (name: string, what: string) => `${name}: ${what}.`,
		oneWhat: {
			up: 'more families up than down',
			down: 'more families down than up',
			equal: 'as many families up as down'
		},
		every: {
			up: 'In every life domain more families moved up than down.',
			down: 'In every life domain more families moved down than up.'
		},
		some: (count: string, all: string) =>
			`In ${count} of the ${all} life domains more families moved up than down.`,
		rest: (down: string, equal: string) =>
			[down && `in ${down} more moved down`, equal && `in ${equal} as many did both`]
				.filter(Boolean)
				.join(', '),
		noneUp: 'In no life domain did more families move up than down.',
		most: (names: string) => `Most steps up were in ${names}.`
	}
} as const;

function finding(domains: Steps[], names: Names, language: Language): string {
	const say = words[language];
	const name = (id: string) => nameIn(names, id, language);
	const seen = domains.filter((one) => one.up + one.same + one.down > 0);
	if (seen.length === 0) return say.none;
	const [up, down] = [seen.filter((one) => one.up > one.down), seen.filter((one) => one.up < one.down)];
	const equal = seen.length - up.length - down.length;
	const [only] = domains;
	if (domains.length === 1 && only)
		return say.one(name(only.domain), say.oneWhat[up.length > 0 ? 'up' : down.length > 0 ? 'down' : 'equal']);
	const write = (count: number) => (count === 0 ? '' : countWord(count, language));
	const rest = say.rest(write(down.length), write(equal));
	const direction =
		up.length === domains.length
			? say.every.up
			: down.length === domains.length
				? say.every.down
				: [
						up.length === 0
							? say.noneUp
							: say.some(countWord(up.length, language), countWord(domains.length, language)),
						...(rest === '' || up.length === 0 ? [] : [`${capitalised(rest)}.`])
					].join(' ');
	const most = Math.max(...seen.map((one) => one.up));
	const leaders = [...seen].sort((a, b) => b.up - a.up).slice(0, 2);
	// Where a third is level with the second, naming two would be a choice of ours.
	const clear = seen.filter((one) => one.up >= (leaders[1]?.up ?? 0)).length <= 2;
	return most > 0 && clear && seen.length > 2
		? `${direction} ${say.most(
				listOf(
					leaders.map((one) => name(one.domain).toLocaleLowerCase(language)),
					language
				)
			)}`
		: direction;
}

/** For the domains of a ladder figure, with the programme's names of domains. */
export const ladderFinding = (domains: Steps[], names: Names): Bilingual => ({
	nl: finding(domains, names, 'nl'),
	en: finding(domains, names, 'en')
});
