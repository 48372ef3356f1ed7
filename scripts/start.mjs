// `npm start`: builds the dashboard when anything changed, then serves it at http://localhost:4173 (PORT and HOST override).
import { build, resume } from './build.mjs';
import { buildFolder, isCurrent } from './inputs.mjs';
import { serve } from './serve/server.mjs';

/** @param {string} nl @param {string} en */
const say = (nl, en) => process.stderr.write(`${nl} / ${en}\n`);

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
	say(`PORT=${process.env.PORT} is geen poortnummer.`, 'PORT is not a port number.');
	process.exit(2);
}

try {
	// A build that was killed while it took its place is whole.
	resume();
} catch (error) {
	say(
		'Een eerdere bouw staat nog klaar.',
		`An earlier build waits: ${error instanceof Error ? error.message : error}`
	);
}
if (isCurrent(buildFolder())) {
	say('Er is niets veranderd: de vorige bouw wordt gebruikt.', 'Nothing changed: using the earlier build.');
} else if (!(await build())) {
	process.exit(1);
}

try {
	const server = await serve({ folder: buildFolder(), port, host: process.env.HOST });
	say(
		`Wijkladder staat op ${server.url} (stoppen met Ctrl+C)`,
		`Wijkladder is at ${server.url} (Ctrl+C stops it)`
	);
	const stop = () => void server.close().then(() => process.exit(0));
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
} catch (error) {
	const code = error instanceof Error && 'code' in error ? error.code : '';
	if (code === 'EADDRINUSE') {
		say(
			`Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start`,
			`Port ${port} is in use. Choose another, for example: PORT=${port + 1} npm start`
		);
	} else {
		say(
			'De server start niet.',
			`The server does not start: ${error instanceof Error ? error.message : error}`
		);
	}
	process.exit(1);
}
