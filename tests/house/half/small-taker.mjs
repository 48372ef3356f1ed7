// Takes a place and says who has it: `node small-taker.mjs <folder>`; keeps it until its standard input ends.
import { letGo, take } from '../../../scripts/one-at-a-time.mjs';

const place = { folder: process.argv[2] ?? '', name: 'site' };
const other = take(place);
process.stdout.write(`${other ?? process.pid}\n`);
process.stdin.resume().on('end', () => {
	if (other === null) letGo(place);
});
