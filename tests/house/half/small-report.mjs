// A report's way of writing with four small files: `node small-report.mjs <folder> <text>`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { begin, finish } from '../../../scripts/beside.mjs';

const [, , folder = '', text = ''] = process.argv;
const place = { folder, name: 'report' };
const made = begin(place);
for (const format of ['docx', 'xlsx', 'html', 'zip'])
	writeFileSync(path.join(made, `verslag.${format}`), text);
finish(place);
