# Computes every number of results.csv again from terms.csv, apart.csv and settings.csv: base R alone. Ends with status 1 where one differs.
terms <- read.csv("terms.csv", stringsAsFactors = FALSE)
settings <- read.csv("settings.csv", stringsAsFactors = FALSE)
results <- read.csv("results.csv", stringsAsFactors = FALSE)
setting <- function(key) as.numeric(settings$value[settings$key == key])
confidence <- setting("confidence")
draws <- setting("draws")

prices <- terms[!duplicated(terms$price_id), c("price_id", "price", "low", "high")]
sums <- function(quantity, price) {
  amount <- quantity * price[match(terms$price_id, prices$price_id)] * terms$factor
  cost <- sum(amount[terms$side == "cost"])
  benefit <- sum(amount[terms$side == "benefit"])
  counted <- sum(amount[terms$side == "benefit" & terms$counted == 1])
  c(cost = cost, benefit = benefit, net = benefit - cost, strict = counted - cost)
}
own <- c()
central <- sums(terms$quantity, prices$price)
own[paste0(names(central), "/value")] <- central
if (central["benefit"] > 0) own["break-even/multiple"] <- central["cost"] / central["benefit"]

# Hours of which totals alone are known, in no balance.
# A name of digits alone is no number.
apart <- read.csv("apart.csv", stringsAsFactors = FALSE, na.strings = "", colClasses = c(organisation = "character"))
for (i in seq_len(nrow(apart))) for (end in c("value", "lower", "upper")) {
  price <- apart[i, c(value = "price", lower = "low", upper = "high")[[end]]]
  own[paste("apart", apart$group[i], apart$organisation[i], end, sep = "/")] <- apart$hours[i] * price
}

# One thing at a time at its limits.
for (i in seq_len(nrow(terms))) for (end in c("low", "high")) {
  quantity <- terms$quantity
  quantity[i] <- if (end == "low") terms$lower[i] else terms$upper[i]
  own[paste("tornado", "quantity", terms$id[i], end, sep = "/")] <- sums(quantity, prices$price)["net"]
}
for (i in seq_len(nrow(prices))) for (end in c("low", "high")) {
  price <- prices$price
  price[i] <- prices[i, end]
  own[paste("tornado", "price", prices$price_id[i], end, sep = "/")] <- sums(terms$quantity, price)["net"]
}

# Quantities from a normal distribution with its own width on either side, prices from a triangle.
set.seed(1)
reach <- qnorm((1 + confidence) / 2)
triangle <- function(low, value, high) {
  u <- runif(draws)
  if (high == low) return(rep(value, draws))
  ifelse(u * (high - low) < value - low,
    low + sqrt(u * (high - low) * (value - low)),
    high - sqrt((1 - u) * (high - low) * (high - value)))
}
paid <- mapply(triangle, prices$low, prices$price, prices$high)
zeros <- rep(0, draws)
drawn <- list(cost = zeros, benefit = zeros, counted = zeros)
# Hours of one family at several organisations move together.
shared <- rnorm(draws)
for (i in seq_len(nrow(terms))) {
  z <- sqrt(terms$together[i]) * shared + sqrt(1 - terms$together[i]) * rnorm(draws)
  width <- ifelse(z < 0, terms$quantity[i] - terms$lower[i], terms$upper[i] - terms$quantity[i])
  amount <- (terms$quantity[i] + z * width / reach) * paid[, match(terms$price_id[i], prices$price_id)] * terms$factor[i]
  side <- terms$side[i]
  drawn[[side]] <- drawn[[side]] + amount
  if (side == "benefit" && terms$counted[i] == 1) drawn$counted <- drawn$counted + amount
}
drawn$net <- drawn$benefit - drawn$cost
drawn$strict <- drawn$counted - drawn$cost
for (name in c("cost", "benefit", "net", "strict")) {
  limits <- quantile(drawn[[name]], c((1 - confidence) / 2, (1 + confidence) / 2), type = 6, names = FALSE)
  own[paste0(name, c("/lower", "/upper"))] <- limits
}
own["covered"] <- mean(drawn$net >= 0)

# Simulated limits may differ by a twentieth of their width.
wide <- function(name) {
  if (name == "covered") return(0.03)
  of <- sub("/.*", "", name)
  ends <- results$value[match(paste0(of, c("/lower", "/upper")), results$name)]
  max(1e-6, (ends[2] - ends[1]) / 20)
}
wrong <- 0
for (i in seq_len(nrow(results))) {
  name <- results$name[i]
  room <- if (results$kind[i] == "exact") 1e-8 * max(1, abs(results$value[i])) else wide(name)
  if (!(name %in% names(own)) || abs(own[[name]] - results$value[i]) > room) {
    wrong <- wrong + 1
    cat("differs:", name, results$value[i], if (name %in% names(own)) own[[name]] else "missing", "\n")
  }
}
cat(nrow(results) - wrong, "of", nrow(results), "numbers agree\n")
if (wrong > 0) quit(status = 1)
