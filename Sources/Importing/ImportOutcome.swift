public import Records
public import Store
public import Wording

extension Importer {
    /// What became of a file.
    public struct Outcome {
        public let delivery: Delivery
        /// The earlier reading of the same file by other rules, whose place this one took.
        public let reread: Delivery?
        /// What became of the supplier's earlier rows of the same days.
        public let change: DeliveryChange
        /// The same delivery was in the store, live or superseded; nothing was done.
        public let wasKnown: Bool
        public let rejects: [Reject]
        /// Where the reasons of all rejects stand; `nil` where they were not written.
        public let rejectsFile: String?
        /// Rows merged with one that agrees in the record's key and says something else.
        public let differingDuplicates: Int
        /// Names of places near those that were not found, with the number of rows.
        public let placeSuggestions: [(name: String, rows: Int)]
        /// Names that places of several levels bear, with the number of rows kept at the coarser one, the most frequent
        /// first.
        public let sharedNames: [(name: SharedName, rows: Int)]
        /// Terms that no map or age band knows, the most frequent first.
        public let unmapped: [UnmappedTerms]
        /// The columns of which a supplier's own words are read as paths.
        public let paths: [SuppliersPaths]
        /// How many records lie across hours, days and periods.
        public let ranges: RangeAccount
        /// The days of the first and the last record, where these are not whole months and the profile does not say which days are
        /// covered, so that the whole of both months is taken to be.
        public let daysWithoutCoverage: ClosedRange<CivilDate>?
        /// The days behind the last row that the profile's `coverage` takes for delivered, where they are more than chance leaves empty.
        public let emptyEnd: ClosedRange<CivilDate>?
        /// Ages were made from years of birth: the age reached in the year.
        public let agesAreOfTheYear: Bool
        /// Columns that neither the profile's columns nor its `drop` name.
        public let ignoredColumns: [String]
        /// Columns under `drop` that the file has, as the profile calls them.
        public let droppedColumns: [String]
        /// How many rows are one of a kind, for rows about single events; `nil` for others and for a known delivery.
        public let uniqueness: UniquenessReport?
        /// What the privacy gate allowed and noted.
        public let privacy: PrivacyReport
        /// What came of checking a table's figures against each other.
        public let checks: [TableCheck]
        /// What the file was found to be: `utf-8, „;“` or `XLSX, Blatt „2017“`.
        public var format: Phrase
    }
}
