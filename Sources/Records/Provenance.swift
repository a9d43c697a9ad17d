public import Wording

/// Where a figure comes from, as every output tells it.
public struct Provenance: Hashable, Sendable {
    /// What a question's condition keeps, as far as the axes of its table do not show it.
    public struct Selection: Hashable, Sendable {
        /// A line: `Auswahl: Art Gewalt; Zeitraum 2017`; `nil` where the axes show all of the condition.
        public let words: Phrase?
        /// The one region that the condition names and that all figures lie in.
        public let place: Phrase?

        public init(words: Phrase? = nil, place: Phrase? = nil) {
            self.words = words
            self.place = place
        }
    }

    /// The workspace's title, such as "Landkreis Peine".
    public let workspace: String
    /// The suppliers' names, in the order in which the workspace lists them.
    public let sources: [String]
    /// True as soon as one source is invented; everything derived from it says so and cannot be told not to.
    public let isFictitious: Bool
    /// The question in words that can be asked again.
    public let query: String
    /// The version of Kreisblick.
    public let version: String
    /// The day whose territory the figures are on; `nil` for today's.
    public let territory: CivilDate?
    /// What of the question's condition the table's axes do not show.
    public let selection: Selection

    public init(
        workspace: String, sources: [String], isFictitious: Bool, query: String, version: String,
        territory: CivilDate? = nil, selection: Selection = Selection()
    ) {
        self.workspace = workspace
        self.sources = sources
        self.isFictitious = isFictitious
        self.query = query
        self.version = version
        self.territory = territory
        self.selection = selection
    }

    /// The same origin of the answer to another question about the same selection.
    public func answering(_ query: String) -> Provenance { answering(query, selection: selection) }

    /// The same origin of the answer to another question.
    public func answering(_ query: String, selection: Selection) -> Provenance {
        Provenance(
            workspace: workspace, sources: sources, isFictitious: isFictitious, query: query, version: version,
            territory: territory, selection: selection)
    }
}
