// The police's file: Windows-1252, semicolons, CRLF, German dates, names of places as whoever typed them liked.

extension FictitiousPeine {
    private static let columns = [
        "Lfd", "Tatzeit", "Gemeinde", "Ortsteil", "Delikt", "Beteiligte", "Altersgruppe", "Örtlichkeit", "Vorgangsart",
    ]

    func policeDelivery() -> Delivery {
        var generator = SeededGenerator(seed: seed, stream: "police/rows")
        var rows = incidents(reportedBy: .police).map { generator.policeRow(of: $0) }
        generator.plantPoliceFaults(in: &rows)
        for index in rows.indices { rows[index].fields[0] = String(index + 1) }
        rows.deliverTwice(10, using: &generator)

        var file = DeliveryText(delimiter: ";", lineEnding: "\r\n")
        file.append(line: "FIKTIVE BEISPIELDATEN - frei erfunden, keine Daten der Polizei")
        file.append(line: Self.columns.joined(separator: ";"))
        for row in rows { file.append(row) }
        return file.delivery(of: .police, bytes: Windows1252.encode(file.text))
    }
}

extension SeededGenerator {
    fileprivate mutating func policeRow(of incident: InventedIncident) -> DeliveryRow {
        let time = "\(twoDigits(incident.hour)):\(twoDigits(incident.minute))"
        let municipality = choice(Spelling.spellings(ofMunicipality: incident.municipality))
        let village = choice(Spelling.spellings(of: incident.place.name, in: incident.place.municipality))
        return DeliveryRow(
            fields: [
                "", "\(incident.day.german) \(time)", municipality, village, incident.category,
                String(incident.involved), choice(SupplierWords.ageBands), choice(SupplierWords.policeSettings),
                choice(SupplierWords.proceedings),
            ],
            fault: incident.place.name.isEmpty ? .blankVillage : nil)
    }

    fileprivate mutating func plantPoliceFaults(in rows: inout [DeliveryRow]) {
        for moment in ["31.02.2016 10:15", "29.02.2015 21:40", "31.04.2018 17:05"] {
            rows.plant(.impossibleDate, using: &self) { $0[1] = moment }
        }
        for name in ["unbekannt", "Hannover", "Hannover", "unbekannt", "Salzgitter", "-"] {
            rows.plant(.noKnownRegion, using: &self) { $0.replaceSubrange(2...3, with: [name, ""]) }
        }
        for _ in 0..<3 {
            rows.plant(.countyOnly, using: &self) { $0.replaceSubrange(2...3, with: ["Landkreis Peine", ""]) }
        }
        let misspelt = [
            ("Peine", "Vöhrumm"), ("Peine", "Stederdrof"), ("Peine", "Sütstatd"), ("Ilsede", "Öllsburch"),
            ("Vechelde", "Walle-Süd"), ("Edemissen", "Abensenn"), ("Lengede", "Broischtett"),
        ]
        for (municipality, village) in misspelt {
            rows.plant(.unknownVillage, using: &self) { $0.replaceSubrange(2...3, with: [municipality, village]) }
        }
        for _ in 0..<2 {
            rows.plant(.negativeCount, using: &self) { $0[5] = "-3" }
        }
        rows.plant(.tooFewFields, using: &self) { $0.removeLast(4) }
    }
}

extension [DeliveryRow] {
    /// A block of sound rows comes a second time at the end of the file, byte for byte.
    fileprivate mutating func deliverTwice(_ size: Int, using generator: inout SeededGenerator) {
        var start = generator.below(count - size)
        while self[start..<start + size].contains(where: { $0.fault != nil }) { start = generator.below(count - size) }
        append(contentsOf: self[start..<start + size].map { DeliveryRow(fields: $0.fields, fault: .deliveredTwice) })
    }
}
