internal import Geodata
internal import Regions
internal import Wording

/// Reads two coordinates and gives the finest region that holds the point; the point itself is kept nowhere.
struct PointReader {
    let reference: CoordinateReference
    let locator: RegionLocator
    /// The headers, as messages name them.
    let column: String

    func region(_ texts: [String]) throws(RowProblem) -> RegionCode {
        let numbers = texts.compactMap(Self.coordinate)
        guard texts.count == 2, numbers.count == 2 else {
            throw problem(
                Phrase(de: "keine zwei Koordinaten", en: "not two coordinates"),
                Phrase(de: "Beim Lieferanten nachfragen", en: "Ask the supplier"))
        }
        guard let place = reference.place(numbers[0], numbers[1]) else {
            throw problem(
                Phrase(de: "außerhalb des Koordinatensystems", en: "outside the coordinate system"), advice(numbers))
        }
        if let region = locator.region(at: place) { return region }
        let distance = locator.nearest(to: place)?.metres
        let kilometres = { (language: Language) in
            distance.map { language.text($0 / 1000, fractionDigits: 1) } ?? "?"
        }
        throw problem(
            Phrase(
                de: "Punkt liegt in keiner Region (\(kilometres(.german)) km bis zur nächsten)",
                en: "the point lies in no region (\(kilometres(.english)) km to the nearest)"), advice(numbers))
    }

    /// `10,2278`, `10.2278`, `603 416,12`; a decimal comma or point, whichever is there.
    static func coordinate(_ text: String) -> Double? {
        guard (1...32).contains(text.utf8.count) else { return nil }
        let number = text.filter { !NumberParsing.groupSeparators.contains($0) }.replacing(",", with: ".")
        guard number.utf8.allSatisfy({ TextBytes.isDigit($0) || $0 == 46 || $0 == 45 }), let value = Double(number)
        else { return nil }
        return value.isFinite ? value : nil
    }

    private func advice(_ numbers: [Double]) -> Phrase {
        if let swapped = reference.place(numbers[1], numbers[0]), locator.region(at: swapped) != nil {
            return Phrase(
                de: "Die beiden Spalten in „from“ vertauschen", en: "Swap the two columns in “from”")
        }
        return Phrase(
            de: "„crs“ im Profil prüfen; liegt der Ort im Kreis?",
            en: "Check “crs” in the profile; is the place inside the county?")
    }

    private func problem(_ reason: Phrase, _ suggestion: Phrase) -> RowProblem {
        RowProblem(
            column: column, reason: reason,
            expected: Phrase(de: "ein Punkt in einer der Regionen", en: "a point in one of the regions"),
            suggestion: suggestion)
    }
}
