/// What lies above and below a region, today and on a day of the past.
///
/// A village stays when its municipality is dissolved; the register says to which one it belonged until when.
extension Gazetteer {
    /// The region itself and all above it, nearest first.
    public func lineage(of code: RegionCode) -> [Region] {
        var line = [Region]()
        var number = numberByCode[code]
        while let current = number {
            line.append(regions[current])
            number = parents[current]
        }
        return line
    }

    /// The region itself and all that were above it on a day (ISO 8601), nearest first.
    public func lineage(of code: RegionCode, on day: String) -> [Region] {
        guard !formerParents.isEmpty else { return lineage(of: code) }
        var line = [Region]()
        var number = numberByCode[code]
        while let current = number {
            line.append(regions[current])
            number = parent(of: current, on: day)
        }
        return line
    }

    private func parent(of number: Int, on day: String) -> Int? {
        formerParents[number]?.first { day <= $0.until }?.number ?? parents[number]
    }

    /// The regions directly below another on a day (ISO 8601), in the order of the register.
    public func children(of code: RegionCode, on day: String) -> [Region] {
        guard let number = numberByCode[code] else { return [] }
        guard !formerParents.isEmpty else { return childNumbers[number].map { regions[$0] } }
        let candidates = Set(childNumbers[number] + formerChildren[number, default: []]).sorted()
        return candidates.filter { parent(of: $0, on: day) == number }.map { regions[$0] }
    }

    /// The region of the given level that holds `code`, or `code` itself when it stands on that level.
    public func ancestor(of code: RegionCode, at level: RegionLevel) -> Region? {
        lineage(of: code).first { $0.level == level }
    }

    /// The region of the given level that held `code` on a day (ISO 8601), or `code` itself when it stands on that level.
    public func ancestor(of code: RegionCode, at level: RegionLevel, on day: String) -> Region? {
        lineage(of: code, on: day).first { $0.level == level }
    }

    public func children(of code: RegionCode) -> [Region] {
        numberByCode[code].map { childNumbers[$0].map { regions[$0] } } ?? []
    }
}
