/// On which level a supplier's column names places: what chooses where places of several levels share a name.
public enum LevelPreference: Hashable, Sendable {
    case county, municipality
    /// Parts of municipalities, whatever the register calls their levels.
    case part
    /// A place and no county: what `Ort` means.
    case belowCounty
    /// The register's level of that name.
    case level(String)

    /// What a header says: `Gemeinde`, `Stadt/Gemeinde` → municipality; `Landkreis` → county; `Ortsteil (Name)` → part;
    /// `Tatort` → below the county; `nil` for `Region` and for `Stadt oder Landkreis`.
    public init?(header: String) {
        var said = Set(NameFolding.words(of: header).compactMap(Self.init(word:)))
        if said.count > 1 { said.remove(.belowCounty) }
        guard let only = said.first, said.count == 1 else { return nil }
        self = only
    }

    private init?(word: String) {
        let begins = { (words: [String]) in words.contains { word.hasPrefix($0) } }
        let ends = { (words: [String]) in words.contains { word.hasSuffix($0) } }
        if begins(["stadtbezirk"]) || ends(["teil", "ortschaft", "ortschaften", "district"]) || word == "ot" {
            self = .part
        } else if begins(["kreis", "landkreis", "county"]) || ends(["kreis"]) || word == "lk" {
            self = .county
        } else if begins(["stadt", "town", "city"])
            || ["gemeinde", "kommune", "municipality"].contains(where: word.contains)
        {
            self = .municipality
        } else if ends(["ort"]) || begins(["orts"]) {
            self = .belowCounty
        } else {
            return nil
        }
    }

    /// Whether the level is one of those that are preferred.
    public func fits(_ level: RegionLevel) -> Bool {
        switch self {
        case .county: level.name == "county"
        case .municipality: level.name == "municipality"
        case .part: !["state", "county", "municipality"].contains(level.name)
        case .belowCounty: !["state", "county"].contains(level.name)
        case .level(let name): level.name == name
        }
    }
}
