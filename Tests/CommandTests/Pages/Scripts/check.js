// Judges the page that it is run in as it is shown now, and returns a line for each fault.
//
// Names and roles are not looked at here: the browser computes them (Accessibility.getFullAXTree). What is asked follows
// WCAG 2.2 (https://www.w3.org/TR/WCAG22/), whose number stands beside each check.
"use strict";
(() => {
    const faults = []
    const all = (selector, root = document) => [...root.querySelectorAll(selector)]
    const fault = (element, what) => faults.push(`${described(element)}: ${what}`)
    const words = element => element.textContent.replace(/\s+/g, " ").trim()
    const isShown = element => element.checkVisibility({ visibilityProperty: true })

    function described(element) {
        const name = element.localName + (element.id ? `#${element.id}` : "")
        const text = words(element)
        return text ? `<${name}> “${text.length > 40 ? text.slice(0, 39) + "…" : text}”` : `<${name}>`
    }

    // 2.4.2, 3.1.1, 3.1.2

    function checkDocument() {
        if (!document.title.trim()) faults.push("no title")
        if (document.compatMode != "CSS1Compat") faults.push("no doctype")
        const language = document.documentElement.lang
        if (!/^(de|en)$/.test(language)) faults.push(`language “${language}”`)
        for (const part of all("[lang]")) {
            const own = part.getAttribute("lang")
            if (own.split("-")[0] != language) fault(part, `language “${own}”`)
        }
        const viewport = document.querySelector("meta[name=viewport]")?.content ?? ""
        if (!viewport.includes("width=device-width")) faults.push("no viewport of the device's width")
        if (/user-scalable\s*=\s*no|maximum-scale/.test(viewport)) faults.push("the page cannot be enlarged")
    }

    // 1.3.1, 2.4.6

    function checkHeadings() {
        const headings = all("h1, h2, h3, h4, h5, h6")
        const count = headings.filter(heading => heading.localName == "h1").length
        if (count != 1) faults.push(`${count} headings of the first level`)
        let last = 0
        for (const heading of headings) {
            const level = Number(heading.localName[1])
            if (level > last + 1) fault(heading, `follows a heading of level ${last}`)
            if (!words(heading)) fault(heading, "empty heading")
            last = level
        }
    }

    // 1.3.1: what stands where, once each, and nothing outside

    function checkLandmarks() {
        const isOfPage = element => !element.closest("article, section, nav, aside") && !element.parentElement.closest("main")
        for (const name of ["main", "header", "footer"]) {
            const count = all(name).filter(isOfPage).length
            if (count != 1) faults.push(`${count} times <${name}>`)
        }
        for (const child of document.body.children) {
            if (/^(main|header|footer|nav|aside|script)$/.test(child.localName)) continue
            if (!(child.localName == "section" && child.hasAttribute("aria-label"))) fault(child, "outside of all landmarks")
        }
    }

    // 2.4.1, 1.3.1: what points to something else on the page

    function checkReferences() {
        const ids = all("[id]").map(element => element.id)
        for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) != index))) faults.push(`id ${id} stands twice`)
        const isThere = new Set(ids)
        for (const link of all("a[href]")) {
            const target = link.getAttribute("href")
            if (target.startsWith("#") && !isThere.has(decodeURIComponent(target.slice(1)))) fault(link, `leads to ${target}`)
        }
        for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"]) {
            for (const element of all(`[${attribute}]`)) {
                for (const id of element.getAttribute(attribute).split(/\s+/).filter(Boolean)) {
                    if (!isThere.has(id)) fault(element, `${attribute} names ${id}, which is not there`)
                }
            }
        }
        for (const element of all("[tabindex]")) if (element.tabIndex > 0) fault(element, `tabindex ${element.tabIndex}`)
    }

    // 1.3.1

    function checkTables() {
        for (const table of all("table")) {
            const heads = all("th", table)
            if (!heads.length) fault(table, "no cell is a heading")
            for (const head of heads) {
                if (!/^(col|row|colgroup|rowgroup)$/.test(head.getAttribute("scope"))) fault(head, "heading without a scope")
            }
            const widths = new Set([...table.rows].map(row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)))
            if (widths.size > 1) fault(table, `rows of ${[...widths].join(" and ")} cells`)
        }
    }

    // 1.1.1: a drawing is described where it says that it is

    function checkDrawings() {
        for (const drawing of all("figure svg")) {
            if (drawing.getAttribute("role") != "img") fault(drawing, "drawing without role=\"img\"")
            if (!all(":scope > desc", drawing).some(words)) fault(drawing, "drawing without a description")
        }
        for (const image of all("img:not([alt])")) fault(image, "picture without alt")
    }

    // 1.4.10: nothing but a table scrolls across, and that in a box of its own

    function checkWidth() {
        const root = document.documentElement
        if (root.scrollWidth <= root.clientWidth) return
        const wide = all("body *").filter(element => {
            for (let box = element; box; box = box.parentElement) {
                if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return false
            }
            return element.getBoundingClientRect().right > root.clientWidth + 0.5
        })
        faults.push(`scrolls across at ${root.clientWidth} px: ${wide.slice(0, 3).map(described).join(", ")}`)
    }

    // 2.5.8: 24 px, but for links in a line of text

    function checkTargets() {
        for (const target of all("button, select, input, summary, [role=option], nav li > a")) {
            if (!isShown(target)) continue
            const box = (target.localName == "a" ? target.parentElement : target).getBoundingClientRect()
            const least = Math.min(box.width, box.height)
            if (least < 23.95) fault(target, `target of ${least.toFixed(1)} px`)
        }
    }

    // 1.4.3: contrast

    /// `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` → [1, 2, 3, 0.5]; nothing for a pattern or `none`.
    function colour(text) {
        const found = text.match(/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/)
        return found && [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4] ?? 1)]
    }

    function over(front, back) {
        return [0, 1, 2].map(index => front[index] * front[3] + back[index] * (1 - front[3])).concat(1)
    }

    function luminance(colour) {
        const [red, green, blue] = colour.map(value =>
            value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    function contrast(first, second) {
        const [one, other] = [luminance(first), luminance(second)]
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    }

    /// What an element of HTML stands on; nothing where a picture does.
    function ground(element) {
        const layers = []
        for (let box = element; box; box = box.parentElement) {
            const style = getComputedStyle(box)
            if (style.backgroundImage != "none") return undefined
            const layer = colour(style.backgroundColor)
            if (!layer) return undefined
            layers.push(layer)
            if (layer[3] == 1) break
        }
        const canvas = getComputedStyle(document.documentElement).colorScheme.includes("dark")
            && matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 1] : [255, 255, 255, 1]
        return layers.reduceRight((back, layer) => over(layer, back), canvas)
    }

    function opacity(element) {
        let product = 1
        for (let box = element; box; box = box.parentElement) product *= Number(getComputedStyle(box).opacity)
        return product
    }

    function judge(element, ink, back, scale) {
        const style = getComputedStyle(element)
        const size = parseFloat(style.fontSize) * scale
        const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5
        const ratio = contrast(over(ink, back), back)
        if (ratio < needed - 0.005) fault(element, `contrast ${ratio.toFixed(2)} where ${needed} is needed`)
    }

    function checkContrast() {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const seen = new Set()
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement
            if (seen.has(element) || !node.data.trim() || element.closest("svg, script, style")) continue
            seen.add(element)
            if (!isShown(element)) continue
            const back = ground(element)
            const ink = colour(getComputedStyle(element).color)
            if (!back || !ink) fault(element, "stands on no plain colour")
            else judge(element, [ink[0], ink[1], ink[2], ink[3] * opacity(element)], back, 1)
        }
        for (const drawing of all("svg")) if (isShown(drawing)) checkTexts(drawing)
    }

    /// Texts of a drawing on the last filled shape before them that lies below their middle.
    function checkTexts(drawing) {
        const page = ground(drawing.parentElement)
        const shapes = []
        for (const element of all("rect, path, circle, ellipse, polygon, text", drawing)) {
            if (element.closest("defs, clipPath, marker, pattern")) continue
            const style = getComputedStyle(element)
            if (element.localName != "text") {
                if (style.fill != "none") shapes.push({ element, box: element.getBoundingClientRect(), style })
                continue
            }
            const ink = colour(style.fill)
            // What is faint is a watermark, which need not be read.
            if (!words(element) || !ink || Number(style.fillOpacity) * opacity(element) < 0.5) continue
            const scale = drawing.getBoundingClientRect().width / (drawing.viewBox.baseVal.width || 1)
            const halo = colour(style.stroke)
            if (halo && parseFloat(style.strokeWidth) >= 2) {
                judge(element, ink, over(halo, [255, 255, 255, 1]), scale)
                continue
            }
            const box = element.getBoundingClientRect()
            const back = below(box.left + box.width / 2, box.top + box.height / 2, shapes, page)
            if (back) judge(element, ink, back, scale)
        }
    }

    function below(x, y, shapes, page) {
        let back = page
        for (const { element, box, style } of shapes) {
            if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue
            const matrix = element.getScreenCTM()
            if (!matrix || !element.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()))) continue
            const fill = colour(style.fill)
            // On a pattern the drawing's own check decides, pixel by pixel.
            back = fill && back && over([fill[0], fill[1], fill[2], fill[3] * Number(style.fillOpacity)], back)
            if (fill && fill[3] * Number(style.fillOpacity) == 1) back = fill
        }
        return back
    }

    checkDocument()
    checkHeadings()
    checkLandmarks()
    checkReferences()
    checkTables()
    checkDrawings()
    checkWidth()
    checkTargets()
    checkContrast()
    return faults
})()
