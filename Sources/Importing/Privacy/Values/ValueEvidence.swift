/// What one value holds that may lead to a person, and what else a column is judged by.
struct ValueEvidence: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ kind: PersonalKind) { rawValue = 1 << UInt32(kind.rawValue) }

    static let mail = ValueEvidence(.mail)
    static let iban = ValueEvidence(.iban)
    static let socialInsurance = ValueEvidence(.socialInsurance)
    static let labelledTaxIdentifier = ValueEvidence(.labelledTaxIdentifier)
    static let labelledTelephone = ValueEvidence(.labelledTelephone)
    static let labelledBirth = ValueEvidence(.labelledBirth)
    static let namedParty = ValueEvidence(.namedParty)
    static let networkAddress = ValueEvidence(.networkAddress)
    static let telephone = ValueEvidence(.telephone)
    static let taxIdentifier = ValueEvidence(.taxIdentifier)
    static let taxNumber = ValueEvidence(.taxNumber)
    static let plate = ValueEvidence(.plate)
    static let prosecutorFile = ValueEvidence(.prosecutorFile)
    static let caseNumber = ValueEvidence(.caseNumber)
    static let caseSerial = ValueEvidence(.caseSerial)
    static let address = ValueEvidence(.address)
    static let fullName = ValueEvidence(.fullName)
    static let singleName = ValueEvidence(.singleName)
    static let nameInText = ValueEvidence(.nameInText)
    static let freeText = ValueEvidence(.freeText)

    /// The bits of the kinds of `PersonalKind`.
    static let personal = ValueEvidence(rawValue: 0x00FF_FFFF)
    static let names: ValueEvidence = [.fullName, .singleName, .nameInText, .namedParty]

    /// The name of a place or a term of the profile.
    static let known = ValueEvidence(rawValue: 1 << 24)
    /// A number other than 0 and 1: with such values a column counts, it does not mark persons.
    static let amount = ValueEvidence(rawValue: 1 << 25)
    static let blank = ValueEvidence(rawValue: 1 << 26)
    /// A decimal number with four or more places behind the sign, as coordinates have.
    static let fineDecimal = ValueEvidence(rawValue: 1 << 27)
}
