# code(line): a line of Swift without its comments and string literals, so that what looks like code is code.
# Call it for each line in turn, and startFile() before a file's first: comments and """ strings run over lines.
# An interpolation that holds a string is read as two strings, which is right to the end of its line.

function startFile() {
    commentDepth = 0
    multiline = 0
    hashes = ""
}

function code(line,   kept, i, length_, two, quote) {
    if (!commentDepth && !multiline && line !~ /["\/]/) return line
    kept = ""
    quote = 0
    length_ = length(line)
    for (i = 1; i <= length_; i++) {
        two = substr(line, i, 2)
        if (commentDepth) {
            if (two == "/*") { commentDepth++; i++ }
            else if (two == "*/") { commentDepth--; i++ }
        } else if (multiline) {
            if (hashes == "" && substr(two, 1, 1) == "\\") i++
            else if (substr(line, i, 3 + length(hashes)) == "\"\"\"" hashes) { multiline = 0; i += 2 + length(hashes) }
        } else if (quote) {
            if (hashes == "" && substr(two, 1, 1) == "\\") i++
            else if (substr(line, i, 1 + length(hashes)) == "\"" hashes) { quote = 0; i += length(hashes) }
        } else if (two == "//") {
            break
        } else if (two == "/*") {
            commentDepth = 1
            i++
        } else if (match(substr(line, i), /^#*"/)) {
            hashes = substr(line, i, RLENGTH - 1)
            i += RLENGTH - 1
            if (substr(line, i, 3) == "\"\"\"") { multiline = 1; i += 2 } else quote = 1
            kept = kept "\"\""
        } else {
            kept = kept substr(two, 1, 1)
        }
    }
    return kept
}
