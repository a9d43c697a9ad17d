import Disclosure
import Records
import Store
import TestSupport
import Testing
import Wording

@testable import Workspace

@Suite struct NewWorkspaceTests {
    private let temporary: TemporaryFolder
    private let folder: String

    init() throws {
        temporary = try TemporaryFolder()
        folder = temporary.path + "/new"
    }

    @Test(arguments: Language.allCases)
    func `a new workspace opens as it is`(language: Language) throws {
        let names = try NewWorkspace.make(in: folder, language: language)
        for name in names { #expect(Files.exists("\(folder)/\(name)")) }
        let workspace = try Workspace(directory: folder)
        #expect(workspace.configuration.language == language)
        #expect(workspace.configuration.rule(of: .incidents).threshold == 3)
        #expect(try workspace.regionList(level: nil, language: language) == "")
    }

    @Test(arguments: Language.allCases)
    func `every setting that is switched off is right once it is switched on`(language: Language) throws {
        _ = try NewWorkspace.make(in: folder, language: language)
        let all = switchedOn(try text(of: "kreisblick.yaml"))
        let configuration = try Configuration(text: all, file: "kreisblick.yaml")
        #expect(configuration.boundaries != nil)
        #expect(configuration.changes.count == 1)
        #expect(!configuration.population.isEmpty)
        #expect(configuration.calendar != nil)
        #expect(configuration.measures != nil)
        #expect(configuration.sources.count == 1)
        #expect(configuration.publication[.incidents]?.count == 1)
        for key in [
            "title", "language", "regions", "register", "boundaries", "changes", "population", "calendar", "measures",
            "disclosure", "method", "threshold", "width", "zeros", "noise", "symbols", "sources", "fictitious",
            "publication",
        ] {
            #expect(all.contains("\(key):"), "\(key)")
        }
    }

    @Test func `both languages say the same settings`() throws {
        _ = try NewWorkspace.make(in: "\(folder)/de", language: .german)
        _ = try NewWorkspace.make(in: "\(folder)/en", language: .english)
        func keys(_ language: String) throws -> [String] {
            let settings = switchedOn(try text(of: "\(language)/kreisblick.yaml")).replacing(/\s#.*/, with: "")
            return settings.matches(of: /[a-z-]+:/).map { String($0.output) }
        }
        #expect(try keys("de") == keys("en"))
    }

    @Test func `a folder that holds anything is left alone`() throws {
        try Files.makeDirectory(folder)
        try Files.write(Array("mein".utf8), to: "\(folder)/notizen.txt", mode: Files.published)
        #expect(throws: WorkspaceError.self) { try NewWorkspace.make(in: self.folder, language: .german) }
        #expect(try Files.names(in: folder) == ["notizen.txt"])
    }

    private func text(of name: String) throws -> String {
        try #require(StoredFile.text("\(folder)/\(name)"))
    }

    /// The settings without their explanations: lines like `# measures: measures.csv` lose their sign, words go.
    private func switchedOn(_ text: String) -> String {
        text.split(separator: "\n").compactMap { line -> String? in
            guard let sign = line.firstIndex(of: "#"), line[..<sign].allSatisfy({ $0 == " " }) else {
                return String(line)
            }
            let rest = line[line.index(sign, offsetBy: 2)...]
            guard rest.contains(/^ *(- )?[{a-z][a-z-]*: ?($|[{"\[a-zA-Z])/) || rest.contains(/^ *- \{/) else {
                return nil
            }
            return String(line[..<sign]) + rest
        }.joined(separator: "\n") + "\n"
    }
}
