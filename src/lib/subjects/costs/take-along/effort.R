# Computes every number of results.csv again from organisations.csv, groups.csv and settings.csv: base R alone. Ends with status 1 where one differs.
read <- function(name) read.csv(name, stringsAsFactors = FALSE)
# A name of digits alone is no number.
organisations <- read.csv("organisations.csv", stringsAsFactors = FALSE, na.strings = "",
                          colClasses = c(organisation = "character"))
groups <- read("groups.csv")
settings <- read("settings.csv")
results <- read("results.csv")
setting <- function(key) as.numeric(settings$value[settings$key == key])
half <- list(hours = setting("hours_to") / 2, months = setting("months_to") / 2)
# Halves go up, as they do on the page.
to_hours <- function(x) floor(x / setting("hours_to") + 0.5) * setting("hours_to")

# For each number the lowest and the highest that what was told allows; one and the same where it is exact.
own <- list()
put <- function(name, low, high = low) own[[name]] <<- c(low, high)
# Hours a month, when hours and months are known to what they were rounded to, and the rate to two decimals.
rate <- function(name, hours, months, parts) {
  if (months <= half$months) return(invisible())
  put(name, (hours - parts * half$hours) / (months + half$months) - 0.005,
      (hours + parts * half$hours) / (months - half$months) + 0.005)
}
for (g in seq_len(nrow(groups))) {
  group <- groups$group[g]
  months <- groups$months_after[g]
  rows <- organisations[organisations$group == group & organisations$totals_only == 0, ]
  all <- sum(rows$hours)
  for (i in seq_len(nrow(rows))) {
    row <- rows[i, ]
    name <- function(part) paste(group, row$organisation, part, sep = "/")
    # Limits of a share cannot be computed without the families' rows; that it lies between them can.
    if (all > 0) put(name("share"), max(row$hours / all - 0.0005, row$share_lower, na.rm = TRUE),
                     min(row$hours / all + 0.0005, row$share_upper, na.rm = TRUE))
    if (!is.na(row$per_month_lower)) put(name("hours-lower"), min(row$hours, to_hours(row$per_month_lower * months)))
    if (!is.na(row$per_month_upper)) put(name("hours-upper"), max(row$hours, to_hours(row$per_month_upper * months)))
    if (!is.na(row$per_month)) rate(name("per-month"), row$hours, months, 1)
  }
  rate(paste(group, "all", "per-month", sep = "/"), all, months, nrow(rows))
}

wrong <- 0
for (i in seq_len(nrow(results))) {
  name <- results$name[i]
  value <- results$value[i]
  between <- own[[name]]
  if (is.null(between) || value < between[1] - 1e-8 || value > between[2] + 1e-8) {
    wrong <- wrong + 1
    cat("differs:", name, value, if (is.null(between)) "missing" else between, "\n")
  }
}
cat(nrow(results) - wrong, "of", nrow(results), "numbers agree\n")
if (wrong > 0) quit(status = 1)
