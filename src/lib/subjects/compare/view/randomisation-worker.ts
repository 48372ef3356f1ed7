// The worker in which all assignments are counted, with the same function as everywhere else.
import { serve } from '../../../engine/worker.ts';
import { randomiseAtOnce } from '../figure/randomise.ts';

serve(randomiseAtOnce);
