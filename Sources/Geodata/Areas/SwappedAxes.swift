internal import Regions

/// Whether latitude stands first: places that lie outside where they belong, but inside once swapped.
enum SwappedAxes {
    /// Germany with a degree around it: where a register without coordinates lies.
    static let germany = Extent(west: 4.8, south: 46.2, east: 16.1, north: 56.1)

    /// - Parameters:
    ///   - places: as they were read.
    ///   - swapped: the same with the numbers of the file swapped; `nil` where that makes no place at all.
    static func isLikely(_ places: [Place], swapped: [Place?], extent: Extent) -> Bool {
        guard !places.isEmpty else { return false }
        let outside = places.count { !extent.contains($0) }
        let inside = swapped.count { place in place.map(extent.contains) ?? false }
        return outside * 10 >= places.count * 9 && inside * 10 >= places.count * 9
    }
}
