// The caseload sheet of the Flüchtlingssozialarbeit (FSA, social work with refugees), saved from a spreadsheet: title
// lines, a header whose upper line was merged cells, dots between thousands, sums between the rows.

extension FictitiousPeine {
    func socialWorkDelivery() -> Delivery {
        var generator = SeededGenerator(seed: seed, stream: "socialWork/rows")
        var file = DeliveryText(delimiter: ";", lineEnding: "\r\n")
        file.append(line: "Flüchtlingssozialarbeit im Landkreis Peine: Fallzahlen 2012 bis 2019;;;;;")
        file.append(line: "FIKTIVE BEISPIELDATEN - frei erfunden;;;;;")
        file.append(line: ";;;;;")
        file.append(line: ";;Beratung;;Gruppen;")
        file.append(line: "Zeitraum;Gemeinde;Ratsuchende;Beratungen;Gruppenangebote;Teilnahmen")
        let faultYear = generator.choice([2014, 2016, 2018])
        for (year, caseload) in zip(Self.years, Caseload.byYear) {
            var yearSum = Caseload()
            for quarter in 1...4 {
                var quarterSum = Caseload()
                for (municipality, weight) in Caseload.weights(in: year) {
                    let drawn = generator.caseload(expecting: weight * caseload)
                    quarterSum.add(drawn)
                    var row = DeliveryRow(fields: ["\(year)-Q\(quarter)", municipality] + drawn.cells)
                    if (year, quarter, municipality) == (faultYear, 3, "Lengede") {
                        row.fields[3] = "siehe Anlage"
                        row.fault = .textForNumber
                    }
                    file.append(row)
                }
                let title = "Summe \(quarter). Quartal \(year)"
                file.append(DeliveryRow(fields: [title, ""] + quarterSum.cells, fault: .subtotal))
                yearSum.add(quarterSum)
            }
            file.append(DeliveryRow(fields: ["Gesamt \(year)", ""] + yearSum.cells, fault: .subtotal))
        }
        return file.delivery(of: .socialWork, bytes: Array(file.text.utf8))
    }
}

/// The figures of one row. The sheet adds persons over quarters, which no reader of it should.
private struct Caseload {
    private var persons = 0
    private var talks = 0
    private var groups = 0
    private var attendances = 0

    init(persons: Int = 0, talks: Int = 0, groups: Int = 0, attendances: Int = 0) {
        self.persons = persons
        self.talks = talks
        self.groups = groups
        self.attendances = attendances
    }

    mutating func add(_ other: Caseload) {
        persons += other.persons
        talks += other.talks
        groups += other.groups
        attendances += other.attendances
    }

    var cells: [String] { [persons, talks, groups, attendances].map(withThousandsDots) }

    /// Invented level of each year, 2012 to 2019.
    static let byYear: [Double] = [0.35, 0.45, 0.7, 1.6, 2.4, 1.9, 1.5, 1.2]

    /// Invented persons seeking advice per quarter at level 1.
    static func weights(in year: Int) -> [(municipality: String, weight: Double)] {
        let ilsede = year < 2015 ? [("Ilsede", 26.0), ("Lahstedt", 18)] : [("Ilsede", 44)]
        return [("Edemissen", 22), ("Hohenhameln", 16)] + ilsede
            + [("Lengede", 24), ("Peine", 190), ("Vechelde", 30), ("Wendeburg", 18)]
    }
}

extension SeededGenerator {
    fileprivate mutating func caseload(expecting persons: Double) -> Caseload {
        let drawn = poisson(persons)
        let groups = poisson(1 + persons / 24)
        return Caseload(
            persons: drawn, talks: drawn + poisson(Double(drawn) * 1.7), groups: groups,
            attendances: poisson(Double(groups) * 9))
    }
}

/// `1234567` → `1.234.567`.
private func withThousandsDots(_ number: Int) -> String {
    let digits = String(number)
    return digits.enumerated().reduce(into: "") { text, digit in
        if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += "." }
        text.append(digit.element)
    }
}
