/// The files of the folder `Fixtures`, which `make-fixtures` there makes. All rows are invented.
enum Fixtures {
    static func path(_ name: String) -> String {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return "\(folder)/Fixtures/\(name)"
    }
}
