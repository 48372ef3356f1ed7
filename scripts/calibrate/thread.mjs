// Begins a thread of npm run calibrate: a thread does not inherit how the command reads TypeScript.
import { tsImport } from 'tsx/esm/api';

await tsImport('./worker.ts', import.meta.url);
