import TestSupport

@testable import Importing

/// Personal data that belong to nobody: every name, number and address is put together at random (fictitious).
///
/// The lists are not those of the gate: some names, streets and spellings are in none of its lists.
struct InventedPersons {
    enum Kind: String, CaseIterable {
        case fullName, givenName, familyName, nameInText, birthDate, address, telephone, mail, iban, taxIdentifier,
            taxNumber
        case socialInsurance, caseNumber, plate, freeText
    }

    private var random: SeededGenerator
    /// How this column spells its values.
    private let spelling: Int

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        spelling = random.below(1000)
    }

    mutating func value(of kind: Kind) -> String {
        switch kind {
        case .fullName: name()
        case .givenName: random.pick(Self.given)
        case .familyName: random.pick(Self.family)
        case .nameInText: nameInText()
        case .birthDate: date(years: 1935...2008)
        case .address: address()
        case .telephone: telephone()
        case .mail: mail()
        case .iban: iban()
        case .taxIdentifier: taxIdentifier()
        case .taxNumber: taxNumber()
        case .socialInsurance: socialInsurance()
        case .caseNumber: caseNumber()
        case .plate: plate()
        case .freeText: sentence()
        }
    }

    mutating func date(years: ClosedRange<Int>) -> String {
        let year = years.lowerBound + random.below(years.count)
        let (month, day) = (1 + random.below(12), 1 + random.below(28))
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        switch spelling % 3 {
        case 0: return "\(two(day)).\(two(month)).\(year)"
        case 1: return "\(day).\(month).\(year)"
        default: return "\(year)-\(two(month))-\(two(day))"
        }
    }

    private mutating func name() -> String {
        let (given, family) = (random.pick(Self.given), random.pick(Self.family))
        switch spelling % 7 {
        case 0: return "\(given) \(family)"
        case 1: return "\(family), \(given)"
        case 2: return "\(family.uppercased()), \(given)"
        case 3: return "\(given) \(random.pick(Self.given)) \(family)"
        case 4: return "\(random.pick(["Herr", "Frau"])) \(family)"
        case 5: return "\(given) \(family.prefix(1))."
        default: return "\(family) \(given)"
        }
    }

    private mutating func nameInText() -> String {
        let (one, other) = (name(), name())
        return random.pick([
            "Streit zwischen \(one) und \(other)", "\(one) (17) beschädigt 2 Fahrräder", "Anzeige durch \(one), 14 J.",
            "Täter: \(one) / Opfer: \(other)",
        ])
    }

    private mutating func address() -> String {
        let number = "\(1 + random.below(180))" + random.pick(["", "", "", "a", " b"])
        let stem = random.pick([
            "Ahorn", "Linden", "Mühlen", "Schiller", "Berg", "Garten", "Kirch", "Breiten", "Xanten",
        ])
        let ending = random.pick([
            "straße", "str.", "weg", "platz", "allee", "ring", "gasse", "strasse", "kamp", "stieg",
        ])
        switch spelling % 5 {
        case 0, 1: return "\(stem)\(ending) \(number)"
        case 2: return "\(stem)\(ending) \(number), 31\(random.digits(3)) Musterstadt"
        case 3:
            return random.pick(["Am Markt", "Lange Str.", "An der Mühle", "Alter Weg", "Hinter den Höfen"])
                + " \(number)"
        default:
            return "\(1 + random.below(400)) \(random.pick(["Mill", "Long", "Oak"])) "
                + random.pick(["Street", "Road", "Ave", "Lane"])
        }
    }

    private mutating func telephone() -> String {
        let area = random.pick(["05171", "030", "0531", "05302", "089"])
        let mobile = "01" + random.pick(["51", "60", "70", "76", "72"])
        switch spelling % 8 {
        case 0: return "\(mobile) \(random.digits(7))"
        case 1: return "\(mobile)\(random.digits(7))"
        case 2: return "+49 \(area.dropFirst()) \(1 + random.below(9))\(random.digits(5))"
        case 3: return "\(area)/\(random.digits(3))-\(random.digits(2))"
        case 4: return "(\(area)) \(random.digits(6))"
        case 5: return "+49\(mobile.dropFirst())\(random.digits(7))"
        case 6: return "Tel. \(area) \(random.digits(4))"
        default: return "\(mobile)/\(random.digits(3)) \(random.digits(2)) \(random.digits(2))"
        }
    }

    private mutating func mail() -> String {
        let (given, family) = (random.pick(Self.given), random.pick(Self.family))
        let user = "\(given).\(family)".lowercased().filter { $0.isASCII }
        return random.pick([
            "\(user)@example.org", "\(user)@mail.example.com", "Kontakt: \(user)\(random.digits(2))@example.net",
        ])
    }

    private mutating func iban() -> String {
        let body = random.digits(18)
        // DE is 1314; the check digits make the remainder 1 (ISO 13616).
        let remainder = (body + "131400").utf8.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
        let check = 98 - remainder
        let plain = "DE" + (check < 10 ? "0\(check)" : "\(check)") + body
        guard spelling.isMultiple(of: 2) else { return plain }
        return stride(from: 0, to: plain.count, by: 4).map { String(plain.dropFirst($0).prefix(4)) }.joined(
            separator: " ")
    }

    private mutating func taxIdentifier() -> String {
        while true {
            let body = random.digits(10).utf8.map { $0 - 48 }
            for check in 0..<10 where OfficialNumber.isTaxIdentifier(body + [UInt8(check)]) {
                let text = (body + [UInt8(check)]).map(String.init).joined()
                guard spelling.isMultiple(of: 2) else { return text }
                return
                    "\(text.prefix(2)) \(text.dropFirst(2).prefix(3)) \(text.dropFirst(5).prefix(3)) \(text.suffix(3))"
            }
        }
    }

    private mutating func taxNumber() -> String {
        spelling.isMultiple(of: 2)
            ? "\(random.digits(2))/\(random.digits(3))/\(random.digits(5))"
            : "\(random.digits(3))/\(random.digits(3))/\(random.digits(4))"
    }

    private mutating func socialInsurance() -> String {
        while true {
            let day = 1 + random.below(28)
            let month = 1 + random.below(12)
            let body =
                "\(10 + random.below(80))" + (day < 10 ? "0\(day)" : "\(day)")
                + (month < 10 ? "0\(month)" : "\(month)")
                + random.digits(2) + random.pick(["A", "K", "M", "S", "Z"]) + random.digits(2)
            for check in 0..<10 where OfficialNumber.isSocialInsurance(Array((body + "\(check)").utf8)) {
                let text = body + "\(check)"
                guard spelling.isMultiple(of: 2) else { return text }
                return
                    "\(text.prefix(2)) \(text.dropFirst(2).prefix(6)) \(text.dropFirst(8).prefix(1)) \(text.suffix(3))"
            }
        }
    }

    private mutating func caseNumber() -> String {
        let year = "20\(10 + random.below(10))"
        switch spelling % 6 {
        case 0: return "\(1 + random.below(900)) Js \(1 + random.below(90_000))/\(year.suffix(2))"
        case 1: return "ST/\(random.digits(7))/\(year)"
        case 2: return "\(year)/\(random.digits(6))"
        case 3: return "VG-\(year)-\(random.digits(5))"
        case 4: return "\(random.digits(7))/\(year)"
        default: return "\(year)\(random.digits(8))"
        }
    }

    private mutating func plate() -> String {
        let district = random.pick(["PE", "BS", "H", "B", "WF", "GF", "HI", "SZ", "WOB", "HH", "M", "K", "LÜN", "GÖ"])
        let letters = random.pick(["A", "AB", "XY", "KM", "T", "ZZ"])
        let number = "\(1 + random.below(9999))"
        switch spelling % 4 {
        case 0: return "\(district)-\(letters) \(number)"
        case 1: return "\(district) \(letters) \(number)"
        case 2: return "\(district)-\(letters)\(number)"
        default: return "\(district) - \(letters) \(number)"
        }
    }

    private mutating func sentence() -> String {
        let who = random.pick([
            "Ein Jugendlicher", "Die Gruppe", "Der Anwohner", "Eine Frau", "Der Hausmeister", "Ein Kind",
        ])
        let what = random.pick([
            "hat am Abend mehrere Scheiben eingeworfen", "wurde vor dem Eingang beleidigt und geschubst",
            "meldet, dass die Tür wieder offen war", "lief danach in Richtung Bahnhof davon",
            "gab an, nichts von dem Streit zu wissen",
        ])
        let then = random.pick([
            "und wurde nach Hause gebracht", "und ist dort bekannt", "; die Eltern wurden verständigt",
            ", Schaden etwa \(random.below(900)) Euro",
            "und kam später zurück",
        ])
        return "\(who) \(what) \(then)."
    }

    /// By and large as common as in German schools and offices; the last row is in no list of the gate.
    static let given = list(
        """
        Erika Max Thomas Sabine Michael Andrea Stefan Julia Lukas Marie Leon Sophie Finn Emma Paul Mia Jonas Hannah Lena Ben
        Mehmet Ayşe Fatma Mustafa Emre Zeynep Murat Elif Ahmad Mohammed Fatima Omar Layla Hassan Piotr Agnieszka Katarzyna
        Tomasz Olga Sergej Natalia Dmitri Oleksandr Oksana Iryna Berivan Rojda Serhat Baran John Emily Kevin Jennifer Giulia
        Jürgen Günter Jörg Käthe Björn Søren Zoë François Ursula Karl-Heinz Anna-Lena Hans-Peter Ann-Kathrin Wolfgang
        Tjorven Ylva Bahadır Levke Ottokar Fenja Kasper Nuria Zoltan Xaveria
        """)

    /// The first row is common; the others are in no list of the gate.
    static let family = list(
        """
        Müller Schmidt Yılmaz Kaya Nowak Weber Becker Ivanova Hassan Nguyen Krüger Öztürk Schäfer Hoffmann
        Fiktivmann Ausgedacht Erdenklich Phantasi Niemandt Ersonnen Vorstellbar Beispielova Irgendwer Dachtür
        Namenlos Unbekanntov Probowski Testioğlu
        """)

    private static func list(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
