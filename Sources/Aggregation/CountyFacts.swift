public import Records
public import Regions
public import Wording

/// What a question needs to know of the county besides its records.
public struct CountyFacts: Sendable {
    public let gazetteer: Gazetteer
    public let history: TerritorialHistory
    public let calendar: SchoolCalendar?
    public let populations: Populations?
    /// What readers call the codes of a column, such as the ids of measures; a code without a name is shown as it is.
    public let names: [String: [String: Phrase]]
    /// The day (ISO 8601) whose territory figures are brought onto where a question names none.
    public let territoryDay: String

    public init(
        gazetteer: Gazetteer, history: TerritorialHistory, calendar: SchoolCalendar?, populations: Populations?,
        names: [String: [String: Phrase]] = [:], territoryDay: String
    ) {
        self.gazetteer = gazetteer
        self.history = history
        self.calendar = calendar
        self.populations = populations
        self.names = names
        self.territoryDay = territoryDay
    }
}
