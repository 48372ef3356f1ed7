# Computes every number of the comparison again, from cells.csv and settings.csv alone, and writes recomputed.csv.
# Use: Rscript recompute.R      Needs: R, and the packages sandwich and lmtest.
# The ids are those of results.json. Change a cell in cells.csv and run again: every number follows.
suppressPackageStartupMessages({
  library(sandwich)
  library(lmtest)
})

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
if (length(script) == 1) setwd(dirname(normalizePath(script)))

# ---- Reading ----------------------------------------------------------------------------------------------------------
cells <- read.csv("cells.csv", na.strings = c("", "."), stringsAsFactors = FALSE, encoding = "UTF-8",
                  colClasses = c(indicator = "character", area = "character", period = "character", hidden = "character"))
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

# A whole number that rises by one a quarter; a year counts as its last quarter.
moment <- function(period) {
  quarter <- suppressWarnings(as.integer(substr(period, 7, 7)))
  4 * as.integer(substr(period, 1, 4)) + ifelse(is.na(quarter), 4L, quarter) - 1
}

# ---- Results ----------------------------------------------------------------------------------------------------------
results <- list()
put <- function(id, values) {
  for (name in names(values)) results[[paste(id, name, sep = "/")]] <<- values[[name]]
}
written <- function(x) if (is.character(x)) x else if (is.na(x)) "" else sprintf("%.17g", x)

# Numbers that differ only by rounding are equal; `scale` is the size of the numbers they were computed from.
order_of <- function(a, b, scale = 0) {
  tie <- a == b | abs(a - b) <= pmax(1e-9 * pmax(abs(a), abs(b)), 1e-13 * scale)
  ifelse(tie, 0, ifelse(a < b, -1, 1))
}

# ---- One cell and several cells ------------------------------------------------------------------------------------------
nothing <- list(value = NA, lower = NA, upper = NA, numerator = NA, denominator = NA, mean = NA, sd = NA, n = NA,
                hidden = FALSE)

# Wilson's score interval without continuity correction is the interval of prop.test.
wilson <- function(numerator, denominator) {
  limits <- suppressWarnings(prop.test(numerator, denominator, conf.level = confidence, correct = FALSE))$conf.int
  list(value = numerator / denominator, lower = limits[1], upper = limits[2])
}

# From counts Wilson, from a mean Student's t, else what the source gives.
measured <- function(row, kind) {
  if (row$hidden %in% c("true", "TRUE")) return(modifyList(nothing, list(hidden = TRUE)))
  if (kind == "proportion" && !is.na(row$numerator) && !is.na(row$denominator) && row$denominator > 0)
    return(modifyList(nothing, c(wilson(row$numerator, row$denominator),
      list(numerator = row$numerator, denominator = row$denominator, n = row$denominator))))
  if (kind == "mean" && !is.na(row$mean)) {
    known <- !is.na(row$sd) && !is.na(row$n) && row$n >= 2
    reach <- if (known) qt(1 - (1 - confidence) / 2, row$n - 1) * row$sd / sqrt(row$n) else NA
    return(modifyList(nothing, list(value = row$mean, lower = row$mean - reach, upper = row$mean + reach,
      mean = row$mean, sd = row$sd, n = row$n)))
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

# Several areas as if they were one: counts added, means combined by size; hidden where one of them is.
pooled <- function(rows, kind) {
  if (length(rows) == 0 || any(sapply(rows, is.null))) return(NULL)
  if (any(sapply(rows, function(row) row$hidden %in% c("true", "TRUE"))))
    return(modifyList(nothing, list(hidden = TRUE)))
  if (length(rows) == 1) return(measured(rows[[1]], kind))
  all_of <- function(name) sapply(rows, function(row) as.numeric(row[[name]]))
  joined <- list(hidden = "false", numerator = NA, denominator = NA, mean = NA, sd = NA, n = NA,
                 value = rows[[1]]$value, lower = rows[[1]]$lower, upper = rows[[1]]$upper)
  if (kind == "proportion") {
    joined$numerator <- sum(all_of("numerator"))
    joined$denominator <- sum(all_of("denominator"))
    if (is.na(joined$numerator) || is.na(joined$denominator)) return(NULL)
    return(measured(joined, kind))
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
  people <- do.call(rbind, Map(function(cell, treated, post) data.frame(
    y = rep(c(1, 0), c(cell$numerator, cell$denominator - cell$numerator)), treated = treated, post = post),
    list(tb, ta, cb, ca), c(1, 1, 0, 0), c(0, 1, 0, 1)))
  fit <- lm(y ~ treated * post, data = people)
  error <- sqrt(vcovHC(fit, type = "HC0")["treated:post", "treated:post"])
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
  far <- order_of(abs(all - mean(others)), abs(difference), max(abs(all))) >= 0
  list(change = change, meanOthers = mean(others), difference = difference, units = length(all), pLower = lower,
       pUpper = upper, pTwoSided = mean(far), rank = round(length(all) * if (better == "lower") lower else upper))
}

# ---- Detectability -------------------------------------------------------------------------------------------------------
# Three cells at p, the treated after at p plus or minus the difference; solved as a quadratic equation.
detectable_share <- function(sizes, p, direction) {
  sign <- if (direction == "increase") 1 else -1
  room <- if (direction == "increase") 1 - p else p
  errors <- (qnorm(1 - alpha / 2) + qnorm(power))^2
  a <- 1 + errors / sizes[["ta"]]
  b <- -errors * sign * (1 - 2 * p) / sizes[["ta"]]
  c <- -errors * p * (1 - p) * sum(1 / sizes)
  difference <- (-b + sqrt(b^2 - 4 * a * c)) / (2 * a)
  if (room <= 0 || difference > room) NA else difference
}

detectable <- function(cells, at, kind, obstacle) {
  baseline <- number(at, "baseline")
  target <- abs(number(at, "target") - baseline)
  none <- list(difference = NA, target = target)
  sizes <- sapply(cells, function(cell) if (is.null(cell) || is.na(cell$n)) 0 else cell$n)
  if (obstacle || any(sizes == 0)) return(none)
  if (kind == "mean") {
    if (!all(sapply(cells, spread))) return(none)
    sd <- sapply(cells, function(cell) cell$sd)
    pooled_sd <- sqrt(sum((sizes - 1) * sd^2) / sum(sizes - 1))
    return(list(difference = (qnorm(1 - alpha / 2) + qnorm(power)) * pooled_sd * sqrt(sum(1 / sizes)), target = target))
  }
  p <- if (is.na(baseline)) value_of(cells$tb) else baseline
  if (is.na(p)) return(none)
  direction <- if (setting(at, "better") == "lower") "decrease" else "increase"
  list(difference = detectable_share(sizes, p, direction), target = target)
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

standing <- function(cell, path, target, better) {
  found <- list(value = value_of(cell), path = path, status = NA, position = NA)
  if (is.null(cell) || is.na(cell$value) || is.na(cell$lower) || is.na(cell$upper) || is.na(path) || is.na(target))
    return(found)
  reaches <- function(x, mark) if (better == "lower") order_of(x, mark) <= 0 else order_of(x, mark) >= 0
  found$status <- if (reaches(if (better == "lower") cell$upper else cell$lower, target)) "reached"
    else if (reaches(cell$value, path)) "on-track"
    else if (order_of(cell$lower, path) <= 0 && order_of(cell$upper, path) >= 0) "uncertain"
    else "off-track"
  found$position <- switch(found$status, "off-track" = "behind", "uncertain" = NA, "ahead")
  found
}

# On which side of 0 an interval lies wholly.
verdict <- function(estimate, better) {
  if (is.na(estimate$lower) || is.na(estimate$upper) || (estimate$lower <= 0 && estimate$upper >= 0)) return("none")
  if ((estimate$lower > 0) == (better == "higher")) "better" else "worse"
}

# ---- Every comparison --------------------------------------------------------------------------------------------------
counts <- c(count = 0, shown = 0, certain = 0)
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
    put_cell(paste(id, "pooled", side, when, sep = "/"), whole[[side]][[when]])
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
  drawn <- list(assignments = NA, pTwoSided = NA, smallestTwoSided = NA, count = NA, smallestCount = NA, oneIn = NA)
  if (!obstacle && flag(at, "randomise")) drawn <- modifyList(drawn, randomisation(changes, treated))
  put(paste(id, "randomisation", sep = "/"), drawn)

  # The experiment among all other neighbourhoods.
  others <- words(at, "others")
  change <- value_of(four$ta) - value_of(four$tb)
  if (length(others) > 0 && !is.na(change) && !any(sides$experiment %in% broken)) {
    own <- sapply(others, function(area) {
      pair <- pair_of(area)
      value_of(pair$after) - value_of(pair$before)
    })
    put(paste(id, "placebo", sep = "/"), placebo(change, own[!is.na(own)], better))
    for (area in others) put(paste(id, "placebo", "others", area, sep = "/"), list(change = own[[area]]))
  }

  # What could have been seen, where the plan wanted to be, and what may be said.
  put(paste(id, "detectable", sep = "/"), detectable(four, at, kind, obstacle))
  stands <- standing(four$ta, path_at(at, after), number(at, "target"), better)
  put(paste(id, "standing", sep = "/"), stands)
  claim <- if (obstacle) "none" else verdict(if (is.na(did$value)) by_area else did, better)
  claim <- if (claim == "none") "cannot-say" else claim
  quadrant <- if (is.na(stands$position) || claim == "cannot-say") NA else paste(stands$position, claim, sep = "-")
  put(id, list(claim = claim, quadrant = quadrant))

  if (id != "figure" && !flag(at, "model")) {
    shown <- !is.na(stands$value) && !is.na(stands$path) && !is.na(did$value)
    counts <<- counts + c(1, shown, shown && !is.na(quadrant))
  }
}

all <- sort(unique(as.integer(sub("^comparisons/([0-9]+)/.*$", "\\1", grep("^comparisons/", keys$key, value = TRUE)))))
for (i in all) compute(paste("comparisons", i, sep = "/"))
put("goals", as.list(counts))

out <- data.frame(id = names(results), value = vapply(results, written, ""))
write.csv(out, "recomputed.csv", row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8", eol = "\n")
cat(nrow(out), "numbers in recomputed.csv\n")
