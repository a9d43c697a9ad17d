// Puts a mark at the start and the end of whatever must not be torn apart when the page is printed, so that the marks tell
// on which sheet, and where on it, each thing stands. Returns what was marked, in its order, and a ruler.
//
// Marks are words of a pixel's size: they stand in the text of the PDF and move nothing. To be run while the media is print.
"use strict";
(() => {
    let count = 0
    const next = () => `QZ${++count}Z`

    function inText(element, isEnd) {
        const mark = document.createElement("span")
        mark.style.cssText = "font-size:1px;letter-spacing:0"
        mark.textContent = next()
        if (!isEnd) element.prepend(mark)
        else {
            // Into the last line, not below it.
            const last = element.lastElementChild
            const isBlock = last && !last.nextSibling && getComputedStyle(last).display == "block"
            ;(isBlock ? last : element).append(mark)
        }
        return mark.textContent
    }

    function inDrawing(drawing, isEnd) {
        const box = drawing.viewBox.baseVal
        const mark = document.createElementNS("http://www.w3.org/2000/svg", "text")
        const pixel = box.width / drawing.getBoundingClientRect().width
        const places = isEnd
            ? { x: box.x + box.width, y: box.y + box.height - pixel, "text-anchor": "end" }
            : { x: box.x, y: box.y + 2 * pixel }
        for (const [name, value] of Object.entries({ ...places, "font-size": 2 * pixel, fill: "#000000" })) {
            mark.setAttribute(name, value)
        }
        mark.textContent = next()
        drawing.append(mark)
        return mark.textContent
    }

    const parts = []
    const tables = [...document.querySelectorAll(".short table")]
    for (const element of document.querySelectorAll("h1, h2, h3, h4, p, li, caption, tr, svg")) {
        if (!element.checkVisibility()) continue
        // Of an entry of paragraphs these are marked: a mark before them would have a line of its own.
        if (element.localName == "li" && element.querySelector("p")) continue
        const kind = element.closest("thead") ? "thead" : element.getAttribute("role") == "status" ? "status" : element.localName
        const text = (element.querySelector(":scope > title") ?? element).textContent.replace(/\s+/g, " ").trim()
        const [first, last] = element.cells ? [element.cells[0], element.cells[element.cells.length - 1]] : [element, element]
        const mark = element.localName == "svg" ? inDrawing : inText
        parts.push({
            kind, text: text.slice(0, 40), start: mark(first, false), end: mark(last, true),
            table: tables.indexOf(element.closest("table")) })
    }
    // A browser prints a page that is too wide smaller: ten centimetres from the start of one mark to that of the other.
    const ruler = document.createElement("div")
    ruler.style.cssText = "position:absolute;top:0;left:0;font-size:1px;line-height:1"
    ruler.innerHTML = `<span>${next()}</span><span style="position:absolute;left:100mm">${next()}</span>`
    document.body.append(ruler)
    return { parts, ruler: [...ruler.children].map(end => end.textContent) }
})()
