// clients.csv, effort.csv and effort-totals.csv: what is read, and what is said of a row that cannot be.
import { describe, expect, it } from 'vitest';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { places, readFolder } from './definitions.ts';

const clients = (...lines: string[]) => ({
	'clients.csv': ['wave,respondent,area,item,value', ...lines].join('\n')
});
const effort = (...lines: string[]) => ({
	'effort.csv': ['group,household,organisation,period,contact,contacts,hours,domain,note', ...lines].join(
		'\n'
	)
});
const totals = (...lines: string[]) => ({
	'effort-totals.csv': ['group,area,organisation,period,contact,households,contacts,hours', ...lines].join(
		'\n'
	)
});

describe('answers of clients', () => {
	it('are read, an open answer without its text', () => {
		const { tables, problems } = readFolder(
			clients('2011-K1,q1,lindenhof,wonen,-1', '2011-K1,q1,lindenhof,tot-slot,het gaat beter met H.')
		);
		expect(problems).toEqual([]);
		const common = { wave: '2011-Q1', respondent: 'q1', area: 'lindenhof' };
		expect(tables.clients).toEqual([
			{ ...common, item: 'wonen', value: -1 },
			{ ...common, item: 'tot-slot', value: null }
		]);
	});

	it('outside what the question allows are refused, each with its place', () => {
		const reading = readFolder(
			clients(
				'2011-Q1,q1,lindenhof,wonen,2',
				'2011-Q1,q1,lindenhof,wonen-door,-1',
				'2011-Q1,q1,lindenhof,kracht-1,6',
				'2011-Q1,q2,lindenhof,kracht-1,"2,5"',
				'2011-Q1,q2,lindenhof,werk,1',
				'2011-Q1,q2,nergens,wonen,1',
				'2013-Q1,q2,lindenhof,wonen,1',
				'2011-Q1,q3,lindenhof,wonen,1',
				'2011-Q1,q3,lindenhof,wonen,0'
			)
		);
		expect(places(reading)).toEqual([
			'clients.csv:2 value score-out-of-range 2',
			'clients.csv:3 value score-out-of-range -1',
			'clients.csv:4 value score-out-of-range 6',
			'clients.csv:5 value bad-value 2,5',
			'clients.csv:6 item unknown-item werk',
			'clients.csv:7 area unknown-area nergens',
			'clients.csv:8 wave date-in-future 2013-Q1',
			'clients.csv:10 wave, respondent, item duplicate-key 2011-Q1, q3, wonen'
		]);
		const unknown = reading.problems.find(({ code }) => code === 'unknown-item');
		expect(unknown && problemMessage(unknown, 'nl')).toContain('indicators/experience.yaml');
		expect(unknown && problemMessage(unknown, 'en')).toContain('indicators/experience.yaml');
		expect(reading.tables.clients).toHaveLength(1);
	});
});

describe('effort', () => {
	it('is read for coached families that are known, and for families elsewhere that no other file names', () => {
		const { tables, problems } = readFolder(
			effort(
				'coached,h1,Bank,2009-Q2,visit,3,"4,5",wonen,',
				'coached,h1,Bank,2009-Q2,case-manager,,,,',
				'comparison,v1,Bank,2009-Q2,phone,2,,,'
			)
		);
		expect(problems).toEqual([]);
		expect(
			tables.effort.map(({ household, contacts, hours, domain }) => [household, contacts, hours, domain])
		).toEqual([
			['h1', 3, 4.5, 'wonen'],
			['h1', null, null, null],
			['v1', 2, null, null]
		]);
	});

	it('of an unknown family, without an amount or below zero is refused', () => {
		const reading = readFolder(
			effort(
				'coached,h9,Bank,2009-Q2,visit,3,1,,',
				'coached,h1,Bank,2009-Q2,visit,,,,',
				'coached,h1,Bank,2009-Q3,visit,1,-2,,',
				'coached,h1,Bank,2009,visit,1,1,,',
				'coached,h1,Bank,2009-Q4,tea,1,1,,',
				'coached,h1,Bank,2010-Q1,visit,1,1,wonen,',
				'coached,h1,Bank,2010-Q1,visit,1,1,wonen,again'
			)
		);
		expect(places(reading).filter((one) => one.includes('effort'))).toEqual([
			'effort.csv:2 household unknown-household h9',
			'effort.csv:3 hours bad-value ',
			'effort.csv:4 hours bad-value -2',
			'effort.csv:5 period bad-period 2009',
			'effort.csv:6 contact bad-value tea',
			'effort.csv:8 group, household, organisation, period, contact, domain duplicate-key coached, h1, Bank, 2010-Q1, visit, wonen'
		]);
	});

	it('added up for a group may hide for how many families it was', () => {
		const { tables, problems } = readFolder(
			totals('comparison,stevenfenne,Politie,2010-Q1,visit,.,12,30', 'coached,,Politie,2010-Q1,visit,14,20,')
		);
		expect(problems).toEqual([]);
		expect(tables['effort-totals'].map(({ area, households, hours }) => [area, households, hours])).toEqual([
			['stevenfenne', null, 30],
			[null, 14, null]
		]);
	});

	it('added up for a whole and for its parts is refused for the parts, with the row of the whole and what to do', () => {
		const reading = readFolder(
			totals(
				'coached,nieuwe-velve,Politie,2010-Q1,visit,12,20,5',
				'coached,velve-lindenhof,Politie,2010-Q1,visit,30,40,9',
				'coached,lindenhof,Politie,2010-K1,visit,14,20,5',
				'coached,lindenhof,Politie,2010-Q1,phone,14,20,5',
				'coached,lindenhof,Politie,2010-Q2,visit,14,20,5',
				'coached,nieuwe-velve,Politie,2010-Q2,visit,14,20,5',
				'comparison,,Politie,2010-Q1,visit,30,40,9',
				'comparison,stevenfenne,Politie,2010-Q1,visit,30,40,9',
				'comparison,nergens,Politie,2010-Q1,visit,30,40,9'
			)
		);
		expect(places(reading)).toEqual([
			'effort-totals.csv:2 area counted-twice nieuwe-velve',
			'effort-totals.csv:4 area counted-twice lindenhof',
			'effort-totals.csv:9 area counted-twice stevenfenne',
			'effort-totals.csv:10 area unknown-area nergens'
		]);
		const [twice] = reading.problems;
		expect(twice && problemMessage(twice, 'nl')).toMatch(
			/^effort-totals\.csv, rij 2: rij 3 geeft hetzelfde .*Verwijder/
		);
		expect(twice && problemMessage(twice, 'en')).toMatch(
			/row 3 gives the same .*Remove the row of the whole/
		);
		expect(reading.tables['effort-totals']).toHaveLength(5);
	});

	it('is remarked of where the family gave no consent', () => {
		const households = 'household,area,started,coach,adults,children,consent\nh1,lindenhof,2009-01-15,A,2,3,';
		expect(
			places(readFolder({ 'households.csv': households, ...effort('coached,h1,Bank,2009-Q2,visit,3,1,,') }))
		).toEqual(['households.csv:2 consent missing-consent ']);
	});
});
