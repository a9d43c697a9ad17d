# Reads the series and bounds that find-signals wrote, computes the bounds with surveillance's farringtonFlexible, and prints microseconds for
# a week and the largest difference between the bounds.
suppressMessages(library(surveillance))
file <- commandArgs(trailingOnly = TRUE)[1]
all <- read.csv(file)
range <- 264:520
seconds <- 0
apart <- 0
untested <- 0
for (number in unique(all$series)) {
  one <- all[all$series == number, ]
  series <- sts(observed = one$count, frequency = 52, start = c(2010, 1))
  control <- list(
    range = range, b = 5, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26, weightsThreshold = 2.58, pThresholdTrend = 1,
    alpha = 0.05, glmWarnings = FALSE)
  seconds <- seconds + system.time(found <- farringtonFlexible(series, control))[["elapsed"]]
  ours <- one$bound[range]
  theirs <- c(upperbound(found))
  stopifnot(identical(is.na(ours), is.na(theirs)))
  untested <- untested + sum(is.na(ours))
  apart <- max(apart, abs(ours - theirs), na.rm = TRUE)
}
points <- length(range) * length(unique(all$series))
cat("surveillance", as.character(packageVersion("surveillance")), length(unique(all$series)), points, seconds, seconds / points * 1e6, apart, untested, sep = "\t")
cat("\n")
