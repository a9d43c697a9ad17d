/// What an earlier release tells of a later one.
///
/// A cell that both show alike is one; what was published once is known for good. A cell that was revised is another one in each, and
/// so is every withheld cell that hangs together with it by sums, since it may have been revised with it.
extension AuditedCells {
    mutating func joinEarlierReleases() throws(AuditError) {
        for release in numbers.indices.dropFirst() { try joinRelease(release) }
    }

    private mutating func joinRelease(_ release: Int) throws(AuditError) {
        let revised = Set(
            numbers[release].keys.filter { key in
                guard case .value(let then) = cell(key, ofRelease: release)?.figure,
                    case .value(let now) = cell(key, ofRelease: 0)?.figure
                else { return false }
                return then != now
            })
        let doubtful = revised.isEmpty ? [] : openCells(touching: revised, release)
        for key in numbers[release].keys.sorted() where !revised.contains(key) {
            guard let then = cell(key, ofRelease: release) else { continue }
            guard let number = numbers[0][key] else {
                if revised.isEmpty { numbers[0][key] = numbers[release][key] }
                continue
            }
            guard !doubtful.contains(key) else { continue }
            try mergeRelease(then, into: number)
            join(key, ofRelease: release)
        }
    }

    private mutating func mergeRelease(_ then: Cell, into number: Int) throws(AuditError) {
        switch then.figure {
        case .value(let value): try know(number, value, from: then.source)
        case .withheld, .within, .absent: try take(then, into: number)
        }
    }

    /// The keys of cells that are withheld in one of two releases and hang together with a revised one.
    private func openCells(touching revised: Set<Int>, _ release: Int) -> Set<Int> {
        var linesOfKey = [Int: [Int]]()
        var openOfLine = [[Int]]()
        var waiting = [Int]()
        for line in lines(ofRelease: release) {
            let keys = [total(of: line)] + parts(of: line)
            let open = keys.filter { key in
                [release, 0].contains { cell(key, ofRelease: $0)?.isOpen ?? false }
            }
            for key in open { linesOfKey[key, default: []].append(openOfLine.count) }
            openOfLine.append(open)
            if keys.contains(where: { revised.contains($0) }) { waiting += open }
        }
        var reached = Set(waiting)
        while let key = waiting.popLast() {
            for line in linesOfKey[key] ?? [] {
                for other in openOfLine[line] where reached.insert(other).inserted { waiting.append(other) }
            }
        }
        return reached
    }
}
