# Judges what phrases.awk prints, beside the glossary of words.tsv; prints a line for each fault.

BEGIN { FS = "\t" }

# The glossary: what it is, German, English, German words to avoid, English words to avoid; lists with commas.
FILENAME ~ /\.tsv$/ {
    if (FNR == 1) next
    count = split($4, avoid, / *, */)
    for (i = 1; i <= count; i++) useGerman[avoid[i]] = $2
    count = split($5, avoid, / *, */)
    for (i = 1; i <= count; i++) useEnglish[avoid[i]] = $3
    next
}

{
    where = $1
    german = $3
    english = $4
    isMessage = where ~ /(Error|Wording|Refusal|Loss|Misuse|NotDelimited|StoredElsewhere)(\+[A-Za-z]+)?\.swift:/ || where ~ /\/kreisblick\//
    plainGerman = plain(german)
    plainEnglish = plain(english)

    if (german == english && german ~ /[a-z][a-z][a-z] [a-z]/) fault("German and English are the same: " german)
    if (german ~ /(^|[^A-Za-z])[A-ZÄÖÜa-zäöü][a-zäöüß]+e?n Sie /) fault("asks with “Sie”; write “Bitte …”: " german)
    pairs(german, "„", "“")
    pairs(english, "“", "”")
    if (german ~ /”|‘|’[^0-9s ]/) fault("German has „…“ for quotation marks: " german)
    if (english ~ /„/) fault("English has “…” for quotation marks: " english)
    isOfDocument = where ~ /\/(Publishing|Trends)\// && !isMessage
    if (!isOfDocument && english ~ /[0-9}] %/) fault("English has no space before %: " english)
    if (!isOfDocument && german ~ /[0-9}]%/ && german !~ /„[0-9]+%“/) fault("German has a space before %: " german)
    if (plainGerman ~ /(^| )(the|which|are|with|this|cannot)( |$)/) fault("English words in German: " german)
    if (plainEnglish ~ /(^| )(der|das|und|oder|nicht|ist|ein|eine|wird|Bitte)( |$)/) fault("German words in English: " english)
    for (word in useGerman) if (has(plainGerman, word)) fault("“" word "” in German; the word is “" useGerman[word] "”: " german)
    for (word in useEnglish) if (has(plainEnglish, word)) fault("“" word "” in English; the word is “" useEnglish[word] "”: " english)
    if (english == "" || german == "") next

    if ((german ~ /Zeile \{/) != (english ~ /[Ll]ine \{/)) fault("names the line in one language only: " german)
    if ((german ~ /Spalte (\{|„)/) != (english ~ /[Cc]olumn (\{|“)/)) fault("names the column in one language only: " german)
    if (options(german) != options(english)) fault("names other options in German (" options(german) ") than in English (" options(english) ")")
    if (!isMessage) next
    if (ending(german) != ending(english)) fault("ends otherwise in German than in English: " german " / " english)
    if (german ~ /[.?]\]?$/ && english ~ /[a-z] [a-z]+ [a-z]/ && where !~ /\/kreisblick\// && !namesStep(german)) fault("names no step to take: " german)
    if (german ~ /^(Die|Der|Das|Es|Eine?|Bitte|Zu|In|Für|Von|Keine?) .* .* / && ending(german) == "") fault("a sentence without an end: " german)
}

function fault(what) { printf "%s: %s\n", where, what }

# Whether a message says what to do, what is expected, or what there is to choose from.
function namesStep(text) {
    return text ~ /[Bb]itte |erwartet|Erwartet|Möglich|Bekannt|„kreisblick |[Nn]ötig|nimmt |brauch|liegt zwischen|muss |[Mm]it --|Eingebunden wird|wiederholen|mit chart: |\?\]?$/ || text ~ /^ /
}

# A text without what is put in, named and quoted in it.
function plain(text) {
    gsub(/\{[^}]*\}/, "", text)
    gsub(/„[^“]*“/, "„“", text)
    gsub(/“[^”]*”/, "“”", text)
    gsub(/--[a-z][a-z-]*/, "", text)
    gsub(/[\[\]|().,;:?!]/, " ", text)
    return text
}

# Whether a word or words stand in a text, with any ending where a star stands.
function has(text, word,   pattern) {
    pattern = word
    sub(/\*$/, "[^ ]*", pattern)
    return (" " text " ") ~ (" " pattern " ")
}

function pairs(text, left, right,   without, opened, closed) {
    without = text
    opened = gsub(left, "", without)
    closed = gsub(right, "", without)
    if (opened != closed) fault("quotation marks that do not close: " text)
}

# The options a message names, each once, in alphabetical order.
function options(text,   list, found, count, i, j, name) {
    count = 0
    while (match(text, /(^|[^a-z-])--[a-z][a-z-]+/)) {
        name = substr(text, RSTART, RLENGTH)
        sub(/^[^-]*--/, "--", name)
        if (!(name in found)) {
            found[name] = 1
            for (i = ++count; i > 1 && list[i - 1] > name; i--) list[i] = list[i - 1]
            list[i] = name
        }
        text = substr(text, RSTART + RLENGTH)
    }
    text = ""
    for (j = 1; j <= count; j++) text = text (j > 1 ? " " : "") list[j]
    return text
}

function ending(text) {
    sub(/[ \]]+$/, "", text)
    return text ~ /[.?!:})]$/ ? substr(text, length(text)) : ""
}
