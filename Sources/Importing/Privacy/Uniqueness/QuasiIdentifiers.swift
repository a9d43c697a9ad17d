internal import Records
internal import Regions

/// What together may tell one row from all others: day, hour, place and age band, in one number.
///
/// 16 bits for the day, 8 for the hour, 24 for the place, 16 for the age band. Each is the number itself, so different rows have
/// different keys and equal rows the same.
struct QuasiIdentifierKey: Equatable {
    private static let hourShift: UInt64 = 16
    private static let placeShift: UInt64 = 24
    private static let ageShift: UInt64 = 48
    private static let placeMask: UInt64 = 0xFF_FFFF

    var bits: UInt64

    init(day: UInt16, hour: UInt8, place: UInt32, age: UInt16) {
        bits =
            UInt64(day) | UInt64(hour) << Self.hourShift | (UInt64(place) & Self.placeMask) << Self.placeShift
            | UInt64(age) << Self.ageShift
    }

    var place: Int { Int(bits >> Self.placeShift & Self.placeMask) }

    /// The key of the same row told less exactly.
    ///
    /// - Parameter coarser: for each place the number of the one above it.
    func generalised(_ generalisation: Generalisation, coarser: [UInt32]) -> QuasiIdentifierKey {
        var key = self
        switch generalisation {
        case .none: break
        case .withoutHour: key.bits |= 0xFF << Self.hourShift
        case .weeks:
            let day = bits & 0xFFFF
            // Day 0 is a Thursday: weeks begin on Mondays. An unknown day stays unknown.
            if day != UInt64(Column.unknownDay) { key.bits = bits & ~0xFFFF | (day + 3) / 7 }
        case .widerPlaces:
            let wider = place < coarser.count ? coarser[place] : UInt32(truncatingIfNeeded: place)
            key.bits = bits & ~(Self.placeMask << Self.placeShift) | UInt64(wider) << Self.placeShift
        case .withoutAge: key.bits |= 0xFFFF << Self.ageShift
        }
        return key
    }
}

/// A way to tell less of each row, so that fewer rows are one of a kind.
public enum Generalisation: CaseIterable, Sendable {
    /// The rows as they are.
    case none
    case withoutHour
    case weeks
    /// The place above: the municipality for a village.
    case widerPlaces
    case withoutAge
}
