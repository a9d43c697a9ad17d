# Package.swift → facts, one a line, fields parted by tabs:
#   target  line  kind  name  "A B"                kind: target, executableTarget, systemLibrary, testTarget …
# Each target is read as its balanced brackets, so their layout does not matter. String literals are kept.

BEGIN { OFS = "\t" }

{
    sub(/^[ \t]*\/\/.*/, "")
    sub(/[ \t]\/\/ .*/, "")
    text = text $0 "\n"
}

END {
    rest = text
    line = 1
    while (match(rest, /\.(target|executableTarget|systemLibrary|testTarget|macro|plugin|binaryTarget)\(/)) {
        kind = substr(rest, RSTART + 1, RLENGTH - 2)
        line += lines(substr(rest, 1, RSTART))
        rest = substr(rest, RSTART + RLENGTH - 1)
        body = balanced(rest, "(", ")")
        print "target", line, kind, argument(body, "name"), dependencies(body)
        line += lines(body)
        rest = substr(rest, length(body) + 1)
    }
}

function lines(text) { return gsub(/\n/, "", text) }

# The text from its opening bracket to the one that closes it; brackets inside string literals do not count.
function balanced(text, opening, closing,   i, depth, quoted, character) {
    for (i = 1; i <= length(text); i++) {
        character = substr(text, i, 1)
        if (character == "\"") quoted = !quoted
        else if (!quoted && character == opening) depth++
        else if (!quoted && character == closing && --depth == 0) return substr(text, 1, i)
    }
    return text
}

# The string literal that follows `label:`, the first such label.
function argument(text, label) {
    if (!match(text, label ":[ \t\n]*\"[^\"]*\"")) return "?"
    text = substr(text, RSTART, RLENGTH)
    sub(/^[^"]*"/, "", text)
    sub(/"$/, "", text)
    return text
}

function dependencies(body,   list, names, item) {
    if (!match(body, /dependencies:[ \t\n]*\[/)) return ""
    list = balanced(substr(body, RSTART + RLENGTH - 1), "[", "]")
    list = substr(list, 2, length(list) - 2)
    names = ""
    while (match(list, /\.[A-Za-z]+\(|"[^"]*"/)) {
        if (substr(list, RSTART, 1) == "\"") {
            item = substr(list, RSTART + 1, RLENGTH - 2)
            list = substr(list, RSTART + RLENGTH)
        } else {
            list = substr(list, RSTART + RLENGTH - 1)
            item = balanced(list, "(", ")")
            list = substr(list, length(item) + 1)
            item = argument(item, "name")
        }
        names = names (names == "" ? "" : " ") item
    }
    return names
}
