/// The register of regions with their hierarchy; `NameSearch` finds them by name.
///
/// Regions are numbered in the order of the register; the numbers are what tables of regions use.
public struct Gazetteer: Sendable {
    /// A day (ISO 8601) after every change there will be: on it exists what exists today.
    public static let afterAllChanges = "9999-12-31"
    /// A day (ISO 8601) before every change there was.
    public static let beforeAllChanges = "0000-01-01"

    public let regions: [Region]
    let numberByCode: [RegionCode: Int]
    let numbersByFoldedName: [String: [Int]]
    /// Letters of the longest of these names.
    let longestFoldedName: Int
    /// Regions whose name has a word for its kind, by the name without it: `Celle, Stadt` by `celle`.
    let numbersByBareName: [String: [Int]]
    let parents: [Int?]
    let childNumbers: [[Int]]
    /// The regions above that some belonged to before, with the last day, the earliest first.
    let formerParents: [Int: [(number: Int, until: String)]]
    let formerChildren: [Int: [Int]]
    /// The first and the last days that the register names, each sorted.
    private let firstDays: [String]
    private let lastDays: [String]

    /// - Throws: `RegisterError` where a code comes twice, a parent is unknown, the hierarchy has a circle or a child
    ///   stands on the level of its parent.
    public init(_ regions: [Region]) throws(RegisterError) {
        var numberByCode = [RegionCode: Int]()
        for (number, region) in regions.enumerated() {
            guard numberByCode.updateValue(number, forKey: region.code) == nil else {
                throw .duplicateCode(region.code)
            }
        }
        var parents = [Int?]()
        var childNumbers = Array(repeating: [Int](), count: regions.count)
        for (number, region) in regions.enumerated() {
            guard let parentCode = region.parent else {
                parents.append(nil)
                continue
            }
            guard let parent = numberByCode[parentCode] else {
                throw .unknownParent(region.code, parent: parentCode)
            }
            guard regions[parent].level < region.level else {
                throw .levelNotBelowParent(region.code, parent: parentCode)
            }
            parents.append(parent)
            childNumbers[parent].append(number)
        }
        var formerParents = [Int: [(number: Int, until: String)]]()
        var formerChildren = [Int: [Int]]()
        for (number, region) in regions.enumerated() {
            for former in region.formerParents {
                guard let parent = numberByCode[former.code] else {
                    throw .unknownFormerParent(region.code, parent: former.code)
                }
                guard regions[parent].level < region.level else {
                    throw .levelNotBelowParent(region.code, parent: former.code)
                }
                formerParents[number, default: []].append((parent, former.until))
                formerChildren[parent, default: []].append(number)
            }
        }
        self.formerParents = formerParents
        self.formerChildren = formerChildren
        let names = Self.numbers(of: regions) { $0.map(NameFolding.fold) }
        self.regions = regions
        self.numberByCode = numberByCode
        self.parents = parents
        self.childNumbers = childNumbers
        numbersByFoldedName = names
        longestFoldedName = names.keys.map(\.count).max() ?? 0
        numbersByBareName = Self.numbers(of: regions) { names in
            let bare = names.map(NameFolding.withoutDesignations)
            return bare.filter { $0.designation != nil && !$0.folded.isEmpty }.map(\.folded)
        }
        firstDays = Set(regions.compactMap(\.validFrom)).sorted()
        lastDays = Set(regions.compactMap(\.validTo)).sorted()
    }

    /// The numbers of the regions by the spellings of their names.
    private static func numbers(
        of regions: [Region], by spellings: (_ names: [String]) -> [String]
    ) -> [String: [Int]] {
        var numbers = [String: [Int]]()
        for (number, region) in regions.enumerated() {
            for spelling in Set(spellings([region.name] + region.aliases)) {
                numbers[spelling, default: []].append(number)
            }
        }
        return numbers
    }

    /// A number that two days (ISO 8601) have in common exactly when between them no region began and none ended.
    public func era(of day: String) -> Int {
        firstDays.prefix { $0 <= day }.count + lastDays.prefix { $0 < day }.count
    }

    /// The place of a region in the register, from 0; `nil` where it does not stand there.
    public func number(of code: RegionCode) -> Int? { numberByCode[code] }

    /// The region with that code; `nil` where it does not stand in the register.
    public func region(_ code: RegionCode) -> Region? { numberByCode[code].map { regions[$0] } }

    /// The levels of the register, the topmost first.
    public var levels: [RegionLevel] {
        Set(regions.map(\.level)).sorted()
    }

    /// The level of that name; `nil` where the register has none.
    public func level(named name: String) -> RegionLevel? {
        levels.first { $0.name == name }
    }

    /// The regions of a level that exist on a day (ISO 8601), in the order of the register.
    public func regions(at level: RegionLevel, on day: String) -> [Region] {
        regions.filter { $0.level == level && $0.exists(on: day) }
    }
}
