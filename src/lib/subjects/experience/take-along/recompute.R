# Computes every number of results.csv again from domains.csv, scales.csv, response.csv and settings.csv: base R alone. Ends with status 1 where one differs.
read <- function(name) read.csv(name, stringsAsFactors = FALSE, na.strings = c(".", ""), colClasses = NA)
domains <- read("domains.csv")
scales <- read("scales.csv")
response <- read("response.csv")
settings <- read.csv("settings.csv", stringsAsFactors = FALSE)
results <- read.csv("results.csv", stringsAsFactors = FALSE)
confidence <- as.numeric(settings$value[settings$key == "confidence"])
# Each life domain is held against two judges.
together <- 1 - (1 - confidence) / max(1, 2 * nrow(domains))

wilson <- function(r, n, level) {
  z <- qnorm((1 + level) / 2)
  share <- r / n
  centre <- (share + z^2 / (2 * n)) / (1 + z^2 / n)
  reach <- z / (1 + z^2 / n) * sqrt(share * (1 - share) / n + z^2 / (4 * n^2))
  c(share, centre - reach, centre + reach)
}
# Newcombe's hybrid score interval of the difference a - b.
difference <- function(a, b, level) {
  one <- wilson(a[1], a[2], level)
  two <- wilson(b[1], b[2], level)
  value <- one[1] - two[1]
  c(value, value - sqrt((one[1] - one[2])^2 + (two[3] - two[1])^2),
    value + sqrt((one[3] - one[1])^2 + (two[1] - two[2])^2))
}
student <- function(mean, sd, n) mean + c(0, -1, 1) * qt((1 + confidence) / 2, n - 1) * sd / sqrt(n)

own <- c()
put <- function(name, values) own[paste(name, c("value", "lower", "upper"), sep = "/")] <<- values
# Better, of those for whom it is better or the same; nothing where either is hidden.
better <- function(up, same) if (is.na(up) || is.na(same) || up + same == 0) NULL else c(up, up + same)
for (i in seq_len(nrow(domains))) {
  row <- domains[i, ]
  study <- better(row$improved, row$same)
  if (!is.null(study)) put(paste0("share/", row$domain), wilson(study[1], study[2], confidence))
  if (!is.na(row$ascribed) && !is.na(row$improved) && row$improved > 0)
    put(paste0("ascribed/", row$domain), wilson(row$ascribed, row$improved, confidence))
  for (side in c("coach", "family")) {
    ladder <- better(row[[paste0(side, "_up")]], row[[paste0(side, "_same")]])
    if (is.null(ladder)) next
    put(paste0(side, "/", row$domain), wilson(ladder[1], ladder[2], confidence))
    if (!is.null(study)) put(paste0("beside/", side, "/", row$domain), difference(study, ladder, together))
  }
}
for (i in seq_len(nrow(scales))) {
  row <- scales[i, ]
  if (!is.na(row$mean) && !is.na(row$sd) && row$n >= 2)
    # No mean lies beyond the scale.
    put(paste("scale", row$scale, row$wave, sep = "/"), pmin(pmax(student(row$mean, row$sd, row$n), row$min), row$max))
  if (!is.na(row$panel_sd) && !is.na(row$panel_n) && row$panel_n >= 2)
    put(paste0("panel/", row$scale), student(row$panel_after - row$panel_before, row$panel_sd, row$panel_n))
}
for (i in seq_len(nrow(response))) {
  row <- response[i, ]
  if (!is.na(row$asked) && !is.na(row$respondents))
    own[paste0("response/", row$wave)] <- row$respondents / row$asked
}

wrong <- 0
for (i in seq_len(nrow(results))) {
  name <- results$name[i]
  value <- results$value[i]
  if (!(name %in% names(own)) || abs(own[[name]] - value) > 1e-8 * max(1, abs(value))) {
    wrong <- wrong + 1
    cat("differs:", name, value, if (name %in% names(own)) own[[name]] else "missing", "\n")
  }
}
cat(nrow(results) - wrong, "of", nrow(results), "numbers agree\n")
if (wrong > 0) quit(status = 1)
