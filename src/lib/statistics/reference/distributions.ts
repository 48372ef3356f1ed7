// The distribution functions that the methods stand on, one family a file so that a page loads only what it needs.
//
// Chosen after measuring jstat 1.9 and @stdlib against 50-digit values (largest relative error):
//   t distribution function, t to -10,000            @stdlib 2e-14 · jstat 4e-8
//   normal lower tail to z = -30                     @stdlib 1e-13 · jstat 1 (0 from z = -12 on), 2e-6 at z = -7
//   beta distribution function, shapes 0.5 to 9,100  @stdlib 8e-14 · jstat 8e-8
// so @stdlib. Two of its functions are not used as they come: its normal quantile takes the detour 2p - 1 and is wrong by
// 4e-7 at p = 1e-12 (erfcinv: 3e-16), and 1 - cdf of a chi-square is 0 far out (the upper incomplete gamma function is not).
// Its quantiles of t and chi-square are exact but cannot be loaded by a plain Node as one module: they are turned around from the
// distribution functions here (within 1e-12 of the library's at confidence 0.1 to 1 - 1e-10, df 0.7 to 1e7).
export { normalLower, normalQuantile, normalTwoSided } from '../distributions/normal.ts';
export { tLower, tTwoSided, tCritical } from '../distributions/student-t.ts';
export { chiSquareQuantile, chiSquareUpper } from '../distributions/chi-square.ts';
export { betaLower } from '../distributions/beta.ts';
