internal import Records
internal import Wording

extension ObservationStatus {
    /// Whether a figure stands beside the status: it limits what the figure says.
    var limitsFigure: Bool { self == .uncertain || self == .estimated }

    /// What the status means where a count bears it: in legends, notes and texts for those who cannot see a drawing.
    var meaningOfCount: Phrase {
        self == .estimated ? Phrase(de: "geschätzt: Gebiet geteilt", en: "estimated: territory divided") : phrase
    }
}
