// What was done for a family goes into a sealed file with the family, and stays out with it.
import { expect, it } from 'vitest';
import { admit } from '../../src/lib/vault/admission.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';

const file = (name: string, lines: readonly string[]) => ({
	name,
	bytes: new TextEncoder().encode(`${lines.join('\n')}\n`)
});

it('holds no effort of a family in households.csv that does not consent, in whichever group', () => {
	const files = [
		file('areas.csv', ['area,name,role', 'velve,Velve,experiment']),
		file('observations.csv', ['indicator,area,period,status,source,retrieved']),
		file('households.csv', [
			'household,area,started,coach,adults,children,consent,withdrawn',
			'H-1,velve,2009-01-01,K1,1,0,2009-01-01,',
			'H-2,velve,2009-01-01,K1,1,0,2009-01-01,2010-01-01',
			'H-3,velve,2009-01-01,K1,1,0,,'
		]),
		file('effort.csv', [
			'group,household,organisation,period,contact,hours',
			...['H-1', 'H-2', 'H-3'].map((one) => `coached,${one},Bureau,2009-Q2,visit,1`),
			...['H-2', 'H-3', 'V-1'].map((one) => `comparison,${one},Bureau,2008-Q2,visit,1`)
		])
	];
	const { tables, problems } = readProgramme(files, readDefinitions('indicators'), { today: '2012-01-01' });
	expect(problems).toEqual([]);
	expect(admit(tables).rows.effort.map(({ household }) => household)).toEqual(['V-1', 'H-1']);
});
