# Computes every number of the comparison again, from cells.csv, survey.csv, company.csv and settings.csv
# alone, and writes recomputed.csv.
# Use: Rscript recompute.R      Needs: R, and the packages sandwich and lmtest.
# The ids are those of results.json. Change a cell in cells.csv or survey.csv and run again: every number follows.
# How much a register varies (`factor`) comes from quarters of all neighbourhoods, which are not here: it stays as it is.
suppressPackageStartupMessages({
  library(sandwich)
  library(lmtest)
})

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
if (length(script) == 1) setwd(dirname(normalizePath(script)))

# ---- Reading ----------------------------------------------------------------------------------------------------------
cells <- read.csv("cells.csv", na.strings = c("", "."), stringsAsFactors = FALSE, encoding = "UTF-8",
                  colClasses = c(indicator = "character", area = "character", period = "character", hidden = "character"))
survey <- read.csv("survey.csv", na.strings = c("", "."), encoding = "UTF-8",
                   colClasses = c(n = "numeric", mean = "numeric", sd = "numeric", variance = "numeric",
                                  n_effective = "numeric", covariance = "numeric", hidden = "character"))
company <- read.csv("company.csv", encoding = "UTF-8",
                    colClasses = c(unit = "character", period = "character", value = "numeric"))
keys <- read.csv("settings.csv", colClasses = "character", na.strings = character(0), encoding = "UTF-8")

setting <- function(...) {
  found <- keys$value[keys$key == paste(..., sep = "/")]
  if (length(found) == 1 && found != "") found else NA
}
number <- function(...) as.numeric(setting(...))
flag <- function(...) setting(...) %in% c("true", "TRUE")
words <- function(...) {
  found <- setting(...)
  if (is.na(found)) character(0) else strsplit(found, " ", fixed = TRUE)[[1]]
}
confidence <- number("confidence")
power <- number("power")
alpha <- number("alpha")
errors <- (qnorm(1 - alpha / 2) + qnorm(power))^2

# A whole number that rises by one a quarter; a year counts as its last quarter.
moment <- function(period) {
  quarter <- suppressWarnings(as.integer(substr(period, 7, 7)))
  4 * as.integer(substr(period, 1, 4)) + ifelse(is.na(quarter), 4L, quarter) - 1
}

# Between two moments, in either order: a break counts from the period in which it falls; of one area, for that area.
breaks <- strsplit(words("time", "breaks"), "/", fixed = TRUE)
broken_between <- function(areas, a, b) {
  any(vapply(breaks, function(one) {
    at <- moment(one[1])
    at > min(a, b) && at <= max(a, b) && (length(one) == 1 || one[2] %in% areas)
  }, NA))
}

# ---- Results ----------------------------------------------------------------------------------------------------------
results <- list()
put <- function(id, values) {
  for (name in names(values)) results[[paste(id, name, sep = "/")]] <<- values[[name]]
}
# A fourth decimal after exactly three: a Dutch spreadsheet reads 0.125 as 125.
written <- function(x) {
  if (is.character(x)) x else if (is.na(x)) "" else sub("(\\.[0-9]{3})(e|$)", "\\10\\2", sprintf("%.17g", x))
}

# Numbers that differ only by rounding are equal; `scale` is the size of the numbers they were computed from.
order_of <- function(a, b, scale = 0) {
  tie <- a == b | abs(a - b) <= pmax(1e-9 * pmax(abs(a), abs(b)), 1e-13 * scale)
  ifelse(tie, 0, ifelse(a < b, -1, 1))
}

# ---- One cell and several cells ------------------------------------------------------------------------------------------
nothing <- list(value = NA, lower = NA, upper = NA, numerator = NA, denominator = NA, mean = NA, sd = NA, n = NA,
                nEffective = NA, between = NA, hidden = FALSE, factor = 1)

# Wilson's score interval without continuity correction is the interval of prop.test. A register that varies more than chance
# weighs as so many fewer people.
wilson <- function(numerator, denominator, factor = 1) {
  limits <- suppressWarnings(
    prop.test(numerator / factor, denominator / factor, conf.level = confidence, correct = FALSE))$conf.int
  list(value = numerator / denominator, lower = limits[1], upper = limits[2])
}

# What a figure can be at all: margins and limits stop there.
end_of <- function(indicator, which) {
  own <- sub("/indicator$", "", keys$key[grepl("^comparisons/[0-9]+/indicator$", keys$key) & keys$value == indicator])
  number(own[1], which)
}

# From counts Wilson, from a mean Student's t, else what the source gives.
measured <- function(row, kind, factor = row$factor) {
  if (is.null(factor) || is.na(factor)) factor <- 1
  if (row$hidden %in% c("true", "TRUE")) return(modifyList(nothing, list(hidden = TRUE)))
  if (kind == "proportion" && !is.na(row$n_effective)) {
    n <- row$n_effective
    return(modifyList(nothing, c(wilson(min(n, row$value * n), n)[c("lower", "upper")],
      list(value = row$value, numerator = min(n, row$value * n), denominator = n, n = row$n, nEffective = n))))
  }
  if (kind == "proportion" && !is.na(row$numerator) && !is.na(row$denominator) && row$denominator > 0)
    return(modifyList(nothing, c(wilson(row$numerator, row$denominator, factor),
      list(numerator = row$numerator, denominator = row$denominator, n = row$denominator, factor = factor))))
  if (kind == "mean" && !is.na(row$mean)) {
    known <- !is.na(row$sd) && !is.na(row$n) && row$n >= 2
    # Weighted people: as wide as makes the error that of as many people as they are worth.
    sd <- if (is.na(row$n_effective)) row$sd else row$sd * sqrt(row$n / row$n_effective)
    reach <- if (known) qt(1 - (1 - confidence) / 2, row$n - 1) * sd / sqrt(row$n) else NA
    return(modifyList(nothing, list(value = row$mean,
      lower = if (known) max(row$mean - reach, end_of(row$indicator, "least"), na.rm = TRUE) else NA,
      upper = if (known) min(row$mean + reach, end_of(row$indicator, "most"), na.rm = TRUE) else NA,
      mean = row$mean, sd = sd, n = row$n, nEffective = row$n_effective, between = row$sd)))
  }
  modifyList(nothing, list(value = row$value, lower = row$lower, upper = row$upper))
}

rows_at <- function(indicator, areas, period) {
  lapply(areas, function(area) {
    if (is.na(period)) return(NULL)
    found <- cells[cells$indicator == indicator & cells$area == area & moment(cells$period) == moment(period), ]
    if (nrow(found) == 0) NULL else as.list(found[1, ])
  })
}

# Of a side as if it were one area; of one area alone it stands with its cells.
factor_of <- function(rows) {
  areas <- vapply(rows, function(row) row$area, "")
  for (at in sub("/indicator$", "", keys$key[grepl("^comparisons/[0-9]+/indicator$", keys$key) &
                                               keys$value == rows[[1]]$indicator]))
    for (side in c("experiment", "control"))
      if (identical(words(at, side), areas)) return(number(at, paste0("factor_", side)))
  NA
}

# Several areas as if they were one: counts added, means combined by size; hidden where one of them is.
pooled <- function(rows, kind) {
  if (length(rows) == 0 || any(sapply(rows, is.null))) return(NULL)
  if (any(sapply(rows, function(row) row$hidden %in% c("true", "TRUE"))))
    return(modifyList(nothing, list(hidden = TRUE)))
  if (length(rows) == 1) return(measured(rows[[1]], kind))
  all_of <- function(name) sapply(rows, function(row) as.numeric(row[[name]]))
  joined <- list(indicator = rows[[1]]$indicator, hidden = "false", numerator = NA, denominator = NA, mean = NA, sd = NA, n = NA, n_effective = NA,
                 value = rows[[1]]$value, lower = rows[[1]]$lower, upper = rows[[1]]$upper)
  size <- all_of("n_effective")
  if (!all(is.na(size))) {
    # Weighted: each area counts by what its people weigh, and errors add up as those of strata do.
    means <- all_of(if (kind == "proportion") "value" else "mean")
    between <- if (kind == "proportion") means * (1 - means) else all_of("sd")^2
    if (anyNA(c(size, means, between))) return(NULL)
    part <- all_of("weight") / sum(all_of("weight"))
    variance <- sum(part^2 * between / size)
    joined$n <- sum(all_of("n"))
    mean <- sum(part * means)
    within <- sum(part * (between + (means - mean)^2))
    joined$n_effective <- if (variance > 0) within / variance else 1 / sum(part^2 / size)
    if (kind == "proportion") joined$value <- mean
    else joined[c("mean", "sd")] <- c(mean, sqrt(variance * joined$n_effective))
    return(measured(joined, kind))
  }
  if (kind == "proportion") {
    joined$numerator <- sum(all_of("numerator"))
    joined$denominator <- sum(all_of("denominator"))
    if (is.na(joined$numerator) || is.na(joined$denominator)) return(NULL)
    return(measured(joined, kind, factor_of(rows)))
  }
  n <- all_of("n")
  means <- all_of("mean")
  if (anyNA(n) || anyNA(means) || sum(n) == 0) return(NULL)
  joined$n <- sum(n)
  joined$mean <- sum(means * n) / sum(n)
  joined$sd <- if (sum(n) < 2) NA else sqrt(sum((n - 1) * all_of("sd")^2 + n * (means - joined$mean)^2) / (sum(n) - 1))
  measured(joined, kind)
}

value_of <- function(cell) if (is.null(cell)) NA else cell$value
counted <- function(cell) !is.null(cell) && !is.na(cell$numerator) && !is.na(cell$denominator)
spread <- function(cell) !is.null(cell) && !is.na(cell$mean) && !is.na(cell$sd) && !is.na(cell$n) && cell$n >= 2
put_cell <- function(id, cell) {
  if (is.null(cell)) cell <- nothing
  put(id, cell[c("value", "lower", "upper")])
}
put_pooled <- function(id, cell) {
  put_cell(id, cell)
  put(id, if (is.null(cell)) list(n = NA, nEffective = NA) else cell[c("n", "nEffective")])
}

# ---- Differences -------------------------------------------------------------------------------------------------------
# Square and add: Newcombe (1998), method 10, and MOVER (Zou and Donner 2008).
subtract <- function(a, b) {
  value <- a$value - b$value
  list(value = value, lower = value - sqrt((a$value - a$lower)^2 + (b$upper - b$value)^2),
       upper = value + sqrt((a$upper - a$value)^2 + (b$value - b$lower)^2))
}

# Welch's interval of a sum or difference of independent means, degrees of freedom by Satterthwaite.
contrast <- function(value, parts) {
  sd <- sapply(parts, function(cell) cell$sd)
  n <- sapply(parts, function(cell) cell$n)
  if (all(sd == 0)) return(list(value = value, lower = value, upper = value, standardError = 0))
  variance <- sd^2 / n
  error <- sqrt(sum(variance))
  df <- sum(variance)^2 / sum(variance^2 / (n - 1))
  reach <- qt(1 - (1 - confidence) / 2, df) * error
  list(value = value, lower = value - reach, upper = value + reach, standardError = error)
}

change_interval <- function(before, after) {
  if (counted(before) && counted(after)) return(subtract(after, before))
  if (spread(before) && spread(after)) return(contrast(after$value - before$value, list(after, before)))
  list(value = NA, lower = NA, upper = NA)
}

# MOVER for the interval; the error is that of the interaction in the saturated linear model of all people, HC0.
did_proportions <- function(tb, ta, cb, ca) {
  all <- list(tb, ta, cb, ca)
  # People who weigh unequally are worth no whole number of them; of whole ones this is the same.
  if (!all(is.na(sapply(all, function(cell) cell$nEffective))))
    return(c(subtract(subtract(ta, tb), subtract(ca, cb)), list(standardError =
      sqrt(sum(sapply(all, function(cell) cell$value * (1 - cell$value) / cell$denominator))))))
  people <- do.call(rbind, Map(function(cell, treated, post) data.frame(
    y = rep(c(1, 0), c(cell$numerator, cell$denominator - cell$numerator)), treated = treated, post = post),
    list(tb, ta, cb, ca), c(1, 1, 0, 0), c(0, 1, 0, 1)))
  fit <- lm(y ~ treated * post, data = people)
  error <- sqrt(vcovHC(fit, type = "HC0")["treated:post", "treated:post"])
  factors <- c(tb$factor, ta$factor, cb$factor, ca$factor)
  shares <- c(tb$value, ta$value, cb$value, ca$value)
  # Fewer people than there are widen the error of each cell by itself.
  if (any(factors != 1)) error <- sqrt(sum(factors * shares * (1 - shares) / c(tb$n, ta$n, cb$n, ca$n)))
  c(subtract(subtract(ta, tb), subtract(ca, cb)), list(standardError = error))
}

did_of <- function(tb, ta, cb, ca) {
  all <- list(tb, ta, cb, ca)
  if (all(sapply(all, counted))) return(did_proportions(tb, ta, cb, ca))
  if (all(sapply(all, spread))) return(contrast(ta$value - tb$value - (ca$value - cb$value), all))
  list(value = NA, lower = NA, upper = NA, standardError = NA)
}

# ---- Few areas ---------------------------------------------------------------------------------------------------------
# Donald and Lang (2007): the two-sample t of the changes per area, with pooled variance.
donald_lang <- function(changes, treated) {
  none <- list(value = NA, lower = NA, upper = NA, df = NA, p = NA)
  if (!any(treated) || all(treated)) return(none)
  means <- c(mean(changes[treated]), mean(changes[!treated]))
  none$value <- means[1] - means[2]
  none$df <- length(changes) - 2
  if (none$df < 1) return(none)
  fit <- lm(changes ~ treated)
  tested <- suppressWarnings(coeftest(fit))["treatedTRUE", ]
  # Nothing varies but by rounding, as t.test judges it.
  if (tested["Std. Error"] <= 10 * .Machine$double.eps * max(abs(means)))
    return(modifyList(none, list(lower = none$value, upper = none$value)))
  limits <- coefci(fit, level = confidence)["treatedTRUE", ]
  modifyList(none, list(lower = limits[[1]], upper = limits[[2]], p = tested[["Pr(>|t|)"]]))
}

# Fisher's exact randomisation test of the difference in means, over every way to choose as many areas.
randomisation <- function(changes, treated) {
  k <- sum(treated)
  if (k == 0 || k == length(changes)) return(list())
  ways <- combn(length(changes), k)
  centred <- changes - mean(changes)
  factor <- 1 / k + 1 / (length(changes) - k)
  sums <- colSums(matrix(centred[ways], nrow = k))
  far <- sum(order_of(abs(factor * sums), abs(factor * sum(centred[treated])), max(abs(changes))) >= 0)
  smallest <- if (2 * k == length(changes)) 2 else 1
  list(assignments = ncol(ways), pTwoSided = far / ncol(ways), smallestTwoSided = smallest / ncol(ways), count = far,
       smallestCount = smallest, oneIn = round(ncol(ways) / smallest))
}

placebo <- function(change, others, better) {
  all <- c(others, change)
  difference <- change - mean(others)
  lower <- mean(order_of(all, change) <= 0)
  upper <- mean(order_of(all, change) >= 0)
  # Each from the mean of all others than itself: else it is no permutation p.
  deviation <- abs(all - (sum(all) - all) / (length(all) - 1))
  far <- order_of(deviation, deviation[length(all)], max(abs(all))) >= 0
  list(change = change, meanOthers = mean(others), difference = difference, units = length(all), pLower = lower,
       pUpper = upper, pTwoSided = mean(far), rank = round(length(all) * if (better == "lower") lower else upper))
}

# ---- Three witnesses ----------------------------------------------------------------------------------------------------
small_chance <- 0.05 + 1e-12
way_of <- function(value, better) {
  if (is.na(value) || value == 0) NA else if ((value > 0) == (better == "higher")) "better" else "worse"
}
# People behind a change, before and after weighing alike; residents or homes where cells hold none.
size_of <- function(area, pair, at) {
  own <- number(at, "area_sizes", area)
  if (is.na(own)) 2 / (1 / pair$before$n + 1 / pair$after$n) else own
}
stand_of <- function(witness) if (witness$speaks) "speaks" else if (witness$can) "silent" else "cannot"

# Ferman and Pinto (2019): change less the mean of all, over the spread expected at that size: squares regressed on 1 / size. Where a
# fitted variance is 0 or less, the part that came out negative is taken as 0 and the other fitted again.
rescale <- function(changes, sizes) {
  residual <- changes - mean(changes)
  x <- 1 / sizes
  alike <- sum((x - mean(x))^2) <= 1e-26 * length(x) * mean(x)^2
  line <- if (alike) c(mean(residual^2), 0) else unname(coef(lm(residual^2 ~ x)))
  used <- line
  if (any(line[1] + line[2] * x <= 0))
    used <- if (line[2] < 0) c(mean(residual^2), 0) else c(0, sum(x * residual^2) / sum(x^2))
  flat <- max(abs(residual)) <= 1e-13 * max(abs(changes))
  list(intercept = line[1], slope = line[2],
       values = if (flat) 0 * residual else residual / sqrt(used[1] + used[2] * x))
}

# Exact assignment over all neighbourhoods, changes rescaled for size.
areas_witness <- function(changes, sizes, treated, better) {
  scaled <- rescale(changes, sizes)
  drawn <- randomisation(scaled$values, treated)
  apart <- function(x) mean(x[treated]) - mean(x[!treated])
  value <- apart(changes)
  way <- if (sign(value) == sign(apart(scaled$values))) way_of(value, better) else NA
  can <- drawn$smallestTwoSided <= small_chance
  list(units = length(changes), treated = sum(treated), value = value, assignments = drawn$assignments,
       pTwoSided = drawn$pTwoSided, smallestTwoSided = drawn$smallestTwoSided, intercept = scaled$intercept,
       slope = scaled$slope, way = way, can = can, speaks = can && !is.na(way) && drawn$pTwoSided <= small_chance)
}

# One of them carries the claim: areas where they can speak, else rank; people must not point the other way.
claim_of <- function(areas, people, rank) {
  carrier <- if (areas$can) areas else rank
  if (!carrier$can || !carrier$speaks) return("cannot-say")
  if (!is.na(people$way) && people$way != carrier$way) "cannot-say" else carrier$way
}

# ---- Detectability -------------------------------------------------------------------------------------------------------
# Three cells at p, the treated after at p plus or minus the difference; solved as a quadratic equation.
detectable_share <- function(sizes, p, direction) {
  sign <- if (direction == "increase") 1 else -1
  room <- if (direction == "increase") 1 - p else p
  a <- 1 + errors / sizes[["ta"]]
  b <- -errors * sign * (1 - 2 * p) / sizes[["ta"]]
  c <- -errors * p * (1 - p) * sum(1 / sizes)
  difference <- (-b + sqrt(b^2 - 4 * a * c)) / (2 * a)
  if (room <= 0 || difference > room) NA else difference
}

# People in each of four equally large cells at which a difference can be seen; the same equation, solved for the size.
needed_each <- function(variances, difference) max(1, ceiling(errors * variances / difference^2))

needed_share <- function(p, difference, direction) {
  after <- p + if (direction == "increase") difference else -difference
  if (is.na(difference) || difference == 0 || after < 0 || after > 1) return(NA)
  needed_each(3 * p * (1 - p) + after * (1 - after), difference)
}

detectable <- function(cells, at, kind, obstacle) {
  baseline <- number(at, "baseline")
  target <- abs(number(at, "target") - baseline)
  direction <- if (setting(at, "better") == "lower") "decrease" else "increase"
  none <- list(difference = NA, target = target,
               needed = if (kind == "mean") NA else needed_share(baseline, target, direction))
  sizes <- sapply(cells, function(cell) if (is.null(cell) || is.na(cell$n)) 0
    else (if (is.na(cell$nEffective)) cell$n else cell$nEffective) / cell$factor)
  if (obstacle || any(sizes == 0)) return(none)
  if (kind == "mean") {
    if (!all(sapply(cells, spread))) return(none)
    # Between people, so not widened by how they weigh: that is in the sizes.
    sd <- sapply(cells, function(cell) cell$between)
    people <- sapply(cells, function(cell) cell$n)
    pooled_sd <- sqrt(sum((people - 1) * sd^2) / sum(people - 1))
    needed <- if (is.na(target) || target == 0) NA else needed_each(4 * pooled_sd^2, target)
    return(list(difference = sqrt(errors * sum(1 / sizes)) * pooled_sd, target = target, needed = needed))
  }
  p <- if (is.na(baseline)) value_of(cells$tb) else baseline
  if (is.na(p)) return(none)
  modifyList(none, list(difference = detectable_share(sizes, p, direction)))
}

# ---- Target and claim ------------------------------------------------------------------------------------------------------
path_at <- function(at, period) {
  baseline <- number(at, "baseline")
  target <- number(at, "target")
  if (is.na(period) || flag(at, "path_broken") || is.na(baseline) || is.na(target)) return(NA)
  start <- moment(setting(at, "path_from"))
  total <- moment(setting(at, "path_to")) - start
  elapsed <- moment(period) - start
  if (elapsed < 0 || total <= 0) return(NA)
  if (elapsed >= total) target else baseline + (target - baseline) * (elapsed / total)
}

# A full count at the end of the scale, where its target lies, has reached it: no figure can be better. A margin of no width
# is none to lean on.
standing <- function(cell, path, target, better, full) {
  found <- list(value = value_of(cell), path = path, status = NA, position = NA)
  if (is.null(cell) || is.na(cell$value) || is.na(cell$lower) || is.na(cell$upper) || is.na(path) || is.na(target) ||
      cell$lower == cell$upper)
    return(found)
  reaches <- function(x, mark) if (better == "lower") order_of(x, mark) <= 0 else order_of(x, mark) >= 0
  end <- if (better == "lower") 0 else 1
  found$status <- if (full && target == end && cell$value == end) "reached"
    else if (reaches(if (better == "lower") cell$upper else cell$lower, target)) "reached"
    else if (reaches(cell$value, path)) "on-track"
    else if (order_of(cell$lower, path) <= 0 && order_of(cell$upper, path) >= 0) "uncertain"
    else "off-track"
  found$position <- switch(found$status, "off-track" = "behind", "uncertain" = NA, "ahead")
  found
}

# On which side of 0 an interval lies wholly.
verdict <- function(estimate, better) {
  if (is.na(estimate$lower) || is.na(estimate$upper) || estimate$lower == estimate$upper ||
      (estimate$lower <= 0 && estimate$upper >= 0)) return("none")
  if ((estimate$lower > 0) == (better == "higher")) "better" else "worse"
}

# ---- People of the survey ----------------------------------------------------------------------------------------------
survey_cell <- function(indicator, side, moment) {
  found <- survey[survey$indicator == indicator & survey$side == side & survey$moment == moment, ]
  if (nrow(found) == 0 || is.na(found$mean[1]) || is.na(found$n[1])) NULL else as.list(found[1, c("n", "mean", "sd", "variance", "n_effective", "covariance")])
}

# Nobody's answers are here. What follows reads no more of a cell than its size, mean and standard deviation, so people who
# are made up evenly around the mean give the same estimates, errors and tests as those who answered.
people_like <- function(cell)
  if (cell$n == 1) cell$mean else cell$mean + cell$sd * as.numeric(scale(seq_len(cell$n)))

# A standard error that is nothing but rounding, as t.test judges it.
constant <- function(error, means) error <= 10 * .Machine$double.eps * max(abs(means))

# Least squares on treated, post and their product; HC2 errors (MacKinnon and White 1985), Student's t on people - 4.
cross_sections <- function(four) {
  people <- do.call(rbind, Map(function(cell, treated, post)
    data.frame(y = people_like(cell), treated = treated, post = post), four, c(1, 1, 0, 0), c(0, 1, 0, 1)))
  fit <- lm(y ~ treated * post, data = people)
  found <- list(value = coef(fit)[["treated:post"]], lower = NA, upper = NA, standardError = NA, df = NA, p = NA)
  if (any(sapply(four, function(cell) cell$n) == 1)) return(found)
  df <- nrow(people) - 4
  hc2 <- vcovHC(fit, type = "HC2")
  tested <- coeftest(fit, vcov. = hc2, df = df)["treated:post", ]
  limits <- coefci(fit, level = confidence, vcov. = hc2, df = df)["treated:post", ]
  flat <- constant(tested[["Std. Error"]], sapply(four, function(cell) cell$mean))
  modifyList(found, list(lower = limits[[1]], upper = limits[[2]], standardError = tested[["Std. Error"]], df = df,
                         p = if (flat) NA else tested[["Pr(>|t|)"]]))
}

# Weighted answers: linearised errors, less what the waves of a side share since some answered twice; Student's t on people - 4.
survey_linearised <- function(four, changes) {
  value <- four$treatedAfter$mean - four$treatedBefore$mean - (four$controlAfter$mean - four$controlBefore$mean)
  twice <- sum(sapply(changes, function(cell) if (is.null(cell)) 0 else cell$n))
  error <- sqrt(max(0, sum(sapply(four, function(cell) cell$variance)) -
    2 * (four$treatedAfter$covariance + four$controlAfter$covariance)))
  found <- list(value = value, lower = NA, upper = NA, standardError = error, df = NA, p = NA)
  df <- sum(sapply(four, function(cell) cell$n)) - twice - 4
  if (df < 1) return(found)
  reach <- qt(1 - (1 - confidence) / 2, df) * error
  flat <- constant(error, sapply(four, function(cell) cell$mean))
  modifyList(found, list(lower = value - reach, upper = value + reach, df = df,
                         p = if (flat) NA else 2 * pt(-abs(value / error), df)))
}

# Each person's own change: Welch's t-test between the sides.
panel <- function(treated, control) {
  # With the deviation that gives the mean its own error, whatever its people weigh.
  wide <- function(cell) { if (!is.na(cell$variance)) cell$sd <- sqrt(cell$variance * cell$n); cell }
  treated <- wide(treated)
  control <- wide(control)
  value <- treated$mean - control$mean
  found <- list(value = value, lower = NA, upper = NA, standardError = NA, df = NA, p = NA)
  if (treated$n == 1 || control$n == 1) return(found)
  if (constant(sqrt(treated$sd^2 / treated$n + control$sd^2 / control$n), c(treated$mean, control$mean)))
    return(modifyList(found, list(lower = value, upper = value, standardError = 0)))
  tested <- t.test(people_like(treated), people_like(control), conf.level = confidence)
  modifyList(found, list(lower = tested$conf.int[1], upper = tested$conf.int[2], standardError = tested$stderr,
                         df = tested$parameter[[1]], p = tested$p.value))
}

survey_p <- list()
survey_test <- function(id, indicator) {
  four <- list(treatedBefore = survey_cell(indicator, "experiment", "before"),
               treatedAfter = survey_cell(indicator, "experiment", "after"),
               controlBefore = survey_cell(indicator, "control", "before"),
               controlAfter = survey_cell(indicator, "control", "after"))
  changes <- list(survey_cell(indicator, "experiment", "change"), survey_cell(indicator, "control", "change"))
  none <- list(value = NA, lower = NA, upper = NA, standardError = NA, df = NA, p = NA)
  complete <- length(four) == 4 && !any(sapply(four, is.null))
  for (name in c("treatedBefore", "treatedAfter", "controlBefore", "controlAfter"))
    put(paste(id, "rows/cells", name, sep = "/"), if (complete)
      list(n = four[[name]]$n, mean = four[[name]]$mean, sd = four[[name]]$sd, nEffective = four[[name]]$n_effective)
      else list(n = NA, mean = NA, sd = NA, nEffective = NA))
  weighted <- complete && !is.na(four$treatedBefore$variance)
  tested <- if (weighted) survey_linearised(four, changes) else if (complete) cross_sections(four) else none
  put(paste(id, "rows", sep = "/"), tested)
  twice <- complete && !any(sapply(changes, is.null))
  put(paste(id, "rows/panel", sep = "/"), if (twice) panel(changes[[1]], changes[[2]]) else none)
  put(paste(id, "rows/panel", sep = "/"), list(people = if (twice) changes[[1]]$n + changes[[2]]$n else NA))
  survey_p[[id]] <<- c(indicator = indicator, p = tested$p)
}

# Holm (1979) over the goals whose test exists.
holm_family <- function() {
  goals <- survey_p[names(survey_p) != "figure"]
  p <- as.numeric(vapply(goals, function(one) one[["p"]], ""))
  names(p) <- vapply(goals, function(one) one[["indicator"]], "")
  adjusted <- p.adjust(p, "holm")
  for (id in names(survey_p))
    put(paste(id, "rows/holm", sep = "/"),
        list(p = unname(adjusted[survey_p[[id]][["indicator"]]]), family = sum(!is.na(p))))
}

# ---- Through time: the chosen comparison alone --------------------------------------------------------------------------
periods <- words("time", "periods")
moments <- moment(periods)
values_of <- function(points) as.numeric(vapply(points, function(cell) as.numeric(value_of(cell)), 0))
pooled_through <- function(indicator, areas, kind, at = periods)
  lapply(at, function(period) pooled(rows_at(indicator, areas, period), kind))

# A side in every period, and as an index of its first one; no index where the scale has no zero or a break lies between.
trend <- function(id, areas, indicator, kind) {
  points <- pooled_through(indicator, areas, kind)
  values <- values_of(points)
  base <- which(moments == moment(setting("time", "index_base")))
  for (i in seq_along(periods)) {
    own <- paste(id, "points", periods[i], sep = "/")
    known <- flag("time", "ratio") && length(base) == 1 && !is.na(values[base]) && values[base] != 0
    put_cell(own, points[[i]])
    put(own, list(index = if (known && !is.na(values[i]) && !broken_between(areas, moments[base], moments[i]))
      values[i] / values[base] * 100 else NA))
  }
}

# Areas as the units: their change since the last period before the start, the treated less the others; errors HC0, margins with pooled
# variance and Student's t. The band is Bonferroni's, over the periods before the start and those after it; from six areas on
# the page draws it from the estimated correlations, and it is not computed again here.
event_study <- function(id, sides, indicator, kind) {
  areas <- unlist(sides, use.names = FALSE)
  treated <- areas %in% sides$experiment
  y <- vapply(areas, function(area) values_of(pooled_through(indicator, area, kind)), numeric(length(periods)))
  y <- matrix(y, nrow = length(periods))
  before <- which(moments < moment(setting("time", "start")))
  reference <- if (length(before) == 0) NA else max(before)
  usable <- vapply(seq_along(periods), function(i)
    !anyNA(y[i, ]) && (is.na(reference) || !broken_between(areas, moments[i], moments[reference])), NA)
  put(id, list(reference = if (is.na(reference)) NA else periods[reference], measuredBefore = length(before),
               usableBefore = sum(usable[before]), experimentAreas = sum(treated), controlAreas = sum(!treated)))
  if (!any(treated) || all(treated) || length(before) < 3 || !usable[reference] || sum(usable[before]) < 3) return()
  few <- length(treated) < 3
  compared <- lapply(seq_along(periods), function(i)
    if (i != reference && usable[i]) donald_lang(y[i, ] - y[reference, ], treated))
  varies <- vapply(compared, function(one) !is.null(one) && !is.na(one$p), NA)
  for (i in seq_along(periods)) {
    point <- list(value = NA, standardError = NA, pooledError = NA, df = NA, p = NA, lower = NA, upper = NA)
    if (length(treated) < 6) point <- c(point, list(bandLower = NA, bandUpper = NA))
    if (i == reference) point <- modifyList(point, list(value = 0, standardError = 0, pooledError = 0))
    else if (usable[i]) {
      change <- y[i, ] - y[reference, ]
      fit <- lm(change ~ treated)
      point$value <- coef(fit)[["treatedTRUE"]]
      if (!few) {
        point$standardError <- sqrt(vcovHC(fit, type = "HC0")["treatedTRUE", "treatedTRUE"])
        tested <- compared[[i]]
        point[c("value", "df", "p", "lower", "upper")] <- tested[c("value", "df", "p", "lower", "upper")]
        point$pooledError <- if (is.na(tested$p)) 0 else suppressWarnings(summary(fit))$coefficients["treatedTRUE", 2]
        together <- sum(varies[if (i < reference) seq_len(reference - 1) else seq(reference + 1, length(periods))])
        reach <- if (point$pooledError == 0) 0 else
          point$pooledError * qt(1 - (1 - confidence) / 2 / max(together, 1), tested$df)
        if (length(treated) < 6) point[c("bandLower", "bandUpper")] <- point$value + c(-reach, reach)
      }
    }
    put(paste(id, "points", periods[i], sep = "/"), point)
  }
}

# Individuals and moving ranges: the mean of a stretch, and natural process limits at 2.66 mean moving ranges from it.
natural_limits <- function(x) {
  ranges <- abs(diff(x))
  kept <- ranges[order_of(ranges, 3.267 * mean(ranges), max(abs(x))) < 0]
  reach <- 2.66 * mean(if (length(kept) > 0) kept else ranges)
  list(mean = mean(x), lower = mean(x) - reach, upper = mean(x) + reach)
}

# Shares: three standard errors of that quarter's people, times Laney's spread where the counts vary more than chance.
# Mean and spread from the first `fixed`, as are those of the moving ranges.
share_limits <- function(y, n, fixed) {
  first <- seq_len(fixed)
  p <- sum(y[first]) / sum(n[first])
  z <- (y[first] / n[first] - p) / sqrt(p * (1 - p) / n[first])
  spread <- if (p %in% c(0, 1) || fixed < 2) 0 else mean(abs(diff(z))) / (2 / sqrt(pi))
  reach <- 3 * sqrt(p * (1 - p) / n) * max(1, spread)
  list(mean = rep(p, length(n)), lower = p - reach, upper = p + reach, method = if (spread > 1) "p-prime" else "p")
}

# How often an unchanged series of 24 quarters signals, as counted out in simulation, by the correlation of its quarters.
false_signals <- function(method, correlation) approx(c(0, 0.3, 0.5, 0.8),
  if (method == "xmr") c(0.37, 0.63, 0.8, 0.96) else c(0.21, 0.43, 0.6, 0.83), correlation, rule = 2)$y

# The first rule that fits: outside the limits, a trend of seven, two of three near a limit, seven on one side of the mean.
signals <- function(x, limits) {
  scale <- max(abs(x))
  n <- length(x)
  side <- order_of(x, limits$mean, scale)
  outside <- order_of(x, limits$upper, scale) > 0 | order_of(x, limits$lower, scale) < 0
  mark <- limits$mean + 2 / 3 * (ifelse(side > 0, limits$upper, limits$lower) - limits$mean)
  near <- side != 0 & !outside & order_of(x, mark, scale) == side
  step <- order_of(x[-1], x[-n])
  slope <- numeric(n)
  shift <- pair <- logical(n)
  for (i in seq_len(n - 6)) {
    seven <- i:(i + 6)
    if (step[i] != 0 && all(step[i:(i + 5)] == step[i])) slope[seven] <- step[i]
    if (side[i] != 0 && all(side[seven] == side[i])) shift[seven] <- TRUE
  }
  for (i in seq_len(n - 2)) {
    three <- i:(i + 2)
    if (side[i] != 0 && all(side[three] == side[i]) && sum(near[three]) >= 2) pair[three[near[three]]] <- TRUE
  }
  signal <- ifelse(outside, "outside", ifelse(slope != 0, "trend", ifelse(pair, "two-of-three", ifelse(shift, "shift", "none"))))
  list(signal = signal, direction = ifelse(signal == "none", 0, ifelse(signal == "trend", slope, side)))
}

# Events so rare that most quarters that limits would rest on have none: the quarters between them, to the power 1/3.6 and back
# (Nelson 1994). NULL where they are not rare, or a quarter is missing.
rare_events <- function(y, at, fixed, start, better) {
  if (length(y) < 7 || anyNA(y) || diff(range(at)) + 1 != length(y) || !any(y > 0)) return(NULL)
  if (2 * sum(y[seq_len(fixed)] > 0) >= fixed) return(NULL)
  ends <- which(y > 0)
  gaps <- diff(ends)
  ends <- ends[-1]
  before <- sum(ends <= sum(at < start))
  first <- if (before >= 7) before else min(12, length(gaps))
  found <- list(ends = ends, gaps = gaps, fixed = first)
  if (length(gaps) < 7) return(found)
  z <- gaps^(1 / 3.6)
  limits <- natural_limits(z[seq_len(first)])
  marked <- signals(z, limits)
  good <- if (better == "lower") 1 else -1
  back <- function(one) rep(max(0, one)^3.6, length(gaps))
  c(found, list(found = data.frame(mean = back(limits$mean), lower = back(limits$lower), upper = back(limits$upper),
    signal = marked$signal, meaning = ifelse(marked$direction == 0, "none",
      ifelse(marked$direction == good, "improvement", "concern")), stringsAsFactors = FALSE)))
}

xmr <- function(id, areas, indicator, kind, better, target) {
  measured_in <- moment(cells$period[cells$indicator == indicator & cells$area %in% areas])
  quarters <- periods[nchar(periods) > 4 & moments %in% measured_in]
  points <- pooled_through(indicator, areas, kind, quarters)
  known <- !is.na(values_of(points))
  shown <- points[known]
  at <- moment(quarters[known])
  x <- values_of(shown)
  n <- as.numeric(vapply(shown, function(cell) as.numeric(cell$n), 0))
  starts <- unlist(lapply(breaks, function(one)
    if (length(one) == 1 || one[2] %in% areas) which(at >= moment(one[1]))[1]))
  starts <- c(if (length(x) > 0) 1, sort(unique(starts[!is.na(starts) & starts > 1])))
  stretches <- Map(function(from, to) from:to, starts, c(starts[-1] - 1, length(x))[seq_along(starts)])
  # Limits of no width are none: the figure mostly stays the same.
  has_limits <- vapply(stretches, function(stretch) {
    if (length(stretch) < 7) return(FALSE)
    limits <- natural_limits(x[stretch])
    order_of(limits$lower, limits$upper, max(abs(x[stretch]))) != 0
  }, NA)
  quarterly <- setting("time", "frequency") == "quarter" && length(x) >= 7
  drawn <- quarterly && any(has_limits)
  least <- end_of(indicator, "least")
  most <- end_of(indicator, "most")
  unknown <- rep(NA_real_, length(x))
  none <- rep("none", length(x))
  found <- data.frame(mean = unknown, lower = unknown, upper = unknown, signal = none, meaning = none,
                      stringsAsFactors = FALSE)
  y <- as.numeric(vapply(shown, function(cell) as.numeric(cell$numerator), 0))
  start <- moment(setting("time", "start"))
  # Limits are those of the quarters before the start where seven stand there, else of the first twelve.
  fixed_of <- function(stretch) {
    before <- sum(at[stretch] < start)
    min(length(stretch), if (before >= 7) before else 12)
  }
  rare <- if (quarterly && length(stretches) == 1) rare_events(y, at, fixed_of(stretches[[1]]), start, better)
  if (!is.null(rare)) {
    drawn <- length(rare$gaps) >= 7
    count <- function(yes) if (drawn) sum(yes) else NA
    put(id, list(measured = length(x), target = NA, assurance = NA, gaps = 0, least = min(n), most = max(n),
      quarters = count(rare$gaps > 0), signals = count(rare$found$signal != "none"),
      improvement = count(rare$found$meaning == "improvement"), concern = count(rare$found$meaning == "concern"),
      fixed = if (drawn) rare$fixed else NA, falseSignals = NA))
    if (!drawn) return()
    names_of <- quarters[known][rare$ends]
    put(paste(id, "segments/1", sep = "/"), list(from = names_of[1], to = tail(names_of, 1),
      points = length(rare$gaps), fixed = rare$fixed, method = "between"))
    for (i in seq_along(rare$gaps)) put(paste(id, "points", names_of[i], sep = "/"),
      c(list(value = rare$gaps[i], n = n[rare$ends[i]]), as.list(rare$found[i, ])))
    return()
  }
  charts <- lapply(stretches, function(stretch) {
    fixed <- fixed_of(stretch)
    if (!anyNA(y[stretch])) return(c(share_limits(y[stretch], n[stretch], fixed), fixed = fixed))
    c(lapply(natural_limits(x[stretch][seq_len(fixed)]), rep, length(stretch)), method = "xmr", fixed = fixed)
  })
  for (k in which(has_limits)) if (drawn) {
    stretch <- stretches[[k]]
    limits <- charts[[k]][c("mean", "lower", "upper")]
    marked <- signals(x[stretch], limits)
    good <- if (better == "higher") 1 else -1
    # A limit where no figure can be stands at the end of the scale.
    limits$lower <- pmax(limits$lower, least, na.rm = TRUE)
    limits$upper <- pmin(limits$upper, most, na.rm = TRUE)
    found[stretch, c("mean", "lower", "upper")] <- as.data.frame(limits)
    found$signal[stretch] <- marked$signal
    found$meaning[stretch] <- ifelse(marked$direction == 0, "none",
                                     ifelse(marked$direction == good, "improvement", "concern"))
  }
  assurance <- NA
  if (drawn && !is.na(target) && !is.na(tail(found$lower, 1))) {
    above <- order_of(tail(found$lower, 1), target) > 0 || (better == "higher" && target %in% least)
    below <- order_of(tail(found$upper, 1), target) < 0 || (better == "lower" && target %in% most)
    passes <- if (better == "higher") above else below
    assurance <- if (passes) "consistent-pass" else if (above || below) "consistent-fail" else "inconsistent"
  }
  if (quarterly && !drawn && any(lengths(stretches) >= 7) && !is.na(target)) {
    met <- if (better == "higher") order_of(x, target) >= 0 else order_of(x, target) <= 0
    if (all(met)) assurance <- "consistent-pass"
  }
  latest <- tail(which(has_limits), 1)
  correlation <- number("time", "correlation")
  fixed <- if (drawn) charts[[latest]]$fixed else NA
  rate <- if (drawn && !is.na(correlation)) false_signals(charts[[latest]]$method, correlation) else NA
  count <- function(yes) if (drawn) sum(!is.na(found$mean) & yes) else NA
  sizes <- n[!is.na(n)]
  put(id, list(measured = length(x), target = target, assurance = assurance,
    gaps = if (length(quarters) == 0) 0 else diff(range(moment(quarters))) + 1 - length(x),
    least = if (length(sizes) == 0) NA else min(sizes), most = if (length(sizes) == 0) NA else max(sizes),
    quarters = count(TRUE), signals = count(found$signal != "none"),
    improvement = count(found$meaning == "improvement"), concern = count(found$meaning == "concern"),
    fixed = fixed, falseSignals = rate))
  if (!drawn) return()
  names_of <- quarters[known]
  for (k in seq_along(stretches))
    put(paste(id, "segments", k, sep = "/"), list(from = names_of[stretches[[k]][1]],
      to = names_of[tail(stretches[[k]], 1)], points = length(stretches[[k]]),
      fixed = charts[[k]]$fixed, method = charts[[k]]$method))
  for (i in seq_along(x))
    put(paste(id, "points", names_of[i], sep = "/"), c(list(value = x[i], n = n[i]), as.list(found[i, ])))
}

through_time <- function(id, sides, indicator, kind, better, target) {
  for (side in names(sides)) if (length(sides[[side]]) > 0)
    trend(paste(id, "trend", side, sep = "/"), sides[[side]], indicator, kind)
  event_study(paste(id, "eventStudy", sep = "/"), sides, indicator, kind)
  xmr(paste(id, "xmr", sep = "/"), sides$experiment, indicator, kind, better, target)
}

# ---- How wrong it may be ------------------------------------------------------------------------------------------------
# Frank and Wolfe (1956) with exact line search: the next corner is the one that gains most.
frank_wolfe <- function(columns, target, penalty, least, weights, rounds) {
  eta <- penalty * length(target)
  error <- as.vector(columns %*% weights) - target
  last <- Inf
  for (turn in seq_len(rounds)) {
    slopes <- as.vector(crossprod(columns, error)) + eta * weights
    corner <- which.min(slopes)
    change <- columns[, corner] - error - target
    bend <- sum(change^2) + eta * (sum(weights^2) - 2 * weights[corner] + 1)
    step <- if (bend > 0) min(1, max(0, (sum(slopes * weights) - slopes[corner]) / bend)) else 0
    weights <- weights * (1 - step)
    weights[corner] <- weights[corner] + step
    error <- error + step * change
    now <- penalty * sum(weights^2) + sum(error^2) / length(target)
    if (turn > 1 && last - now <= least) break
    last <- now
  }
  weights
}

# At least 0 and together 1: a hundred steps, then only what weighs more than a quarter of the heaviest goes on.
simplex_weights <- function(columns, target, penalty, least, intercept) {
  if (intercept) {
    columns <- sweep(columns, 2, colMeans(columns))
    target <- target - mean(target)
  }
  count <- ncol(columns)
  first <- frank_wolfe(columns, target, penalty, least, rep(1 / count, count), 100)
  kept <- ifelse(first <= max(first) / 4, 0, first)
  frank_wolfe(columns, target, penalty, least, kept / sum(kept), 10000)
}

# Arkhangelsky et al. (2021), algorithm 1; synthetic control on outcomes alone; and all neighbourhoods alike.
# `others` has a row for each neighbourhood and a column for each quarter.
beside_company <- function(own, others, before, method) {
  count <- nrow(others)
  early <- others[, seq_len(before), drop = FALSE]
  late <- others[, -seq_len(before), drop = FALSE]
  noise <- sd(early[, -1] - early[, -before])
  least <- (1e-5 * noise)^2
  weights <- rep(1 / count, count)
  times <- rep(if (method == "synthetic-control") 0 else 1 / before, before)
  if (method != "did") {
    size <- if (method == "synthetic-control") 1e-6 else ncol(late)^(1 / 4)
    weights <- simplex_weights(t(early), own[seq_len(before)], (size * noise)^2, least, method == "synthetic-did")
  }
  if (method == "synthetic-did") times <- simplex_weights(early, rowMeans(late), (1e-6 * noise)^2, least, TRUE)
  gap <- own - as.vector(weights %*% others)
  earlier <- gap[seq_len(before)]
  middle <- if (method == "synthetic-control") 0 else mean(earlier)
  list(value = mean(gap[-seq_len(before)]) - sum(times * earlier), weights = weights,
       distance = sqrt(mean((earlier - middle)^2)))
}

put_company <- function(id, before) {
  names <- setdiff(unique(company$unit), "experiment")
  series <- function(unit) company$value[company$unit == unit]
  own <- series("experiment")
  others <- t(vapply(names, series, own))
  put(id, list(before = before, after = length(own) - before))
  for (method in c("did", "synthetic-control", "synthetic-did")) {
    found <- beside_company(own, others, before, method)
    # Each neighbourhood in turn for the experiment, which itself stays out.
    turns <- vapply(seq_along(names), function(i) beside_company(others[i, ], others[-i, , drop = FALSE], before, method)$value, 0)
    rank <- 1 + sum(abs(turns) >= abs(found$value))
    units <- length(names) + 1
    put(paste(id, "estimates", method, sep = "/"),
        list(value = found$value, rank = rank, units = units, pTwoSided = rank / units, distance = found$distance))
  }
  for (i in seq_along(names)) {
    put(paste(id, "weights", names[i], sep = "/"), list(weight = found$weights[i]))
    without <- beside_company(own, others[-i, , drop = FALSE], before, "synthetic-did")$value
    put(paste(id, "without", names[i], sep = "/"), list(value = without))
  }
}

# Rambachan and Roth (2023), relative magnitudes, without a margin: how often the largest step before the start each step
# after it must be, to add up to the difference.
put_drift <- function(id, study, after) {
  reference <- results[[paste(study, "reference", sep = "/")]]
  there <- periods[moment(periods) <= moment(after)]
  y <- vapply(there, function(one) {
    value <- results[[paste(study, "points", one, "value", sep = "/")]]
    if (is.null(value)) NA_real_ else as.numeric(value)
  }, 0)
  there <- there[!is.na(y)]
  y <- y[!is.na(y)]
  until <- y[moment(there) <= moment(reference)]
  later <- y[moment(there) >= moment(setting("time", "start"))]
  largest <- max(abs(diff(until)))
  put(id, list(value = mean(later), largestStep = largest,
               estimate = min(20, abs(mean(later)) / (largest * (length(later) + 1) / 2)),
               before = length(until), after = length(later)))
}

how_wrong <- function(id, after) {
  before <- number("robust", "company_before")
  if (!is.na(before)) put_company(paste(id, "robust/company", sep = "/"), before)
  if (flag("robust", "drift")) put_drift(paste(id, "robust/drift", sep = "/"), paste(id, "eventStudy", sep = "/"), after)
}

# ---- Every comparison --------------------------------------------------------------------------------------------------
counts <- c(count = 0, shown = 0, certain = 0)
witnesses <- NULL
compute <- function(at) {
  id <- setting(at, "id")
  indicator <- setting(at, "indicator")
  kind <- setting(at, "kind")
  better <- setting(at, "better")
  before <- setting(at, "before")
  after <- setting(at, "after")
  sides <- list(experiment = words(at, "experiment"), control = words(at, "control"))
  areas <- unlist(sides, use.names = FALSE)
  treated <- areas %in% sides$experiment
  broken <- words(at, "broken_areas")
  pair_of <- function(area) list(
    before = pooled(rows_at(indicator, area, before), kind), after = pooled(rows_at(indicator, area, after), kind))
  pairs <- lapply(areas, pair_of)

  # Each area by itself.
  changes <- mapply(function(area, pair)
    if (area %in% broken) NA else value_of(pair$after) - value_of(pair$before), areas, pairs)
  changes <- as.numeric(changes)
  for (i in seq_along(areas)) {
    own <- paste(id, "areas", areas[i], sep = "/")
    put_cell(paste(own, "before", sep = "/"), pairs[[i]]$before)
    put_cell(paste(own, "after", sep = "/"), pairs[[i]]$after)
    margin <- if (is.na(changes[i])) list(lower = NA, upper = NA)
      else change_interval(pairs[[i]]$before, pairs[[i]]$after)
    put(own, list(change = changes[i], lower = margin$lower, upper = margin$upper))
  }
  put(paste(id, "areas", sep = "/"), list(count = length(areas)))

  # Each side as if it were one area.
  whole <- lapply(sides, function(side) list(
    before = pooled(rows_at(indicator, side, before), kind), after = pooled(rows_at(indicator, side, after), kind)))
  for (side in names(whole)) for (when in c("before", "after"))
    put_pooled(paste(id, "pooled", side, when, sep = "/"), whole[[side]][[when]])
  four <- list(tb = whole$experiment$before, ta = whole$experiment$after, cb = whole$control$before,
               ca = whole$control$after)

  # What stands in the way of comparing the sides: a side without areas, a break, a figure that is hidden or missing.
  both <- unlist(lapply(pairs, function(pair) c(value_of(pair$before), value_of(pair$after))))
  obstacle <- !any(treated) || all(treated) || is.na(before) || is.na(after) || flag(at, "broken") || anyNA(both)
  none <- list(value = NA, lower = NA, upper = NA)
  did <- if (obstacle) c(none, list(standardError = NA)) else did_of(four$tb, four$ta, four$cb, four$ca)
  put(paste(id, "did", sep = "/"), c(did, list(size = abs(did$value))))
  by_area <- if (obstacle) c(none, list(df = NA, p = NA)) else donald_lang(changes, treated)
  put(paste(id, "donaldLang", sep = "/"), by_area)
  drawn <- list(assignments = NA, pTwoSided = NA, smallestTwoSided = NA, pRescaled = NA, count = NA, smallestCount = NA, oneIn = NA)
  if (!obstacle && flag(at, "randomise")) {
    drawn <- modifyList(drawn, randomisation(changes, treated))
    sizes <- as.numeric(mapply(size_of, areas, pairs, MoreArgs = list(at = at)))
    if (drawn$smallestTwoSided <= small_chance && !anyNA(sizes))
      drawn$pRescaled <- randomisation(rescale(changes, sizes)$values, treated)$pTwoSided
  }
  put(paste(id, "randomisation", sep = "/"), drawn)

  # The experiment among all other neighbourhoods.
  ranked <- NULL
  others <- words(at, "others")
  change <- value_of(four$ta) - value_of(four$tb)
  if (length(others) > 0 && !is.na(change) && !any(sides$experiment %in% broken)) {
    own <- sapply(others, function(area) {
      pair <- pair_of(area)
      value_of(pair$after) - value_of(pair$before)
    })
    ranked <- placebo(change, own[!is.na(own)], better)
    put(paste(id, "placebo", sep = "/"), ranked)
    for (area in others) put(paste(id, "placebo", "others", area, sep = "/"), list(change = own[[area]]))
  }

  # What could have been seen, where the plan wanted to be, and what may be said.
  put(paste(id, "detectable", sep = "/"), detectable(four, at, kind, obstacle))
  stands <- standing(four$ta, path_at(at, after), number(at, "target"), better,
                     kind == "proportion" && !flag(at, "sample"))
  put(paste(id, "standing", sep = "/"), stands)
  people <- list(way = way_of(did$value, better), can = !is.na(did$value), speaks = verdict(did, better) != "none")
  nobody <- list(units = NA, treated = NA, value = NA, assignments = NA, pTwoSided = NA, smallestTwoSided = NA,
                 intercept = NA, slope = NA, way = NA, can = FALSE, speaks = FALSE)
  by_areas <- by_rank <- nobody
  if (id == "figure") {
    among <- words(at, "among")
    units <- c(areas, among)
    cells_of <- c(pairs, lapply(among, pair_of))
    if (!obstacle && is.na(setting(at, "no_areas"))) {
      sizes <- mapply(size_of, units, cells_of, MoreArgs = list(at = at))
      moved <- as.numeric(sapply(cells_of, function(pair) value_of(pair$after) - value_of(pair$before)))
      by_areas <- areas_witness(moved, as.numeric(sizes), units %in% sides$experiment, better)
    }
    if (!obstacle && !is.null(ranked)) {
      floor <- 1 / ranked$units
      way <- way_of(ranked$difference, better)
      can <- floor <= small_chance
      by_rank <- modifyList(nobody, list(units = ranked$units, pTwoSided = ranked$pTwoSided, smallestTwoSided = floor,
        way = way, can = can, speaks = can && !is.na(way) && ranked$pTwoSided <= small_chance))
    }
    put(paste(id, "witnesses/areas", sep = "/"), c(by_areas[1:9], stand = stand_of(by_areas)))
    put(paste(id, "witnesses/people", sep = "/"), list(way = people$way, stand = stand_of(people)))
    put(paste(id, "witnesses/rank", sep = "/"),
        c(by_rank[c("units", "pTwoSided", "smallestTwoSided", "way")], stand = stand_of(by_rank)))
    witnesses <<- list(of = c(indicator, before, after), areas = by_areas, rank = by_rank)
  } else {
    # The other neighbourhoods of this goal are not in cells.csv, but for the chosen goal itself.
    same <- identical(witnesses$of, c(indicator, before, after))
    carrier <- setting(at, "carrier")
    by_areas <- if (same) witnesses$areas else
      modifyList(nobody, list(way = carrier, can = !is.na(carrier), speaks = !is.na(carrier)))
    if (same) by_rank <- witnesses$rank
  }
  claim <- if (obstacle) "cannot-say" else claim_of(by_areas, people, by_rank)
  quadrant <- if (is.na(stands$position) || claim == "cannot-say") NA else paste(stands$position, claim, sep = "-")
  put(id, list(claim = claim, quadrant = quadrant))
  survey_test(id, indicator)
  if (id == "figure") {
    through_time(id, sides, indicator, kind, better, number(at, "target"))
    how_wrong(id, after)
  }

  if (id != "figure" && !flag(at, "model")) {
    shown <- !is.na(stands$value) && !is.na(stands$path) && !is.na(did$value)
    counts <<- counts + c(1, shown, shown && !is.na(quadrant))
  }
}

all <- sort(unique(as.integer(sub("^comparisons/([0-9]+)/.*$", "\\1", grep("^comparisons/", keys$key, value = TRUE)))))
for (i in all) compute(paste("comparisons", i, sep = "/"))
put("goals", as.list(counts))
holm_family()

out <- data.frame(id = names(results), value = vapply(results, written, ""))
write.csv(out, "recomputed.csv", row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8", eol = "\n")
cat(nrow(out), "numbers in recomputed.csv\n")
