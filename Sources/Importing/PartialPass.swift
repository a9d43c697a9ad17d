/// A pass through rows or bytes that may end before they do.
///
/// Readers hand on what they read to a closure, which can end the pass only by an error. This is the one that means no harm.
enum PartialPass {
    private struct Stop: Error {}

    /// Runs a pass whose closure is given the way to end it:
    ///
    ///     try PartialPass.run { stop in
    ///         try file.forEachRow { row, _ in
    ///             rows.append(row)
    ///             if rows.count == 60 { try stop() }
    ///         }
    ///     }
    ///
    /// - Throws: what the pass throws otherwise.
    /// - Precondition: inside one pass is no other whose closure stops the outer one.
    static func run(_ pass: (_ stop: () throws -> Never) throws -> Void) throws {
        do {
            try pass { throw Stop() }
        } catch is Stop {}
    }
}
