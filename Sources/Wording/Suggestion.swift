/// "Did you mean": the known term nearest to one that is unknown.
public enum Suggestion {
    /// The candidate with the smallest edit distance, if that is at most a third of the word's length.
    ///
    /// `nearest(to: "Vöhrumm", in: ["Vöhrum", "Peine"])` → `"Vöhrum"`; `nearest(to: "xyz", …)` → `nil`.
    /// Ties go to the first in order. O(n · m · k) for k candidates of length m.
    public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased())
        guard wanted.count >= 2 else { return nil }
        let limit = max(1, wanted.count / 3)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased())
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = editDistance(wanted, letters)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// Damerau's restricted edit distance: insertions, deletions, substitutions and swaps of neighbours count one.
    ///
    /// Source: F. J. Damerau (1964), A technique for computer detection and correction of spelling errors.
    static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast = [Int]()
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row] + Array(repeating: 0, count: right.count)
            for column in 1...right.count {
                let substitution = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                current[column] = min(last[column] + 1, current[column - 1] + 1, substitution)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    current[column] = min(current[column], beforeLast[column - 2] + 1)
                }
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
