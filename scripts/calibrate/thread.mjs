// Begins a thread of npm run calibrate, from the bundle of the command.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled } from '../bundle.mjs';

await import(pathToFileURL(path.join(await bundled(), 'calibrate/worker.js')).href);
