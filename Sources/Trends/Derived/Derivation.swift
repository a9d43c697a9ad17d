public import Records
public import Wording

/// A figure that is computed from those of a table: a share, an index, a mean over periods, a running sum.
public enum Derivation: Hashable, Sendable {
    /// Of the total over a dimension, in percent.
    case share(dimension: String)
    /// The figure of a base period is 100.
    case index(base: Period)
    /// The mean of a period and those before it, so many in all.
    case movingAverage(Int)
    /// The sum from the first period of each year, or from a period on.
    case cumulated(from: Period?)
    /// A column's mean per record.
    case mean(column: String)

    /// What can be the length of a moving average.
    public static let possibleWindows = 2...366

    /// What files call the figure: `incidents_share`, `incidents_index_2015`.
    public func name(of measure: TableMeasure) -> String {
        switch self {
        case .share(let dimension): "\(measure.name)_share_\(dimension)"
        case .index(let base): "\(measure.name)_index_\(base.code)"
        case .movingAverage(let window): "\(measure.name)_moving_average_\(window)"
        case .cumulated: "\(measure.name)_cumulated"
        case .mean(let column): "\(column)_mean"
        }
    }

    /// The option that asks for it: `--index 2015`.
    public var text: String {
        switch self {
        case .share(let dimension): "--share \(dimension)"
        case .index(let base): "--index \(base.code)"
        case .movingAverage(let window): "--moving-average \(window)"
        case .cumulated(let start): "--cumulate \(start?.code ?? "year")"
        case .mean(let column): "--mean \(column)"
        }
    }

    /// `Vorfälle, Index (2015 = 100)`.
    ///
    /// - Parameter axes: those of the table, for the name of the dimension of a share.
    public func title(of measure: TableMeasure, axes: [TableAxis]) -> Phrase {
        let what: Phrase
        switch self {
        case .share(let dimension):
            let over = axes.first { $0.dimension == dimension }?.title ?? Phrase(name: dimension)
            what = Phrase(de: "Anteil in % (über \(over(.german)))", en: "share in % (over \(over(.english)))")
        case .index(let base): what = Phrase(de: "Index (", en: "index (") + base.name + Phrase(name: " = 100)")
        case .movingAverage(let window):
            what = Phrase(de: "gleitendes Mittel über \(window)", en: "moving average over \(window)")
        case .cumulated(nil): what = Phrase(de: "seit Jahresbeginn", en: "since the beginning of the year")
        case .cumulated(let start?): what = Phrase(de: "seit ", en: "since ") + start.name
        case .mean: return Phrase(de: "\(measure.title(.german)), Mittel", en: "\(measure.title(.english)), mean")
        }
        return measure.title + Phrase(name: ", ") + what
    }
}
