# Runs one copy of recompute.R after another, each in an environment and a folder of its own, and says after each how it ended.
home <- getwd()
asked <- file("stdin", "r")
while (length(script <- readLines(asked, n = 1)) == 1) {
  setwd(home)
  own <- new.env(parent = globalenv())
  # What Rscript would have told the script of itself.
  own$commandArgs <- function(...) paste0("--file=", script)
  problem <- tryCatch({
    source(script, local = own, encoding = "UTF-8")
    ""
  }, error = function(error) paste(conditionMessage(error), "in", deparse(conditionCall(error))[1]))
  cat("\nended ", encodeString(problem, quote = "\""), "\n", sep = "")
  flush(stdout())
}
