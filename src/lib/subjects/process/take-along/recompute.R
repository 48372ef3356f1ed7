# Computes every number of results.csv again from subjects.csv, items.csv, answers.csv, waves.csv and response.csv: base R alone. Ends with status 1 where one differs.
read <- function(name) {
  read.csv(name, stringsAsFactors = FALSE, na.strings = c(".", ""), colClasses = c(item = "character", wave = "character")[
    intersect(c("item", "wave"), strsplit(gsub("\"|\ufeff", "", readLines(name, n = 1, encoding = "UTF-8")), ",")[[1]])])
}
subjects <- read("subjects.csv")
items <- read("items.csv")
answers <- read("answers.csv")
waves <- read("waves.csv")
response <- read("response.csv")
results <- read("results.csv")
# One decimal; halves go up.
one_decimal <- function(x) floor(x * 10 + 1e-9 + 0.5) / 10

# For each number the lowest and the highest that the tables allow; one and the same where it is exact.
own <- list()
put <- function(name, low, high = low) own[[name]] <<- c(low, high)
for (subject in unique(subjects$subject)) {
  rows <- subjects[subjects$subject == subject & subjects$same_items == 1, ]
  coach <- rows[rows$group == "coach", ]
  organisation <- rows[rows$group == "organisation", ]
  if (nrow(coach) != 1 || nrow(organisation) != 1 || is.na(coach$mean) || is.na(organisation$mean)) next
  # Of a small group the difference of the two as they read.
  put(paste0("gap/", subject), if (any(rows$small == 1)) {
    one_decimal(one_decimal(coach$mean) - one_decimal(organisation$mean))
  } else coach$mean - organisation$mean)
}
for (i in seq_len(nrow(waves))[-1]) {
  now <- waves[i, ]
  before <- waves[i - 1, ]
  if (now$subject != before$subject || now$group != before$group || is.na(now$mean) || is.na(before$mean)) next
  finer <- now$mean - before$mean
  read_off <- one_decimal(one_decimal(now$mean) - one_decimal(before$mean))
  put(paste("change", now$subject, now$group, now$wave, sep = "/"), min(finer, read_off), max(finer, read_off))
}
for (i in seq_len(nrow(items))) {
  row <- items[i, ]
  given <- answers[answers$group == row$group & answers$item == row$item, ]
  people <- sum(given$people)
  if (people == 0) next
  name <- paste(row$group, row$item, sep = "/")
  put(paste0("people/", name), people)
  put(paste0("mean/", name), sum(given$from * given$people) / people - 0.05, sum(given$to * given$people) / people + 0.05)
}
for (i in seq_len(nrow(response))) {
  row <- response[i, ]
  if (!is.na(row$approached) && !is.na(row$answered_in_source))
    put(paste0("response/", row$group), row$answered_in_source / row$approached)
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
