import Foundation
import Testing

/// What `docs/security.md` says that a test proves is proved by one that is there.
@Suite struct SecurityPageTests {
    @Test func `each test that the page of threats names is there`() throws {
        let page = try Files.text("\(Program.packageRoot)/docs/security.md")
        let named = Set(page.matches(of: /`([A-Za-z]+Tests)`/).map { String($0.output.1) })
        let tests = FileManager.default.enumerator(atPath: "\(Program.packageRoot)/Tests")
        let paths = tests?.compactMap { $0 as? String } ?? []
        let there = Set(
            paths.compactMap { $0.split(separator: "/").last?.split(separator: ".").first }.map(String.init))
        #expect(named.count > 20)
        #expect(named.subtracting(there).sorted() == [])
    }
}
