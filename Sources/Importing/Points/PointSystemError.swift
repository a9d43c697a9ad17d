public import Geodata
public import Wording

/// The first points of a table lie beyond the regions, for a reason that can be told.
public struct PointSystemError: UserFacingError, Equatable {
    public let doubt: CoordinateDoubt
    /// So many points were looked at.
    public let rows: Int
    public let x: String
    public let y: String

    /// - Parameter columns: as the options name them.
    init(_ doubt: CoordinateDoubt, rows: Int, columns: (x: String, y: String)) {
        self.doubt = doubt
        self.rows = rows
        (x, y) = columns
    }

    public var phrase: Phrase {
        let swapped = "--x \(Self.argument(y)) --y \(Self.argument(x))"
        switch doubt {
        case .swapped:
            return Phrase {
                Phrase(
                    de:
                        "\(points(.german)) liegen nicht bei den Regionen, mit vertauschten Spalten aber schon: In „\(x)“ steht, was "
                        + "nach Norden zählt, in „\(y)“, was nach Osten zählt. Bitte \(swapped) angeben. Geschrieben wurde nichts.",
                    en:
                        "\(points(.english)) do not lie among the regions, but do with the two columns swapped: “\(x)” counts "
                        + "northwards, “\(y)” eastwards. Use \(swapped). Nothing was written.")($0)
            }
        case .otherSystem(let names, let isSwapped):
            return Phrase { language in
                let list = names.joined(separator: Phrase(de: " oder ", en: " or ")(language))
                let options = ["--crs \(names.first.map(Self.number) ?? "")", isSwapped ? swapped : nil]
                    .compactMap(\.self).joined(separator: " ")
                let others = names.dropFirst().map { "--crs \(Self.number($0))" }
                let other =
                    others.isEmpty
                    ? "" : " (" + others.joined(separator: Phrase(de: " oder ", en: " or ")(language)) + ")"
                return Phrase(
                    de:
                        "\(points(.german)) passen nicht zum Koordinatensystem; die Zahlen sehen nach \(list) aus. Bitte "
                        + "\(options)\(other) angeben, wenn das stimmt. Geschrieben wurde nichts.",
                    en:
                        "\(points(.english)) do not fit the reference system; the numbers look like \(list). Use "
                        + "\(options)\(other), if that is so. Nothing was written.")(language)
            }
        }
    }

    private func points(_ language: Language) -> String {
        Phrase(
            de: "Die Punkte am Anfang der Datei (\(language.text(rows)))",
            en: "The points at the head of the file (\(language.text(rows)))")(language)
    }

    private static func number(_ name: String) -> String { String(name.drop { !$0.isNumber }) }

    /// A name as a shell takes it.
    private static func argument(_ name: String) -> String {
        let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        return isPlain ? name : "'\(name.replacing(sign: "'", with: "'\\''"))'"
    }
}
