package import Foundation

/// A page from a file, open in a browser of its own, with what it complained about and what it asked the network for.
package final class BrowserPage {
    private let browser: BrowserPipe
    private let session: String

    /// Where what was told of the page begins.
    private var start = 0

    /// - Parameter page: the path of an HTML file.
    package convenience init(_ page: String, runsScripts: Bool = true) throws {
        try self.init()
        if !runsScripts { _ = try ask("Emulation.setScriptExecutionDisabled", ["value": true]) }
        try open(page)
    }

    /// A page without anything on it.
    package init() throws {
        browser = try BrowserPipe()
        let target = try browser.ask("Target.createTarget", ["url": "about:blank"])
        guard let targetID = target["targetId"] as? String else { throw BrowserPipe.Failure(what: "no page") }
        let attached = try browser.ask("Target.attachToTarget", ["targetId": targetID, "flatten": true])
        guard let session = attached["sessionId"] as? String else { throw BrowserPipe.Failure(what: "no session") }
        self.session = session
        for domain in ["Page", "Runtime", "Log", "Network"] { _ = try ask("\(domain).enable") }
    }

    /// Shows another file in its place, and waits until it is loaded.
    ///
    /// - Parameter page: the path of an HTML file.
    package func open(_ page: String) throws {
        start = browser.events.count
        _ = try ask("Page.navigate", ["url": "file://\(page)"])
        try browser.wait(for: "Page.loadEventFired", from: start)
    }

    /// Opens everything that folds away.
    package func openDetails() throws {
        let opening = "document.querySelectorAll('details').forEach(details => { details.open = true })"
        _ = try ask("Runtime.evaluate", ["expression": opening])
    }

    package func ask(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        try browser.ask(method, parameters, session: session)
    }

    /// What an expression of JavaScript is, as text; of a promise, what it holds in the end.
    package func text(_ expression: String) throws -> String {
        let text = "Promise.resolve(\(expression)).then(String)"
        let answer = try ask(
            "Runtime.evaluate", ["expression": text, "returnByValue": true, "awaitPromise": true])
        guard let result = answer["result"] as? [String: Any], let text = result["value"] as? String,
            answer["exceptionDetails"] == nil
        else { throw BrowserPipe.Failure(what: "\(expression): \(answer)") }
        return text
    }

    /// What an expression of JavaScript is: texts, numbers, lists and objects of them.
    package func value(_ expression: String) throws -> Any {
        let answer = try ask("Runtime.evaluate", ["expression": expression, "returnByValue": true])
        guard let result = answer["result"] as? [String: Any], let value = result["value"],
            answer["exceptionDetails"] == nil
        else { throw BrowserPipe.Failure(what: "\(answer)") }
        return value
    }

    /// How the page is shown: its width, and whether by light or by dark, or as on paper.
    package func show(width: Int, scheme: String = "light", media: String = "") throws {
        _ = try ask(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false])
        _ = try ask(
            "Emulation.setEmulatedMedia",
            ["media": media, "features": [["name": "prefers-color-scheme", "value": scheme]]])
    }

    /// Prints the page as its style asks for, tagged unless that is not wanted.
    package func printed(isTagged: Bool = true) throws -> Data {
        let answer = try ask(
            "Page.printToPDF",
            ["preferCSSPageSize": true, "printBackground": true, "generateTaggedPDF": isTagged])
        guard let text = answer["data"] as? String, let data = Data(base64Encoded: text) else {
            throw BrowserPipe.Failure(what: "no PDF")
        }
        return data
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
        browser.events[start...].filter {
            ["Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"].contains($0.method)
        }
        .map { "\($0.method): \($0.parameters)" }
    }

    /// The addresses that the page asked for, its own among them.
    package var requests: [String] {
        browser.events[start...].filter { $0.method == "Network.requestWillBeSent" }.compactMap { event in
            (event.parameters["request"] as? [String: Any])?["url"] as? String
        }
    }
}
