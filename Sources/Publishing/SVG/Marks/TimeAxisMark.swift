import Records

/// The names of periods below the plot, each in the middle of its stretch, with a tick at every boundary.
struct TimeAxisMark: Mark {
    let scale: TimeScale
    /// From the finest row to the coarsest.
    let rows: [[TimeScale.Band]]
    /// Where ticks start and where the first row of names does, in pixels.
    let tickTop: Double
    let top: Double

    func elements(in plot: Plot) -> [SVGElement] {
        var elements: [SVGElement] = []
        let style = plot.theme.axisStyle
        for (row, bands) in rows.enumerated() {
            let base = top + Double(row) * style.lineHeight + style.size
            let tickEnd = top + (row == 0 ? 1 : Double(row + 1) * style.lineHeight)
            elements += ticks(for: bands).map { x in
                .line(
                    from: Point(x: x, y: tickTop), to: Point(x: x, y: tickEnd), stroke: plot.theme.border, width: 0.8)
            }
            elements += bands.map { band in
                let extent = scale.extent(band.period)
                let half = style.width(of: band.text) / 2
                let middle = (extent.lowerBound + extent.upperBound) / 2
                let centre = max(plot.area.left + half, min(plot.area.right - half, middle))
                return .text(band.text, at: Point(x: centre, y: base), style: style, anchor: .middle)
            }
        }
        return elements
    }

    /// The boundaries of the row's periods, all of them, whether named or not, unless they would merge.
    private func ticks(for bands: [TimeScale.Band]) -> [Double] {
        guard let grain = bands.first?.period.grain else { return [] }
        let starts = scale.periods(grain).map { scale.extent($0).lowerBound } + [scale.right]
        let isDense = zip(starts, starts.dropFirst()).contains { $1 - $0 < 4 } && starts.count > 12
        return isDense ? bands.map { scale.extent($0.period).lowerBound } : starts
    }
}
