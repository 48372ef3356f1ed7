// The areas of the demonstration: the programme's own, its control districts, and neighbourhoods for reference.
import type { Table } from './table.ts';

export interface Place {
	area: string;
	name: string;
	role: 'experiment' | 'control' | 'reference' | 'sub-area';
	part_of?: string;
	cbs_code?: string;
	homes?: number;
	residents: number;
	/** Absent: the area is shown by its parts. */
	tile?: [column: number, row: number];
}

/** Names and codes are those of Enschede in 2009; numbers of homes (634) are the programme's, all else is invented. Tiles as in a plan of two columns. */
export const places: Place[] = [
	{
		area: 'velve-lindenhof',
		name: 'Velve-Lindenhof',
		role: 'experiment',
		cbs_code: 'BU01530100',
		homes: 634,
		residents: 2050
	},
	{
		area: 'nieuwe-velve',
		name: 'Nieuwe Velve',
		role: 'experiment',
		part_of: 'velve-lindenhof',
		homes: 336,
		residents: 1087,
		tile: [0, 0]
	},
	{
		area: 'lindenhof',
		name: 'Lindenhof',
		role: 'experiment',
		part_of: 'velve-lindenhof',
		homes: 298,
		residents: 963,
		tile: [1, 0]
	},
	{
		area: 'stadsveld-zuid',
		name: 'Stadsveld-Zuid',
		role: 'control',
		cbs_code: 'BU01530204',
		homes: 980,
		residents: 3600,
		tile: [0, 1]
	},
	{
		area: 'stevenfenne',
		name: 'Stevenfenne',
		role: 'control',
		cbs_code: 'BU01530203',
		homes: 720,
		residents: 2700,
		tile: [1, 1]
	},
	{ area: 'buurt-1003-1004', name: '1003/1004', role: 'sub-area', residents: 960, tile: [0, 2] },
	{
		area: 'enschede',
		name: 'Enschede',
		role: 'reference',
		cbs_code: 'GM0153',
		residents: 155000,
		tile: [1, 2]
	},
	{
		area: 'pathmos',
		name: 'Pathmos',
		role: 'reference',
		cbs_code: 'BU01530202',
		residents: 3900,
		tile: [0, 3]
	},
	{
		area: 'de-bothoven',
		name: 'De Bothoven',
		role: 'reference',
		cbs_code: 'BU01530003',
		residents: 3300,
		tile: [1, 3]
	},
	{
		area: 'wooldrik',
		name: 'Wooldrik',
		role: 'reference',
		cbs_code: 'BU01530101',
		residents: 2100,
		tile: [0, 4]
	},
	{
		area: 'sleutelkamp',
		name: 'Sleutelkamp',
		role: 'reference',
		cbs_code: 'BU01530104',
		residents: 2600,
		tile: [1, 4]
	},
	{
		area: 'elferink-heuwkamp',
		name: 'Elferink-Heuwkamp',
		role: 'reference',
		cbs_code: 'BU01530205',
		residents: 3100,
		tile: [0, 5]
	},
	{
		area: 'stadsveld-noord-bruggert',
		name: 'Stadsveld-Noord-Bruggert',
		role: 'reference',
		cbs_code: 'BU01530206',
		residents: 4200,
		tile: [1, 5]
	},
	{
		area: 't-zwering',
		name: '’t Zwering',
		role: 'reference',
		cbs_code: 'BU01530207',
		residents: 2900,
		tile: [0, 6]
	},
	{
		area: 'ruwenbos',
		name: 'Ruwenbos',
		role: 'reference',
		cbs_code: 'BU01530208',
		residents: 2200,
		tile: [1, 6]
	},
	{
		area: 'ribbelt-ribbelerbrink',
		name: 'Ribbelt-Ribbelerbrink',
		role: 'reference',
		cbs_code: 'BU01530501',
		residents: 3800,
		tile: [0, 7]
	},
	{
		area: 'de-laares',
		name: 'De Laares',
		role: 'reference',
		cbs_code: 'BU01530002',
		residents: 3000,
		tile: [1, 7]
	},
	{
		area: 'lasonder-zeggelt',
		name: 'Lasonder, Zeggelt',
		role: 'reference',
		cbs_code: 'BU01530001',
		residents: 3700,
		tile: [0, 8]
	},
	{ area: 'city', name: 'City', role: 'reference', cbs_code: 'BU01530000', residents: 4100, tile: [1, 8] }
];

export const areas = (): Table => ({
	columns: ['area', 'name', 'role', 'part_of', 'cbs_code', 'homes', 'residents', 'tile_column', 'tile_row'],
	rows: places.map(({ tile, part_of, cbs_code, homes, ...place }) => ({
		...place,
		part_of: part_of ?? null,
		cbs_code: cbs_code ?? null,
		homes: homes ?? null,
		tile_column: tile?.[0] ?? null,
		tile_row: tile?.[1] ?? null
	}))
});
