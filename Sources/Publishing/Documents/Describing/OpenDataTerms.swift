/// What a county says of data that it gives to everybody: who answers for it, who may use it how, and where it lies.
public struct OpenDataTerms: Sendable, Hashable {
    /// Licences that DCAT-AP.de has a name for.
    public enum Licence: String, CaseIterable, Sendable {
        case attributionGermany = "dl-de-by-2.0"
        case zeroGermany = "dl-de-zero-2.0"
        case attribution = "cc-by-4.0"
        case shareAlike = "cc-by-sa-4.0"
        case zero = "cc0-1.0"

        /// As the vocabulary of DCAT-AP.de names it.
        var catalogueAddress: String {
            let name =
                switch self {
                case .attributionGermany: "dl-by-de/2.0"
                case .zeroGermany: "dl-zero-de/2.0"
                case .attribution: "cc-by/4.0"
                case .shareAlike: "cc-by-sa/4.0"
                case .zero: "cc-zero"
                }
            return "http://dcat-ap.de/def/licenses/\(name)"
        }

        /// Where its text can be read.
        var address: String {
            switch self {
            case .attributionGermany: "https://www.govdata.de/dl-de/by-2-0"
            case .zeroGermany: "https://www.govdata.de/dl-de/zero-2-0"
            case .attribution: "https://creativecommons.org/licenses/by/4.0/"
            case .shareAlike: "https://creativecommons.org/licenses/by-sa/4.0/"
            case .zero: "https://creativecommons.org/publicdomain/zero/1.0/"
            }
        }

        /// Whether whoever uses the data has to name where it is from.
        var asksForAttribution: Bool {
            switch self {
            case .attributionGermany, .attribution, .shareAlike: true
            case .zeroGermany, .zero: false
            }
        }
    }

    /// Subjects of data in the European Union (authority table “data theme”).
    public enum Theme: String, CaseIterable, Sendable {
        case agriculture = "AGRI"
        case economy = "ECON"
        case education = "EDUC"
        case energy = "ENER"
        case environment = "ENVI"
        case government = "GOVE"
        case health = "HEAL"
        case international = "INTR"
        case justice = "JUST"
        case regions = "REGI"
        case society = "SOCI"
        case science = "TECH"
        case transport = "TRAN"
    }

    /// How often the data is published anew.
    public enum Frequency: String, CaseIterable, Sendable {
        case monthly, quarterly
        case halfYearly = "half-yearly"
        case annual, irregular

        /// Of the European Union's authority table “frequency”.
        var authorityCode: String {
            switch self {
            case .monthly: "MONTHLY"
            case .quarterly: "QUARTERLY"
            case .halfYearly: "ANNUAL_2"
            case .annual: "ANNUAL"
            case .irregular: "IRREG"
            }
        }
    }

    /// Whom to ask.
    public struct Contact: Sendable, Hashable {
        public let name: String
        public let email: String

        public init(name: String, email: String) { (self.name, self.email) = (name, email) }
    }

    public let publisher: String
    public let contact: Contact
    public let licence: Licence
    /// The address of the folder in which published folders lie; it ends in a slash.
    public let base: String
    public let themes: [Theme]
    /// The name that the portal has given to the body, an address.
    public let contributor: String?
    public let frequency: Frequency?

    public init(
        publisher: String, contact: Contact, licence: Licence, base: String, themes: [Theme], contributor: String?,
        frequency: Frequency? = nil
    ) {
        (self.publisher, self.contact, self.licence) = (publisher, contact, licence)
        self.base = base.hasSuffix("/") ? base : base + "/"
        (self.themes, self.contributor, self.frequency) = (themes, contributor, frequency)
    }
}
