// The attacker of the disclosure tests, who has nothing but the published tables of a site that a browser made.
import { DuckDBInstance } from '@duckdb/node-api';
import { attackFolder, chainOn, type Attempt } from '../../disclosure/attack-folder.ts';
import { loadSolver } from '../../disclosure/integer-programme.ts';
import { readPublication } from '../../disclosure/read-publication.ts';

interface Cell {
	table_id: string;
	counts: string;
	subject: string | null;
	area: string | null;
	period: string;
	cell: string;
	value: number | null;
}

/** As a publication would say it. @param file the published tables */
async function publicationIn(file: string, threshold: number): Promise<string> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS site (READ_ONLY)`);
	const ask = async <Row>(sql: string): Promise<Row[]> =>
		(await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[];
	const cells = await ask<Cell>(
		"SELECT table_id, counts, subject, area, period, cell, value FROM site.plan_protected WHERE counts <> 'process' ORDER BY ALL"
	);
	const areas = await ask<{ area: string; part_of: string | null }>(
		'SELECT area, part_of FROM site.areas WHERE area IN (SELECT area FROM site.plan_protected) ORDER BY ALL'
	);
	connection.closeSync();
	const named = new Set(areas.map(({ area }) => area));
	return JSON.stringify({
		period: cells
			.map(({ period }) => period)
			.sort()
			.at(-1),
		threshold,
		areas: areas.map(({ area, part_of }) => ({ area, part_of: named.has(part_of ?? '') ? part_of : null })),
		tables: [...new Map(cells.map((one) => [one.table_id, one.counts]))].map(([table, counts]) => ({
			table,
			counts
		})),
		cells: cells.map(({ table_id, subject, cell, ...rest }) => ({
			...{ table: table_id, row: subject, column: cell },
			...rest
		}))
	});
}

/** @param folder what the site was made of @param some of the hidden cells, which are asked */
export async function attackZip(
	file: string,
	folder: string,
	some: (place: number) => boolean
): Promise<Attempt> {
	await loadSolver();
	const text = await publicationIn(file, 10);
	return attackFolder(folder, [text], chainOn(null, folder, readPublication(text)), { some });
}
