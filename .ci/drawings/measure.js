// Measures drawings as a browser draws them, and writes a line for each fault.
//
// Each <script type="text/plain" data-name="…"> of the page holds an SVG in base64. What is found goes into
// <pre id="report">: `name: what is wrong` a line, and last `measured: …`, without which the run was cut short.
"use strict"

const scale = 2 // device pixels for one of the drawing
const widestFont = "DejaVu Sans"
const largestSymbol = 14 // pixels
const slack = 0.5 // of a pixel: below that nobody sees it

const allowed = new Set(["svg", "title", "desc", "defs", "pattern", "clipPath", "marker", "linearGradient", "stop", "g",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "use"])
const shapes = "path, rect, circle, ellipse, line, polyline, polygon"

async function measure() {
    const sources = [...document.querySelectorAll("script[data-name]")]
    const lines = []
    let texts = 0
    let weakest = 21
    for (const source of sources) {
        const bytes = Uint8Array.from(atob(source.textContent.trim()), character => character.charCodeAt(0))
        const drawing = new Drawing(source.dataset.name, new TextDecoder().decode(bytes))
        await drawing.check()
        lines.push(...drawing.faults)
        texts += drawing.textCount
        weakest = Math.min(weakest, drawing.weakest)
    }
    lines.push(`measured: ${sources.length} drawings, ${texts} texts, lowest contrast ${weakest.toFixed(2)}`)
    const report = document.createElement("pre")
    report.id = "report"
    report.textContent = "\n" + lines.join("\n") + "\n"
    document.head.replaceChildren()
    document.body.replaceChildren(report)
}

class Drawing {
    constructor(name, source) {
        this.name = name
        this.source = source
        this.faults = []
        this.textCount = 0
        this.weakest = 21
    }

    fault(what) { this.faults.push(`${this.name}: ${what}`) }

    async check() {
        const parsed = new DOMParser().parseFromString(this.source, "image/svg+xml")
        if (parsed.querySelector("parsererror") || parsed.documentElement.localName != "svg") {
            this.fault("not a well-formed SVG")
            return
        }
        this.root = document.importNode(parsed.documentElement, true)
        this.checkWords()
        const sound = this.faults.length
        this.checkContent()
        // What acts or asks for other files is not shown.
        if (this.faults.length > sound) return
        const box = (this.root.getAttribute("viewBox") ?? "").split(/[ ,]+/).map(Number)
        if (box.length != 4 || box.some(Number.isNaN) || box[0] != 0 || box[1] != 0) {
            this.fault("no viewBox from 0 0")
            return
        }
        this.width = box[2]
        this.height = box[3]
        this.root.setAttribute("width", this.width)
        this.root.setAttribute("height", this.height)
        this.root.style.cssText = "position: absolute; left: 0; top: 0"
        document.body.append(this.root)
        const own = this.root.getAttribute("font-family")
        for (const family of [own, widestFont]) {
            if (family) this.root.setAttribute("font-family", family)
            this.checkPlaces(family == own ? "" : ` in ${widestFont}`)
        }
        if (own) this.root.setAttribute("font-family", own)
        await this.checkContrast()
        this.checkMarks()
        this.checkSymbols()
        this.root.remove()
    }

    // Words for those who do not see it

    checkWords() {
        const root = this.root
        if (root.getAttribute("role") != "img") this.fault("no role=\"img\"")
        const language = root.getAttribute("lang")
        if (!language) this.fault("no lang")
        if (root.getAttribute("xml:lang") != language) this.fault("xml:lang is not lang")
        const [title, description] = ["title", "desc"].map(name => [...root.children].find(one => one.localName == name))
        if (!title?.textContent.trim()) this.fault("no <title>")
        if (!description?.textContent.trim()) this.fault("no <desc>")
        const ids = name => (root.getAttribute(name) ?? "").split(/\s+/).filter(Boolean)
        const [naming, describing] = [ids("aria-labelledby"), ids("aria-describedby")]
        if (!naming.length) this.fault("no aria-labelledby")
        for (const [attribute, named] of [["aria-labelledby", naming], ["aria-describedby", describing]]) {
            for (const id of named) {
                if (root.querySelector(`[id="${CSS.escape(id)}"]`)) continue
                this.fault(`${attribute} names ${id}, which is not there`)
            }
        }
        if (title && naming.length && !naming.includes(title.id)) this.fault("aria-labelledby leaves out <title>")
        if (description && naming.length && ![...naming, ...describing].includes(description.id)) {
            this.fault("neither aria-labelledby nor aria-describedby names <desc>")
        }
        if (root.firstElementChild != title) this.fault("<title> is not the first element")
    }

    // Nothing that acts, and nothing from outside

    checkContent() {
        const ids = [...this.root.querySelectorAll("[id]")].map(element => element.id)
        for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) != index))) this.fault(`id ${id} stands twice`)
        for (const element of [this.root, ...this.root.querySelectorAll("*")]) {
            if (!allowed.has(element.localName)) this.fault(`<${element.localName}> does not belong into a drawing`)
            for (const { name, value } of element.attributes) {
                if (/^on/i.test(name)) this.fault(`${name} acts`)
                if (name == "style" || name == "class") this.fault(`${name}= instead of attributes`)
                if (name.startsWith("xmlns")) continue
                if (/href$/.test(name) && !value.startsWith("#")) this.fault(`${name} refers to ${value}`)
                if (/^(https?:|data:|file:|\/\/)/i.test(value)) this.fault(`${name} refers to ${value}`)
                for (const [, target] of value.matchAll(/url\(\s*['"]?([^)'"]*)/g)) {
                    if (!target.startsWith("#") || !ids.includes(target.slice(1))) {
                        this.fault(`${name} refers to ${target}, which is not in the drawing`)
                    }
                }
            }
        }
    }

    // Places

    /// Texts that are meant to be read. A watermark is faint and lies behind them.
    texts() {
        return [...this.root.querySelectorAll("text")].filter(text => !isFaint(text) && content(text).trim() != "")
    }

    checkPlaces(font) {
        const texts = this.texts().map(text => ({ words: content(text), corners: corners(this.root, text) }))
        this.textCount = texts.length
        for (const [index, first] of texts.entries()) {
            if (!this.holds(first.corners)) this.fault(`“${first.words}” leaves the drawing${font}`)
            for (const second of texts.slice(index + 1)) {
                if (depth(first.corners, second.corners) > slack) {
                    this.fault(`“${first.words}” overlaps “${second.words}”${font}`)
                }
            }
        }
        if (font) return
        for (const shape of this.root.querySelectorAll(shapes)) {
            if (shape.closest("defs, clipPath, [clip-path]")) continue
            if (!this.holds(corners(this.root, shape))) this.fault(`<${shape.localName}> leaves the drawing`)
        }
    }

    holds(points) {
        return points.every(({ x, y }) =>
            x >= -slack && y >= -slack && x <= this.width + slack && y <= this.height + slack)
    }

    // Contrast

    async checkContrast() {
        const full = await this.picture(() => {})
        const ground = await this.picture(copy => {
            for (const text of copy.querySelectorAll("text")) {
                if (isFaint(text)) continue
                // A halo is part of what lies behind its text.
                if (text.hasAttribute("stroke")) text.setAttribute("fill", "none")
                else text.remove()
            }
        })
        const glyphs = await this.picture(copy => {
            for (const shape of copy.querySelectorAll(shapes)) if (!shape.closest("defs")) shape.remove()
            for (const text of copy.querySelectorAll("text")) {
                if (isFaint(text)) text.remove()
                for (const part of [text, ...text.querySelectorAll("tspan")]) {
                    part.setAttribute("fill", "#000000")
                    part.setAttribute("stroke", "none")
                }
            }
        })
        for (const text of this.texts()) this.checkText(text, full, ground, glyphs)
        this.ground = ground
    }

    checkText(text, full, ground, glyphs) {
        const colour = numbers(getComputedStyle(text).fill)
        if (!colour) {
            this.fault(`“${content(text)}” has no plain colour`)
            return
        }
        const points = corners(this.root, text)
        const [left, right] = range(points.map(point => point.x), full.width)
        const [top, bottom] = range(points.map(point => point.y), full.height)
        // What lies up to a pixel of the drawing around a letter is what it must stand out from.
        const [across, down] = [right - left + 1, bottom - top + 1]
        const isNear = new Uint8Array(across * down)
        for (let y = 0; y < down; y++) {
            for (let x = 0; x < across; x++) {
                if (glyphs.data[((top + y) * full.width + left + x) * 4 + 3] <= 100) continue
                for (let v = Math.max(0, y - scale); v <= Math.min(down - 1, y + scale); v++) {
                    isNear.fill(1, v * across + Math.max(0, x - scale), v * across + Math.min(across, x + scale + 1))
                }
            }
        }
        let near = 0, low = 0, core = 0, shown = 0, lowest = 21
        const ratios = new Map()
        for (let index = 0; index < isNear.length; index++) {
            if (!isNear[index]) continue
            const place = ((top + Math.floor(index / across)) * full.width + left + index % across) * 4
            const behind = pixel(ground, place)
            const key = behind[0] << 16 | behind[1] << 8 | behind[2]
            if (!ratios.has(key)) ratios.set(key, { ratio: contrast(colour, behind), count: 0 })
            ratios.get(key).count += 1
            near += 1
            if (glyphs.data[place + 3] < 230) continue
            core += 1
            if (distance(pixel(full, place), colour) <= 0.4 * distance(behind, colour) + 3) shown += 1
        }
        const style = getComputedStyle(text)
        const [size, weight] = [parseFloat(style.fontSize), parseInt(style.fontWeight)]
        const needed = size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5
        for (const { ratio, count } of ratios.values()) {
            if (ratio < needed - 0.005) low += count
            // The edge of a hairline is mixed of two colours; less than a twentieth of the ground says nothing.
            if (count >= near / 20) lowest = Math.min(lowest, ratio)
        }
        this.weakest = Math.min(this.weakest, lowest)
        if (low > near * 0.1) {
            const share = Math.round(100 * low / near)
            this.fault(`“${content(text)}” has a contrast below ${needed} on ${share} % of its ground (${lowest.toFixed(2)})`)
        }
        if (core > 0 && shown < core * 0.6) this.fault(`“${content(text)}” is covered`)
    }

    /// The drawing's pixels, after a change.
    async picture(change) {
        const copy = this.root.cloneNode(true)
        copy.removeAttribute("style")
        copy.setAttribute("xmlns", "http://www.w3.org/2000/svg")
        change(copy)
        const image = new Image()
        const source = new XMLSerializer().serializeToString(copy)
        image.src = URL.createObjectURL(new Blob([source], { type: "image/svg+xml" }))
        await image.decode()
        const canvas = document.createElement("canvas")
        canvas.width = this.width * scale
        canvas.height = this.height * scale
        const context = canvas.getContext("2d", { willReadFrequently: true })
        context.drawImage(image, 0, 0, canvas.width, canvas.height)
        URL.revokeObjectURL(image.src)
        return context.getImageData(0, 0, canvas.width, canvas.height)
    }

    /// A shape stands out by its fill or its outline, a line by itself. Thinner lines and see-through fields help the
    /// eye and carry nothing; what is like the ground clears the place for a text or sets off what lies over it.
    checkMarks() {
        const first = [...this.root.children].find(element => element.localName == "rect")
        const ground = this.groundColour()
        const told = new Set()
        for (const shape of this.root.querySelectorAll(shapes)) {
            if (shape == first || shape.closest("defs, clipPath")) continue
            const style = getComputedStyle(shape)
            const opacity = parseFloat(style.opacity)
            // A line has no inside, whatever its fill says.
            const fill = shape.localName == "line" ? undefined : numbers(style.fill)
            const stroke = numbers(style.stroke)
            if (opacity < 1 || (fill && parseFloat(style.fillOpacity) < 1) || style.fill.startsWith("url(")) continue
            if (!fill && (parseFloat(style.strokeWidth) < 1 || parseFloat(style.strokeOpacity) < 1)) continue
            const ratios = [fill, stroke].filter(Boolean).map(colour => contrast(colour, ground))
            const isGround = ratios.every(ratio => ratio < 1.01)
            if (isGround || Math.max(...ratios) >= 3 || this.isOutlined(shape, ground)) continue
            const colours = [fill, stroke].filter(Boolean).map(colour => `rgb(${colour})`)
            const what = `<${shape.localName}> in ${colours.join(" and ")}`
            if (told.has(what)) continue
            told.add(what)
            this.fault(`${what} has a contrast below 3 to the ground (${Math.max(...ratios).toFixed(2)})`)
        }
    }

    /// Whether a path beside a shape draws its outline, as one does for all regions of a map.
    isOutlined(shape, ground) {
        const outline = shape.getAttribute("d")
        return outline && [...shape.parentElement.querySelectorAll(":scope > path[fill=none]")].some(path =>
            path.getAttribute("d").includes(outline) && contrast(numbers(getComputedStyle(path).stroke), ground) >= 3)
    }

    /// A marker or another small symbol stands out by its fill or its outline from what it really lies on. Larger shapes lie
    /// beside others, whose classes are told apart by lightness.
    checkSymbols() {
        const looks = new Map()
        for (const shape of this.root.querySelectorAll("circle, ellipse, path, rect, polygon")) {
            if (shape.closest("defs, clipPath")) continue
            const style = getComputedStyle(shape)
            const box = shape.getBBox()
            const [fill, stroke] = [numbers(style.fill), numbers(style.stroke)]
            if (Math.max(box.width, box.height) > largestSymbol || Math.min(box.width, box.height) < 3 || !fill) continue
            if (parseFloat(style.opacity) < 1 || parseFloat(style.fillOpacity) < 1) continue
            const reach = (stroke ? parseFloat(style.strokeWidth) / 2 : 0) + 1.5
            const matrix = this.root.getScreenCTM().inverse().multiply(shape.getScreenCTM())
            let low = 0
            for (let step = 0; step < 24; step++) {
                const angle = step * Math.PI / 12
                const point = new DOMPoint(
                    box.x + box.width / 2 + (box.width / 2 + reach) * Math.cos(angle),
                    box.y + box.height / 2 + (box.height / 2 + reach) * Math.sin(angle)).matrixTransform(matrix)
                const [x] = range([point.x], this.ground.width)
                const [y] = range([point.y], this.ground.height)
                const behind = pixel(this.ground, (y * this.ground.width + x) * 4)
                if (Math.max(...[fill, stroke].filter(Boolean).map(colour => contrast(colour, behind))) < 3) low += 1
            }
            // A fill like its ground without an outline clears the place for a text.
            if (contrast(fill, this.groundColour()) < 1.01) continue
            const colours = [fill, stroke].filter(Boolean).map(colour => `rgb(${colour})`)
            const what = `<${shape.localName}> in ${colours.join(" and ")}`
            const count = looks.get(what) ?? { all: 0, low: 0 }
            looks.set(what, { all: count.all + 1, low: count.low + (low > 16 ? 1 : 0) })
        }
        // Where courses cross, one marker may lie on another; that is what the figures are.
        for (const [what, { all, low }] of looks) {
            if (low > all / 2) this.fault(`${what} has a contrast below 3 to what it lies on, ${low} times of ${all}`)
        }
    }

    groundColour() {
        const first = [...this.root.children].find(element => element.localName == "rect")
        return numbers(first ? getComputedStyle(first).fill : "") ?? [255, 255, 255]
    }
}

function isFaint(text) {
    const opacity = name => parseFloat(text.getAttribute(name) ?? "1")
    return opacity("fill-opacity") * opacity("opacity") < 0.5
}

function content(element) {
    return [...element.childNodes].map(node =>
        node.nodeType == Node.TEXT_NODE ? node.data : node.localName == "tspan" ? content(node) : "").join("")
}

const ruler = document.createElement("canvas").getContext("2d")

/// The four corners of an element in the drawing; those of a text enclose its advance and its ink.
function corners(root, element) {
    const box = element.getBBox()
    let [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height]
    if (element.localName == "text" && !element.querySelector("tspan")) {
        const style = getComputedStyle(element)
        ruler.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
        const ink = ruler.measureText(content(element))
        const base = element.y.baseVal.length ? element.y.baseVal[0].value : 0
        const isPlain = style.dominantBaseline == "auto" && !element.hasAttribute("dy")
        if (isPlain) [top, bottom] = [base - ink.actualBoundingBoxAscent, base + ink.actualBoundingBoxDescent]
    }
    const matrix = root.getScreenCTM().inverse().multiply(element.getScreenCTM())
    return [[left, top], [right, top], [right, bottom], [left, bottom]].map(([x, y]) =>
        new DOMPoint(x, y).matrixTransform(matrix))
}

/// How far two turned boxes reach into each other, in pixels; nothing or less where they are apart.
function depth(first, second) {
    let least = Infinity
    for (const box of [first, second]) {
        for (const index of [0, 1]) {
            const [from, to] = [box[index], box[index + 1]]
            const length = Math.hypot(to.x - from.x, to.y - from.y)
            if (length == 0) continue
            const [across, down] = [(from.y - to.y) / length, (to.x - from.x) / length]
            const [one, other] = [first, second].map(points => points.map(({ x, y }) => x * across + y * down))
            least = Math.min(least, Math.min(Math.max(...one), Math.max(...other))
                - Math.max(Math.min(...one), Math.min(...other)))
        }
    }
    return least
}

/// From the first to the last pixel.
function range(places, size) {
    const clamp = place => Math.min(size - 1, Math.max(0, place))
    return [clamp(Math.floor(Math.min(...places) * scale)), clamp(Math.ceil(Math.max(...places) * scale))]
}

function pixel(picture, place) { return [picture.data[place], picture.data[place + 1], picture.data[place + 2]] }

/// `rgb(1, 2, 3)` → [1, 2, 3]; nothing for `none`, a pattern, or what is wholly clear.
function numbers(colour) {
    const found = colour.match(/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/)
    return found && found[4] !== "0" ? found.slice(1, 4).map(Number) : undefined
}

/// WCAG 2.2, definitions of contrast ratio and relative luminance.
function contrast(first, second) {
    const [one, other] = [luminance(first), luminance(second)]
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function luminance(colour) {
    const [red, green, blue] = colour.map(value =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function distance(first, second) {
    return Math.hypot(...first.map((value, index) => value - second[index]))
}

measure().catch(error => {
    const report = document.createElement("pre")
    report.id = "report"
    report.textContent = `\nmeasure.js: ${error}\n`
    document.body.replaceChildren(report)
})
