@testable import Publishing
import Testing

@Suite struct TerminalPictureTests {
    @Test(
        arguments: [
            (["TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"], TerminalPicture.kitty),
            (["TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"], .kitty),
            (["TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"], .kitty),
            (["TERM": "xterm-256color", "KONSOLE_VERSION": "230804"], .kitty),
            (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .iTerm),
            (["TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"], .iTerm),
            (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], .iTerm),
            (["TERM": "xterm", "TERM_PROGRAM": "mintty"], .iTerm),
            (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], nil),
            (["TERM": "xterm-256color", "TERM_PROGRAM": "vscode"], nil),
            (["TERM": "linux"], nil),
            (["TERM": "dumb", "KITTY_WINDOW_ID": "1"], nil),
            (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "KITTY_WINDOW_ID": "1"], nil),
            (["TERM": "screen-256color", "LC_TERMINAL": "iTerm2"], nil),
            (["TERM": "xterm-kitty", "TMUX": "/tmp/tmux-0/default,1,0"], nil),
            ([:], nil),
        ] as [([String: String], TerminalPicture?)])
    func `a terminal gets pictures as it says it shows them`(environment: [String: String], expected: TerminalPicture?)
    {
        #expect(TerminalPicture(environment: environment, isTerminal: true) == expected)
        #expect(TerminalPicture(environment: environment, isTerminal: false) == nil, "files and pipes get none")
    }

    @Test func `iTerm2 gets the file's size and its bytes in one sequence`() {
        let sequence = String(decoding: TerminalPicture.iTerm.bytes(showing: [1, 2, 3, 4]), as: UTF8.self)
        #expect(sequence == "\u{1B}]1337;File=inline=1;size=4;preserveAspectRatio=1:AQIDBA==\u{07}\n")
    }

    @Test func `kitty gets a small picture in one piece`() {
        let sequence = String(decoding: TerminalPicture.kitty.bytes(showing: [1, 2, 3]), as: UTF8.self)
        #expect(sequence == "\u{1B}_Ga=T,f=100,q=2,m=0;AQID\u{1B}\\\n")
    }

    @Test(arguments: [3072, 3073, 9000, 100_000]) func `kitty gets a large picture in pieces of 4096 characters`(
        size: Int
    ) {
        let picture = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let sequence = String(decoding: TerminalPicture.kitty.bytes(showing: picture), as: UTF8.self)
        let pieces = sequence.components(separatedBy: "\u{1B}_G").dropFirst().map {
            $0.components(separatedBy: "\u{1B}\\")[0].components(separatedBy: ";")
        }
        #expect(pieces.map { $0[1] }.joined().utf8.elementsEqual(Base64.text(of: picture)))
        #expect(pieces.dropLast().allSatisfy { $0[1].utf8.count == 4096 && $0[0].hasSuffix("m=1") })
        #expect(pieces.last?[0].hasSuffix("m=0") == true && pieces.last?[1].isEmpty == false)
        #expect(pieces.filter { $0[0].contains("a=T") }.count == 1, "only the first says what comes")
    }

    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]) func `base64 is that of the standard`(plain: String, coded: String) {
        #expect(String(decoding: Base64.text(of: Array(plain.utf8)), as: UTF8.self) == coded)
    }

    @Test func `all 64 letters are used`() {
        let bytes = (0...255).map { UInt8($0) }
        #expect(Set(Base64.text(of: bytes + bytes.reversed())).subtracting([UInt8(ascii: "=")]).count == 64)
    }
}
