public import Wording

/// Why a file gives no areas that can be imported.
public enum AreaFileError: Error, Equatable {
    case geoJSON(GeoJSONError)
    case vector(VectorFileError)
    /// A compressed archive in place of the files in it.
    case archive
    /// One of a Shapefile's other files was named.
    case companion(ending: String)
    /// A Shapefile without one of its files.
    case missing(ending: String)
    /// A Shapefile whose file ends before its own end.
    case truncated(ending: String)
    case unknownFormat
    case unknownLayer(String, known: [String], suggestion: String?)
    /// A layer is named of a Shapefile, which has but one.
    case onlyLayer(String)
    case severalLayers([String])
    /// The systems that the numbers look like.
    case noReferenceSystem(likely: [String])
    case unknownReferenceSystem(String)
    /// Latitude stands first.
    case swappedAxes(system: String)
    /// The numbers were to be swapped, and are right as they stand.
    case needlessSwap(system: String)
    case outsideSystem(feature: Int, system: String)
    case notAnArea(feature: Int, type: Phrase)
    case longRing(feature: Int, vertices: Int, limit: Int)
    case noAreas
    case unknownColumn(String, known: [String], suggestion: String?)
    /// The columns with a value of each.
    case noCodeColumn([Sample])
    /// The register knows none of the codes: the column and its first value, and a code of each level of the register.
    case noKnownCode(column: String, found: String, register: [String])
    /// Of the likeliest column the register knows a few codes only, which may be chance.
    case fewKnownCodes(column: String, known: Int, features: Int)
    /// Two or more regions each have the place of the next one in their area.
    case exchanged([String])
    /// Most areas lie where their reference system is not made for.
    case outsideAreaOfUse(system: String)
    /// Most regions lie far from where the register has them: how many of how many, and the farthest.
    case elsewhere(system: String, count: Int, of: Int, farthest: String, kilometres: Double)
    /// Most regions are larger or smaller than the register has them: how many of how many, and one with its square kilometres.
    case otherSize(system: String, count: Int, of: Int, region: String, drawn: Double, register: Double)
    /// A ring that reaches around more than half of the earth.
    case aroundTheEarth(feature: Int)

    /// A column and the first value in it.
    public struct Sample: Hashable, Sendable {
        public let column: String
        public let value: String

        public init(column: String, value: String) {
            self.column = column
            self.value = value
        }
    }
}
