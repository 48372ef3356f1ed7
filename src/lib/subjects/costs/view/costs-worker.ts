// The worker in which the balance is simulated, with the same function as everywhere else.
import { serve } from '../../../engine/worker.ts';
import { costsAtOnce } from '../figure/costs.ts';

serve(costsAtOnce);
