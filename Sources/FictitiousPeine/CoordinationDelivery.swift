// The meetings of the bodies that coordinate: one row a quarter and body, of the county as a whole. Meetings are no people, so nothing else is
// counted.

extension FictitiousPeine {
    func coordinationDelivery() -> Delivery {
        var generator = SeededGenerator(seed: seed, stream: "coordination/rows")
        var file = DeliveryText(delimiter: ";", lineEnding: "\n")
        file.append(line: "Hinweis;Quartal;Gremium;Gebiet;Sitzungen")
        for year in Self.years {
            for quarter in 1...4 {
                for body in CoordinatingBody.all {
                    let meetings = body.fewest + generator.below(body.most - body.fewest + 1)
                    file.append(
                        DeliveryRow(fields: [
                            "fiktiv", "\(year)-Q\(quarter)", body.name, "Landkreis Peine", String(meetings),
                        ]))
                }
            }
        }
        return file.delivery(of: .coordination, bytes: Array(file.text.utf8))
    }
}

/// How often a body meets in a quarter, invented.
private struct CoordinatingBody {
    let name: String
    let fewest, most: Int

    static let all = [
        CoordinatingBody(name: "Lenkungsgruppe Präventionsrat", fewest: 1, most: 1),
        CoordinatingBody(name: "Koordinierungsstab Migration und Teilhabe", fewest: 1, most: 3),
        CoordinatingBody(name: "AK Bildungsperspektiven", fewest: 1, most: 2),
    ]
}
