internal import Wording

/// A kind of evidence in values, with the rule by which it refuses a column.
enum PersonalKind: Int, CaseIterable, Sendable {
    case mail, iban, socialInsurance, labelledTaxIdentifier, labelledTelephone, labelledBirth, namedParty
    case networkAddress, telephone, taxIdentifier, taxNumber, plate, prosecutorFile, caseNumber, caseSerial
    case address, fullName, singleName, nameInText, freeText
    /// Told by two columns of a row, not by one value: see `BirthDates`.
    case birthDate

    /// When hits refuse a column.
    struct Rule {
        /// The share of the column's values that are not blank, above 0 to 1.
        var share: Double
        /// So many different values suffice whatever their share.
        var distinct: Int?
        /// Fewer different values never refuse.
        var least = 1
        /// The share of the hits that must differ from one another.
        var variety = 0.0
    }

    /// `nil`: one value refuses the column, since it cannot be anything else.
    var rule: Rule? {
        switch self {
        case .mail, .iban, .socialInsurance, .labelledTaxIdentifier, .labelledTelephone, .labelledBirth,
            .namedParty:
            nil
        case .networkAddress: Rule(share: 0.01, distinct: 2)
        case .telephone: Rule(share: 0.01, distinct: 5)
        case .taxIdentifier: Rule(share: 0.02, least: 3)
        case .taxNumber: Rule(share: 0.02, distinct: 5)
        case .plate: Rule(share: 0.02, distinct: 5, least: 2)
        case .prosecutorFile: Rule(share: 0.01, distinct: 3)
        case .caseNumber: Rule(share: 0.02, distinct: 5, least: 2, variety: 0.3)
        case .caseSerial: Rule(share: 0.5, least: 5, variety: 0.9)
        case .address: Rule(share: 0.02, distinct: 5)
        case .fullName: Rule(share: 0.02, distinct: 5)
        case .singleName: Rule(share: 0.4, least: 3)
        case .nameInText: Rule(share: 0.01, distinct: 2)
        case .freeText: Rule(share: 0.02, variety: 0.3)
        case .birthDate: Rule(share: 0.8, least: 3, variety: 0.3)
        }
    }

    /// - Parameters:
    ///   - hits: values with the evidence; `distinct`: the different ones among them; `values`: those that are not blank.
    ///   - areLabels: each value is published as it stands, so that a single name among them is one too many.
    func refuses(hits: Int, distinct: Int, values: Int, areLabels: Bool = false) -> Bool {
        guard hits > 0 else { return false }
        guard let rule else { return true }
        if areLabels, self == .fullName || self == .nameInText { return true }
        guard distinct >= rule.least, Double(distinct) >= rule.variety * Double(hits) else { return false }
        return Double(hits) >= rule.share * Double(values) || rule.distinct.map { distinct >= $0 } ?? false
    }

    var reason: Phrase {
        switch self {
        case .mail: Phrase(de: "enthält E-Mail-Adressen", en: "holds mail addresses")
        case .iban: Phrase(de: "enthält Kontonummern (IBAN)", en: "holds account numbers (IBAN)")
        case .socialInsurance:
            Phrase(de: "enthält Sozialversicherungsnummern", en: "holds social insurance numbers")
        case .labelledTaxIdentifier, .taxIdentifier:
            Phrase(de: "enthält Steuer-Identifikationsnummern", en: "holds tax identification numbers")
        case .taxNumber: Phrase(de: "enthält Steuernummern", en: "holds tax numbers")
        case .labelledTelephone, .telephone:
            Phrase(de: "enthält Telefonnummern", en: "holds telephone numbers")
        case .labelledBirth, .birthDate: Phrase(de: "enthält Geburtsdaten", en: "holds birth dates")
        case .plate: Phrase(de: "enthält Kfz-Kennzeichen", en: "holds licence plates")
        case .prosecutorFile, .caseNumber, .caseSerial:
            Phrase(de: "enthält Akten- oder Vorgangsnummern", en: "holds file or case numbers")
        case .address: Phrase(de: "enthält Anschriften", en: "holds street addresses")
        case .networkAddress: Phrase(de: "enthält IP-Adressen", en: "holds IP addresses")
        case .fullName, .singleName, .nameInText, .namedParty:
            Phrase(de: "enthält Namen von Personen", en: "holds names of persons")
        case .freeText: Phrase(de: "enthält freien Text", en: "holds free text")
        }
    }
}
