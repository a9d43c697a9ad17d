# Prints each wording of Swift sources, a line each with tabs between: file:line, what it is for, German, English.
#
# A wording is what stands behind `de:` and `en:`. What is put in stands in braces: `{name}`; what is said sometimes in brackets:
# `[ Gemeint vielleicht „{$0}“?]`, `[this|that]`; what goes on ends with `…`. What it is for is the type, and the case, function or property.

BEGIN { RS = "\001" }
{ readFile(FILENAME, $0) }

function readFile(file, text,   lines, count, line, start, name, type, place, hit) {
    if (text !~ /(^|[( \n])de:/) return
    source = text
    count = split(text, lines, "\n")
    start = 1
    for (line = 1; line <= count; line++) {
        if (lines[line] !~ /^ *\/\//) {
            type = typeOf(lines[line], type)
            name = nameOf(lines[line], name)
            place = 0
            while (match(substr(lines[line], place + 1), /(^|[( ])de:([ (]|$)/)) {
                place += RSTART + index(substr(lines[line], place + RSTART, 4), "de:") + 1
                wording(file ":" line, type (name == "" ? "" : "." name), start + place)
            }
        }
        start += length(lines[line]) + 1
    }
}

function isType(line) { return line ~ /^(@[a-zA-Z]+ )?([a-z]+ )*(enum|struct|class|extension|protocol) [A-Z]/ }

function typeOf(line, before,   words) {
    if (!isType(line)) return before
    sub(/^.*(enum|struct|class|extension|protocol) /, "", line)
    split(line, words, /[^A-Za-z.]/)
    return words[1]
}

function nameOf(line, before,   words) {
    if (isType(line)) return ""
    if (line ~ /^ *case \./) sub(/^ *case \./, "", line)
    else if (line ~ /^ ? ? ? ?[a-z() ]*(func|var|let|init)[ (]/) sub(/^ *[a-z() ]*(func|var|let) /, "", line)
    else return before
    split(line, words, /[^A-Za-z0-9]/)
    return words[1] == "" ? before : words[1]
}

# The wording whose German begins at a place of the source.
function wording(where, name, place,   german, english) {
    at = place
    german = expression(",")
    english = ""
    if (match(substr(source, at, 400), /^[ \n]*en:/)) {
        at += RLENGTH
        english = expression(",")
    }
    if (match(substr(source, at, 200), /^[ \n]*\+/)) {
        german = german "…"
        english = english "…"
    }
    if (german != "" || english != "") printf "%s\t%s\t%s\t%s\n", where, name, german, english
}

# What an expression says, up to the bracket or separator that ends it; `at` stands behind that.
function expression(separator,   out, one, two, inner, isOther) {
    out = ""
    isOther = 0
    while (at <= length(source)) {
        one = substr(source, at, 1)
        two = substr(source, at, 2)
        if (one == "\"" || one == "(" || one == "[" || one == "{") {
            if (one == "\"") {
                inner = literal()
            } else {
                at++
                inner = expression("")
                if (inner != "" && one == "(") inner = "[" inner "]"
            }
            if (inner == "") continue
            out = out (isOther && out != "" ? "|" : "") inner
            isOther = 0
        } else if (two == "//") {
            while (at <= length(source) && substr(source, at, 1) != "\n") at++
        } else if (one == ")" || one == "]" || one == "}" || one == separator) {
            at++
            return out
        } else {
            if (one == "," || two == "??" || two == ": " || two == ":\n") isOther = 1
            at++
        }
    }
    return out
}

# A text between quotation marks; what is put in stands in braces.
function literal(   out, one, from, end) {
    if (substr(source, at, 3) == "\"\"\"") {
        at += 3
        end = index(substr(source, at), "\"\"\"")
        out = substr(source, at, end - 1)
        at += end + 2
        gsub(/[ \t\n]+/, " ", out)
        return out
    }
    at++
    out = ""
    while (at <= length(source)) {
        one = substr(source, at, 1)
        if (one == "\"") {
            at++
            return out
        }
        if (one != "\\") {
            out = out one
            at++
        } else if (substr(source, at + 1, 1) == "(") {
            at += 2
            from = at
            expression("")
            out = out "{" shortened(substr(source, from, at - from - 1)) "}"
        } else if (match(substr(source, at, 12), /^\\u\{[0-9A-Fa-f]+\}/)) {
            out = out " "
            at += RLENGTH
        } else {
            one = substr(source, at + 1, 1)
            out = out (one == "n" || one == "t" ? " " : one)
            at += 2
        }
    }
    return out
}

function shortened(code) {
    gsub(/[ \n]+/, " ", code)
    sub(/\(\.(german|english)\)$/, "", code)
    match(code, /^[A-Za-z0-9_.$]*/)
    return RLENGTH == length(code) ? code : substr(code, 1, RLENGTH) "…"
}
