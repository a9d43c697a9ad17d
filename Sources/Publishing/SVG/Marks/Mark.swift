/// Something drawn from figures over shared scales: a line, a ribbon, an axis.
///
/// A chart is a list of marks in drawing order; a new kind of chart is a new list.
protocol Mark {
    func elements(in plot: Plot) -> [SVGElement]
}

/// The area that marks share, with its scales and its looks.
struct Plot {
    let area: Rectangle
    let x: any PositionScale
    let y: any PositionScale
    let theme: Theme

    func point(_ x: Double, _ y: Double) -> Point {
        Point(x: self.x.position(x), y: self.y.position(y))
    }
}

extension Plot {
    /// Stretches of a line as one path, and the places of those that are a single figure.
    func line(through runs: [[(x: Double, known: Figure.Known)]]) -> (path: SVGPath, alone: [Point]) {
        var path = SVGPath()
        var alone: [Point] = []
        for run in runs {
            let places = run.map { point($0.x, $0.known.value) }
            if places.count == 1 { alone += places } else { path.add(places, closed: false) }
        }
        return (path, alone)
    }
}

/// Figures along one line: places on the x scale in rising order, `nil` where there is nothing to draw.
struct SeriesPoint: Hashable, Sendable {
    let x: Double
    let known: Figure.Known?
}

extension Sequence<SeriesPoint> {
    /// The stretches without a gap.
    func runs() -> [[(x: Double, known: Figure.Known)]] {
        var runs: [[(x: Double, known: Figure.Known)]] = []
        var current: [(x: Double, known: Figure.Known)] = []
        for point in self {
            if let known = point.known {
                current.append((point.x, known))
            } else if !current.isEmpty {
                runs.append(current)
                current = []
            }
        }
        return current.isEmpty ? runs : runs + [current]
    }
}
