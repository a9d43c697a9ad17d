# Facts of table.awk, package.awk, imports.awk and `folder name kind files` → one line for each violation:
#   place: what is wrong; what to do

BEGIN { FS = "\t"; doc = "docs/architecture.md" }

$1 == "row" {
    if ($4 in rowLine) complain(doc ":" $2, "`" $4 "` has a second row", "leave one")
    rowLine[$4] = $2
    rowOrder[$4] = ++rows
    house[$4] = $3 != "beside"
    rowImports[$4] = $5
    count = split($5, named, " ")
    for (i = 1; i <= count; i++) {
        allowed[$4, named[i]] = 1
        allowedBy[named[i]] = allowedBy[named[i]] (allowedBy[named[i]] == "" ? "" : " ") $4
    }
}

$1 == "outside" {
    outsideLine[$3] = $2
    origin[$3] = $4
    outsideBy[$3] = $5
    count = split($5, named, " ")
    for (i = 1; i <= count; i++) outsideAllowed[named[i], $3] = 1
}

$1 == "folder" {
    folder[$2] = $3
    files[$2] = $4
}

$1 == "target" && $3 != "testTarget" {
    targetLine[$4] = $2
    targetKind[$4] = $3
    dependencies[$4] = $5
}

$1 == "import" {
    imports++
    importFile[imports] = $2
    importLine[imports] = $3
    importer[imports] = $4
    imported[imports] = $5
    importersOf[$5]++
}

END {
    if (!rows) complain(doc, "no table `| floor | module | may import | holds |`", "write it, a row for each module")
    for (module in rowLine) judgeRow(module)
    for (module in outsideLine) judgeOutside(module)
    for (module in folder) {
        if (!(module in rowLine))
            complain("Sources/" module, "this module has no row in " doc, "give it a floor there, or remove the folder")
        if (isSystem(module)) judgeLibrary(module)
    }
    for (module in targetLine) judgeTarget(module)
    for (n = 1; n <= imports; n++) judgeImport(importFile[n] ":" importLine[n], importer[n], imported[n])
}

function complain(place, what, remedy) { print place ": " what "; " remedy }

# A mere `folder[module]` would enter the module into the array that is walked.
function isSystem(module) { return (module in folder) && folder[module] == "system" }

function judgeRow(module,   count, named, i, place) {
    place = doc ":" rowLine[module]
    if (!(module in folder))
        complain(place, "`" module "` has a row and no folder in Sources", "build the module or remove its row")
    if (!(module in targetLine))
        complain(place, "`" module "` has a row and no target in Package.swift", "add the target or remove the row")
    count = split(rowImports[module], named, " ")
    for (i = 1; i <= count; i++) {
        if (!(named[i] in rowLine))
            complain(place, "`" module "` may import `" named[i] "`, which has no row", "correct the name")
        else if (rowOrder[named[i]] >= rowOrder[module])
            complain(place, "`" module "` would import `" named[i] "` upwards", "move what both need to a lower floor")
        else if (house[module] && !house[named[i]])
            complain(place, "`" module "` would import `" named[i] "`, which stands beside the house", "remove it")
    }
}

function judgeOutside(module,   count, named, i) {
    count = split(outsideBy[module], named, " ")
    for (i = 1; i <= count; i++)
        if (!(named[i] in rowLine))
            complain(doc ":" outsideLine[module], "`" named[i] "` may import `" module "` and has no row", "correct the name")
}

# One C library, one module that knows it. A module of a single file may not have come to its library yet.
function judgeLibrary(module,   owners, owner) {
    owners = split(allowedBy[module], owner, " ")
    if (owners != 1)
        complain(doc ":" rowLine[module], "C module `" module "` may be imported by " owners " modules", \
            "name it in the one row that needs it")
    else if (!importersOf[module] && files[owner[1]] > 1)
        complain("Sources/" module, "no file of `" owner[1] "` imports this C module", "use it or remove it")
}

function judgeTarget(module,   place, count, named, i, wanted, have) {
    place = "Package.swift:" targetLine[module]
    if (!(module in rowLine)) {
        if (!(module in folder))
            complain(place, "target `" module "` has no row in " doc, "give it a floor there, or remove the target")
        return
    }
    if (isSystem(module) != (targetKind[module] == "systemLibrary"))
        complain(place, "`" module "` is a " targetKind[module] " here and not in its folder", \
            "a C library is a systemLibrary with a module.modulemap")
    count = split(rowImports[module], named, " ")
    for (i = 1; i <= count; i++) wanted[named[i]] = 1
    for (i in outsideLine) if (origin[i] != "system" && outsideAllowed[module, i]) wanted[i] = 1
    count = split(dependencies[module], named, " ")
    for (i = 1; i <= count; i++) {
        have[named[i]] = 1
        if (!(named[i] in wanted))
            complain(place, "`" module "` depends on `" named[i] "`, which " doc " does not allow it", \
                "remove the dependency, or change the table first")
    }
    for (i in wanted)
        if (!(i in have))
            complain(place, "`" module "` lacks the dependency `" i "` that " doc " gives it", "make the two equal")
}

function judgeImport(place, module, name) {
    if (allowed[module, name] || outsideAllowed[module, name]) return
    if (name == "?")
        complain(place, "cannot read this import", "write `import Module` on one line")
    else if (name ~ /^Foundation/)
        complain(place, "imports " name, "use the standard library, Glibc or a module of ours (start-up time, determinism)")
    else if (name == module)
        complain(place, "`" module "` imports itself", "remove the line")
    else if (isSystem(name))
        complain(place, "`" module "` imports C module `" name "`, which belongs to `" allowedBy[name] "` alone", \
            "call `" allowedBy[name] "` for it")
    else if (name in rowLine && module in rowLine && rowOrder[name] > rowOrder[module])
        complain(place, "`" module "` imports `" name "` upwards", \
            "move what both need to a lower floor, or this code to a higher one")
    else if (name in rowLine)
        complain(place, "`" module "` imports `" name "`, which its row does not name", \
            "do without it, or change " doc " and Package.swift first")
    else if (name in outsideLine)
        complain(place, "`" module "` imports `" name "`, which is for `" outsideBy[name] "`", \
            "call that module, or change " doc " first")
    else
        complain(place, "`" module "` imports `" name "`, which " doc " does not know", \
            "do without it, or enter it there under \"From outside\"")
}
