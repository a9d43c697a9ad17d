import Foundation

/// Programs of others that hold written files against their standards: `.ci/checkers`.
enum Checkers {
    /// The python3 that has them; `nil` where they are not installed.
    static let python: String? = {
        let outcome = try? Program.run(tool: "\(Program.packageRoot)/.ci/checkers", [], in: Program.packageRoot)
        return outcome?.exitCode == 0 ? outcome?.output.trimmingCharacters(in: .whitespacesAndNewlines) : nil
    }()
}
