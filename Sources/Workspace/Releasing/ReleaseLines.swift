internal import Disclosure
internal import Records
public import Wording

extension KindRelease {
    /// What became of the kind, and what it shows and withholds: `incidents: Freigabe 2; 4.711 Zellen = …`; on a second line what it tells
    /// beside the release before.
    public func lines(isTrial: Bool) -> [Phrase] {
        [line(isTrial: isTrial), revisions.map { Phrase(name: "  ") + $0.phrase }].compactMap(\.self)
    }

    private func line(isTrial: Bool) -> Phrase {
        let what =
            switch outcome {
            case .unchanged(let number):
                Phrase(de: "unverändert seit Freigabe \(number)", en: "unchanged since release \(number)")
            case .released(let number):
                isTrial
                    ? Phrase(de: "würde Freigabe \(number)", en: "would be release \(number)")
                    : Phrase(de: "Freigabe \(number)", en: "release \(number)")
            }
        return Phrase(name: "\(kind.rawValue): ") + what + Phrase(name: "; ")
            + (tables.first?.table.content.alteration == nil ? account.phrase : rounded)
    }

    private var rounded: Phrase {
        Phrase { language in
            let cells = language.text(account.cells)
            return Phrase(de: "\(cells) Zellen, alle gerundet", en: "\(cells) cells, all rounded")(language)
        }
    }
}

extension Protection.Account {
    /// `4.711 Zellen = 3.000 veröffentlicht + 800 gesperrt wegen kleiner Zahl + 911 gesperrt zu deren Schutz`.
    var phrase: Phrase {
        Phrase { language in
            let numbers = [cells, published, primary, complementary].map(language.text)
            return Phrase(
                de:
                    "\(numbers[0]) Zellen = \(numbers[1]) veröffentlicht + \(numbers[2]) gesperrt wegen kleiner Zahl "
                    + "+ \(numbers[3]) gesperrt zu deren Schutz",
                en:
                    "\(numbers[0]) cells = \(numbers[1]) published + \(numbers[2]) withheld for a small count + \(numbers[3]) to protect those"
            )(
                language)
        }
    }
}
