# Makes log-linear-trend.csv: yearly changes by R's glm, and the intervals of RateRatioEstimate computed from it anew.
yearly <- c(20, 24, 23, 30, 33, 35, 44, 41)
scattered <- c(12, 40, 9, 60, 22, 75, 31, 80, 20)
quarterly <- c(12, 5, 9, 20, 31, 8, 14, NA, 7, 25, 18, 40, 11, 3, 16, 22, 38, 19, 27, 6)
one <- function(name, counts, exposure, per) {
  period <- seq_along(counts) - 1
  years <- period / per
  season <- factor(period %% per)
  known <- !is.na(counts)
  f <- if (per > 1) counts ~ years + season else counts ~ years
  fit <- glm(f, family = poisson, offset = log(exposure), control = glm.control(1e-14, 100))
  fit <- glm(f, family = poisson, offset = log(exposure), control = glm.control(1e-14, 100), start = coef(fit))
  beta <- coef(fit)["years"]
  error <- coef(summary(fit))["years", 2]
  df <- df.residual(fit)
  mu <- fitted(fit)
  chi <- residuals(fit, "pearson")^2
  pearson <- sum(chi) / df
  # The years cleaned of the seasons, by weighted regression.
  season <- season[known]
  years <- years[known]
  rest <- resid(lm(if (per > 1) years ~ season else years ~ 1, weights = mu))
  group <- if (per > 1) season else factor(rep(1, sum(known)))
  information <- tapply(mu * rest^2, group, sum)
  each <- tapply(chi, group, sum) / tapply(1 - hatvalues(fit), group, sum)
  phi <- max(pearson, sum(information * each) / sum(information))
  phi <- phi * (1 + 2 * phi / sum(counts, na.rm = TRUE))
  width <- max(qnorm(0.975) * error, qt(0.975, df) * error * sqrt(phi))
  p <- max(2 * pnorm(-abs(beta) / error), 2 * pt(-abs(beta) / error / sqrt(phi), df))
  data.frame(case = name, ratio = exp(beta), lower = exp(beta - width), upper = exp(beta + width), p = p,
             dispersion = phi, df = df)
}
all <- rbind(
  one("yearly", yearly, rep(1, 8), 1),
  one("scattered", scattered, 100000 + 500 * 0:8, 1),
  one("quarterly", quarterly, 1000 + 13 * 0:19, 4))
all[, -1] <- signif(all[, -1], 14)
write.csv(all, "log-linear-trend.csv", row.names = FALSE, quote = FALSE)
