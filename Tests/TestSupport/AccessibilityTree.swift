/// What Chromium tells a screen reader of a page, in the order in which it is read.
///
/// It is asked over the DevTools protocol (`Accessibility.getFullAXTree`).
package struct AccessibilityTree {
    package struct Node: Equatable {
        /// Chromium's word, such as `heading`, `image`, `table`.
        package let role: String
        package let name: String
        package let description: String
        /// How many nodes that are told lie around it.
        package let depth: Int
    }

    /// All nodes that are told, depth first, without those inside an image: children of role `img` are presentational (WAI-ARIA
    /// 1.2, section 5.2.8), and texts that only break a line.
    package let nodes: [Node]

    /// - Parameter page: the path of an HTML file.
    /// - Parameter opensDetails: whether everything that folds away is opened first.
    package init(page: String, opensDetails: Bool = false) throws {
        let page = try BrowserPage(page)
        if opensDetails { try page.openDetails() }
        try self.init(of: page)
    }

    package init(of page: BrowserPage) throws {
        _ = try page.ask("Accessibility.enable")
        let tree = try page.ask("Accessibility.getFullAXTree")
        guard let described = tree["nodes"] as? [[String: Any]], let root = described.first else {
            throw BrowserPipe.Failure(what: "no tree")
        }
        nodes = Self.told(root, all: described)
    }

    private static func told(_ root: [String: Any], all: [[String: Any]]) -> [Node] {
        var byID: [String: [String: Any]] = [:]
        for node in all { if let id = node["nodeId"] as? String { byID[id] = node } }
        func value(_ node: [String: Any], _ key: String) -> String {
            (node[key] as? [String: Any])?["value"] as? String ?? ""
        }
        var told: [Node] = []
        func visit(_ node: [String: Any], depth: Int) {
            let isTold = node["ignored"] as? Bool != true
            if isTold {
                told.append(
                    Node(
                        role: value(node, "role"), name: value(node, "name"),
                        description: value(node, "description"), depth: depth))
            }
            guard !isTold || !["image", "StaticText"].contains(value(node, "role")) else { return }
            for id in node["childIds"] as? [String] ?? [] {
                if let child = byID[id] { visit(child, depth: depth + (isTold ? 1 : 0)) }
            }
        }
        visit(root, depth: 0)
        return told
    }
}
