public import Wording

/// A register of regions or of territorial changes that contradicts itself.
public enum RegisterError: UserFacingError, Equatable {
    case duplicateCode(RegionCode)
    case unknownParent(RegionCode, parent: RegionCode)
    case levelNotBelowParent(RegionCode, parent: RegionCode)
    case unknownCodeInChange(RegionCode, suggestion: String?)
    case noShare(RegionCode)
    case moreThanWhole(RegionCode)
    case circularChange(RegionCode)
    case changedTwice(RegionCode)
    /// A region goes over on a day on the eve of which it does not exist.
    case changeOfAbsent(RegionCode, date: String, life: RegionLife)
    /// Something goes over into a region that does not exist on the day.
    case changeIntoAbsent(RegionCode, date: String, life: RegionLife)
    /// A region goes over as a whole, but ends on another day than the one before.
    case endsOnAnotherDay(RegionCode, date: String, last: String, expected: String)
    /// A region ends, but only a part of it goes over.
    case endsInPart(RegionCode, date: String, last: String, share: Double)
    /// A region goes over as a whole, but the register does not end it.
    case notEnded(RegionCode, date: String, expected: String)
    /// A region goes over into one that lies in it on that day.
    case changeIntoOwnPart(RegionCode, part: RegionCode, date: String)
    /// A region goes over into one in which it lay the day before.
    case changeIntoOwnWhole(RegionCode, whole: RegionCode, date: String)
    /// A list of changes and a crosswalk lead a region to quite different ones.
    case contradictsCrosswalk(RegionCode, date: String, target: String)
    /// Regions end, and nothing tells what becomes of them: the first of so many.
    case endsWithoutChange(RegionCode, last: String, count: Int)
    /// Regions begin, and nothing tells what they were made of: the first of so many.
    case beginsWithoutChange(RegionCode, first: String, count: Int)
    /// A crosswalk leads all of a region elsewhere that the register has on the target's day.
    case crosswalkMoves(RegionCode, year: Int, target: String)
    /// A crosswalk leads to a region that does not exist on its target's day.
    case crosswalkIntoAbsent(RegionCode, from: RegionCode, year: Int, target: String, life: RegionLife)
    /// A crosswalk leads a region to one region in a year, and to quite another in the next that has a table.
    case crosswalkWavers(RegionCode, year: Int)
    /// A crosswalk leads to a code that the register does not hold, though it holds those beside.
    case crosswalkIntoUnknown(RegionCode, from: RegionCode, year: Int, suggestion: String?)
    case unknownFormerParent(RegionCode, parent: RegionCode)
    /// Two former parents of one region end on the same day.
    case formerParentTwice(RegionCode, until: String)
    /// A region lies in one that does not exist on the day.
    case parentAbsent(RegionCode, parent: RegionCode, day: String, life: RegionLife)

    /// The code at whose row the mistake shows.
    public var code: RegionCode {
        switch self {
        case .duplicateCode(let code), .unknownParent(let code, _), .levelNotBelowParent(let code, _),
            .unknownCodeInChange(let code, _), .noShare(let code), .moreThanWhole(let code), .circularChange(let code),
            .changedTwice(let code), .changeOfAbsent(let code, _, _), .changeIntoAbsent(let code, _, _),
            .endsOnAnotherDay(let code, _, _, _), .endsInPart(let code, _, _, _), .notEnded(let code, _, _),
            .changeIntoOwnPart(let code, _, _), .changeIntoOwnWhole(let code, _, _),
            .contradictsCrosswalk(let code, _, _),
            .endsWithoutChange(let code, _, _), .beginsWithoutChange(let code, _, _), .crosswalkMoves(let code, _, _),
            .crosswalkWavers(let code, _), .unknownFormerParent(let code, _), .formerParentTwice(let code, _),
            .parentAbsent(let code, _, _, _), .crosswalkIntoAbsent(_, let code, _, _, _),
            .crosswalkIntoUnknown(_, let code, _, _):
            code
        }
    }

    /// Where a change is at fault that leads to a certain region: that region.
    public var target: RegionCode? {
        switch self {
        case .changeIntoOwnPart(_, let part, _): part
        case .changeIntoOwnWhole(_, let whole, _): whole
        default: nil
        }
    }

    /// The year of a crosswalk's table at fault; `nil` where it is not one year's.
    public var year: Int? {
        switch self {
        case .crosswalkMoves(_, let year, _), .crosswalkIntoAbsent(_, _, let year, _, _), .crosswalkWavers(_, let year),
            .crosswalkIntoUnknown(_, _, let year, _):
            year
        default: nil
        }
    }

    /// The day (ISO 8601) of the change at fault; `nil` where it is not one day's.
    public var date: String? {
        switch self {
        case .changeOfAbsent(_, let date, _), .changeIntoAbsent(_, let date, _), .endsOnAnotherDay(_, let date, _, _),
            .endsInPart(_, let date, _, _), .notEnded(_, let date, _), .changeIntoOwnPart(_, _, let date),
            .changeIntoOwnWhole(_, _, let date), .contradictsCrosswalk(_, let date, _):
            date
        default: nil
        }
    }

    /// Whether the code stands where the change leads to.
    public var isAboutTarget: Bool { if case .changeIntoAbsent = self { true } else { false } }
}
