# Writes nc-sids.csv, columbus.csv and spatial.csv: data of the R package spData (CC0) and what spdep says of them.
# Run in this folder: Rscript spatial.R   (made with spdep 1.2-7, spData 2.2.1, R 4.2)
suppressMessages(library(spdep))
data(nc.sids); data(columbus); data(oldcol)
links <- function(nb) sapply(nb, function(of) if (of[1] == 0) "" else paste(of, collapse = " "))
counties <- sf::st_read(system.file("shapes/sids.shp", package = "spData"), quiet = TRUE)
stopifnot(counties$BIR74 == nc.sids$BIR74)
write.csv(data.frame(region = 1:100, county = counties$NAME, births = nc.sids$BIR74, deaths = nc.sids$SID74,
    births79 = nc.sids$BIR79, deaths79 = nc.sids$SID79, x = nc.sids$x, y = nc.sids$y,
    east = nc.sids$east, north = nc.sids$north, cc89 = links(ncCC89.nb), cr85 = links(ncCR85.nb)),
  "nc-sids.csv", row.names = FALSE, quote = FALSE)
# Columbus once more with the links of regions 5 and 20 cut: two regions without neighbours whose values count.
cut <- lapply(seq_along(col.gal.nb), function(i) {
  if (i %in% c(5, 20)) return(0L)
  left <- setdiff(col.gal.nb[[i]], c(5L, 20L)); if (length(left)) as.integer(left) else 0L })
class(cut) <- "nb"; attr(cut, "region.id") <- attr(col.gal.nb, "region.id")
write.csv(data.frame(region = 1:49, crime = columbus$CRIME, hoval = columbus$HOVAL, links = links(col.gal.nb),
  cut = links(cut), old_crime = COL.OLD$CRIME, old_links = links(COL.nb)), "columbus.csv", row.names = FALSE, quote = FALSE)

rows <- NULL
say <- function(case, quantity, values, region = if (length(values) > 1) seq_along(values) else 0)
  rows <<- rbind(rows, data.frame(case, quantity, region, value = trimws(formatC(as.numeric(values) + 0, digits = 11, format = "g"))))

# The circle of the largest likelihood ratio, straight from the definition.
scan <- function(x, y, cases, births) {
  best <- 0
  for (centre in seq_along(x)) {
    order <- order((x - x[centre])^2 + (y - y[centre])^2)
    c <- cumsum(cases[order]); e <- cumsum(births[order]) / sum(births) * sum(cases); n <- sum(cases)
    within <- cumsum(births[order]) <= sum(births) / 2 & c > e
    best <- max(best, (c * log(c / e) + (n - c) * log((n - c) / (n - e)))[within])
  }
  best
}
say("sids", "scan 74", scan(nc.sids$x, nc.sids$y, nc.sids$SID74, nc.sids$BIR74))
say("sids", "scan 74-84", scan(nc.sids$x, nc.sids$y, nc.sids$SID74 + nc.sids$SID79, nc.sids$BIR74 + nc.sids$BIR79))
rates <- nc.sids$SID74 / nc.sids$BIR74
ft <- sqrt(1000) * (sqrt(rates) + sqrt((nc.sids$SID74 + 1) / nc.sids$BIR74))
series <- list(
  list("sids-cc89", rates, ncCC89.nb), list("sids-cr85", rates, ncCR85.nb), list("ft-cc89", ft, ncCC89.nb),
  list("crime", columbus$CRIME, col.gal.nb), list("hoval", columbus$HOVAL, col.gal.nb),
  list("crime-cut", columbus$CRIME, cut), list("crime-old", COL.OLD$CRIME, COL.nb))
for (one in series) for (style in c("B", "W")) {
  case <- paste(one[[1]], style); x <- one[[2]]
  lw <- nb2listw(one[[3]], style = style, zero.policy = TRUE)
  for (random in c(TRUE, FALSE)) for (alternative in c("greater", "two.sided")) {
    t <- moran.test(x, lw, randomisation = random, zero.policy = TRUE, alternative = alternative)
    name <- if (random) "randomisation" else "normality"
    if (alternative == "greater") {
      if (random) { say(case, "moran", t$estimate[1]); say(case, "moran expectation", t$estimate[2]) }
      say(case, paste("moran variance", name), t$estimate[3]); say(case, paste("moran z", name), t$statistic)
    }
    say(case, paste("moran p", name, alternative), t$p.value)
  }
  t <- moran.test(x, lw, zero.policy = TRUE, adjust.n = FALSE)
  say(case, "moran counted", t$estimate[1]); say(case, "moran counted variance", t$estimate[3])
  g <- globalG.test(x, lw, zero.policy = TRUE)
  say(case, "g", g$estimate[1]); say(case, "g expectation", g$estimate[2]); say(case, "g variance", g$estimate[3])
  say(case, "g p", g$p.value)
  if (!(case %in% c("sids-cc89 B", "crime W", "crime-cut B"))) next
  say(case, "local", localmoran(x, lw, zero.policy = TRUE)[, 1])
  for (conditional in c(TRUE, FALSE)) {
    m <- localmoran(x, lw, zero.policy = TRUE, conditional = conditional)
    name <- if (conditional) "conditional" else "total"
    say(case, paste("local expectation", name), m[, 2])
    say(case, paste("local variance", name), m[, 3]); say(case, paste("local p", name), m[, 5])
  }
  say(case, "quadrant", as.integer(attr(localmoran(x, lw, zero.policy = TRUE), "quadr")$mean))
  say(case, "gi", localG(x, lw, zero.policy = TRUE))
  say(case, "gi star", localG(x, nb2listw(include.self(one[[3]]), style = style)))
}
eb <- EBest(nc.sids$SID74, nc.sids$BIR74)
say("sids", "eb a", attr(eb, "parameters")$a); say("sids", "eb b", attr(eb, "parameters")$b); say("sids", "eb", eb$estmm)
for (nb in list(list("cc89", ncCC89.nb), list("cr85", ncCR85.nb)))
  say(paste0("sids-", nb[[1]]), "eb local", EBlocal(nc.sids$SID74, nc.sids$BIR74, nb[[2]], zero.policy = TRUE)$est)
for (nb in list(list("cc89", ncCC89.nb), list("cr85", ncCR85.nb))) for (style in c("B", "W"))
  say(paste0("sids-", nb[[1]], " ", style), "eb moran", EBImoran.mc(nc.sids$SID74, nc.sids$BIR74,
    nb2listw(nb[[2]], style = style, zero.policy = TRUE), nsim = 9, zero.policy = TRUE)$statistic)
write.csv(rows, "spatial.csv", row.names = FALSE, quote = FALSE)
