// What the people who do a programme's work are called: in the programme's own words, else in words that fit any.
import type { Programme } from '../domain/programme.ts';
import type { Language } from '../domain/text.ts';

/** As they stand within a sentence of one language. */
export interface Workers {
	one: string;
	many: string;
	/** Where they are named for the first time. */
	full: string;
}

const anybody: Record<Language, Omit<Workers, 'full'>> = {
	nl: { one: 'begeleider', many: 'begeleiders' },
	en: { one: 'worker', many: 'workers' }
};

export function workersOf({ workers }: Pick<Programme, 'workers'>, language: Language): Workers {
	if (!workers) return { ...anybody[language], full: anybody[language].many };
	const { one, many, full = many } = workers;
	return { one: one[language], many: many[language], full: full[language] };
}

/** In both languages. */
export const workersIn = (programme: Pick<Programme, 'workers'>): Record<Language, Workers> => ({
	nl: workersOf(programme, 'nl'),
	en: workersOf(programme, 'en')
});

/** `the workers’ mark`. */
export const ofThem = (many: string): string => `${many}${/s$/i.test(many) ? '’' : '’s'}`;
