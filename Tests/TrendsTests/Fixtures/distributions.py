"""Writes distributions.csv: probabilities and quantiles to 25 digits, by series in mpmath at 60 digits.

Needs mpmath and scipy (first guesses only). Run beside the file: python3 distributions.py
Columns: function, a, b, argument, tail (lower|upper), value. Quantiles have the probability as argument.
"""
import math
import mpmath as mp
from scipy import special

mp.mp.dps = 60


def gamma_lower(a, x):
    """P(a, x) by its series; DLMF 8.11.4."""
    a, x = mp.mpf(a), mp.mpf(x)
    term, total, n = mp.mpf(1), mp.mpf(1), 0
    while term > total * mp.mpf(10) ** -58:
        n += 1
        term *= x / (a + n)
        total += term
    return mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1)) * total


def gamma_density(a, x):
    return mp.exp((mp.mpf(a) - 1) * mp.log(x) - x - mp.loggamma(a))


def beta_lower(a, b, x):
    """I_x(a, b) by its series; DLMF 8.17.8."""
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    if x > 0.5:
        return 1 - beta_lower(b, a, 1 - x)
    term, total, n = mp.mpf(1), mp.mpf(1), 0
    while term > total * mp.mpf(10) ** -58:
        term *= (a + b + n) / (a + 1 + n) * x
        n += 1
        total += term
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    return mp.exp(a * mp.log(x) + b * mp.log1p(-x) - log_beta - mp.log(a)) * total


def beta_density(a, b, x):
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    return mp.exp((mp.mpf(a) - 1) * mp.log(x) + (mp.mpf(b) - 1) * mp.log1p(-x) - log_beta)


def quantile(lower, density, target, tail, guess, least, most):
    """Newton steps on the logarithm of the tail, in logarithms of x; halving where a step leaves the bracket."""
    x = mp.mpf(guess)
    log_target = mp.log(target)
    for _ in range(60):
        probability = lower(x) if tail == "lower" else 1 - lower(x)
        slope = density(x) * x / probability * (1 if tail == "lower" else -1)
        step = (log_target - mp.log(probability)) / slope
        step = max(min(step, mp.mpf(2)), mp.mpf(-2))
        new = x * mp.exp(step)
        if new >= most:
            new = (x + most) / 2
        if abs(new - x) < abs(x) * mp.mpf(10) ** -32:
            return new
        x = new
    raise ValueError("no convergence")


rows = []


def add(function, a, b, argument, tail, value):
    rows.append(f"{function},{a!r},{b!r},{argument!r},{tail},{mp.nstr(value, 25)}")


tails = [1e-12, 1e-6, 0.001, 0.025, 0.1, 0.5]

# Poisson: P(X <= x) = Q(x + 1, mean)
for mean in [0.001, 0.1, 1.0, 5.5, 20.0, 300.0, 1e4, 1e6]:
    for deviations in [-6, -3, -1, 0, 1, 3, 6, 10]:
        count = math.floor(mean + deviations * math.sqrt(mean))
        if count < 0:
            continue
        above = gamma_lower(count + 1, mean)
        if 1e-290 < above:
            add("poisson", mean, 0.0, float(count), "upper", above)
        below = 1 - above
        if below > 1e-40:
            add("poisson", mean, 0.0, float(count), "lower", below)

for shape in [0.05, 0.5, 1.0, 2.0, 3.5, 10.0, 65.0, 1000.0, 1e4, 1e6]:
    for tail in ["lower", "upper"]:
        for p in tails:
            guess = special.gammaincinv(shape, p) if tail == "lower" else special.gammainccinv(shape, p)
            if guess < 1e-250:
                continue
            value = quantile(
                lambda x: gamma_lower(shape, x), lambda x: gamma_density(shape, x), mp.mpf(p), tail, guess, 0, mp.inf)
            add("gammaQuantile", shape, 1.0, p, tail, value)

for df in [1.0, 2.0, 7.0, 30.0, 500.0]:
    for tail in ["lower", "upper"]:
        for p in tails:
            guess = special.gammaincinv(df / 2, p) if tail == "lower" else special.gammainccinv(df / 2, p)
            value = 2 * quantile(
                lambda x: gamma_lower(df / 2, x), lambda x: gamma_density(df / 2, x), mp.mpf(p), tail, guess, 0, mp.inf)
            add("chiSquareQuantile", df, 0.0, p, tail, value)
            add("chiSquare", df, 0.0, float(value), tail,
                gamma_lower(df / 2, mp.mpf(float(value)) / 2) if tail == "lower"
                else 1 - gamma_lower(df / 2, mp.mpf(float(value)) / 2))

pairs = [(0.5, 0.5), (1.0, 1.0), (1.0, 30.0), (2.0, 11.0), (11.0, 22.0), (0.3, 5.0), (65.0, 36.0), (1000.0, 3.0),
         (3.0, 1e6), (1e4, 1e4), (1e6, 2e6), (5.0, 1e9)]
for a, b in pairs:
    for tail in ["lower", "upper"]:
        for p in tails:
            guess = special.betaincinv(a, b, p) if tail == "lower" else special.betainccinv(a, b, p)
            if not 1e-250 < guess < 1 - 1e-14:
                continue
            value = quantile(
                lambda x: beta_lower(a, b, x), lambda x: beta_density(a, b, x), mp.mpf(p), tail, guess, 0, mp.mpf(1))
            add("betaQuantile", a, b, p, tail, value)
            x = float(value)
            below = beta_lower(a, b, x)
            add("beta", a, b, x, tail, below if tail == "lower" else 1 - below)

for p in [1e-100, 1e-12, 1e-6, 0.001, 0.025, 0.1, 0.3]:
    value = -mp.sqrt(2) * mp.findroot(
        lambda z: mp.log(mp.erfc(z) / 2) - mp.log(mp.mpf(p)), -special.ndtri(p) / math.sqrt(2))
    add("normalQuantile", 0.0, 0.0, p, "lower", value)
    add("normal", 0.0, 0.0, float(value), "lower", mp.erfc(-mp.mpf(float(value)) / mp.sqrt(2)) / 2)

# Student: P(T > t) = I_{df / (df + t²)}(df / 2, 1/2) / 2
for df in [1.0, 2.0, 5.0, 30.0, 1000.0]:
    for p in [1e-9, 1e-6, 0.001, 0.025, 0.1, 0.3]:
        upper = lambda t: beta_lower(df / 2, 0.5, df / (df + mp.mpf(t) ** 2)) / 2
        guess = -special.stdtrit(df, p)
        value = mp.findroot(lambda t: mp.log(upper(t)) - mp.log(mp.mpf(p)), (guess, guess * 1.0001))
        add("studentQuantile", df, 0.0, p, "upper", value)
        add("student", df, 0.0, float(value), "upper", upper(float(value)))

with open("distributions.csv", "w", encoding="utf-8") as file:
    file.write("function,a,b,argument,tail,value\n" + "\n".join(rows) + "\n")
