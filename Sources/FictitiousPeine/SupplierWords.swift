/// The suppliers' own words with the weights of their choice; the workspace's `maps/` translate the categories.
enum SupplierWords {
    static let police: [(option: String, weight: Int)] = [
        ("Körperverletzung", 26), ("Gefährliche Körperverletzung", 10), ("Raub", 3), ("Bedrohung", 14),
        ("Sachbeschädigung", 22), ("Beleidigung", 12), ("Streit/Auseinandersetzung ohne Strafanzeige", 13),
    ]

    static let schools: [(option: String, weight: Int)] = [
        ("Körperverletzung", 18), ("Rangelei, Schubsen", 24), ("Bedrohung", 10), ("Beleidigung, auch online", 20),
        ("Sachbeschädigung", 12), ("Streit, durch Streitschlichtung beigelegt", 14), ("Erpressung, Abziehen", 2),
    ]

    static let involved: [(option: Int, weight: Int)] = [
        (1, 15), (2, 46), (3, 17), (4, 10), (5, 6), (6, 3), (7, 2), (9, 1),
    ]

    static let ageBands: [(option: String, weight: Int)] = [
        ("unter 14", 10), ("14-17", 30), ("18-20", 20), ("21 und älter", 25), ("gemischt", 15),
    ]

    /// The dash is U+2013: 0x96 in Windows-1252, unassigned in ISO 8859-1.
    static let policeSettings: [(option: String, weight: Int)] = [
        ("öffentlicher Raum", 40), ("Bus/Bahn – Haltestelle", 14), ("Grünanlage – Spielplatz", 14), ("Schulweg", 8),
        ("Gaststätte/Veranstaltung", 8), ("Geschäft", 6), ("Freizeiteinrichtung", 5), ("Wohnung", 5),
    ]

    static let schoolSettings: [(option: String, weight: Int)] = [
        ("Pausenhof", 40), ("Klassenraum", 22), ("Flur, Treppenhaus", 16), ("Sporthalle, Umkleide", 10),
        ("Haltestelle, Schulweg", 12),
    ]

    static let proceedings: [(option: String, weight: Int)] = [
        ("Anzeige", 70), ("Einsatz ohne Anzeige", 22), ("Mitteilung", 8),
    ]

    static let grades: [(option: String, weight: Int)] = [
        ("5/6", 28), ("7/8", 38), ("9/10", 28), ("11-13", 6),
    ]
}
