// The courses of the Kreisvolkshochschule (KVHS, adult education): decimal commas, CRLF, and titles that run over two
// lines inside their quotes.

extension FictitiousPeine {
    private static let columns = [
        "Hinweis", "Beginn", "Ende", "Kurs", "Maßnahme", "Ort", "Teilnehmende", "Unterrichtsstunden",
    ]

    func coursesDelivery() -> Delivery {
        var generator = SeededGenerator(seed: seed, stream: "courses/rows")
        var rows: [DeliveryRow] = []
        for year in Self.years {
            // 30 to 34 courses a year: enough for two faulty rows to stay below one in a hundred.
            let beginnings = (0..<30 + generator.below(5)).map { _ in Day(year, 1, 8) + generator.below(330) }
            rows += beginnings.sorted().map { generator.coursesRow(beginningOn: $0) }
        }
        rows.plant(.endBeforeBeginning, using: &generator) { $0.swapAt(1, 2) }
        rows.plant(.emptyCount, using: &generator) { $0[6] = "" }

        var file = DeliveryText(delimiter: ";", lineEnding: "\r\n")
        file.append(line: Self.columns.joined(separator: ";"))
        for row in rows { file.append(row) }
        return file.delivery(of: .courses, bytes: Array(file.text.utf8))
    }
}

extension SeededGenerator {
    fileprivate mutating func coursesRow(beginningOn day: Day) -> DeliveryRow {
        let course = choice(CourseOffer.all)
        let evenings = 2 + below(11)
        let halfHours = evenings * (3 + below(4))
        // A course that would run into the next year ends on New Year's Eve: the delivery's period ends there too.
        let year = day.components.year
        let end = min(day + 7 * (evenings - 1), Day(year, 12, 31))
        let places = course.places ?? CourseOffer.municipalities(in: year)
        return DeliveryRow(fields: [
            "fiktiv", day.german, end.german, choice(course.titles), course.measure, choice(places),
            String(6 + below(15)), withDecimalComma(halves: halfHours),
        ])
    }
}

/// What the invented programme offers.
private struct CourseOffer {
    let measure: String
    let titles: [String]
    /// `nil` for every municipality.
    let places: [String]?

    static let all: [CourseOffer] = [
        CourseOffer(
            measure: "Schulung Ehrenamtliche",
            titles: [
                "Ehrenamtlich begleiten:\nRechte, Grenzen, Ansprechpartner", "Sprachpatenschaft; Einführung",
                "Gespräche führen, Konflikte klären",
            ], places: nil),
        CourseOffer(
            measure: "Sprachjongleure",
            titles: ["Sprachjongleure", "Sprachjongleure:\nAuffrischung und Austausch"], places: ["Ilsede", "Peine"]),
        CourseOffer(
            measure: "Übergang in Arbeit",
            titles: ["Bewerben und ankommen", "Deutsch für den Beruf;\nGrundstufe", "\"Wie geht Ausbildung?\""],
            places: nil),
    ]

    static func municipalities(in year: Int) -> [String] {
        ["Edemissen", "Hohenhameln", "Ilsede", "Lengede", "Peine", "Peine", "Peine", "Vechelde", "Wendeburg"]
            + (year < 2015 ? ["Lahstedt"] : [])
    }
}

/// 45 halves → `22,5`.
private func withDecimalComma(halves: Int) -> String { "\(halves / 2),\(halves.isMultiple(of: 2) ? 0 : 5)" }
