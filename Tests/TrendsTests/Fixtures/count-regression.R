# Makes count-regression.csv: log-linear fits by R's glm and MASS::glm.nb of a short invented series, printed to 15 digits.
library(MASS)
counts <- c(12, 5, 9, 20, 31, 8, 14, 0, 7, 25, 18, 40, 11, 3, 16, 22, 38, 19, 27, 6)
period <- 0:19
exposure <- 1000 + 13 * period
quarter <- factor(period %% 4)
weight <- rep(c(1, 0.5, 2, 1, 0), 4)
one <- function(name, fit, theta = NA) {
  s <- summary(fit)
  k <- coef(s)
  data.frame(case = name, column = seq_len(nrow(k)) - 1, estimate = k[, 1], error = k[, 2], p = k[, 4],
             dispersion = s$dispersion, deviance = deviance(fit), df = df.residual(fit),
             hat1 = hatvalues(fit)[1], hat8 = hatvalues(fit)["8"], fitted1 = fitted(fit)[1], theta = theta)
}
control <- glm.control(epsilon = 1e-14, maxit = 200)
# R's standard errors are those of the last step but one: the fit starts again where it ended.
polished <- function(f, family, w = rep(1, 20)) {
  environment(f) <- environment()
  first <- glm(f, family = family, weights = w, control = control)
  glm(f, family = family, weights = w, control = control, start = coef(first))
}
f <- counts ~ period + offset(log(exposure))
g <- counts ~ period + quarter + offset(log(exposure))
nb <- glm.nb(g, control = control)
all <- rbind(
  one("poisson", polished(f, family = poisson)),
  one("quasi", polished(f, family = quasipoisson)),
  one("seasonal", polished(g, family = quasipoisson)),
  one("weighted", polished(f, family = quasipoisson, w = weight)),
  one("negative-binomial", nb, nb$theta))
all[, -1] <- signif(all[, -1], 15)
write.csv(all, "count-regression.csv", row.names = FALSE, quote = FALSE)
