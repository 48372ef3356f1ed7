// What no leader could take in, told before it is signed: a finished visit cannot be mended any more, and reading refuses the whole of it.
import { holdsBsn } from '../../../../intake/report.ts';
import type { Draft } from '../../figure/draft.ts';
import type { KnownFamily } from '../../figure/known.ts';
import type { Lacking } from '../../figure/summary.ts';
import { eventsOf } from './events.ts';

const days = ['date', 'due', 'given', 'confirmed', 'opened', 'closed'];
/** A year of four digits that is none of a programme, or of more: a date field lets one type both. */
const isPossible = (day: string): boolean => /^(19|20|21)\d\d-\d\d-\d\d$/.test(day);

/** By the rules that a visit is read by (src/lib/vault/visits/read-visit.ts). What is not filled in is told as lacking. */
export function refusedIn(draft: Draft, known: KnownFamily | null): Lacking[] {
	const cells = eventsOf(draft, known, () => '').flatMap((event) =>
		Object.entries(event).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
	);
	const bsn = cells.some(([column, text]) => column !== 'household' && holdsBsn(text, false));
	const day = cells.some(([column, text]) => days.includes(column) && text !== '' && !isPossible(text));
	return [...(bsn ? (['text-bsn'] as const) : []), ...(day ? (['day'] as const) : [])];
}
