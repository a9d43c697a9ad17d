/// How the regions of a map are filled, and the key that says what it means.
protocol MapKey: Sendable {
    /// The colour of a region; `nil` for one that stays white or is patterned.
    func shade(of entry: RegionFigures.Entry) -> String?

    /// What a region carries besides its name, so that it is told from others on a grey copy; `nil` for nothing.
    func sign(of entry: RegionFigures.Entry) -> String?

    /// What stands between the sign and the figure on one line.
    var signSeparator: String { get }

    /// The key from `top` on, as wide as `KeyRows.width`, and where it ends.
    func elements(left: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double)
}

extension MapKey {
    func sign(of entry: RegionFigures.Entry) -> String? { nil }
    var signSeparator: String { " " }
}
