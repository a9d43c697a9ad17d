# Sources/<Module>/**/*.swift → facts, one a line, fields parted by tabs:
#   import  file  line  module  imported           "?" where the name is not on the line of its `import`
# Runs after swift-code.awk. Access levels, attributes and `import struct A.B` are read; `#if` is not: every branch counts.

BEGIN { OFS = "\t" }

FNR == 1 {
    startFile()
    split(FILENAME, path, "/")
}

{
    statements = split(code($0), statement, ";")
    for (n = 1; n <= statements; n++) {
        imported = importedModule(statement[n])
        if (imported != "") print "import", FILENAME, FNR, path[2], imported
    }
}

function importedModule(text) {
    gsub(/^[ \t]+|[ \t\r]+$/, "", text)
    while (match(text, /^(@[A-Za-z_]+(\([^)]*\)[ \t]*|[ \t]+)|(public|package|internal|fileprivate|private|open)[ \t]+)/))
        text = substr(text, RLENGTH + 1)
    if (text !~ /^import([ \t]|$)/) return ""
    sub(/^import[ \t]*/, "", text)
    sub(/^(struct|class|enum|protocol|actor|typealias|func|let|var)[ \t]+/, "", text)
    gsub(/`/, "", text)
    return match(text, /^[A-Za-z_][A-Za-z0-9_]*/) ? substr(text, 1, RLENGTH) : "?"
}
