internal import Wording

/// Why no tiles are drawn.
enum SketchTileError: UserFacingError {
    case tooMany(count: Int, limit: Int)

    var phrase: Phrase {
        switch self {
        case .tooMany(let count, let limit):
            Phrase(
                de: "\(count) Gebiete sind zu viele für Kacheln, höchstens \(limit) sind möglich. "
                    + "Bitte mit --level eine gröbere Ebene wählen.",
                en: "\(count) regions are too many for tiles, at most \(limit) are possible. "
                    + "Choose a coarser level with --level.")
        }
    }
}
