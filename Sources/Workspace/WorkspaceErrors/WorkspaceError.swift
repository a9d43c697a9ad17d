public import Records
public import Wording

/// A workspace or a command on it that cannot be carried out.
public enum WorkspaceError: UserFacingError {
    case noWorkspace(from: String)
    case folderNotEmpty(String)
    case alreadyThere(String)
    case targetIsSource(String)
    case unknownReferenceSystem(String, known: [String])
    case noSources
    case noFiles(pattern: String)
    case noProfile(file: String)
    case namesPeople(file: String, columns: [(column: String, reason: Phrase)])
    case noSlice(question: String, kind: RecordKind, available: [String])
    case rateNeedsRegionAndPeriod
    case unknownTerritory(String)
    case territoryForTheHouse(String)
    /// The file that the configuration names, which is not there; `nil` where it names none.
    case noBoundaries(file: String?)
    case noBoundariesOfLevel(Phrase, available: [String])
    case noBoundariesOfRegister
    case unusableBoundaries(file: String, cause: Phrase)
    /// A boundary from which no larger region can be put together, as it is no valid area.
    case invalidBoundary(file: String, region: String, defect: Phrase)
    case unknownRecords(String, known: [String])
    case unknownRegion(String, suggestion: String?)
    case ambiguousRegion(String, [Phrase])
    case mapNeedsRegions
    case mapNeedsOnePeriod
    case noDemo([String])
    case storeIsRead
    /// A link in the workspace, or a place that its settings name, by which one would read or write elsewhere.
    case leadsOut(String)
    /// A place among the store's and the ledger's own files, where something else would be written.
    case insideStore(String)
    case unknownPeriod(String, option: String)
    case explainForTheHouse
    case meanForTheHouse
    case figuresHaveNoShapes
    case rankingHasNoShapes
    case publicationConflict(RecordKind, String, String)
    case noiseForEverybody
    case noKeysInCluster

    public var phrase: Phrase {
        switch self {
        case .noWorkspace, .folderNotEmpty, .alreadyThere, .targetIsSource, .storeIsRead, .leadsOut, .insideStore,
            .noDemo:
            wordingOfFolders
        case .noSources, .noFiles, .noProfile, .namesPeople:
            wordingOfImports
        case .unknownReferenceSystem, .noBoundaries, .noBoundariesOfLevel, .noBoundariesOfRegister, .unusableBoundaries,
            .invalidBoundary, .unknownRegion, .ambiguousRegion, .mapNeedsRegions, .mapNeedsOnePeriod:
            wordingOfRegions
        case .noSlice, .rateNeedsRegionAndPeriod, .unknownTerritory, .territoryForTheHouse, .unknownRecords,
            .unknownPeriod, .explainForTheHouse, .meanForTheHouse, .figuresHaveNoShapes, .rankingHasNoShapes,
            .publicationConflict, .noiseForEverybody, .noKeysInCluster:
            wordingOfQuestions
        }
    }
}
