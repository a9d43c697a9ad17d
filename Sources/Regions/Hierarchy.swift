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

    /// The regions directly below, without those that belonged to it only formerly.
    public func children(of code: RegionCode) -> [Region] {
        numberByCode[code].map { childNumbers[$0].map { regions[$0] } } ?? []
    }

    /// The register as it was on a day (ISO 8601): the regions that existed then, each below the nearest existing one to
    /// which it belonged, without first and last days.
    public func register(of day: String) -> Gazetteer {
        guard !formerParents.isEmpty || regions.contains(where: { $0.validFrom != nil || $0.validTo != nil }) else {
            return self
        }
        let register = regions.filter { $0.exists(on: day) }.map { region in
            let above = lineage(of: region.code, on: day).dropFirst().first { $0.exists(on: day) }
            return Region(
                code: region.code, name: region.name, level: region.level, parent: above?.code,
                areaInSquareKilometres: region.areaInSquareKilometres, place: region.place, aliases: region.aliases)
        }
        do {
            return try Gazetteer(register)
        } catch {
            preconditionFailure("what holds for all regions holds for those of a day: \(error)")
        }
    }
}
