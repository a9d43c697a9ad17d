public import Records
public import Wording

/// A question that cannot be answered as it was put.
public enum QueryError: UserFacingError {
    case unknownGrouping(String, known: [String], suggestion: String?)
    /// The dimension, and the terms of the question that name it.
    case dimensionTwice(String, terms: [String])
    case unknownMeasure(String, known: [String], suggestion: String?)
    case doesNotAddUp(Phrase)
    case unknownMean(String, known: [String], suggestion: String?)
    case personsNotStored
    case unknownLevel(String, known: [String])
    case filterSyntax(column: Int, expected: Phrase)
    case unknownField(String, known: [String], suggestion: String?)
    case dissolved(String, successors: [String])
    case notYet(String, day: String, origins: [String])
    case unknownTerm(String, field: String, suggestion: String?)
    case unknownChoice(String, field: String, known: [String])
    /// A name under which tables show several codes.
    case ambiguousTerm(String, field: String, codes: [String])
    case noEntryAsTerm(field: String)
    /// A code that no record has itself, but codes below it, `Gewalt` for `Gewalt/Raub`.
    case branchAsTerm(String, field: String)
    case unfitComparison(field: String, sign: String)
    case tooManyCells(Int)
    case noCalendar
    case regionNotInRegister(String)
    case noRecords(String)
    case matchesNothing
    /// A condition on the date that lies outside of all that was delivered: its words, and the days that were.
    case nothingDelivered(String, days: ClosedRange<CivilDate>)
    case cutsPeriod(Phrase, Phrase)
    case overlappingKeys(dimension: String, title: Phrase, terms: [String])
    case finerThanStored(asked: Phrase, stored: Phrase)
    case unlikePeriods(asked: Phrase, stored: Phrase)
    case mixedGrains(Phrase)
    case wholeAndParts(String, parts: [String], period: Phrase)
    case severalDays(Phrase?, days: [CivilDate])
    case unlikeBases([String])
    /// No delivery has the column that is to be added up.
    case measureNotTold(Phrase)
    /// What a cell counts is no set of single records, of which each has its key.
    case noRecordKeys(Phrase)
    case denominatorSyntax(String)
    case denominatorDaySyntax(String)
    case denominatorDayOutside(CivilDate, possible: ClosedRange<CivilDate>)
    case unknownDenominator(String, known: [String], suggestion: String?)

    public var phrase: Phrase {
        switch self {
        case .unknownGrouping, .dimensionTwice, .unknownMeasure, .doesNotAddUp, .unknownMean, .personsNotStored,
            .unknownLevel, .tooManyCells, .noCalendar, .noRecords:
            wordingOfGroupings
        case .filterSyntax, .unknownField, .unknownTerm, .unknownChoice, .ambiguousTerm, .noEntryAsTerm, .branchAsTerm,
            .unfitComparison, .matchesNothing, .nothingDelivered, .cutsPeriod:
            wordingOfConditions
        case .dissolved, .notYet, .regionNotInRegister:
            wordingOfRegions
        case .overlappingKeys, .finerThanStored, .unlikePeriods, .mixedGrains, .wholeAndParts, .severalDays,
            .unlikeBases, .measureNotTold, .noRecordKeys:
            wordingOfFigures
        case .denominatorSyntax, .denominatorDaySyntax, .denominatorDayOutside, .unknownDenominator:
            wordingOfDenominators
        }
    }
}
