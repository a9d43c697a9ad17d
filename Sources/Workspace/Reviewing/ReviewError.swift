public import Wording

/// A review that cannot be rendered; the last good output stays.
public enum ReviewError: UserFacingError {
    case noFrontMatter(file: String)
    case unclosedBlock(file: String, line: Int)
    case unknownBlock(file: String, line: Int)
    case block(file: String, line: Int, cause: Phrase)
    case nameTwice(file: String, line: Int, name: String)
    /// Exact figures in a document for everybody.
    case internalInPublic(file: String, line: Int)

    public var phrase: Phrase {
        switch self {
        case .noFrontMatter(let file):
            Phrase(
                de: "\(file), Zeile 1: Es fehlt der Vorspann zwischen zwei Zeilen „---“, mindestens mit „title“.",
                en: "\(file), line 1: the front matter between two lines “---” is missing, at least with “title”.")
        case .unclosedBlock(let file, let line):
            Phrase(
                de: "\(file), Zeile \(line): Der Block wird nicht geschlossen. Bitte eine Zeile ``` ergänzen.",
                en: "\(file), line \(line): the block is not closed. Add a line ```.")
        case .unknownBlock(let file, let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): Ein Block beginnt mit chart: line, map: choropleth, map: tiles, table: counts, "
                    + "table: rates, compare: year-before (oder previous, county, ein Zeitraum), trend: annual-change (oder breaks), signals: farrington, "
                    + "hotspots: scan, needs: provision, effect: MASSNAHME (oder leer, mit region und start), register: measures oder note: method.",
                en:
                    "\(file), line \(line): a block starts with chart: line, map: choropleth, map: tiles, table: counts, "
                    + "table: rates, compare: year-before (or previous, county, a period), trend: annual-change (or breaks), signals: farrington, "
                    + "hotspots: scan, needs: provision, effect: MEASURE (or empty, with region and start), register: measures or note: method."
            )
        case .block(let file, let line, let cause):
            Phrase(
                de: "\(file), Block in Zeile \(line): \(cause(.german))",
                en: "\(file), block in line \(line): \(cause(.english))")
        case .internalInPublic(let file, let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): Der Block fragt nach genauen Zahlen, das Dokument ist für alle. Bitte „audience: internal“ beim Block "
                    + "streichen, oder das ganze Dokument im Vorspann als „audience: internal“ mit „reason“ kennzeichnen.",
                en:
                    "\(file), line \(line): the block asks for exact figures, the document is for everybody. Drop the block's “audience: internal”, "
                    + "or mark the whole document “audience: internal” with a “reason” in its front matter.")
        case .nameTwice(let file, let line, let name):
            Phrase(
                de:
                    "\(file), Zeile \(line): Der Name „\(name)“ ist schon vergeben. Bitte mit „name“ einen anderen wählen.",
                en: "\(file), line \(line): the name “\(name)” is taken already. Choose another by “name”.")
        }
    }
}
