// Everything that is computed about numbers, under one roof: numbers in, plain objects out.
export { auditSuppression, type HiddenInterval } from './reference/audit-suppression.ts';
export { attainmentProbability } from './reference/attainment-probability.ts';
export { atPricesOf, type IndexYear } from './price-level.ts';
export { betweenEvents, type BetweenEvents } from './between-events.ts';
export { bootstrapRatio, type RatioInterval } from './bootstrap-ratio.ts';
export { bowker, type ChiSquareTest } from './bowker.ts';
export { chanceOfDifference } from './chance-of-difference.ts';
export { costEffectiveness, type CostEffectiveness } from './reference/cost-effectiveness.ts';
export { cronbachAlpha } from './cronbach-alpha.ts';
export type { DidCells } from './did-cells.ts';
export {
	didCrossSectionCells,
	didCrossSections,
	type CrossSectionDid,
	type CrossSectionRow
} from './did-cross-sections.ts';
export { didMeans } from './did-means.ts';
export { didPanel, didPanelGroups, type PanelDid } from './did-panel.ts';
export { didProportions } from './did-proportions.ts';
export { differenceOfMeans, type ContrastInterval } from './difference-of-means.ts';
export { differenceOfProportions } from './difference-of-proportions.ts';
export { discountFactor, presentValue } from './discounting.ts';
export { dispersion, widening, type Dispersion, type Widening } from './dispersion.ts';
export { donaldLang, type DonaldLang } from './donald-lang.ts';
export {
	eventMoments,
	eventStudy,
	type EventMoments,
	type EventStudyPoint,
	type PanelRow
} from './event-study.ts';
export { fisherExact } from './reference/fisher-exact.ts';
export type { Place } from './reference/hidden-cells.ts';
export { gammaMean, type GammaMean } from './reference/gamma-mean.ts';
export { kaplanMeier, type SurvivalPoint } from './kaplan-meier.ts';
export { mannWhitney, type MannWhitney } from './mann-whitney.ts';
export { meanInterval, type MeanInterval } from './mean-interval.ts';
export { minimumDetectableDid } from './minimum-detectable-did.ts';
export { minimumDetectableDifference, type Direction } from './minimum-detectable.ts';
export { modifiedZ } from './modified-z.ts';
export { benjaminiHochberg, holm } from './multiple-tests.ts';
export {
	breakEven,
	netBenefit,
	tornado,
	type BenefitInput,
	type BenefitTerm,
	type NetBenefit,
	type TornadoBar,
	type UncertainPrice
} from './net-benefit.ts';
export { movingTogether } from './moving-together.ts';
export { orderedHomogeneity } from './ordered-homogeneity.ts';
export { outlook, type Outlook, type OutlookPoint } from './outlook.ts';
export { pairedProportions, type McNemar } from './reference/paired-proportions.ts';
export { pChart, type PChart } from './p-chart.ts';
export { placeboRank, type PlaceboRank } from './placebo-rank.ts';
export { poissonRate } from './reference/poisson-rate.ts';
export { randomisation, type Randomisation } from './randomisation.ts';
export {
	breakdownMultiple,
	fitsUnequalTrends,
	type Breakdown,
	type EventEstimates
} from './relative-magnitudes.ts';
export { rescaledPlacebo, type RescaledPlacebo } from './rescaled-placebo.ts';
export { sampleSizeDid } from './sample-size-did.ts';
export type { Interval, MeanSample, Proportion, Sample } from './samples.ts';
export { signTest } from './sign-test.ts';
export { stuartMaxwell } from './stuart-maxwell.ts';
export { surveyDid, type SurveyDid, type SurveyDidRow } from './reference/survey-did.ts';
export type { SurveySample } from './survey-estimate.ts';
export { surveyMean } from './reference/survey-mean.ts';
export { surveyProportion, type SurveyInterval } from './survey-proportion.ts';
export { suppress } from './reference/suppress.ts';
export {
	leaveOneOut,
	syntheticDid,
	syntheticPlacebo,
	type SyntheticEstimate,
	type SyntheticPlacebo
} from './synthetic-did.ts';
export type { TwoByTwo } from './tables.ts';
export { targetPath } from './target-path.ts';
export { targetStatus, type Better, type TargetStatus } from './target-status.ts';
export { transitionMatrix } from './reference/transition-matrix.ts';
export { wilcoxonSignedRank } from './reference/wilcoxon-signed-rank.ts';
export { wilson } from './wilson.ts';
export type { Signal } from './xmr-signals.ts';
export { xmr, type Assurance, type Xmr } from './xmr.ts';
