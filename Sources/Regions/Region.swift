public import Wording

/// A hierarchical official key: an AGS such as `03157006`, a LOR code such as `01100101`, or a key of our own.
///
/// Codes are text: a leading zero is part of them.
public struct RegionCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var description: String { text }

    public static func < (left: RegionCode, right: RegionCode) -> Bool { left.text < right.text }
}

/// A floor of the territorial hierarchy, such as `municipality`; which levels there are is the register's to say.
public struct RegionLevel: Hashable, Sendable, Comparable {
    public let name: String
    /// Steps below the register's topmost level: 0 for the Land in Peine's register.
    public let rank: Int

    public init(name: String, rank: Int) {
        self.name = name
        self.rank = rank
    }

    public static func < (left: RegionLevel, right: RegionLevel) -> Bool { left.rank < right.rank }

    /// The level's name for readers. Names that we do not know are shown as the register has them.
    public var phrase: Phrase {
        switch name {
        case "state": Phrase(de: "Land", en: "state")
        case "county": Phrase(de: "Landkreis", en: "county")
        case "municipality": Phrase(de: "Gemeinde", en: "municipality")
        case "area": Phrase(de: "Gebiet", en: "area")
        case "district": Phrase(de: "Ortschaft/Stadtbezirk", en: "district")
        case "locality": Phrase(de: "Ortsteil", en: "locality")
        default: Phrase(name: name)
        }
    }
}

/// One row of the register: a territory with its place in the hierarchy and the days on which it existed.
public struct Region: Hashable, Sendable {
    public let code: RegionCode
    public let name: String
    public let level: RegionLevel
    public let parent: RegionCode?
    /// The regions that it belonged to before, the earliest first.
    public let formerParents: [FormerParent]
    /// First and last day (ISO 8601, inclusive) on which the region exists; `nil` where the register names none.
    public let validFrom: String?
    public let validTo: String?
    public let areaInSquareKilometres: Double?
    public let place: Place?
    /// Other spellings under which suppliers know it.
    public let aliases: [String]

    public init(
        code: RegionCode, name: String, level: RegionLevel, parent: RegionCode?, validFrom: String? = nil,
        validTo: String? = nil, areaInSquareKilometres: Double? = nil, place: Place? = nil, aliases: [String] = [],
        formerParents: [FormerParent] = []
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.parent = parent
        self.validFrom = validFrom
        self.validTo = validTo
        self.areaInSquareKilometres = areaInSquareKilometres
        self.place = place
        self.aliases = aliases
        self.formerParents = formerParents.sorted { $0.until < $1.until }
    }

    /// `03157 Landkreis Peine`, as messages name it.
    public var title: String { "\(code) \(name)" }

    /// Whether the region exists on a day in ISO 8601.
    public func exists(on day: String) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }

    /// The same region with another place.
    public func placed(at place: Place) -> Region {
        Region(
            code: code, name: name, level: level, parent: parent, validFrom: validFrom, validTo: validTo,
            areaInSquareKilometres: areaInSquareKilometres, place: place, aliases: aliases,
            formerParents: formerParents)
    }
}

/// The region above another until some day.
public struct FormerParent: Hashable, Sendable {
    public let code: RegionCode
    /// The last day (ISO 8601) on which it was above.
    public let until: String

    public init(code: RegionCode, until: String) {
        self.code = code
        self.until = until
    }
}

/// A point on the earth in degrees (WGS 84).
public struct Place: Hashable, Sendable {
    public let longitude: Double
    public let latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}
