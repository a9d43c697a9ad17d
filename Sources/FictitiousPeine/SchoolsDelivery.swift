// The schools' file: UTF-8 with a byte order mark, commas, ISO dates, the hour of the clock as a number.

extension FictitiousPeine {
    private static let columns = [
        "fiktive_beispieldaten", "datum", "stunde", "gemeinde", "ort", "vorfallart", "umfeld", "beteiligte",
        "jahrgang",
    ]

    func schoolsDelivery() -> Delivery {
        var generator = SeededGenerator(seed: seed, stream: "schools/rows")
        var rows = incidents(reportedBy: .schools).map { generator.schoolsRow(of: $0) }
        generator.plantSchoolsFaults(in: &rows)

        var file = DeliveryText(delimiter: ",", lineEnding: "\n")
        file.append(line: Self.columns.joined(separator: ","))
        for row in rows { file.append(row) }
        return file.delivery(of: .schools, bytes: [0xef, 0xbb, 0xbf] + Array(file.text.utf8))
    }
}

extension SeededGenerator {
    fileprivate mutating func schoolsRow(of incident: InventedIncident) -> DeliveryRow {
        DeliveryRow(
            fields: [
                "frei erfunden", incident.date, String(incident.hour), incident.municipality, incident.place.name,
                incident.category, choice(SupplierWords.schoolSettings), String(incident.involved),
                choice(SupplierWords.grades),
            ],
            fault: incident.place.name.isEmpty ? .blankVillage : nil)
    }

    fileprivate mutating func plantSchoolsFaults(in rows: inout [DeliveryRow]) {
        for date in ["2017-13-01", "2014-02-30", "2019-06-31"] {
            rows.plant(.impossibleDate, using: &self) { $0[1] = date }
        }
        rows.plant(.noKnownRegion, using: &self) { $0.replaceSubrange(3...4, with: ["unbekannt", ""]) }
        rows.plant(.unknownVillage, using: &self) { $0.replaceSubrange(3...4, with: ["Peine", "Schulzentrum"]) }
        rows.plant(.unknownVillage, using: &self) { $0.replaceSubrange(3...4, with: ["Vechelde", "Wahlle"]) }
        rows.plant(.textForNumber, using: &self) { $0[7] = "mehrere" }
    }
}
