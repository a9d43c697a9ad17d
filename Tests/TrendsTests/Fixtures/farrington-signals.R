# Makes farrington-counts.csv (made-up counts of three series) and farrington-signals.csv: expected counts, bounds and alarms of surveillance
# 1.20.3, farringtonFlexible and algo.farrington, under many options. Bounds that were not computed are NA.
suppressMessages(library(surveillance))
set.seed(11)
weeks <- rnbinom(400, mu = exp(1.2 + 0.7 * sin(2 * pi * 1:400 / 52) + 1:400 / 900), size = 3)
weeks[c(210:213, 290, 291)] <- c(18, 25, 21, 9, 22, 30)
months <- rnbinom(140, mu = exp(1 + 0.9 * sin(2 * pi * 1:140 / 12) - 1:140 / 200), size = 4)
quarters <- rpois(60, exp(2 + 0.3 * sin(2 * pi * 1:60 / 4) + 1:60 / 80))
exposures <- round(1000 * (1 + 0.1 * sin(1:400 / 9) + 1:400 / 300))
series <- list(weeks = list(weeks, 52, 340:400), months = list(months, 12, 80:140), quarters = list(quarters, 4, 30:60))
write.csv(data.frame(
  series = rep(c("weeks", "months", "quarters"), c(400, 140, 60)), count = c(weeks, months, quarters),
  exposure = c(exposures, rep(1, 200))), "farrington-counts.csv", row.names = FALSE, quote = FALSE)
rows <- NULL
flexible <- function(name, years, window, levels, skipped, reweighting, trend, alpha, method = "delta", power = "2/3", offset = FALSE) {
  s <- series[[name]]
  range <- s[[3]]
  control <- list(
    range = range, b = years, w = window, noPeriods = levels, pastWeeksNotIncluded = skipped, reweight = !is.na(reweighting),
    weightsThreshold = reweighting, trend = !is.na(trend), pThresholdTrend = trend, alpha = alpha, thresholdMethod = method,
    powertrans = power, populationOffset = offset, glmWarnings = FALSE)
  found <- farringtonFlexible(sts(
    observed = s[[1]], frequency = s[[2]], start = c(2000, 1), population = matrix(if (offset) exposures else rep(1, length(s[[1]])))), control)
  rows <<- rbind(rows, data.frame(
    kind = "flexible", series = name, years, window, levels, skipped, reweighting, trend, alpha,
    method = if (method == "delta") power else method, offset = as.integer(offset), period = range - 1,
    expected = sprintf("%.12g", found@control$expected), bound = sprintf("%.12g", upperbound(found)), alarm = as.integer(alarms(found))))
}
classic <- function(name, years, window, alpha, reweight, trend, power) {
  s <- series[[name]]
  range <- s[[3]]
  d <- create.disProg(week = seq_along(s[[1]]), observed = s[[1]], state = 0 * s[[1]], start = c(2000, 1), freq = s[[2]])
  found <- algo.farrington(d, control = list(
    range = range, b = years, w = window, alpha = alpha, reweight = reweight, trend = trend, powertrans = power))
  bound <- ifelse(found$upperbound == 0, NA, found$upperbound)
  rows <<- rbind(rows, data.frame(
    kind = "classic", series = name, years, window, levels = 1, skipped = window, reweighting = if (reweight) 1 else NA,
    trend = if (trend) 0.05 else NA, alpha, method = power, offset = 0, period = range - 1, expected = NA,
    bound = sprintf("%.12g", bound), alarm = as.integer(found$alarm)))
}
flexible("weeks", 5, 3, 10, 26, 2.58, 1, 0.05)
flexible("weeks", 5, 3, 10, 26, 2.58, 0.05, 0.01, method = "nbPlugin")
flexible("weeks", 5, 3, 10, 26, 2.58, 1, 0.01, method = "muan")
flexible("weeks", 4, 2, 8, 13, 1, 0.05, 0.05, power = "1/2")
flexible("weeks", 2, 3, 10, 26, 2.58, 1, 0.05, power = "none")
flexible("weeks", 5, 3, 10, 26, NA, 0.05, 0.05)
flexible("weeks", 5, 3, 10, 26, 2.58, 1, 0.05, offset = TRUE)
flexible("weeks", 4, 3, 1, 3, 1, 0.05, 0.1)
flexible("weeks", 1, 3, 1, 3, 2.58, 1, 0.05)
flexible("months", 5, 1, 4, 3, 2.58, 0.05, 0.05)
flexible("months", 5, 1, 1, 1, 2.58, 0.05, 0.05, method = "nbPlugin")
flexible("quarters", 5, 0, 4, 1, 2.58, 1, 0.05)
flexible("quarters", 5, 1, 1, 1, 2.58, 0.05, 0.01)
classic("weeks", 5, 3, 0.01, TRUE, TRUE, "2/3")
classic("weeks", 3, 2, 0.05, TRUE, TRUE, "1/2")
classic("weeks", 2, 4, 0.05, TRUE, TRUE, "none")
classic("weeks", 5, 3, 0.05, FALSE, TRUE, "2/3")
classic("months", 4, 1, 0.05, TRUE, TRUE, "2/3")
classic("quarters", 5, 0, 0.05, TRUE, FALSE, "2/3")
write.csv(rows, "farrington-signals.csv", row.names = FALSE, quote = FALSE)
