internal import Geodata
internal import Regions
internal import Wording

/// What people should know of a list of neighbours.
enum NeighbourNotes {
    static func none(on level: RegionLevel) -> Phrase {
        Phrase(
            de:
                "Auf der Ebene „\(level.phrase(.german))“ berühren sich keine zwei dieser Gebiete, deren Grenzen bekannt sind.",
            en:
                "On the level “\(level.phrase(.english))” no two of these regions touch of which the boundaries are known."
        )
    }

    /// How many metres of border have no counterpart; nothing where the boundaries fit together.
    ///
    /// - Parameter chosen: only borders of these regions; `nil` for all.
    static func loose(
        _ set: BoundarySet, _ chosen: [RegionCode]?, tolerance: Double, name: (RegionCode) -> String
    ) -> [Phrase] {
        let borders = set.looseBorders(tolerance: tolerance).filter { border in
            chosen.map { $0.contains(border.one) || $0.contains(border.other) } ?? true
        }
        let sum = borders.reduce(0) { $0 + $1.metres }
        guard let longest = borders.first, sum >= 1 else { return [] }
        return [
            Phrase { language in
                let (all, most) = (metres(sum, language), metres(longest.metres, language))
                let pair = "\(name(longest.one)) – \(name(longest.other))"
                let (least, reach) = (
                    language.text(tolerance, fractionDigits: tolerance.rounded() == tolerance ? 0 : 1),
                    language.text(BoundarySet.looseReach, fractionDigits: 0)
                )
                return Phrase(
                    de:
                        "Auf \(all) laufen Grenzen von Nachbarn nebeneinander her, \(least) bis \(reach) m voneinander entfernt und "
                        + "ohne Gegenstück (am meisten \(pair): \(most)); um so viel sind die Längen zu kurz. Die Grenzen passen dort "
                        + "nicht zusammen; --tolerance nimmt mehr für gemeinsam.",
                    en:
                        "Over \(all) borders of neighbours run side by side, \(least) to \(reach) m apart and without a counterpart "
                        + "(most of it \(pair): \(most)); by so much the lengths are too short. The boundaries do not fit together "
                        + "there; --tolerance takes more as common.")(language)
            }
        ]
    }

    /// `812 m`, `3,4 km`.
    private static func metres(_ metres: Double, _ language: Language) -> String {
        metres < 1000
            ? "\(language.text(metres, fractionDigits: 0)) m" : "\(language.text(metres / 1000, fractionDigits: 1)) km"
    }
}
