// The first step of a build by itself: --out <working folder> [--keep [--first]] [--identity <key file>].
// Exit 0: worked out; 1: stopped, in words on standard error.
import { parseArgs } from 'node:util';
import { workOut } from './work-out.ts';

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: '' },
		keep: { type: 'boolean', default: false },
		first: { type: 'boolean', default: false },
		identity: { type: 'string' }
	}
});
if (values.out === '') throw new Error('--out is missing');
process.exitCode = (await workOut({ ...values, identity: values.identity })) ? 0 : 1;
