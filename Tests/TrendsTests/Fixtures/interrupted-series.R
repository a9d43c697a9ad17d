# Makes interrupted-series.csv: segmented regressions and a comparison of two areas by R's glm of invented series.
series <- list(
  calm = c(24, 20, 17, 27, 26, 21, 18, 29, 25, 23, 17, 28, 27, 22, 19, 30, 17, 14, 12, 19, 16, 14, 11, 17, 15, 13, 10, 16),
  rough = c(24, 60, 17, 87, 6, 21, 58, 29, 5, 43, 17, 28, 87, 2, 19, 30, 7, 44, 2, 19, 36, 4, 11, 57, 5, 13, 40, 6))
other <- c(48, 44, 39, 52, 47, 41, 40, 55, 50, 44, 41, 53, 49, 47, 38, 57, 50, 42, 37, 54, 51, 45, 41, 50, 49, 44, 40, 56)
exposure <- 2000 + 3 * 0:27
start <- 16
years <- (0:27 - start) / 4
post <- as.numeric(years >= 0)
after <- pmax(0, years)
season <- factor(0:27 %% 4)
control <- glm.control(1e-14, 100)
all <- NULL
for (name in names(series)) {
  fit <- glm(series[[name]] ~ years + post + after + season, family = poisson, offset = log(exposure), control = control)
  fit <- glm(series[[name]] ~ years + post + after + season, family = poisson, offset = log(exposure), control = control,
             start = coef(fit))
  b <- coef(fit)[c("post", "after")]
  wald <- drop(b %*% solve(vcov(fit)[c("post", "after"), c("post", "after")], b))
  # Given the sum of both areas, the first is binomial.
  pair <- glm(cbind(series[[name]], other) ~ post, family = binomial, offset = log(exposure / (2 * exposure)), control = control)
  e <- residuals(fit, "pearson")
  w <- sqrt(fitted(fit)) * model.matrix(fit)
  hat <- w %*% solve(crossprod(w)) %*% t(w)
  lag <- sum(e[-1] * e[-28]) / sum(e^2) + sum(hat[cbind(2:28, 1:27)]) / df.residual(fit)
  all <- rbind(all, data.frame(
    case = name, level = exp(b[1]), slope = exp(b[2]), trend = exp(coef(fit)["years"]), error = sqrt(diag(vcov(fit)))["post"],
    df = df.residual(fit), wald = wald, lag = lag, watson = sum(diff(e)^2) / sum(e^2), area = exp(coef(pair)["post"])))
}
all[, -1] <- signif(all[, -1], 14)
write.csv(all, "interrupted-series.csv", row.names = FALSE, quote = FALSE)
