internal import Geodata
internal import Importing
internal import Wording

/// What became of a file of points, line by line.
struct LocateLines {
    let report: PointLocating.Report
    let regions: KeptRegions
    let reference: CoordinateReference
    /// As it was asked for.
    let system: String?

    var lines: [Phrase] {
        guard report.cleaning.findings != nil else {
            return [Phrase(de: "Die Datei ist leer.", en: "The file is empty.")]
        }
        return [summary] + uneven + shared + outside + far + unreadable + boundaries + accuracy
    }

    private var summary: Phrase {
        Phrase { language in
            let counts = [report.cleaning.rows, report.inside, report.outside, report.unreadable].map {
                language.text($0)
            }
            let unit =
                report.cleaning.rows == 1 ? Phrase(de: "Zeile", en: "row") : Phrase(de: "Zeilen", en: "rows")
            return Phrase(
                de:
                    "\(counts[0]) \(unit(.german)): \(counts[1]) in einer Region, \(counts[2]) außerhalb, \(counts[3]) ohne lesbaren "
                    + "Punkt",
                en:
                    "\(counts[0]) \(unit(.english)): \(counts[1]) in a region, \(counts[2]) outside, \(counts[3]) without a readable "
                    + "point")(language)
        }
    }

    private var uneven: [Phrase] {
        let count = report.cleaning.unevenRows
        guard count > 0 else { return [] }
        return [
            Phrase { language in
                Phrase(
                    de:
                        "  \(language.text(count)) davon mit mehr oder weniger Feldern als die Kopfzeile; was zu viel ist, steht "
                        + "hinter der Region",
                    en:
                        "  \(language.text(count)) of them with more or fewer fields than the header; what is too much stands "
                        + "behind the region")(language)
            }
        ]
    }

    private var shared: [Phrase] {
        guard report.shared > 0 else { return [] }
        return [
            Phrase { language in
                let count = language.text(report.shared)
                return Phrase(
                    de:
                        "  \(count) davon in zwei Regionen derselben Ebene, deren Grenzen sich überlappen; genommen ist die mit dem "
                        + "kleineren Schlüssel",
                    en:
                        "  \(count) of them in two regions of one level, whose boundaries overlap; the one with the smaller code is "
                        + "taken")(language)
            }
        ]
    }

    private var outside: [Phrase] {
        let named = report.firstOutside.map { line, code, metres in
            Phrase { language in
                let distance = language.text(metres / 1000, fractionDigits: 3)
                let name = "\(regions.name(of: code)) (\(code))"
                return Phrase(
                    de: "  Zeile \(line): außerhalb, \(distance) km bis \(name)",
                    en: "  line \(line): outside, \(distance) km to \(name)")(language)
            }
        }
        return named
            + rest(
                of: report.outside, behind: named.count,
                Phrase(de: "weitere außerhalb", en: "more outside"))
    }

    /// Metres from which on a table without a point in a region is hardly one of this county.
    private static let farAway = 20_000.0

    private var far: [Phrase] {
        let nearest = report.firstOutside.map(\.metres).min() ?? 0
        guard report.inside == 0, report.outside > 0, nearest > Self.farAway else { return [] }
        return [
            Phrase { language in
                let kilometres = language.text(nearest / 1000, fractionDigits: 0)
                return Phrase(
                    de:
                        "  Kein Punkt liegt in einer Region, und die genannten liegen mindestens \(kilometres) km entfernt. Bitte die Spalten "
                        + "(--x, --y) und ihr Koordinatensystem (--crs) prüfen.",
                    en:
                        "  No point lies in a region, and those named are at least \(kilometres) km away. Check the columns (--x, --y) and "
                        + "their reference system (--crs).")(language)
            }
        ]
    }

    private var unreadable: [Phrase] {
        let named = report.firstUnreadable.map { line, reason in
            Phrase(
                de: "  Zeile \(line): kein lesbarer Punkt, \(reason.phrase(.german))",
                en: "  line \(line): no readable point, \(reason.phrase(.english))")
        }
        return named
            + rest(
                of: report.unreadable, behind: named.count,
                Phrase(de: "weitere ohne lesbaren Punkt", en: "more without a readable point"))
    }

    /// What is not named, behind what is.
    private func rest(of count: Int, behind named: Int, _ what: Phrase) -> [Phrase] {
        guard named > 0, count > named else { return [] }
        return [
            Phrase { language in
                let more = language.text(count - named)
                return Phrase(de: "  und \(more) \(what(.german))", en: "  and \(more) \(what(.english))")(language)
            }
        ]
    }

    private var boundaries: [Phrase] {
        let schematic = Phrase(
            de:
                "  Die Grenzen sind schematisch, nicht vermessen: Punkte nahe einer Grenze können in Wirklichkeit in einer anderen "
                + "Region liegen.",
            en:
                "  The boundaries are schematic, not surveyed: points near a border may in truth lie in another region."
        )
        return (regions.isSchematic ? [schematic] : []) + regions.notes
    }

    private var accuracy: [Phrase] { reference.shift.map { [$0.remark(of: system ?? "")] } ?? [] }
}

extension DatumShift {
    /// How good places of an old survey are, for those who use them.
    func remark(of system: String) -> Phrase {
        Phrase { language in
            let digits = system.filter(\.isNumber)
            let metres = language.text(accuracy, fractionDigits: 0)
            return Phrase(
                de:
                    "  EPSG:\(digits): zwischen DHDN und ETRS89/WGS 84 auf etwa \(metres) m genau umgerechnet (EPSG:1777, gilt für Westdeutschland)",
                en:
                    "  EPSG:\(digits): converted between DHDN and ETRS89/WGS 84 to about \(metres) m (EPSG:1777, made for western Germany)"
            )(
                language)
        }
    }
}
