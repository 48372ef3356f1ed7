// The one door to the validator: it never compiles a schema, which our page policy forbids and a browser would report.
import { config } from 'zod';

// Before the first schema is made, for that is when the validator asks: so nothing imports it but through here.
config({ jitless: true });

export { z } from 'zod';
