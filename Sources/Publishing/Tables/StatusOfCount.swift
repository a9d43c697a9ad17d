internal import Records
internal import Trends
internal import Wording

extension ObservationStatus {
    /// Whether a figure stands beside the status: it limits what the figure says.
    var limitsFigure: Bool { self == .uncertain || self == .estimated }

    /// What the status means where a count bears it: in legends, notes and texts for those who cannot see a drawing.
    var meaningOfCount: Phrase {
        self == .estimated ? Phrase(de: "geschätzt: Gebiet geteilt", en: "estimated: territory divided") : phrase
    }
}

extension TableAxis {
    /// What files call the axis. The programmes of participation are its own dimension `measure`, a name that files need
    /// for what is counted.
    var columnName: String { dimension == "measure" ? "programme" : dimension }
}
