# docs/architecture.md → facts, one a line, fields parted by tabs:
#   row      line  floor  module  "A B C"          a module and what it may import (floor is "beside" off the house)
#   outside  line  module  origin  "A B"           a module from outside, its package or "system", who may import it
# Reads two tables, known by their headings. Names stand in backticks; a cell without one is empty.

BEGIN { OFS = "\t" }

function trimmed(text) {
    gsub(/^[ \t]+|[ \t]+$/, "", text)
    return text
}

function names(cell,   found) {
    found = ""
    while (match(cell, /`[^`]+`/)) {
        found = found (found == "" ? "" : " ") substr(cell, RSTART + 1, RLENGTH - 2)
        cell = substr(cell, RSTART + RLENGTH)
    }
    return found
}

!/^[ \t]*\|/ { table = ""; next }

{
    line = $0
    sub(/^[ \t]*\|/, "", line)
    count = split(line, cell, "|")
    for (i = 1; i <= count; i++) cell[i] = trimmed(cell[i])
    heading = cell[1] "|" cell[2] "|" cell[3] "|" cell[4]
}

heading == "floor|module|may import|holds" { table = "rows"; next }
heading == "from outside|comes with|imported by|for" { table = "outside"; next }
cell[1] ~ /^:?-+:?$/ { next }

table == "rows" {
    floor = cell[1] ~ /^[0-9]+$/ ? cell[1] : "beside"
    modules = split(names(cell[2]), module, " ")
    for (i = 1; i <= modules; i++) print "row", FNR, floor, module[i], names(cell[3])
}

table == "outside" {
    origin = names(cell[2])
    modules = split(names(cell[1]), module, " ")
    for (i = 1; i <= modules; i++) print "outside", FNR, module[i], origin == "" ? "system" : origin, names(cell[3])
}
