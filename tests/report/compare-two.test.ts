// A code or a key held beside two reports at once: the code can only be that of one, the key of both.
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { controlCode } from '../../src/lib/domain/control-code.ts';
import { besideCode, besideKey } from '../../src/lib/report/verify/compare-code.ts';
import { signerOf } from '../../src/lib/domain/ssh-signature.ts';
import { verifyReport, type CheckedZip } from '../../src/lib/report/verify/verify.ts';
import { armoured, person, signedBy } from './sign.ts';

const leader = person('leider');
const signer = signerOf(strToU8(armoured(signedBy(leader, strToU8('x')))), strToU8('x'), 'wijkladder-report');
const report = (digit: string): CheckedZip => ({
	...verifyReport(new Uint8Array()),
	findings: [],
	hash: digit.repeat(64),
	signed: 'key' in signer ? signer : null
});
const both = [report('a'), report('b')];
const codes = (checks: readonly CheckedZip[]) => checks.map((one) => one.findings.map(({ code }) => code));

describe('a code beside two reports', () => {
	it('that is of one leaves the other alone', () => {
		const { checks, noCode } = besideCode(both, controlCode('b'.repeat(64)));
		expect(checks.map((one) => one.compared)).toEqual(['not', 'same']);
		expect([codes(checks), noCode]).toEqual([[[], []], undefined]);
	});

	it('that is of neither is told of both', () => {
		const { checks } = besideCode(both, controlCode('c'.repeat(64)));
		expect(codes(checks)).toEqual([['code-other'], ['code-other']]);
	});

	it('that can be none changes nothing, and says why', () => {
		const { checks, noCode } = besideCode(both, 'bbbb');
		expect(checks).toEqual(both);
		expect(noCode).toMatchObject({ wrong: 'length', count: 4 });
		expect(besideCode(both, ' ').noCode).toBeUndefined();
	});
});

describe('a key beside two reports', () => {
	it('is compared with both', () => {
		expect(besideKey(both, leader.line).checks.map((one) => one.signer)).toEqual(['same', 'same']);
		expect(codes(besideKey(both, person('ander').line).checks)).toEqual([['signer-other'], ['signer-other']]);
	});

	it('that is none changes nothing, and says why', () => {
		expect(besideKey(both, 'geen')).toEqual({ checks: both, noKey: { wrong: 'no-key' } });
		expect(besideKey(both, '').noKey).toBeUndefined();
	});
});
