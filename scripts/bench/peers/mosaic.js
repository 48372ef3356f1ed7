// Mosaic's page of the same rows: a line for each goal of one area, and a menu of areas. Marked as our own page marks itself.
import * as duckdb from '@duckdb/duckdb-wasm';
import * as vg from '@uwdata/vgplot';

const text = (/** @type {string} */ one) => `'${one.replaceAll("'", "''")}'`;
const goals = new URLSearchParams(location.search).getAll('goal');

performance.mark('engine:start');
const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker('duckdb-browser-eh.worker.js'));
const [bytes] = await Promise.all([
	fetch('published.duckdb').then((response) => response.arrayBuffer()),
	database.instantiate(new URL('duckdb-eh.wasm', location.href).href)
]);
await database.registerFileBuffer('published.duckdb', new Uint8Array(bytes));
const connection = await database.connect();
for (const sql of [
	"ATTACH 'published.duckdb' AS published (READ_ONLY)",
	'USE published',
	...goals.map(
		(goal, index) => `CREATE TEMP VIEW goal_${index} AS
			SELECT area, period_index, coalesce(value, mean, numerator / denominator) AS share
			FROM observations WHERE indicator = ${text(goal)}`
	)
])
	await connection.query(sql);
performance.mark('engine:ready');

vg.coordinator().databaseConnector(vg.wasmConnector({ duckdb: database, connection }));
const area = vg.Selection.single();
const plots = goals.map((_, index) =>
	vg.plot(
		vg.lineY(vg.from(`goal_${index}`, { filterBy: area }), { x: 'period_index', y: 'share' }),
		vg.dot(vg.from(`goal_${index}`, { filterBy: area }), { x: 'period_index', y: 'share' }),
		vg.width(400),
		vg.height(160)
	)
);
document.querySelector('#plots')?.append(...plots);

/** Plots that were drawn since the last choice. */
const drawn = new Set();
for (const plot of plots)
	new MutationObserver(() => {
		drawn.add(plot);
		if (drawn.size === plots.length) requestAnimationFrame(() => performance.mark('filter:drawn'));
	}).observe(plot, { childList: true, subtree: true });
const menu = vg.menu({ from: 'areas', column: 'area', as: area });
menu.addEventListener(
	'change',
	() => {
		drawn.clear();
		performance.mark('filter:change');
	},
	{ capture: true }
);
document.querySelector('#controls')?.append(menu);
new MutationObserver(() => menu.querySelector('select')?.setAttribute('name', 'area')).observe(menu, {
	childList: true,
	subtree: true
});
menu.querySelector('select')?.setAttribute('name', 'area');
