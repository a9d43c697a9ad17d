public import Wording

/// Files that cannot be audited together.
public enum AuditError: UserFacingError, Equatable {
    /// One release gives two counts for the same cell.
    case contradiction(CellPlace, Int, FigureSource, Int, FigureSource)
    /// Parts are more than their total.
    case doesNotAddUp(CellPlace, total: Int, FigureSource, parts: Int)
    /// The sums leave no whole numbers for what is withheld.
    case impossible(CellPlace, FigureSource)
    case tooManyCodes(Int)
    case nothingToAudit

    public var phrase: Phrase {
        switch self {
        case .contradiction(let place, let one, let first, let other, let second):
            Phrase(
                de:
                    "\(place.text) ist in \(first.german) \(one), in \(second.german) aber \(other). Erwartet wird eine Zahl je Zelle; "
                    + "frühere Veröffentlichungen bitte mit --earlier angeben, sonst die falsche Datei weglassen.",
                en:
                    "\(place.text) is \(one) in \(first.english) but \(other) in \(second.english). One count a cell is expected; name "
                    + "earlier releases by --earlier, or leave out the wrong file.")
        case .doesNotAddUp(let place, let total, let source, let parts):
            Phrase(
                de:
                    "\(source.german): \(place.text) ist \(total), seine Teile sind zusammen aber \(parts). Erwartet wird höchstens die "
                    + "Summe; bitte in der Beschreibung (--description) sagen, was wovon ein Teil ist (parents, prefix, path), oder "
                    + "„adds: false“ für Größen, die sich nicht addieren.",
                en:
                    "\(source.english): \(place.text) is \(total), but its parts are \(parts) together. At most the total is expected; say "
                    + "in the description (--description) what is part of what (parents, prefix, path), or “adds: false” for "
                    + "measures that do not add up.")
        case .impossible(let place, let source):
            Phrase(
                de:
                    "\(source.german): Für \(place.text) bleibt nach allen Summen keine Zahl. Erwartet wird mindestens eine; die Dateien "
                    + "gehören nicht zu einer Veröffentlichung, oder Nullen sind gesperrt („zeros: protect“ in der Beschreibung).",
                en:
                    "\(source.english): all sums leave no number for \(place.text). At least one is expected; the files are not of one "
                    + "release, or zeros are withheld (“zeros: protect” in the description).")
        case .tooManyCodes(let dimensions):
            Phrase(
                de:
                    "Die Dateien haben zusammen zu viele Merkmale (\(dimensions)). Bitte weniger Dateien zusammen prüfen.",
                en: "The files have too many dimensions together (\(dimensions)). Audit fewer files together.")
        case .nothingToAudit:
            Phrase(
                de:
                    "In den Dateien steht keine Tabelle, die geprüft werden könnte. Bitte CSV-, JSON-, GeoJSON-, XLSX- oder "
                    + "HTML-Dateien einer Veröffentlichung angeben.",
                en:
                    "The files hold no table that could be audited. Give CSV, JSON, GeoJSON, XLSX or HTML files of a release."
            )
        }
    }
}

extension CellPlace {
    /// `incidents 03157006 2017`: the codes alone.
    public var text: String { ([measure] + coordinates.map(\.code)).joined(separator: " ") }
}

extension FigureSource {
    var german: String { "\(file), Zeile \(line)" }
    var english: String { "\(file), line \(line)" }
}
