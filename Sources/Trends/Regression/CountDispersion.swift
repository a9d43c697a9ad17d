/// How much counts vary about the mean of a regression.
public enum CountDispersion: Hashable, Sendable {
    /// As chance alone has it: the variance is the mean.
    case poisson
    /// φ times the mean, φ estimated (Pearson) and never taken below 1: counts that vary less than chance prove nothing.
    case quasiPoisson
    /// As `quasiPoisson`, with φ as estimated, even below 1.
    case quasiPoissonUnbounded
    /// The mean and a share of its square: μ + μ²/θ, θ by maximum likelihood.
    case negativeBinomial
}
