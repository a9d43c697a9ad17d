# Makes ears-signals.csv: bounds and alarms of surveillance's earsC for counts with runs of zeros and one outbreak.
suppressMessages(library(surveillance))
set.seed(20)
counts <- c(rep(0, 14), rnbinom(40, mu = 3, size = 2), 30, 41, 22, rpois(20, 5), rep(2, 12), rpois(20, 0.3))
series <- sts(observed = counts, frequency = 52, start = c(2020, 1))
rows <- NULL
for (method in c("C1", "C2", "C3")) for (smallest in c(0, 0.5)) {
  range <- (c(C1 = 8, C2 = 10, C3 = 12)[[method]]):length(counts)
  found <- earsC(series, list(range = range, method = method, alpha = if (method == "C3") 0.025 else 0.001, minSigma = smallest))
  rows <- rbind(rows, data.frame(method, smallest, period = range - 1, count = counts[range],
    bound = sprintf("%.10g", upperbound(found)), alarm = as.integer(alarms(found))))
}
write.csv(rows, "ears-signals.csv", row.names = FALSE, quote = FALSE)
