import Foundation
import TestSupport

/// What is wrong with a whole page, for those who see it and those who have it read to them: checks of our own in the manner of axe.
enum PageCheck {
    /// A script of this folder.
    static func script(_ name: String) throws -> String {
        try Files.text("\(Program.packageRoot)/Tests/CommandTests/Pages/Scripts/\(name).js")
    }

    /// What is wrong as the page is shown now.
    static func faultsAsShown(_ page: BrowserPage) throws -> [String] {
        guard let faults = try page.value(try script("check")) as? [String] else {
            throw BrowserPipe.Failure(what: "check.js returned no list")
        }
        return faults
    }

    /// What nobody can tell who has the page read to them: parts and controls without a name, parts that are there twice.
    ///
    /// Roles are Chromium's words; what must have a name is of WCAG 2.2, 1.1.1, 2.4.4 and 4.1.2.
    static func faultsOfNames(_ page: BrowserPage) throws -> [String] {
        let nodes = try AccessibilityTree(of: page).nodes
        var faults = nodes.filter { named.contains($0.role) && $0.name.trimmingCharacters(in: .whitespaces).isEmpty }
            .map { "\($0.role) without a name" }
        for (role, range) in parts {
            let names = nodes.filter { $0.role == role }.map(\.name)
            if !range.contains(names.count) { faults.append("\(names.count) times \(role)") }
            if Set(names).count < names.count { faults.append("\(role) of the same name twice") }
        }
        return faults
    }

    private static let named: Set<String> = [
        "RootWebArea", "heading", "link", "button", "combobox", "ComboBoxSelect", "slider", "textbox", "checkbox",
        "radio", "image", "table", "listbox", "option", "navigation", "complementary", "region", "form",
        "DisclosureTriangle", "DisclosureTriangleGrouped",
    ]
    private static let parts: [(role: String, times: ClosedRange<Int>)] = [
        ("main", 1...1), ("banner", 1...1), ("contentinfo", 1...1), ("navigation", 0...2), ("complementary", 0...2),
        ("region", 0...20), ("form", 0...20),
    ]

    /// What is wrong on the way through the page by the tabulator, from its beginning.
    static func faultsByKeyboard(_ page: BrowserPage) throws -> [String] {
        _ = try page.ask("Runtime.evaluate", ["expression": try script("focus")])
        guard let stops = Int(try page.text("window.focusStops")) else { return ["focus.js did not run"] }
        for _ in 0..<stops { try page.press("Tab") }
        // A box that scrolls is a stop of its own.
        for _ in 0..<20 where try page.text("focusMissing()") != "0" { try page.press("Tab") }
        guard let faults = try page.value("focusFaults()") as? [String] else { return ["focus.js did not end"] }
        return faults
    }
}
