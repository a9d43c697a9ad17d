import Foundation

/// A page from a file, open in a browser of its own, with what it complained about and what it asked the network for.
package final class BrowserPage {
    private let browser: BrowserPipe
    private let session: String

    /// - Parameter page: the path of an HTML file.
    package init(_ page: String, runsScripts: Bool = true) throws {
        browser = try BrowserPipe()
        let target = try browser.ask("Target.createTarget", ["url": "about:blank"])
        guard let targetID = target["targetId"] as? String else { throw BrowserPipe.Failure(what: "no page") }
        let attached = try browser.ask("Target.attachToTarget", ["targetId": targetID, "flatten": true])
        guard let session = attached["sessionId"] as? String else { throw BrowserPipe.Failure(what: "no session") }
        self.session = session
        for domain in ["Page", "Runtime", "Log", "Network"] { _ = try ask("\(domain).enable") }
        if !runsScripts { _ = try ask("Emulation.setScriptExecutionDisabled", ["value": true]) }
        _ = try ask("Page.navigate", ["url": "file://\(page)"])
        try browser.wait(for: "Page.loadEventFired")
    }

    package func ask(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        try browser.ask(method, parameters, session: session)
    }

    /// What an expression of JavaScript is, as text.
    package func text(_ expression: String) throws -> String {
        let answer = try ask("Runtime.evaluate", ["expression": "String(\(expression))", "returnByValue": true])
        guard let result = answer["result"] as? [String: Any], let text = result["value"] as? String,
            answer["exceptionDetails"] == nil
        else { throw BrowserPipe.Failure(what: "\(expression): \(answer)") }
        return text
    }

    /// Presses a key and lets it go, such as `Tab`, `ArrowDown`, `Home`.
    package func press(_ key: String, isShifted: Bool = false) throws {
        let codes = [
            "Tab": 9, "Enter": 13, " ": 32, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39,
            "ArrowDown": 40,
        ]
        guard let code = codes[key] else { throw BrowserPipe.Failure(what: "no key \(key)") }
        for type in ["rawKeyDown", "keyUp"] {
            _ = try ask(
                "Input.dispatchKeyEvent",
                [
                    "type": type, "key": key, "code": key == " " ? "Space" : key, "windowsVirtualKeyCode": code,
                    "nativeVirtualKeyCode": code, "modifiers": isShifted ? 8 : 0,
                ])
        }
    }

    /// What the page said to its console or broke on, and what a policy forbade it.
    package var complaints: [String] {
        browser.events.filter {
            ["Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"].contains($0.method)
        }
        .map { "\($0.method): \($0.parameters)" }
    }

    /// The addresses that the page asked for, its own among them.
    package var requests: [String] {
        browser.events.filter { $0.method == "Network.requestWillBeSent" }.compactMap { event in
            (event.parameters["request"] as? [String: Any])?["url"] as? String
        }
    }
}
