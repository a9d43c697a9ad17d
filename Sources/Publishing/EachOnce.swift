extension Sequence where Element: Equatable {
    /// The elements without repetitions, in the order in which they first come. For the few that stand in a sentence: each is held against
    /// all before it.
    func eachOnce() -> [Element] {
        reduce(into: []) { kept, element in
            if !kept.contains(element) { kept.append(element) }
        }
    }
}
